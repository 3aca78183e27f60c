import { KNOWN_ORGANISATIONS, knownKind } from '../../text/known-organisations.ts';
import { isEveryday } from '../../text/lexicon.ts';
import { isAcronym, type Word } from '../../text/names.ts';
import { CALENDAR, isDemonym, OPENING_WORDS, PLACES } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { isRole } from '../../text/roles.ts';
import { OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { Phrases } from './lookup.ts';

export const KNOWN = new Phrases<{ readonly capitals: boolean }>();
for (const known of KNOWN_ORGANISATIONS) KNOWN.add(known.name, known);

/** "Greenpeace Nordic", "CNN Español": where a known organisation is at work. */
export const isBranch = ({ plain }: Word): boolean =>
  isDemonym(plain) || PLACES.has(plain) || plain === 'nordic';

/** "TRT Haber", "BBC Verify": what the word behind a known medium's acronym calls one of its channels. */
export const isChannel = (medium: Word, next: Word): boolean =>
  isAcronym(medium) &&
  knownKind(medium.plain) === 'media' &&
  /^\p{Lu}\p{Ll}+$/u.test(next.text) &&
  !isGivenName(next.plain) &&
  !OFFICES.has(next.plain) &&
  !isRole(next.plain) &&
  !OPENING_WORDS.has(next.plain) &&
  !CALENDAR.has(next.plain);

/** "MSF-UAE", "CNN-Türk": a body that everybody knows by an acronym, and its branch. */
export function isBranchAcronym({ text, plain }: Word): boolean {
  const [body, branch] = plain.split('-');
  return branch !== undefined && /^\p{Lu}{3,}-\p{Lu}/u.test(text) && knownKind(body!) !== null;
}

/** Whether a known name stands as it must: acronyms and words that are common otherwise only in their own form. */
export function knownFits(words: readonly Word[], at: number, length: number, capitals: boolean): boolean {
  if (capitals && !words.slice(at, at + length).every(({ text }) => text === text.toUpperCase()))
    return false;
  if (length > 1) return words[at + length - 1]!.capital;
  const word = words[at]!;
  const next = words[at + 1];
  if (isAcronym(word) || word.text.includes('.')) return true;
  // "Toyota Corolla", "Semana Santa": part of another name.
  // "la periodista de Televén Ana Ruiz"
  const named =
    isGivenName(next?.plain ?? '') && words[at - 1]?.plain === 'de' && isRole(words[at - 2]?.plain ?? '');
  if (next?.joined && next.capital && !OFFICES.has(next.plain) && !isBranch(next) && !named) return false;
  if (word.plain.length <= 4 && isEveryday(word.plain)) return false;
  // "la concejala de Hacienda": what somebody's office is of.
  if (
    PORTFOLIOS.has(word.plain) &&
    /^(?:de|of)$/.test(words[at - 1]?.plain ?? '') &&
    isRole(words[at - 2]?.plain ?? '')
  )
    return false;
  // "Ciudadanos piden agua": a word of the language opens the sentence.
  if (word.opens && /^ciudadanos$/.test(word.plain)) return false;
  return !(word.opens && OPENING_WORDS.has(word.plain));
}
