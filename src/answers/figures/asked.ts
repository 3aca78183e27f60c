import type { Article } from '../../corpus/article.ts';
import type { GlossaryEntry } from '../../corpus/glossary.ts';
import type { Figure } from '../../facts/figure.ts';
import type { Coverage } from '../../search/coverage.ts';
import { type EventType, eventTypesIn } from '../../search/event-types.ts';
import { isOfNewOnes } from '../../search/new-ones.ts';
import type { Hit } from '../../search/paragraph-index.ts';
import type { TermGroup } from '../../search/query.ts';
import type { Question } from '../../search/question.ts';
import type { Span } from '../../text/span.ts';
import { fold } from '../../text/terms.ts';
import type { Request } from '../request.ts';
import { figuresIn, wholeOf } from './coverage.ts';
import { countsInCustody, tellsCustody } from './custody.ts';
import { wanted, within } from './filter.ts';
import type { FigureHit } from './hit.ts';
import { withLaterCounts } from './later-counts.ts';
import { newestFirst, withoutRepeats } from './order.ts';
import {
  clauseAround,
  entriesOf,
  type FigureInArticle,
  type FigureWords,
  figureWords,
  holds,
  phraseOf,
  phrasesOf,
} from './words.ts';
import { asksWorldwide, tellsWorldwide } from './worldwide.ts';

/** So many of the best paragraphs are looked through for figures that answer: far more than an answer shows. */
export const LOOKED_THROUGH = 300;

/** The figures of the paragraphs that a search for the question found, article by article. */
function figuresOf({ facts }: Coverage, hits: readonly Hit[]): readonly FigureInArticle[] {
  const paragraphs = new Map<Article, Set<number>>();
  for (const { article, paragraph } of hits) {
    const numbers = paragraphs.get(article);
    if (numbers === undefined) paragraphs.set(article, new Set([paragraph.number]));
    else numbers.add(paragraph.number);
  }
  const told: FigureInArticle[] = [];
  for (const [article, numbers] of paragraphs)
    for (const one of figuresIn(article, facts.get(article.id)?.figures ?? []))
      if (numbers.has(one.figure.paragraph)) told.push(one);
  return told;
}

/** Least share of a question's words, by weight, that a figure must account for. */
const SURE = 0.75;

/** Least such share of a later count of what another figure surely counts. */
const NEAR = 0.5;

/** "How many are left", "quedan": of the question only that it is about now. */
const REMAINING = /\b(?:are|is) (?:still )?left\b|\bquedan?\b/;
const isOfRemaining = ({ word }: { readonly word: string }): boolean => /^(?:left|quedan?)$/.test(fold(word));

/**
 * The figures whose counted words surely answer a question of how many, best first, newest first among equals. What
 * the question counts (its first word with a meaning) must be the figure's or its whole's; its other words may stand
 * in the passage. Empty where none surely does. Insistences on places and names are the caller's to check. `hits` are the
 * paragraphs that are looked through.
 */
export function figuresFor(
  coverage: Coverage,
  question: Question,
  request: Request,
  hits: readonly Hit[],
): readonly FigureHit[] {
  const line = fold(question.text).replaceAll('ñ', 'n');
  const asksForRest = question.now && REMAINING.test(line);
  const words = question.query.groups
    .map((group, index) => ({ ...group, ...question.bearings[index]! }))
    .filter((group) => group.weight > 0.1 && !group.circumstance && !(asksForRest && isOfRemaining(group)));
  if (question.asks !== 'count' || words.length === 0) return [];
  const entries = entriesOf(
    coverage.glossary,
    words.map(({ word }) => word),
  );
  const groups = words.map((group, i): Wanted => {
    const entry = entries[i] ?? null;
    return {
      ...group,
      worths: worthsOf(group),
      people: ANYBODY.has(fold(group.word)),
      custody: group.passive !== true && tellsCustody(group.word),
      entry,
      unlike: coverage.glossary.entries.filter(({ id }) => entry?.unlike.includes(id)),
    };
  });
  const tests = wanted(coverage, { ...request, counts: [] });
  const all = question.about === null ? tests : [...tests, within(question.about, question.about)];
  const asked = eventTypesIn(question.text);
  const isOfNew = isOfNewOnes(question.text);
  const units = UNITS.find(([pattern]) => pattern.test(line))?.[1];
  const worldwide = asksWorldwide(question.text);
  const answering = figuresOf(coverage, hits)
    .filter((told) => all.every((test) => test(told)) && (units === undefined || units.has(told.figure.unit)))
    .filter((told) => !worldwide || tellsWorldwide(told))
    .map((told): FigureHit => ({ ...told, score: scoreOf(told, groups) }))
    // Few are about what is asked for, and to read what befell whom takes long.
    .filter(
      (hit) =>
        hit.score >= (question.now ? NEAR : SURE) && befell(hit, asked) && isOfNew === countsNewOnes(hit),
    );
  const sure = answering.filter(({ score }) => score >= SURE);
  // "in July 2023": what that month alone was counted for answers before what the year was.
  const isAsked = ({ figure }: FigureInArticle) => (figure.asOf.edtf === question.about ? 1 : 0);
  return withoutRepeats(question.now ? withLaterCounts(sure, answering) : sure).toSorted(
    (a, b) => isAsked(b) - isAsked(a) || b.score - a.score || newestFirst(a, b),
  );
}

/** Whether a figure counts new ones, or some of them: "13 new prisoners, two of them minors". */
function countsNewOnes(told: FigureInArticle): boolean {
  for (let each: FigureInArticle | null = told; each !== null; each = wholeOf(each))
    if (isOfNewOnes(each.figure.counted)) return true;
  return false;
}

/** What befell those whom a figure counts, by the words of its clause and of its passage. */
interface Events {
  readonly clause: ReadonlySet<EventType>;
  readonly passage: ReadonlySet<EventType>;
}

const eventsOf = new WeakMap<Figure, Events>();

function eventTypesOf({ article, figure }: FigureInArticle): Events {
  let found = eventsOf.get(figure);
  if (found === undefined) {
    const { text } = article.paragraphs[figure.paragraph - 1]!;
    const within = ({ start, end }: Span) => eventTypesIn(text.slice(start, end));
    found = {
      clause: within(clauseAround(text, figure, figure.passage)),
      passage: within(figure.passage),
    };
    eventsOf.set(figure, found);
  }
  return found;
}

/** Whether what befell those whom a figure counts is what a question asks: "how many are held" isn't told by those freed. */
function befell(told: FigureInArticle, asked: ReadonlySet<EventType>): boolean {
  const { clause: own, passage } = eventTypesOf(told);
  const meets = (types: ReadonlySet<EventType>) => [...asked].some((type) => types.has(type));
  // "Of the 211 releases 202 were of political prisoners": these went as all did.
  if (asked.size === 0) {
    const whole = wholeOf(told);
    return own.size === 0 && (whole === null || eventTypesOf(whole).clause.size === 0);
  }
  if (own.size > 0) return meets(own);
  const whole = wholeOf(told);
  return meets(passage) || (whole !== null && befell(whole, asked));
}

type Wanted = TermGroup & {
  readonly weight: number;
  /** Part of something that the question insists on. */
  readonly insisted: boolean;
  /** Term → what its match is worth. */
  readonly worths: ReadonlyMap<string, number>;
  /** It asks for people of whatever kind. */
  readonly people: boolean;
  /** It asks for people in custody. */
  readonly custody: boolean;
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

/** "18 of the detainees": the first word counted is what their whole is called. */
const OF_THEM =
  /^\s(?:of (?:the|these|those|its|their)|de (?:los|las|estos|estas|esos|esas|sus|l[oa]s [\p{L}\d.]+))\s/iu;

/** What it is worth that a phrase stands for a word: "detenidas por razones de conciencia" for "presos políticos". */
const BY_PHRASE = 0.85;

/** What a term's match is worth: of an everyday synonym more than where it is searched, since here it is the whole's own. */
const worth = (boost: number): number => (boost >= 0.5 ? Math.max(0.65, Math.min(1, boost)) : boost);

function worthsOf({ terms }: TermGroup): ReadonlyMap<string, number> {
  const worths = new Map<string, number>();
  for (const { term, boost } of terms) worths.set(term, Math.max(worths.get(term) ?? 0, worth(boost)));
  return worths;
}

/** A figure as the words of a question are held against it. */
interface Reading {
  readonly told: FigureInArticle;
  readonly words: FigureWords;
  /** Whether the question asks for people in custody and the figure counts such. */
  readonly custody: ReturnType<typeof countsInCustody>;
}

/** Of the phrases for an entry that the words hold, how many words the longest has. */
function longestNamed(entry: GlossaryEntry, words: readonly string[], language: string): number {
  let longest = 0;
  for (const phrase of phrasesOf(entry, language))
    if (phrase.length > longest && holds(words, phrase)) longest = phrase.length;
  return longest;
}

/** How well words match one of a question's, 0 to 1. */
function matchOf(
  { worths, phrases, entry, unlike }: Wanted,
  words: readonly string[],
  language: string,
): number {
  const length = entry === null ? 0 : longestNamed(entry, words, language);
  // "Mental health problems" are no "health problems".
  if (unlike.some((other) => longestNamed(other, words, language) > length)) return 0;
  // "Sick" by "people with medical conditions": what the glossary calls the same, in however many words.
  if (length > 0) return 1;
  let most = 0;
  for (const word of words) most = Math.max(most, worths.get(word) ?? 0);
  return most < BY_PHRASE && phrases?.some((phrase) => holds(words, phrase)) === true ? BY_PHRASE : most;
}

/** "Behind bars" for "prisoners", unless the words are those of what the glossary tells apart from them. */
function custodyMatch(
  { custody: asked, unlike }: Wanted,
  { told: { article }, words, custody }: Reading,
): number {
  if (custody === null || !asked) return 0;
  return unlike.some((other) => longestNamed(other, words.counted, article.language) > 0)
    ? 0
    : IN_CUSTODY[custody];
}

/** How well what a figure counts, or its clause, matches a word of the question. */
function ownMatch(group: Wanted, reading: Reading): number {
  const { told, words } = reading;
  if (group.people && told.figure.unit === 'persons') return 1;
  const { language } = told.article;
  const counted = matchOf(group, words.counted, language);
  return counted === 1
    ? 1
    : Math.max(counted, 0.6 * matchOf(group, words.clause, language), custodyMatch(group, reading));
}

/** A match below this says nothing. */
const LEAST = 0.4;

function scoreOf(told: FigureInArticle, groups: readonly Wanted[]): number {
  const { article, figure, figures } = told;
  const { language } = article;
  const words = figureWords(article, figure, figures);
  const custody = groups.some((group) => group.custody) ? countsInCustody(told) : null;
  const reading = { told, words, custody };
  const own = groups.map((group) => ownMatch(group, reading));
  // A part answers only where the question asks for what sets it apart from its whole.
  if (own.every((match) => match < LEAST)) return 0;
  const whole = wholeOf(told);
  const ofWhole = whole === null ? [] : figureWords(article, whole.figure, figures).counted;
  const { text } = article.paragraphs[figure.paragraph - 1]!;
  const isOfThem = whole !== null && OF_THEM.test(text.slice(figure.end, figure.countedSpan.start));
  const apart = isOfThem ? words.counted.slice(1) : words.counted;
  if (whole !== null && groups.every((group) => matchOf(group, apart, language) < LEAST)) return 0;
  const matches = groups.map((group, i) => Math.max(own[i]!, 0.9 * matchOf(group, ofWhole, language)));
  if (Math.max(own[0]!, matchOf(groups[0]!, ofWhole, language)) < LEAST) return 0;
  let passage: readonly string[] | null = null;
  let total = 0;
  let got = 0;
  for (const [i, group] of groups.entries()) {
    // Names and dates may stand anywhere in the passage; what is done or had must be the count's own.
    const near = group.insisted || NAMES_OR_DATES.test(group.word) ? 0.7 : 0.3;
    let match = matches[i]!;
    if (match < near) {
      passage ??= phraseOf(text.slice(figure.passage.start, figure.passage.end), language);
      match = Math.max(match, near * matchOf(group, passage, language));
    }
    total += group.weight;
    got += group.weight * match;
  }
  // "three more men" are some of those whom another figure counts.
  return (MORE.test(text.slice(figure.end, figure.end + 8)) ? 0.95 : 1) * (got / total);
}

const MORE = /^\s(?:more|others?|m[aá]s|otr[oa]s)(?![\p{L}])/u;

/** What it is worth that a figure counts people in custody, where a question asks for some by another word. */
const IN_CUSTODY = { counted: 0.9, clause: 0.6 } as const;

/** What a question of how many wants a number of, where it says so: sentences of years tell of no people, nor people of years. */
const UNITS: readonly (readonly [asked: RegExp, units: ReadonlySet<Figure['unit']>])[] = [
  [
    /\b(?:how many|cuant[oa]s) (?:more |mas )?(?:people|persons|ppl|individuals|personas|individuos)\b/,
    new Set(['persons', 'percent']),
  ],
  [/\b(?:how many|cuantos) (?:more |mas )?(?:years|anos)\b/, new Set(['years'])],
  [/\b(?:percentage|percent|proportion|porcentaje|por ciento|proporcion)\b/, new Set(['percent'])],
];
