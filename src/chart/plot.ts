import type { Locale } from '../wording/wording.ts';
import { amounts } from './amounts.ts';
import { instants, timeAxis, valueAxis } from './axes.ts';
import { badge, RADIUS } from './badge.ts';
import { type Block, textAt } from './flow.ts';
import { textWidth } from './fonts.ts';
import { element } from './markup.ts';
import { ARROW, direction, Placing, STROKE, standApart } from './placing.ts';
import type { Box } from './room.ts';
import type { ChartSpec } from './spec.ts';
import { GRID, GROUND, MUTED, sourceStyle } from './style.ts';

const AXIS_SIZE = 11;
const TICKS = 4;
const DOTTED = { 'stroke-dasharray': '0.1 5', 'stroke-width': 2.4 };

/** What a mark may mean: bar, dots and range at its point, and a line from there to a shape that stepped aside. */
function drawSpan(placing: Placing, area: Box): string {
  const { mark, style, dots, x, y, left, right, low, high, badgeX, badgeY } = placing;
  const { colour } = style;
  const line = { stroke: colour, 'stroke-width': 2, 'stroke-linecap': 'round' };
  const parts: string[] = [];
  if (dots.left + dots.right > 0) {
    const x1 = Math.min(x + dots.right, area.right);
    const x2 = Math.max(x - dots.left, area.left);
    parts.push(element('line', { ...line, ...DOTTED, x1, x2, y1: y, y2: y }));
  }
  if (mark.how !== 'publication' && mark.from !== mark.to && right - left > 2) {
    parts.push(
      element('rect', {
        x: left,
        y: y - 3,
        width: right - left,
        height: 6,
        rx: 3,
        fill: colour,
        'fill-opacity': 0.5,
      }),
    );
  }
  if (low - high > 1) {
    parts.push(
      element('line', { ...line, x1: x, x2: x, y1: low, y2: high, 'stroke-width': 3 }),
      element('line', { ...line, x1: x - 6, x2: x + 6, y1: low, y2: low }),
      element('line', { ...line, x1: x - 6, x2: x + 6, y1: high, y2: high }),
    );
  }
  if (badgeX !== x || badgeY !== y) {
    parts.push(
      element('line', { ...line, 'stroke-width': 1, x1: x, y1: y, x2: badgeX, y2: badgeY }),
      element('circle', { cx: x, cy: y, r: 2.6, fill: colour, stroke: GROUND, 'stroke-width': 0.8 }),
    );
  }
  return parts.join('');
}

/** The arrow or stroke that says which way the true number lies. */
function drawDirection({ mark, style, badgeX: x, badgeY: y }: Placing): string {
  const way = direction(mark);
  if (way === null) return '';
  const line = { stroke: style.colour, 'stroke-width': 2.2, 'stroke-linecap': 'round', fill: 'none' };
  const start = y + (way === 'up' ? -RADIUS : RADIUS);
  const end = start + (way === 'up' ? -ARROW : way === 'down' ? ARROW : STROKE);
  const head = end + (way === 'up' ? 4.5 : -4.5);
  const tip =
    way === 'under' ? pathOf([x - 5, end], [x + 5, end]) : pathOf([x - 4.5, head], [x, end], [x + 4.5, head]);
  return element('path', { ...line, d: pathOf([x, start], [x, end]) + tip });
}

const pathOf = (...points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;

/** The marks over time: one shape a mark and nothing that joins two of them. */
export function plot(spec: ChartSpec, frame: Box, locale: Locale): Block & { readonly logarithmic: boolean } {
  const bottom = frame.bottom - AXIS_SIZE * 1.9;
  const values = valueAxis(spec, bottom, frame.top + 6, locale);
  const labels = Math.max(...values.ticks.map(({ label }) => textWidth(label, AXIS_SIZE, 400)), 0);
  const left = frame.left + labels + 8;
  // Half a shape must stay within the frame.
  const times = timeAxis(spec, left + RADIUS + 6, frame.right - RADIUS - 6, TICKS, locale);
  // A mark at zero stands half below the line.
  const area: Box = { left, right: frame.right, top: frame.top - 4, bottom: bottom + RADIUS };
  const placings = spec.marks.map((mark) => {
    const { begin, end } = instants(mark);
    const spans = {
      left: times.place(begin),
      right: times.place(end),
      low: values.place(mark.value),
      high: values.place(mark.valueMax ?? mark.value),
    };
    return new Placing(mark, sourceStyle(spec.sources, mark.source), spans);
  });
  standApart(placings, area);
  const grid = values.ticks.map(
    ({ at, label }) =>
      element('line', { x1: left, x2: frame.right, y1: at, y2: at, stroke: GRID }) +
      textAt(left - 7, at + AXIS_SIZE * 0.36, label, { size: AXIS_SIZE, fill: MUTED, anchor: 'end' }),
  );
  const ticks = times.ticks.map(({ at, label }) => {
    const half = textWidth(label, AXIS_SIZE, 400) / 2;
    const middle = Math.min(Math.max(at, left + half), frame.right - half);
    return (
      element('line', { x1: at, x2: at, y1: bottom, y2: bottom + 4, stroke: MUTED }) +
      textAt(middle, frame.bottom, label, { size: AXIS_SIZE, fill: MUTED, anchor: 'middle' })
    );
  });
  const base = element('line', { x1: left, x2: frame.right, y1: bottom, y2: bottom, stroke: MUTED });
  const markup = [
    ...grid,
    base,
    ...ticks,
    ...placings.map((placing) => drawSpan(placing, area)),
    ...placings.map(drawDirection),
    // The newest come first in an answer, and so are drawn last.
    ...placings.map(({ mark, style, badgeX, badgeY }) => badge(mark, style, badgeX, badgeY)).reverse(),
    amounts(placings, area),
  ];
  return { markup: markup.join(''), height: frame.bottom - frame.top, logarithmic: values.logarithmic };
}
