import { editDistance } from '../corpus/nearest.ts';
import { isCommon } from '../text/common-words.ts';
import { knownKind } from '../text/known-organisations.ts';
import { everydayWordsFrom, PAIRED, type Paired } from '../text/lexicon.ts';
import { stem } from '../text/terms.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import { add, BOOSTS, type Draft } from './question-needs.ts';

/** Whether neither the coverage nor the lexicon has a word. */
export function isUnknown(draft: Draft, index: ParagraphIndex): boolean {
  if (draft.terms.size > PAIRED.length || isCommon(draft.meant) || knownKind(draft.meant) !== null)
    return false;
  return !Array.from(draft.terms.keys()).some((term) => index.has(term));
}

const withTilde = (term: string): readonly string[] =>
  Array.from(term.matchAll(/n/g), ({ index }) => `${term.slice(0, index)}ñ${term.slice(index + 1)}`);

/** A stem is looked for with other letters where it has at least so many. */
const SHORTEST_STEM = 5;

/** Whether two words begin with the same letter, or their first two are exchanged. */
const isBegunAlike = (a: string, b: string): boolean => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** Looks for what an unknown word may be a misspelling of: a word of the coverage or, if it `mayBeEveryday`, of the lexicon. */
export function repair(
  draft: Draft,
  index: ParagraphIndex,
  languages: readonly Paired[],
  mayBeEveryday: boolean,
): void {
  for (const term of draft.terms.keys()) {
    // Whose keyboard has no ñ types n.
    for (const near of withTilde(term)) if (index.has(near)) add(draft, near, BOOSTS.repaired);
  }
  // A short stem is like too many others, though its word isn't: "warden" has that of "ward".
  const own = [...draft.terms.keys()].filter((term) => term.length >= SHORTEST_STEM);
  for (const term of new Set([draft.meant, ...own].flatMap((term) => index.suggest(term)))) {
    // Fingers hardly ever miss the first letter, while an iPhone is no phone.
    if (isBegunAlike(term, draft.meant)) add(draft, term, BOOSTS.repaired);
  }
  const everyday = mayBeEveryday ? nearestEveryday(draft.meant) : null;
  if (everyday === null) return;
  draft.meant = everyday;
  for (const language of languages) add(draft, stem(everyday, language), BOOSTS.repaired);
}

/** From so many letters on, two edits away is still the same word: "Mandalay" is no "mandamás". */
const LONG = 10;

/** The everyday word that `word` most likely is, by one edit, or two in a long word; null without one. */
function nearestEveryday(word: string): string | null {
  if (word.length < 5 || word.length > 30 || /\p{N}/u.test(word)) return null;
  let fewest = word.length < LONG ? 2 : 3;
  let nearest: string | null = null;
  for (const candidate of everydayWordsFrom(word[0]!)) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const edits = editDistance(word, candidate);
    if (edits < fewest) [nearest, fewest] = [candidate, edits];
  }
  return nearest;
}
