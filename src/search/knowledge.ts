import type { Article } from '../corpus/article.ts';
import type { Glossary } from '../corpus/glossary.ts';
import type { Names } from '../corpus/names.ts';
import type { Directory } from '../facts/directory.ts';
import type { ParagraphIndex } from './paragraph-index.ts';

/** What understanding draws on; a `Coverage` is one. */
export interface Knowledge {
  /** What the coverage consists of; its languages are those that words are looked for in. */
  readonly articles: readonly Article[];
  readonly index: ParagraphIndex;
  readonly directory: Directory;
  readonly names: Names;
  readonly glossary: Glossary;
}
