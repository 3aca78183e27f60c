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

/** Whether two passages, given by their terms, tell the same: a syndicated sentence, or one within the other. */
export function tellSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shorter = Math.min(a.size, b.size);
  return shorter < FEWEST ? agreement(a, b) >= SAME : sharedBy(a, b) >= SAME * shorter;
}

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
