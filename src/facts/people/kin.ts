import { KIN } from '../../text/roles.ts';
import type { Found, Reading } from './found.ts';
import { isGivenOf, samePerson } from './personal-names.ts';

const pairKey = (a: readonly string[], b: readonly string[]): string => `${a.join(' ')}\n${b.join(' ')}`;

/**
 * Names that could be one person's but are those of two of one family, since one sentence says whose kin one is:
 * "Juan Lago, padre del capitán Juan Lago Ochoa", "Juan Pablo Lago y sus hijos: Eva y Juan Pablo". Each pair in both
 * directions.
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
  for (const mention of people) {
    for (const child of found) {
      if (child.kind !== 'person' || child.paragraph !== mention.paragraph || child.first <= mention.last)
        continue;
      const isShort = child.parts.length < mention.parts.length && samePerson(child.parts, mention.parts);
      if (!isShort && !isGivenOf(child.parts, mention.parts)) continue;
      const { words, units } = readings.find(({ paragraph }) => paragraph === mention.paragraph)!;
      if (units.some(({ end }) => end > mention.end && end <= child.start)) continue;
      if (isIntroducedAsKin(words, mention.last + 1, child.first))
        apart.add(pairKey(mention.parts, child.parts)).add(pairKey(child.parts, mention.parts));
    }
  }
  return apart;
}

/** Whether nothing but names stands between the last word for kin, from the word `from`, and the name at `to`. */
function isIntroducedAsKin(words: Reading['words'], from: number, to: number): boolean {
  for (let k = to - 1; k >= from; k -= 1) {
    const { plain, capital } = words[k]!;
    if (KIN.has(plain) || KIN.has(plain.replace(/e?s$/, ''))) return true;
    if (!capital && !/^(?:y|e|and|de|del|la)$/.test(plain)) return false;
  }
  return false;
}
