import type { Article } from '../corpus/article.ts';
import { compareDates, dateBounds, dateOrder } from '../corpus/edtf.ts';
import type { GlossaryEntry } from '../corpus/glossary.ts';
import type { Figure } from '../facts/figure.ts';
import { isOnePerson } from '../facts/figures/persons.ts';
import type { Coverage } from '../search/coverage.ts';
import { type Fate, fatesIn } from '../search/fates.ts';
import { type Question, understand } from '../search/question.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/terms.ts';
import type { Locale } from '../wording/wording.ts';
import type { Answer, AnswerFigure, Clipping } from './answer.ts';
import { clip } from './clipping.ts';
import {
  clauseAround,
  counts,
  entriesOf,
  entryNamed,
  type FigureInArticle,
  figureWords,
  holds,
  type Phrase,
  phraseOf,
  phrasesOf,
} from './figure-words.ts';
import { ageHeading, found, nothingFound } from './outcome.ts';
import type { Request } from './request.ts';

const everything = new WeakMap<Coverage, readonly FigureInArticle[]>();

/** Every figure of the coverage, article by article; put together once. */
function allFigures(coverage: Coverage): readonly FigureInArticle[] {
  let all = everything.get(coverage);
  if (all === undefined) {
    all = coverage.articles.flatMap((article) => {
      const figures = coverage.facts.get(article.id)?.figures ?? [];
      return figures.map((figure, index): FigureInArticle => ({ article, figure, index, figures }));
    });
    everything.set(coverage, all);
  }
  return all;
}

/** The figure that another is a part of; null where it is a whole. */
function wholeOf(told: FigureInArticle): FigureInArticle | null {
  const index = told.figure.partOf;
  const figure = index === null ? undefined : told.figures[index];
  return index === null || figure === undefined ? null : { ...told, figure, index };
}

type Test = (told: FigureInArticle) => boolean;

const countsEntry = (told: FigureInArticle, entry: GlossaryEntry): boolean =>
  counts(told, phrasesOf(entry, told.article.language));

/** Whether a figure passes, or is a part of one that does: parts come with their whole. */
const orItsWhole =
  (test: Test): Test =>
  (told) => {
    // No figure is a part of its own part, so this ends.
    for (let each: FigureInArticle | null = told; each !== null; each = wholeOf(each))
      if (test(each)) return true;
    return false;
  };

/** A query's term of so much boost means the same as the word, in whatever language, and isn't only searched for too. */
const SAME = 0.8;

/** What the words of a command's query name, each with what means the same, as phrases of one term. */
function queriedPhrases(coverage: Coverage, { query, now }: Request): readonly Phrase[] {
  const words = query === null ? [] : understand(query, coverage, { now }).query.groups;
  return words.flatMap(({ terms }) => terms.filter(({ boost }) => boost >= SAME).map(({ term }) => [term]));
}

/** What a command counts. */
interface Counted {
  readonly all: readonly FigureInArticle[];
  /** Each statement once, in the order of an answer. */
  readonly ordered: readonly FigureInArticle[];
}

const countedBy = new WeakMap<Coverage, Map<string, Counted>>();

/** The figures that pass a test, or are parts of such; worked out once a coverage for all that `key` stands for. */
function figuresCounting(coverage: Coverage, key: string, test: Test): Counted {
  const known = countedBy.get(coverage) ?? new Map<string, Counted>();
  countedBy.set(coverage, known);
  let counted = known.get(key);
  if (counted === undefined) {
    const all = allFigures(coverage).filter(orItsWhole(test));
    counted = { all, ordered: inOrder(withoutRepeats(all)) };
    known.set(key, counted);
  }
  return counted;
}

/** "12 arrests, half of them in June": things, and shares of them. */
const countsThings = (told: FigureInArticle): boolean =>
  (told.figure.unit === 'percent' ? wholeOf(told)?.figure : told.figure)?.unit === 'other';

/** Whether an entry's terms are words for people ("prisoner") rather than for what befalls them ("arrest"). */
const namesPeople = ({ terms }: GlossaryEntry): boolean =>
  Object.values(terms).some((words) => words.some((word) => word.split(' ').some(isOnePerson)));

/**
 * What a command counts: its glossary entries, or where none is known what its query names. One that names people first
 * counts people: 12 arrests are no prisoners.
 */
function countedFor(coverage: Coverage, request: Request): Counted {
  const entries = coverage.glossary.entries.filter(({ id }) => request.counts.includes(id));
  if (entries.length > 0) {
    const first = entries.find(({ id }) => id === request.counts[0]);
    const people = first !== undefined && namesPeople(first);
    return figuresCounting(
      coverage,
      `${request.counts[0]}: ${entries.map(({ id }) => id).join(' ')}`,
      (told) => !(people && countsThings(told)) && entries.some((entry) => countsEntry(told, entry)),
    );
  }
  const phrases = queriedPhrases(coverage, request);
  return figuresCounting(coverage, JSON.stringify(phrases), (told) => counts(told, phrases));
}

/** Whether a figure counts what a reader wrote: a glossary entry in any language, or words of the coverage. */
function countsWanted(coverage: Coverage, wanted: string): Test {
  const entry = entryNamed(coverage.glossary, wanted);
  return (told) => {
    if (entry !== null && countsEntry(told, entry)) return true;
    const phrase = phraseOf(wanted, told.article.language);
    return phrase.length > 0
      ? counts(told, [phrase])
      : fold(told.figure.counted).includes(fold(wanted.trim()));
  };
}

function saidByWanted(coverage: Coverage, wanted: string): Test {
  const names = new Set(
    [wanted, ...coverage.directory.find(wanted).flatMap(({ name, aliases }) => [name, ...aliases])].map(fold),
  );
  return ({ figure }) => figure.saidBy !== null && names.has(fold(figure.saidBy.name));
}

function within(since: string | null, until: string | null): Test {
  const from = since === null ? null : (dateBounds(since)?.earliest ?? null);
  const to = until === null ? null : (dateBounds(until)?.latest ?? null);
  return ({ figure }) => {
    const bounds = dateBounds(figure.asOf.edtf);
    if (from !== null && (bounds === null || (bounds.latest ?? '9999') < from)) return false;
    if (to === null || bounds === null) return to === null;
    // A span holds at its end; a year or month may have been meant from its first day on.
    const held = figure.asOf.edtf.includes('/') ? (bounds.latest ?? '9999') : (bounds.earliest ?? '');
    return held <= to;
  };
}

/** All that a request asks of a figure, but its question and what its command counts. */
function wanted(coverage: Coverage, request: Request): readonly Test[] {
  const { since, until, source, counting, saidBy } = request;
  const tests: Test[] = [];
  if (source !== null) tests.push(({ article }) => article.publisher === source || article.id === source);
  if (counting !== null) tests.push(countsWanted(coverage, counting));
  if (saidBy !== null) tests.push(saidByWanted(coverage, saidBy));
  if (since !== null || until !== null) tests.push(within(since, until));
  return tests;
}

/** Two figures of one article that state the same: then one is enough. Different qualifiers are two statements. */
function isSame(a: FigureInArticle, b: FigureInArticle): boolean {
  const [x, y] = [a.figure, b.figure];
  if (a.article !== b.article || x.value !== y.value || x.valueMax !== y.valueMax) return false;
  if (x.qualifier !== y.qualifier || x.unit !== y.unit || x.per !== y.per) return false;
  if (x.asOf.edtf !== y.asOf.edtf || x.saidBy?.name !== y.saidBy?.name) return false;
  const words = figureWords(a.article, x, a.figures).counted;
  const others = figureWords(b.article, y, b.figures).counted;
  return holds(words, others) || holds(others, words);
}

/** Keeps the first of each article's figures that state the same. Those of an article stand together. */
function withoutRepeats<T extends FigureInArticle>(all: readonly T[]): T[] {
  const kept: T[] = [];
  let first = 0;
  for (const told of all) {
    if (kept.at(-1)?.article !== told.article) first = kept.length;
    if (!kept.slice(first).some((each) => isSame(each, told))) kept.push(told);
  }
  return kept;
}

/** A count's date, and the article that it stands in. */
export interface Dated {
  readonly article: Article;
  readonly figure: Pick<Figure, 'asOf'>;
}

/** The as-of date, or the publication date where a year or month that it lies in runs beyond that. */
function heldBy({ article, figure }: Dated): string {
  const { edtf } = figure.asOf;
  return compareDates(edtf, article.published) > 0 ? article.published : edtf;
}

const byAge = (a: Dated, b: Dated): number =>
  compareDates(heldBy(b), heldBy(a)) || compareDates(b.article.published, a.article.published);

const newestFirst = (a: FigureInArticle, b: FigureInArticle): number =>
  byAge(a, b) || (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.index - b.index);

/** `all` newest first. Of thousands of figures each one's dates are read once and not at each comparison. */
function sortedByAge(all: readonly FigureInArticle[]): readonly FigureInArticle[] {
  return all
    .map((told) => ({ told, held: dateOrder(heldBy(told)), published: dateOrder(told.article.published) }))
    .sort((a, b) => {
      if (a.held !== b.held) return a.held < b.held ? 1 : -1;
      if (a.published !== b.published) return a.published < b.published ? 1 : -1;
      return newestFirst(a.told, b.told);
    })
    .map(({ told }) => told);
}

function addTo<Key>(lists: Map<Key, FigureInArticle[]>, key: Key, told: FigureInArticle): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [told]);
  else list.push(told);
}

/** Newest first, and every part right after its whole, in the order of the text. */
function inOrder(all: readonly FigureInArticle[]): readonly FigureInArticle[] {
  const listedOnes = new Map(all.map((told) => [told.figure, told]));
  const parts = new Map<FigureInArticle, FigureInArticle[]>();
  const wholes: FigureInArticle[] = [];
  for (const told of all) {
    const index = told.figure.partOf;
    const figure = index === null ? undefined : told.figures[index];
    const whole = figure === undefined ? undefined : listedOnes.get(figure);
    if (whole === undefined) wholes.push(told);
    else addTo(parts, whole, told);
  }
  const ordered: FigureInArticle[] = [];
  const list = (told: FigureInArticle): void => {
    ordered.push(told);
    for (const part of parts.get(told) ?? []) list(part);
  };
  for (const whole of sortedByAge(wholes)) list(whole);
  return ordered;
}

/** Whole sentences of one paragraph, with the listed figures that stand in them. */
interface Passage extends Span {
  readonly article: Article;
  readonly paragraph: number;
  readonly figures: Figure[];
}

/** The passage of each figure; those of a paragraph that overlap are joined. */
function passagesOf(all: readonly FigureInArticle[]): ReadonlyMap<FigureInArticle, Passage> {
  const byParagraph = new Map<object, FigureInArticle[]>();
  for (const told of all) {
    addTo(byParagraph, told.article.paragraphs[told.figure.paragraph - 1]!, told);
  }
  const passages = new Map<FigureInArticle, Passage>();
  for (const list of byParagraph.values()) {
    let last: (Passage & { end: number }) | null = null;
    if (list.length > 1) list.sort((a, b) => a.figure.passage.start - b.figure.passage.start);
    // Each is whole sentences, so their union is too.
    for (const told of list) {
      const { start, end } = told.figure.passage;
      if (last !== null && start < last.end) last.end = Math.max(last.end, end);
      else last = { article: told.article, paragraph: told.figure.paragraph, start, end, figures: [] };
      passages.set(told, last);
    }
  }
  return passages;
}

/** Where in a list the figures stand that others of it are parts of. */
function wholesIn(all: readonly FigureInArticle[]): ReadonlyMap<Figure, number> {
  const wholes = new Set<Figure | undefined>();
  for (const { figure, figures } of all) if (figure.partOf !== null) wholes.add(figures[figure.partOf]);
  const at = new Map<Figure, number>();
  if (wholes.size > 0)
    for (const [index, { figure }] of all.entries()) if (wholes.has(figure)) at.set(figure, index);
  return at;
}

interface Listing {
  readonly figures: readonly AnswerFigure[];
  readonly clippings: readonly Clipping[];
}

const listings = new WeakMap<readonly FigureInArticle[], Listing>();

/** Lists figures with the clippings that they stand in, once for all who want the same. */
export function listed(all: readonly FigureInArticle[]): Listing {
  let listing = listings.get(all);
  if (listing === undefined) {
    listing = makeListing(all);
    listings.set(all, listing);
  }
  return listing;
}

/** One clipping serves all figures of a passage. */
function makeListing(all: readonly FigureInArticle[]): Listing {
  const passageOf = passagesOf(all);
  const wholes = wholesIn(all);
  const clippingOf = new Map<Passage, number>();
  const figures = all.map((each): AnswerFigure => {
    const { value, valueMax, qualifier, unit, per, counted, asOf, saidBy, start, end, partOf } = each.figure;
    const whole = partOf === null ? undefined : each.figures[partOf];
    const passage = passageOf.get(each)!;
    passage.figures.push(each.figure);
    let clipping = clippingOf.get(passage);
    if (clipping === undefined) {
      clipping = clippingOf.size;
      clippingOf.set(passage, clipping);
    }
    return {
      value,
      valueMax,
      qualifier,
      unit,
      per,
      counted,
      asOf,
      saidBy,
      start,
      end,
      partOf: (whole && wholes.get(whole)) ?? null,
      clipping,
    };
  });
  return { figures, clippings: Array.from(clippingOf.keys(), clippingOfPassage) };
}

/** The clipping of a passage by its first figure, as some list had it last, and the figures that it marks. */
const clippingsKept = new WeakMap<
  Figure,
  { readonly marked: readonly Figure[]; readonly clipping: Clipping }
>();

/** Most lists are others narrowed down: what they share is cut, checked and hashed once. */
function clippingOfPassage({ article, paragraph, start, end, figures }: Passage): Clipping {
  const known = clippingsKept.get(figures[0]!);
  // A figure is of one article alone, and the same figures stand in the same stretch of it.
  const isSame =
    known?.marked.length === figures.length &&
    known.marked.every((figure, index) => figure === figures[index]);
  if (isSame) return known.clipping;
  const clipping = clip(article, article.paragraphs[paragraph - 1]!, { start, end }, figures);
  clippingsKept.set(figures[0]!, { marked: figures, clipping });
  return clipping;
}

/**
 * "Latest in this coverage: October 2024 (published 12 Dec 2024).": by the newest count of the newest article that has one,
 * whose date is known better than by its publication, or else by publication. Of dates such as a year, the first day says
 * how new they surely are.
 */
export function countsHeading(all: readonly Dated[], locale: Locale): string {
  // No article is newer than the heading says.
  const days = [...new Set(all.map(({ article }) => article.published))];
  const last = days.reduce((a, b) => (compareDates(a, b) < 0 ? b : a));
  const latest = all.filter(({ article }) => article.published === last);
  const dated = latest.filter(({ figure }) => figure.asOf.how !== 'publication');
  const surely = ({ figure }: Dated): string => dateBounds(figure.asOf.edtf)?.earliest ?? '';
  const newest = (dated.length > 0 ? dated : latest).reduce((best, each) => {
    const a = surely(best);
    const b = surely(each);
    return b > a || (b === a && byAge(best, each) > 0) ? each : best;
  });
  return ageHeading(newest.figure.asOf.edtf, newest.article.published, locale);
}

/** The figures that a request wants, in the order of an answer. */
function wantedInOrder(coverage: Coverage, request: Request): readonly FigureInArticle[] {
  const tests = wanted(coverage, request);
  const passes = (told: FigureInArticle): boolean => tests.every((test) => test(told));
  const isLimited = request.counts.length > 0 || request.query !== null;
  const counted = isLimited ? countedFor(coverage, request) : null;
  // Of two that state the same a reader's own word may fit but the second.
  if (counted === null || request.counting !== null)
    return inOrder(withoutRepeats((counted?.all ?? allFigures(coverage)).filter(passes)));
  const kept = tests.length === 0 ? counted.ordered : counted.ordered.filter(passes);
  if (kept.length === counted.ordered.length) return counted.ordered;
  const figures = new Set(kept.map(({ figure }) => figure));
  // A part whose whole isn't wanted stands where its own date puts it.
  const isOrphan = (told: FigureInArticle): boolean => {
    const whole = wholeOf(told);
    return whole !== null && !figures.has(whole.figure);
  };
  return kept.some(isOrphan) ? inOrder(kept) : kept;
}

/**
 * Every figure of the coverage that counts what the request names, newest as-of first, side by side: none are added
 * up, averaged or merged. The same statement made twice in one article is listed once.
 */
export function answerFigures(coverage: Coverage, request: Request): Answer {
  const all = wantedInOrder(coverage, request);
  if (all.length === 0) return nothingFound(coverage, request, 'figures');
  return found(coverage, request, 'figures', {
    heading: countsHeading(all, request.locale),
    ...listed(all),
  });
}

/** A figure that answers a question of how many, and how well: 1 where all of the question's words are its own. */
export interface FigureHit extends FigureInArticle {
  readonly score: number;
}

/** So many of the best paragraphs are looked through for figures that answer: far more than an answer shows. */
const LOOKED_THROUGH = 300;

/** The figures of the paragraphs that a search for the question finds, article by article. */
function figuresAbout(coverage: Coverage, question: Question): readonly FigureInArticle[] {
  const latest = question.now || question.latest;
  const paragraphs = new Map<Article, Set<number>>();
  for (const { article, paragraph } of coverage.index.search(question.query, {
    limit: LOOKED_THROUGH,
    latest,
  })) {
    paragraphs.set(article, (paragraphs.get(article) ?? new Set()).add(paragraph.number));
  }
  const told: FigureInArticle[] = [];
  for (const [article, numbers] of paragraphs) {
    const figures = coverage.facts.get(article.id)?.figures ?? [];
    for (let index = 0; index < figures.length; index += 1) {
      const figure = figures[index]!;
      if (numbers.has(figure.paragraph)) told.push({ article, figure, index, figures });
    }
  }
  return told;
}

/** Least share of a question's words, by weight, that a figure must account for. */
const SURE = 0.75;

/**
 * The figures whose counted words surely answer a question of how many, best first, newest first among equals. What
 * the question counts (its first word with a meaning) must be the figure's or its whole's; its other words may stand
 * in the passage. Empty where none surely does. Insistences on places and names are the caller's to check.
 */
export function figuresFor(coverage: Coverage, question: Question, request: Request): readonly FigureHit[] {
  const words = question.query.groups
    .map((group, index) => ({ ...group, ...question.bearings[index]! }))
    .filter(({ weight, circumstance }) => weight > 0.1 && !circumstance);
  if (question.asks !== 'count' || words.length === 0) return [];
  const entries = entriesOf(
    coverage.glossary,
    words.map(({ word }) => word),
  );
  const groups = words.map((group, i): Wanted => {
    const entry = entries[i] ?? null;
    return {
      ...group,
      entry,
      unlike: coverage.glossary.entries.filter(({ id }) => entry?.unlike.includes(id)),
    };
  });
  const tests = wanted(coverage, { ...request, counts: [] });
  const all = question.about === null ? tests : [...tests, within(question.about, question.about)];
  const asked = fatesIn(question.text);
  const isOfNew = NEW.test(question.text);
  const line = fold(question.text).replaceAll('ñ', 'n');
  const units = UNITS.find(([pattern]) => pattern.test(line))?.[1];
  const hits = figuresAbout(coverage, question)
    .filter(
      (told) =>
        all.every((test) => test(told)) &&
        befell(told, asked) &&
        (units === undefined || units.has(told.figure.unit)) &&
        isOfNew === NEW.test(told.figure.counted),
    )
    .map((told): FigureHit => ({ ...told, score: scoreOf(told, groups) }))
    .filter(({ score }) => score >= SURE);
  // "in July 2023": what that month alone was counted for answers before what the year was.
  const isAsked = ({ figure }: FigureInArticle) => (figure.asOf.edtf === question.about ? 1 : 0);
  return withoutRepeats(hits).toSorted(
    (a, b) => isAsked(b) - isAsked(a) || b.score - a.score || newestFirst(a, b),
  );
}

/** What befell those whom a figure counts, by the words of its clause and of its passage. */
interface Fates {
  readonly clause: ReadonlySet<Fate>;
  readonly passage: ReadonlySet<Fate>;
}

const fates = new WeakMap<Figure, Fates>();

function fatesOf({ article, figure }: FigureInArticle): Fates {
  let found = fates.get(figure);
  if (found === undefined) {
    const { text } = article.paragraphs[figure.paragraph - 1]!;
    const within = ({ start, end }: Span) => fatesIn(text.slice(start, end));
    found = {
      clause: within(clauseAround(text, figure, figure.passage)),
      passage: within(figure.passage),
    };
    fates.set(figure, found);
  }
  return found;
}

/** Whether what befell those whom a figure counts is what a question asks: "how many are held" isn't told by those freed. */
function befell(told: FigureInArticle, asked: ReadonlySet<Fate>): boolean {
  const { clause: own, passage } = fatesOf(told);
  const meets = (fates: ReadonlySet<Fate>) => [...asked].some((fate) => fates.has(fate));
  if (asked.size === 0) return own.size === 0;
  if (own.size > 0) return meets(own);
  const whole = wholeOf(told);
  return meets(passage) || (whole !== null && befell(whole, asked));
}

type Wanted = Question['query']['groups'][number] & {
  readonly weight: number;
  /** What the glossary has under the word; null where it doesn't. */
  readonly entry: GlossaryEntry | null;
  /** What the glossary tells apart from that. */
  readonly unlike: readonly GlossaryEntry[];
};

/** Words that ask for people of whatever kind. */
const ANYBODY = new Set([
  'people',
  'persons',
  'person',
  'individuals',
  'personas',
  'persona',
  'gente',
  'individuos',
]);

const NAMES_OR_DATES =
  /^(?:\p{Lu}|\d)|^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/u;

/** What a term's match is worth: of an everyday synonym more than where it is searched, since here it is the whole's own. */
const worth = (boost: number): number => (boost >= 0.5 ? Math.max(0.65, Math.min(1, boost)) : boost);

function scoreOf(told: FigureInArticle, groups: readonly Wanted[]): number {
  const { article, figure, figures } = told;
  const { counted, clause } = figureWords(article, figure, figures);
  const whole = wholeOf(told);
  const ofWhole = whole === null ? [] : figureWords(article, whole.figure, figures).counted;
  const named = (entry: GlossaryEntry, words: readonly string[]) =>
    Math.max(
      0,
      ...phrasesOf(entry, article.language).map((phrase) => (holds(words, phrase) ? phrase.length : 0)),
    );
  const best = ({ terms, entry, unlike }: Wanted, words: readonly string[]): number => {
    const length = entry === null ? 0 : named(entry, words);
    // "Mental health problems" are no "health problems".
    if (unlike.some((other) => named(other, words) > length)) return 0;
    // "Sick" by "people with medical conditions": what the glossary calls the same, in however many words.
    if (length > 0) return 1;
    return Math.max(0, ...terms.map(({ term, boost }) => (words.includes(term) ? worth(boost) : 0)));
  };
  const isAnybody = ({ word }: Wanted) => ANYBODY.has(fold(word)) && figure.unit === 'persons';
  const own = (group: Wanted) =>
    isAnybody(group) ? 1 : Math.max(best(group, counted), 0.6 * best(group, clause));
  // A part answers only where the question asks for what sets it apart from its whole.
  if (groups.every((group) => own(group) < 0.4)) return 0;
  if (whole !== null && groups.every((group) => best(group, counted) < 0.4)) return 0;
  const head = groups[0]!;
  if (Math.max(own(head), best(head, ofWhole)) < 0.4) return 0;
  const { text } = article.paragraphs[figure.paragraph - 1]!;
  const passage = phraseOf(text.slice(figure.passage.start, figure.passage.end), article.language);
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  const got = groups.reduce((sum, group) => {
    // Names and dates may stand anywhere in the passage; what is done or had must be the count's own.
    const near = NAMES_OR_DATES.test(group.word) ? 0.7 : 0.3;
    const match = Math.max(own(group), 0.9 * best(group, ofWhole), near * best(group, passage));
    return sum + group.weight * match;
  }, 0);
  // "three more men" are some of those whom another figure counts.
  const isMore = /^\s(?:more|others?|m[aá]s|otr[oa]s)(?![\p{L}])/u.test(
    text.slice(figure.end, figure.end + 8),
  );
  return (isMore ? 0.95 : 1) * (got / total);
}

/** What a question of how many wants a number of, where it says so: sentences of years tell of no people, nor people of years. */
const UNITS: readonly (readonly [asked: RegExp, units: ReadonlySet<Figure['unit']>])[] = [
  [
    /\b(?:how many|cuant[oa]s) (?:more |mas )?(?:people|persons|ppl|individuals|personas|individuos)\b/,
    new Set(['persons', 'percent']),
  ],
  [/\b(?:how many|cuantos) (?:more |mas )?(?:years|anos)\b/, new Set(['years'])],
  [/\b(?:percentage|percent|proportion|porcentaje|por ciento|proporcion)\b/, new Set(['percent'])],
];

/** Those who came anew are not those who are there, nor the other way round. */
const NEW = /(?<!\p{L})(?:[Nn]ew|newly|additional|[Nn]uev[oa]s|adicionales)(?!\p{L}| \p{Lu})/u;

/**
 * What the coverage counts, for a reader who is typing: the glossary's entries that some figure counts, in the
 * reader's language, then counted phrases of few words; most counted first, those that begin with `typed` before.
 */
export function countedChoices(
  coverage: Coverage,
  typed: string,
  locale: Locale,
  limit: number,
): readonly string[] {
  const language = locale.slice(0, 2);
  const tally = new Map<string, number>();
  const figures = allFigures(coverage);
  const add = (label: string, times: number) => {
    const same = [...tally.keys()].find((each) => fold(each) === fold(label)) ?? label;
    tally.set(same, (tally.get(same) ?? 0) + times);
  };
  const named = new Set<FigureInArticle>();
  for (const entry of coverage.glossary.entries) {
    const counting = figures.filter(({ article, figure, figures: all }) => {
      const { counted } = figureWords(article, figure, all);
      return phrasesOf(entry, article.language).some((phrase) => holds(counted, phrase));
    });
    for (const told of counting) named.add(told);
    if (counting.length > 0) add(entry.terms[language]?.[0] ?? entry.id, counting.length);
  }
  for (const told of figures) {
    const { counted } = told.figure;
    if (!named.has(told) && counted.length <= 40 && counted.split(/\s+/).length <= 3) add(counted, 1);
  }
  const wantedText = fold(typed.trim());
  const rank = (label: string) => (fold(label).startsWith(wantedText) ? 1 : 0);
  return [...tally]
    .filter(([label]) => fold(label).includes(wantedText))
    .sort(([a, n], [b, m]) => rank(b) - rank(a) || m - n || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([label]) => label);
}
