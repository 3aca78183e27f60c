import { isEveryday, type Paired } from '../../text/lexicon.ts';
import { plain, type Word } from '../../text/names.ts';
import { COUNTRIES } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { BUSINESS_WORDS, POLITICS_WORDS, SPORTS_WORDS } from '../../text/organisation-signs.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import { OFFICES } from '../../text/titles.ts';
import { nameKey } from './bearing.ts';
import type { Found, Reading } from './found.ts';
import {
  add,
  type Candidate,
  isArticled,
  isEverydayWord,
  isSomethingElse,
  isSurely,
  isWord,
  type Occurrence,
  withDirection,
} from './organisation-candidates.ts';
import { SPEAKS, weigh, weighSentences } from './organisation-evidence.ts';
import { type Row, rowsIn } from './organisation-rows.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';
import { isHead, isShortName, spells } from './short-names.ts';

/** Signs that together are enough. */
const ENOUGH = 2;

/** Names with a sports report's signs that make it one. */
const CLUBS = 2;

const ROW = -5;

/**
 * Names of organisations that no word of their own tells, but what the article writes around them: "shares in
 * Havlund", "la portavoz de Nova Terra". A name that anything in the article makes a person's or a place's is none.
 * `found` is what is known of each paragraph already.
 */
export function organisationsBySigns(
  readings: readonly Reading[],
  found: readonly (readonly Found[])[],
): readonly string[] {
  const isSports = isReport(readings, SPORTS_WORDS, 2);
  const people = new Set<string>();
  for (const mention of found.flat())
    if (isSurely(mention)) for (const part of mention.parts) people.add(part);
  const candidates = new Map<string, Candidate>();
  const rows: Row[] = [];
  for (const [index, reading] of readings.entries()) {
    const taken = takenBy(found[index]!, reading.words.length);
    const occurrences = occurrencesIn(reading, found[index]!, taken, people, candidates, isSports);
    weighSentences(reading, occurrences, taken);
    rows.push(...rowsIn(reading, occurrences, taken));
  }
  const enough = withSigns([...candidates.values()], rows, readings);
  const told = enough.filter(isNoSurnameOf(found.flat(), enough));
  const language = readings[0]?.spanish === true ? 'es' : 'en';
  return [...told, ...calledAgain([...candidates.values()], told, found.flat(), language)].map(
    ({ text }) => text,
  );
}

/** For each word of a paragraph, the organisation or person for certain that it belongs to. */
function takenBy(found: readonly Found[], words: number): readonly (Found | undefined)[] {
  const taken = new Array<Found | undefined>(words).fill(undefined);
  for (const mention of found)
    if (mention.kind === 'organisation' || isSurely(mention))
      taken.fill(mention, mention.first, mention.last + 1);
  return taken;
}

/** The last word of the capitalised run at `at` that may be one name, apart from what is taken. */
function lastOfName(words: readonly Word[], at: number, taken: readonly (Found | undefined)[]): number {
  let last = runEnd(words, at);
  for (let k = at; k <= last; k += 1) if (taken[k] !== undefined) last = k - 1;
  // "la concejala de Alternativa Marta Ríos"
  for (let k = at + 1; k < last; k += 1) if (isGivenName(words[k]!.plain)) last = k - 1;
  // "BJP MP Manoj Tiwari"
  while (last > at && OFFICES.has(words[last]!.plain)) last -= 1;
  return withDirection(words, last);
}

/** "Leones de Alta", "Diablos Rojos del Norte": the last word of a team's name, called after many and a place; null for others. */
function teamEnd(words: readonly Word[], at: number, taken: readonly (Found | undefined)[]): number | null {
  if (!/^\p{Lu}\p{Ll}{3,}s$/u.test(words[at]!.text) || isGivenName(words[at]!.plain)) return null;
  const head = runEnd(words, at);
  if (head > at + 1 || words[head + 1]?.joined !== true || !/^del?$/.test(words[head + 1]!.text)) return null;
  const place = /^(?:la|los|las)$/i.test(words[head + 2]?.text ?? '') ? head + 3 : head + 2;
  const end = words[place];
  if (end?.joined !== true || !end.capital || isGivenName(end.plain)) return null;
  const last = Math.min(runEnd(words, place), place + 1);
  return words.slice(at, last + 1).every((_, k) => taken[at + k] === undefined) ? last : null;
}

/** Whether a capitalised word that opens a sentence is no part of the name behind it: "Meanwhile Havlund", "Murió Fidel". */
const isOpening = ({ opens, plain, text }: Word): boolean =>
  opens && (isWord(plain) || /\p{Ll}ó$/u.test(text));

/** What may be an organisation's name in one paragraph, weighed there, added to those of the article. */
function occurrencesIn(
  reading: Reading,
  found: readonly Found[],
  taken: readonly (Found | undefined)[],
  people: ReadonlySet<string>,
  candidates: Map<string, Candidate>,
  isSports: boolean,
): readonly Occurrence[] {
  const { words, text, spanish } = reading;
  const starts = new Set<number>();
  for (const { kind, partial, first } of found) if (kind === 'person' && !partial) starts.add(first);
  const occurrences: Occurrence[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (!words[i]!.capital || taken[i] !== undefined) continue;
    const team = spanish && isSports ? teamEnd(words, i, taken) : null;
    const last = team ?? lastOfName(words, i, taken);
    const first = last > i && isOpening(words[i]!) ? i + 1 : i;
    i = last;
    if (last - first > 2 || words.slice(first, last).some(({ possessive }) => possessive)) continue;
    const candidate = candidateOf(words, { first, last }, text, starts, candidates);
    const word = words[first]!;
    if (isSomethingElse(words, first, last, people)) candidate.against = true;
    candidate.club ||= spanish && isArticled(words, first);
    if (team !== null && first < last) candidate.team = candidate.sport = true;
    if (!candidate.against) weigh(candidate, reading, first, last, taken, starts);
    if (
      !/^(?:the|la|el|los|las|del|al|est[ea]|es[ea]|dich[oa])$/.test(words[first - 1]?.plain ?? '') ||
      !word.joined
    )
      candidate.articled = false;
    // In brackets a word is no more likely to be one of the language.
    if (!word.opens || text[word.start - 1] === '(') candidate.opensOnly = false;
    occurrences.push({ candidate, first, last });
  }
  return occurrences;
}

/** The candidate that a stretch names, a new one where the article hasn't had it. */
function candidateOf(
  words: readonly Word[],
  { first, last }: Stretch,
  text: string,
  starts: ReadonlySet<number>,
  candidates: Map<string, Candidate>,
): Candidate {
  const parts = words.slice(first, last + 1).map((word) => word.plain.replace(/\./g, ''));
  const key = nameKey(parts);
  const known = candidates.get(key);
  if (known !== undefined) return known;
  const candidate: Candidate = {
    text: text.slice(words[first]!.start, words[last]!.end),
    parts,
    signs: new Set(),
    points: 0,
    sport: false,
    team: false,
    personal: last > first && starts.has(first),
    club: false,
    given: isGivenName(parts[0]!),
    against: false,
    articled: true,
    opensOnly: true,
    town: placeAt(words, first) === parts.length && !COUNTRIES.has(key),
  };
  candidates.set(key, candidate);
  return candidate;
}

/** Whether a candidate only opens sentences, and stands in others in lower case: a word of the language. */
function wordsOfLanguage(readings: readonly Reading[]): (one: Candidate) => boolean {
  const small = new Set<string>();
  for (const { words } of readings)
    for (const { plain: word, capital } of words) if (!capital) small.add(word);
  return ({ opensOnly, parts: [word = '', ...others] }) =>
    opensOnly &&
    others.length === 0 &&
    // "Bowling coach Ruwan Silva"
    (isEverydayWord(word) || /ing$|[aei]mos$/.test(word) || small.has(word));
}

/** The candidates with signs enough in such an article, or in a row with one that has. */
function withSigns(
  candidates: readonly Candidate[],
  rows: readonly Row[],
  readings: readonly Reading[],
): readonly Candidate[] {
  const isWordHere = wordsOfLanguage(readings);
  const isSportsReport = isReport(readings, SPORTS_WORDS, 2);
  const hasClubs = isReport(readings, SPORTS_WORDS, 4);
  for (const one of candidates) {
    if (one.club && hasClubs) one.sport = true;
    else if (one.given) one.against = true;
  }
  const open = new Set(
    candidates.filter((one) => !one.against && (one.points > 0 || one.sport) && !isWordHere(one)),
  );
  const isSports = isSportsReport && [...open].filter(({ sport }) => sport).length >= CLUBS;
  const isBusiness = isReport(readings, BUSINESS_WORDS, 3);
  const isPolitics = isReport(readings, POLITICS_WORDS, 3);
  /** A bare name that speaks or acts is one; in such a report, any sign tells. */
  const needed = ({ text, parts, signs }: Candidate): number =>
    parts.length === 1 && (signs.has(SPEAKS) || isBusiness || isPolitics || isLongAcronym(text)) ? 1 : ENOUGH;
  const isEnough = (one: Candidate): boolean =>
    (one.points >= needed(one) && !one.town) ||
    (isSports && one.sport) ||
    (hasClubs && one.sport && one.points > 0) ||
    (isSportsReport && one.team);
  // What stands in a row with an organisation is one, too; beside one other only with a sign of its own.
  for (const { members, names, known, kinds, bodies } of rows) {
    if (!known && !members.some((one) => open.has(one) && isEnough(one))) continue;
    for (const one of members) {
      // "the Ladies in Grey, Sissi Abal and Sayli Naves": only a word for their kind makes bodies of such names.
      if (one.personal && !kinds && bodies < 2 && !one.parts.some(isEverydayWord)) continue;
      add(one, ROW, names > 2 ? 2 : 1);
      if (!one.against && !isWordHere(one)) open.add(one);
    }
  }
  return [...open].filter(isEnough);
}

/** "RACP": more letters than a thing's name in capitals has, and no word written so for its sake. */
const isLongAcronym = (text: string): boolean => /^\p{Lu}{4,8}$/u.test(text) && !isEveryday(plain(text));

/** A surname of somebody with a rare given name is no organisation's; so not the party in "la concejala de Alternativa Marta Ríos". */
function isNoSurnameOf(found: readonly Found[], enough: readonly Candidate[]): (one: Candidate) => boolean {
  const organisations = new Set(enough.map(({ parts }) => nameKey(parts)));
  const surnames = new Set<string>();
  for (const { kind, parts } of found) {
    if (kind !== 'person' || parts.length < 2 || organisations.has(nameKey(parts))) continue;
    for (const part of parts.slice(1)) surnames.add(part);
    if (!isGivenName(parts[1]!)) surnames.add(parts[0]!);
  }
  return ({ parts }) => parts.length > 1 || !surnames.has(parts[0]!);
}

/** Candidates by which the article calls again what it has in full: shorter, by its head, by its letters. */
function calledAgain(
  candidates: readonly Candidate[],
  told: readonly Candidate[],
  found: readonly Found[],
  language: Paired,
): readonly Candidate[] {
  const named = new Map<string, readonly string[]>();
  for (const { kind, parts } of found) if (kind === 'organisation') named.set(nameKey(parts), parts);
  for (const { parts } of told) named.set(nameKey(parts), parts);
  const full = [...named.values()];
  const isTold = new Set(told);
  const open = candidates.filter(({ against, town }) => !against && !town);
  return [
    // "Lorne", where the article has "Lorne Pharmaceuticals Inc.".
    ...open.filter(
      (one) => !isTold.has(one) && full.some((parts) => isShortName(one.parts, parts, language)),
    ),
    // "the Observatory", where the article has "Alameda Observatory" and no other.
    ...candidates.filter(
      ({ parts, articled }) => articled && parts.length === 1 && headedBy(parts[0]!, full).size === 1,
    ),
    // "KNH", where the article has "Kenyatta National Hospital".
    ...open.filter(({ text }) => /^\p{Lu}{3,6}$/u.test(text) && full.some((parts) => spells(text, parts))),
  ];
}

/** Full names of organisations that open or end with a word for what they are. */
const headedBy = (word: string, full: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(
    ORGANISATION_WORDS.has(word)
      ? full.filter((parts) => parts.length > 1 && isHead(word, parts)).map((parts) => parts.join(' '))
      : [],
  );

/** Whether an article has so many of the words of one kind of report. */
function isReport(readings: readonly Reading[], words: ReadonlySet<string>, least: number): boolean {
  const said = new Set<string>();
  for (const reading of readings) {
    for (const { plain: word } of reading.words) if (words.has(word)) said.add(word);
    if (said.size >= least) return true;
  }
  return false;
}
