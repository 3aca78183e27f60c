import type { Names } from '../corpus/names.ts';
import { spellingsOfBody } from '../text/international-bodies.ts';
import { plain } from '../text/names.ts';
import { PLACES } from '../text/names-common.ts';
import { isGivenName } from '../text/names-given.ts';
import { atOnce } from '../turns.ts';
import type { Facts } from './facts.ts';
import { coreParts, isSurnameOf, samePerson, surnameParts } from './people/entities.ts';
import { nameParts } from './people/person-parts.ts';
import type { Entity } from './person.ts';

/** One bearer of a name across the coverage: the entities of single articles that are surely the same. */
export interface Bearer {
  /** As the coverage most often writes it, unless `names.yaml` says otherwise. */
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** Every other way in which the coverage or `names.yaml` writes it. */
  readonly aliases: readonly string[];
  /** Article id → the entity there. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Mentions by name over all articles. */
  readonly mentions: number;
}

/** Who is who across the coverage. */
export interface Directory {
  /** Most mentioned first, then by name. */
  readonly bearers: readonly Bearer[];
  /**
   * Everybody whom `name` can mean, accent- and case-blind: one where it is certain, several where it is
   * ambiguous, none where nobody bears it. Never a bearer who merely shares a part of a longer name.
   */
  find(name: string): readonly Bearer[];
  /** Those who share a surname with `name` without being it: others, to be labelled as such. */
  namesakes(name: string): readonly Bearer[];
}

/** A bearer while articles are being joined. */
interface Cluster {
  readonly kind: Entity['kind'];
  known: string | null;
  readonly entities: Map<string, Entity>;
  /** Folded parts of each full spelling. */
  readonly full: (readonly string[])[];
  /** Spelling → how often the coverage writes it. */
  readonly spellings: Map<string, number>;
}

const keyOf = (parts: readonly string[]): string => parts.join(' ');
/** How spellings are compared: folded, without forms of address and a leading article. */
const spellingKey = (text: string): string => keyOf(nameParts(text));

/** A spelling of an entity in its article. */
interface Spelling {
  readonly text: string;
  /** How often the article writes it. */
  readonly count: number;
  readonly parts: readonly string[];
}

/** What joining asks of an entity's names. */
interface Written {
  /** Of the entity's name. */
  readonly parts: readonly string[];
  /** Of its name and its aliases. */
  readonly calls: readonly { readonly key: string; readonly length: number }[];
  readonly spellings: readonly Spelling[];
}

// An article that didn't change has the same entities in the next directory.
const written = new WeakMap<Entity, Written>();

function writtenIn({ article }: Facts, entity: Entity): Written {
  const known = written.get(entity);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { paragraph, start, end } of entity.mentions) {
    const text = article.paragraphs[paragraph - 1]?.text.slice(start, end).replace(/\s/gu, ' ');
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const spellings = [...counts].map(([text, count]) => ({ text, count, parts: nameParts(text) }));
  const calls = [entity.name, ...entity.aliases]
    .map(nameParts)
    .map((parts) => ({ key: keyOf(parts), length: parts.length }));
  const made = { parts: nameParts(entity.name), calls, spellings };
  written.set(entity, made);
  return made;
}

/** `names.yaml` by folded spelling. */
function knownBySpelling(
  names: Names,
): ReadonlyMap<string, { readonly name: string; readonly kind: string }> {
  const known = new Map<string, { name: string; kind: string }>();
  for (const { name, kind, aliases } of names.known)
    for (const spelling of [name, ...aliases]) known.set(spellingKey(spelling), { name, kind });
  return known;
}

/** Joins the entities of all articles into clusters, and the clusters into bearers. */
class Joining {
  readonly clusters: Cluster[] = [];
  readonly #byKnown = new Map<string, Cluster>();
  readonly #byKey = new Map<string, Cluster>();
  /** Folded given name and one surname → clusters of persons with both. */
  readonly #byPair = new Map<string, Set<Cluster>>();
  readonly #known: ReadonlyMap<string, { readonly name: string; readonly kind: string }>;
  readonly #apart: ReadonlySet<string>;

  constructor(names: Names) {
    this.#known = knownBySpelling(names);
    this.#apart = new Set(names.apart.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  }

  #knownNameOf(entity: Entity, { calls }: Written): string | null {
    for (const [i, { key, length }] of calls.entries()) {
      // A surname alone settles nothing where the article gives the full name as well.
      if (entity.kind === 'person' && i > 0 && length < 2) continue;
      const entry = this.#known.get(key);
      if (entry !== undefined && entry.kind === entity.kind) return entry.name;
    }
    return null;
  }

  add(facts: Facts, entity: Entity): void {
    const names = writtenIn(facts, entity);
    const known = this.#knownNameOf(entity, names);
    const cluster =
      (known === null ? undefined : this.#byKnown.get(known)) ??
      (entity.kind === 'person' ? this.#person(names.parts, known) : this.#organisation(names, known)) ??
      this.#found(entity.kind);
    cluster.known ??= known;
    if (known !== null) this.#byKnown.set(known, cluster);
    this.#enter(cluster, facts, entity);
  }

  #found(kind: Entity['kind']): Cluster {
    const cluster: Cluster = { kind, known: null, entities: new Map(), full: [], spellings: new Map() };
    this.clusters.push(cluster);
    return cluster;
  }

  #mayJoin(cluster: Cluster, known: string | null): boolean {
    if (known !== null && cluster.known !== null) return known === cluster.known;
    return (
      known === null || ![...cluster.spellings.keys()].some((name) => this.#apart.has(`${known}\n${name}`))
    );
  }

  #organisation({ calls }: Written, known: string | null): Cluster | undefined {
    for (const { key } of calls) {
      const cluster = this.#byKey.get(`organisation ${spellingsOfBody(key)[0]}`);
      if (cluster !== undefined && this.#mayJoin(cluster, known)) return cluster;
    }
    return undefined;
  }

  /** The one cluster that has the same given name and a surname in common, with nothing against it. */
  #person(own: readonly string[], known: string | null): Cluster | undefined {
    const parts = coreParts(own);
    const [given] = parts;
    if (parts.length < 2 || given === undefined) return undefined;
    const candidates = new Set<Cluster>();
    for (const surname of surnameParts(parts))
      for (const cluster of this.#byPair.get(`${given} ${surname}`) ?? []) candidates.add(cluster);
    const fitting = [...candidates].filter(
      (cluster) => this.#mayJoin(cluster, known) && cluster.full.every((full) => samePerson(full, own)),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  #enter(cluster: Cluster, facts: Facts, entity: Entity): void {
    const { id } = facts.article;
    const before = cluster.entities.get(id);
    cluster.entities.set(id, before === undefined ? entity : together(before, entity));
    const { parts: own, spellings } = writtenIn(facts, entity);
    for (const { text, count, parts } of spellings) {
      cluster.spellings.set(text, (cluster.spellings.get(text) ?? 0) + count);
      if (cluster.kind === 'organisation') {
        const key = `organisation ${spellingsOfBody(keyOf(parts))[0]}`;
        if (!this.#byKey.has(key)) this.#byKey.set(key, cluster);
        continue;
      }
      const core = coreParts(parts);
      // Only a spelling with a given name tells who it is.
      if (core.length < 2 || core[0] !== coreParts(own)[0]) continue;
      if (!cluster.full.some((full) => keyOf(full) === keyOf(parts))) cluster.full.push(parts);
      for (const surname of surnameParts(core)) {
        const pair = `${core[0]} ${surname}`;
        const clusters = this.#byPair.get(pair) ?? new Set();
        clusters.add(cluster);
        this.#byPair.set(pair, clusters);
      }
    }
  }
}

/** Two entities of one article that turn out to be one bearer. */
function together(a: Entity, b: Entity): Entity {
  const inOrder = <Item extends { readonly paragraph: number; readonly start: number }>(
    items: readonly Item[],
  ) => [...items].sort((x, y) => x.paragraph - y.paragraph || x.start - y.start);
  return {
    name: a.name,
    kind: a.kind,
    aliases: [...new Set([...a.aliases, b.name, ...b.aliases])].filter((alias) => alias !== a.name),
    mentions: inOrder([...a.mentions, ...b.mentions]),
    roles: inOrder([...a.roles, ...b.roles]),
    leaders: [...new Set([...a.leaders, ...b.leaders])],
  };
}

// Who is the same in the next directory stays the same object, and isn't named and indexed anew.
const bearers = new WeakMap<Entity, { readonly cluster: Cluster; readonly bearer: Bearer }>();

function isSameCluster(a: Cluster, b: Cluster): boolean {
  if (a.known !== b.known || a.entities.size !== b.entities.size) return false;
  for (const [id, entity] of a.entities) if (b.entities.get(id) !== entity) return false;
  return true;
}

function bearerOf(cluster: Cluster, aliasesOf: ReadonlyMap<string, readonly string[]>): Bearer {
  const [first] = cluster.entities.values();
  const known = first === undefined ? undefined : bearers.get(first);
  if (known !== undefined && isSameCluster(known.cluster, cluster)) return known.bearer;
  const bearer = named(cluster, aliasesOf);
  if (first !== undefined) bearers.set(first, { cluster, bearer });
  return bearer;
}

function named(cluster: Cluster, aliasesOf: ReadonlyMap<string, readonly string[]>): Bearer {
  const fullness = (text: string): number => coreParts(nameParts(text)).length;
  // Among those that are written as often, the one with all names but without initials.
  const spellings = [...cluster.spellings].sort(
    ([a, n], [b, m]) => m - n || fullness(b) - fullness(a) || a.length - b.length || (a < b ? -1 : 1),
  );
  const isFull = (text: string): boolean =>
    cluster.kind === 'organisation' ? nameParts(text).length > 1 : coreParts(nameParts(text)).length > 1;
  const written = spellings.find(([text]) => isFull(text))?.[0] ?? spellings[0]?.[0] ?? '';
  const name = cluster.known ?? written;
  const aliases = new Set([
    ...spellings.map(([text]) => text),
    ...(cluster.known === null ? [] : (aliasesOf.get(cluster.known) ?? [])),
  ]);
  aliases.delete(name);
  return {
    name,
    kind: cluster.kind,
    aliases: [...aliases],
    entities: cluster.entities,
    mentions: [...cluster.entities.values()].reduce((sum, { mentions }) => sum + mentions.length, 0),
  };
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

/** Bearers by the folded parts of their names. */
class Index implements Directory {
  readonly bearers: readonly Bearer[];
  readonly #bySpelling = new Map<string, Bearer[]>();
  readonly #byPart = new Map<string, Bearer[]>();

  /** Each bearer has to be entered as well. */
  constructor(bearers: readonly Bearer[]) {
    this.bearers = bearers;
  }

  enter(bearer: Bearer): void {
    const add = (map: Map<string, Bearer[]>, key: string): void => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [bearer]);
      else list.push(bearer);
    };
    const { spellings, parts } = keysOf(bearer);
    for (const spelling of spellings) add(this.#bySpelling, spelling);
    for (const part of parts) add(this.#byPart, part);
  }

  find(name: string): readonly Bearer[] {
    const typed = nameParts(name);
    if (typed.length === 0) return [];
    const core = coreParts(typed);
    const exact = new Set([
      ...(this.#bySpelling.get(keyOf(typed)) ?? []),
      ...(this.#bySpelling.get(plain(name.trim())) ?? []),
    ]);
    if (core.length === 1) {
      for (const bearer of this.#byPart.get(core[0]!) ?? [])
        if (this.#full(bearer).some((full) => isSurnameOf(core, full))) exact.add(bearer);
      return this.#inOrder(exact);
    }
    if (exact.size > 0) return this.#inOrder(exact);
    const near = core.flatMap((part) => this.#byPart.get(part) ?? []);
    const same = new Set(near.filter((bearer) => this.#full(bearer).some((full) => samePerson(full, typed))));
    if (same.size > 0) return this.#inOrder(same);
    // Two surnames without a given name; "Luis Robles" is no way to call Jorge Luis Robles.
    if (isGivenName(core[0]!)) return [];
    return this.#inOrder(
      new Set(near.filter((bearer) => this.#full(bearer).some((full) => isSurnameOf(core, full)))),
    );
  }

  namesakes(name: string): readonly Bearer[] {
    const core = coreParts(nameParts(name));
    const found = new Set(this.find(name));
    const surnames = core.length === 1 ? core : surnameParts(core);
    const others = new Set<Bearer>();
    for (const surname of surnames) {
      for (const bearer of this.#byPart.get(surname) ?? []) {
        if (
          !found.has(bearer) &&
          this.#full(bearer).some((full) => surnameParts(coreParts(full)).includes(surname))
        )
          others.add(bearer);
      }
    }
    return this.#inOrder(others);
  }

  #full(bearer: Bearer): readonly (readonly string[])[] {
    return keysOf(bearer).full;
  }

  #inOrder(bearers: ReadonlySet<Bearer>): readonly Bearer[] {
    return [...bearers].sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  }
}

/** `buildDirectory` in steps of a fraction of a millisecond, but for what sorting takes; returns the directory. */
export function* directorySteps(facts: readonly Facts[], names: Names): Generator<undefined, Directory> {
  const joining = new Joining(names);
  const entities: { readonly one: Facts; readonly entity: Entity; readonly length: number }[] = [];
  for (const one of facts) {
    for (const entity of one.entities)
      entities.push({ one, entity, length: writtenIn(one, entity).parts.length });
    yield;
  }
  // Longest names first, so that a short form meets all whom it could mean.
  entities.sort((a, b) => b.length - a.length);
  for (const { one, entity } of entities) {
    joining.add(one, entity);
    yield;
  }
  const aliasesOf = new Map(names.known.map(({ name, aliases }) => [name, aliases]));
  const found: Bearer[] = [];
  for (const cluster of joining.clusters) {
    found.push(bearerOf(cluster, aliasesOf));
    yield;
  }
  found.sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const index = new Index(found);
  for (const bearer of found) {
    index.enter(bearer);
    yield;
  }
  return index;
}

/**
 * Who is who across articles. Entities are one bearer where `names.yaml` says so, where organisations are written the
 * same or share an acronym, and where persons share given name and surname with nothing against it and nobody else to
 * choose from; a surname alone joins nobody across articles.
 */
export function buildDirectory(facts: readonly Facts[], names: Names): Directory {
  return atOnce(directorySteps(facts, names));
}
