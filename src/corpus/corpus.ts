import type { Article } from './article.ts';
import type { Fault } from './fault.ts';
import type { Glossary } from './glossary.ts';
import type { Names } from './names.ts';

/** A body of coverage as read from its folders: every sound article, and what was wrong with the rest. */
export interface Corpus {
  /** Newest publication first, then by id; withdrawn articles are included. */
  readonly articles: readonly Article[];
  readonly names: Names;
  readonly glossary: Glossary;
  readonly faults: readonly Fault[];
}
