import type { Coverage } from '../../search/coverage.ts';
import { fold } from '../../text/terms.ts';
import type { Locale } from '../../wording/wording.ts';
import { allFigures } from './coverage.ts';
import { type FigureInArticle, figureWords, holds, phrasesOf } from './words.ts';

/**
 * What the coverage counts, for a reader who is typing: the glossary's entries that some figure counts, in the
 * reader's language, then counted phrases of few words; most counted first, those that begin with `typed` before.
 */
export function countedChoices(
  coverage: Coverage,
  typed: string,
  locale: Locale,
  limit: number,
): readonly string[] {
  const language = locale.slice(0, 2);
  const tally = new Map<string, number>();
  const figures = allFigures(coverage);
  const add = (label: string, times: number) => {
    const same = [...tally.keys()].find((each) => fold(each) === fold(label)) ?? label;
    tally.set(same, (tally.get(same) ?? 0) + times);
  };
  const named = new Set<FigureInArticle>();
  for (const entry of coverage.glossary.entries) {
    const counting = figures.filter(({ article, figure, figures: all }) => {
      const { counted } = figureWords(article, figure, all);
      return phrasesOf(entry, article.language).some((phrase) => holds(counted, phrase));
    });
    for (const told of counting) named.add(told);
    if (counting.length > 0) add(entry.terms[language]?.[0] ?? entry.id, counting.length);
  }
  for (const told of figures) {
    const { counted } = told.figure;
    if (!named.has(told) && counted.length <= 40 && counted.split(/\s+/).length <= 3) add(counted, 1);
  }
  const wantedText = fold(typed.trim());
  const rank = (label: string) => (fold(label).startsWith(wantedText) ? 1 : 0);
  return [...tally]
    .filter(([label]) => fold(label).includes(wantedText))
    .sort(([a, n], [b, m]) => rank(b) - rank(a) || m - n || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([label]) => label);
}
