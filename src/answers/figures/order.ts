import type { Article } from '../../corpus/article.ts';
import { compareDates, dateOrder } from '../../corpus/edtf.ts';
import type { Figure } from '../../facts/figure.ts';
import { type FigureInArticle, figureWords, holds } from './words.ts';

/** Two figures of one article that state the same: then one is enough. Different qualifiers are two statements. */
function isSame(a: FigureInArticle, b: FigureInArticle): boolean {
  const [x, y] = [a.figure, b.figure];
  if (a.article !== b.article || x.value !== y.value || x.valueMax !== y.valueMax) return false;
  if (x.qualifier !== y.qualifier || x.unit !== y.unit || x.per !== y.per) return false;
  if (x.asOf.edtf !== y.asOf.edtf || x.saidBy?.name !== y.saidBy?.name) return false;
  const words = figureWords(a.article, x, a.figures).counted;
  const others = figureWords(b.article, y, b.figures).counted;
  return holds(words, others) || holds(others, words);
}

/** Keeps the first of each article's figures that state the same. Those of an article stand together. */
export function withoutRepeats<T extends FigureInArticle>(all: readonly T[]): T[] {
  const kept: T[] = [];
  let first = 0;
  for (const told of all) {
    if (kept.at(-1)?.article !== told.article) first = kept.length;
    if (!kept.slice(first).some((each) => isSame(each, told))) kept.push(told);
  }
  return kept;
}

/** A count's date, whose it is, and the article that it stands in. */
export interface Dated {
  readonly article: Article;
  readonly figure: Pick<Figure, 'asOf' | 'saidBy' | 'partOf' | 'unit'>;
}

/** The as-of date, or the publication date where a year or month that it lies in runs beyond that. */
function heldBy({ article, figure }: Dated): string {
  const { edtf } = figure.asOf;
  return compareDates(edtf, article.published) > 0 ? article.published : edtf;
}

export const byAge = (a: Dated, b: Dated): number =>
  compareDates(heldBy(b), heldBy(a)) || compareDates(b.article.published, a.article.published);

export const newestFirst = (a: FigureInArticle, b: FigureInArticle): number =>
  byAge(a, b) || (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.index - b.index);

/** `all` newest first. Of thousands of figures each one's dates are read once and not at each comparison. */
function sortedByAge(all: readonly FigureInArticle[]): readonly FigureInArticle[] {
  return all
    .map((told) => ({ told, held: dateOrder(heldBy(told)), published: dateOrder(told.article.published) }))
    .sort((a, b) => {
      if (a.held !== b.held) return a.held < b.held ? 1 : -1;
      if (a.published !== b.published) return a.published < b.published ? 1 : -1;
      return newestFirst(a.told, b.told);
    })
    .map(({ told }) => told);
}

export function addTo<Key>(lists: Map<Key, FigureInArticle[]>, key: Key, told: FigureInArticle): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [told]);
  else list.push(told);
}

/** Newest first, and every part right after its whole, in the order of the text. */
export function inOrder(all: readonly FigureInArticle[]): readonly FigureInArticle[] {
  const listedOnes = new Map(all.map((told) => [told.figure, told]));
  const parts = new Map<FigureInArticle, FigureInArticle[]>();
  const wholes: FigureInArticle[] = [];
  for (const told of all) {
    const index = told.figure.partOf;
    const figure = index === null ? undefined : told.figures[index];
    const whole = figure === undefined ? undefined : listedOnes.get(figure);
    if (whole === undefined) wholes.push(told);
    else addTo(parts, whole, told);
  }
  const ordered: FigureInArticle[] = [];
  const list = (told: FigureInArticle): void => {
    ordered.push(told);
    for (const part of parts.get(told) ?? []) list(part);
  };
  for (const whole of sortedByAge(wholes)) list(whole);
  return ordered;
}
