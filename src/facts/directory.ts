import type { Names } from '../corpus/names.ts';
import { atOnce } from '../turns.ts';
import { type Bearer, named } from './directory/bearer.ts';
import { type Entry, entriesOf, type Known, knownBySpelling } from './directory/entry.ts';
import { Families, type Family } from './directory/families.ts';
import { type Apart, apartIn, type Cluster, join } from './directory/joining.ts';
import { type Directory, LookUp } from './directory/look-up.ts';
import type { Facts } from './facts.ts';
import type { Entity } from './person.ts';

export type { Bearer } from './directory/bearer.ts';
export type { Directory } from './directory/look-up.ts';

/** What joining asks of `names.yaml`. */
interface Given {
  readonly json: string;
  readonly known: Known;
  readonly apart: Apart;
  readonly aliasesOf: ReadonlyMap<string, readonly string[]>;
}

function givenBy(names: Names, json: string): Given {
  return {
    json,
    known: knownBySpelling(names),
    apart: apartIn(names),
    aliasesOf: new Map(names.known.map(({ name, aliases }) => [name, aliases])),
  };
}

/** Everything that the next directory can take over from the last. */
class State {
  readonly given: Given;
  /** The entries of each article, in the order of the coverage. */
  articles: ReadonlyMap<Facts, readonly Entry[]> = new Map();
  readonly families = new Families();
  /** The entry that opened a bearer's cluster. */
  readonly founders = new Map<Bearer, Entry>();
  /** First entity of a cluster → what it was named: who is the same in the next directory stays the same object. */
  readonly named = new WeakMap<Entity, { readonly cluster: Cluster; readonly bearer: Bearer }>();
  lookUp = new LookUp();

  constructor(given: Given) {
    this.given = given;
  }
}

/**
 * Who is who across articles, kept as articles come and go. Entities are one bearer where `names.yaml` says so, where
 * organisations are written the same or share an acronym, and where persons share given name and surname with nothing
 * against it and nobody else to choose from; a surname alone joins nobody across articles. A change joins anew only
 * those whose names have to do with it, and gives the very directory that joining all of them would.
 */
export class DirectoryKeeper {
  #state: State | null = null;

  /** The directory of these facts, in steps of a fraction of a millisecond but for what sorting takes. */
  *next(facts: readonly Facts[], names: Names): Generator<undefined, Directory> {
    const json = JSON.stringify(names);
    const positions = new Map(facts.map((one, position) => [one, position]));
    const before = this.#state;
    // Should a step throw, the next directory is made from nothing.
    this.#state = null;
    const usable = before?.given.json === json && isInOrder(before.articles.keys(), positions);
    const state = usable ? before : new State(givenBy(names, json));
    yield* change(state, facts, positions);
    this.#state = state;
    return state.lookUp;
  }
}

/** Who is who across articles, from nothing. */
export function buildDirectory(facts: readonly Facts[], names: Names): Directory {
  return atOnce(new DirectoryKeeper().next(facts, names));
}

/** Whether the articles that are still there follow one another as they did: whom a name meets first depends on it. */
function isInOrder(articles: Iterable<Facts>, positions: ReadonlyMap<Facts, number>): boolean {
  let last = -1;
  for (const one of articles) {
    const position = positions.get(one) ?? last;
    if (position < last) return false;
    last = position;
  }
  return true;
}

function* change(
  state: State,
  facts: readonly Facts[],
  positions: ReadonlyMap<Facts, number>,
): Generator<undefined, void> {
  const { families, founders, given } = state;
  const [loose, left] = [new Set<Entry>(), new Set<Bearer>()];
  const leave = (family: Family): void => {
    for (const bearer of family.bearers) left.add(bearer);
  };
  for (const [one, entries] of state.articles) {
    if (positions.has(one)) continue;
    for (const entry of entries) {
      const family = families.dissolve(entry);
      if (family === null) continue;
      leave(family);
      for (const member of family.entries) if (positions.has(member.facts)) loose.add(member);
    }
    yield;
  }
  const articles = new Map<Facts, readonly Entry[]>();
  for (const one of facts) {
    let entries = state.articles.get(one);
    if (entries === undefined) {
      entries = entriesOf(one, given.known);
      for (const entry of entries) loose.add(entry);
      yield;
    }
    articles.set(one, entries);
  }
  for (const entry of loose) {
    families.add(entry).forEach(leave);
    yield;
  }
  const rank = (a: Entry, b: Entry): number =>
    b.parts.length - a.parts.length || positions.get(a.facts)! - positions.get(b.facts)! || a.order - b.order;
  const came: Bearer[] = [];
  for (const family of new Set([...loose].map((entry) => families.of(entry)))) {
    // Longest names first, so that a short form meets all whom it could mean.
    const clusters = join([...family.entries].sort(rank), given.apart);
    family.bearers = clusters.map((cluster) => {
      const bearer = bearerOf(cluster, state);
      founders.set(bearer, cluster.founder);
      if (!left.delete(bearer)) came.push(bearer);
      return bearer;
    });
    yield;
  }
  const order = (a: Bearer, b: Bearer): number =>
    b.mentions - a.mentions ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : rank(founders.get(a)!, founders.get(b)!));
  came.sort(order);
  const stayed = state.lookUp.bearers.filter((bearer) => !left.has(bearer));
  const bearers = yield* merged(stayed, came, order);
  state.lookUp = yield* state.lookUp.changed(bearers, left, came, order);
  for (const bearer of left) founders.delete(bearer);
  state.articles = articles;
}

function isSameCluster(a: Cluster, b: Cluster): boolean {
  if (a.known !== b.known || a.entities.size !== b.entities.size) return false;
  for (const [id, entity] of a.entities) if (b.entities.get(id) !== entity) return false;
  return true;
}

function bearerOf(cluster: Cluster, { named: called, given }: State): Bearer {
  const first = cluster.founder.entity;
  const known = called.get(first);
  if (known !== undefined && isSameCluster(known.cluster, cluster)) return known.bearer;
  const bearer = named(cluster, given.aliasesOf);
  called.set(first, { cluster, bearer });
  return bearer;
}

/** Two lists in order as one; in steps. */
function* merged<Item>(
  a: readonly Item[],
  b: readonly Item[],
  order: (a: Item, b: Item) => number,
): Generator<undefined, readonly Item[]> {
  const all: Item[] = [];
  let next = 0;
  for (const item of a) {
    while (next < b.length && order(b[next]!, item) < 0) {
      all.push(b[next]!);
      next += 1;
    }
    all.push(item);
    if (all.length % 500 === 0) yield;
  }
  return all.concat(b.slice(next));
}
