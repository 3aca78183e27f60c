/** Capitalised words that name nobody where they stand, and over which the search for names passes. */
import { isAcronym, type Word } from '../../text/names.ts';
import { THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { HONORIFICS } from '../../text/titles.ts';
import { isCompoundAdjective } from './name-stretch.ts';
import {
  HOSTS,
  isCalledAfter,
  isPatronage,
  isPrisonName,
  PRISONS,
  TIMES,
  thingAt,
  VESSELS,
} from './named-places.ts';
import { isCalledMar } from './person-signs.ts';
import { runEnd } from './runs.ts';
import type { Scan } from './scan.ts';

/** "9M", "20minutos": a name that begins with digits. */
export const NUMBERED = /^\d+\p{Lu}|^\d{1,3}\p{Ll}{5,}$/u;

/** Kinds of body whose name hardly ever says what they are. */
const PEOPLES =
  /^(?:movimiento|partido|colectivo|grupo|empresa|compania|firma|ong|asociacion|organizacion|coalicion|sindicato|banda|ngo|charity|firm|startup)$/;

/** The word behind a place's name, or behind an adjective made of one; null where none stands at the word `i`. */
export function pastPlace({ reading, words }: Scan, i: number): number | null {
  const word = words[i]!;
  // "Washington-based", "Saudi-led": where, not who.
  if (isCompoundAdjective(word)) return i + 1;
  if (isPrisonName(words, i)) {
    const of = runEnd(words, i);
    return PRISONS.test(words[of]!.plain) ? runEnd(words, of + 2) + 1 : of + 1;
  }
  if (isCalledAfter(words, i) || isPatronage(words, i)) return runEnd(words, i) + 1;
  const town = saintsTownEnd(words, i);
  if (town !== null) return town + 1;
  // "el hospital Zacarías Correa", "la calle Simón Bolívar": a place that bears somebody's name.
  const host = words[i - 1];
  if (
    word.capital &&
    word.joined &&
    host !== undefined &&
    !host.capital &&
    // "el ex asesor presidencial Ana Ruiz": an adjective of somebody's office.
    !isRole(words[i - 2]?.plain ?? '') &&
    (HOSTS.has(host.plain) ||
      VESSELS.has(host.plain) ||
      (reading.spanish && THINGS.has(host.plain) && !TIMES.has(host.plain)))
  )
    return runEnd(words, i) + 1;
  return null;
}

/** "San Antonio de los Baños": the last word of a town called after a saint and what is there; null where none begins at `i`. */
function saintsTownEnd(words: readonly Word[], i: number): number | null {
  if (!/^(?:San|Santa|Santo|São)$/.test(words[i]!.text) || words[i - 1]?.capital === true) return null;
  const last = runEnd(words, i);
  if (last === i || last > i + 2 || words[last + 1]?.joined !== true || !/^del?$/.test(words[last + 1]!.text))
    return null;
  const end = /^(?:la|los|las)$/.test(words[last + 2]?.text ?? '') ? last + 3 : last + 2;
  return words[end]?.joined === true && words[end].capital && !isGivenName(words[end].plain)
    ? runEnd(words, end)
    : null;
}

/** The word behind one at which no name can begin, or behind a thing's name; null where one may begin at the word `i`. */
export function pastThing({ words, text, known, loud }: Scan, i: number): number | null {
  const word = words[i]!;
  // "#LibertadYa", "@USEmbassy"
  if (/[#@]/.test(text[word.start - 1] ?? '')) return i + 1;
  if (loud[i] || (!word.capital && !HONORIFICS.has(word.plain) && !NUMBERED.test(word.text))) return i + 1;
  const next = words[i + 1];
  // "La ONG Mesa de Tierras"
  if (isAcronym(word) && word.text.length < 5 && DESCRIPTORS.has(word.plain) && next?.joined) return i + 1;
  // "el movimiento Mar Abierto": a body may be called after a thing.
  if (word.joined && PEOPLES.test(words[i - 1]?.plain ?? '')) return null;
  const thing = isCalledMar(words, i) ? null : thingAt(words, i);
  if (thing === null) return null;
  // "Hill wrote", "Castillo Pérez": somebody whom the article calls so in full.
  const somebody = known.match(words, i);
  const isSomebody =
    somebody?.value.kind === 'person' &&
    (somebody.length > 1 || (thing === i && next?.joined === true && speechFrame(next.plain) !== null));
  return isSomebody ? null : thing + 1;
}
