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
