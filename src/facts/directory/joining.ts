import type { Names } from '../../corpus/names.ts';
import type { Facts } from '../facts.ts';
import { coreParts, samePerson, spelledAlike } from '../people/personal-names.ts';
import type { Entity } from '../person.ts';
import { type Entry, keyOf, organisationKey, pairs, publicSurname } from './entry.ts';

/** A bearer while articles are being joined. */
export interface Cluster {
  readonly kind: Entity['kind'];
  /** The entry that opened it. */
  readonly founder: Entry;
  known: string | null;
  /** Article id → the entity there. */
  readonly entities: Map<string, Entity>;
  /** Folded parts of each full spelling. */
  readonly full: (readonly string[])[];
  /** Spelling → how often the coverage writes it. */
  readonly spellings: Map<string, number>;
}

/** Pairs of names that `names.yaml` keeps apart, in both directions. */
export type Apart = ReadonlySet<string>;

export const apartIn = (names: Names): Apart =>
  new Set(names.apart.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));

/**
 * Joins entries that may be one another into clusters. They have to come longest name first, so that a short form meets
 * all whom it could mean.
 */
export function join(entries: Iterable<Entry>, apart: Apart): readonly Cluster[] {
  const joining = new Joining(apart);
  for (const entry of entries) joining.add(entry);
  return joining.clusters;
}

class Joining {
  readonly clusters: Cluster[] = [];
  readonly #byKnown = new Map<string, Cluster>();
  readonly #byKey = new Map<string, Cluster>();
  /** Folded given name and one surname → clusters of persons with both. */
  readonly #byPair = new Map<string, Set<Cluster>>();
  /** Folded surname of a public figure → clusters of persons with it. */
  readonly #byFigure = new Map<string, Set<Cluster>>();
  readonly #apart: Apart;

  constructor(apart: Apart) {
    this.#apart = apart;
  }

  add(entry: Entry): void {
    const { entity, known } = entry;
    const cluster =
      (known === null ? undefined : this.#byKnown.get(known)) ??
      (entity.kind === 'person' ? this.#person(entry) : this.#organisation(entry)) ??
      this.#found(entry);
    cluster.known ??= known;
    if (known !== null) this.#byKnown.set(known, cluster);
    this.#enter(cluster, entry);
  }

  #found(founder: Entry): Cluster {
    const { kind } = founder.entity;
    const cluster: Cluster = {
      kind,
      founder,
      known: null,
      entities: new Map(),
      full: [],
      spellings: new Map(),
    };
    this.clusters.push(cluster);
    return cluster;
  }

  #mayJoin(cluster: Cluster, known: string | null): boolean {
    if (known !== null && cluster.known !== null) return known === cluster.known;
    return (
      known === null || ![...cluster.spellings.keys()].some((name) => this.#apart.has(`${known}\n${name}`))
    );
  }

  #organisation({ calls, known }: Entry): Cluster | undefined {
    for (const { key } of calls) {
      const cluster = this.#byKey.get(organisationKey(key));
      if (cluster !== undefined && this.#mayJoin(cluster, known)) return cluster;
    }
    return undefined;
  }

  /**
   * The one cluster that has the same given name and a surname in common, with nothing against it; never one that has
   * another whom the same article keeps apart.
   */
  #person({ facts, parts, known }: Entry): Cluster | undefined {
    if (coreParts(parts).length === 1) return this.#figure(parts, known);
    const candidates = new Set<Cluster>();
    for (const pair of pairs(parts))
      for (const cluster of this.#byPair.get(pair) ?? []) candidates.add(cluster);
    const fitting = [...candidates].filter(
      (cluster) =>
        !cluster.entities.has(facts.article.id) &&
        this.#mayJoin(cluster, known) &&
        cluster.full.every((full) => samePerson(full, parts)),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The only one with the surname of a public figure, whom a name that is nothing else means. */
  #figure(parts: readonly string[], known: string | null): Cluster | undefined {
    const surname = publicSurname(parts);
    const [only, ...others] = surname === null ? [] : (this.#byFigure.get(surname) ?? []);
    return only !== undefined && others.length === 0 && this.#mayJoin(only, known) ? only : undefined;
  }

  #enter(cluster: Cluster, { facts, entity, parts: own, spellings }: Entry): void {
    enterEntity(cluster, facts, entity);
    const figure = cluster.kind === 'person' ? publicSurname(own) : null;
    if (figure !== null) this.#byFigure.set(figure, (this.#byFigure.get(figure) ?? new Set()).add(cluster));
    for (const { text, count, parts } of spellings) {
      cluster.spellings.set(text, (cluster.spellings.get(text) ?? 0) + count);
      if (cluster.kind === 'organisation') {
        const key = organisationKey(keyOf(parts));
        if (!this.#byKey.has(key)) this.#byKey.set(key, cluster);
        continue;
      }
      // Only a spelling with a given name tells who it is.
      if (spelledAlike(coreParts(parts)[0]!) !== spelledAlike(coreParts(own)[0]!)) continue;
      const called = pairs(parts);
      if (called.length === 0) continue;
      if (!cluster.full.some((full) => keyOf(full) === keyOf(parts))) cluster.full.push(parts);
      for (const pair of called) {
        const clusters = this.#byPair.get(pair) ?? new Set();
        clusters.add(cluster);
        this.#byPair.set(pair, clusters);
      }
    }
  }
}

function enterEntity(cluster: Cluster, { article }: Facts, entity: Entity): void {
  const before = cluster.entities.get(article.id);
  cluster.entities.set(article.id, before === undefined ? entity : together(before, entity));
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
    leaders: inOrder([
      ...a.leaders,
      ...b.leaders.filter(({ name }) => a.leaders.every((leader) => leader.name !== name)),
    ]),
  };
}
