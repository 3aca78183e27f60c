import type { Article } from '../../corpus/article.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Span } from '../../text/span.ts';
import type { AnswerFigure, Clipping } from '../answer.ts';
import { clip } from '../clipping.ts';
import { addTo } from './order.ts';
import type { FigureInArticle } from './words.ts';

/** Whole sentences of one paragraph, with the listed figures that stand in them. */
interface Passage extends Span {
  readonly article: Article;
  readonly paragraph: number;
  readonly figures: Figure[];
}

/** The passage of each figure; those of a paragraph that overlap are joined. */
function passagesOf(all: readonly FigureInArticle[]): ReadonlyMap<FigureInArticle, Passage> {
  const byParagraph = new Map<object, FigureInArticle[]>();
  for (const told of all) {
    addTo(byParagraph, told.article.paragraphs[told.figure.paragraph - 1]!, told);
  }
  const passages = new Map<FigureInArticle, Passage>();
  for (const list of byParagraph.values()) {
    let last: (Passage & { end: number }) | null = null;
    if (list.length > 1) list.sort((a, b) => a.figure.passage.start - b.figure.passage.start);
    // Each is whole sentences, so their union is too.
    for (const told of list) {
      const { start, end } = told.figure.passage;
      if (last !== null && start < last.end) last.end = Math.max(last.end, end);
      else last = { article: told.article, paragraph: told.figure.paragraph, start, end, figures: [] };
      passages.set(told, last);
    }
  }
  return passages;
}

/** Where in a list the figures stand that others of it are parts of. */
function wholesIn(all: readonly FigureInArticle[]): ReadonlyMap<Figure, number> {
  const wholes = new Set<Figure | undefined>();
  for (const { figure, figures } of all) if (figure.partOf !== null) wholes.add(figures[figure.partOf]);
  const at = new Map<Figure, number>();
  if (wholes.size > 0)
    for (const [index, { figure }] of all.entries()) if (wholes.has(figure)) at.set(figure, index);
  return at;
}

interface Listing {
  readonly figures: readonly AnswerFigure[];
  readonly clippings: readonly Clipping[];
}

const listings = new WeakMap<readonly FigureInArticle[], Listing>();

/** Lists figures with the clippings that they stand in, once for all who want the same. */
export function listed(all: readonly FigureInArticle[]): Listing {
  let listing = listings.get(all);
  if (listing === undefined) {
    listing = makeListing(all);
    listings.set(all, listing);
  }
  return listing;
}

/** One clipping serves all figures of a passage. */
function makeListing(all: readonly FigureInArticle[]): Listing {
  const passageOf = passagesOf(all);
  const wholes = wholesIn(all);
  const clippingOf = new Map<Passage, number>();
  const figures = all.map((each): AnswerFigure => {
    const { value, valueMax, qualifier, unit, per, counted, asOf, saidBy, start, end, partOf } = each.figure;
    const whole = partOf === null ? undefined : each.figures[partOf];
    const passage = passageOf.get(each)!;
    passage.figures.push(each.figure);
    let clipping = clippingOf.get(passage);
    if (clipping === undefined) {
      clipping = clippingOf.size;
      clippingOf.set(passage, clipping);
    }
    return {
      value,
      valueMax,
      qualifier,
      unit,
      per,
      counted,
      asOf,
      saidBy,
      start,
      end,
      partOf: (whole && wholes.get(whole)) ?? null,
      clipping,
    };
  });
  return { figures, clippings: Array.from(clippingOf.keys(), clippingOfPassage) };
}

/** The clipping of a passage by its first figure, as some list had it last, and the figures that it marks. */
const clippingsKept = new WeakMap<
  Figure,
  { readonly marked: readonly Figure[]; readonly clipping: Clipping }
>();

/** Most lists are others narrowed down: what they share is cut, checked and hashed once. */
function clippingOfPassage({ article, paragraph, start, end, figures }: Passage): Clipping {
  const known = clippingsKept.get(figures[0]!);
  // A figure is of one article alone, and the same figures stand in the same stretch of it.
  const isSame =
    known?.marked.length === figures.length &&
    known.marked.every((figure, index) => figure === figures[index]);
  if (isSame) return known.clipping;
  const clipping = clip(article, article.paragraphs[paragraph - 1]!, { start, end }, figures);
  clippingsKept.set(figures[0]!, { marked: figures, clipping });
  return clipping;
}
