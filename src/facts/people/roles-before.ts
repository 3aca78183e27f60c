import { DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { isAcronym, type Word } from '../../text/names.ts';
import { CALENDAR, isDemonym, OPENING_WORDS } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isPluralRole, isRole, KIN, ROLE_MODIFIERS } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import { isKindAdjective } from './described-names.ts';
import type { Found, Reading } from './found.ts';
import { placeAt } from './place-at.ts';
import { type At, BREAKS, bare } from './role-words.ts';

/** Words before a name that say what the person is: "lawyer", "Labour Party leader", "expresidente uruguayo". */
export function roleBefore(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  let first = mention.first;
  let head: number | null = null;
  // "junta leader Gen. Ana Ruiz": a rank stands between a role and the name.
  const rank = mention.office !== null && RANK.test(text.slice(mention.office.start, mention.office.end));
  const hasOffice = mention.office !== null && !rank;
  if (hasOffice) {
    while (first > 0 && words[first - 1]!.start >= mention.titleStart) first -= 1;
    head = words.findIndex(({ start }) => start === mention.office!.start);
    first = head;
  } else {
    // A form of address stands between a role and the name.
    while (first > 0 && words[first - 1]!.start >= mention.titleStart) first -= 1;
  }
  // "a retired pilot called Stellan Frisk"
  const calls = words[first - 1];
  if (
    head === null &&
    calls !== undefined &&
    words[first]!.joined &&
    !calls.capital &&
    CALLED.test(calls.plain)
  )
    first -= 1;
  // "un comisario de apellido Monsalve"
  else if (head === null && calls?.plain === 'apellido' && words[first - 2]?.plain === 'de') first -= 2;
  // "expresidente del Instituto de Tierras (Indert) Justo Paz"
  const bracketed = head === null ? at(first - 1) : undefined;
  if (bracketed?.bracketed && text.slice(bracketed.end, words[first]!.start) === ') ') {
    const body = at(bracketed.first - 1);
    const link = body === undefined ? undefined : words[body.first - 1];
    const of = /^(?:la|el|los|las)$/.test(link?.plain ?? '')
      ? body!.first - 2
      : body === undefined
        ? -1
        : body.first - 1;
    const role = words[of - 1];
    return role !== undefined &&
      /^(?:de|del)$/.test(words[of]?.plain ?? '') &&
      isRole(role.plain) &&
      !role.capital
      ? { start: role.start, end: bracketed.end + 1 }
      : null;
  }
  let i = first - 1;
  const tail = i;
  // "el coronel en retiro Luis Paz"
  if (/^(?:retiro|funciones|reserva|jefe)$/.test(words[i]?.plain ?? '') && words[i - 1]?.plain === 'en')
    i -= 2;
  // "el periodista arveno radicado en México Luis Paz"
  const abroad = head === null ? livesAt(words, i) : null;
  if (abroad !== null) i = abroad;
  const joined = (k: number) => k >= 0 && words[k + 1]!.joined && !words[k]!.possessive;
  if (head === null) {
    // Spanish puts a demonym or an adjective behind the role.
    let k = i;
    for (
      let steps = 0;
      steps < 3 &&
      k >= 0 &&
      joined(k) &&
      !words[k]!.capital &&
      !isRole(words[k]!.plain) &&
      (isDemonym(words[k]!.plain, false) ||
        adjective(words[k]!.plain) ||
        (reading.spanish && (isKindAdjective(words[k]!.plain) || OF_A_TOWN.test(words[k]!.text))));
      steps += 1
    )
      k -= 1;
    // "su hijo Luis", "his late brother Adam": whose is what makes it a role.
    if (k >= 0 && joined(k) && KIN.has(words[k]!.plain))
      return !words[k]!.capital && isOwned(words, k) ? { start: words[k]!.start, end: words[i]!.end } : null;
    if (
      k >= 0 &&
      joined(k) &&
      (isRole(words[k]!.plain) ||
        // "Entre los detenidos figura Ana Ruiz": a verb.
        (WHO_IS_SOMEBODY.test(words[k]!.plain) &&
          (words[k]!.plain !== 'figura' || DETERMINER.test(words[k - 1]?.plain ?? '')))) &&
      !isPluralRole(words[k]!.plain) &&
      at(k) === undefined
    ) {
      // "la secretaria general Inés Duarte": one office of two words.
      if (
        SECOND.test(words[k]!.plain) &&
        k > 0 &&
        joined(k - 1) &&
        isRole(words[k - 1]!.plain) &&
        !words[k - 1]!.capital
      )
        k -= 1;
      // "el profesor de música Luis Paz": a trade that is an art's name as well.
      if (
        AN_ART.test(words[k]!.plain) &&
        words[k - 1]?.plain === 'de' &&
        joined(k - 1) &&
        joined(k - 2) &&
        isRole(words[k - 2]!.plain)
      )
        k -= 2;
      // "expresó Luis Paz": a verb, as "expreso" is none.
      if (/\p{Ll}ó$/u.test(words[k]!.text)) return null;
      // "Fue detenido Luis Paz": what was done.
      if (DONE.test(words[k]!.plain) && IS.test(words[k - 1]?.plain ?? '')) return null;
      head = k;
      // "ministro de Salud Óscar Ugarte" ends in a name's words, which the caller has as an office.
      first = k;
      i = k - 1;
    } else {
      const of = roleWithSubject(reading, at, i);
      if (of === null) return null;
      first = of;
      head = of;
      i = of - 1;
    }
  }
  // To the left: an article with what stands between, or words that are known to stand before roles.
  let left = first;
  // Behind a word that isn't known to describe only an article may begin the role: "U.S. envoy met President" is none.
  let strange = false;
  let strangeAt = -1;
  for (let k = i; k >= 0 && first - k <= 7 && words[k + 1]!.joined; k -= 1) {
    const word = words[k]!;
    if (DETERMINER.test(word.plain) && !word.capital) {
      left = k + 1;
      break;
    }
    if (DETERMINER.test(word.plain) && word.opens && !isAcronym(word)) {
      left = k + 1;
      break;
    }
    if (BREAKS.test(word.plain) || speechFrame(word.plain) !== null) break;
    // "the authorities released opposition politician Ana Ruiz": what was done to her.
    if (/\p{Ll}ed$/u.test(word.text) && /[^s]s$/.test(words[k - 1]?.plain ?? '') && word.joined) break;
    // "a court on Monday sentenced journalist Ana Ruiz": a verb, unlike "the newly elected".
    if (
      !reading.spanish &&
      /\p{Ll}ed$/u.test(word.text) &&
      !ROLE_MODIFIERS.has(word.plain) &&
      word.joined &&
      words[k - 1]?.capital === true &&
      (words[k + 1]!.plain === words[first]!.plain || CALENDAR.has(words[k - 1]!.plain))
    )
      break;
    // "The list includes Viasna founder": a verb.
    if (
      !reading.spanish &&
      !word.capital &&
      /[^s]s$/.test(word.plain) &&
      !word.possessive &&
      words[k + 1]!.capital &&
      !ROLE_MODIFIERS.has(word.plain)
    )
      break;
    // "arrested and detained Kurdish journalist": what was done, not who.
    if (/ed$/.test(word.plain) && words[k - 1]?.plain === 'and' && /ed$/.test(words[k - 2]?.plain ?? ''))
      break;
    const cover = at(k);
    if (cover !== undefined && cover.kind === 'person') break;
    // "former presidential candidate": one word that isn't known, between two that are.
    const described =
      strangeAt === k + 1 && !word.capital && (ROLE_MODIFIERS.has(word.plain) || isDemonym(word.plain));
    if (described && DESCRIBING.test(words[k + 1]!.plain)) {
      strange = false;
      left = k;
      continue;
    }
    if (strange) continue;
    if (
      cover !== undefined ||
      isDemonym(word.plain) ||
      ROLE_MODIFIERS.has(word.plain) ||
      (DESCRIPTORS.has(word.plain) && !reading.spanish) ||
      /-(?:based|born|elect|old|backed|led)$|^ex-/.test(word.plain)
    ) {
      left = k;
      if (cover !== undefined) {
        k = cover.first;
        left = cover.first;
      }
      continue;
    }
    if (hasOffice && word.capital && !word.opens && isDemonym(word.plain)) left = k;
    if (word.capital && !isDemonym(word.plain)) {
      // "England striker", "Manchester City manager": whose.
      if (!(word.opens && OPENING_WORDS.has(word.plain)) && mention.office === null) left = k;
      else if (word.text.includes('.') || /^(?:US|UK|UN|EU)$/.test(word.text)) left = k;
      else break;
    } else if (!word.capital) {
      if (hasOffice) break;
      // ", café owner Luis Paz": what opens the phrase says of what.
      if (!reading.spanish && k === first - 1 && !word.joined && isNounOf(word)) {
        left = k;
        break;
      }
      strange = true;
      strangeAt = k;
    }
  }
  if (left === first || left === head) left = withOther(reading, left, at);
  left = withOwner(reading, left, at);
  // "Academic Staff Union (ASU) President Ana Ruiz"
  const acronym = left > 1 ? at(left - 1) : undefined;
  const body = acronym?.bracketed ? at(acronym.first - 1) : undefined;
  if (body?.kind === 'organisation' && text.slice(acronym!.end, words[left]!.start) === ') ')
    left = body.first;
  const end = (rank ? undefined : mention.office?.end) ?? words[first === head ? tail : head]!.end;
  return bare(text, { start: words[left]!.start, end });
}

/** Whether a word right before a role, where a phrase opens, may say of what somebody is that. */
const isNounOf = ({ plain, opens }: Word): boolean =>
  !opens &&
  plain.length > 2 &&
  !/(?:ly|ing|ed)$/.test(plain) &&
  !PREPOSITION.test(plain) &&
  !OPENING_WORDS.has(plain) &&
  speechFrame(plain) === null &&
  !isRole(plain);

/** Whether "su", "her" or somebody's name in the genitive stands before a word for kin. */
function isOwned(words: readonly Word[], kin: number): boolean {
  const described = ROLE_MODIFIERS.has(words[kin - 1]?.plain ?? '') && words[kin]!.joined;
  const owner = words[described ? kin - 2 : kin - 1];
  return owner !== undefined && (POSSESSIVE.test(owner.plain) || (owner.possessive && owner.capital));
}

const POSSESSIVE = /^(?:his|her|their|my|our|whose|su|mi|nuestr[oa]|cuy[oa])$/;

const DONE = /^(?:detenid|exiliad|recluid|condenad|acusad|procesad|delegad|enviad)[oa]$/;
const IS = /^(?:fue|es|sido|queda|quedo|sigue|resulto|esta|estaba|era|sera)$/;
const AN_ART = /^(?:musica|quimica|politica|tecnica|critica|matematica|botanica)$/;
/** Ranks that are no role by themselves. */
const RANK = /^(?:(?:Maj|Brig|Lt|Vice|Rear)\.? )?(?:Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Insp|Supt)\.$/;

/** What says what somebody is only beside a name: "opposition figure Ana Ruiz". */
export const WHO_IS_SOMEBODY = /^(?:figure|icon|veteran|heavyweight|gobernante|figura)$/;

/** The word before "radicado en México" where that ends at the word `last`; null where it doesn't. */
function livesAt(words: readonly Word[], last: number): number | null {
  const length = last < 0 ? 0 : placeBefore(words, last);
  const [verb, link] = [words[last - length - 1], words[last - length]];
  return length > 0 && link?.plain === 'en' && LIVES.test(verb?.plain ?? '') && words[last + 1]!.joined
    ? last - length - 2
    : null;
}

const LIVES = /^(?:radicad|afincad|exiliad|asentad|nacid|instalad|refugiad)[oa]$|^residente$/;

/** "filóloga y periodista Ana Ruiz", "philanthropist and writer Ana Ruiz": the first word of both roles. */
function withOther({ words }: Reading, left: number, at: At): number {
  const [and, other] = [words[left - 1], words[left - 2]];
  if (!words[left]!.joined || !and?.joined || !/^(?:and|y|e)$/.test(and.plain) || other === undefined)
    return left;
  // "exalcalde de Osk y dirigente de Foro Claro Ana Ruiz"
  let of = left - 2;
  while (of > left - 7 && of > 0 && words[of]!.joined && (words[of]!.capital || at(of) !== undefined))
    of -= 1;
  const link = words[of];
  if (of < left - 2 && link?.joined && /^(?:de|del)$/.test(link.plain) && isRole(words[of - 1]?.plain ?? ''))
    return of - 1;
  if (other.capital || !isRole(other.plain) || isPluralRole(other.plain) || at(left - 2) !== undefined)
    return left;
  let first = left - 2;
  // "presa política y manifestante del 9M"
  if (SECOND.test(words[first]!.plain) && words[first]!.joined && isRole(words[first - 1]?.plain ?? ''))
    first -= 1;
  while (
    first > 0 &&
    words[first]!.joined &&
    !words[first - 1]!.capital &&
    (ROLE_MODIFIERS.has(words[first - 1]!.plain) || isDemonym(words[first - 1]!.plain))
  )
    first -= 1;
  // "el siempre polémico escritor y actor Luis Paz"
  for (
    let k = first - 1;
    k > first - 4 && k > 0 && words[k + 1]!.joined && !BREAKS.test(words[k]!.plain);
    k -= 1
  )
    if (DETERMINER.test(words[k]!.plain)) return k + 1;
  return first;
}

/** English adjectives and nouns of a field that no list has, by their end. */
const DESCRIBING =
  /(?:al|ary|ent|ant|ance|ence|tion|sion|ship|ism|ics|ic|ive|ous|ful|ist|less|able|ible|ing|ed)$/;

/** "UNPACU's leader", "Turkey's deputy minister": the first word of whose a role is that begins at the word `left`. */
function withOwner({ words, text }: Reading, left: number, at: At): number {
  const owner = words[left - 1];
  if (owner === undefined || !owner.possessive || !owner.capital) return left;
  if (!/^['’]s? $/.test(text.slice(owner.end, words[left]!.start))) return left;
  const cover = at(left - 1);
  if (cover !== undefined) return cover.kind === 'organisation' ? cover.first : left;
  const first = left - 1 - (placeBefore(words, left - 1) - 1);
  return first < left ? first : left;
}

/** Number of words of the place that ends at the word `last`; 0 where none does. */
function placeBefore(words: readonly Word[], last: number): number {
  for (let first = Math.max(0, last - 3); first <= last; first += 1)
    if (words[first]!.capital && placeAt(words, first) === last - first + 1) return last - first + 1;
  return 0;
}

/** Roles that describe another before them: "preso político", "líder opositora". */
const SECOND =
  /^(?:general|politic[oa]|opositor|opositora|militar|religios[oa]|tecnic[oa]|obrer[oa]|policial|indigena|intelectual|medic[oa]|fiscal|voluntari[oa]|campesin[oa]|miner[oa]|empresari[oa]|academic[oa]|musical|legislativ[oa]|presidencial|parlamentari[oa])$/;
const CALLED = /^(?:called|named|llamad[oa])$/;

/** What Spanish calls those of a town or a region: "barcelonés", "limeña". */
const OF_A_TOWN = /^\p{Ll}{3,}(?:és|esa|eñ[oa]|ol[a]?|eco|eca)$/u;

const ADJECTIVES =
  /^(?:ejidal|presidencial|legislativ[oa]|musical|policial|ambulante|general|ejecutiv[oa]|adjunt[oa]|interin[oa]|nacional|regional|municipal|local|opositor[a]?|social|sindical|campesin[oa]|indigena|independiente|jubilad[oa]|electoral|cultural|politic[oa]|estatal|provincial|federal|electo|electa|vecinal|comunal|estudiantil|gremial|empresarial|patronal|juvenil|barrial|rural|saliente|militar|civil|religios[oa]|conservador[a]?|socialista|liberal|comunista|feminista|ambiental|deportiv[oa]|legal|medic[oa]|fiscal|parlamentari[oa]|universitari[oa]|emerit[oa]|primer[oa]?|public[oa]|privad[oa]|retirad[oa]|titular|suplente|veteran[oa]|autonomic[oa]|judicial|especial)$/;
const adjective = (plain: string): boolean => ADJECTIVES.test(plain);

/** "ministro de Salud Óscar Ugarte", "director del banco Luis Paz": where the role begins; null where none does. */
function roleWithSubject(reading: Reading, at: At, from: number): number | null {
  const { words } = reading;
  // "hijo de Antonio Díaz": the name is what the role hangs on.
  if (/^(?:de|del|la|el|los|las)$/.test(words[from]?.plain ?? '')) return null;
  let k = from;
  let of = false;
  // "historiadora del arte", "defensor de derechos humanos": up to two words in small letters.
  let plainWords = 0;
  for (let steps = 0; steps < 8 && k >= 0 && words[k + 1]!.joined; steps += 1) {
    const word = words[k]!;
    const cover = at(k);
    if (cover !== undefined && cover.kind === 'person') return null;
    // "directora del diario 20minutos Ana Ruiz"
    if (cover !== undefined && !word.capital && cover.first === cover.last) {
      k -= 1;
      continue;
    }
    if (word.plain === 'general' && k > 0 && word.joined && isRole(words[k - 1]!.plain)) {
      k -= 1;
      continue;
    }
    if (!word.capital && isRole(word.plain)) {
      if (plainWords > 0 && (!reading.spanish || KIN.has(word.plain))) return null;
      return of && /^(?:de|del|general)$/.test(words[k + 1]!.plain) ? k : null;
    }
    if (/^(?:de|del)$/.test(word.plain)) of = true;
    else if (!/^(?:la|el|los|las|y|e)$/.test(word.plain) && !word.capital && !adjective(word.plain)) {
      if (of || BREAKS.test(word.plain) || speechFrame(word.plain) !== null) return null;
      plainWords += 1;
      if (plainWords > 2) return null;
    }
    k -= 1;
  }
  return null;
}
