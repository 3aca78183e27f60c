import { RADIUS } from './badge.ts';
import { type Box, boxAround, Room } from './room.ts';
import type { Mark } from './spec.ts';
import type { SourceStyle } from './style.ts';

/** Length of the arrow of "more than" and "less than", and of the stroke of "nearly". */
export const ARROW = 11;
export const STROKE = 5;
const TAIL = 24;

/** Which way a qualifier says that the true number lies. */
export function direction({ qualifier }: Mark): 'up' | 'down' | 'under' | null {
  if (qualifier === 'more-than' || qualifier === 'at-least') return 'up';
  if (qualifier === 'less-than' || qualifier === 'at-most') return 'down';
  return qualifier === 'nearly' ? 'under' : null;
}

/** Where a mark's dates and values begin and end, in pixels. */
interface Spans {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** One mark with the places that it takes. */
export class Placing {
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

  constructor(mark: Mark, style: SourceStyle, spans: Spans) {
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
    return way === null ? box : { ...box, bottom: box.bottom + (way === 'down' ? ARROW : STROKE + 1) };
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

/** Moves the shapes of marks that would cover others, the first of the answer staying where they are. */
export function standApart(placings: readonly Placing[], area: Box): void {
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
