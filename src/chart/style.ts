import { element } from './markup.ts';

/*
 * One picture serves Discord's dark and light theme, since a bot can't know the reader's: it brings its own dark ground
 * with a frame that is seen on both. Each colour has a contrast of 4.5 or more on GROUND and under INK.
 */
export const GROUND = '#1e1f25';
export const FRAME = '#464954';
export const GRID = '#363841';
export const TEXT = '#f2f3f5';
export const MUTED = '#b9bcc6';
/** On a mark's full colour. */
export const INK = '#14151a';

const COLOURS = ['#5fb4f7', '#f7a844', '#52d198', '#f391c4', '#f3e05a', '#ff8064'];
const UNKNOWN = '#b9bcc6';

/** A shape's corners on the unit circle, as the turn of the first and their number; null is a circle. */
const SHAPES: readonly (readonly [turn: number, corners: number, scale: number] | null)[] = [
  null,
  [45, 4, 1.25],
  [0, 4, 1.24],
  [0, 3, 1.45],
  [30, 6, 1.12],
  [180, 3, 1.45],
];

/** A pentagon is kept for what no source is named for, so that it isn't told from the others by its grey alone. */
const PENTAGON = [0, 5, 1.15] as const;
const UNKNOWN_SHAPE = SHAPES.length;

export interface SourceStyle {
  readonly colour: string;
  /** Index of the shape; `shapePath` draws it. */
  readonly shape: number;
}

/** Colour and shape of the nth source: no two of the first 36 share both. An unknown source is a grey pentagon. */
export function sourceStyle(sources: readonly (string | null)[], source: string | null): SourceStyle {
  if (source === null) return { colour: UNKNOWN, shape: UNKNOWN_SHAPE };
  const at = sources.filter((name) => name !== null).indexOf(source);
  const round = Math.floor(at / COLOURS.length);
  return {
    colour: COLOURS[at % COLOURS.length] as string,
    shape: (at + round) % SHAPES.length,
  };
}

/** A source's shape around a point, about `radius` wide to each side. */
export function shapeAt(
  shape: number,
  x: number,
  y: number,
  radius: number,
  attributes: Readonly<Record<string, string | number | null>>,
): string {
  const corners = shape === UNKNOWN_SHAPE ? PENTAGON : (SHAPES[shape] ?? null);
  if (corners === null) return element('circle', { cx: x, cy: y, r: radius, ...attributes });
  const [turn, count, scale] = corners;
  // A triangle's weight lies off the middle of its circle.
  const middle = count === 3 ? y + (turn === 0 ? 1 : -1) * radius * 0.2 : y;
  const points = Array.from({ length: count }, (_, index) => {
    const angle = ((turn + (360 * index) / count - 90) * Math.PI) / 180;
    const reach = radius * scale;
    return `${(x + reach * Math.cos(angle)).toFixed(1)},${(middle + reach * Math.sin(angle)).toFixed(1)}`;
  });
  return element('polygon', { points: points.join(' '), 'stroke-linejoin': 'round', ...attributes });
}

/** How far below a shape's middle a number looks centred: a triangle's weight isn't at its middle. */
export function numberDrop(shape: number): number {
  return shape === 3 ? 2 : shape === 5 ? -2 : 0;
}
