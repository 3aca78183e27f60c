import { isEveryday } from '../../text/lexicon.ts';
import { FOREIGN_PARTICLES, isAcronym, isInitial, PARTICLES, type Word } from '../../text/names.ts';
import { CALENDAR, isDemonym, PLATFORMS, THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { ORGANISATION_WORDS, SURNAME_ORGANISATIONS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import { OFFICES } from '../../text/titles.ts';
import { placeAt } from './place-at.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** Two capitals that are anything but somebody's initials. */
const NO_INITIALS =
  /^(?:US|UK|UN|EU|AI|AP|TV|PC|IT|HQ|FC|PM|MP|GM|BP|GE|LA|NY|DC|AC|AM|CD|ID|IQ|PR|VP|VR|EV|SA|PP|AFC|ET|GP|HR|IP)$/;

/** "PD James", "JD Vance": initials without their full stops, before a surname. */
export function isWrittenTogether(words: readonly Word[], i: number): boolean {
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

/** "Low German-speaking", "Saudi-led": a participle behind a hyphen, unlike the "woo" of "Jin-woo". */
export const isCompoundAdjective = ({ text }: Word): boolean =>
  text.includes('-') &&
  /\p{L}-(?:\p{Ll}{3,}(?:ing|[^aeiou]ed)|based|backed|led|born|owned|run|held|made|wide|style|era|language)$/u.test(
    text,
  );

/** Whether the capitalised word can be part of a person's name at all. */
export function canName(word: Word): boolean {
  if (!word.capital || isCompoundAdjective(word)) return false;
  if (isInitial(word)) return true;
  const { plain } = word;
  if (isAcronym(word) && plain.length > 1 && !/^(?:ii|iii|iv|vi|xvi|xiv|xiii|vii|viii|jr)$/.test(plain))
    return false;
  return !(CALENDAR.has(plain) && !isGivenName(plain)) && !PLATFORMS.has(plain) && !/\d/.test(plain);
}

/** Whether a word may be a rare given name: no body's, thing's or people's. */
export const isNobodysWord = ({ plain, capital }: Word): boolean =>
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
export function nameEnd(words: readonly Word[], at: number, personal: boolean, text: string): number {
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
      // "de la Madre al Ángel": from one to another, unlike "Bashar al Asad".
      if (here.plain === 'al' && isEveryday(words[last]!.plain)) return last;
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
