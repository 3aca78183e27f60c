import { isEveryday } from '../../text/lexicon.ts';
import { CONNECTORS, isAcronym, type Word } from '../../text/names.ts';
import { isDemonym } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { isRole } from '../../text/roles.ts';
import { ARTICLE } from './described-names.ts';
import { placeAt } from './place-at.ts';

/** Acronyms that news writes with an article and that name no body of people. */
export const NO_BODIES = new Set(
  'adn dna pib gdp iva vat ceo cfo coo pdf tv dvd sms ong ngo ngos ongs mps ceos lgbt lgbti lgtbi lgbtq lgbtqi vih hiv sida aids covid ovni ufo epi pcr uci icu irpf gps ia ai cv pbi dni nie rut hd usd eur iq it pr qr sos suv vip wifi ipc cpi erte tps var daca ppp tlc tlcan nafta ppe mou faq cd sim atm gmt utc pm am ad bc dc ee uu ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi ok api pc'.split(
    ' ',
  ),
);

/** "del PP", "la CEOE", "the TUC": an acronym with an article, or one that a role is "of". */
export function isBodyAcronym(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  if (before === undefined || !word.joined || !/^\p{Lu}{2,7}$/u.test(word.text)) return false;
  if (NO_BODIES.has(word.plain) || placeAt(words, at) > 0 || text[word.end] === '-') return false;
  if (/^(?:the|la|el|los|las|del|al)$/.test(before.plain)) {
    // "la PCR positiva" aside, what such an article and three letters name acts: in English only of three letters up.
    return before.plain !== 'the' || word.text.length > 2;
  }
  return /^(?:de|of|at)$/.test(before.plain) && isRole(words[at - 2]?.plain ?? '');
}

/** First word of the run of capitalised words and connectors that ends at `last`. */
function runStart(words: readonly Word[], last: number): number {
  let first = last;
  while (
    last - first < 20 &&
    first > 0 &&
    words[first]!.joined &&
    (words[first - 1]!.capital ||
      CONNECTORS.has(words[first - 1]!.plain) ||
      /^(?:y|ante)$/.test(words[first - 1]!.plain))
  )
    first -= 1;
  while (first < last && !words[first]!.capital) first += 1;
  while (first < last && ARTICLE.test(words[first]!.plain)) first += 1;
  return first;
}

/** An acronym in brackets behind a name, which its initials spell: "(HRW)". */
export function acronymAfter(words: readonly Word[], last: number, text: string): number | null {
  const next = words[last + 1];
  if (next === undefined || !next.capital) return null;
  // "Superintendencia … (Sutran)", "Libertad y Proceso (LyP)": acronyms that aren't all capitals.
  const initial = words[runStart(words, last)]!.plain[0];
  // "Patriotic Union of Valdoria (Unpavo)": of another language's words.
  const isForeign =
    runStart(words, last) < last &&
    /^\p{Lu}\p{Ll}{3,7}$/u.test(next.text) &&
    !isEveryday(next.plain) &&
    !isDemonym(next.plain, false);
  if (
    !isAcronym(next) &&
    ((next.plain[0] !== initial && !isForeign) || placeAt(words, last + 1) > 0 || isGivenName(next.plain))
  )
    return null;
  // "(Consejo Supremo Electoral, CSE)"
  const behind = text.slice(words[last]!.end, next.start) === ', ' && /^\p{Lu}{3,10}$/u.test(next.text);
  if (behind && /^[).,;]/.test(text.slice(next.end)) && placeAt(words, last + 1) === 0) return last + 1;
  if (text.slice(words[last]!.end, next.start) !== ' (' || !/^[),;]/.test(text.slice(next.end))) return null;
  return last + 1;
}

export function spells(acronym: string, words: readonly Word[]): boolean {
  const letters = acronym.toLowerCase().replace(/[^a-z0-9]/g, '');
  const first = words.map((word) => word.plain[0] ?? '').join('');
  let i = 0;
  for (const letter of letters) {
    i = first.indexOf(letter, i) + 1;
    if (i === 0) return false;
  }
  return true;
}
