import type { Locale } from '../wording/wording.ts';
import { markDate, sourceName } from './captions.ts';
import { type Block, breakLines, flow, LINE_HEIGHT, type Run, shorten } from './flow.ts';
import { element } from './markup.ts';
import { badge, RADIUS } from './plot.ts';
import type { ChartSpec, Mark } from './spec.ts';
import { MUTED, shapeAt, sourceStyle, TEXT } from './style.ts';

/** Up to so many marks the key says what each of them counts; beyond, only whose they are. */
const MOST_ROWS = 14;
const SIZE = 12.5;
const INDENT = 26;
const SOURCE_LINES = 2;
const COUNTED_LINES = 3;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** "1,117 political prisoners · October 2024". What is counted is told whole or, where it is long, not at all. */
function rowRuns(mark: Mark, width: number, locale: Locale): readonly Run[] {
  const amount: Run = { text: mark.amount, weight: 600, fill: TEXT };
  const counted: Run = { text: mark.counted, weight: 400, fill: TEXT };
  const date: Run = { text: `· ${markDate(mark, locale)}`, weight: 400, fill: MUTED };
  const whole = [amount, counted, date];
  return mark.counted.length < 400 && breakLines(whole, width, SIZE).length <= COUNTED_LINES
    ? whole
    : [{ ...amount, text: shorten(mark.amount, 1, width, SIZE, 600) }, date];
}

function marksOf(spec: ChartSpec, source: string | null): readonly Mark[] {
  return spec.marks.filter((mark) => mark.source === source);
}

/** The key: whose each mark is by shape and colour, and under that what it counts and when. */
export function key(spec: ChartSpec, { x, y, width }: Place, locale: Locale): Block {
  const rows = spec.marks.length <= MOST_ROWS;
  const parts: string[] = [];
  let at = y;
  for (const source of spec.sources) {
    const style = sourceStyle(spec.sources, source);
    const name = shorten(sourceName(source, locale), SOURCE_LINES, width - INDENT, SIZE, 600);
    const numbers = marksOf(spec, source).map(({ number }) => number);
    const heading: Run[] = [{ text: name, weight: 600, fill: style.colour }];
    if (!rows) heading.push({ text: `· ${numbers.join(', ')}`, weight: 400, fill: MUTED });
    const block = flow(heading, x + INDENT, at, width - INDENT, SIZE);
    const middle = at + (SIZE * LINE_HEIGHT) / 2 + 0.5;
    parts.push(shapeAt(style.shape, x + RADIUS + 1, middle, 5.2, { fill: style.colour }), block.markup);
    at += block.height + 3;
    if (!rows) continue;
    for (const mark of marksOf(spec, source)) {
      const text = flow(rowRuns(mark, width - INDENT, locale), x + INDENT, at, width - INDENT, SIZE);
      parts.push(badge(mark, style, x + RADIUS + 1, at + (SIZE * LINE_HEIGHT) / 2 + 0.5), text.markup);
      at += Math.max(text.height, RADIUS * 2) + 3.5;
    }
    at += 3;
  }
  return { markup: element('g', {}, parts.join('')), height: at - y };
}
