import { nameParts } from '../people/person-parts.ts';
import { coreParts } from '../people/personal-names.ts';
import type { Entity } from '../person.ts';
import type { Cluster } from './joining.ts';

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

/** A cluster under the name that it is called by; `aliasesOf` are those of `names.yaml` by canonical name. */
export function named(cluster: Cluster, aliasesOf: ReadonlyMap<string, readonly string[]>): Bearer {
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
