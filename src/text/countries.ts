import { readFileSync } from 'node:fs';
import { isRole } from './roles.ts';
import type { Span } from './span.ts';
import { fold } from './terms.ts';

/** A country, region, city or people that a text names. Offsets are UTF-16. */
export interface PlaceMention extends Span {
  /** ISO 3166-1 alpha-2 of the country, or a region's name in lower case ("latin-america"). */
  readonly code: string;
  /** For a city, state or province: its first spelling in the list, folded; otherwise null. */
  readonly city: string | null;
  /** A people or an adjective ("Venezuelan", "venezolanos") rather than the place's name. */
  readonly demonym: boolean;
  /** The country's first city in the list: news names it for the government ("Ottawa has not answered"). */
  readonly capital: boolean;
}

export interface PlaceOptions {
  /** Accept names without their capital letters, as people type questions. */
  readonly anyCase?: boolean;
}

interface Spelling {
  readonly words: readonly string[];
  readonly code: string;
  readonly city: string | null;
  readonly demonym: boolean;
  readonly seat: boolean;
  /** Whether it counts only with its capital letter, even in a question. */
  readonly capital: boolean;
  /** Whether texts write it without a capital, as Spanish does demonyms. */
  readonly lower: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.'’]*[\p{L}\p{M}\p{N}])?/gu;

/** Folded, without the points of acronyms: "U.S." and "US" read alike, so do "EE. UU." and "EE UU". */
const bare = (word: string): string =>
  (/^[\x20-\x7e]*$/.test(word) ? word.toLowerCase() : fold(word)).replaceAll('.', '');

const wordsOf = (name: string): readonly string[] => Array.from(name.matchAll(WORD), ([word]) => bare(word));

/** The forms of a Spanish demonym: feminine and plurals. */
function spanishForms(masculine: string): readonly string[] {
  if (masculine.endsWith('o')) {
    const root = masculine.slice(0, -1);
    return [masculine, `${root}a`, `${root}os`, `${root}as`];
  }
  if (/[áéíóú][sn]$/u.test(masculine)) {
    const root = fold(masculine);
    return [masculine, `${root}a`, `${root}es`, `${root}as`];
  }
  if (/[íú]$/u.test(masculine)) return [masculine, `${masculine}es`, `${masculine}s`];
  if (/[aeé]$/u.test(masculine)) return [masculine, `${masculine}s`];
  return [masculine, `${masculine}a`, `${masculine}es`, `${masculine}as`];
}

const englishForms = (demonym: string): readonly string[] =>
  /(?:ese|ish|ch|sh|ss|man|woman)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];

function readSpellings(): ReadonlyMap<string, readonly Spelling[]> {
  const byFirst = new Map<string, Spelling[]>();
  const add = (name: string, rest: Omit<Spelling, 'words' | 'capital'>) => {
    const words = wordsOf(name);
    const first = words[0];
    if (first === undefined) return;
    const list = byFirst.get(first);
    const spelling = { words, capital: name.startsWith('^'), ...rest };
    if (list === undefined) byFirst.set(first, [spelling]);
    else list.push(spelling);
  };
  const listed = (cell: string | undefined) => (cell ?? '').split(',').flatMap((name) => name.trim() || []);
  const file = readFileSync(new URL('./countries.txt', import.meta.url), 'utf8');
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [code = '', en, es, peopleEn, peopleEs, cities] = line.split('|').map((cell) => cell.trim());
    const place = { code, city: null, demonym: false, seat: false, lower: false };
    for (const name of [...listed(en), ...listed(es)]) add(name, place);
    const mark = (name: string) => (name.startsWith('^') ? '^' : '');
    for (const name of listed(peopleEn)) {
      for (const form of englishForms(name)) add(form, { ...place, demonym: true });
    }
    for (const name of listed(peopleEs)) {
      for (const form of spanishForms(name.replace('^', '')))
        add(mark(name) + form, { ...place, demonym: true, lower: true });
    }
    for (const [i, city] of listed(cities).entries()) {
      const spellings = city.split('=');
      const key = wordsOf(spellings[0] ?? '').join(' ');
      for (const name of spellings)
        add(mark(city) + name.replace('^', ''), { ...place, city: key, seat: i === 0 });
    }
  }
  // The longest spelling first: "South Sudan" before "Sudan".
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const SPELLINGS = readSpellings();

const namesOf = (isCity: boolean): readonly string[] =>
  [...SPELLINGS.values()]
    .flat()
    .filter(({ demonym, city }) => !demonym && (city !== null) === isCity)
    .map(({ words }) => words.join(' '));

/** Every name of a country or region in the list, in either language, folded. */
export const COUNTRY_NAMES = namesOf(false);

/** Every name of a city, state or province in the list, in either language, folded. */
export const CITY_NAMES = namesOf(true);

/** Every way to write a country with its people, or a city, in either language: lists of folded words. */
export function spellingsOf(code: string, city: string | null): readonly (readonly string[])[] {
  return BY_PLACE.get(`${code} ${city ?? ''}`) ?? [];
}

const BY_PLACE = new Map<string, (readonly string[])[]>();
for (const spelling of [...SPELLINGS.values()].flat()) {
  const key = `${spelling.code} ${spelling.city ?? ''}`;
  const list = BY_PLACE.get(key);
  if (list === undefined) BY_PLACE.set(key, [spelling.words]);
  else list.push(spelling.words);
}

const isCapital = (letter: string | undefined): boolean => letter !== undefined && /\p{Lu}/u.test(letter);

/** First letters of every spelling: most words of a text are no place's by these alone. */
const BEGINNINGS = new Set([...SPELLINGS.keys()].map((word) => word.slice(0, 3)));

const canBegin = (word: string): boolean => BEGINNINGS.has(word.slice(0, 3));

const BEFORE_PLACES = new Set(['in', 'en', 'of', 'de', 'from', 'desde']);

/**
 * The places and peoples that `text` names, English and Spanish alike, in reading order. The longest name wins, and a
 * city's name within a longer run of capitalised words ("Michael Lima", "Paris Hilton") is taken for a person's.
 * Bounded by the text's length; never throws.
 */
export function placesIn(text: string, options: PlaceOptions = {}): readonly PlaceMention[] {
  const tokens = Array.from(text.matchAll(WORD), (match) => ({
    word: bare(match[0].replace(/['’]s$/i, '')),
    start: match.index,
    end: match.index + match[0].replace(/['’]s$/i, '').length,
  }));
  const found: PlaceMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i]!;
    if (!canBegin(first.word)) continue;
    const spelling = (SPELLINGS.get(first.word) ?? []).find(({ words, capital, lower }) => {
      if (!words.every((word, j) => tokens[i + j]?.word === word)) return false;
      if (isCapital(text[first.start])) return true;
      // No everyday word that "us" could be follows an article, and nobody is jailed in a turkey or president of one.
      const before = tokens[i - 1]?.word;
      const placed = before === 'the' || (words[0] !== 'us' && BEFORE_PLACES.has(before ?? ''));
      return (lower || options.anyCase === true) && (!capital || placed);
    });
    if (spelling === undefined) continue;
    const last = tokens[i + spelling.words.length - 1]!;
    if ((spelling.city !== null || spelling.capital) && partOfName(text, first.start, last.end)) continue;
    found.push({
      code: spelling.code,
      city: spelling.city,
      demonym: spelling.demonym,
      capital: spelling.seat,
      start: first.start,
      end: last.end,
    });
    i += spelling.words.length - 1;
  }
  return found;
}

/** Whether capitalised words stand right before or behind: then a city's name is likely a person's. */
function partOfName(text: string, start: number, end: number): boolean {
  const before = /(?<![.!?]\s{0,3})(?<=^|[\s("“«])(\p{Lu}[\p{L}\p{M}'’]+)\s$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  );
  const behind = /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4));
  return (
    behind ||
    (before !== null &&
      !/^(?:The|In|At|From|Near|To|La|El|En|De|Desde|New|North|South|East|West)$/.test(before[1]!))
  );
}

const IN =
  /(?<![\p{L}\p{M}])(?:in|inside|within|across|throughout|around|en|dentro de|a lo largo de|por toda?)\s+(?:(?:the|all of|all|el|la|los|las|toda|todo)\s+)?(?:(?:(?:north|south|east|west|cent)\p{L}*|(?:el|la) (?:norte|sur|este|oeste|oriente|occidente|centro)(?: de)?)\s+)?$/iu;

/** An organisation's seat is where it is, not where what it tells of happens. */
const SEAT =
  /(?:\b(?:based|headquartered)|(?<![\p{L}])(?:con (?:sede|base)|basad[oa]s?|radicad[oa]s?))\s+(?:in|en)\s+(?:(?:the|el|la)\s+)?$/iu;

/** Those who act for a country wherever they are: "Venezuelan officials", "la embajada cubana". */
const ACTOR =
  /^(?:governments?|governmental|officials?|authorit\p{L}+|president\p{L}*|prime|ministers?|ministry|embass\p{L}+|consulate|ambassadors?|diplomats?|diplomatic|secretary|senators?|congress\p{L}*|parliament\p{L}*|lawmakers?|administration|regime|state|department|officers?|troops|army|military|forces|leaders?|delegation|foreign|groups?|organi[sz]ations?|ngos?|activists?|campaigners?|compan(?:y|ies)|firms?|newspapers?|media|bank|embargo|sanctions?|gobiernos?|gubernamental\p{L}*|funcionari\p{L}+|autoridad\p{L}*|primer\p{L}?|ministr\p{L}+|ministeri\p{L}+|embajad\p{L}+|consulado|diplom[aá]tic\p{L}+|secretari\p{L}+|senador\p{L}*|congresistas?|parlament\p{L}+|administraci[oó]n|r[eé]gimen|estado|departamento|tropas|ej[eé]rcito|militar\p{L}*|fuerzas|l[ií]der\p{L}*|delegaci[oó]n|canciller\p{L}*|grupos?|organizaci[oó]n(?:es)?|ongs?|activistas?|empresas?|peri[oó]dicos?|medios?|banco|sanci[oó]n(?:es)?)$/iu;

/** "The Bulgarian lawyer Ana Koleva", wherever she is. */
const NAMED_PERSON = /^(?:\s\p{Ll}[\p{L}-]+){1,2}\s\p{Lu}\p{Ll}+\s\p{Lu}/u;
const NEXT_WORDS = /^(?:['’]s)?((?:\s+[\p{L}\p{M}-]+){1,3})/u;
const LAST_WORD = /([\p{L}\p{M}]+)\s+$/u;
const NO_NOUN =
  /^(?:the|an?|of|in|on|at|to|and|or|is|are|was|were|has|have|had|who|that|which|with|for|from|by|el|la|los|las|un|una|unos|unas|de|del|en|a|al|y|o|e|es|son|fue|que|con|para|por|se|ha|han|su|sus)$/iu;

/** The words behind a place that it may describe: "human rights group" of "Canadian human rights group". */
function describedBy(text: string, { end }: Span): readonly string[] {
  const following = (NEXT_WORDS.exec(text.slice(end, end + 40))?.[1] ?? '').trim().split(/\s+/);
  // Who acts is named last, before anything that is no part of the name.
  return following.slice(0, following.findIndex((word) => NO_NOUN.test(word)) >>> 0);
}

/** Whether a people or adjective stands for those who act for their country: "Venezuelan officials". */
export function actsFor(text: string, place: Span): boolean {
  const previous = LAST_WORD.exec(text.slice(Math.max(0, place.start - 40), place.start))?.[1];
  return (
    describedBy(text, place).some((word) => ACTOR.test(word)) ||
    (previous !== undefined && ACTOR.test(previous))
  );
}

/**
 * Whether something is or happens there, rather than that the place or its people act: "in Venezuela",
 * "Venezuelan prisons", "presos venezolanos"; not "Venezuelan officials" nor "sanctions against Venezuela".
 */
export function isLocated(text: string, place: PlaceMention): boolean {
  const before = text.slice(Math.max(0, place.start - 40), place.start);
  const behind = text.slice(place.end, place.end + 40);
  const own = describedBy(text, place);
  const [next] = own;
  const isActor = own.some((word) => ACTOR.test(word));
  if (SEAT.test(before) || /^-based\b/.test(behind)) return false;
  if (IN.test(before)) return !isActor || !place.demonym;
  const genitive = /^['’]s\s/.test(behind);
  if (!place.demonym && !genitive) return false;
  if (place.demonym && NAMED_PERSON.test(behind) && own.some((word) => isRole(fold(word)))) return false;
  if (next !== undefined && next !== '') return !isActor;
  const previous = LAST_WORD.exec(before)?.[1];
  return previous !== undefined && !NO_NOUN.test(previous) && !ACTOR.test(previous);
}
