import { KIN } from '../../text/roles.ts';
import { samePerson } from './entities.ts';
import type { Found, Reading } from './found.ts';

const pairKey = (a: readonly string[], b: readonly string[]): string => `${a.join(' ')}\n${b.join(' ')}`;

/**
 * Names that could be one person's but are those of two of one family, since one sentence says whose kin one is:
 * "Juan Lago, padre del capitán Juan Lago Ochoa". Each pair in both directions.
 */
export function kinApart(readings: readonly Reading[], found: readonly Found[]): ReadonlySet<string> {
  const apart = new Set<string>();
  const people = found.filter(({ kind, parts }) => kind === 'person' && parts.length > 1);
  for (const [i, mention] of people.entries()) {
    const next = people[i + 1];
    if (next === undefined || next.paragraph !== mention.paragraph) continue;
    if (mention.parts.length === next.parts.length || !samePerson(mention.parts, next.parts)) continue;
    const { words, units } = readings.find(({ paragraph }) => paragraph === mention.paragraph)!;
    if (units.some(({ end }) => end > mention.end && end <= next.start)) continue;
    if (!words.slice(mention.last + 1, next.first).some(({ plain }) => KIN.has(plain))) continue;
    apart.add(pairKey(mention.parts, next.parts)).add(pairKey(next.parts, mention.parts));
  }
  return apart;
}
