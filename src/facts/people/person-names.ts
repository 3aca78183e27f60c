import { isEveryday } from '../../text/lexicon.ts';
import { FOREIGN_PARTICLES, isAcronym, isInitial, PARTICLES, type Word } from '../../text/names.ts';
import {
  CALENDAR,
  COUNTRIES,
  isDemonym,
  OPENING_WORDS,
  PLACE_OPENERS,
  PLATFORMS,
  SURNAME_THINGS,
  THINGS,
} from '../../text/names-common.ts';
import { genderOf, isGivenName, isSurnameToo } from '../../text/names-given.ts';
import { BARE_NAMES } from '../../text/organisation-signs.ts';
import { DESCRIPTORS, ORGANISATION_WORDS, SURNAME_ORGANISATIONS } from '../../text/organisations.ts';
import { isPluralRole, isRole, KIN, ROLE_MODIFIERS } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import {
  ABBREVIATED_OFFICES,
  HONORIFICS,
  MAN_TITLES,
  OFFICE_MODIFIERS,
  OFFICES,
  PORTFOLIOS,
  WOMAN_TITLES,
} from '../../text/titles.ts';
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

/** ", venezolana de 27 años": only people have an age. */
const OF_AN_AGE = /^, (?:\p{Ll}+ ){0,3}de \d{1,3} años(?!\p{L})/u;
/** Spanish adjectives that end a name of what is no person: "Vialidad Nacional". */
const ADJECTIVE_LAST =
  /^(?:nacional|federal|civil|provincial|municipal|popular|metropolitan[oa]|penal|laboral|superior|electoral|ejecutiv[oa]|humanos|sociales|public[oa]s?|militar)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const PLACE_PREPOSITION =
  /^(?:in|near|from|at|to|into|toward|towards|across|outside|around|via|between|en|desde|hacia|a|entre|hasta|cerca)$/;

/** Two capitals that are anything but somebody's initials. */
const NO_INITIALS =
  /^(?:US|UK|UN|EU|AI|AP|TV|PC|IT|HQ|FC|PM|MP|GM|BP|GE|LA|NY|DC|AC|AM|CD|ID|IQ|PR|VP|VR|EV|SA|PP|AFC|ET|GP|HR|IP)$/;

/** "PD James", "JD Vance": initials without their full stops, before a surname. */
function isWrittenTogether(words: readonly Word[], i: number): boolean {
  const [initials, surname, next] = [words[i]!, words[i + 1], words[i + 2]];
  if (!/^\p{Lu}{2}$/u.test(initials.text) || NO_INITIALS.test(initials.text) || !surname?.joined)
    return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(surname.text) || (next?.joined && next.capital)) return false;
  return (
    !ORGANISATION_WORDS.has(surname.plain) &&
    !OFFICES.has(surname.plain) &&
    !THINGS.has(surname.plain) &&
    !isDemonym(surname.plain) &&
    placeAt(words, i + 1) === 0 &&
    !isRole(surname.plain) &&
    !isEveryday(surname.plain)
  );
}

/** Whether the capitalised word can be part of a person's name at all. */
function canName(word: Word): boolean {
  if (!word.capital) return false;
  if (isInitial(word)) return true;
  const { plain } = word;
  if (isAcronym(word) && plain.length > 1 && !/^(?:ii|iii|iv|vi|xvi|xiv|xiii|vii|viii|jr)$/.test(plain))
    return false;
  return !(CALENDAR.has(plain) && !isGivenName(plain)) && !PLATFORMS.has(plain) && !/\d/.test(plain);
}

/** Whether a word may be a rare given name: no body's, thing's or people's. */
const isNobodysWord = ({ plain, capital }: Word): boolean =>
  capital && !isEveryday(plain) && !ORGANISATION_WORDS.has(plain) && !THINGS.has(plain) && !isDemonym(plain);

/** 'Maykel "Osorbo" Castillo': the word behind a nickname in quotation marks within a name; null without one. */
function nicknameEnd(words: readonly Word[], last: number, text: string): number | null {
  for (let k = last + 1; k < last + 4 && words[k + 1] !== undefined; k += 1) {
    const inside = text.slice(words[last]!.end, words[k + 1]!.start);
    if (!words[k]!.capital && !/^(?:el|la|de|the)$/.test(words[k]!.plain)) return null;
    if (/^ (?:"[^"“”«»]+"|“[^"“”«»]+”|«[^"“”«»]+»|‘[^"‘’“”«»]+’|'[^"'“”«»]+') $/.test(inside))
      return canName(words[k + 1]!) && !words[k + 1]!.possessive ? k + 1 : null;
  }
  return null;
}

/** Where a name that begins at `at` ends: capitalised words, initials, particles between them, "Jr.". */
function nameEnd(words: readonly Word[], at: number, personal: boolean, text: string): number {
  let last = at;
  for (;;) {
    let next = last + 1;
    if (words[last]!.possessive) return last;
    const nicknamed = personal || isNobodysWord(words[last]!) ? nicknameEnd(words, last, text) : null;
    if (nicknamed !== null) {
      last = nicknamed;
      continue;
    }
    const here = words[next];
    if (here === undefined || !here.joined) {
      return last;
    }
    if (!here.capital) {
      const strange = FOREIGN_PARTICLES.has(here.plain);
      if (!PARTICLES.has(here.plain) || (!personal && !strange)) return last;
      while (words[next]?.joined && !words[next]!.capital && PARTICLES.has(words[next]!.plain)) next += 1;
      const behind = words[next];
      if (!behind?.joined || !canName(behind)) return last;
      if (placeAt(words, next) > 0 && last > at) return last;
      // "Ricardo de la Cruz"
      const surname = SURNAME_ORGANISATIONS.has(behind.plain) && last === at && isGivenName(words[at]!.plain);
      if (!surname && (ORGANISATION_WORDS.has(behind.plain) || THINGS.has(behind.plain))) return last;
      // "dijo María Costa de Luis Vega": whom she spoke of.
      const further = words[next + 1];
      if (
        last > at &&
        isGivenName(behind.plain) &&
        behind.plain !== 'jesus' &&
        further?.joined &&
        further.capital
      )
        return last;
      last = next;
      continue;
    }
    if (!canName(here) && !SUFFIX.test(here.plain)) return last;
    last = next;
    if (last - at > 7) return last;
  }
}

/** Those of whom Spanish says where they are from rather than whose they are. */
const INHABITANTS =
  /^(?:habitantes|vecinos|vecinas|pobladores|residentes|mineros|campesinos|pescadores|agricultores|comuneros|indigenas)$/;

/** "Rival Nordsol", "Brothers Ana and Luis", "Chipmaker Tessaro": what somebody is to another, or makes. */
const isKindInFront = (plain: string): boolean =>
  KIN.has(plain) ||
  KIN.has(plain.replace(/s$/, '')) ||
  (DESCRIPTORS.get(plain) === 'company' && !ORGANISATION_WORDS.has(plain));

/** What people and organisations are alike to others. */
const EITHER_KIND =
  /^(?:ally|rival|partner|owner|sponsor|parent|backer|aliad[oa]|soci[oa]|dueñ[oa]|duen[oa]|patrocinador|patrocinadora)$/;

/** Of those who are close to somebody, the ones who may be of a place as well. */
const NO_FAMILY =
  /^(?:amig[oa]|vecin[oa]|neighbou?r|colleague|friend|parent|partner|rival|mujer|madre|padre)$/;

/** An office that begins at `at` ("U.S. Assistant Secretary of State for …"), and where a name must begin after it. */
function officeAt(words: readonly Word[], at: number): { office: Stretch; next: number } | null {
  let i = at;
  let head = -1;
  while (words[i]?.capital && (i === at || words[i]!.joined) && i - at < 9) {
    const { plain } = words[i]!;
    if (ABBREVIATED_OFFICES.has(plain) && !words[i]!.text.endsWith('.'))
      return head < 0 ? null : { office: { first: at, last: head }, next: i };
    if (
      i === at &&
      words[i]!.opens &&
      OPENING_WORDS.has(plain) &&
      !OFFICES.has(plain) &&
      !OFFICE_MODIFIERS.has(plain)
    )
      return null;
    const chiefExecutive = plain === 'executive' && head === i - 1 && words[head]?.plain === 'chief';
    if (
      OFFICES.has(plain) ||
      chiefExecutive ||
      (/-/.test(plain) && (isRole(plain) || OFFICES.has(plain.split('-')[0]!)))
    )
      head = i;
    else if (head >= 0) {
      // "Consejero Consultivo": Spanish puts it behind.
      if (/^(?:consultiv|administrativ|honorari|ejecutiv|adjunt|suplente)/.test(plain)) {
        head = i;
        i += 1;
        continue;
      }
      // "Chief Executive Officer": another office follows.
      const next = words[i + 1];
      if (!(OFFICE_MODIFIERS.has(plain) && next?.joined && OFFICES.has(next.plain))) break;
    } else if (isGivenName(plain) && !OFFICE_MODIFIERS.has(plain)) return null;
    i += 1;
  }
  if (head < 0) return null;
  for (let k = at; k < head; k += 1) if (words[k]!.possessive) return null;
  let next = head + 1;
  let end = head;
  for (let step = 0; step < 4; step += 1) {
    const link = words[next];
    if (!link?.joined || !/^(?:of|for|to|de|del|and|y)$/.test(link.plain)) break;
    let from = next + 1;
    while (words[from]?.joined && /^(?:the|la|las|los|el)$/.test(words[from]!.plain) && !words[from]!.capital)
      from += 1;
    let to = from;
    while (words[to]?.joined && words[to]!.capital) {
      const place = placeAt(words, to);
      if (place > 0) to += place;
      else if (
        (PORTFOLIOS.has(words[to]!.plain) || isDemonym(words[to]!.plain)) &&
        !isGivenName(words[to]!.plain)
      )
        to += 1;
      else break;
    }
    if (to === from) break;
    end = to - 1;
    next = to;
  }
  return { office: { first: at, last: end }, next };
}

/** "Harbour Master Ines Kvale": words of the language in capitals before a given name, one of them a role. */
function wordedOfficeAt(words: readonly Word[], at: number): { office: Stretch; next: number } | null {
  let role = false;
  // "Forecaster Ollie Vance": with a given name that isn't known.
  const [first, given, surname] = words.slice(at, at + 3);
  if (
    first!.opens &&
    isRole(first!.plain) &&
    !KIN.has(first!.plain) &&
    !isGivenName(first!.plain) &&
    [given, surname].every((word) => word?.joined && canName(word) && !isRole(word.plain)) &&
    !words
      .slice(at + 1, at + 4)
      .some((word) => ORGANISATION_WORDS.has(word.plain) || THINGS.has(word.plain)) &&
    placeAt(words, at + 1) === 0
  )
    return { office: { first: at, last: at }, next: at + 1 };
  for (let i = at; i < at + 4 && words[i]?.capital && (i === at || words[i]!.joined); i += 1) {
    const { plain } = words[i]!;
    if (isGivenName(plain)) {
      const surname = words[i + 1];
      return role && surname?.joined && surname.capital
        ? { office: { first: at, last: i - 1 }, next: i }
        : null;
    }
    role = isRole(plain);
    if (words[i]!.possessive) return null;
  }
  return null;
}

/** Whether a word is a demonym and not somebody called Germán. */
const isDemonymWord = ({ plain, text }: Word): boolean =>
  isDemonym(plain) &&
  !(isGivenName(plain) && /[^\p{ASCII}]/u.test(text)) &&
  // A people's noun before another name is a given name: "Finn Lau", for news writes "Finnish" there.
  !/^(?:finn|dane|scot|thais)$/.test(plain);

/**
 * An office in lower case with its subject in capitals, before a name: "exministro de Hacienda José Antonio Ocampo".
 * Null unless a name can begin behind it.
 */
export function lowerOfficeAt(words: readonly Word[], at: number): { office: Stretch; next: number } | null {
  if (words[at]!.capital || !isRole(words[at]!.plain)) return null;
  // "fiscal general del Estado"
  let next = words[at + 1]?.text === 'general' ? at + 2 : at + 1;
  let end = at;
  for (let step = 0; step < 4; step += 1) {
    let from = next;
    while (
      words[from]?.joined &&
      !words[from]!.capital &&
      from - next < 3 &&
      /^(?:de|del|of|for|la|el|los|las|the|y|e|and)$/.test(words[from]!.plain)
    )
      from += 1;
    if (from === next) break;
    let to = from;
    while (
      words[to]?.joined &&
      words[to]!.capital &&
      PORTFOLIOS.has(words[to]!.plain) &&
      !isGivenName(words[to]!.plain)
    )
      to += 1;
    if (to === from) break;
    end = to - 1;
    next = to;
  }
  if (end === at || !words[next]?.joined || !words[next]!.capital || words[end]!.possessive) return null;
  return { office: { first: at, last: end }, next };
}

/** Whether an age stands behind a name that ends at the word `last`. */
export const hasAge = (words: readonly Word[], last: number, text: string): boolean =>
  OF_AN_AGE.test(text.slice(words[last]!.end, words[last]!.end + 40));

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
  // "la jueza de Osk Nuria Ruiz": of where, then who.
  const [link, second, third] = [words[at - 1], words[at + 1], words[at + 2]];
  if (
    /^(?:de|del)$/.test(link?.plain ?? '') &&
    isRole(words[at - 2]?.plain ?? '') &&
    !isGivenName(words[at]!.plain) &&
    !OFFICES.has(words[at]!.plain) &&
    second?.joined &&
    isGivenName(second.plain) &&
    !isSurnameToo(second.plain) &&
    third?.joined &&
    third.capital
  )
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
  const named =
    officeAt(words, at) ?? (skipped > at ? officeAt(words, skipped) : null) ?? wordedOfficeAt(words, at);
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
  if (start === undefined || (!canName(start) && !isWrittenTogether(words, i))) {
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
  const given = korean || isGivenName(start!.plain) || isGivenName(start!.plain.split('-')[0]!);
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
    // "Exiled Hong Kong activists": a word that opens the sentence before a place.
    for (let k = i + 1; !given && k <= last; k += 1)
      if (placeAt(words, k) === last - k + 1 && (last > k || words[i]!.opens)) return null;
    const surname =
      given &&
      SURNAME_THINGS.has(parts[size - 1]!) &&
      !(before !== undefined && /^(?:the|in|at|on|near|en|el|la)$/.test(before.plain));
    if (
      parts.some((part, k) => THINGS.has(part) && (k === 0 || k === size - 1)) &&
      !(given && (size > 2 || korean)) &&
      !surname
    )
      return null;
    // "Sri Lanka Cricket", "Nova Scotia Power": what is somewhere.
    if (placeAt(words, i) > 1 && size > placeAt(words, i)) return null;
    // "Natural Resources Canada": whose country it is for.
    if (size > 1 && !given && !initialled && COUNTRIES.has(parts[size - 1]!)) return null;
    // "Vialidad Nacional", "Protección Civil": a Spanish adjective ends no name.
    if (size > 1 && !given && ADJECTIVE_LAST.test(parts[size - 1]!)) return null;
    // "the peasant leader Irlanda Jerez"
    const named = roleBefore && size > 1 && placeAt(words, i) === 1 && !CALENDAR.has(parts[1]!);
    if (size > 1 && (PLACE_OPENERS.has(parts[0]!) || COUNTRIES.has(parts[0]!)) && !given && !named)
      return null;
    if (parts.every((part) => isDemonym(part) || OPENING_WORDS.has(part))) return null;
    if (parts.some((part) => ORGANISATION_WORDS.has(part)) && !given) return null;
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
  const behind = text.slice(words[last]!.end, words[last]!.end + 8);
  const aged = (/^, \d\d?\b/.test(behind) || hasAge(words, last, text)) && size > 1;
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
  const setOff = behindRole && /^(?:[,.;)]|$)/.test(text.slice(words[last]!.end));
  if (setOff && size > 1 && placeAt(words, i) === 0) return { ...name, evidence: 'sure' };
  // "her son, Yamikani,": kin have a name of their own.
  if (setOff && KIN.has(before.plain) && placeAt(words, i) === 0 && !OPENING_WORDS.has(parts[0]!))
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
  // "Maduro": whom news of any country calls so.
  if (size === 1 && isPlain && BARE_NAMES.has(parts[0]!) && !isEveryday(parts[0]!))
    return { ...name, evidence: 'likely' };
  const of = before !== undefined && words[at]!.joined && /^(?:de|del|of|for)$/.test(before.plain);
  // "el hermano de Delcy Rodríguez": whose kin somebody is.
  const head = words[at - 2];
  if (of && isPlain && size < 5 && head !== undefined && KIN.has(head.plain) && !NO_FAMILY.test(head.plain))
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
  if (parts.some((part) => OPENING_WORDS.has(part) || OFFICES.has(part) || isDemonym(part)))
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

/** Whether a role that only a person has stands behind a name, between commas: ", mayor of Istanbul". */
function isPersonsRoleAfter(words: readonly Word[], last: number, text: string): boolean {
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return false;
  for (let k = last + 1; k < last + 6 && words[k] !== undefined; k += 1) {
    const word = words[k]!;
    if (k > last + 1 && !word.joined) return false;
    if (isRole(word.plain) && !word.capital)
      return (
        !EITHER_KIND.test(word.plain) &&
        !DESCRIPTORS.has(word.plain) &&
        !/^(?:lider|leader|member|miembro|champion|creator|winner)$/.test(word.plain)
      );
    if (
      !/^(?:the|an?|el|la|un|una|former|then)$/.test(word.plain) &&
      !isDemonym(word.plain, false) &&
      !ROLE_MODIFIERS.has(word.plain)
    )
      return false;
  }
  return false;
}
