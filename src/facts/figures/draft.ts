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
  /** The date under which the paragraph stands in a timeline, as EDTF; null elsewhere. */
  readonly entry: string | null;
  /** The stretch that the article says its publisher's own report covers, as EDTF; null elsewhere. */
  readonly report: string | null;
  /** Everything that `findNumbers` found in it, in order. */
  readonly numbers: readonly FoundNumber[];
}

/** Further than a sentence of news runs on either side of its number, in UTF-16 units; it bounds the work. */
export const REACH = 400;

/** A number that will be a figure, with what is known of its place. */
export interface Draft {
  readonly reading: Reading;
  readonly number: FoundNumber;
  /** Index into the reading's sentences. */
  readonly sentence: number;
  /** The sentence, as far as it lies within `REACH` of the number: what the rules look at. */
  readonly scope: Span;
}

/** The text of a draft's sentence up to its number, and from its number on. */
export function around({ reading, number, scope }: Draft): { before: string; after: string } {
  return {
    before: reading.text.slice(scope.start, number.start),
    after: reading.text.slice(number.end, scope.end),
  };
}
