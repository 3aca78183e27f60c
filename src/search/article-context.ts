import type { Article, Paragraph } from '../corpus/article.ts';
import { dateBounds } from '../corpus/edtf.ts';
import { isLocated, type PlaceMention, placesIn } from '../text/countries.ts';
import { findDates } from '../text/dates.ts';
import { type FoundNumber, findNumbers } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';
import { type Term, terms } from '../text/terms.ts';
import { termsOf } from './analysis.ts';
import { ParagraphMemo } from './paragraph-memo.ts';

/** A place that a text names, and whether something is or happens there. */
export interface Mention extends PlaceMention {
  readonly located: boolean;
}

/** ISO days, inclusive; null is open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

export interface DatedSpan extends Span {
  readonly days: Days;
}

/** Reading a whole article for its places takes longest, and they are few: kept as long as the article. */
const placeCounts = new WeakMap<Article, ReadonlyMap<string, number>>();

/** Most paragraphs have none. */
const NONE: readonly never[] = [];

const datesOf = new ParagraphMemo<readonly DatedSpan[]>(({ published, language }, { text }) => {
  const found = findDates(text, { published, language }).flatMap(({ start, end, edtf }) => {
    const days = edtf === null ? null : daysOf(edtf);
    return days === null ? [] : endsOf(days).map((days) => ({ start, end, days }));
  });
  return found.length === 0 ? NONE : found;
});

const numbersOf = new ParagraphMemo<readonly FoundNumber[]>(({ language }, { text }) => {
  const found = findNumbers(text, language);
  return found.length === 0 ? NONE : found;
});

/** Reads dates and numbers before anybody asks, of the first paragraphs as far as they are kept; in steps of one. */
export function* contextSteps(articles: readonly Article[]): Generator<undefined, void> {
  for (const article of articles) {
    for (const paragraph of article.paragraphs) {
      if (datesOf.isFull || numbersOf.isFull) return;
      datesOf.of(article, paragraph);
      numbersOf.of(article, paragraph);
      yield;
    }
  }
}

/** Terms are unpacked from what is kept of a paragraph: those last asked for, several times for each question. */
const RECENT = 128;
const recent = new Map<Paragraph, readonly Term[]>();

/** What is written around a passage, read when it is first asked for. */
export class ArticleContext {
  readonly article: Article;
  readonly #mentions = new Map<string, readonly Mention[]>();
  /** All paragraphs in lower case. */
  #lower: string | null = null;
  /** What was asked for last. */
  #had: { readonly word: string; readonly paragraphs: readonly Paragraph[] } | null = null;
  /** Of headings and the headline. */
  readonly #above = new Map<string | null, readonly Term[]>();
  #news: boolean | null = null;
  #encyclopaedic: boolean | null = null;
  /** Of the headline with each heading. */
  readonly #titles = new Map<string | null, readonly Term[]>();
  readonly #capitals = new Map<string, readonly Term[]>();

  constructor(article: Article) {
    this.article = article;
  }

  /** The places that a text of the article names; offsets within that text. */
  mentions(text: string): readonly Mention[] {
    let found = this.#mentions.get(text);
    if (found === undefined) {
      found = placesIn(text).map((place) => ({ ...place, located: isLocated(text, place) }));
      this.#mentions.set(text, found);
    }
    return found;
  }

  /** Code → in how many of the article's paragraphs and headlines it is named; where things are counts double. */
  get placeCounts(): ReadonlyMap<string, number> {
    let known = placeCounts.get(this.article);
    if (known === undefined) {
      const counts = new Map<string, number>();
      const { title, paragraphs } = this.article;
      for (const text of [title, ...paragraphs.map(({ text }) => text)]) {
        const weights = new Map<string, number>();
        for (const { code, located } of this.mentions(text))
          weights.set(code, Math.max(weights.get(code) ?? 0, located ? 2 : 1));
        for (const [code, weight] of weights) counts.set(code, (counts.get(code) ?? 0) + weight);
      }
      known = counts;
      placeCounts.set(this.article, known);
    }
    return known;
  }

  /** The place that the article is about: named clearly more than any other; null where none is. */
  get about(): string | null {
    const counts = [...this.placeCounts].sort((a, b) => b[1] - a[1]);
    const [first, second] = counts;
    if (first === undefined || (first[1] < 2 && second !== undefined)) return null;
    return second === undefined || first[1] >= 1.5 * second[1] ? first[0] : null;
  }

  /**
   * Whether the article is set in the country: its headline names no other, or puts the news there, or its first paragraph
   * opens with a dateline from there.
   */
  isSetIn(code: string): boolean {
    const titled = this.mentions(this.article.title).filter((mention) => isCountry(mention.code));
    const is = (mention: Mention) => mention.code === code;
    if (titled.length > 0) return titled.some((one) => is(one) && one.located) || titled.every(is);
    return this.#inDateline().some(is);
  }

  /**
   * Whether what names no country is of this one: the article is about it or set in it, or where neither headline nor dateline tells
   * that, its lead names it first and the rest no other much more often.
   */
  isOfCountry(code: string): boolean {
    if (this.about === code || this.isSetIn(code)) return true;
    const titled = this.mentions(this.article.title).some((mention) => isCountry(mention.code));
    if (titled || this.#inDateline().length > 0) return false;
    const first = this.mentions(this.article.paragraphs[0]?.text ?? '').find((one) => isCountry(one.code));
    const own = this.placeCounts.get(code) ?? 0;
    return first?.code === code && [...this.placeCounts.values()].every((count) => count <= 1.5 * own);
  }

  /** The places of the dateline that the first paragraph opens with. */
  #inDateline(): readonly Mention[] {
    const opening = this.article.paragraphs[0]?.text ?? '';
    const dateline = DATELINE.exec(opening);
    return dateline === null ? [] : this.mentions(opening).filter(({ end }) => end <= dateline[0].length);
  }

  /** Whether the headline or the dateline names the city, or several of the paragraphs do. */
  isAboutCity(city: string): boolean {
    const is = (mention: Mention) => mention.city === city;
    const names = (text: string) => this.mentions(text).some(is);
    const { title, paragraphs } = this.article;
    return (
      names(title) ||
      this.#inDateline().some(is) ||
      areSome(
        paragraphs.filter(({ text }) => names(text)),
        paragraphs,
      )
    );
  }

  /** Whether several of the paragraphs fit `holds`; `written` is in each that is looked at closely. */
  isAboutWords(written: string, holds: (terms: readonly Term[]) => boolean): boolean {
    const { paragraphs } = this.article;
    const likely = this.#having(written);
    if (!areSome(likely, paragraphs)) return false;
    const holding = likely.filter((paragraph) => holds(this.terms(paragraph)));
    return areSome(holding, paragraphs);
  }

  /** The paragraphs that have a word; all spellings of a name ask for the same one. */
  #having(written: string): readonly Paragraph[] {
    if (this.#had?.word !== written) {
      const lower = written.toLowerCase();
      const { paragraphs } = this.article;
      this.#lower ??= paragraphs
        .map(({ text }) => text)
        .join('\n')
        .toLowerCase();
      const found = this.#lower.includes(lower)
        ? paragraphs.filter(({ text }) => text.toLowerCase().includes(lower))
        : [];
      this.#had = { word: written, paragraphs: found };
    }
    return this.#had.paragraphs;
  }

  /** Index terms of a paragraph with its heading; of headline, byline and publisher for null. */
  terms(paragraph: Paragraph | null): readonly Term[] {
    if (paragraph === null) return this.#termsAbove(null);
    let found = recent.get(paragraph);
    if (found === undefined) {
      const within = termsOf(this.article, paragraph);
      found = paragraph.heading === null ? within : [...this.#termsAbove(paragraph.heading), ...within];
      if (recent.size >= RECENT) recent.delete(recent.keys().next().value!);
      recent.set(paragraph, found);
    }
    return found;
  }

  #termsAbove(heading: string | null): readonly Term[] {
    let found = this.#above.get(heading);
    if (found === undefined) {
      const { title, language, authors, publisher } = this.article;
      found = terms(heading ?? [title, publisher, ...authors].join('. '), language);
      this.#above.set(heading, found);
    }
    return found;
  }

  /** Index terms of the headline and of a paragraph's heading. */
  titleTerms({ heading }: Paragraph): readonly Term[] {
    let found = this.#titles.get(heading);
    if (found === undefined) {
      found = terms(`${this.article.title} ${heading ?? ''}`, this.article.language);
      this.#titles.set(heading, found);
    }
    return found;
  }

  /** Index terms of a text of the article that are written with a capital; offsets within that text. */
  capitals(text: string): readonly Term[] {
    let found = this.#capitals.get(text);
    if (found === undefined) {
      found = terms(text, this.article.language).filter(({ start }) =>
        /^\p{Lu}/u.test(text.slice(start, start + 2)),
      );
      this.#capitals.set(text, found);
    }
    return found;
  }

  /** The dates of a paragraph, as far as they are known. */
  dates(paragraph: Paragraph): readonly DatedSpan[] {
    return datesOf.of(this.article, paragraph);
  }

  /** The numbers of a paragraph. */
  numbers(paragraph: Paragraph): readonly FoundNumber[] {
    return numbersOf.of(this.article, paragraph);
  }

  /** The dates of the last paragraph before this one that has any. */
  datesBefore(paragraph: Paragraph): readonly Days[] {
    for (let number = paragraph.number - 1; number >= 1; number -= 1) {
      const dates = this.dates(this.article.paragraphs[number - 1]!);
      if (dates.length > 0) return dates.map(({ days }) => days);
    }
    return [];
  }

  /** The dates of the first paragraph, which says when all of it was. */
  get datesOfLead(): readonly Days[] {
    const [lead] = this.article.paragraphs;
    return lead === undefined ? [] : this.dates(lead).map(({ days }) => days);
  }

  /**
   * Whether the article tells all about a subject, as an encyclopaedia does, rather than what happened: its paragraphs are
   * long, and few of them say who said something, or on what day of the week.
   */
  get isEncyclopaedic(): boolean {
    const { paragraphs } = this.article;
    this.#encyclopaedic ??=
      paragraphs.reduce((sum, { text }) => sum + text.length, 0) > paragraphs.length * SHORT &&
      paragraphs.filter(({ text }) => REPORTS.test(text)).length <= paragraphs.length * REPORTING;
    return this.#encyclopaedic;
  }

  /** Whether the article is news: its paragraphs are short, and few of them name a year well before its own. */
  get isNews(): boolean {
    this.#news ??=
      !this.isEncyclopaedic &&
      this.article.paragraphs.filter(({ text }) => this.namesEarlierYear(text)).length <=
        this.article.paragraphs.length * HISTORY;
    return this.#news;
  }

  /** Whether a text of the article names a year that is over by more than one when it is published. */
  namesEarlierYear(text: string): boolean {
    const own = Number(this.article.published.slice(0, 4));
    return (text.match(YEAR) ?? []).some((year) => Number(year) < own - 1);
  }

  /** The days on which it may have been published. */
  get published(): Days | null {
    return daysOf(this.article.published);
  }
}

const YEAR = /(?<![\d.,$€£-])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)/g;

/** Share of an article's paragraphs that may name earlier years while it is still news. */
const HISTORY = 0.34;
/** UTF-16 units that paragraphs of news have at most, on average; those of encyclopaedias have 450 to 1,100. */
const SHORT = 440;
/** Words of those who report what was said, and when. */
const REPORTS =
  /(?<!\p{L})(?:said|says|told|dijo|dice|dijeron|afirm[óa]|asegur[óa]|señal[óa]|declar[óa]|explic[óa]|denunci[óa]|inform[óa]|según|agreg[óa]|añadi[óo]|yesterday|ayer|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/u;
/** Share of paragraphs that have such words: in encyclopaedias seldom more, in news and reports with long paragraphs seldom less. */
const REPORTING = 0.4;

/** "HAVANA –", "MANAGUA (CW) —", "Ciudad de Guatemala.-", "(San José) –", "LIMA, May 3 (AP) -". */
const DATELINE =
  /^\(?\p{Lu}[\p{L}\p{M} .,'’-]{1,40}?(?:, [\p{L}\p{M}]{3,10}\.? \d{1,2})?\)?(?: ?\([^)]{1,20}\))? ?(?:\.-|[–—]|-(?= ))/u;

export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code);

/** A third of the paragraphs, and three: what an article comes back to is what it is about. */
function areSome(some: readonly Paragraph[], paragraphs: readonly Paragraph[]): boolean {
  return some.length >= 3 && some.length >= paragraphs.length / 3;
}

export function daysOf(edtf: string): Days | null {
  const bounds = dateBounds(edtf);
  return bounds === null ? null : { from: bounds.earliest, to: bounds.latest };
}

/** "Since the 1959 revolution" tells of 1959 and of now, not of every year between. */
function endsOf({ from, to }: Days): readonly Days[] {
  if (from === null || to === null || Date.parse(to) - Date.parse(from) < LONG) return [{ from, to }];
  return [
    { from, to: from },
    { from: to, to },
  ];
}

const LONG = 367 * 86_400_000;

/** More days than a month has. */
const MONTH = 31;

/** Whether something told of `days` tells of the time asked about; of a month or a day a whole year's sum tells nothing. */
export function tellsOf(days: Days, asked: Days): boolean {
  return overlap(days, asked) && (lengthOf(asked) > MONTH || lengthOf(days) <= 2 * MONTH);
}

/** Whether days are no more than twice as long as those asked about, or a month's, or end within them: a sum holds at its end. */
export const isAbout = (days: Days, asked: Days): boolean =>
  lengthOf(days) <= 2 * Math.max(lengthOf(asked), MONTH) ||
  (days.to !== null && (asked.from ?? '') <= days.to && days.to <= (asked.to ?? '9999'));

const lengthOf = ({ from, to }: Days): number =>
  from === null || to === null
    ? Number.POSITIVE_INFINITY
    : (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

export function overlap(a: Days, b: Days): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}

/** Articles whose context is kept, so that memory doesn't grow with the coverage. */
const KEPT = 1_000;
let kept = new WeakMap<Article, ArticleContext>();
let count = 0;

/** What is written around the passages of an article; remembered for those last asked for. */
export function contextOf(article: Article): ArticleContext {
  let context = kept.get(article);
  if (context === undefined) {
    if (count >= KEPT) [kept, count] = [new WeakMap(), 0];
    context = new ArticleContext(article);
    kept.set(article, context);
    count += 1;
  }
  return context;
}
