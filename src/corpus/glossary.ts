/** One word of the coverage that must not be confused with another. */
export interface GlossaryEntry {
  /** Lower case with hyphens; what a command's `counts` names. */
  readonly id: string;
  /** BCP 47 primary language → the words that mean this, the first of them for display. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Words that a search for this should look for too, though they don't mean the same. */
  readonly related: Readonly<Record<string, readonly string[]>>;
  /** BCP 47 primary language → what it means, in a sentence or two of the maintainers' own. */
  readonly definition: Readonly<Record<string, string>>;
  /** Ids of entries that it is mistaken for. */
  readonly unlike: readonly string[];
}

/** What `glossary.yaml` says; empty for a corpus without one. */
export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
}

export const NO_GLOSSARY: Glossary = { entries: [] };
