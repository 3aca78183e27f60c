import type { Term } from '../text/terms.ts';

/** What a word looks like, whatever it means. */
export const SHAPES = ['name', 'year', 'month', 'number', 'word'] as const;
export type Shape = (typeof SHAPES)[number];

export interface ShapedTerm extends Term {
  readonly shape: Shape;
}
