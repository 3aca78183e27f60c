import type { FigureInArticle } from './words.ts';

/** A figure that answers a question of how many, and how well: 1 where all of the question's words are its own. */
export interface FigureHit extends FigureInArticle {
  readonly score: number;
}
