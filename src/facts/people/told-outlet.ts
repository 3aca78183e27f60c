import type { Word } from '../../text/names.ts';
import { isDemonym } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { HONORIFICS, OFFICES } from '../../text/titles.ts';
import { placeAt } from './place-at.ts';
import type { Stretch } from './runs.ts';

/** What may follow whom something was told, where it is no longer their name. */
const AFTER_TOLD =
  /^(?:that|on|in|at|by|during|after|before|from|last|this|earlier|later|yesterday|he|she|it|they|there|and|when|while|for|as|about|how|what|why|where|with|outside|inside|over|through|via|recently|because)$/;

const TELLS =
  /^(?:dijo|declaro|conto|explico|aseguro|afirmo|relato|comento|confirmo|senalo|reconocio|dicho|declarado|explicado|contado)$/;

const STATIONS = /^(?:canal|onda|ondas|radio|tele|caracol|diario|cadena|emisora)$/;

/** "told the Courier", "dijo a Onda del Litoral": a newspaper or station, by how its name is made and who tells it. */
export function toldTo(words: readonly Word[], at: number, last: number, text: string): Stretch | null {
  const before = words[at - 1];
  if (before === undefined || !words[at]!.joined) return null;
  const inside = words.slice(at, last + 1);
  if (before.text === 'the' && words[at - 2]?.plain === 'told' && before.joined) {
    const next = words[last + 1];
    const ends = !next?.joined || AFTER_TOLD.test(next.plain);
    const other = inside.some(
      ({ plain, possessive }) =>
        OFFICES.has(plain) || HONORIFICS.has(plain) || isDemonym(plain) || possessive,
    );
    return ends && !other && placeAt(words, at) === 0 ? { first: at, last } : null;
  }
  if (before.plain !== 'a' || words[at]!.opens || placeAt(words, at) > 0) return null;
  let verb = at - 2;
  while (verb > Math.max(0, at - 10) && words[verb + 1]!.joined && !TELLS.test(words[verb]!.plain)) verb -= 1;
  if (verb < 0 || !words[verb + 1]!.joined || !TELLS.test(words[verb]!.plain)) return null;
  const article = /^(?:El|La)$/.test(words[at]!.text) && last > at && !isGivenName(words[at + 1]!.plain);
  const tail = /^ (?:del|de la) \p{Lu}\p{L}+/u.exec(text.slice(words[last]!.end, words[last]!.end + 30));
  const station = STATIONS.test(words[at]!.plain);
  if (!article && !station && (tail === null || last > at || isGivenName(words[at]!.plain))) return null;
  if (tail === null) return { first: at, last };
  let end = last;
  while (words[end + 1] !== undefined && words[end + 1]!.start < words[last]!.end + tail[0].length) end += 1;
  return { first: at, last: end };
}
