import { remembered } from './remembered.ts';

/** Letters that Spanish, and whoever writes down a name that they heard, sound alike; in the order in which they are read. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?<![cs])h/g, ''],
  [/qu(?=[ei])|k|c(?![eih])/g, 'k'],
  [/c(?=[ei])|z/g, 's'],
  [/g(?=[ei])/g, 'j'],
  [/ll|y/g, 'i'],
  [/[vw]/g, 'b'],
  [/(.)\1+/g, '$1'],
];

/** How a folded word sounds, by its letters: the same for "yosvany" and "yosvani", "maykel" and "maikel", "lisset" and "liset". */
export const soundOf = remembered((word) =>
  ALIKE.reduce((sound, [letters, as]) => sound.replace(letters, as), word),
);
