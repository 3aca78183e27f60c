import type { Draft } from './draft.ts';
import { type Counted, spanOf, tokenAt } from './phrase.ts';
import { AUXILIARIES, DETERMINERS, LEVELS, PREPOSITIONS, QUALIFYING } from './words.ts';

/** As many tokens as may lie between an amount and the word that it belongs to. */
const NEAR = 8;

const isSmall = (lower: string): boolean =>
  /^(?:him|her|them|us|me|you|le|les|lo|nos|ya|aún|todavía|also|already|now)$/.test(lower) ||
  [AUXILIARIES, DETERMINERS, LEVELS, PREPOSITIONS, QUALIFYING].some((set) => set.has(lower));

/**
 * "embezzled $4 million": the last word before an amount or a share that isn't one of grammar, where no rule knows
 * what it is of. A reader who is shown an amount can tell by it; one that isn't listed is lost. Null where the clause
 * begins with it.
 */
export function wordBefore({ reading: { tokens }, number, scope }: Draft): Counted | null {
  const until = tokenAt(tokens, number.start);
  for (let at = until - 1; at >= 0 && until - at <= NEAR && tokens[at]!.start >= scope.start; at--) {
    const { kind, lower, text } = tokens[at]!;
    if (/^[;:.()—]$/u.test(text)) return null;
    if (kind !== 'word' || isSmall(lower)) continue;
    // "teachers voted 90% in favour": who did so, where the word right before their verb is a plural.
    const doer = tokens[at - 1];
    const isDone =
      /(?:[^e]ed|aron|ieron)$/u.test(lower) &&
      /^\p{L}{3,}s$/u.test(doer?.text ?? '') &&
      doer!.start >= scope.start;
    return { span: spanOf([isDone ? doer! : tokens[at]!]), noun: null, people: null };
  }
  return null;
}

/** "Almost half said they were ill": the word right behind a share that opens its sentence; null where none stands there. */
export function wordAfter({ reading: { tokens, text }, number, scope }: Draft): Counted | null {
  const next = tokens[tokenAt(tokens, number.end)];
  if (
    next === undefined ||
    next.kind !== 'word' ||
    next.end > scope.end ||
    text.slice(number.end, next.start) !== ' '
  )
    return null;
  return { span: spanOf([next]), noun: null, people: null };
}
