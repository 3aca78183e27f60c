/** Kinds of name that `names.yaml` tells apart. */
export type NameKind = 'person' | 'organisation' | 'place' | 'other';

/** One bearer of a name, as the maintainers of a corpus have settled it. */
export interface KnownName {
  readonly name: string;
  readonly kind: NameKind;
  /** Other ways in which the same bearer is written, in any language. */
  readonly aliases: readonly string[];
}

/** What `names.yaml` says; empty for a corpus without one. */
export interface Names {
  readonly known: readonly KnownName[];
  /** Pairs of canonical names that are never joined, however alike. */
  readonly apart: readonly (readonly [string, string])[];
}

export const NO_NAMES: Names = { known: [], apart: [] };
