import { COUNTRIES } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { BUSINESS_WORDS, POLITICS_WORDS, SPORTS_WORDS } from '../../text/organisation-signs.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import { OFFICES } from '../../text/titles.ts';
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
import { runEnd } from './runs.ts';
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
  const people = new Set<string>();
  for (const mention of found.flat()) {
    if (mention.kind !== 'person' || !isSurely(mention)) continue;
    for (const part of mention.parts) people.add(part);
  }
  const candidates = new Map<string, Candidate>();
  const rows: Row[] = [];
  for (const [index, reading] of readings.entries()) {
    const { words, text } = reading;
    const taken = new Array<Found | undefined>(words.length).fill(undefined);
    const occurrences: Occurrence[] = [];
    const starts = new Set(
      found[index]!.filter(({ kind, partial }) => kind === 'person' && !partial).map(
        (mention) => mention.first,
      ),
    );
    for (const mention of found[index]!)
      if (mention.kind === 'organisation' || isSurely(mention))
        for (let i = mention.first; i <= mention.last; i += 1) taken[i] = mention;
    for (let i = 0; i < words.length; i += 1) {
      if (!words[i]!.capital || taken[i] !== undefined) continue;
      let last = runEnd(words, i);
      for (let k = i; k <= last; k += 1) if (taken[k] !== undefined) last = k - 1;
      // "la concejala de Alternativa Marta Ríos"
      for (let k = i + 1; k < last; k += 1) if (isGivenName(words[k]!.plain)) last = k - 1;
      // "BJP MP Manoj Tiwari"
      while (last > i && OFFICES.has(words[last]!.plain)) last -= 1;
      last = withDirection(words, last);
      // "Meanwhile Havlund", "Murió Fidel"
      const isOpening = isWord(words[i]!.plain) || /\p{Ll}ó$/u.test(words[i]!.text);
      const first = words[i]!.opens && last > i && isOpening ? i + 1 : i;
      const inside = words.slice(first, last + 1);
      i = last;
      if (inside.length > 3 || inside.some((word) => word.possessive && word !== inside.at(-1))) continue;
      const parts = inside.map((word) => word.plain.replace(/\./g, ''));
      const name = text.slice(words[first]!.start, words[last]!.end);
      const key = parts.join(' ');
      const candidate = candidates.get(key) ?? {
        text: name,
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
        town: placeAt(words, first) === inside.length && !COUNTRIES.has(key),
      };
      candidates.set(key, candidate);
      if (isSomethingElse(words, first, last, people)) candidate.against = true;
      candidate.club ||= reading.spanish && isArticled(words, first);
      if (!candidate.against) weigh(candidate, reading, first, last, taken, starts);
      if (!/^(?:the|la|el|los|las|del|al)$/.test(words[first - 1]?.plain ?? '') || !words[first]!.joined)
        candidate.articled = false;
      // In brackets a word is no more likely to be one of the language.
      if (!words[first]!.opens || text[words[first]!.start - 1] === '(') candidate.opensOnly = false;
      occurrences.push({ candidate, first, last });
    }
    weighSentences(reading, occurrences, taken);
    rows.push(...rowsIn(reading, occurrences, taken));
  }
  const small = new Set<string>();
  for (const { words } of readings)
    for (const { plain: word, capital } of words) if (!capital) small.add(word);
  // What only opens sentences, and stands in others in lower case, is a word of the language.
  const isWordHere = ({ opensOnly, parts: [word = '', ...others] }: Candidate): boolean =>
    opensOnly &&
    others.length === 0 &&
    (isEverydayWord(word) ||
      // "Bowling coach Ruwan Silva"
      /ing$/.test(word) ||
      small.has(word));
  const isSportsReport = isReport(readings, SPORTS_WORDS, 2);
  const hasClubs = isReport(readings, SPORTS_WORDS, 4);
  for (const one of candidates.values()) {
    if (one.club && hasClubs) one.sport = true;
    else if (one.given) one.against = true;
  }
  const open = [...candidates.values()].filter(
    (one) => !one.against && (one.points > 0 || one.sport) && !isWordHere(one),
  );
  const isSports = open.filter(({ sport }) => sport).length >= CLUBS && isSportsReport;
  const isBusiness = isReport(readings, BUSINESS_WORDS, 3);
  const isPolitics = isReport(readings, POLITICS_WORDS, 3);
  /** A bare name that speaks or acts is one; in such a report, any sign tells. */
  const needed = ({ parts, signs }: Candidate): number =>
    parts.length === 1 && (signs.has(SPEAKS) || isBusiness || isPolitics) ? 1 : ENOUGH;
  const isEnough = (one: Candidate): boolean =>
    (one.points >= needed(one) && !one.town) ||
    (isSports && one.sport) ||
    (hasClubs && one.sport && one.points > 0) ||
    (isSportsReport && one.team);
  // What stands in a row with an organisation is one, too; beside one other only with a sign of its own.
  for (const { members, names, known, kinds, bodies } of rows) {
    if (!known && !members.some((one) => open.includes(one) && isEnough(one))) continue;
    for (const one of members) {
      // "the Ladies in Grey, Sissi Abal and Sayli Naves": only a word for their kind makes bodies of such names.
      if (one.personal && !kinds && bodies < 2 && !one.parts.some(isEverydayWord)) continue;
      add(one, ROW, names > 2 ? 2 : 1);
      if (!one.against && !open.includes(one) && !isWordHere(one)) open.push(one);
    }
  }
  const enough = open.filter(isEnough);
  // A surname of somebody with a rare given name is no organisation's.
  const unsure = found
    .flat()
    .filter(({ kind, parts }) => kind === 'person' && parts.length > 1)
    .filter(({ parts }) => !enough.some((one) => one.parts.join(' ') === parts.join(' ')));
  const told = enough.filter(
    ({ parts }) => parts.length > 1 || !unsure.some((person) => isPartOf(parts[0]!, person.parts)),
  );
  const full = [...found.flat().filter(({ kind }) => kind === 'organisation'), ...told].map(
    ({ parts }) => parts,
  );
  // "Lorne", where the article has "Lorne Pharmaceuticals Inc.".
  const short = [...candidates.values()].filter(
    (one) =>
      !one.against && !one.town && !told.includes(one) && full.some((parts) => isShortName(one.parts, parts)),
  );
  // "the Observatory", where the article has "Alameda Observatory" and no other.
  const heads = [...candidates.values()].filter(
    ({ parts, articled }) => articled && parts.length === 1 && headedBy(parts[0]!, full).size === 1,
  );
  // "KNH", where the article has "Kenyatta National Hospital".
  const acronyms = [...candidates.values()].filter(
    (one) =>
      !one.against &&
      !one.town &&
      /^\p{Lu}{3,6}$/u.test(one.text) &&
      full.some((parts) => spells(one.text, parts)),
  );
  return [...told, ...short, ...heads, ...acronyms].map(({ text }) => text);
}

/** Whether a word is part of a person's name; not so the party in "la concejala de Alternativa Marta Ríos". */
const isPartOf = (word: string, [first, second, ...others]: readonly string[]): boolean =>
  word === second || others.includes(word) || (word === first && !isGivenName(second ?? ''));

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
