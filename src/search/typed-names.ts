import { isCommon } from '../text/common-words.ts';
import { knownKind } from '../text/known-organisations.ts';
import { isEveryday } from '../text/lexicon.ts';
import { isGivenName } from '../text/names-given.ts';
import { couldBeTyped, couldName } from './could-name.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import { CONNECTORS, type Found, unknownName } from './question-names.ts';
import type { Token } from './question-tokens.ts';
import { isFormWrittenSmall, isWrittenAs, paragraphsWith } from './written-words.ts';

/* Names to which a question gives no capitals, and that the coverage doesn't know. */

/** Shorter words may be anything. */
const SHORTEST_NAME = 4;

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The runs of tokens that are still free: each from a word that opens it over those with which it goes on. */
function freeRuns(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  opens: (word: string) => boolean,
  goesOn: (word: string) => boolean,
): readonly Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (taken.has(first) || !opens(tokens[first]!.word)) continue;
    let last = first;
    while (last + 1 < tokens.length && !taken.has(last + 1) && goesOn(tokens[last + 1]!.word)) last += 1;
    runs.push({ first, last });
    first = last;
  }
  return runs;
}

const WHO_IS = /^(?:who(?:s| is| was| are|'s)?|quien(?:es)? (?:es|son|fue|era)|quien)$/;

/** "who is elon musk": what follows is a name although nobody gave it its capitals. */
export function nameAfterWho(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  index: ParagraphIndex,
): readonly Found[] {
  const at = [2, 1].find((count) =>
    WHO_IS.test(
      tokens
        .slice(0, count)
        .map(({ word }) => word)
        .join(' '),
    ),
  );
  if (at === undefined) return [];
  const rest = tokens.slice(at);
  const names = rest.length > 0 && rest.length <= 4;
  const plain = rest.every(({ word }, i) => couldName(word) || (i > 0 && CONNECTORS.has(word)));
  if (!names || !plain || rest.some((_, i) => taken.has(at + i))) return [];
  return [{ first: at, last: tokens.length - 1, insistence: unknownName(rest, index) }];
}

/** "did joe biden lift it": a given name and what can only be its surname. */
export const fullNames = (
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  index: ParagraphIndex,
): readonly Found[] =>
  freeRuns(tokens, taken, (word) => isGivenName(word) && !isEveryday(word), couldName)
    .filter(({ first, last }) => last > first)
    .map((run) => ({ ...run, insistence: unknownName(tokens.slice(run.first, run.last + 1), index) }));

/** "How many jobs is boeing cutting": a company that news knows by one word. */
export const knownCompanies = (
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  index: ParagraphIndex,
): readonly Found[] =>
  freeRuns(
    tokens,
    taken,
    (word) => knownKind(word) === 'companies' && !isCommon(word),
    () => false,
  ).map((run) => ({ ...run, insistence: unknownName([tokens[run.first]!], index, true) }));

/**
 * "The odisha crash", "motorola": words that are no common ones, in a question without capitals, and that the coverage writes
 * with one.
 */
export function smallNames(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  index: ParagraphIndex,
): readonly Found[] {
  if (tokens.some(({ capital, first }) => capital && !first)) return [];
  const isName = (word: string) => {
    if (word.length < SHORTEST_NAME || !couldBeTyped(word) || isCommon(word)) return false;
    const hits = paragraphsWith(word, index);
    return isWrittenAs(word, hits) && !isFormWrittenSmall(word, hits);
  };
  return freeRuns(tokens, taken, isName, isName).map((run) => ({
    ...run,
    insistence: { ...unknownName(tokens.slice(run.first, run.last + 1), index, true), small: true },
  }));
}
