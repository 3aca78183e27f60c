import { textAt } from './flow.ts';
import { textWidth } from './fonts.ts';
import type { Placing } from './placing.ts';
import { type Box, Room } from './room.ts';
import { GROUND } from './style.ts';

const SIZE = 12;

/** Amounts beside their marks in their source's colour, as far as there is room; the key has all of them. */
export function amounts(placings: readonly Placing[], area: Box): string {
  const room = new Room(area);
  for (const placing of placings) {
    room.take(placing.badgeBox);
    room.take(placing.spanBox);
  }
  const half = SIZE * 0.55;
  return placings
    .map((placing) => {
      const { badgeBox, spanBox, badgeX, badgeY, mark, style } = placing;
      const width = textWidth(mark.amount, SIZE, 600);
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
        const look = { size: SIZE, weight: 600, fill: style.colour, halo: GROUND } as const;
        return textAt(x, y + SIZE * 0.36, mark.amount, look);
      }
      return '';
    })
    .join('');
}
