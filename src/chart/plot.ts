import type { Locale } from '../wording/wording.ts';
import { instants, timeAxis, valueAxis } from './axes.ts';
import { type Block, textAt } from './flow.ts';
import { textWidth } from './fonts.ts';
import { element } from './markup.ts';
import { type Box, boxAround, Room } from './room.ts';
import type { ChartSpec, Mark } from './spec.ts';
import {
  GRID,
  GROUND,
  INK,
  MUTED,
  numberDrop,
  type SourceStyle,
  shapeAt,
  sourceStyle,
  TEXT,
} from './style.ts';

/** Half the width of a mark's shape. */
export const RADIUS = 8.5;
const ARROW = 11;
const TAIL = 24;
const AXIS_SIZE = 11;
const AMOUNT_SIZE = 12;
const TICKS = 4;
const DOTTED = { 'stroke-dasharray': '0.1 5', 'stroke-width': 2.4 };

/** Which way a qualifier says that the true number lies. */
function direction({ qualifier }: Mark): 'up' | 'down' | 'under' | null {
  if (qualifier === 'more-than' || qualifier === 'at-least') return 'up';
  if (qualifier === 'less-than' || qualifier === 'at-most') return 'down';
  return qualifier === 'nearly' ? 'under' : null;
}

/** A mark's shape with its number in it: filled where it is exact and dated, hollow where it is approximate. */
export function badge(mark: Mark, style: SourceStyle, x: number, y: number): string {
  const hollow = mark.qualifier === 'approximately';
  const weak = mark.how === 'publication';
  const shape = shapeAt(style.shape, x, y, RADIUS, {
    fill: hollow || weak ? GROUND : style.colour,
    stroke: hollow || weak ? style.colour : GROUND,
    'stroke-width': hollow || weak ? 1.7 : 1.2,
    'stroke-dasharray': weak ? '2.6 2' : null,
  });
  const inner =
    weak && !hollow
      ? shapeAt(style.shape, x, y, RADIUS - 1, { fill: style.colour, 'fill-opacity': 0.28 })
      : '';
  const digits = String(mark.number);
  const look = {
    size: digits.length > 2 ? 7.5 : digits.length > 1 ? 9.5 : 10.5,
    weight: 600,
    fill: hollow || weak ? TEXT : INK,
    anchor: 'middle',
  } as const;
  return shape + inner + textAt(x, y + look.size * 0.36 + numberDrop(style.shape), digits, look);
}

/** One mark with the places that it takes. */
class Placing {
  readonly mark: Mark;
  readonly style: SourceStyle;
  /** Where the value and the date lie: the middle of both where they are spans. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
  /** Where the shape stands: beside its point where another mark stands there already. */
  badgeX: number;
  badgeY: number;

  constructor(
    mark: Mark,
    style: SourceStyle,
    spans: { left: number; right: number; low: number; high: number },
  ) {
    this.mark = mark;
    this.style = style;
    this.left = spans.left;
    this.right = spans.right;
    this.low = spans.low;
    this.high = spans.high;
    // A count dated only by its article held on that day or before.
    this.x = mark.how === 'publication' ? spans.right : (spans.left + spans.right) / 2;
    this.y = (spans.low + spans.high) / 2;
    this.badgeX = this.x;
    this.badgeY = this.y;
  }

  /** How far dots reach to either side of the point: where a date has no end, or none that is sure. */
  get dots(): { readonly left: number; readonly right: number } {
    const { mark, left, right, x } = this;
    const about = mark.about ? Math.max((right - left) / 2, RADIUS) + 9 : 0;
    const open = RADIUS + TAIL;
    return {
      left: mark.how === 'publication' || mark.from === null ? x - left + open : about,
      right: mark.how === 'publication' ? 0 : mark.to === null ? open : about,
    };
  }

  get badgeBox(): Box {
    const way = direction(this.mark);
    const box = boxAround(this.badgeX, this.badgeY, RADIUS + 1, RADIUS + 1);
    if (way === 'up') return { ...box, top: box.top - ARROW };
    return way === null ? box : { ...box, bottom: box.bottom + (way === 'down' ? ARROW : 6) };
  }

  get spanBox(): Box {
    return {
      left: Math.min(this.left, this.x - Math.max(this.dots.left, 4)),
      right: Math.max(this.right, this.x + Math.max(this.dots.right, 4)),
      top: this.high - 3,
      bottom: this.low + 3,
    };
  }
}

/** Steps from a mark's point outwards, nearest first, and sideways before up or down: the value reads more exactly. */
const STEPS = [13, 19, 22, 26, 34, 44]
  .flatMap((reach) =>
    Array.from({ length: 24 }, (_, index) => {
      const angle = (index * Math.PI) / 12;
      return { x: -reach * Math.cos(angle), y: reach * Math.sin(angle) };
    }),
  )
  .sort((a, b) => Math.hypot(a.x, 2 * a.y) - Math.hypot(b.x, 2 * b.y));

function standApart(placings: readonly Placing[], area: Box): void {
  const room = new Room(area);
  for (const placing of placings) {
    const free = [{ x: 0, y: 0 }, ...STEPS].find((step) => {
      placing.badgeX = placing.x + step.x;
      placing.badgeY = placing.y + step.y;
      return room.isFree(placing.badgeBox);
    });
    if (free === undefined) {
      placing.badgeX = placing.x;
      placing.badgeY = placing.y;
    }
    room.take(placing.badgeBox);
    if (placing.low - placing.high > 1)
      room.take(boxAround(placing.x, placing.y, 6, placing.low - placing.y + 2));
  }
}

function drawSpan(placing: Placing): string {
  const { mark, style, dots, x, y, left, right, low, high, badgeX, badgeY } = placing;
  const { colour } = style;
  const line = { stroke: colour, 'stroke-width': 2, 'stroke-linecap': 'round' };
  const parts: string[] = [];
  if (dots.left + dots.right > 0) {
    parts.push(element('line', { ...line, ...DOTTED, x1: x + dots.right, x2: x - dots.left, y1: y, y2: y }));
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
      element('line', { ...line, 'stroke-width': 1.2, x1: x, y1: y, x2: badgeX, y2: badgeY }),
      element('circle', { cx: x, cy: y, r: 2.6, fill: colour, stroke: GROUND, 'stroke-width': 0.8 }),
    );
  }
  return parts.join('');
}

function drawDirection({ mark, style, badgeX: x, badgeY: y }: Placing): string {
  const way = direction(mark);
  if (way === null) return '';
  const line = { stroke: style.colour, 'stroke-width': 2.2, 'stroke-linecap': 'round', fill: 'none' };
  const start = y + (way === 'up' ? -RADIUS : RADIUS);
  const end = start + (way === 'up' ? -ARROW : way === 'down' ? ARROW : 5);
  const head = end + (way === 'up' ? 4.5 : -4.5);
  const tip =
    way === 'under'
      ? `M${(x - 5).toFixed(1)} ${end.toFixed(1)}H${(x + 5).toFixed(1)}`
      : `M${(x - 4.5).toFixed(1)} ${head.toFixed(1)}L${x.toFixed(1)} ${end.toFixed(1)}L${(x + 4.5).toFixed(1)} ${head.toFixed(1)}`;
  return element('path', { ...line, d: `M${x.toFixed(1)} ${start.toFixed(1)}V${end.toFixed(1)}${tip}` });
}

/** Amounts beside their marks, as far as there is room; the key has all of them. */
function amounts(placings: readonly Placing[], area: Box): string {
  const room = new Room(area);
  for (const placing of placings) {
    room.take(placing.badgeBox);
    room.take(placing.spanBox);
  }
  const half = AMOUNT_SIZE * 0.55;
  return placings
    .map((placing) => {
      const { badgeBox, spanBox, badgeX, badgeY, mark, style } = placing;
      const width = textWidth(mark.amount, AMOUNT_SIZE, 600);
      if (width > (area.right - area.left) / 2) return '';
      const beside = badgeBox.bottom > spanBox.top && badgeBox.top < spanBox.bottom;
      const right = Math.max(badgeBox.right, beside ? spanBox.right : 0) + 4;
      const left = Math.min(badgeBox.left, beside ? spanBox.left : area.right) - 4 - width;
      const spots = [
        [right, badgeY],
        [left, badgeY],
        [badgeX - width / 2, badgeBox.top - 2 - half],
        [badgeX - width / 2, badgeBox.bottom + 2 + half],
        [badgeX - width, badgeBox.top - 2 - half],
        [badgeX - width, badgeBox.bottom + 2 + half],
        [badgeX, badgeBox.top - 2 - half],
        [badgeX, badgeBox.bottom + 2 + half],
      ] as const;
      for (const [x, y] of spots) {
        // Room to spare, so that it isn't taken for a neighbour's.
        const box = { left: x - 3, right: x + width + 3, top: y - half - 1, bottom: y + half + 1 };
        if (!room.isFree(box)) continue;
        room.take(box);
        const look = { size: AMOUNT_SIZE, weight: 600, fill: style.colour, halo: GROUND } as const;
        return textAt(x, y + AMOUNT_SIZE * 0.36, mark.amount, look);
      }
      return '';
    })
    .join('');
}

/** The marks over time: one shape a mark and nothing that joins two of them. */
export function plot(spec: ChartSpec, frame: Box, locale: Locale): Block & { readonly logarithmic: boolean } {
  const bottom = frame.bottom - AXIS_SIZE * 1.9;
  const values = valueAxis(spec, bottom, frame.top + 6, locale);
  const labels = Math.max(...values.ticks.map(({ label }) => textWidth(label, AXIS_SIZE, 400)), 0);
  const left = frame.left + labels + 8;
  // A tail to the left and half a shape must stay within the frame.
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
    ...placings.map(drawSpan),
    ...placings.map(drawDirection),
    // The newest come first in an answer, and so are drawn last.
    ...placings.map(({ mark, style, badgeX, badgeY }) => badge(mark, style, badgeX, badgeY)).reverse(),
    amounts(placings, area),
  ];
  return { markup: markup.join(''), height: frame.bottom - frame.top, logarithmic: values.logarithmic };
}
