import { textAt } from './flow.ts';
import type { Mark } from './spec.ts';
import { GROUND, INK, numberDrop, type SourceStyle, shapeAt, TEXT } from './style.ts';

/** Half the width of a mark's shape. */
export const RADIUS = 8.5;

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
