import type { Coverage } from '../search/coverage.ts';
import type { Answer } from './answer.ts';
import { countedFor } from './figures/counted.ts';
import { allFigures, wholeOf } from './figures/coverage.ts';
import { wanted } from './figures/filter.ts';
import { countsHeading } from './figures/heading.ts';
import { listed } from './figures/listing.ts';
import { inOrder, withoutRepeats } from './figures/order.ts';
import type { FigureInArticle } from './figures/words.ts';
import { found, nothingFound } from './outcome.ts';
import type { Request } from './request.ts';

/** The figures that a request wants, in the order of an answer. */
function wantedInOrder(coverage: Coverage, request: Request): readonly FigureInArticle[] {
  const tests = wanted(coverage, request);
  const passes = (told: FigureInArticle): boolean => tests.every((test) => test(told));
  const isLimited = request.counts.length > 0 || request.query !== null;
  const counted = isLimited ? countedFor(coverage, request) : null;
  // Of two that state the same a reader's own word may fit but the second.
  if (counted === null || request.counting !== null)
    return inOrder(withoutRepeats((counted?.all ?? allFigures(coverage)).filter(passes)));
  const kept = tests.length === 0 ? counted.ordered : counted.ordered.filter(passes);
  if (kept.length === counted.ordered.length) return counted.ordered;
  const figures = new Set(kept.map(({ figure }) => figure));
  // A part whose whole isn't wanted stands where its own date puts it.
  const isOrphan = (told: FigureInArticle): boolean => {
    const whole = wholeOf(told);
    return whole !== null && !figures.has(whole.figure);
  };
  return kept.some(isOrphan) ? inOrder(kept) : kept;
}

/**
 * Every figure of the coverage that counts what the request names, newest as-of first, side by side: none are added
 * up, averaged or merged. The same statement made twice in one article is listed once.
 */
export function answerFigures(coverage: Coverage, request: Request): Answer {
  const all = wantedInOrder(coverage, request);
  if (all.length === 0) return nothingFound(coverage, request, 'figures');
  return found(coverage, request, 'figures', {
    heading: countsHeading(all, request.locale),
    ...listed(all),
  });
}
