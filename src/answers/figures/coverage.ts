import type { Coverage } from '../../search/coverage.ts';
import type { FigureInArticle } from './words.ts';

const everything = new WeakMap<Coverage, readonly FigureInArticle[]>();

/** Every figure of the coverage, article by article; put together once. */
export function allFigures(coverage: Coverage): readonly FigureInArticle[] {
  let all = everything.get(coverage);
  if (all === undefined) {
    all = coverage.articles.flatMap((article) => {
      const figures = coverage.facts.get(article.id)?.figures ?? [];
      return figures.map((figure, index): FigureInArticle => ({ article, figure, index, figures }));
    });
    everything.set(coverage, all);
  }
  return all;
}

/** The figure that another is a part of; null where it is a whole. */
export function wholeOf(told: FigureInArticle): FigureInArticle | null {
  const index = told.figure.partOf;
  const figure = index === null ? undefined : told.figures[index];
  return index === null || figure === undefined ? null : { ...told, figure, index };
}
