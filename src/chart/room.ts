/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxAround = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
});

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Which parts of an area are taken. */
export class Room {
  readonly #area: Box;
  readonly #taken: Box[] = [];

  constructor(area: Box) {
    this.#area = area;
  }

  take(box: Box): void {
    this.#taken.push(box);
  }

  isFree(box: Box): boolean {
    const { left, top, right, bottom } = this.#area;
    const inside = box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
    return inside && !this.#taken.some((taken) => meet(taken, box));
  }
}
