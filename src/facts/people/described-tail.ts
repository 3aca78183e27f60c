import { isEveryday } from '../../text/lexicon.ts';
import { isAcronym, type Word } from '../../text/names.ts';
import { COUNTRIES } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isOneBody, isOneName } from './described-names.ts';
import { runEnd } from './runs.ts';

const isCountryAt = (words: readonly Word[], at: number): boolean =>
  COUNTRIES.has(words[at]!.plain) || COUNTRIES.has(`${words[at]!.plain} ${words[at + 1]?.plain}`);

const AMONG = /^(?:con|with|without|ante|entre|sobre)$/;

const isOfLanguage = ({ plain }: Word): boolean => isEveryday(plain) && !isGivenName(plain);

/** "la ONG Justicia, Memoria y Paz": the last word of a name that lists what a body is for; null where none does. */
function listEnd(words: readonly Word[], at: number, runLast: number, text: string): number | null {
  let last = runLast;
  let commas = 0;
  while (isOfLanguage(words[last]!) && commas < 4) {
    const next = words[last + 1];
    if (next === undefined) return null;
    const gap = text.slice(words[last]!.end, next.start);
    if (gap === ', ' && next.capital && !isAcronym(next)) {
      commas += 1;
      last = runEnd(words, last + 1);
      continue;
    }
    const end = words[last + 2];
    return commas > 0 &&
      gap === ' ' &&
      /^(?:and|y|e)$/.test(next.plain) &&
      end?.joined === true &&
      end.capital &&
      isOfLanguage(end) &&
      !isAcronym(end) &&
      isOneBody(words, at)
      ? runEnd(words, last + 2)
      : null;
  }
  return null;
}

/** Where a name that a kind announces goes on over its small words: "the collective Voices of the River". */
export function describedEnd(
  words: readonly Word[],
  at: number,
  runLast: number,
  before: boolean,
  text: string,
): number {
  let last = before ? (listEnd(words, at, runLast, text) ?? runLast) : runLast;
  for (let step = 0; step < 3; step += 1) {
    let next = last + 1;
    while (
      words[next]?.joined &&
      /^(?:of|for|de|del|the|la|las|los|por|para|el|sin|in|en|y|and|against|contra|a|hasta|con|with|without|ante|entre|sobre)$/.test(
        words[next]!.plain,
      ) &&
      next - last <= 3
    )
      next += 1;
    const link = words[last + 1]?.plain ?? '';
    if (
      next === last + 1 ||
      !words[next]?.joined ||
      !words[next]!.capital ||
      // "Plantados hasta la Libertad y la Justicia"
      (/^(?:y|and|in|en)$/.test(link) &&
        !isOneName(words, at, next) &&
        // "… y la Justicia en Arvenia"
        !(step > 0 && before && /^(?:en|in)$/.test(link) && isCountryAt(words, next)) &&
        !(step > 0 && next === last + 3 && words[last - 1]?.text === words[last + 2]?.text)) ||
      // "Presos con Nombre", unlike "Nordsol con Tarpan": words of the language on both sides.
      (AMONG.test(link) && ![words[last]!, words[next]!].every(isOfLanguage)) ||
      // "el instituto Celeste para Diario de Osk": for whom.
      (/^(?:para|por|for)$/.test(link) && DESCRIPTORS.get(words[next]!.plain) === 'media') ||
      // "la ONG Acceso a la Justicia"
      (link === 'a' && (!before || !/^(?:la|los|las)$/.test(words[last + 2]?.plain ?? '')))
    )
      break;
    last = runEnd(words, next);
  }
  // "la orquesta Armonía 10"
  const number = words[last + 1];
  const isNumbered =
    before &&
    number?.joined === true &&
    /^\d{1,3}$/.test(number.text) &&
    /^(?:[,.;:)]| que |$)/.test(text.slice(number.end, number.end + 5));
  return isNumbered ? last + 1 : last;
}
