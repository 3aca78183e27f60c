import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Article, Paragraph } from '../corpus/article.ts';
import { isCommon } from '../text/common-words.ts';
import { fold } from '../text/terms.ts';
import { analyse } from './analysis.ts';
import { contextOf } from './article-context.ts';
import type { Choice } from './choose.ts';
import type { Coverage } from './coverage.ts';
import { hasOpposite } from './opposites.ts';
import type { Hit } from './paragraph-index.ts';
import { holdsPhrase } from './phrase.ts';
import type { TermGroup } from './query.ts';
import type { Insistence, Question } from './question.ts';
import { CASES, isMeasure } from './question-needs.ts';
import { satisfies } from './support-insists.ts';
import { SIGNALS, type SupportSignals, supportSignals } from './support-signals.ts';

/** What support-weights.yaml holds: a logistic regression over the signals. */
interface Weights {
  readonly weights: SupportSignals;
  readonly bias: number;
  readonly threshold: number;
}

const { weights, bias, threshold } = parse(
  readFileSync(new URL('./support-weights.yaml', import.meta.url), 'utf8'),
) as Weights;

/** The least support, 0 to 1, with which a passage is shown as an answer. */
export const LEAST_SUPPORT = threshold;

/** Of so few words of its own a question can't do without the first. */
const FEW = 2;
/** Questions that name first whom or what they are about. */
const LEADS_WITH_SUBJECT: ReadonlySet<Question['asks']> = new Set([
  'person',
  'count',
  'definition',
  'date',
  'place',
]);

const ASKS =
  /(?<!\p{L})(?:what|which|how|que|cual(?:es)?|como|tell|show|list|explain|describe|cuenta\p{L}*|dime|explica)(?!\p{L})/u;

/** What remains of the support where a word may be, or likely is, a name that the coverage lacks. */
const MAY_BE_NAME = 0.6;
const LIKELY_NAME = 0.2;

/** Hits that are looked through for paragraphs that satisfy what is insisted on. */
const LOOKED_THROUGH = 40;
/** As many of them as are compared; more need not be looked for. */
const ENOUGH = 20;

/** Where and when something is. */
const isScene = ({ kind }: Insistence): boolean => kind === 'place' || kind === 'year';

/** The hits whose paragraphs satisfy all that the question insists on, best first. */
export function satisfying(
  question: Question,
  hits: readonly Hit[],
  { facts }: Pick<Coverage, 'facts'>,
): readonly Hit[] {
  if (question.insists.length === 0) return hits;
  const found: Hit[] = [];
  for (const hit of hits.slice(0, LOOKED_THROUGH)) {
    const { article, paragraph } = hit;
    const whole = { article, paragraph, span: { start: 0, end: paragraph.text.length } };
    if (!satisfies(question, whole, facts, (one) => !isScene(one))) continue;
    // One sentence may be there or then, though its paragraph goes elsewhere.
    const isPart = () =>
      analyse(article, paragraph).some((span) => satisfies(question, { article, paragraph, span }, facts));
    if (satisfies(question, whole, facts, isScene) || isPart()) found.push(hit);
    if (found.length === ENOUGH) break;
  }
  return found;
}

/**
 * The question without the words whose absence more likely means that the text tells it in words of its own than that it
 * doesn't tell it: what was done, and where, but not who is counted nor of what they died.
 */
export const paraphrased = (question: Question): Question => ({
  ...question,
  insists: question.insists.filter((one) => one.kind !== 'word' || one.noun),
});

/** The weight of words that say what was done or how. */
const SUPPORTING = 0.7;

/** A passage that is completed has no more words than this. */
const COMPLETED = 60;

/**
 * The choice with as many of the sentences around it as it takes to satisfy all that the question insists on; as it was
 * where no few do.
 */
export function completed(question: Question, choice: Choice, { facts }: Pick<Coverage, 'facts'>): Choice {
  const { article, paragraph } = choice;
  if (satisfies(question, choice, facts)) return choice;
  const all = analyse(article, paragraph);
  const first = all.findIndex(({ end }) => end > choice.span.start);
  const last = all.findLastIndex(({ start }) => start < choice.span.end);
  for (const [from, to] of [
    [first, last + 1],
    [first - 1, last],
    [first - 1, last + 1],
  ] as const) {
    const [start, end] = [all[from]?.start, all[to]?.end];
    if (start === undefined || end === undefined) continue;
    const longer = { ...choice, span: { start, end } };
    const words = paragraph.text.slice(start, end).split(/\s+/).length;
    if (words <= COMPLETED && satisfies(question, longer, facts)) return longer;
  }
  return choice;
}

/**
 * Whether more than the place or the time that is asked about stands in the paragraph: "protests in Canada" is not
 * answered by what else there is about Canada, nor "Ruiz's salary" by what else there is about Ruiz.
 */
export function isOnTopic(question: Question, { article, paragraph }: Choice): boolean {
  const kinds = new Set(question.insists.map(({ kind }) => kind));
  if (!(kinds.has('name') || kinds.has('place') || kinds.has('year')))
    return question.asks !== 'person' || hasOnlySubject(question, article, paragraph);
  // Where everything is about one subject, what is asked about it is told in other words.
  if (contextOf(article).isEncyclopaedic) return true;
  const topic = question.query.groups.filter(({ word }, i) => {
    const { weight, insisted, circumstance } = question.bearings[i]!;
    return weight === 1 && !insisted && !(question.asks === 'count' && (circumstance || isMeasure(word)));
  });
  // A name tells of many things; where only one is asked about it, that must be there, if the coverage has it at all.
  const whether =
    topic.length > 0 &&
    (question.asks === 'yes-or-no' || (question.asks === 'count' && !kinds.has('percentage')));
  if (kinds.has('name') && !whether && (topic.length !== 1 || !isAttribute(question, topic[0]!.word)))
    return true;
  const here = new Set(
    contextOf(article)
      .terms(paragraph)
      .map(({ term }) => term),
  );
  // "How many kilos did the lawyer lose?": the measure is told of her alone.
  const measured = question.query.groups.some(
    ({ word, terms }, i) =>
      isMeasure(word) &&
      (question.bearings[i]!.weight === 1 || TIME_UNIT.test(fold(word))) &&
      terms.some(({ term }) => here.has(term)),
  );
  if (measured && question.asks === 'count') return true;
  // Where it is told what was done, or to how many, the headline says to what.
  const isToldHere = question.query.groups.some(
    ({ terms }, i) => question.bearings[i]!.weight === SUPPORTING && terms.some(({ term }) => here.has(term)),
  );
  // A headline and its lead tell the same.
  if (kinds.has('percentage') || kinds.has('name') || isToldHere || paragraph.number === 1)
    for (const { term } of contextOf(article).terms(null)) here.add(term);
  // Where cases are counted, the headline or the lead says of what.
  const areCases = question.query.groups.some(
    ({ word, terms }) => CASES.test(fold(word)) && terms.some(({ term }) => here.has(term)),
  );
  const lead = article.paragraphs[0];
  if ((areCases && question.asks === 'count') || (isToldHere && question.asks === 'person'))
    for (const place of [null, ...(lead === undefined ? [] : [lead])])
      for (const { term } of contextOf(article).terms(place)) here.add(term);
  const told = contextOf(article).terms(paragraph);
  const isTold = ({ terms, phrases }: TermGroup) =>
    terms.some(({ term }) => here.has(term)) || phrases?.some((phrase) => holdsPhrase(told, phrase)) === true;
  if (topic.length === 0 || topic.some(isTold)) return true;
  if (question.asks === 'yes-or-no' && hasOpposite(question.text, paragraph.text)) return true;
  // "Dengue in Paraguay" heads an article that goes on about it without either word.
  const titled = new Set(
    contextOf(article)
      .terms(null)
      .map(({ term }) => term),
  );
  return (
    namesPlaces(question, article) && topic.some(({ terms }) => terms.some(({ term }) => titled.has(term)))
  );
}

/** What the passage that answers counts in. */
const TIME_UNIT =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|anos?|mes(?:es)?|semanas?|dias?|horas?|minutos?)$/;

/** Whether the one thing that a question of who is about stands in the paragraph, the headline or the lead: "who founded the jetty?" */
function hasOnlySubject({ query, bearings }: Question, article: Article, paragraph: Paragraph): boolean {
  const subjects = query.groups.filter((_, i) => bearings[i]!.weight === 1 && !bearings[i]!.absent);
  const [only] = subjects;
  if (only === undefined || subjects.length > 1) return true;
  const context = contextOf(article);
  const lead = article.paragraphs[0];
  return [paragraph, null, ...(lead === undefined ? [] : [lead])].some((place) =>
    context.terms(place).some(({ term }) => only.terms.some((stands) => stands.term === term)),
  );
}

/** Whether a headline puts its news in the place that is asked about. */
const namesPlaces = ({ insists }: Question, article: Article): boolean => {
  const named = contextOf(article).mentions(article.title);
  return insists.some(
    (one) => one.kind === 'place' && named.some(({ code, located }) => located && code === one.code),
  );
};

const attributes = new WeakMap<Question, Map<string, boolean>>();

/** Whether a word names what the question wants to know of somebody: "who is Ruiz's wife?", "cuál es el sueldo de Ruiz". */
function isAttribute(question: Question, word: string): boolean {
  const known = attributes.get(question) ?? new Map<string, boolean>();
  attributes.set(question, known);
  const found = known.get(word) ?? isAskedOf(question, word);
  known.set(word, found);
  return found;
}

function isAskedOf({ text, insists }: Question, word: string): boolean {
  const line = fold(text);
  return insists.some(({ kind, text: name }) => {
    if (kind !== 'name') return false;
    const [own, owner] = [fold(word), fold(name)].map((part) => part.replace(/[^\p{L}\p{N}\s]/gu, '.'));
    return new RegExp(
      `${owner}['’]s? ${own}(?!\\p{L})|(?<!\\p{L})${own} (?:of|de|del) (?:the |la |el )?${owner}`,
      'u',
    ).test(line);
  });
}

/**
 * How much of the support is left by words that neither the coverage nor the lexicon knows, 0 to 1. Where somebody types
 * without capitals such words are hardly ever anything but names, and two of them never; where they ask who it was or
 * what they said, they may be.
 */
export function trust({ text, asks, bearings, insists }: Question): number {
  // "Who is the warden of Merrow?": where neither the coverage nor the lexicon has the word, nothing tells.
  const subjects = bearings.filter(
    ({ weight, insisted, circumstance }) => weight === 1 && !insisted && !circumstance,
  );
  const isNamed = insists.some(({ kind }) => kind === 'name');
  if (
    !isNamed &&
    subjects[0]?.absent === true &&
    !isCommon(fold(subjects[0].word)) &&
    subjects.length <= FEW &&
    LEADS_WITH_SUBJECT.has(asks)
  )
    return 0;
  // Keywords leave nothing out: "teachers' strike" isn't answered by another's.
  const absent = subjects.some((bearing) => bearing.absent);
  if (absent && (asks === 'yes-or-no' || (asks === 'other' && !ASKS.test(fold(text))))) return MAY_BE_NAME;
  const unknown = bearings.filter(({ absent, everyday, insisted }) => absent && !everyday && !insisted);
  if (unknown.length === 0) return 1;
  const careless = !/^\P{L}*\p{Lu}/u.test(text);
  if (careless) return unknown.length === 1 ? LIKELY_NAME : 0;
  return asks === 'person' || asks === 'quotation' ? MAY_BE_NAME ** unknown.length : 1;
}

/**
 * How likely the coverage answers the question by this choice, 0 to 1, as learned by bench/support.ts. 0 where it is off the topic or
 * the passage leaves something unmet that the question insists on: no score makes up for that. `hits` are all that the search
 * found.
 */
export function supportOf(
  question: Question,
  choice: Choice,
  hits: readonly Hit[],
  { index, facts }: Pick<Coverage, 'index' | 'facts'>,
): number {
  if (!isOnTopic(question, choice)) return 0;
  if (!satisfies(question, choice, facts)) return 0;
  const signals = supportSignals(question, choice, hits, index);
  const sum = SIGNALS.reduce((total, name) => total + weights[name] * signals[name], bias);
  return trust(question) / (1 + Math.exp(-sum));
}
