import type { Article } from '../../corpus/article.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Coverage } from '../../search/coverage.ts';
import type { FigureInArticle } from './words.ts';

const ofArticles = new WeakMap<readonly Figure[], readonly FigureInArticle[]>();

/** The figures of an article, put together once. */
export function figuresIn(article: Article, figures: readonly Figure[]): readonly FigureInArticle[] {
  let own = ofArticles.get(figures);
  if (own === undefined) {
    own = figures.map((figure, index) => ({ article, figure, index, figures }));
    ofArticles.set(figures, own);
  }
  return own;
}

const everything = new WeakMap<Coverage, readonly FigureInArticle[]>();

/** Every figure of the coverage, article by article; put together once. */
export function allFigures(coverage: Coverage): readonly FigureInArticle[] {
  let all = everything.get(coverage);
  if (all === undefined) {
    all = coverage.articles.flatMap((article) =>
      figuresIn(article, coverage.facts.get(article.id)?.figures ?? []),
    );
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
