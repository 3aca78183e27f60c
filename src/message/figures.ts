import type { Answer, AnswerFigure, Clipping } from '../answers/answer.ts';
import { figureAmount, figureAsOf, figureSource } from '../answers/phrases.ts';
import type { Span } from '../text/span.ts';
import { type Locale, say } from '../wording/wording.ts';
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

/** "part of 1,117 political prisoners (2)": a whole that another clipping states, by that one's number. */
function partOf(answer: Answer, whole: AnswerFigure, locale: Locale): string {
  const amount = figureAmount(answer, whole, locale);
  return say(locale, 'message.partOf', { amount, counted: whole.counted, clipping: whole.clipping + 1 });
}

/** Whether the words of an answer lie within a clipping: what is shown beside a passage must stand in it. */
function stands({ start, end }: Span, clipping: Clipping | undefined): boolean {
  return clipping !== undefined && start >= clipping.start && end <= clipping.end;
}

/** The figures that stand in one clipping, a line each: how many of what, as of when, who said so; parts indented. */
export function figureLines(answer: Answer, clipping: number, locale: Locale): readonly string[] {
  return (answer.figures ?? [])
    .filter((figure) => figure.clipping === clipping && stands(figure, answer.clippings[clipping]))
    .map((figure) => {
      const amount = `**${inline(figureAmount(answer, figure, locale))}** ${inline(figure.counted)}`;
      const whole = figure.partOf === null ? undefined : answer.figures?.[figure.partOf];
      const elsewhere =
        whole !== undefined && whole.clipping !== clipping ? [partOf(answer, whole, locale)] : [];
      const known = [...elsewhere, figureAsOf(figure, locale), figureSource(figure, locale)]
        .map(inline)
        .join(' · ');
      return `${'  '.repeat(depthOf(answer, figure))}- ${amount} · ${known}`;
    });
}
