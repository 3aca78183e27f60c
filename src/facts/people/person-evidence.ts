import { knownKind } from '../../text/known-organisations.ts';
import { isEveryday, isListedWord, PAIRED } from '../../text/lexicon.ts';
import { isAcronym, plain } from '../../text/names.ts';
import { isDemonym, OPENING_WORDS, PLACE_OPENERS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { BARE_NAMES } from '../../text/organisation-signs.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isPluralRole, isRole, KIN } from '../../text/roles.ts';
import { OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { BEFALLS } from './described-names.ts';
import { isNobodysWord } from './name-stretch.ts';
import type { PersonShape } from './person-shape.ts';
import {
  EITHER_KIND,
  hasAge,
  INHABITANTS,
  isPersonsRoleAfter,
  NO_FAMILY,
  PARENT,
  WHOSE_KIN,
} from './person-signs.ts';
import { placeAt } from './place-at.ts';

/** How sure it is that a stretch names a person. */
export type Evidence = 'sure' | 'likely' | 'none';

const PLACE_PREPOSITION =
  /^(?:in|near|from|at|to|into|toward|towards|across|outside|around|via|between|en|desde|hacia|a|entre|hasta|cerca)$/;

/** What says that a stretch names a person, or that it hardly does, in the order in which it counts. */
export function evidenceOf(shape: PersonShape): Evidence {
  if (shape.titled) {
    const { parts, given } = shape;
    return parts.length > 1 || given || !OPENING_WORDS.has(parts[0]!) ? 'sure' : 'likely';
  }
  return toldByItself(shape) ?? toldAround(shape) ?? (isOfSomething(shape) ? 'none' : 'likely');
}

/** By the name's own words, and a role or an age beside it. */
function toldByItself(shape: PersonShape): Evidence | null {
  const { words, text, first, last, parts, before, given } = shape;
  const size = parts.length;
  const isNoPlace = placeAt(words, first) === 0;
  const opens = OPENING_WORDS.has(parts[0]!);
  const nicknamed = /["“«‘]/.test(text.slice(words[first]!.end, words[last]!.start));
  if (nicknamed && isNobodysWord(words[first]!)) return 'sure';
  if (
    size > 1 &&
    (given || shape.roleBefore || shape.pluralBefore || shape.isAged || shape.foreign || shape.middle)
  )
    return 'sure';
  if (shape.roleBefore && size === 1 && !EITHER_KIND.test(before!.plain) && !opens && isNoPlace)
    return 'likely';
  // "su portavoz, Santi Mas, …": set off behind a role.
  const setOff = shape.behindRole && /^(?:[,.;)]| \(|$)/.test(text.slice(words[last]!.end));
  if (setOff && size > 1 && isNoPlace) return 'sure';
  // "her son, Yamikani,": kin have a name of their own.
  if (setOff && KIN.has(before!.plain) && isNoPlace && !opens) return 'likely';
  // "un comisario de apellido Monsalve", "de apellidos Hidalgo y Ruiz"
  if (size === 1 && isCalledBySurname(shape)) return 'likely';
  // "Ramin's brother": only people have family.
  const kin = words[last]!.possessive ? (words[last + 1]?.plain ?? '') : '';
  if (KIN.has(kin) && !NO_FAMILY.test(kin) && isNoPlace && !opens && !isDemonym(parts[0]!))
    return size > 1 ? 'sure' : 'likely';
  // "Pavel, a software engineer from Osk"
  if (size === 1 && given && isPersonsRoleAfter(words, last, text, true)) return 'likely';
  // "Mary, his wife of 50 years"
  if (
    size === 1 &&
    given &&
    /^, (?:his|her|their|my) (?:\p{L}+ )?(?:wife|husband|partner|son|daughter|brother|sister|mother|father)(?!\p{L})/u.test(
      text.slice(words[last]!.end, words[last]!.end + 30),
    )
  )
    return 'likely';
  // "Kavalenka, 46, said": only people have an age.
  const behind = text.slice(words[last]!.end, words[last]!.end + 8);
  // "Dayron. Tiene 26 años"
  const isAged =
    /^, \d\d?,/.test(behind) ||
    hasAge(words, last, text) ||
    /^\. (?:Tiene|Tenía|(?:She|He) (?:is|was)) \d{1,3}(?![\d.,:])/.test(
      text.slice(words[last]!.end, words[last]!.end + 18),
    );
  return isAged && size === 1 && isNoPlace && !opens ? 'likely' : null;
}

/** ", quien", ", whom": a clause that only people have. */
const isPersonsClause = (text: string, end: number): boolean =>
  /^, (?:whom?|quien) /.test(text.slice(end, end + 8));

const isCalledBySurname = ({ words, at }: PersonShape): boolean =>
  // "an officer who identified himself as Bertol"
  (/^(?:as|como)$/.test(words[at - 1]?.plain ?? '') &&
    words
      .slice(Math.max(0, at - 3), at - 1)
      .some(({ plain }) =>
        /^(?:identified|introduced|identifico|identificaba|presento|identificad[oa])$/.test(plain),
      ) &&
    !isEveryday(words[at]!.plain)) ||
  /^apellidos?$/.test(words[at - 1]?.plain ?? '') ||
  (/^[ye]$/.test(words[at - 1]?.plain ?? '') && words[at - 3]?.plain === 'apellidos');

/** By what only people have, do or suffer. */
function toldAround({ words, text, at, first, last, parts, before }: PersonShape): Evidence | null {
  const size = parts.length;
  if (placeAt(words, first) > 0 || OPENING_WORDS.has(parts[0]!) || isDemonym(parts[0]!)) return null;
  // "Imamoglu, mayor of Istanbul, …": what only a person is, unlike "en Osk, detenida el lunes".
  const isWhere = before !== undefined && words[at]!.joined && /^(?:en|in|desde|hacia)$/.test(before.plain);
  if (size < 5 && !isWhere && !isEveryday(parts[0]!) && isPersonsRoleAfter(words, last, text))
    return 'likely';
  // "Yuleisy Fonte, whose husband is held", "A Yoelvis lo detuvieron": only people have kin, or are done to so.
  if (
    size < 5 &&
    (WHOSE_KIN.test(plain(text.slice(words[last]!.end, words[last]!.end + 40))) ||
      (before?.text === 'A' &&
        before.opens &&
        /^ (?:l[oae]s?) \p{Ll}/u.test(text.slice(words[last]!.end, words[last]!.end + 6))))
  )
    return size > 1 ? 'sure' : 'likely';
  // "Yan Carlos Paz": a rare given name before one that everybody knows.
  if (
    size > 2 &&
    size < 5 &&
    isGivenName(parts[1]!) &&
    isNobodysWord(words[first]!) &&
    !PLACE_OPENERS.has(parts[0]!)
  )
    return 'likely';
  // "a Nayme Lescano, quien murió"
  if (
    size > 1 &&
    size < 5 &&
    // "a baker from Palma Alta, who left"
    !(
      isWhere ||
      (words[at]!.joined && /^(?:from|of|at|near|to|into|del?|hasta)$/.test(before?.plain ?? ''))
    ) &&
    isNobodysWord(words[first]!) &&
    isPersonsClause(text, words[last]!.end)
  )
    return 'likely';
  // "sentenced Doru, a camera operator"
  if (
    size === 1 &&
    isNobodysWord(words[first]!) &&
    words[at]!.joined &&
    BEFALLS.test(before?.plain ?? '') &&
    /^, an? /.test(text.slice(words[last]!.end, words[last]!.end + 5))
  )
    return 'likely';
  // "Maduro": whom news of any country calls so.
  if (size === 1 && BARE_NAMES.has(parts[0]!) && !isEveryday(parts[0]!)) return 'likely';
  // "el hermano de Delcy Rodríguez": whose kin somebody is.
  const head = words[at - 2];
  const isParent = size > 1 && head !== undefined && PARENT.test(head.plain);
  return isOf(words, at) &&
    size < 5 &&
    head !== undefined &&
    KIN.has(head.plain) &&
    (isParent || !NO_FAMILY.test(head.plain))
    ? 'likely'
    : null;
}

const isOf = (words: PersonShape['words'], at: number): boolean =>
  words[at]!.joined && /^(?:de|del|of|for)$/.test(words[at - 1]?.plain ?? '');

/** Whether what stands before an untold name makes it rather a place's, a thing's or a body's. */
function isOfSomething({ words, text, at, last, parts, before }: PersonShape): boolean {
  const size = parts.length;
  const of = isOf(words, at);
  const joined = before !== undefined && words[at]!.joined;
  // "subsecretario de Derechos Humanos", "Director of Public Prosecutions": what a role is of.
  if (of && isRole(words[at - 2]?.plain ?? '') && !words[last]!.possessive) return true;
  // "ministra de Trabajo y Desarrollo Rural"
  if (parts.every((part) => PORTFOLIOS.has(part))) return true;
  // "los mineros de Alto Verde": where they are from.
  if (joined && before.plain === 'de' && INHABITANTS.test(words[at - 2]?.plain ?? '')) return true;
  if (size < 2 || size > 4) return true;
  if (
    parts.some((part, k) => (OPENING_WORDS.has(part) && k < size - 1) || OFFICES.has(part) || isDemonym(part))
  )
    return true;
  // "a 2021 Dodge Durango"
  if (joined && /^(?:19|20)\d\d$/.test(before.text)) return true;
  // "un capítulo de Expediente Final", "Food Supply and Welfare Minister"
  if (parts.every((part) => PAIRED.some((language) => isListedWord(part, language)))) return true;
  // "Dacorum College, Hemel Hempstead": where it is; "RAF Volunteer Reserve": whose.
  if (
    before?.capital &&
    ((ORGANISATION_WORDS.has(before.plain) &&
      text.slice(before.end, words[at]!.start) === ', ' &&
      // "el líder del Movimiento, Luis Paz", "las candidatas a la Presidencia, Ana Ruiz y Eva Sanz"
      !words
        .slice(Math.max(0, at - 7), at)
        .some((word) => (isRole(word.plain) || isPluralRole(word.plain)) && !word.capital)) ||
      (words[at]!.joined &&
        isAcronym(before) &&
        before.text.length > 2 &&
        // "contó a la AFP Rosabel Loreto"
        !(knownKind(before.plain) === 'media' && /^(?:a|la)$/.test(words[at - 2]?.plain ?? ''))))
  )
    return true;
  const cited =
    (before?.plain === 'to' && words[at - 2]?.plain === 'according') ||
    (before?.plain === 'a' && words[at - 2]?.plain === 'junto');
  return (
    joined &&
    ((PLACE_PREPOSITION.test(before.plain) && !cited) ||
      /^(?:the|a|an|el|la|los|las|un|una|this|its|their|our)$/.test(before.plain))
  );
}
