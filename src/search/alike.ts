import { isNumeral } from '../text/numbers/words.ts';
import { terms } from '../text/terms.ts';
import type { Passage } from './passage.ts';
import { textOf } from './passage.ts';

/** Share of its terms that the shorter passage must have in common with the longer to tell the same. */
const SAME = 0.85;
/** Passages of fewer terms share them by chance. */
const FEWEST = 4;

/** The Jaccard index of two sets of terms. */
export function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedBy(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared++;
  return shared;
}

/**
 * Whether two passages, given by their terms, tell the same: a syndicated sentence, or one within the other. Another number
 * is another statement.
 */
export function tellSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  for (const term of shorter) if (isCount(term) && !longer.has(term)) return false;
  return shorter.size < FEWEST ? agreement(a, b) >= SAME : sharedBy(a, b) >= SAME * shorter.size;
}

const isCount = (term: string): boolean => /\d/.test(term) || isNumeral(term, 'en') || isNumeral(term, 'es');

/** The index terms of a passage. */
export const termsOf = (passage: Passage): ReadonlySet<string> =>
  new Set(terms(textOf(passage), passage.article.language).map(({ term }) => term));

/** The first of every group of passages that tell the same, whichever articles they stand in. */
export function withoutEchoes<T>(items: readonly T[], passageOf: (item: T) => Passage): readonly T[] {
  const kept: { readonly item: T; readonly terms: ReadonlySet<string> }[] = [];
  for (const item of items) {
    const own = termsOf(passageOf(item));
    if (!kept.some(({ terms: other }) => tellSame(own, other))) kept.push({ item, terms: own });
  }
  return kept.map(({ item }) => item);
}
