import { STOP_WORDS } from '../src/text/stopwords.ts';
import { fold } from '../src/text/terms.ts';
import { generator } from './bootstrap.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The question with one typo in one of its words of four letters or more that say something: two letters
 * exchanged, one left out, one doubled up with another, or one replaced, never the first. The same every time.
 */
export function misspelt(question: string): string {
  const random = generator([...question].reduce((sum, character) => sum + character.codePointAt(0)!, 0));
  const below = (limit: number) => Math.floor(random() * limit);
  const words = [...question.matchAll(/\p{L}{4,}/gu)].filter(
    ([word]) => ![...Object.values(STOP_WORDS)].some((stop) => stop.has(fold(word))),
  );
  const chosen = words[below(words.length)];
  if (chosen === undefined) return question;
  const word = chosen[0];
  const at = 1 + below(word.length - 2);
  const letter = LETTERS[below(LETTERS.length)]!;
  const typos = [
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
  ];
  return question.slice(0, chosen.index) + typos[below(4)] + question.slice(chosen.index + word.length);
}
