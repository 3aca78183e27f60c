import type { Term } from '../text/terms.ts';

/** Words that may stand between those of a phrase: "cut 1,600 jobs", "deprived of their liberty". */
const BETWEEN = 2;

/** Whether terms hold all of a phrase close together, in any order; stop words are no terms. */
export const holdsPhrase = (terms: readonly Term[], phrase: readonly string[]): boolean =>
  terms.some(({ term }, at) => {
    if (!phrase.includes(term)) return false;
    const near = terms.slice(at, at + phrase.length + BETWEEN);
    return phrase.every((one) => near.some((other) => other.term === one));
  });
