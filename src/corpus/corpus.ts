import type { Article } from './article.ts';
import type { Fault } from './fault.ts';
import type { Glossary } from './glossary.ts';
import type { Names } from './names.ts';
import type { Tombstone } from './tombstones.ts';
import type { Unnamed } from './unnamed.ts';

/** A body of coverage as read from its folders: every sound article, and what was wrong with the rest. */
export interface Corpus {
  /** Newest publication first, then by id; withdrawn articles are included. */
  readonly articles: readonly Article[];
  readonly names: Names;
  readonly glossary: Glossary;
  /** What was taken down; no article is any of these. */
  readonly tombstones: readonly Tombstone[];
  /** Who must not be named. The articles are as their files have them: whoever quotes leaves these people out first. */
  readonly unnamed: Unnamed;
  readonly faults: readonly Fault[];
}
