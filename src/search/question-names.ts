import { isCommon } from '../text/common-words.ts';
import { EVERYDAY, isEveryday, phraseWords } from '../text/lexicon.ts';
import { isGivenName } from '../text/names-given.ts';
import { STEMMED_LANGUAGES, stem } from '../text/terms.ts';
import { HONORIFICS, OFFICE_MODIFIERS, OFFICES, PORTFOLIOS } from '../text/titles.ts';
import { couldBeTyped, couldName, isStopWord } from './could-name.ts';
import type { Insistence } from './insistence.ts';
import type { Knowledge } from './knowledge.ts';
import { bookOf, isPerson, type KnownSpelling, type NameBook, withoutTilde } from './name-book.ts';
import { nameWords } from './name-words.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import type { Token } from './question-tokens.ts';
import { isWrittenAs, isWrittenSmall, paragraphsWith } from './written-words.ts';

/** So many everyday words in a row that make up a known name are hardly meant as words. */
const SURELY_NAME = 2;

/** Most words that a name is looked up with. */
const LONGEST_NAME = 8;

/** A name in a question: its first and last token, and what is insisted on by it. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly insistence: Insistence | null;
}

/** Whether a word beside a surname is likely part of the name. */
const isNameLike = (word: string | undefined): boolean =>
  word !== undefined && word.length > 1 && (isGivenName(word) || !isEveryday(word)) && !/^\p{N}/u.test(word);

/** Names that the directory or names.yaml knows, whatever their case; the longest first. */
export function knownNames(
  tokens: readonly Token[],
  { directory, names, index }: Knowledge,
  shouted: boolean,
): readonly Found[] {
  const book = bookOf(directory, names);
  const careful = !shouted && tokens.some(({ capital, first }) => capital && !first);
  const words = tokens.map(({ word }) =>
    withoutTilde(word)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const matches = startingWith(words[i]!, book, index).filter((spelling) => {
      const joined = words.slice(i, i + LONGEST_NAME).join(' ');
      const name = withoutTilde(spelling.words.join(' '));
      return joined === name || joined.startsWith(`${name} `) || isOwner(name, joined);
    });
    const longest = matches[0]?.words.length ?? 0;
    const best = matches.filter((spelling) => spelling.words.length === longest);
    const first = best[0];
    // "Mrs Foster": an acronym may read like a title.
    if (first === undefined || (longest === 1 && isTitle(tokens, i))) continue;
    const last = i + tokensCovering(words, i, longest) - 1;
    const capital = tokens.slice(i, last + 1).some((token) => token.capital && !token.first) && !shouted;
    // "amnesty" without its capital is the word, not the organisation, unlike "human rights watch"; and whoever gives names
    // their capitals means none by words without one.
    if (!capital && !first.words.some(couldBeTyped)) {
      const telling = first.words.filter((word) => !isStopWord(word)).length;
      if (telling < SURELY_NAME || careful || best.every(({ bearer }) => isPerson(bearer))) continue;
    }
    if (careful && longest === 1 && !capital && !tokens[i]!.first) continue;
    // "Who holds greatest power?": a person's name, too.
    const alone = longest === 1 && best.every(({ bearer }) => isPerson(bearer));
    const isWord = () =>
      isCommon(words[i]!) &&
      !isGivenName(words[i]!) &&
      !(alone && couldBeTyped(words[i]!) && !isWrittenSmall(words[i]!, paragraphsWith(words[i]!, index)));
    if (longest === 1 && !tokens[i]!.capital && isWord()) continue;
    if (
      longest === 1 &&
      !alone &&
      !tokens[i]!.capital &&
      isWrittenSmall(words[i]!, paragraphsWith(words[i]!, index))
    )
      continue;
    // "Graham Twigg" is one name, whatever bears "Twigg".
    const isSurname =
      longest === 1 && tokens[i]!.capital && tokens[i - 1]?.capital === true && isGivenName(words[i - 1]!);
    if (isSurname || (alone && [words[i - 1], words[last + 1]].some(isNameLike))) {
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

/** Whether a line of words opens with a name as whoever types in haste writes an owner: "marta quints salary". */
const isOwner = (name: string, line: string): boolean => name.length > 3 && line.startsWith(`${name}s `);

/** The known names that begin with a word, or that own what follows it: "ferreyras wife". */
function startingWith(word: string, book: NameBook, index: ParagraphIndex): readonly KnownSpelling[] {
  const first = word.split(' ')[0]!;
  const known = book.byFirst.get(first);
  if (known !== undefined || !first.endsWith('s') || isCommon(first)) return known ?? [];
  const owners = (book.byFirst.get(first.slice(0, -1)) ?? []).filter(({ words }) => words.length === 1);
  return owners.length > 0 && !isWrittenAs(first, paragraphsWith(first, index)) ? owners : [];
}

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

export const CONNECTORS: ReadonlySet<string> = new Set(
  'de del la las los of the von van der da dos du al bin'.split(' '),
);

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

/** Whether a token is the title of whom the next one names: "Mrs Foster", "Sra. Ruiz". */
const isTitle = (tokens: readonly Token[], at: number): boolean =>
  HONORIFICS.has(tokens[at]!.word.replace(/\.$/, '')) && tokens[at + 1]?.capital === true;

/** Runs of capitalised words that nothing else explains. */
export function capitalRuns(
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
    // "Outside of Northern San Diego": the question's first word has a capital anyhow.
    if (tokens[i]!.first && last > i && CONNECTORS.has(tokens[i + 1]!.word) && isCommon(tokens[i]!.word))
      continue;
    const run = tokens.slice(i, last + 1);
    const named = run.filter(({ capital }) => capital);
    const telling = named.filter(({ word }) => couldName(word));
    // "Foreign Relations Committee": a body may be named by everyday words alone.
    if (telling.length === 0 && named.length > 2) telling.push(...named);
    // "Open Newsroom": of two such words the coverage has those of an office or a kind of body.
    if (telling.length === 0 && named.length === 2 && named.some(({ word }) => isNowhere(word, index)))
      telling.push(...named);
    const alone = run.length === 1 && run[0]!.first;
    // Two letters abbreviate a thing more often than they name a body that nothing else knows: "the QB", "GI tract".
    const abbreviation = run.length === 1 && run[0]!.raw.length < 3;
    const title = run.length === 1 && isTitle(tokens, i);
    if (telling.length > 0 && !alone && !abbreviation && !title) {
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

/** Whether no paragraph has a word or a form of it. */
const isNowhere = (word: string, index: ParagraphIndex): boolean =>
  !STEMMED_LANGUAGES.some((language) => index.has(stem(word, language)));

/** Whether an article stands before a name: nobody is "the Ruiz". */
const isThing = (tokens: readonly Token[], first: number): boolean => {
  const before = tokens[first - 1]?.word ?? '';
  // Of whom there is a mayor or a chief is a place or a body, too.
  const held =
    /^(?:of|de|for)$/.test(before) &&
    tokens.slice(Math.max(0, first - 5), first).some(({ word }) => OFFICES.has(word));
  return (held || /^(?:the|el|la|los|las|del|al)$/.test(before)) && !isGivenName(tokens[first]!.word);
};

export function unknownName(
  run: readonly Token[],
  index: ParagraphIndex,
  thing = false,
): Extract<Insistence, { kind: 'name' }> {
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

/** Whether words of grammar have capitals, too: then a capital says nothing. */
export function isShouted(tokens: readonly Token[]): boolean {
  const later = tokens.filter(({ first }) => !first);
  const grammar = later.filter(({ word, capital }) => capital && isStopWord(word));
  return grammar.length > 0 && later.filter(({ capital }) => capital).length >= 0.75 * later.length;
}

/** Names of bodies that all news knows by several names: "UN", "ONU", "United Nations". */
export function bodies(tokens: readonly Token[], taken: ReadonlySet<number>): readonly Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    for (let length = Math.min(EVERYDAY.longest, tokens.length - i); length > 0; length -= 1) {
      const window = tokens.slice(i, i + length);
      if (window.some((_, offset) => taken.has(i + offset))) continue;
      const senses = EVERYDAY.senses(window.map(({ word }) => word)).filter(({ synset }) => synset.isName);
      // "who" and "un" are everyday words where they aren't written as acronyms.
      const isName =
        length > 1 ||
        (window[0]!.word === 'un' && tokens[i - 1]?.word === 'the') ||
        /^\p{Lu}{2,}$/u.test(window[0]!.raw) ||
        window[0]!.word.length > 4 ||
        (window[0]!.word.length > 2 &&
          !isStopWord(window[0]!.word) &&
          EVERYDAY.senses([window[0]!.word]).every(({ synset }) => synset.isName));
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
