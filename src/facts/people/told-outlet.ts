import { isCommon } from '../../text/common-words.ts';
import { knownKind } from '../../text/known-organisations.ts';
import type { Word } from '../../text/names.ts';
import { isDemonym } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { HONORIFICS, OFFICES } from '../../text/titles.ts';
import { KNOWN } from './known-bodies.ts';
import { canName } from './name-stretch.ts';
import { placeAt } from './place-at.ts';
import type { Stretch } from './runs.ts';

/** What may follow whom something was told, where it is no longer their name. */
const AFTER_TOLD =
  /^(?:that|on|in|at|by|during|after|before|from|last|this|earlier|later|yesterday|he|she|it|they|there|and|when|while|for|as|about|how|what|why|where|with|outside|inside|over|through|via|recently|because)$/;

const TELLS =
  /^(?:dijo|declaro|conto|explico|aseguro|afirmo|relato|comento|confirmo|senalo|reconocio|dicho|declarado|explicado|contado|dice|declara|cuenta|explica|asegura|afirma|relata|comenta|confirma|senala|confeso|confiesa|denuncio|denuncia|manifesto|expreso|informo|detallo|indico|narro|preciso|reitero|lamento|advirtio|destaco|manifestado|asegurado|afirmado|confirmado|comentado|relatado|denunciado|senalado)$/;

const STATIONS = /^(?:canal|onda|ondas|radio|tele|caracol|diario|cadena|emisora)$/;

/** "told the Courier", "dijo a Onda del Litoral": a newspaper or station, by how its name is made and who tells it. */
export function toldTo(words: readonly Word[], at: number, last: number, text: string): Stretch | null {
  const before = words[at - 1];
  if (before === undefined || !words[at]!.joined) return null;
  const inside = words.slice(at, last + 1);
  // "told Just Style that": words of the language, in capitals.
  if (
    before.plain === 'told' &&
    last > at &&
    words[last + 1]?.joined === true &&
    AFTER_TOLD.test(words[last + 1]!.plain) &&
    inside.every(
      ({ plain, possessive }) =>
        isCommon(plain) &&
        !possessive &&
        !isGivenName(plain) &&
        !OFFICES.has(plain) &&
        !HONORIFICS.has(plain),
    )
  )
    return { first: at, last };
  if (before.text === 'the' && words[at - 2]?.plain === 'told' && before.joined) {
    const next = words[last + 1];
    const ends = !next?.joined || AFTER_TOLD.test(next.plain);
    const other = inside.some(
      ({ plain, possessive }) =>
        OFFICES.has(plain) || HONORIFICS.has(plain) || isDemonym(plain) || possessive,
    );
    return ends && !other && placeAt(words, at) === 0 ? { first: at, last } : null;
  }
  // "en conversaciones con El Faro": an article in capitals.
  if (
    before.plain === 'con' &&
    /^(?:entrevistas?|conversaci(?:on|ones)|charla|dialogo|declaraciones)$/.test(
      words[at - 2]?.plain ?? '',
    ) &&
    /^(?:El|La|Las|Los)$/.test(words[at]!.text) &&
    last > at &&
    placeAt(words, at) === 0
  )
    return { first: at, last };
  if (before.plain !== 'a' || words[at]!.opens || placeAt(words, at) > 0) return null;
  let verb = at - 2;
  while (verb > Math.max(0, at - 10) && words[verb + 1]!.joined && !TELLS.test(words[verb]!.plain)) verb -= 1;
  if (verb < 0 || !words[verb + 1]!.joined || !TELLS.test(words[verb]!.plain)) return null;
  const article = /^(?:El|La)$/.test(words[at]!.text) && last > at && !isGivenName(words[at + 1]!.plain);
  const tail = /^ (?:del|de la) \p{Lu}\p{L}+/u.exec(text.slice(words[last]!.end, words[last]!.end + 30));
  const station =
    STATIONS.test(words[at]!.plain) ||
    (last > at && /^(?:noticias|deportes|digital|news|sports|informa|tv|radio)$/.test(words[last]!.plain));
  if (!article && !station && (tail === null || last > at || isGivenName(words[at]!.plain))) return null;
  if (tail === null) return { first: at, last };
  let end = last;
  while (words[end + 1] !== undefined && words[end + 1]!.start < words[last]!.end + tail[0].length) end += 1;
  return { first: at, last: end };
}

/** What newspapers and stations are called, folded. */
const OUTLET =
  /^(?:radio|television|tv|tele|canal|diario|noticias|noticiero|prensa|periodico|semanario|revista|agencia|cadena|news|times|post|herald|tribune|journal|today|digital|informa)$/;

/**
 * "contó a Martí Noticias Yusmila Reina", "declaró a la AFP Rosabel Loreto": the newspaper or station at the word `at` to
 * which somebody tells it who is named right behind it, as Spanish has it; null elsewhere.
 */
export function outletBeforeName(words: readonly Word[], at: number): Stretch | null {
  const article = /^(?:la|el)$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  if (!/^al?$/.test(words[article]?.text ?? '') || !words[at]!.joined) return null;
  let verb = article - 1;
  while (verb > Math.max(0, article - 5) && words[verb + 1]!.joined && !TELLS.test(words[verb]!.plain))
    verb -= 1;
  if (verb < 0 || !words[verb + 1]!.joined || !TELLS.test(words[verb]!.plain)) return null;
  const last = outletEnd(words, at);
  if (last === null) return null;
  const [given, surname] = [words[last + 1], words[last + 2]];
  const isName = (word: Word | undefined): boolean =>
    word?.joined === true && canName(word) && !OUTLET.test(word.plain);
  // "a Radio Norte Ministro Ruiz", but "a Radio Norte Eva Reina"
  return isName(given) && !OFFICES.has(given!.plain) && isName(surname) && placeAt(words, last + 1) === 0
    ? { first: at, last }
    : null;
}

/** The last word of a newspaper's or station's name that begins at the word `at`; null where nothing says that it is one. */
function outletEnd(words: readonly Word[], at: number): number | null {
  const known = KNOWN.match(words, at);
  if (known !== null) {
    const name = words.slice(at, at + known.length).map(({ plain }) => plain);
    return knownKind(name.join(' ')) === 'media' ? at + known.length - 1 : null;
  }
  let last = at;
  while (
    OUTLET.test(words[last]?.plain ?? '') &&
    words[last]!.capital &&
    (last === at || words[last]!.joined)
  )
    last += 1;
  if (last > at) {
    // "Diario de Cuba", "Radio Ángulo"
    const of = /^(?:de|del)$/.test(words[last]?.text ?? '') ? last + 1 : last;
    if (!words[of]?.joined || !words[of].capital) return null;
    return of + Math.max(1, placeAt(words, of)) - 1;
  }
  // "Martí Noticias", "Miami Herald"
  for (let k = at + 1; k <= at + 3 && words[k]?.joined === true && words[k]!.capital; k += 1)
    if (OUTLET.test(words[k]!.plain)) return k;
  return null;
}
