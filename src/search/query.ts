/** One index term that may stand for a word of the question, and how much a match of it counts. */
export interface QueryTerm {
  /** As `text/terms.ts` makes it: folded and stemmed. */
  readonly term: string;
  /** 1 for the asker's own word; less for a synonym, a translation or a repaired typo. */
  readonly boost: number;
  /** It is one word of a phrase that may stand for the asker's: a hint where it stands alone. */
  readonly partial?: true;
}

/** One word of the question with everything that may stand for it; the best match counts, not the sum. */
export interface TermGroup {
  /** The asker's word, as typed. */
  readonly word: string;
  readonly terms: readonly QueryTerm[];
  /** Terms that stand for the word where they stand close together; nothing is searched by them. */
  readonly phrases?: readonly (readonly string[])[];
  /** It was done to those whom the question asks about: "fueron detenidos", "were detained". */
  readonly passive?: true;
}

const termsOfQueries = new WeakMap<Query, ReadonlySet<string>>();

/** All terms that stand for words of a query. */
export function termsOf(query: Query): ReadonlySet<string> {
  let all = termsOfQueries.get(query);
  if (all === undefined) {
    all = new Set(query.groups.flatMap(({ terms }) => terms.map(({ term }) => term)));
    termsOfQueries.set(query, all);
  }
  return all;
}

/** What the index is asked: groups of terms, in the order of the question's words, without stop words. */
export interface Query {
  readonly groups: readonly TermGroup[];
}
