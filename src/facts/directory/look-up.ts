import { spellingsOfBody } from '../../text/international-bodies.ts';
import { PARTICLES, plain } from '../../text/names.ts';
import { PLACES } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { nameParts } from '../people/person-parts.ts';
import {
  coreParts,
  initialsDiffer,
  isSurnameOf,
  samePerson,
  surnameParts,
} from '../people/personal-names.ts';
import type { Bearer } from './bearer.ts';
import { keyOf, spellingKey } from './entry.ts';

/** Who is who across the coverage. */
export interface Directory {
  /** Most mentioned first, then by name. */
  readonly bearers: readonly Bearer[];
  /**
   * Everybody whom `name` can mean, accent- and case-blind: one where it is certain, several where it is
   * ambiguous, none where nobody bears it. Never a bearer who merely shares a part of a longer name.
   */
  find(name: string): readonly Bearer[];
  /**
   * Where `find` has nobody: those of whom `name` may be the fuller name, since the coverage writes them with one given
   * name and one surname of it and nothing else. A son may be called so as well as the father.
   */
  shortened(name: string): readonly Bearer[];
  /** Those who share a surname with `name` without being it: others, to be labelled as such. */
  namesakes(name: string): readonly Bearer[];
}

/** What a bearer is found by. */
interface Keys {
  readonly spellings: readonly string[];
  /** Folded parts of a person's full names. */
  readonly full: readonly (readonly string[])[];
  readonly parts: readonly string[];
}

const keys = new WeakMap<Bearer, Keys>();

/** A body's folded name without the country at its end: "ministerio publico de venezuela" → "ministerio publico". */
function withoutCountry(key: string): string {
  const [, body = key, place = ''] =
    /^(\S+ .+?) (?:de|del|of|in|en) (?:la |el |the )?(\S+(?: \S+)?)$/.exec(key) ?? [];
  return PLACES.has(place) ? body : key;
}

function keysOf(bearer: Bearer): Keys {
  const known = keys.get(bearer);
  if (known !== undefined) return known;
  const spellings = [bearer.name, ...bearer.aliases];
  const full =
    bearer.kind === 'person' ? spellings.map(nameParts).filter((parts) => coreParts(parts).length > 1) : [];
  const made = {
    spellings: [
      ...new Set(
        spellings.flatMap((spelling) => [
          spellingKey(spelling),
          plain(spelling),
          ...(bearer.kind === 'organisation'
            ? [...spellingsOfBody(spellingKey(spelling)), withoutCountry(spellingKey(spelling))]
            : []),
        ]),
      ),
    ],
    full,
    parts: [...new Set(full.flatMap(coreParts))],
  };
  keys.set(bearer, made);
  return made;
}

/**
 * Whether a typed name and one that the coverage writes, of which one has all that the other has, are surely one
 * person's: the typed one adds nothing, or the two agree on more than one given name and one surname.
 */
const isSurelyOf = (typed: readonly string[], full: readonly string[]): boolean =>
  samePerson(full, typed) &&
  (coreParts(typed).length <= coreParts(full).length ||
    coreParts(full).flatMap((part) => part.split('-')).length > 2);

type Order = (a: Bearer, b: Bearer) => number;

/** Changed keys are kept beside the rest until they are more than this share of it. */
const MOST_CHANGED = 1 / 8;

type ByKey = ReadonlyMap<string, readonly Bearer[]>;

/** Bearers by a key, each list in their order. Never changed once it is made. */
class Lists {
  readonly #lists: ByKey;
  /** What has changed since those were made, so that a change needn't copy all of them; empty where nobody is left. */
  readonly #changed: ByKey;

  constructor(lists: ByKey = new Map(), changed: ByKey = new Map()) {
    this.#lists = lists;
    this.#changed = changed;
  }

  get(key: string): readonly Bearer[] {
    return this.#changed.get(key) ?? this.#lists.get(key) ?? [];
  }

  /** The same without those who left and with those who came; in steps. */
  *changed(
    left: ReadonlySet<Bearer>,
    came: readonly Bearer[],
    keysOf: (bearer: Bearer) => readonly string[],
    order: Order,
  ): Generator<undefined, Lists> {
    const own = new Map<string, Bearer[]>();
    const ownAt = (key: string): Bearer[] => {
      let list = own.get(key);
      if (list === undefined) {
        list = this.get(key).filter((bearer) => !left.has(bearer));
        own.set(key, list);
      }
      return list;
    };
    for (const bearer of left) for (const key of keysOf(bearer)) ownAt(key);
    for (const bearer of came) {
      for (const key of keysOf(bearer)) ownAt(key).push(bearer);
      yield;
    }
    for (const list of own.values()) {
      if (list.length > 1) list.sort(order);
      yield;
    }
    if (this.#lists.size === 0) return new Lists(own);
    const changed = yield* joined(this.#changed, own);
    if (changed.size <= this.#lists.size * MOST_CHANGED) return new Lists(this.#lists, changed);
    const lists = yield* joined(this.#lists, changed);
    for (const [key, list] of changed) if (list.length === 0) lists.delete(key);
    return new Lists(lists);
  }
}

/** The lists of both, where a key has two the later one; in steps. */
function* joined(earlier: ByKey, later: ByKey): Generator<undefined, Map<string, readonly Bearer[]>> {
  const lists = new Map<string, readonly Bearer[]>();
  let steps = 0;
  for (const all of [earlier, later]) {
    for (const [key, list] of all) {
      lists.set(key, list);
      steps += 1;
      if (steps % 500 === 0) yield;
    }
  }
  return lists;
}

const spellingsOf = (bearer: Bearer): readonly string[] => keysOf(bearer).spellings;
const partsOf = (bearer: Bearer): readonly string[] => keysOf(bearer).parts;

/** A typed name with hyphens elsewhere: "diaz canel" as "diaz-canel", "diaz-canel" as "diaz canel". */
function otherHyphens(typed: readonly string[]): readonly (readonly string[])[] {
  const apart = typed.flatMap((part) => part.split('-')).filter((part) => part !== '');
  const joined = apart
    .slice(0, 6)
    .flatMap((part, i) =>
      apart[i + 1] === undefined
        ? []
        : [[...apart.slice(0, i), `${part}-${apart[i + 1]}`, ...apart.slice(i + 2)]],
    );
  return apart.length === typed.length ? joined : [apart, ...joined];
}

/** Bearers by the folded spellings and parts of their names. */
export class LookUp implements Directory {
  readonly bearers: readonly Bearer[];
  readonly #bySpelling: Lists;
  readonly #byPart: Lists;

  constructor(bearers: readonly Bearer[] = [], bySpelling = new Lists(), byPart = new Lists()) {
    this.bearers = bearers;
    this.#bySpelling = bySpelling;
    this.#byPart = byPart;
  }

  /** The look-up of `bearers`, who are these without those who `left` and with those who `came`; in steps. */
  *changed(
    bearers: readonly Bearer[],
    left: ReadonlySet<Bearer>,
    came: readonly Bearer[],
    order: Order,
  ): Generator<undefined, LookUp> {
    const bySpelling = yield* this.#bySpelling.changed(left, came, spellingsOf, order);
    const byPart = yield* this.#byPart.changed(left, came, partsOf, order);
    return new LookUp(bearers, bySpelling, byPart);
  }

  find(name: string): readonly Bearer[] {
    const typed = nameParts(name);
    if (typed.length === 0) return [];
    for (const parts of [typed, ...otherHyphens(typed)]) {
      const found = this.#called(parts, name);
      if (found.length > 0) return found;
    }
    return [];
  }

  shortened(name: string): readonly Bearer[] {
    const typed = nameParts(name);
    return this.find(name).length > 0
      ? []
      : inOrder(new Set([typed, ...otherHyphens(typed)].flatMap((parts) => this.#same(parts))));
  }

  /** Persons whose full names have a given name and a surname of the typed one, and nothing against it. */
  #same(typed: readonly string[]): readonly Bearer[] {
    // One person's names begin alike.
    return this.#byPart.get(coreParts(typed)[0]!).filter((bearer) => {
      const { full } = keysOf(bearer);
      return full.some((one) => samePerson(one, typed)) && !full.some((one) => initialsDiffer(one, typed));
    });
  }

  #called(typed: readonly string[], name: string): readonly Bearer[] {
    const core = coreParts(typed);
    const exact = new Set([
      ...this.#bySpelling.get(keyOf(typed)),
      ...this.#bySpelling.get(plain(name.trim())),
    ]);
    if (core.length === 1) {
      for (const bearer of this.#byPart.get(core[0]!))
        if (keysOf(bearer).full.some((full) => isSurnameOf(core, full))) exact.add(bearer);
      return inOrder(exact);
    }
    if (exact.size > 0) return inOrder(exact);
    const same = this.#same(typed);
    if (same.length > 0)
      return inOrder(
        new Set(same.filter((bearer) => keysOf(bearer).full.some((full) => isSurelyOf(typed, full)))),
      );
    // Two surnames without a given name; "Luis Robles" is no way to call Jorge Luis Robles.
    if (isGivenName(core[0]!)) return [];
    const surname = core.find((part) => !PARTICLES.has(part));
    const near = surname === undefined ? [] : this.#byPart.get(surname);
    return inOrder(
      new Set(near.filter((bearer) => keysOf(bearer).full.some((full) => isSurnameOf(core, full)))),
    );
  }

  namesakes(name: string): readonly Bearer[] {
    const core = coreParts(nameParts(name));
    const found = new Set(this.find(name));
    const surnames = (core.length === 1 ? core : surnameParts(core)).filter((part) => !PARTICLES.has(part));
    const others = new Set<Bearer>();
    for (const surname of surnames) {
      for (const bearer of this.#byPart.get(surname)) {
        if (
          !found.has(bearer) &&
          keysOf(bearer).full.some((full) => surnameParts(coreParts(full)).includes(surname))
        )
          others.add(bearer);
      }
    }
    return inOrder(others);
  }
}

function inOrder(bearers: ReadonlySet<Bearer>): readonly Bearer[] {
  return [...bearers].sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}
