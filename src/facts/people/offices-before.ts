import type { Word } from '../../text/names.ts';
import { isDemonym, OPENING_WORDS, THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { ABBREVIATED_OFFICES, OFFICE_MODIFIERS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { canName } from './name-stretch.ts';
import { placeAt } from './place-at.ts';
import type { Stretch } from './runs.ts';

/** What a town named before it has: "Helena Council President". */
const OF_A_TOWN = /^(?:council|county|city|police|fire|school|borough|parish|village|township|mayor)$/;

const OF_COUNCILS = /^(?:council|board|assembly|committee|parliament|cabinet|commission)$/;

/** An office that begins at `at` ("U.S. Assistant Secretary of State for …"), and where a name must begin after it. */
export function officeAt(words: readonly Word[], at: number): { office: Stretch; next: number } | null {
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
    // "Council Member"
    const ofCouncil = plain === 'member' && OF_COUNCILS.test(words[i - 1]?.plain ?? '') && i > at;
    const chiefExecutive = plain === 'executive' && head === i - 1 && words[head]?.plain === 'chief';
    if (
      OFFICES.has(plain) ||
      chiefExecutive ||
      ofCouncil ||
      (/-/.test(plain) && (isRole(plain) || OFFICES.has(plain.split('-')[0]!)))
    )
      head = i;
    else if (head >= 0) {
      // "Consejero Consultivo": Spanish puts it behind.
      if (
        /^(?:consultiv|administrativ|honorari|ejecutiv|adjunt|suplente|(?:especial|nacional|regional|provincial|municipal|general|tecnic[oa]|academic[oa])$)/.test(
          plain,
        )
      ) {
        head = i;
        i += 1;
        continue;
      }
      // "Chief Executive Officer": another office follows.
      const next = words[i + 1];
      if (!(OFFICE_MODIFIERS.has(plain) && next?.joined && OFFICES.has(next.plain))) break;
    } else if (
      isGivenName(plain) &&
      !OFFICE_MODIFIERS.has(plain) &&
      !OF_A_TOWN.test(words[i + 1]?.plain ?? '')
    )
      return null;
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
      // "Minister for the Indo-Pacific Ana Ruiz"
      else if (
        to === from &&
        !isGivenName(words[to]!.plain) &&
        words[to + 1]?.joined &&
        isGivenName(words[to + 1]!.plain.split('-')[0]!) &&
        words[to + 2]?.joined &&
        words[to + 2]!.capital &&
        !ORGANISATION_WORDS.has(words[to]!.plain)
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
export function wordedOfficeAt(words: readonly Word[], at: number): { office: Stretch; next: number } | null {
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
    role = isRole(plain) && !KIN.has(plain);
    if (words[i]!.possessive) return null;
  }
  return null;
}

/** Words that stand between an office and its subject. */
const LINKS: ReadonlySet<string> = new Set('de del of for la el los las the y e and'.split(' '));

/**
 * An office in lower case with its subject in capitals, before a name: "exministro de Hacienda José Antonio Ocampo".
 * Null unless a name can begin behind it.
 */
export function lowerOfficeAt(words: readonly Word[], at: number): { office: Stretch; next: number } | null {
  if (words[at]!.capital) return null;
  // "fiscal general del Estado"
  let next = words[at + 1]?.text === 'general' ? at + 2 : at + 1;
  // Hardly a word has a link and a capital behind it: asked before whether it is a role, which takes longer.
  const link = words[next];
  if (!link?.joined || link.capital || !LINKS.has(link.plain) || !isRole(words[at]!.plain)) return null;
  let end = at;
  for (let step = 0; step < 4; step += 1) {
    let from = next;
    while (words[from]?.joined && !words[from]!.capital && from - next < 3 && LINKS.has(words[from]!.plain))
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
