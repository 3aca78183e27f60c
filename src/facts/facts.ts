import type { Article } from '../corpus/article.ts';
import type { Figure } from './figure.ts';
import type { Entity, Saying } from './person.ts';

/** Everything that is extracted from one article, once. */
export interface Facts {
  readonly article: Article;
  /** In reading order. */
  readonly figures: readonly Figure[];
  readonly entities: readonly Entity[];
  readonly sayings: readonly Saying[];
}
