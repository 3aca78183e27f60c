import type { Locale } from '../wording/wording.ts';
import { badge, RADIUS } from './badge.ts';
import { markDate, sourceName } from './captions.ts';
import { type Block, breakLines, flow, LINE_HEIGHT, type Run, shorten, textAt } from './flow.ts';
import { textWidth } from './fonts.ts';
import type { ChartSpec, Mark } from './spec.ts';
import { MUTED, shapeAt, sourceStyle, TEXT } from './style.ts';

/** Up to so many marks the key says what each of them counts; beyond, the legend says whose they are. */
const MOST_ROWS = 12;
const SIZE = 12.5;
const INDENT = 25;
const MOST_LINES = 3;
const SWATCH = 4.8;
const LEGEND_SIZE = 12;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Whether the marks are few enough for a key that says what each counts. */
export const hasRows = (spec: ChartSpec): boolean => spec.marks.length <= MOST_ROWS;

/** Whose the marks are, by shape and colour: side by side as far as they fit, with their numbers where no key has them. */
export function legend(spec: ChartSpec, { x, y, width }: Place, locale: Locale): Block {
  const height = LEGEND_SIZE * 1.5;
  const parts: string[] = [];
  let left = 0;
  let line = 0;
  for (const source of spec.sources) {
    const { colour, shape } = sourceStyle(spec.sources, source);
    const numbers = spec.marks.filter((mark) => mark.source === source).map(({ number }) => number);
    const named = sourceName(source, locale);
    const told = hasRows(spec) ? named : `${named}: ${[...new Set(numbers)].join(', ')}`;
    const name = shorten(told, 1, width - 2 * SWATCH - 8, LEGEND_SIZE, 600);
    const wide = 2 * SWATCH + 6 + textWidth(name, LEGEND_SIZE, 600);
    if (left > 0 && left + wide > width) {
      left = 0;
      line += 1;
    }
    const middle = y + (line + 0.5) * height;
    parts.push(
      shapeAt(shape, x + left + SWATCH + 1, middle, SWATCH, { fill: colour }),
      textAt(x + left + 2 * SWATCH + 6, middle + LEGEND_SIZE * 0.36, name, {
        size: LEGEND_SIZE,
        weight: 600,
        fill: colour,
      }),
    );
    left += wide + 12;
  }
  return { markup: parts.join(''), height: (line + 1) * height };
}

/** "1,117 political prisoners · October 2024". What is counted is told whole or, where it is long, not at all. */
function rowRuns(mark: Mark, width: number, locale: Locale): readonly Run[] {
  const amount: Run = { text: mark.amount, weight: 600, fill: TEXT };
  const counted: Run = { text: mark.counted, weight: 400, fill: TEXT };
  const date: readonly Run[] = [
    { text: '·', weight: 400, fill: MUTED },
    { text: markDate(mark, locale), weight: 400, fill: MUTED, whole: true },
  ];
  const whole = [amount, counted, ...date];
  return mark.counted.length < 400 && breakLines(whole, width, SIZE).length <= MOST_LINES
    ? whole
    : [{ ...amount, text: shorten(mark.amount, 1, width, SIZE, 600) }, ...date];
}

/** What each mark counts and when, in the answer's order. */
export function key(spec: ChartSpec, { x, y, width }: Place, locale: Locale): Block {
  const parts: string[] = [];
  let at = y;
  for (const mark of spec.marks) {
    const style = sourceStyle(spec.sources, mark.source);
    const text = flow(rowRuns(mark, width - INDENT, locale), x + INDENT, at, width - INDENT, SIZE);
    parts.push(badge(mark, style, x + RADIUS + 1, at + (SIZE * LINE_HEIGHT) / 2 + 0.5), text.markup);
    at += Math.max(text.height, RADIUS * 2) + 4.5;
  }
  return { markup: parts.join(''), height: at - y };
}
