import type { Names } from '../corpus/names.ts';
import { plain } from '../text/names.ts';
import { isGivenName } from '../text/names-given.ts';
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

/** The spellings of an entity in its article, with how often each stands there. */
function spellingsOf({ article }: Facts, entity: Entity): ReadonlyMap<string, number> {
  const spellings = new Map<string, number>();
  for (const { paragraph, start, end } of entity.mentions) {
    const text = article.paragraphs[paragraph - 1]?.text.slice(start, end).replace(/\s/gu, ' ');
    if (text !== undefined) spellings.set(text, (spellings.get(text) ?? 0) + 1);
  }
  return spellings;
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

  #knownNameOf(entity: Entity): string | null {
    for (const spelling of [entity.name, ...entity.aliases]) {
      // A surname alone settles nothing where the article gives the full name as well.
      if (entity.kind === 'person' && spelling !== entity.name && nameParts(spelling).length < 2) continue;
      const entry = this.#known.get(spellingKey(spelling));
      if (entry !== undefined && entry.kind === entity.kind) return entry.name;
    }
    return null;
  }

  add(facts: Facts, entity: Entity): void {
    const known = this.#knownNameOf(entity);
    const parts = coreParts(nameParts(entity.name));
    const cluster =
      (known === null ? undefined : this.#byKnown.get(known)) ??
      (entity.kind === 'person' ? this.#person(entity, known, parts) : this.#organisation(entity, known)) ??
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

  #organisation(entity: Entity, known: string | null): Cluster | undefined {
    for (const spelling of [entity.name, ...entity.aliases]) {
      const cluster = this.#byKey.get(`organisation ${spellingKey(spelling)}`);
      if (cluster !== undefined && this.#mayJoin(cluster, known)) return cluster;
    }
    return undefined;
  }

  /** The one cluster that has the same given name and a surname in common, with nothing against it. */
  #person(entity: Entity, known: string | null, parts: readonly string[]): Cluster | undefined {
    const [given] = parts;
    if (parts.length < 2 || given === undefined) return undefined;
    const candidates = new Set<Cluster>();
    for (const surname of surnameParts(parts))
      for (const cluster of this.#byPair.get(`${given} ${surname}`) ?? []) candidates.add(cluster);
    const own = nameParts(entity.name);
    const fitting = [...candidates].filter(
      (cluster) => this.#mayJoin(cluster, known) && cluster.full.every((full) => samePerson(full, own)),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  #enter(cluster: Cluster, facts: Facts, entity: Entity): void {
    const { id } = facts.article;
    const before = cluster.entities.get(id);
    cluster.entities.set(id, before === undefined ? entity : together(before, entity));
    for (const [spelling, count] of spellingsOf(facts, entity)) {
      cluster.spellings.set(spelling, (cluster.spellings.get(spelling) ?? 0) + count);
      const parts = nameParts(spelling);
      if (cluster.kind === 'organisation') {
        const key = `organisation ${keyOf(parts)}`;
        if (!this.#byKey.has(key)) this.#byKey.set(key, cluster);
        continue;
      }
      const core = coreParts(parts);
      // Only a spelling with a given name tells who it is.
      if (core.length < 2 || core[0] !== coreParts(nameParts(entity.name))[0]) continue;
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

function bearerOf(cluster: Cluster, aliasesOf: ReadonlyMap<string, readonly string[]>): Bearer {
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

/** Bearers by the folded parts of their names. */
class Index implements Directory {
  readonly bearers: readonly Bearer[];
  readonly #bySpelling = new Map<string, Bearer[]>();
  readonly #byPart = new Map<string, Bearer[]>();
  readonly #fullNames = new Map<Bearer, readonly (readonly string[])[]>();

  constructor(bearers: readonly Bearer[]) {
    this.bearers = bearers;
    const enter = (map: Map<string, Bearer[]>, key: string, bearer: Bearer): void => {
      const list = map.get(key) ?? [];
      if (!list.includes(bearer)) list.push(bearer);
      map.set(key, list);
    };
    for (const bearer of bearers) {
      const full: (readonly string[])[] = [];
      for (const spelling of [bearer.name, ...bearer.aliases]) {
        enter(this.#bySpelling, spellingKey(spelling), bearer);
        enter(this.#bySpelling, plain(spelling), bearer);
        if (bearer.kind !== 'person') continue;
        const parts = nameParts(spelling);
        if (coreParts(parts).length > 1) full.push(parts);
      }
      this.#fullNames.set(bearer, full);
      for (const parts of full) for (const part of coreParts(parts)) enter(this.#byPart, part, bearer);
    }
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
    return this.#fullNames.get(bearer) ?? [];
  }

  #inOrder(bearers: ReadonlySet<Bearer>): readonly Bearer[] {
    return [...bearers].sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  }
}

/**
 * Who is who across articles. Entities are one bearer where `names.yaml` says so, where organisations are written the
 * same or share an acronym, and where persons share given name and surname with nothing against it and nobody else to
 * choose from; a surname alone joins nobody across articles.
 */
export function buildDirectory(facts: readonly Facts[], names: Names): Directory {
  const joining = new Joining(names);
  const pairs = facts.flatMap((one) => one.entities.map((entity) => [one, entity] as const));
  // Longest names first, so that a short form meets all whom it could mean.
  pairs.sort(([, a], [, b]) => nameParts(b.name).length - nameParts(a.name).length);
  for (const [one, entity] of pairs) joining.add(one, entity);
  const aliasesOf = new Map(names.known.map(({ name, aliases }) => [name, aliases]));
  const bearers = joining.clusters
    .map((cluster) => bearerOf(cluster, aliasesOf))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return new Index(bearers);
}
