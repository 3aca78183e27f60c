import { STOP_WORDS } from '../../text/stopwords.ts';

/**
 * The language of a text of some length: one of those whose grammatical words are known here. Null where none of them
 * makes up a good part of the text, or two do.
 */
export function detectLanguage(text: string): string | null {
  const words = text
    .slice(0, 20_000)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu);
  if (words === null || words.length < 20) return null;
  const shares = Object.entries(STOP_WORDS)
    .map(([language, stopWords]) => ({
      language,
      share: words.filter((word) => word.length > 1 && stopWords.has(word)).length / words.length,
    }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = shares;
  return best !== undefined && best.share >= 0.25 && best.share >= 2 * (next?.share ?? 0)
    ? best.language
    : null;
}
