import { knownKind } from '../../text/known-organisations.ts';
import type { Paired } from '../../text/lexicon.ts';
import { type Bearing, nameKey } from './bearing.ts';
import type { CanonicalNames } from './canonical-names.ts';
import type { Found } from './found.ts';
import { isHead, isShortName, isSpelledBy, spells } from './short-names.ts';

/** The organisations of an article's mentions, each with its acronym and its short names. */
export function gatherOrganisations(
  mentions: readonly Found[],
  canonical: CanonicalNames,
  language: Paired,
): readonly Bearing[] {
  const bearings: Bearing[] = [];
  const byName = new Map<string, Bearing>();
  for (const mention of mentions) {
    const known = canonical.of(mention);
    const key = known === null ? bareKey(mention.parts) : `${KNOWN}${known}`;
    const same = byName.get(key);
    if (same !== undefined) {
      same.found.push(mention);
      continue;
    }
    const bearing: Bearing = { kind: 'organisation', found: [mention], known };
    byName.set(key, bearing);
    bearings.push(bearing);
  }
  foldAcronyms(bearings, mentions);
  foldShortNames(bearings, language);
  return bearings;
}

/** Before a canonical name, unlike any folded one. */
const KNOWN = '=';

/** An organisation's name without a leading article. */
const bareKey = (parts: readonly string[]): string =>
  nameKey(/^(?:the|el|la|los|las)$/.test(parts[0] ?? '') && parts.length > 1 ? parts.slice(1) : parts);

/** "Human Rights Watch (HRW)": the acronym in brackets is the name before it, here and later. */
function foldAcronyms(bearings: Bearing[], mentions: readonly Found[]): void {
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1];
    if (before === undefined || before.paragraph !== mention.paragraph) continue;
    // "… de Periodistas, FAPER": behind a comma as well.
    const isSetOff = mention.start - before.end === 2 && /^\p{Lu}{3,10}$/u.test(mention.text);
    if (!(mention.bracketed || isSetOff) || mention.first !== before.last + 1) continue;
    // Behind a comma it must have the name's letters, though perhaps in another order; in brackets it may be of another
    // language ("Asociación de Medios y Derecho (MHD)"), unless news knows it as a body's of its own.
    const initials = before.parts.map((part) => part[0]);
    const letters = [...(mention.parts[0] ?? '')].filter((letter) => /\p{L}/u.test(letter));
    const shared = letters.filter((letter) => initials.includes(letter)).length;
    const isForeign =
      mention.bracketed &&
      before.parts.length > 1 &&
      [null, 'parties'].includes(knownKind(mention.parts.join(' ')));
    if (!isForeign && bareKey(before.parts)[0] !== letters[0] && shared / letters.length < 0.7) continue;
    const long = bearings.find((bearing) => bearing.found.includes(before));
    const short = bearings.find((bearing) => bearing.found.includes(mention));
    if (long === undefined || short === undefined || long === short) continue;
    if (long.known !== null && short.known !== null && long.known !== short.known) continue;
    long.found.push(...short.found);
    long.known ??= short.known;
    short.found.length = 0;
  }
  // "Kenyatta National Hospital … KNH": an acronym in no brackets, where one name alone has its letters.
  for (const short of bearings) {
    const [first] = short.found;
    if (first === undefined || short.known !== null || !/^\p{Lu}{2,6}$/u.test(first.text)) continue;
    const long = bearings.filter(({ found }) => found.some(({ parts }) => spells(first.text, parts)));
    if (long.length !== 1) continue;
    long[0]!.found.push(...short.found);
    short.found.length = 0;
  }
  for (let i = bearings.length - 1; i >= 0; i -= 1)
    if (bearings[i]!.found.length === 0) bearings.splice(i, 1);
}

/** "Lorne" is "Lorne Pharmaceuticals Inc." where one article has both, and no other that it can be. */
function foldShortNames(bearings: Bearing[], language: Paired): void {
  for (const short of [...bearings]) {
    if (short.known !== null) continue;
    const long = bearings.filter(
      (other) =>
        other !== short &&
        other.found.some(
          ({ parts }) =>
            isShortFor(short.found[0]!.parts, parts, language) || isSpelledBy(short.found[0]!.text, parts),
        ),
    );
    if (long.length !== 1) continue;
    long[0]!.found.push(...short.found);
    bearings.splice(bearings.indexOf(short), 1);
  }
}

const isShortFor = (short: readonly string[], full: readonly string[], language: Paired): boolean =>
  isShortName(short, full, language) || (short.length === 1 && isHead(short[0]!, full));
