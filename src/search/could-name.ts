import { isEveryday, isWrittenEveryday } from '../text/lexicon.ts';
import { OPENING_WORDS } from '../text/names-common.ts';
import { isGivenName } from '../text/names-given.ts';
import { STOP_WORDS } from '../text/stopwords.ts';

const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi?)$/;

/** "Isn't", "they've". */
const CONTRACTION = /n['’]t$|['’](?:re|ve|ll|d|m)$/;

/** Whether a word alone could be a name: no everyday word ("Mario" and "Ferrer" only share a stem with one), number, or Roman numeral. */
export const couldName = (word: string): boolean =>
  isGivenName(word) ||
  (!isEverydayForm(word) && !/^\p{N}/u.test(word) && !ROMAN.test(word) && !CONTRACTION.test(word));

/** Whether a word that nobody gave a capital could be a name. */
export const couldBeTyped = (word: string): boolean => couldName(word) && !OPENING_WORDS.has(word);

/** Whether a word is an everyday one as it is listed, or by a regular ending. */
const isEverydayForm = (word: string): boolean =>
  isEveryday(word) &&
  (word.length < 4 || isStopWord(word) || ENDINGS.some((ending) => isListedWithout(word, ending)));

const ENDINGS = [
  '',
  's',
  'es',
  'ed',
  'd',
  'ing',
  'ly',
  'a',
  'o',
  'as',
  'os',
  'ar',
  'ir',
  'on',
  'aron',
  'ieron',
  'mente',
];

const isListedWithout = (word: string, ending: string): boolean => {
  if (!word.endsWith(ending)) return false;
  const root = word.slice(0, word.length - ending.length);
  return ['', 'e', 'o', 'a', 'y', 'ar', 'er', 'ir'].some((tail) => isWrittenEveryday(root + tail));
};

/** Whether a folded word is a short one of grammar. */
export const isStopWord = (word: string): boolean =>
  Object.values(STOP_WORDS).some((words) => words.has(word)) && word.length < 5;
