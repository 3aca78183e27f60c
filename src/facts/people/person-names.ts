import { isEveryday } from '../../text/lexicon.ts';
import { FOREIGN_PARTICLES, isAcronym, isInitial, plain, type Word } from '../../text/names.ts';
import {
  CALENDAR,
  COUNTRIES,
  isDemonym,
  OPENING_WORDS,
  PLACE_OPENERS,
  SURNAME_THINGS,
  THINGS,
} from '../../text/names-common.ts';
import { genderOf, isGivenName, isSurnameToo } from '../../text/names-given.ts';
import { BARE_NAMES } from '../../text/organisation-signs.ts';
import { DESCRIPTORS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isPluralRole, isRole, KIN } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { HONORIFICS, MAN_TITLES, OFFICES, PORTFOLIOS, WOMAN_TITLES } from '../../text/titles.ts';
import { canName, isNobodysWord, isWrittenTogether, nameEnd } from './name-stretch.ts';
import { officeAt, wordedOfficeAt } from './offices-before.ts';
import {
  EITHER_KIND,
  hangsOnRole,
  hasAge,
  INHABITANTS,
  isCalledMar,
  isCalledPlace,
  isPersonsRoleAfter,
  NO_FAMILY,
  NOBEL,
  PARENT,
  TITLES_AS_NAMES,
  WHOSE_KIN,
} from './person-signs.ts';
import { placeAt } from './place-at.ts';
import type { Stretch } from './runs.ts';

/** A capitalised stretch that may name a person, with what stands for and against it. */
export interface PersonName extends Stretch {
  /** First word of a title before it; equals `first` without one. */
  readonly titleFirst: number;
  /** The office in that title, as word indexes; null where there is only a form of address, or nothing. */
  readonly office: Stretch | null;
  readonly gender: 'woman' | 'man' | null;
  readonly evidence: 'sure' | 'likely' | 'none';
}

/** Spanish adjectives that end a name of what is no person: "Vialidad Nacional". */
const ADJECTIVE_LAST =
  /^(?:nacional|federal|civil|provincial|municipal|popular|metropolitan[oa]|penal|laboral|superior|electoral|ejecutiv[oa]|humanos|sociales|public[oa]s?|militar)$/;

const PLACE_PREPOSITION =
  /^(?:in|near|from|at|to|into|toward|towards|across|outside|around|via|between|en|desde|hacia|a|entre|hasta|cerca)$/;

/** "Rival Nordsol", "Brothers Ana and Luis", "Chipmaker Tessaro": what somebody is to another, or makes. */
const isKindInFront = (plain: string): boolean =>
  KIN.has(plain) ||
  KIN.has(plain.replace(/s$/, '')) ||
  (DESCRIPTORS.get(plain) === 'company' && !ORGANISATION_WORDS.has(plain));

/** Whether a word is a demonym and not somebody called Germán. */
const isDemonymWord = ({ plain, text }: Word): boolean =>
  isDemonym(plain) &&
  !(isGivenName(plain) && /[^\p{ASCII}]/u.test(text)) &&
  // A people's noun before another name is a given name: "Finn Lau", for news writes "Finnish" there.
  !/^(?:finn|dane|scot|thais)$/.test(plain);

/** The person's name that begins at the word `at`, with a title before it if there is one; null where none can. */
export function personAt(words: readonly Word[], at: number, text: string): PersonName | null {
  let i = at;
  let gender: 'woman' | 'man' | null = null;
  let office: Stretch | null = null;
  let titled = false;
  const noteGender = (plain: string) => {
    if (WOMAN_TITLES.has(plain)) gender = 'woman';
    else if (MAN_TITLES.has(plain) && gender === null) gender = 'man';
  };

  // "P. El Gobierno sostiene", "R. La ley": who asks and who answers in an interview.
  if (at === 0 && /^[PRQA]\.$/.test(words[at]!.text)) return null;
  // "la jueza de Osk Nuria Ruiz", "el exalcalde de Osk del Río Luis Paz": of where, then who.
  const [link, second, third] = [words[at - 1], words[at + 1], words[at + 2]];
  if (
    // "el Nobel de Literatura Ana Ruiz"
    (hangsOnRole(words, at) ||
      ((isEveryday(words[at]!.plain) || NOBEL.test(words[at]!.plain)) &&
        /^(?:de|del)$/.test(link?.plain ?? ''))) &&
    words[at]!.joined &&
    link !== undefined &&
    !isGivenName(words[at]!.plain) &&
    !OFFICES.has(words[at]!.plain) &&
    second?.joined &&
    isGivenName(second.plain) &&
    (!isSurnameToo(second.plain) || NOBEL.test(words[at]!.plain)) &&
    third?.joined &&
    third.capital
  )
    return null;
  // "los Reyes de España"
  if (/^(?:reyes|principes|duques|condes|marqueses)$/.test(words[at]!.plain) && link?.plain === 'los')
    return null;
  // "Murió Fidel": a verb opens the sentence.
  if (
    words[at]!.opens &&
    /\p{Ll}ó$/u.test(words[at]!.text) &&
    words[at + 1]?.joined &&
    isGivenName(words[at + 1]!.plain)
  )
    return null;
  // "Judges Richard Paez and Ann Lee"
  if (
    isPluralRole(words[at]!.plain) &&
    words[at + 1]?.joined &&
    isGivenName(words[at + 1]!.plain) &&
    !isGivenName(words[at]!.plain)
  )
    return null;
  while (words[i]?.capital && isDemonymWord(words[i]!) && words[i + 1]?.joined) i += 1;
  const skipped = i;
  // "Labour's candidate, Dean Simms, …": a title that is a given name as well.
  const isGivenTitle =
    words[at - 1] !== undefined &&
    isRole(words[at - 1]!.plain) &&
    text.slice(words[at - 1]!.end, words[at]!.start) === ', ' &&
    TITLES_AS_NAMES.test(words[at]!.plain);
  const named = isGivenTitle
    ? null
    : (officeAt(words, at) ?? (skipped > at ? officeAt(words, skipped) : null) ?? wordedOfficeAt(words, at));
  if (named !== null) {
    office = named.office;
    for (let k = office.first; k <= office.last; k += 1) noteGender(words[k]!.plain);
    i = named.next;
    titled = true;
    if (!words[i]?.joined) return null;
  } else if (skipped > at) {
    // "Christian Nørgaard": a given name that is a demonym as well.
    if (!isGivenName(words[at]!.plain)) return null;
    i = at;
  } else if (
    KIN.has(words[at]!.plain) &&
    words[at + 1]?.joined &&
    words[at + 1]!.capital &&
    isEveryday(words[at + 1]!.plain) &&
    !isGivenName(words[at + 1]!.plain)
  ) {
    // "Mother Nature"
    return null;
  } else if (
    words[at]!.opens &&
    isKindInFront(words[at]!.plain) &&
    !isGivenName(words[at]!.plain) &&
    words[at + 1]?.joined
  ) {
    // "Rival Nordsol": what it is to somebody.
    return null;
  } else if (words[at]!.opens && words[at + 1]?.joined && words[at + 2]?.joined && words[at + 2]!.capital) {
    // "Referee Anthony Taylor": what opens a sentence before a given name is no part of the name.
    const given = words[at + 1]!.plain;
    if (
      isGivenName(given) &&
      !isSurnameToo(given) &&
      !isGivenName(words[at]!.plain) &&
      // "los exfuncionarios: Ebal Jair Díaz": names are listed behind a colon.
      (text.slice(words[at]!.start - 2, words[at]!.start) !== ': ' ||
        isEveryday(words[at]!.plain) ||
        isRole(words[at]!.plain)) &&
      !HONORIFICS.has(words[at]!.plain) &&
      !isInitial(words[at + 2]!)
    )
      return null;
  }
  while (
    words[i] !== undefined &&
    HONORIFICS.has(words[i]!.plain) &&
    (words[i]!.capital || office === null)
  ) {
    noteGender(words[i]!.plain);
    titled = true;
    i += 1;
    if (!words[i]?.joined) return null;
  }
  // "U Than Htay": how Burmese names are addressed, unlike an initial before one name.
  if (
    words[i]!.text === 'U' &&
    words[i + 1]?.joined &&
    words[i + 1]!.capital &&
    words[i + 2]?.joined &&
    words[i + 2]!.capital
  ) {
    gender = 'man';
    titled = true;
    i += 1;
  }
  if (!titled && words[i]!.opens) {
    // "Meanwhile Ana Ruiz": a word that is capitalised only because it opens the sentence.
    if (OPENING_WORDS.has(words[i]!.plain) && !isGivenName(words[i]!.plain)) return null;
  }
  const start = words[i];
  if (start === undefined || (!canName(start) && !isWrittenTogether(words, i) && !isCalledMar(words, i))) {
    // "van der Meer" in lower case behind a title.
    if (!(titled && start?.joined && FOREIGN_PARTICLES.has(start.plain) && words[i + 1]?.capital))
      return null;
  }
  // "… escribió en X. Su compañero": the platform, not an initial.
  if (/^X\.?$/.test(start!.text) && /^(?:en|on|in|de)$/.test(words[i - 1]?.plain ?? '')) return null;
  // "U.S. Lines", "A Season in Exile": a country, an article.
  if (isInitial(start!) && (placeAt(words, i) > 0 || /^[AIEOUY]$/.test(start!.text))) return null;
  // "Park Jin-woo": a given name behind the family's.
  const korean = words[i + 1]?.joined === true && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[i + 1]!.text);
  const given =
    korean || isCalledMar(words, i) || isGivenName(start!.plain) || isGivenName(start!.plain.split('-')[0]!);
  const initialled = isInitial(start!) || isWrittenTogether(words, i);
  const before = words[at - 1];
  const roleBefore =
    office === null && before !== undefined && words[at]!.joined && isRole(before.plain) && !before.capital;
  const pluralBefore = before !== undefined && words[at]!.joined && isPluralRole(before.plain);
  const behindRole =
    before !== undefined &&
    isRole(before.plain) &&
    !before.capital &&
    text.slice(before.end, words[at]!.start) === ', ';
  const personal =
    given || titled || roleBefore || behindRole || initialled || FOREIGN_PARTICLES.has(start!.plain);
  let last = nameEnd(words, i, personal, text);
  // "said Iya Sunday, who": a name behind its verb and before a comma.
  const calledByDay =
    last === i + 1 &&
    speechFrame(words[i - 1]?.plain ?? '') !== null &&
    /^, (?:who|an?|\d\d)(?!\p{L})/u.test(text.slice(words[last]!.end, words[last]!.end + 6));
  while (!calledByDay && last > i && CALENDAR.has(words[last]!.plain) && !isGivenName(words[last]!.plain))
    last -= 1;

  const size = last - i + 1;
  const foreign =
    words.slice(i, last + 1).some((word, k) => k > 0 && FOREIGN_PARTICLES.has(word.plain) && !word.capital) ||
    (FOREIGN_PARTICLES.has(start!.plain) && size > 1);
  const middle = initialled || words.slice(i, last + 1).some((word) => isInitial(word));
  const parts = words.slice(i, last + 1).map((word) => word.plain);
  if (gender === null) gender = genderOf(parts[0]!);
  // "her son, Yamikani", "la ministra Adaobi Eze": the noun tells what the name doesn't.
  if (gender === null && before !== undefined && (roleBefore || behindRole)) noteGender(before.plain);

  const behind = text.slice(words[last]!.end, words[last]!.end + 8);
  const isAged = /^, \d\d?\b/.test(behind) || hasAge(words, last, text);
  const name: Omit<PersonName, 'evidence'> = {
    first: i,
    last,
    titleFirst: office?.first ?? at,
    office,
    gender,
  };
  if (!titled) {
    if (size > 7) return null;
    // "winner of the Pulitzer Prize Mark Strand": a thing's name, then somebody's.
    if (!given && parts.some((part, k) => k > 0 && THINGS.has(part) && isGivenName(parts[k + 1] ?? '')))
      return null;
    if (placeAt(words, i) === size) return null;
    // "vaciado Paso Severino, el embalse", "the Lenin district court"
    if (!given && !roleBefore && isCalledPlace(words, i, last, text)) return null;
    // "Exiled Hong Kong activists": a word that opens the sentence before a place.
    for (let k = i + 1; !given && k <= last; k += 1)
      if (placeAt(words, k) === last - k + 1 && (last > k || words[i]!.opens)) return null;
    const surname =
      given &&
      SURNAME_THINGS.has(parts[size - 1]!) &&
      !(before !== undefined && /^(?:the|in|at|on|near|en|el|la)$/.test(before.plain));
    if (
      parts.some((part, k) => THINGS.has(part) && (k === 0 || k === size - 1)) &&
      !isCalledMar(words, i) &&
      !(given && (size > 2 || korean)) &&
      !surname
    )
      return null;
    // "Sri Lanka Cricket", "Nova Scotia Power": what is somewhere.
    if (placeAt(words, i) > 1 && size > placeAt(words, i)) return null;
    // "Madurai North"
    if (
      size > 1 &&
      !given &&
      !initialled &&
      /^(?:north|south|east|west|norte|sur|este|oeste)$/.test(parts[size - 1]!)
    )
      return null;
    // "Natural Resources Canada": whose country it is for.
    if (size > 1 && !given && !initialled && COUNTRIES.has(parts[size - 1]!)) return null;
    // "Vialidad Nacional", "Protección Civil": a Spanish adjective ends no name.
    if (size > 1 && !given && ADJECTIVE_LAST.test(parts[size - 1]!)) return null;
    // "the peasant leader Irlanda Jerez"
    // "Kenia Ruiz, de 19 años": some are called after a country.
    const named = (roleBefore || isAged) && size > 1 && placeAt(words, i) === 1 && !CALENDAR.has(parts[1]!);
    if (size > 1 && (PLACE_OPENERS.has(parts[0]!) || COUNTRIES.has(parts[0]!)) && !given && !named)
      return null;
    if (parts.every((part) => isDemonym(part) || OPENING_WORDS.has(part))) return null;
    const isBodys = (part: string, k: number): boolean =>
      ORGANISATION_WORDS.has(part) && !(k === 1 && size <= 3 && /^(?:cruz|cortes|iglesias?)$/.test(part));
    if (parts.some(isBodys) && !given) return null;
  } else if (
    size === 1 &&
    (ORGANISATION_WORDS.has(parts[0]!) ||
      OFFICES.has(parts[0]!) ||
      placeAt(words, i) > 0 ||
      // "Director of Public Prosecutions"
      (isEveryday(parts[0]!) && !given && words[i - 1]!.capital && PORTFOLIOS.has(words[i - 1]!.plain)) ||
      isDemonym(parts[0]!))
  ) {
    return null;
  }
  const aged = isAged && size > 1;
  if (titled)
    return { ...name, evidence: size > 1 || given || !OPENING_WORDS.has(parts[0]!) ? 'sure' : 'likely' };
  const nicknamed = /["“«‘]/.test(text.slice(start!.end, words[last]!.start));
  if (nicknamed && isNobodysWord(start!)) return { ...name, evidence: 'sure' };
  if (size > 1 && (given || roleBefore || pluralBefore || aged || foreign || middle))
    return { ...name, evidence: 'sure' };
  if (
    roleBefore &&
    size === 1 &&
    !EITHER_KIND.test(before.plain) &&
    !OPENING_WORDS.has(parts[0]!) &&
    placeAt(words, i) === 0
  )
    return { ...name, evidence: 'likely' };
  // "su portavoz, Santi Mas, …": set off behind a role.
  const setOff = behindRole && /^(?:[,.;)]| \(|$)/.test(text.slice(words[last]!.end));
  if (setOff && size > 1 && placeAt(words, i) === 0) return { ...name, evidence: 'sure' };
  // "her son, Yamikani,": kin have a name of their own.
  if (setOff && KIN.has(before.plain) && placeAt(words, i) === 0 && !OPENING_WORDS.has(parts[0]!))
    return { ...name, evidence: 'likely' };
  // "Mary, his wife of 50 years"
  if (
    size === 1 &&
    given &&
    /^, (?:his|her|their|my) (?:\p{L}+ )?(?:wife|husband|partner|son|daughter|brother|sister|mother|father)(?!\p{L})/u.test(
      text.slice(words[last]!.end, words[last]!.end + 30),
    )
  )
    return { ...name, evidence: 'likely' };
  // "Kavalenka, 46, said": only people have an age.
  if (
    (/^, \d\d?,/.test(behind) || hasAge(words, last, text)) &&
    size === 1 &&
    placeAt(words, i) === 0 &&
    !OPENING_WORDS.has(parts[0]!)
  )
    return { ...name, evidence: 'likely' };
  const isPlain = placeAt(words, i) === 0 && !OPENING_WORDS.has(parts[0]!) && !isDemonym(parts[0]!);
  // "Imamoglu, mayor of Istanbul, …": what only a person is.
  if (size < 5 && isPlain && !isEveryday(parts[0]!) && isPersonsRoleAfter(words, last, text))
    return { ...name, evidence: 'likely' };
  // "Yuleisy Fonte, whose husband is held", "A Yoelvis lo detuvieron": only people have kin, or are done to so.
  if (
    size < 5 &&
    isPlain &&
    (WHOSE_KIN.test(plain(text.slice(words[last]!.end, words[last]!.end + 40))) ||
      (before?.text === 'A' &&
        before.opens &&
        /^ (?:l[oae]s?) \p{Ll}/u.test(text.slice(words[last]!.end, words[last]!.end + 6))))
  )
    return { ...name, evidence: size > 1 ? 'sure' : 'likely' };
  // "Maduro": whom news of any country calls so.
  if (size === 1 && isPlain && BARE_NAMES.has(parts[0]!) && !isEveryday(parts[0]!))
    return { ...name, evidence: 'likely' };
  const of = before !== undefined && words[at]!.joined && /^(?:de|del|of|for)$/.test(before.plain);
  // "el hermano de Delcy Rodríguez": whose kin somebody is.
  const head = words[at - 2];
  const isParent = size > 1 && head !== undefined && PARENT.test(head.plain);
  if (
    of &&
    isPlain &&
    size < 5 &&
    head !== undefined &&
    KIN.has(head.plain) &&
    (isParent || !NO_FAMILY.test(head.plain))
  )
    return { ...name, evidence: 'likely' };
  // "subsecretario de Derechos Humanos", "Director of Public Prosecutions": what a role is of.
  const hung = of && isRole(words[at - 2]?.plain ?? '');
  // "ministra de Trabajo y Desarrollo Rural"
  if (hung || parts.every((part) => PORTFOLIOS.has(part))) return { ...name, evidence: 'none' };
  // "los mineros de Alto Verde": where they are from.
  const among = words[at - 2];
  const inhabited =
    before?.plain === 'de' && words[at]!.joined && among !== undefined && INHABITANTS.test(among.plain);
  if (inhabited) return { ...name, evidence: 'none' };
  if (size < 2 || size > 4) return { ...name, evidence: 'none' };
  if (
    parts.some((part, k) => (OPENING_WORDS.has(part) && k < size - 1) || OFFICES.has(part) || isDemonym(part))
  )
    return { ...name, evidence: 'none' };
  // "a 2021 Dodge Durango"
  if (before !== undefined && words[at]!.joined && /^(?:19|20)\d\d$/.test(before.text))
    return { ...name, evidence: 'none' };
  // "un capítulo de Expediente Final"
  if (of && parts.every((part) => isEveryday(part))) return { ...name, evidence: 'none' };
  // "Dacorum College, Hemel Hempstead": where it is; "RAF Volunteer Reserve": whose.
  if (
    before?.capital &&
    ((ORGANISATION_WORDS.has(before.plain) &&
      text.slice(before.end, words[at]!.start) === ', ' &&
      // "el líder del Movimiento, Luis Paz"
      !words.slice(Math.max(0, at - 7), at).some((word) => isRole(word.plain) && !word.capital)) ||
      (words[at]!.joined && isAcronym(before) && before.text.length > 2))
  )
    return { ...name, evidence: 'none' };
  const cited =
    (before?.plain === 'to' && words[at - 2]?.plain === 'according') ||
    (before?.plain === 'a' && words[at - 2]?.plain === 'junto');
  if (before !== undefined && words[at]!.joined && PLACE_PREPOSITION.test(before.plain) && !cited)
    return { ...name, evidence: 'none' };
  if (
    before !== undefined &&
    words[at]!.joined &&
    /^(?:the|a|an|el|la|los|las|un|una|this|its|their|our)$/.test(before.plain)
  )
    return { ...name, evidence: 'none' };
  return { ...name, evidence: 'likely' };
}
