import { isGivenName, isSurnameToo } from '../../text/names-given.ts';
import type { CanonicalNames } from './canonical-names.ts';
import { type Bearing, nameKey } from './entities.ts';
import type { Found } from './found.ts';
import {
  coreParts,
  isFamilyFirst,
  isFirstSurname,
  isGivenOf,
  isSurnameOf,
  samePerson,
} from './personal-names.ts';

/** What telling people apart leans on, besides their names. */
export interface Relatives {
  /** Pairs of folded names, parted by a line break, that two of one family bear. */
  readonly kin: ReadonlySet<string>;
  /** Whether of two surnames the first is whose a bare one is. */
  readonly spanish: boolean;
}

/**
 * The people of an article's mentions: full names first, the longest before others, then surnames and given names that
 * can be only one of theirs. A mention that could be several people's is nobody's.
 */
export function gatherPeople(
  mentions: readonly Found[],
  canonical: CanonicalNames,
  { kin, spanish }: Relatives,
): readonly Bearing[] {
  const areKin = (a: readonly string[], b: readonly string[]): boolean =>
    kin.has(`${nameKey(a)}\n${nameKey(b)}`);
  const sorted = sortNames(mentions, areKin);
  const bearings: Bearing[] = [];
  for (const mention of sorted.full) {
    const known = canonical.of(mention);
    const fits = (bearing: Bearing): boolean => {
      if (known !== null && bearing.known !== null) return known === bearing.known;
      if (known !== null && bearing.known === null && canonical.areApart(known, bearing.found[0]!.text))
        return false;
      if (bearing.found.some((other) => areKin(other.parts, mention.parts))) return false;
      return bearing.found.some(
        (other) => coreParts(other.parts).length > 1 && samePerson(other.parts, mention.parts),
      );
    };
    const candidates = bearings.filter(fits);
    const [only] = candidates;
    // A full name that fits two longer ones stays by itself.
    if (candidates.length === 1) {
      only!.found.push(mention);
      only!.known ??= known;
    } else bearings.push({ kind: 'person', found: [mention], known });
  }
  for (const mention of sorted.short) {
    const isGiven = mention.parts.every(isGivenName);
    const joined =
      joinOnly(
        mention,
        bearings.filter((bearing) => isCalledBySurname(bearing, mention)),
        spanish,
      ) ||
      (isGiven &&
        joinOnly(
          mention,
          bearings.filter(
            (bearing) =>
              bearing.found.some(
                (other) => isGivenOf(mention.parts, other.parts) && !areKin(other.parts, mention.parts),
              ) && genderFits(bearing, mention),
          ),
          spanish,
        ));
    if (!joined) standAlone(mention, canonical.of(mention), bearings);
  }
  return bearings;
}

/** Mentions by how their names are read: in full, the longest first, or as part of a longer one. */
function sortNames(
  mentions: readonly Found[],
  areKin: (a: readonly string[], b: readonly string[]) => boolean,
): { readonly full: readonly Found[]; readonly short: readonly Found[] } {
  const whole = mentions.filter(({ partial }) => !partial);
  const isOfLonger = ({ parts }: Found): boolean =>
    // "José Daniel Ferrer García … Ferrer García": both surnames, no other full name.
    (coreParts(parts).length === 2 &&
      (!isGivenName(parts[0]!) || isSurnameToo(parts[0]!)) &&
      whole.some(
        (other) =>
          coreParts(other.parts).length > 2 && isSurnameOf(parts, other.parts) && !areKin(other.parts, parts),
      )) ||
    (parts.length > 1 && whole.some((other) => isGivenOf(parts, other.parts) && !areKin(other.parts, parts)));
  const full = new Set(
    whole.filter((mention) => coreParts(mention.parts).length > 1 && !isOfLonger(mention)),
  );
  return {
    full: [...full].sort((a, b) => b.parts.length - a.parts.length),
    short: mentions.filter((mention) => !full.has(mention)),
  };
}

/** Adds a mention to the only one of `fitting` whom it can mean; true also where it could be several people's. */
function joinOnly(mention: Found, fitting: readonly Bearing[], spanish: boolean): boolean {
  // "Ana Ruiz Soto … su hijo Luis Paz Ruiz … Ruiz": hers, who has it first.
  const first = fitting.filter(({ found: others }) =>
    others.some((other) => isFirstSurname(mention.parts, other.parts)),
  );
  const candidates = spanish && first.length > 0 ? first : fitting;
  // A surname before its second bearer is introduced is the first one's.
  const introduced = candidates.filter(({ found: others }) =>
    others.some(
      (other) =>
        coreParts(other.parts).length > 1 &&
        (other.paragraph < mention.paragraph ||
          (other.paragraph === mention.paragraph && other.start < mention.start)),
    ),
  );
  // Of two who bear it, the one whom this paragraph has just named in full.
  const named = introduced.filter(({ found: others }) =>
    others.some(
      (other) =>
        coreParts(other.parts).length > 1 &&
        other.paragraph === mention.paragraph &&
        other.start < mention.start,
    ),
  );
  const [only] = [named, introduced, candidates].find(({ length }) => length === 1) ?? [];
  if (only === undefined) return candidates.length > 1;
  only.found.push(mention);
  return true;
}

const isCalledBySurname = (bearing: Bearing, mention: Found): boolean =>
  bearing.found.some(
    (other) => isSurnameOf(mention.parts, other.parts) || isFamilyFirst(mention.parts, other.parts),
  ) && genderFits(bearing, mention);

/** A short name that is no part of a longer one: somebody's of that name alone, or of `names.yaml`. */
function standAlone(mention: Found, known: string | null, bearings: Bearing[]): void {
  const same = bearings.find((bearing) =>
    known !== null
      ? bearing.known === known
      : bearing.found.every((other) => nameKey(coreParts(other.parts)) === nameKey(coreParts(mention.parts))),
  );
  if (same !== undefined) same.found.push(mention);
  // A word that nothing says is a name is one only where it has been one before: "Kavalenka, 46, said".
  else if (known !== null || !mention.partial) bearings.push({ kind: 'person', found: [mention], known });
}

function genderFits(bearing: Bearing, mention: Found): boolean {
  if (mention.gender === null) return true;
  return bearing.found.every(({ gender }) => gender === null || gender === mention.gender);
}
