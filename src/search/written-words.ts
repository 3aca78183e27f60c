import { fold, primaryLanguage, STEMMED_LANGUAGES, stem } from '../text/terms.ts';
import type { Hit, ParagraphIndex } from './paragraph-index.ts';

/* How the coverage writes a word: whoever types it without its capital may mean a name by it, or the word. */

/** So many of the best paragraphs are looked through. */
const LOOKED_THROUGH = 10;

const WORD = /[\p{L}\p{M}]+/gu;
const SMALL = /(?<![\p{L}\p{M}\p{N}.'’-])\p{Ll}[\p{L}\p{M}]*/gu;

/** Paragraphs that have a folded word, or another of its stem in a language that is stemmed. */
export function paragraphsWith(word: string, index: ParagraphIndex): readonly Hit[] {
  const terms = STEMMED_LANGUAGES.map((language) => ({ term: stem(word, language), boost: 1 }));
  return index.search({ groups: [{ word, terms }] }, { limit: LOOKED_THROUGH });
}

/** Whether paragraphs or their headlines have the very word, rather than another of its stem. */
export const isWrittenAs = (word: string, hits: readonly Hit[]): boolean =>
  hits.some(({ article, paragraph }) =>
    [paragraph.text, article.title].some((text) =>
      (text.match(WORD) ?? []).some((written) => fold(written) === word),
    ),
  );

/** Whether paragraphs write the very word small: then it may be meant, whoever bears it as a name. */
export const isWrittenSmall = (word: string, hits: readonly Hit[]): boolean =>
  hits.some(({ paragraph }) => (paragraph.text.match(SMALL) ?? []).some((written) => fold(written) === word));

/** Whether paragraphs write the word or another of its stem small. */
export function isFormWrittenSmall(word: string, hits: readonly Hit[]): boolean {
  return hits.some(({ article, paragraph }) => {
    const language = primaryLanguage(article.language);
    const stemmed = stem(word, language);
    return (paragraph.text.match(SMALL) ?? []).some((written) => {
      const folded = fold(written);
      return folded[0] === word[0] && stem(folded, language) === stemmed;
    });
  });
}
