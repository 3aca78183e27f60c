/** Names of organisations compared by their folded words: which of them are short for which. */
import { isEverydayIn } from '../../text/everyday.ts';
import { isEveryday, type Paired } from '../../text/lexicon.ts';
import { CONNECTORS, plain } from '../../text/names.ts';
import { isDemonym, PLACES } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { INDUSTRIES, NAME_ENDINGS, OPENS_CLUB, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { PORTFOLIOS } from '../../text/titles.ts';

/** Whether an organisation whose full name is `full` is called `short` again: without what only ends its name. */
export function isShortName(short: readonly string[], full: readonly string[], language: Paired): boolean {
  if (OPENS_CLUB.has(full[0]!) && short.length > 0 && short.join(' ') === full.slice(1).join(' '))
    return true;
  if (short.length >= full.length || short.length === 0) return false;
  const rest = full.length - short.length;
  if (short.every((part, i) => part === full[i])) {
    const behind = full.slice(short.length);
    if (behind.every((part) => NAME_ENDINGS.has(part) || INDUSTRIES.has(part))) return true;
    // "Viasna Human Rights Center … Viasna"
    return behind.some((part) => OF_CITIZENS.test(part)) && isOwnName(short, behind, language);
  }
  // "Human Rights Center Viasna … Viasna"
  const before = full.slice(0, rest);
  return (
    short.every((part, i) => part === full[rest + i]) &&
    // "Centro de Información Legal Arvalex"
    (isKindWord(before.at(-1)!) || /(?:al|ic[oa]|iv[oa]|ari[oa])$/.test(before.at(-1)!)) &&
    isOwnName(short, before, language)
  );
}

const isKindWord = (part: string): boolean => ORGANISATION_WORDS.has(part) || PORTFOLIOS.has(part);
const OF_CITIZENS =
  /^(?:center|centre|foundation|group|organi[sz]ation|network|movement|collective|initiative|monitor|observatory|institute|project|association|watch|campaign|alliance)$/;

/** Whether `others`, of one name with `own`, only say what kind of body it is, and `own` is no word of the language. */
const isOwnName = (own: readonly string[], others: readonly string[], language: Paired): boolean =>
  others.some((part) => ORGANISATION_WORDS.has(part)) &&
  others.every(
    (part) =>
      ORGANISATION_WORDS.has(part) || PORTFOLIOS.has(part) || CONNECTORS.has(part) || isEveryday(part),
  ) &&
  own.every(
    (part) =>
      part.length > 3 &&
      !isEverydayIn(part, language) &&
      !ORGANISATION_WORDS.has(part) &&
      !PORTFOLIOS.has(part) &&
      !isDemonym(part, false) &&
      !PLACES.has(part) &&
      !isGivenName(part),
  );

/** Whether a word for a kind of organisation is how one of that full name is called again: "the Observatory". */
export const isHead = (word: string, full: readonly string[]): boolean =>
  full.length > 1 &&
  ORGANISATION_WORDS.has(word) &&
  (full[0] === word ||
    full.at(-1) === word ||
    full[full.findIndex((part) => CONNECTORS.has(part)) - 1] === word);

/** Whether an acronym is made of the first letters of a name's words, those that link them aside. */
export function spells(acronym: string, parts: readonly string[]): boolean {
  const letters = parts
    .filter((part) => !CONNECTORS.has(part) && !/^(?:and|y|e)$/.test(part))
    .map((part) => part[0]);
  return letters.length > 1 && letters.join('') === plain(acronym);
}

/** "CPJ", where the article has the Committee to Protect Journalists: the initials of the words that carry the name. */
export function isSpelledBy(acronym: string, full: readonly string[]): boolean {
  if (!/^\p{Lu}{3,7}$/u.test(acronym)) return false;
  const words = full.filter((part) => !SMALL_WORDS.test(part));
  return words.length === acronym.length && plain(acronym) === words.map((part) => part[0]).join('');
}

const SMALL_WORDS = /^(?:the|of|for|and|to|in|on|de|del|el|la|los|las|y|e|en|por|para)$/;
