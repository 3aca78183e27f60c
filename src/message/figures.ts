import type { Answer, AnswerFigure, Clipping } from '../answers/answer.ts';
import { figureAmount, figureAsOf, figureSource } from '../answers/phrases.ts';
import type { Span } from '../text/span.ts';
import { type Locale, say } from '../wording/wording.ts';
import { shorten } from './components.ts';
import { inline } from './escape.ts';

const DEEPEST = 2;
/** What the figures of one clipping may fill together, in UTF-16 units. */
const MAX_LINES = 1400;
/** The longest counted words and source that are shown whole, in UTF-16 units. */
const MAX_COUNTED = 160;
const MAX_KNOWN = 160;

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

const grouped = new WeakMap<Answer, ReadonlyMap<number, readonly AnswerFigure[]>>();

/** An answer's figures by their clippings: there can be thousands, of which a page shows a few. */
function byClipping(answer: Answer): ReadonlyMap<number, readonly AnswerFigure[]> {
  const known = grouped.get(answer);
  if (known !== undefined) return known;
  const groups = new Map<number, AnswerFigure[]>();
  for (const figure of answer.figures ?? []) {
    const group = groups.get(figure.clipping);
    if (group === undefined) groups.set(figure.clipping, [figure]);
    else group.push(figure);
  }
  grouped.set(answer, groups);
  return groups;
}

/** Whether date and source are those of the figure before, from which the text takes them too. */
const takesBoth = ({ asOf, saidBy }: AnswerFigure, before: AnswerFigure | undefined): boolean =>
  before !== undefined &&
  asOf.how === 'carried' &&
  asOf.edtf === before.asOf.edtf &&
  saidBy?.how === 'carried' &&
  saidBy.name === before.saidBy?.name;

/**
 * One figure: how many of what, as of when, who said so; indented under the whole that it is a part of. `before` is the
 * one on the line above.
 */
function figureLine(
  answer: Answer,
  figure: AnswerFigure,
  before: AnswerFigure | undefined,
  locale: Locale,
): string {
  const counted = inline(shorten(figure.counted, MAX_COUNTED));
  const amount = `**${inline(figureAmount(answer, figure, locale))}** ${counted}`;
  const whole = figure.partOf === null ? undefined : answer.figures?.[figure.partOf];
  const elsewhere =
    whole !== undefined && whole.clipping !== figure.clipping ? [partOf(answer, whole, locale)] : [];
  const dated = takesBoth(figure, before)
    ? [say(locale, 'message.asAbove')]
    : [figureAsOf(figure, locale), figureSource(figure, locale)];
  const known = [...elsewhere, ...dated].map((words) => inline(shorten(words, MAX_KNOWN))).join(' · ');
  return `${'  '.repeat(depthOf(answer, figure))}- ${amount} · ${known}`;
}

/**
 * The figures that stand in one clipping, a line each, as many as leave room for its words, and how many more there
 * are.
 */
export function figureLines(answer: Answer, clipping: number, locale: Locale): readonly string[] {
  const lines = (byClipping(answer).get(clipping) ?? [])
    .filter((figure) => stands(figure, answer.clippings[clipping]))
    .map((figure, index, all) => figureLine(answer, figure, all[index - 1], locale));
  let length = 0;
  const fitting = lines.findIndex((line) => {
    length += line.length + 1;
    return length > MAX_LINES;
  });
  if (fitting === -1) return lines;
  const left = say(locale, 'message.moreFigures', { count: lines.length - fitting });
  return [...lines.slice(0, fitting), `- ${left}`];
}
