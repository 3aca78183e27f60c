import { DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import type { Word } from '../../text/names.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isAgent, isRole, KIN } from '../../text/roles.ts';
import { firstFrom, type Span } from '../../text/span.ts';
import { OFFICES } from '../../text/titles.ts';
import type { Found, Reading } from './found.ts';
import { type At, BREAKS, bare, gapIsPlain, spanOf } from './role-words.ts';
import { roleBefore } from './roles-before.ts';

/** What stands before a name and a comma: "El ministro de Salud, Óscar Ugarte, …", "Her lawyer, Ann Lee, …". */
export function appositionBefore(reading: Reading, mention: Found, at: At): Span | null {
  const { words, text } = reading;
  let lastBeforeName = mention.first - 1;
  while (lastBeforeName >= 0 && words[lastBeforeName]!.start >= mention.titleStart) lastBeforeName -= 1;
  // A rank may stand between: "El jefe de la región policial, general Manuel Lozada, …".
  while (
    words[lastBeforeName] !== undefined &&
    words[lastBeforeName + 1]!.joined &&
    !words[lastBeforeName]!.capital &&
    isRole(words[lastBeforeName]!.plain)
  )
    lastBeforeName -= 1;
  // "El presidente de la sala, el jurista alemán Luis Paz, …"
  const own = roleBefore(reading, mention, at);
  const ownFirst = own === null ? -1 : firstFrom(words, own.start);
  if (
    ownFirst > 1 &&
    /^(?:el|la|the)$/.test(words[ownFirst - 1]!.plain) &&
    text.slice(words[ownFirst - 2]!.end, words[ownFirst - 1]!.start) === ', '
  )
    lastBeforeName = ownFirst - 2;
  // "El presidente del Parlamento, el chavista Luis Paz, …"
  else if (
    own === null &&
    words[lastBeforeName]?.joined &&
    /ista$/.test(words[lastBeforeName]!.plain) &&
    words[mention.first]!.joined &&
    /^(?:el|la)$/.test(words[lastBeforeName - 1]?.plain ?? '') &&
    text.slice(words[lastBeforeName - 2]?.end ?? 0, words[lastBeforeName - 1]!.start) === ', '
  )
    lastBeforeName -= 2;
  // "whose founder, Nobel laureate Ana Ruiz, …"
  else if (
    ownFirst > 0 &&
    ownFirst < mention.first &&
    [words[ownFirst - 2], words[ownFirst - 3]].some((word) =>
      /^(?:whose|its|his|her|their|su|cuy[oa])$/.test(word?.plain ?? ''),
    ) &&
    text.slice(words[ownFirst - 1]!.end, words[ownFirst]!.start) === ', '
  )
    lastBeforeName = ownFirst - 1;
  // "the editor of the Courier, Nobel laureate Ana Ruiz, …"
  else if (
    ownFirst > 2 &&
    ownFirst < mention.first &&
    at(ownFirst - 1)?.kind === 'organisation' &&
    text.slice(words[ownFirst - 1]!.end, words[ownFirst]!.start) === ', '
  )
    lastBeforeName = ownFirst - 1;
  // "obispo de la diócesis de Jinotega (norte), Luis Paz"
  const aside = / \([\p{Ll} ]{2,20}\)$/u.exec(
    text.slice(0, words[lastBeforeName + 1]!.start).replace(/, $/, ''),
  );
  if (aside !== null) {
    const from = aside.index;
    while (lastBeforeName > 0 && words[lastBeforeName]!.start > from) lastBeforeName -= 1;
  }
  const before = words[lastBeforeName];
  if (
    before === undefined ||
    // "el entonces presidente de EE.UU., Ana Ruiz"
    !(aside !== null || /^[.)]?, $/.test(text.slice(before.end, words[lastBeforeName + 1]!.start))) ||
    before.possessive
  )
    return null;
  const opening = openingOffice(reading, lastBeforeName, at);
  if (opening !== null) return opening;
  const behind = text.slice(mention.end, mention.end + 2);
  if (!/^(?:[,.;:)”"»]|—| —|-[\s,.;)]|-$| -|$)/.test(behind)) return null;
  const titled = titleOfBody(reading, lastBeforeName, at);
  if (titled !== null) return titled;
  for (let k = lastBeforeName; k >= 0 && lastBeforeName - k < 25; k -= 1) {
    const word = words[k]!;
    const cover = at(k);
    if (cover !== undefined && cover.kind === 'person' && !word.possessive) {
      // "El abogado de Cortijo, Luis Paz, …", "la hermana de la activista Ana Ruiz, Eva, …": whose it is.
      const of = roleOf(words, cover, at);
      if (of === null || k !== lastBeforeName) return null;
      const determined = words[of - 1];
      return determined !== undefined &&
        words[of]!.joined &&
        /^(?:el|la|the|del|al|su)$/.test(determined.plain)
        ? spanOf(words, of, lastBeforeName)
        : null;
    }
    if (
      k < lastBeforeName &&
      !gapIsPlain(text, word.end, words[k + 1]!.start) &&
      // "ministra de Culturas, Descolonización y Paz, Ana Ruiz"
      !(word.capital && words[k + 1]!.capital && text.slice(word.end, words[k + 1]!.start) === ', ') &&
      // "la presidenta de la Asociación … (ABC), Ana Ruiz"
      !(
        (at(k + 1)?.bracketed || (k + 1 === lastBeforeName && words[k + 1]!.capital)) &&
        text.slice(word.end, words[k + 1]!.start) === ' ('
      ) &&
      // "la vicepresidenta del Tribunal … (TSP) de Arvenia, Ana Ruiz"
      !(cover?.bracketed && text.slice(word.end, words[k + 1]!.start) === ') ') &&
      !(cover !== undefined && at(k + 1) === cover)
    )
      return null;
    if (
      /^(?:said|says|told|was|were|is|are|had|has|dijo|fue|es|era|que|who|which|that|when|while)$/.test(
        word.plain,
      ) &&
      cover === undefined
    )
      return null;
    const owner = cover !== undefined && k === cover.first && words[cover.last]!.possessive;
    // "Norvania's fisheries minister, Greta Aune, …": whose, where no organisation is.
    if (cover === undefined && word.capital && word.possessive && !CALENDAR.has(word.plain)) {
      let first = k;
      while (first > 0 && words[first]!.joined && words[first - 1]!.capital && at(first - 1) === undefined)
        first -= 1;
      if (words[first]!.opens && DETERMINER.test(words[first]!.plain)) first += 1;
      const rest = words.slice(k + 1, lastBeforeName + 1);
      const hangs = words[first]!.joined && PREPOSITION.test(words[first - 1]?.plain ?? '');
      if (
        !hangs &&
        rest.length > 0 &&
        rest.length < 7 &&
        rest.some(({ plain }) => isRole(plain) && (rest.length === 1 || !KIN.has(plain)))
      )
        return spanOf(words, first, lastBeforeName);
    }
    // "la renuncia del entonces ministro, Luis Paz, …"
    if (word.plain === 'del' && /^(?:entonces|hasta|nuevo|actual)$/.test(words[k + 1]?.plain ?? ''))
      return words.slice(k + 2, lastBeforeName + 1).some(({ plain }) => isRole(plain))
        ? spanOf(words, k + 1, lastBeforeName)
        : null;
    // "la detención del líder de la plataforma, Roberto Ruiz, …"
    if (
      word.plain === 'del' &&
      isRole(words[k + 1]?.plain ?? '') &&
      k + 1 < lastBeforeName &&
      !isRole(words[k - 1]?.plain ?? '')
    )
      return {
        start: words[k + 1]!.start,
        end: before.end + (text[before.end] === ')' ? 1 : 0),
      };
    if (
      !DETERMINER.test(word.plain) &&
      !/^(?:al|cuy[oa]|whose|mi|my|our|nuestr[oa]|another|otr[oa])$/.test(word.plain) &&
      !owner
    )
      continue;
    if (owner) {
      // "Amnesty International's Kenya director, Irungu Houghton, …"
      const rest = words.slice(cover.last + 1, lastBeforeName + 1);
      if (rest.length > 0 && rest.length < 7 && rest.some(({ plain }) => isRole(plain)))
        return spanOf(words, k, lastBeforeName);
      return null;
    }
    const kin =
      /^(?:its|his|her|their|su|sus|whose|cuy[oa]|mi|my|our|nuestr[oa])$/.test(word.plain) &&
      KIN.has(before.plain) &&
      words.slice(k + 1, lastBeforeName + 1).every(({ plain }) => KIN.has(plain) || !isRole(plain));
    // "Her son, Yandriel, …"
    if (kin) return own === null ? bare(text, spanOf(words, k, lastBeforeName)) : null;
    // A determiner whose role follows within a few words opens the description.
    for (let h = k + 1; h <= Math.min(lastBeforeName, k + 6); h += 1) {
      if (at(h) !== undefined && at(h)!.kind === 'person') break;
      // "la mayor coalición opositora": of a body, not of somebody.
      if (h === lastBeforeName && h > k + 1 && DESCRIPTORS.has(words[h - 1]!.plain) && reading.spanish) break;
      if (reading.spanish && words[h]!.plain === 'mayor' && h < lastBeforeName) continue;
      const isDoer = h === k + 1 && h === lastBeforeName && word.opens && isAgent(words[h]!.plain);
      if ((isRole(words[h]!.plain) || isDoer) && (at(h) === undefined || !words[h]!.capital)) {
        // "the governor of the state": an inner article is not where it begins.
        if (h > k + 1 && /^(?:of|de|del)$/.test(words[k + 1]!.plain)) break;
        // "the spokeswoman of the envoy, Ana Ruiz": either of them; "the visit of the envoy" has one only.
        const open = words[k - 1];
        if (
          open !== undefined &&
          words[k]!.joined &&
          /^(?:of|de|for|para|from)$/.test(open.plain) &&
          isRole(words[k - 2]?.plain ?? '')
        ) {
          // "la hermana de la víctima, Ana Ruiz"
          if (KIN.has(words[k - 2]!.plain)) break;
          return null;
        }
        const { start } = spanOf(words, k, k);
        const end = before.end + (text[before.end] === ')' ? 1 : 0);
        return bare(text, { start, end });
      }
      if (BREAKS.test(words[h]!.plain) && words[h]!.plain !== 'general') break;
    }
  }
  return null;
}

/** "Founder of Open Ballot, Ana Ruiz has …": an office that opens a sentence and goes on to the word `last`. */
function openingOffice({ words }: Reading, last: number, at: At): Span | null {
  for (let k = last; k >= 0 && last - k < 9; k -= 1) {
    const word = words[k]!;
    if (word.opens)
      return isRole(word.plain) && at(k) === undefined && /^(?:of|de|del)$/.test(words[k + 1]?.plain ?? '')
        ? spanOf(words, k, last)
        : null;
    if (!word.joined || at(k)?.kind === 'person') return null;
  }
  return null;
}

/** The first word of a role that is of somebody named: "[abogado] de Cortijo", "[enviado] especial del papa Pío". */
function roleOf(words: readonly Word[], person: Found, at: At): number | null {
  let k = person.first;
  while (k > 0 && words[k - 1]!.start >= person.titleStart) k -= 1;
  // "del papa Pío"
  if (isRole(words[k - 1]?.plain ?? '')) k -= 1;
  if (DETERMINER.test(words[k - 1]?.plain ?? '')) k -= 1;
  if (!words[k]!.joined || !/^(?:of|de|del)$/.test(words[k - 1]?.plain ?? '')) return null;
  for (let i = k - 2; i >= 0 && i > k - 5 && words[i + 1]!.joined && at(i) === undefined; i -= 1) {
    if (words[i]!.capital || BREAKS.test(words[i]!.plain)) return null;
    if (isRole(words[i]!.plain) && !isRole(words[i - 1]?.plain ?? '')) return i;
  }
  return null;
}

/** "HRW Europe and Central Asia Director, Ana Ruiz, said": an office in capitals behind whose it is. */
function titleOfBody({ words }: Reading, last: number, at: At): Span | null {
  if (!words[last]!.capital || !OFFICES.has(words[last]!.plain)) return null;
  for (let k = last - 1; k >= Math.max(0, last - 7) && words[k + 1]!.joined; k -= 1) {
    const body = at(k);
    if (body !== undefined)
      return body.kind === 'organisation' && !body.bracketed ? spanOf(words, body.first, last) : null;
    if (!words[k]!.capital && !/^(?:and|for|the)$/.test(words[k]!.plain)) return null;
  }
  return null;
}
