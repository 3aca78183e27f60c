import type { NameKind, Names } from '../corpus/names.ts';
import type { Bearer, Directory } from '../facts/directory.ts';
import { isLocated, placesIn } from '../text/countries.ts';
import { EVERYDAY, everydayWords, isEveryday, phraseWords } from '../text/lexicon.ts';
import { OPENING_WORDS } from '../text/names-common.ts';
import { isGivenName } from '../text/names-given.ts';
import { STOP_WORDS } from '../text/stopwords.ts';
import { fold, STEMMED_LANGUAGES, stem } from '../text/terms.ts';
import { OFFICE_MODIFIERS, OFFICES, PORTFOLIOS } from '../text/titles.ts';
import { atOnce } from '../turns.ts';
import { isCountry } from './article-context.ts';
import { nameWords } from './insisted-name.ts';
import type { Insistence } from './insistence.ts';
import type { Knowledge } from './knowledge.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import type { Asks } from './question-kind.ts';
import { timesIn } from './question-times.ts';
import type { Token } from './question-tokens.ts';

export interface Insistences {
  readonly insists: readonly Insistence[];
  readonly about: string | null;
}

/** So many everyday words in a row that make up a known name are hardly meant as words. */
const SURELY_NAME = 2;

/** Most words that a name is looked up with. */
const LONGEST_NAME = 8;

/** Whoever bears a name, as questions are looked through for it. */
interface Named {
  /** Every way of writing it, as lists of the words that an index has. */
  readonly spellings: readonly (readonly string[])[];
  /** The same as lists of the words that a question has. */
  readonly phrases: readonly (readonly string[])[];
  /** Its roles, folded, with a space at either end. */
  readonly roles: readonly string[];
  /** On what is neither, events and platforms, nothing can be insisted. */
  readonly kind: NameKind;
}

interface KnownSpelling {
  readonly words: readonly string[];
  readonly bearer: Named;
}

interface NameBook {
  readonly byFirst: ReadonlyMap<string, readonly KnownSpelling[]>;
  /** The coverage's roles, folded, with a space at either end. */
  readonly roles: readonly string[];
}

function namedBy(name: string, aliases: readonly string[], roles: readonly string[], kind: NameKind): Named {
  const written = [name, ...aliases];
  const wordsBy = (divide: (spelling: string) => readonly string[]) =>
    written.map(divide).filter((words) => words.length > 0);
  return { spellings: wordsBy(nameWords), phrases: wordsBy(phraseWords), roles, kind };
}

/** Most bearers are the same in the next directory. */
const namedBearers = new WeakMap<Bearer, Named>();

function namedOf(bearer: Bearer): Named {
  let named = namedBearers.get(bearer);
  if (named === undefined) {
    const roles = [...bearer.entities.values()].flatMap((entity) =>
      entity.roles.map((role) => ` ${phraseWords(role.text).join(' ')} `),
    );
    named = namedBy(bearer.name, bearer.aliases, roles, bearer.kind);
    namedBearers.set(bearer, named);
  }
  return named;
}

/** The last word of a person's name, by which people ask though no text may write it alone; null where it could be a word. */
function surnameOf({ name, kind }: Bearer): string | null {
  const words = phraseWords(name);
  const last = words.at(-1);
  return kind === 'person' && words.length > 1 && last !== undefined && last.length > 3 && couldName(last)
    ? last
    : null;
}

const surnamed = new WeakMap<Named, Named>();

/** Whoever bears a name, asked for by the surname alone. */
function bySurname(named: Named, surname: string): Named {
  let found = surnamed.get(named);
  if (found === undefined) {
    found = { ...named, spellings: [...named.spellings, [surname]], phrases: [...named.phrases, [surname]] };
    surnamed.set(named, found);
  }
  return found;
}

const books = new WeakMap<Directory, NameBook>();

/** Makes the book of a directory's names; in steps of a bearer. */
export function* nameBookSteps(directory: Directory, names: Names): Generator<undefined, NameBook> {
  const byFirst = new Map<string, KnownSpelling[]>();
  const roles = new Set<string>();
  const addSpelling = (words: readonly string[], bearer: Named) => {
    const known = byFirst.get(words[0]!);
    if (known === undefined) byFirst.set(words[0]!, [{ words, bearer }]);
    else known.push({ words, bearer });
  };
  const add = (bearer: Named) => {
    for (const words of bearer.phrases) addSpelling(words, bearer);
    for (const role of bearer.roles) roles.add(role);
  };
  for (const { name, aliases, kind } of names.known) add(namedBy(name, aliases, [], kind));
  for (const bearer of directory.bearers) {
    const named = namedOf(bearer);
    add(named);
    const surname = surnameOf(bearer);
    if (surname !== null && !named.phrases.some((words) => words.length === 1 && words[0] === surname))
      addSpelling([surname], bySurname(named, surname));
    yield;
  }
  for (const known of byFirst.values())
    if (known.length > 1) known.sort((a, b) => b.words.length - a.words.length);
  const book = { byFirst, roles: [...roles] };
  books.set(directory, book);
  return book;
}

const bookOf = (directory: Directory, names: Names): NameBook =>
  books.get(directory) ?? atOnce(nameBookSteps(directory, names));

interface Found {
  readonly first: number;
  readonly last: number;
  readonly insistence: Insistence | null;
}

const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi?)$/;

/** Whether a word alone could be a name: no everyday word ("Mario" and "Ferrer" only share a stem with one), number, or Roman numeral. */
const couldName = (word: string): boolean =>
  isGivenName(word) || (!isEverydayForm(word) && !/^\p{N}/u.test(word) && !ROMAN.test(word));

/** Whether a word that nobody gave a capital could be a name. */
const couldBeTyped = (word: string): boolean => couldName(word) && !OPENING_WORDS.has(word);

/** Whether a word is an everyday one as it is listed, or by a regular ending. */
const isEverydayForm = (word: string): boolean =>
  isEveryday(word) &&
  (word.length < 4 || isStopWord(word) || ENDINGS.some((ending) => isListedWithout(word, ending)));

/** Whether a bearer is somebody of more than one name: another's name beside one of them makes it another's. */
const isPerson = ({ kind, phrases }: Named): boolean =>
  kind === 'person' && phrases.some((words) => words.length > 1);

/** Whether a word beside a surname is likely part of the name. */
const isNameLike = (word: string | undefined): boolean =>
  word !== undefined && word.length > 1 && (isGivenName(word) || !isEveryday(word)) && !/^\p{N}/u.test(word);

const ENDINGS = [
  '',
  's',
  'es',
  'ed',
  'd',
  'ing',
  'ly',
  'a',
  'o',
  'as',
  'os',
  'ar',
  'ir',
  'on',
  'aron',
  'ieron',
  'mente',
];

const isListedWithout = (word: string, ending: string): boolean => {
  if (!word.endsWith(ending)) return false;
  const root = word.slice(0, word.length - ending.length);
  return ['', 'e', 'o', 'a', 'y', 'ar', 'er', 'ir'].some((tail) => everydayWords().has(root + tail));
};

/** Names that the directory or names.yaml knows, whatever their case; the longest first. */
function knownNames(
  tokens: readonly Token[],
  { directory, names, index }: Knowledge,
  shouted: boolean,
): readonly Found[] {
  const book = bookOf(directory, names);
  const careful = !shouted && tokens.some(({ capital, first }) => capital && !first);
  const words = tokens.map(({ word }) => word.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const matches = (book.byFirst.get(words[i]!.split(' ')[0]!) ?? []).filter((spelling) => {
      const joined = words.slice(i, i + LONGEST_NAME).join(' ');
      const name = spelling.words.join(' ');
      // "Marta quints salary": in haste nobody types the apostrophe.
      const owns =
        spelling.words.length > 1 && spelling.words.at(-1)!.length > 2 && joined.startsWith(`${name}s `);
      return joined === name || joined.startsWith(`${name} `) || owns;
    });
    const longest = matches[0]?.words.length ?? 0;
    const best = matches.filter((spelling) => spelling.words.length === longest);
    const first = best[0];
    if (first === undefined) continue;
    const last = i + tokensCovering(words, i, longest) - 1;
    const capital = tokens.slice(i, last + 1).some((token) => token.capital && !token.first) && !shouted;
    // "amnesty" without its capital is the word, not the organisation, unlike "human rights watch"; and whoever gives names
    // their capitals means none by words without one.
    if (!capital && !first.words.some(couldBeTyped)) {
      const telling = first.words.filter((word) => !isStopWord(word)).length;
      if (telling < SURELY_NAME || careful || best.every(({ bearer }) => isPerson(bearer))) continue;
    }
    if (careful && longest === 1 && !capital && !tokens[i]!.first) continue;
    const alone = longest === 1 && best.every(({ bearer }) => isPerson(bearer));
    if (longest === 1 && !alone && !tokens[i]!.capital && isWrittenSmall(words[i]!, index)) continue;
    if (alone && [words[i - 1], words[last + 1]].some(isNameLike)) {
      // "Maria Ruiz" is nobody where the coverage knows another Ruiz.
      if (isGivenName(words[i - 1] ?? ''))
        found.push({ first: i - 1, last, insistence: unknownName(tokens.slice(i - 1, last + 1), index) });
      continue;
    }
    const insists = best.every(({ bearer }) => bearer.kind !== 'other');
    found.push({
      first: i,
      last,
      insistence: insists
        ? {
            kind: 'name',
            text: tokens
              .slice(i, last + 1)
              .map(({ raw }) => raw)
              .join(' '),
            spellings: best.flatMap(({ bearer }) => bearer.spellings),
            known: true,
            thing: best.every(({ bearer }) => bearer.kind !== 'person'),
            misspelt: [],
          }
        : null,
    });
    i = last;
  }
  return found;
}

/** Paragraphs that are looked through for a word without its capital. */
const LOOKED_THROUGH = 10;

/** Whether the coverage writes a word small: then whoever types it so may mean the word, whoever bears it as a name. */
function isWrittenSmall(word: string, index: ParagraphIndex): boolean {
  const terms = STEMMED_LANGUAGES.map((language) => ({ term: stem(word, language), boost: 1 }));
  const hits = index.search({ groups: [{ word, terms }] }, { limit: LOOKED_THROUGH });
  return hits.some(({ paragraph }) =>
    (paragraph.text.match(SMALL) ?? []).some((written) => fold(written) === word),
  );
}

const SMALL = /(?<![\p{L}\p{M}\p{N}.'’-])\p{Ll}[\p{L}\p{M}]*/gu;

/** How many tokens from `first` hold `count` words; a hyphen divides words within a token. */
function tokensCovering(words: readonly string[], first: number, count: number): number {
  let covered = 0;
  let used = 0;
  while (covered < count && first + used < words.length) {
    covered += words[first + used]!.split(' ').length;
    used += 1;
  }
  return used;
}

const CONNECTORS = new Set('de del la las los of the von van der da dos du al bin'.split(' '));

const OF_OFFICES: readonly ReadonlySet<string>[] = [OFFICES, OFFICE_MODIFIERS, PORTFOLIOS, CONNECTORS];

/**
 * Whether the tokens from `first` to `last` are words of an office, nobody's name, and a role in the coverage has that
 * office whole: "Western Hemisphere Affairs", unlike "African Affairs".
 */
function isOfOffice(
  tokens: readonly Token[],
  first: number,
  last: number,
  roles: readonly string[],
): boolean {
  const wordsOf = (from: number, to: number) =>
    tokens.slice(from, to + 1).flatMap(({ raw }) => phraseWords(raw));
  if (!wordsOf(first, last).every((word) => OF_OFFICES.some((lexicon) => lexicon.has(word)))) return false;
  const isPart = (i: number) => tokens[i]?.capital === true && !tokens[i]!.first;
  const links = (i: number) =>
    CONNECTORS.has(tokens[i]?.word ?? '') || /^(?:for|para)$/.test(tokens[i]?.word ?? '');
  let from = first;
  let to = last;
  while (isPart(from - 1) || (links(from - 1) && isPart(from - 2))) from -= isPart(from - 1) ? 1 : 2;
  while (isPart(to + 1) || (links(to + 1) && isPart(to + 2))) to += isPart(to + 1) ? 1 : 2;
  const office = ` ${wordsOf(from, to).join(' ')} `;
  return roles.some((role) => {
    const at = role.indexOf(office);
    // "Secretary of State" is not who is "Assistant Secretary of State".
    return at >= 0 && !OFFICE_MODIFIERS.has(role.slice(0, at).split(' ').at(-1) ?? '');
  });
}

/** Runs of capitalised words that nothing else explains. */
function capitalRuns(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  { index, directory, names }: Knowledge,
): readonly Found[] {
  const found: Found[] = [];
  const capital = (i: number) => tokens[i] !== undefined && tokens[i]!.capital && !taken.has(i);
  for (let i = 0; i < tokens.length; i += 1) {
    if (!capital(i)) continue;
    let last = i;
    for (;;) {
      if (capital(last + 1) && !tokens[last + 1]!.first) last += 1;
      // "Super Bowl 50", "Apollo 11": the number is the name's.
      else if (/^\d{1,3}$/.test(tokens[last + 1]?.raw ?? '') && !taken.has(last + 1)) last += 1;
      else if (CONNECTORS.has(tokens[last + 1]?.word ?? '') && capital(last + 2)) last += 2;
      else break;
    }
    const run = tokens.slice(i, last + 1);
    const named = run.filter(({ capital }) => capital);
    const telling = named.filter(({ word }) => couldName(word));
    // "Foreign Relations Committee": a body may be named by everyday words alone.
    if (telling.length === 0 && named.length > 2) telling.push(...named);
    const alone = run.length === 1 && run[0]!.first;
    // Two letters abbreviate a thing more often than they name a body that nothing else knows: "the QB", "GI tract".
    const abbreviation = run.length === 1 && run[0]!.raw.length < 3;
    if (telling.length > 0 && !alone && !abbreviation) {
      const from = run.indexOf(telling[0]!);
      const to = run.lastIndexOf(telling.at(-1)!);
      const insistence = isOfOffice(tokens, i, last, bookOf(directory, names).roles)
        ? null
        : unknownName(run.slice(from, to + 1), index, isThing(tokens, i));
      found.push({ first: i, last, insistence });
    }
    i = last;
  }
  return found;
}

/** Whether an article stands before a name: nobody is "the Ruiz". */
const isThing = (tokens: readonly Token[], first: number): boolean => {
  const before = tokens[first - 1]?.word ?? '';
  // Of whom there is a mayor or a chief is a place or a body, too.
  const held =
    /^(?:of|de|for)$/.test(before) &&
    tokens.slice(Math.max(0, first - 5), first).some(({ word }) => OFFICES.has(word));
  return (held || /^(?:the|el|la|los|las|del|al)$/.test(before)) && !isGivenName(tokens[first]!.word);
};

function unknownName(run: readonly Token[], index: ParagraphIndex, thing = false): Insistence {
  const wordsBy = (read: (raw: string) => string) =>
    run.flatMap(({ raw }) => nameWords(read(raw))).filter((word) => !CONNECTORS.has(word));
  const [words, typed] = [wordsBy(nameOf), wordsBy((raw) => raw)];
  const misspelt = words.flatMap((word, at) => (isMisspelt(word, index) ? [at] : []));
  return {
    kind: 'name',
    text: run.map(({ raw }) => raw).join(' '),
    // An index has "MPs" as it is written.
    spellings: words.join(' ') === typed.join(' ') ? [words] : [words, typed],
    known: false,
    thing,
    misspelt,
  };
}

/** What of a word is a name: "Halloween" of "Halloween-themed", "MVP" of "MVPs". */
const nameOf = (raw: string): string =>
  raw.replace(/(?<=\p{L})-\p{Ll}.*$/u, '').replace(/(?<=^\p{Lu}{2,})s$/u, '');

/** Whether a word of a name may be misspelt: the coverage lacks it, and "Maria" is no way of writing "Mario". */
const isMisspelt = (word: string, index: ParagraphIndex): boolean =>
  word.length > 2 &&
  !isGivenName(word) &&
  !STEMMED_LANGUAGES.some((language) => index.has(stem(word, language)));

const WHO_IS = /^(?:who(?:s| is| was| are|'s)?|quien(?:es)? (?:es|son|fue|era)|quien)$/;

/** "who is elon musk": what follows is a name although nobody gave it its capitals. */
function nameAfterWho(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  index: ParagraphIndex,
): readonly Found[] {
  const at = [2, 1].find((count) =>
    WHO_IS.test(
      tokens
        .slice(0, count)
        .map(({ word }) => word)
        .join(' '),
    ),
  );
  if (at === undefined) return [];
  const rest = tokens.slice(at);
  const names = rest.length > 0 && rest.length <= 4;
  const plain = rest.every(({ word }, i) => couldName(word) || (i > 0 && CONNECTORS.has(word)));
  if (!names || !plain || rest.some((_, i) => taken.has(at + i))) return [];
  return [{ first: at, last: tokens.length - 1, insistence: unknownName(rest, index) }];
}

/** "did joe biden lift it": a given name and what can only be its surname, though nobody gave them capitals. */
function typedNames(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  index: ParagraphIndex,
): readonly Found[] {
  const found: Found[] = [];
  for (let first = 0; first < tokens.length - 1; first += 1) {
    const { word } = tokens[first]!;
    if (taken.has(first) || !isGivenName(word) || isEveryday(word)) continue;
    let last = first;
    while (last + 1 < tokens.length && !taken.has(last + 1) && couldName(tokens[last + 1]!.word)) last += 1;
    if (last === first) continue;
    found.push({ first, last, insistence: unknownName(tokens.slice(first, last + 1), index) });
    first = last;
  }
  return found;
}

const LANGUAGE = /(?:^|\s)(?:in|en|into|al)\s$/iu;

/** Whether words of grammar have capitals, too: then a capital says nothing. */
function isShouted(tokens: readonly Token[]): boolean {
  const later = tokens.filter(({ first }) => !first);
  const grammar = later.filter(({ word, capital }) => capital && isStopWord(word));
  return grammar.length > 0 && later.filter(({ capital }) => capital).length >= 0.75 * later.length;
}

const isStopWord = (word: string): boolean =>
  Object.values(STOP_WORDS).some((words) => words.has(word)) && word.length < 5;

/** Names of bodies that all news knows by several names: "UN", "ONU", "United Nations". */
function bodies(tokens: readonly Token[], taken: ReadonlySet<number>): readonly Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    for (let length = Math.min(EVERYDAY.longest, tokens.length - i); length > 0; length -= 1) {
      const window = tokens.slice(i, i + length);
      if (window.some((_, offset) => taken.has(i + offset))) continue;
      const senses = EVERYDAY.senses(window.map(({ word }) => word)).filter(({ synset }) => synset.isName);
      // "who" and "un" are everyday words where they aren't written as acronyms.
      const isName = length > 1 || /^\p{Lu}{2,}$/u.test(window[0]!.raw) || window[0]!.word.length > 4;
      if (senses.length === 0 || !isName) continue;
      const spellings = senses.flatMap(({ synset }) => [...synset.to.en, ...synset.to.es]);
      const text = window.map(({ raw }) => raw).join(' ');
      found.push({
        first: i,
        last: i + length - 1,
        insistence: { kind: 'name', text, spellings, known: true, thing: true, misspelt: [] },
      });
      i += length - 1;
      break;
    }
  }
  return found;
}

/** What an answer to the question must contain, and the past time that it asks about. */
export function insistencesOf(
  text: string,
  tokens: readonly Token[],
  knowledge: Knowledge,
  { asks, now }: { readonly asks: Asks; readonly now: Date },
): Insistences {
  const shouted = isShouted(tokens);
  const places = placesIn(text, { anyCase: true });
  // "East" is somebody's name, but not in "the Middle East".
  const names = knownNames(tokens, knowledge, shouted).filter(
    ({ first, last }) =>
      !places.some(({ start, end }) => start <= tokens[first]!.start && tokens[last]!.end <= end),
  );
  const taken = new Set(names.flatMap(({ first, last }) => range(first, last)));
  const insists: Insistence[] = names.flatMap(({ insistence }) => insistence ?? []);

  for (const place of places) {
    const first = tokens.findIndex(({ end }) => end > place.start);
    const last = tokens.findLastIndex(({ start }) => start < place.end);
    const language = place.demonym && LANGUAGE.test(text.slice(0, place.start)) && last === tokens.length - 1;
    for (const i of range(first, last)) taken.add(i);
    // "European leaders" come from anywhere in it, and a text says from where.
    if (language || (place.demonym && !isCountry(place.code))) continue;
    insists.push({
      kind: 'place',
      text: text.slice(place.start, place.end),
      code: place.code,
      // A capital that nothing is in stands for its country's government.
      city: place.capital && !isLocated(text, place) ? null : place.city,
      capital: place.capital,
      // "French advances" are where they are; "how many Venezuelan prisoners" counts those of one country.
      located: isLocated(text, place) && (!place.demonym || asks === 'count'),
      demonym: place.demonym,
    });
  }

  for (const { first, last, insistence } of bodies(tokens, taken)) {
    for (const i of range(first, last)) taken.add(i);
    if (insistence !== null) insists.push(insistence);
  }

  const times = timesIn(text, tokens, now);
  for (const i of times.tokens) taken.add(i);
  for (const { text: written, from, to } of times.spans)
    insists.push({ kind: 'year', text: written, from, to });

  if (!shouted) {
    for (const { first, last, insistence } of capitalRuns(tokens, taken, knowledge)) {
      for (const i of range(first, last)) taken.add(i);
      if (insistence !== null) insists.push(insistence);
    }
  }
  for (const typed of [nameAfterWho, typedNames]) {
    for (const { first, last, insistence } of typed(tokens, taken, knowledge.index)) {
      for (const i of range(first, last)) taken.add(i);
      if (insistence !== null) insists.push(insistence);
    }
  }
  for (const [i, { raw }] of tokens.entries()) {
    if (taken.has(i) || !/^\d[\d.,]*%?$/.test(raw)) continue;
    const value = Number(raw.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.'));
    if (Number.isFinite(value)) insists.push({ kind: 'number', text: raw, value });
  }
  return { insists, about: times.about };
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
