import type { Span } from '../text/span.ts';

export const QUALIFIERS = [
  'exactly',
  'nearly',
  'approximately',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** How a figure's date is known; the order is the order in which the rules apply. */
const AS_OF_HOW = ['stated', 'carried', 'statement', 'report', 'publication'] as const;
export type AsOfHow = (typeof AS_OF_HOW)[number];

/** Who stands behind a figure or a saying: named in its own sentence, or carried over from one before. */
export interface Source {
  /** The source's fullest name in this article, without titles. */
  readonly name: string;
  readonly how: 'named' | 'carried';
}

/** One number that an article states about the world. Offsets are within the paragraph's text. */
export interface Figure extends Span {
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  readonly value: number;
  /** The upper end of a range; otherwise null. */
  readonly valueMax: number | null;
  readonly qualifier: Qualifier;
  /** `persons`, `percent`, `years`, an ISO 4217 code, or `other`. */
  readonly unit: string;
  /** What a rate is per (`month`, `year`, `day`, …, in English, singular); otherwise null. */
  readonly per: string | null;
  /** What is counted, in the text's own words. */
  readonly counted: string;
  /** Where `counted` stands, in the same paragraph. */
  readonly countedSpan: Span;
  readonly asOf: { readonly edtf: string; readonly how: AsOfHow };
  /** Null for the article's own voice, and where the source is uncertain. */
  readonly saidBy: Source | null;
  /** Index, in the article's figures, of the whole that this is a part of; otherwise null. */
  readonly partOf: number | null;
  /** What must be shown with the figure: its whole sentence, or more where that leans on the one before it. */
  readonly passage: Span;
}
