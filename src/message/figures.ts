import type { Answer, AnswerFigure } from '../answers/answer.ts';
import { figureAmount, figureAsOf, figureSource } from '../answers/phrases.ts';
import type { Locale } from '../wording/wording.ts';
import { inline } from './escape.ts';

const DEEPEST = 2;

/** How many wholes of the same clipping a figure is a part of, at most two levels deep. */
function depthOf(answer: Answer, figure: AnswerFigure): number {
  let depth = 0;
  let whole = figure.partOf === null ? undefined : answer.figures?.[figure.partOf];
  while (whole !== undefined && whole.clipping === figure.clipping && depth < DEEPEST) {
    depth += 1;
    whole = whole.partOf === null ? undefined : answer.figures?.[whole.partOf];
  }
  return depth;
}

/** The figures that stand in one clipping, a line each: how many of what, as of when, who said so; parts indented. */
export function figureLines(answer: Answer, clipping: number, locale: Locale): readonly string[] {
  return (answer.figures ?? [])
    .filter((figure) => figure.clipping === clipping)
    .map((figure) => {
      const amount = `**${inline(figureAmount(answer, figure, locale))}** ${inline(figure.counted)}`;
      const known = [figureAsOf(figure, locale), figureSource(figure, locale)].map(inline).join(' · ');
      return `${'  '.repeat(depthOf(answer, figure))}- ${amount} · ${known}`;
    });
}
