import type { Article } from '../corpus/article.ts';
import type { GlossaryEntry } from '../corpus/glossary.ts';
import type { Bearer } from '../facts/directory.ts';
import type { Coverage } from '../search/coverage.ts';
import { type PlaceMention, placesIn } from '../text/countries.ts';
import { findNumbers } from '../text/numbers.ts';
import { fold } from '../text/terms.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { Answer, AnswerPerson, Clipping } from './answer.ts';
import { clip } from './clipping.ts';
import { answerKind } from './kinds.ts';
import { summarise } from './outcome.ts';
import { plainRequest, type Request } from './request.ts';
import { entriesIn, languagesOf } from './spellings.ts';

/** Most people of a text that are looked up, clippings shown of each, and UTF-16 units of the text that are read. */
const MOST_PEOPLE = 5;
const CLIPPINGS_EACH = 2;
const MOST_PLACES = 3;
const MOST_TEXT = 4000;
/** A smaller number, with nothing said of what it counts, is too common to be a figure of the coverage. */
const LEAST_TELLING = 100;
/** Words shorter than this are too common to be somebody's name alone. */
const SHORTEST_NAME = 4;

const words = (text: string): string => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

const names = (text: string, phrase: string): boolean => {
  const wanted = words(phrase);
  return wanted.trim().length >= SHORTEST_NAME && text.includes(wanted);
};

/** Where no name runs on: "…of Luis Robles; Manuel…" names no Robles Manuel. */
const BREAKS = /[;:!?\n]|(?<=\p{Ll}{4})\.(?=\s)/u;

/** Something that a text mentions, and how it is written there. */
interface Mention<Item> {
  readonly item: Item;
  readonly spelling: string;
}

function peopleIn(text: string, coverage: Coverage): readonly Mention<Bearer>[] {
  const read = text.split(BREAKS).map(words).join('|');
  const mentions: Mention<Bearer>[] = [];
  for (const item of coverage.directory.bearers) {
    const spelling = [item.name, ...item.aliases].find((written) => names(read, written));
    if (spelling !== undefined) mentions.push({ item, spelling });
    if (mentions.length >= MOST_PEOPLE) break;
  }
  return mentions;
}

/** The text's language isn't known: its words may be of any that the glossary has. */
function countedIn(text: string, { glossary }: Coverage): readonly Mention<GlossaryEntry>[] {
  const found = new Map(
    languagesOf(glossary).flatMap((language) => [...entriesIn(glossary, text, language)]),
  );
  return [...found].map(([item, spelling]) => ({ item, spelling }));
}

/** A text's language isn't known here: numbers are read as English and as Spanish write them. */
const numbersIn = (text: string) => ['en', 'es'].flatMap((language) => findNumbers(text, language));

/** Numbers of a text that are remembered, and what stands between two mentions: no name runs across it. */
const MOST_NUMBERS = 12;
const BETWEEN = '; ';

/**
 * What a text mentions that the coverage may speak of: people, what is counted, numbers and places, in few words, for
 * `answerMentions`. Reads 4,000 characters.
 */
export function mentionedIn(coverage: Coverage, written: string): string {
  const text = written.slice(0, MOST_TEXT);
  const named = placesIn(text).map(({ start, end }) => text.slice(start, end));
  const numbers = numbersIn(text).map(({ start, end }) => text.slice(start, end));
  const counted = countedIn(text, coverage).map(({ spelling }) => spelling);
  const people = peopleIn(text, coverage).map(({ spelling }) => spelling);
  const mentioned = [
    ...people,
    ...counted,
    ...[...new Set(numbers)].slice(0, MOST_NUMBERS),
    ...new Set(named),
  ];
  return mentioned.map((words) => words.replaceAll(';', ' ')).join(BETWEEN);
}

const places = new WeakMap<Article, ReadonlySet<string>>();

/** Codes of the places that an article speaks of; worked out once. */
function placesOf(article: Article): ReadonlySet<string> {
  let codes = places.get(article);
  if (codes === undefined) {
    const texts = [article.title, ...article.paragraphs.map(({ text }) => text)];
    codes = new Set(texts.flatMap((text) => placesIn(text).map(({ code }) => code)));
    places.set(article, codes);
  }
  return codes;
}

/** Whether an article speaks of one of the places; of any, where there are none. */
function isAbout(article: Article, wanted: readonly PlaceMention[]): boolean {
  if (wanted.length === 0) return true;
  const codes = placesOf(article);
  return wanted.some(({ code }) => codes.has(code));
}

/** Somebody's answer cut down to its first clippings, with what refers to others left out. */
function firstOf(
  { people, clippings }: Answer,
  before: number,
): { readonly people: readonly AnswerPerson[]; readonly clippings: readonly Clipping[] } {
  const shown = clippings.slice(0, CLIPPINGS_EACH);
  const kept = <Item extends { readonly clipping: number }>(items: readonly Item[]): Item[] =>
    items
      .filter(({ clipping }) => clipping < shown.length)
      .map((item) => ({ ...item, clipping: item.clipping + before }));
  return {
    people: (people ?? []).map((person) => ({
      ...person,
      roles: kept(person.roles),
      said: kept(person.said),
    })),
    clippings: shown,
  };
}

/** Figures of what a text counts, and those that are its very numbers; only of articles on the places that it names. */
function figuresOn(text: string, coverage: Coverage, request: Request): Answer | null {
  const wanted = placesIn(text);
  const articles = coverage.articles.filter((article) => isAbout(article, wanted));
  const within: Coverage = { ...coverage, articles };
  const counts = countedIn(text, coverage).map(({ item }) => item.id);
  if (counts.length > 0) {
    const answer = answerKind('figures')(within, { ...request, counts });
    if (answer.clippings.length > 0) return answer;
  }
  const values = new Set(numbersIn(text).flatMap(({ value }) => (value < LEAST_TELLING ? [] : [value])));
  const same = articles.filter((article) =>
    coverage.facts.get(article.id)?.figures.some(({ value }) => values.has(value)),
  );
  if (same.length === 0) return null;
  const answer = answerKind('figures')({ ...coverage, articles: same }, request);
  const figures = (answer.figures ?? []).filter(({ value }) => values.has(value));
  const used = [...new Set(figures.map(({ clipping }) => clipping))];
  return {
    ...answer,
    clippings: used.flatMap((index) => answer.clippings[index] ?? []),
    figures: figures.map((figure) => ({ ...figure, partOf: null, clipping: used.indexOf(figure.clipping) })),
  };
}

/** The newest paragraphs that name a place of the text. */
function placesOn(text: string, coverage: Coverage): readonly Clipping[] {
  const wanted = placesIn(text);
  const codes = new Set(wanted.map(({ code }) => code));
  const found: Clipping[] = [];
  if (codes.size === 0) return found;
  for (const article of coverage.articles.filter((one) => isAbout(one, wanted))) {
    for (const paragraph of article.paragraphs) {
      const marks = placesIn(paragraph.text).filter(({ code }) => codes.has(code));
      if (marks.length > 0)
        found.push(clip(article, paragraph, { start: 0, end: paragraph.text.length }, marks));
      if (found.length >= MOST_PLACES) return found;
    }
  }
  return found;
}

/**
 * What the coverage says on the people, counts and places that a text of somebody's mentions: side by side and dated,
 * never a verdict on it. Nothing found where it mentions none that the coverage speaks of. Reads 4,000 characters.
 */
export function answerMentions(coverage: Coverage, written: string, locale: Locale, now: Date): Answer {
  const text = written.slice(0, MOST_TEXT);
  const request = plainRequest('check', locale, now);
  const counted = figuresOn(text, coverage, request);
  const clippings: Clipping[] = [...(counted?.clippings ?? [])];
  const people: AnswerPerson[] = [];
  for (const { item } of peopleIn(text, coverage)) {
    const part = firstOf(answerKind('people')(coverage, { ...request, name: item.name }), clippings.length);
    people.push(...part.people);
    clippings.push(...part.clippings);
  }
  if (clippings.length === 0) clippings.push(...placesOn(text, coverage));
  const nothing = clippings.length === 0;
  return {
    command: request.command,
    question: null,
    kind: null,
    outcome: nothing ? 'nothing-found' : 'found',
    heading: say(locale, nothing ? 'mentions.none' : 'mentions.heading'),
    message: null,
    clippings,
    figures: counted?.figures ?? [],
    people,
    nearest: [],
    corpus: summarise(coverage),
  };
}
