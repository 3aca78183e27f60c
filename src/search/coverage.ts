import type { Article } from '../corpus/article.ts';
import type { Glossary } from '../corpus/glossary.ts';
import type { Names } from '../corpus/names.ts';
import type { Directory } from '../facts/directory.ts';
import type { Facts } from '../facts/facts.ts';
import type { ParagraphIndex } from './paragraph-index.ts';

/** All that an answer draws on: the articles, what was extracted from them, and their index. Immutable. */
export interface Coverage {
  /** Quotable articles (never withdrawn ones), newest publication first. */
  readonly articles: readonly Article[];
  /** Withdrawn articles: never quoted, but named as withdrawn when asked for. */
  readonly withdrawn: readonly Article[];
  /** Article id → its facts. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** Who is who across the articles. */
  readonly directory: Directory;
  readonly index: ParagraphIndex;
  readonly names: Names;
  readonly glossary: Glossary;
}
