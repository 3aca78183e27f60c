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
 * The Spanish infinitive of what somebody did, where the lexicon has it: "casó" is "casar", and no "caso". `typed` has the
 * accent or, as people type in chats, lacks it behind what a verb follows. Null for any other word.
 */
export function preteriteOf(typed: string, tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.word ?? '';
  if (!/^.{2,}[^i]o$/.test(word)) return null;
  const before = tokens[at - 1]?.word ?? '';
  const asksWhy = before === 'que' && tokens[at - 2]?.word === 'por';
  if (!/ó$/iu.test(typed.normalize('NFC')) && !asksWhy && !BEFORE_VERBS.has(before)) return null;
  const infinitive = `${word.slice(0, -1)}ar`;
  return isListedWord(infinitive, 'es') ? infinitive : null;
}
