import type { Glossary } from '../corpus/glossary.ts';
import type { Names } from '../corpus/names.ts';

/** What is known of the coverage as a whole when one article is read. */
export interface Context {
  readonly names: Names;
  readonly glossary: Glossary;
}

/** Equal for contexts from which the same facts are extracted. */
export const contextKey = ({ names, glossary }: Context): string => JSON.stringify([names, glossary]);
