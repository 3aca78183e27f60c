import type { Span } from '../span.ts';

/** A word, a run of digits with its separators, or a single mark. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, accents kept. */
  readonly lower: string;
  readonly kind: 'word' | 'digits' | 'mark';
}

// Thin, no-break and plain spaces group digits only in threes; points, commas and apostrophes stand in any number.
const TOKEN =
  /((?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,'’]\d+)*[½¼¾⅓⅔]?|[½¼¾])|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S/gu;

/** A token in lower case; empty behind the last. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Cuts a text into words, numbers and marks, in order; white space is left out. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [found, digits, word] = match;
    const kind = digits !== undefined ? 'digits' : word !== undefined ? 'word' : 'mark';
    const { index } = match;
    tokens.push({ text: found, lower: found.toLowerCase(), kind, start: index, end: index + found.length });
  }
  return tokens;
}
