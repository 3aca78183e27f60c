import { isListedWord } from '../text/lexicon.ts';
import type { Token } from './question-tokens.ts';

/** What a verb follows: "se casó", "quién robó", "cuándo bajó". */
const BEFORE_VERBS: ReadonlySet<string> = new Set([
  'se',
  'quien',
  'quienes',
  'cuando',
  'donde',
  'adonde',
  'como',
]);

/**
 * The Spanish infinitive of what somebody did, will or would do, where the lexicon has it: "casó" is "casar", and no "caso";
 * "costaría" and "costará" are "costar". `typed` has the accent of the past or, as people type in chats, lacks it behind what a
 * verb follows. Null for any other word.
 */
export function infinitiveOf(typed: string, tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.word ?? '';
  const infinitive =
    /^(.{2,}[aei]r)i?an?$/.exec(word)?.[1] ?? (isPast(typed, tokens, at) ? `${word.slice(0, -1)}ar` : null);
  return infinitive !== null && isListedWord(infinitive, 'es') ? infinitive : null;
}

/** Whether a word that ends in "o" is a verb of the past. */
function isPast(typed: string, tokens: readonly Token[], at: number): boolean {
  if (!/^.{2,}[^i]o$/.test(tokens[at]?.word ?? '')) return false;
  const before = tokens[at - 1]?.word ?? '';
  const asksWhy = before === 'que' && tokens[at - 2]?.word === 'por';
  return /ó$/iu.test(typed.normalize('NFC')) || asksWhy || BEFORE_VERBS.has(before);
}
