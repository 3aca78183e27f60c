import type { Paired } from '../../text/lexicon.ts';
import { isGivenName, isSurnameToo } from '../../text/names-given.ts';
import { type Bearing, nameKey } from './bearing.ts';
import type { CanonicalNames } from './canonical-names.ts';
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
  /** In Spanish the first of two surnames is whose a bare one is. */
  readonly language: Paired;
}

/**
 * The people of an article's mentions: full names first, the longest before others, then surnames and given names that
 * can be only one of theirs. A mention that could be several people's is nobody's.
 */
export function gatherPeople(
  mentions: readonly Found[],
  canonical: CanonicalNames,
  { kin, language }: Relatives,
): readonly Bearing[] {
  const areKin = (a: readonly string[], b: readonly string[]): boolean =>
    kin.size > 0 && kin.has(`${nameKey(a)}\n${nameKey(b)}`);
  const sorted = sortNames(mentions, areKin);
  const bearings = new PeopleByName();
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
    // Who is the same shares a surname too, which fewer bear.
    const candidates = bearings.near(mention.parts.slice(1), known).filter(fits);
    const [only] = candidates;
    // A full name that fits two longer ones stays by itself.
    if (candidates.length === 1) {
      bearings.join(only!, mention);
      only!.known ??= known;
    } else bearings.add(mention, known);
  }
  for (const mention of sorted.short) {
    const near = bearings.near(mention.parts, null);
    const isGiven = (bearing: Bearing): boolean =>
      bearing.found.some(
        (other) => isGivenOf(mention.parts, other.parts) && !areKin(other.parts, mention.parts),
      ) && genderFits(bearing, mention);
    const meant =
      onlyOf(
        near.filter((bearing) => isCalledBySurname(bearing, mention, language)),
        mention,
        language,
      ) ?? (mention.parts.every(isGivenName) ? onlyOf(near.filter(isGiven), mention, language) : null);
    if (meant === null) standAlone(mention, canonical.of(mention), bearings);
    else if (meant !== 'several') bearings.join(meant, mention);
  }
  return bearings.all;
}

/** The people of an article so far, found by the words of their names. */
class PeopleByName {
  readonly all: Bearing[] = [];
  readonly #places = new Map<Bearing, number>();
  readonly #byWord = new Map<string, Set<number>>();

  add(mention: Found, known: string | null): void {
    const bearing: Bearing = { kind: 'person', found: [], known };
    this.#places.set(bearing, this.all.length);
    this.all.push(bearing);
    this.join(bearing, mention);
  }

  join(bearing: Bearing, mention: Found): void {
    bearing.found.push(mention);
    const place = this.#places.get(bearing)!;
    for (const part of mention.parts) {
      const places = this.#byWord.get(part);
      if (places === undefined) this.#byWord.set(part, new Set([place]));
      else places.add(place);
    }
  }

  /** In their order, those who have one of the words in their names, or the canonical name; no others can be meant. */
  near(words: readonly string[], known: string | null): readonly Bearing[] {
    const places = new Set(words.flatMap((part) => [...(this.#byWord.get(part) ?? [])]));
    if (known !== null)
      for (const [place, bearing] of this.all.entries()) if (bearing.known === known) places.add(place);
    return [...places].sort((a, b) => a - b).map((place) => this.all[place]!);
  }
}

/** Mentions by how their names are read: in full, the longest first, or as part of a longer one. */
function sortNames(
  mentions: readonly Found[],
  areKin: (a: readonly string[], b: readonly string[]) => boolean,
): { readonly full: readonly Found[]; readonly short: readonly Found[] } {
  const whole = mentions.filter(({ partial }) => !partial);
  const byWord = new Map<string, Map<string, readonly string[]>>();
  for (const { parts } of whole)
    for (const part of parts) {
      const names = byWord.get(part) ?? new Map<string, readonly string[]>();
      byWord.set(part, names.set(nameKey(parts), parts));
    }
  /** Whether a full name with one of the words is one that `fits` takes; none without one of them is asked. */
  const isPartOf = (words: readonly string[], fits: (full: readonly string[]) => boolean): boolean =>
    words.some((word) => [...(byWord.get(word)?.values() ?? [])].some(fits));
  const isOfLonger = ({ parts }: Found): boolean =>
    // "José Daniel Ferrer García … Ferrer García": both surnames, no other full name.
    (coreParts(parts).length === 2 &&
      (!isGivenName(parts[0]!) || isSurnameToo(parts[0]!)) &&
      isPartOf(
        parts,
        (full) => coreParts(full).length > 2 && isSurnameOf(parts, full) && !areKin(full, parts),
      )) ||
    (parts.length > 1 && isPartOf(parts.slice(-1), (full) => isGivenOf(parts, full) && !areKin(full, parts)));
  const full = new Set(
    whole.filter((mention) => coreParts(mention.parts).length > 1 && !isOfLonger(mention)),
  );
  return {
    full: [...full].sort((a, b) => b.parts.length - a.parts.length),
    short: mentions.filter((mention) => !full.has(mention)),
  };
}

/** The only one of `fitting` whom a mention can mean; null where none is among them. */
function onlyOf(fitting: readonly Bearing[], mention: Found, language: Paired): Bearing | 'several' | null {
  if (fitting.length === 0) return null;
  // "Ana Ruiz Soto … su hijo Luis Paz Ruiz … Ruiz": hers, who has it first.
  const first = fitting.filter(({ found: others }) =>
    others.some((other) => isFirstSurname(mention.parts, other.parts)),
  );
  const candidates = language === 'es' && first.length > 0 ? first : fitting;
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
  return only ?? 'several';
}

const isCalledBySurname = (bearing: Bearing, mention: Found, language: Paired): boolean =>
  bearing.found.some(
    (other) => isSurnameOf(mention.parts, other.parts) || isFamilyFirst(mention.parts, other.parts, language),
  ) && genderFits(bearing, mention);

/** A short name that is no part of a longer one: somebody's of that name alone, or of `names.yaml`. */
function standAlone(mention: Found, known: string | null, bearings: PeopleByName): void {
  const key = nameKey(coreParts(mention.parts));
  const same = bearings
    .near(mention.parts, known)
    .find((bearing) =>
      known !== null
        ? bearing.known === known
        : bearing.found.every((other) => nameKey(coreParts(other.parts)) === key),
    );
  if (same !== undefined) bearings.join(same, mention);
  // A word that nothing says is a name is one only where it has been one before: "Kavalenka, 46, said".
  else if (known !== null || !mention.partial) bearings.add(mention, known);
}

function genderFits(bearing: Bearing, mention: Found): boolean {
  if (mention.gender === null) return true;
  return bearing.found.every(({ gender }) => gender === null || gender === mention.gender);
}
