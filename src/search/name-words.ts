import { EVERYDAY, PAIRED } from '../text/lexicon.ts';
import { isGivenName } from '../text/names-given.ts';
import { remembered } from '../text/remembered.ts';
import { soundOf } from '../text/sounds.ts';
import { fold, isStopWord, primaryLanguage, stem, type Term } from '../text/terms.ts';
import { isKin } from './kin-words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a name as the index has them: folded, apostrophes dropped, hyphens dividing. */
export const nameWords = (name: string): readonly string[] =>
  fold(name).replaceAll("'", '').match(WORD) ?? [];

/** The words of a name, joined by spaces: names of facts are met again and again. */
export const nameLine = remembered((name) => nameWords(name).join(' '));

/**
 * Whether the terms hold all the words of a name; stop words are no terms, so a name does without its own. `kindred` words are
 * translations and derived forms.
 */
export function holdsAll(
  terms: readonly Term[],
  words: readonly string[],
  language: string,
  kindred: boolean,
): boolean {
  const primary = primaryLanguage(language);
  // "UN" is no name among Spanish words.
  const mayLack = words.length !== 1 || words[0]!.length > 2;
  return words.every(
    (word, at) =>
      (mayLack && isStopWord(word, primary)) ||
      isWritten(word, stem(word, primary), terms) ||
      isJoined(word, terms) ||
      isTwo(words, at - 1, terms) ||
      isTwo(words, at, terms) ||
      (words.length > 1 && isGivenName(word) && isHeard(word, terms)) ||
      (kindred && (isTranslated(word, primary, terms) || hasDerived(word, terms))),
  );
}

/** Whether a word stands there, in any form; whose keyboard has no ñ types n. */
function isWritten(word: string, stemmed: string, terms: readonly Term[]): boolean {
  // Run for every name, paragraph and word: a loop, since a function for each would take longer than it does.
  for (const { term, word: written } of terms) {
    if (written === word) return true;
    // "Mario" and "María" have one stem.
    if (term === stemmed && !(isGivenName(word) && isGivenName(written))) return true;
    if (written.length === word.length && written.includes('ñ') && written.replaceAll('ñ', 'n') === word)
      return true;
  }
  return false;
}

/** Shorter given names sound like too many others. */
const LEAST_HEARD = 5;

/** Whether a given name stands there as others spell it: "Yosvany" and "Yosvani", unlike "Mario" and "María". */
const isHeard = (given: string, terms: readonly Term[]): boolean =>
  given.length >= LEAST_HEARD &&
  terms.some(
    ({ word }) =>
      Math.abs(word.length - given.length) < 2 &&
      word.length >= LEAST_HEARD &&
      soundOf(word) === soundOf(given),
  );

/** Shorter words joined may be anything. */
const LEAST_JOINED = 6;

/** Whether two words there, one behind the other, make the word: "Super Bowl" for "Superbowl". */
const isJoined = (word: string, terms: readonly Term[]): boolean =>
  word.length >= LEAST_JOINED &&
  terms.some((term, i) => word.startsWith(term.word) && term.word + (terms[i + 1]?.word ?? '') === word);

/** Whether one word there is two of the name, from `at` on: "TikTok" for "Tik Tok". */
function isTwo(words: readonly string[], at: number, terms: readonly Term[]): boolean {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined || first.length + second.length < LEAST_JOINED)
    return false;
  const joined = first + second;
  return terms.some(({ word }) => word === joined);
}

/** Whether an everyday word of a name stands there in the other language: a reader translates "Cocoa Authority". */
const isTranslated = (word: string, language: string, terms: readonly Term[]): boolean =>
  EVERYDAY.senses([word]).some(
    ({ language: own, synset }) =>
      own !== language &&
      PAIRED.some(
        (other) =>
          other === language &&
          synset.to[other].some(
            ([only, ...rest]) =>
              rest.length === 0 && terms.some(({ term }) => term === stem(only ?? '', language)),
          ),
      ),
  );

/** What is left of a word, and whether it may stand there as it is. */
interface Root {
  readonly root: string;
  readonly bare: boolean;
}

const DERIVED = /^(.{4,})(?:ern|ists?|isms?|icos?|icas?)$|^(.{5,})(?:ians?|eans?|anos?|anas?)$/;
const LAND = /^(.{5,})ias?$/;

/** A word without the ending that makes an adjective or adherent of a name: "Buddhist", "Eastern"; null without one. */
function rootOf(word: string): Root | null {
  const adjective = DERIVED.exec(word);
  if (adjective !== null) return { root: (adjective[1] ?? adjective[2])!, bare: true };
  // Without its ending "Victoria" would be "Victor", who is somebody else.
  const land = LAND.exec(word);
  return land === null ? null : { root: land[1]!, bare: false };
}

const ADJECTIVE = /^(?:i?ans?|ern|ists?|isms?|ites?|icos?|icas?|ics?|ianos?|ianas?)$/;
const NOUN = /^(?:|e?s|a|y|ia|e)$/;

function isDerived(word: string, { root, bare }: Root): boolean {
  if (!word.startsWith(root)) return false;
  const ending = word.slice(root.length);
  return ADJECTIVE.test(ending) || (bare && NOUN.test(ending));
}

/** Whether a word of the same root stands there: "Buddhism" for "Buddhist". */
function hasDerived(word: string, terms: readonly Term[]): boolean {
  const root = rootOf(word);
  return root !== null && terms.some((term) => isDerived(term.word, root));
}

/** Most terms from a given name to the surname: "Ana M. Ruiz Lint". */
const APART = 3;

/** Whether a given name stands shortly before the surname: a William and a Ruto are no William Ruto. */
export function isOneName(place: readonly Term[], words: readonly string[]): boolean {
  const [given] = words;
  const surname = words.at(-1)!;
  if (given === undefined || words.length < 2 || !isGivenName(given)) return true;
  const written = place.filter(({ word }) => word === given || word === surname);
  // Either may be misspelt, or of another form.
  if (!written.some(({ word }) => word === given) || !written.some(({ word }) => word === surname))
    return true;
  return place.some(({ word }, at) => {
    const next = place.slice(at + 1, at + 2 + APART);
    if (word === given) return next.slice(0, APART).some((other) => other.word === surname);
    // "Ana Ruiz's son, Luis", "el hijo de Ana Ruiz, Luis": kin bear one surname.
    const isBehind = word === surname && next.some((other) => other.word === given);
    return isBehind && [...place.slice(Math.max(0, at - APART), at), ...next].some((one) => isKin(one.word));
  });
}
