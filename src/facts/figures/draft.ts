import type { FoundDate } from '../../text/dates.ts';
import type { Token } from '../../text/numbers/tokens.ts';
import type { FoundNumber } from '../../text/numbers.ts';
import type { Span } from '../../text/span.ts';

/** One paragraph as the rules about figures read it. */
export interface Reading {
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  readonly text: string;
  /** BCP 47 primary language. */
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly dates: readonly FoundDate[];
  /** Everything that `findNumbers` found in it, in order. */
  readonly numbers: readonly FoundNumber[];
}

/** A number that will be a figure, with what is known of its place. */
export interface Draft {
  readonly reading: Reading;
  readonly number: FoundNumber;
  /** Index into the reading's sentences. */
  readonly sentence: number;
}

/** The text of a draft's sentence up to its number, and from its number on. */
export function around({ reading, number, sentence }: Draft): { before: string; after: string } {
  const { start, end } = reading.sentences[sentence]!;
  return { before: reading.text.slice(start, number.start), after: reading.text.slice(number.end, end) };
}
