/** What looks like a person's name and is none, by where it begins or by its own words. */
import { isEveryday } from '../../text/lexicon.ts';
import type { Word } from '../../text/names.ts';
import {
  CALENDAR,
  COUNTRIES,
  isDemonym,
  OPENING_WORDS,
  PLACE_OPENERS,
  SURNAME_THINGS,
  THINGS,
} from '../../text/names-common.ts';
import { isGivenName, isSurnameToo } from '../../text/names-given.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isPluralRole } from '../../text/roles.ts';
import { OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import type { PersonShape } from './person-shape.ts';
import { hangsOnRole, isCalledMar, isCalledPlace, NOBEL } from './person-signs.ts';
import { placeAt } from './place-at.ts';

/** Spanish adjectives that end a name of what is no person: "Vialidad Nacional". */
const ADJECTIVE_LAST =
  /^(?:nacional|federal|civil|provincial|municipal|popular|metropolitan[oa]|penal|laboral|superior|electoral|ejecutiv[oa]|humanos|sociales|public[oa]s?|militar|unid[oa]s?|democratic[oa]s?|socialista)$/;

/** What is called after people. */
const CALLED_AFTER =
  /^(?:prize|award|awards|medal|trophy|stadium|arena|airport|avenue|lecture|fellowship|festival|scholarship|museum|library|school|hospital)$/;

/** Whether what stands at the word `at` and around it says that no name begins there, though one may soon. */
export function isBeforeName(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const [link, second, third] = [words[at - 1], words[at + 1], words[at + 2]];
  // "P. El Gobierno sostiene", "R. La ley": who asks and who answers in an interview.
  if (at === 0 && /^[PRQA]\.$/.test(word.text)) return true;
  // "los Reyes de España"
  if (link?.plain === 'los' && /^(?:reyes|principes|duques|condes|marqueses)$/.test(word.plain)) return true;
  if (!second?.joined || !isGivenName(second.plain)) return false;
  // "la jueza de Osk Nuria Ruiz", "el exalcalde de Osk del Río Luis Paz": of where, then who.
  if (
    word.joined &&
    link !== undefined &&
    third?.joined &&
    third.capital &&
    !isGivenName(word.plain) &&
    !OFFICES.has(word.plain) &&
    (!isSurnameToo(second.plain) || NOBEL.test(word.plain)) &&
    // "el Nobel de Literatura Ana Ruiz"
    (hangsOnRole(words, at) ||
      (/^(?:de|del)$/.test(link.plain) && (isEveryday(word.plain) || NOBEL.test(word.plain))))
  )
    return true;
  // "Murió Fidel": a verb opens the sentence.
  if (word.opens && /\p{Ll}ó$/u.test(word.text)) return true;
  // "Judges Richard Paez and Ann Lee"
  return isPluralRole(word.plain) && !isGivenName(word.plain);
}

/** Whether a stretch without a title is a thing's, a place's, a people's or a body's name. */
export function isNobodysName(shape: PersonShape): boolean {
  const { words, text, first, last, parts, before, given, initialled } = shape;
  const size = parts.length;
  if (size > 7) return true;
  // "el Domingo de Ramos"
  if (CALENDAR.has(parts[0]!) && /^(?:el|del|al)$/.test(before?.plain ?? '')) return true;
  // "al Rodeo I": numbered, as only those with a given name are.
  if (!given && size > 1 && /^[IV]$/.test(words[last]!.text)) return true;
  // "the Guillermo Cano World Press Freedom Prize": called after somebody.
  if (size > 2 && CALLED_AFTER.test(parts[size - 1]!)) return true;
  if (parts[0] === 'nobel' && /^(?:peace|prize|laureate)$/.test(parts[1] ?? '')) return true;
  // "winner of the Pulitzer Prize Mark Strand": a thing's name, then somebody's.
  if (!given && parts.some((part, k) => k > 0 && THINGS.has(part) && isGivenName(parts[k + 1] ?? '')))
    return true;
  if (placeAt(words, first) === size) return true;
  // "vaciado Paso Severino, el embalse", "the Lenin district court"
  if (!given && !shape.roleBefore && !isCited(words, first) && isCalledPlace(words, first, last, text))
    return true;
  // "Exiled Hong Kong activists": a word that opens the sentence before a place.
  for (let k = first + 1; !given && k <= last; k += 1)
    if (
      placeAt(words, k) === last - k + 1 &&
      // "Despierta León": a word of the language before a place is a list's of candidates.
      (last > k || words[first]!.opens || (isEveryday(parts[0]!) && !shape.roleBefore && !shape.isAged))
    )
      return true;
  const surname =
    (given || (shape.roleBefore && size === 2)) &&
    SURNAME_THINGS.has(parts[size - 1]!) &&
    !(before !== undefined && /^(?:the|in|at|on|near|en|el|la)$/.test(before.plain));
  if (
    parts.some((part, k) => THINGS.has(part) && (k === 0 || k === size - 1)) &&
    !isCalledMar(words, first) &&
    !(given && (size > 2 || shape.korean)) &&
    !surname
  )
    return true;
  // "Sri Lanka Cricket", "Nova Scotia Power": what is somewhere.
  if (placeAt(words, first) > 1 && size > placeAt(words, first)) return true;
  if (size > 1 && !given) {
    const end = parts[size - 1]!;
    // "Madurai North"
    if (!initialled && /^(?:north|south|east|west|norte|sur|este|oeste)$/.test(end)) return true;
    // "Natural Resources Canada": whose country it is for.
    if (!initialled && COUNTRIES.has(end)) return true;
    // "Vialidad Nacional", "Protección Civil": a Spanish adjective ends no name.
    if (ADJECTIVE_LAST.test(end)) return true;
    // "the peasant leader Irlanda Jerez"
    // "Kenia Ruiz, de 19 años": some are called after a country.
    const named =
      (shape.roleBefore || shape.isAged) && placeAt(words, first) === 1 && !CALENDAR.has(parts[1]!);
    if ((PLACE_OPENERS.has(parts[0]!) || COUNTRIES.has(parts[0]!)) && !named) return true;
  }
  if (parts.every((part) => isDemonym(part) || OPENING_WORDS.has(part))) return true;
  const isBodys = (part: string, k: number): boolean =>
    ORGANISATION_WORDS.has(part) && !(k > 0 && size <= 3 && /^(?:cruz|cortes|iglesias?)$/.test(part));
  return parts.some(isBodys) && !given;
}

/** "According to Pascoe, the town floods": who is cited is no place. */
const isCited = (words: readonly Word[], first: number): boolean =>
  words[first]!.joined &&
  (words[first - 1]?.plain === 'segun' ||
    (words[first - 1]?.plain === 'to' && words[first - 2]?.plain === 'according'));

/** Whether one word behind a title is what the office is of, or another office, rather than a name. */
export function isOfTitle({ words, first, parts, given }: PersonShape): boolean {
  const [only, ...others] = parts;
  return (
    only !== undefined &&
    others.length === 0 &&
    (ORGANISATION_WORDS.has(only) ||
      OFFICES.has(only) ||
      placeAt(words, first) > 0 ||
      // "Director of Public Prosecutions"
      (isEveryday(only) && !given && words[first - 1]!.capital && PORTFOLIOS.has(words[first - 1]!.plain)) ||
      isDemonym(only))
  );
}
