import { dateBounds } from '../../corpus/edtf.ts';
import { countsInCustody } from './custody.ts';
import type { FigureHit } from './hit.ts';

/** Whether two figures are on the same word: one named source, or one article's own voice. */
const isOnSameWord = (a: FigureHit, b: FigureHit): boolean =>
  a.figure.saidBy === null || b.figure.saidBy === null
    ? a.figure.saidBy === b.figure.saidBy && a.article === b.article
    : a.figure.saidBy.name === b.figure.saidBy.name;

/** Whether a figure holds for a later time than another, as far as both are known. */
function isLater({ figure }: FigureHit, { figure: other }: FigureHit): boolean {
  const from = dateBounds(figure.asOf.edtf)?.earliest ?? null;
  const to = dateBounds(other.asOf.edtf)?.latest ?? null;
  return from !== null && to !== null && from > to;
}

/** Whether a figure is a later count, by whoever made another, of people in custody, whatever either calls them. */
const isLaterCount = (later: FigureHit, told: FigureHit): boolean =>
  later.figure.partOf === null &&
  told.figure.partOf === null &&
  isLater(later, told) &&
  isOnSameWord(later, told) &&
  countsInCustody(told) !== null &&
  countsInCustody(later) !== null;

/**
 * The `sure` answers to a question about now, and those `near` ones that count the same kind of people on the same word at a
 * later time, as good as what they follow upon: an older count never stands as the latest.
 */
export function withLaterCounts(sure: readonly FigureHit[], near: readonly FigureHit[]): FigureHit[] {
  const best = new Map(sure.map((hit) => [hit.figure, hit]));
  for (const later of near) {
    const score = Math.max(0, ...sure.filter((told) => isLaterCount(later, told)).map((told) => told.score));
    if (score > later.score || (score > 0 && !best.has(later.figure)))
      best.set(later.figure, { ...later, score: Math.max(score, later.score) });
  }
  return near.flatMap(({ figure }) => best.get(figure) ?? []);
}
