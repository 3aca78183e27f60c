import type { Article } from '../corpus/article.ts';
import type { Term } from '../text/terms.ts';
import { contextOf } from './article-context.ts';
import type { Choice } from './choose.ts';
import type { Hit, ParagraphIndex } from './paragraph-index.ts';
import { sentencesOf } from './passage.ts';
import { holdsPhrase } from './phrase.ts';
import type { Question } from './question.ts';

/** What tells a question that the coverage answers from one that it doesn't. */
export const SIGNALS = ['passage', 'paragraph', 'adjacent', 'bm25', 'rival', 'gathered', 'words'] as const;

/**
 * Each about 0 to 1. `passage` is the share of the question's weight, but for place and time, whose words stand in the passage,
 * `paragraph` that in its paragraph, words of heading and headline counting half; `adjacent` is the share of neighbouring words that are
 * neighbours in the passage, too; `bm25` is the choice's own, made up for absent words of
 * place and time; `rival` is how near the best paragraph of any other article
 * comes to the best of all: of chance matches there are many; `gathered` is how much of the score of the ten best paragraphs its
 * article has, since chance scatters; `words` is how many words the question has, as a
 * logarithm, since a match of many is worth more.
 */
export type SupportSignals = Readonly<Record<(typeof SIGNALS)[number], number>>;

/** A term that no coverage has: it is as rare as can be. */
const NOWHERE = '\u0000';

/** What a phrase that stands for a word counts beside the word itself. */
const BY_PHRASE = 0.85;

/** Where only one article was found, that speaks neither for nor against it. */
const NO_RIVAL = 0.7;

/** Measures how far a choice supports the question; `hits` are all that the search found, best first. */
export function supportSignals(
  question: Question,
  choice: Choice,
  hits: readonly Hit[],
  index: ParagraphIndex,
): SupportSignals {
  const { article, paragraph, signals } = choice;
  const { groups } = question.query;
  const context = contextOf(article);
  const here = new Set(context.terms(paragraph).map(({ term }) => term));
  // Headline and lead say what all of a report is about.
  const lead = context.isNews ? article.paragraphs[0] : undefined;
  const above = new Set(
    [...context.terms(null), ...(lead === undefined ? [] : context.terms(lead))].map(({ term }) => term),
  );
  const words = sentencesOf(choice).flatMap((sentence) => sentence.terms);
  const passage = new Set(words.map(({ term }) => term));
  const sums = { all: 0, passage: 0, paragraph: 0 };
  const mass = { all: 0, missed: 0 };
  for (const [i, { terms: stands, phrases }] of groups.entries()) {
    const { weight, absent, carried, named, circumstance: isSetting } = question.bearings[i]!;
    const isHere = stands.some(({ term }) => here.has(term));
    // That what it names is meant was seen to, too.
    const circumstance = isSetting || ((carried || named) && !isHere);
    const rarity = index.rarity(groups[i]!);
    mass.all += rarity;
    if (circumstance && (absent || !isHere)) mass.missed += rarity;
    // That place and time are met was seen to by then, whatever the words.
    if (circumstance) continue;
    const share =
      weight * (absent ? index.idf(NOWHERE) : Math.min(...stands.map(({ term }) => index.idf(term))));
    const best = (within: ReadonlySet<string>) =>
      stands.reduce(
        (most, { term, boost }) => (within.has(term) ? Math.max(most, Math.min(1, boost / weight)) : most),
        0,
      );
    const phrased = phrases?.some((phrase) => holdsPhrase(words, phrase)) === true ? BY_PHRASE : 0;
    sums.all += share;
    sums.passage += share * Math.max(best(passage), phrased);
    sums.paragraph += share * Math.max(best(here), best(above) / 2, phrased);
  }
  const other = hits.find((hit) => hit.article !== article);
  // Only a place and a time were asked about, which are met.
  const nothingElse =
    groups.length > 0 && question.bearings.every(({ circumstance, weight }) => circumstance || weight < 0.5);
  const of = (sum: number) => (nothingElse ? 1 : sums.all === 0 ? 0 : sum / sums.all);
  return {
    passage: of(sums.passage),
    paragraph: of(sums.paragraph),
    adjacent: adjacency(question, words),
    bm25: ((signals.bm25 / 3) * mass.all) / Math.max(mass.all - mass.missed, mass.all / 4),
    rival:
      other === undefined ? NO_RIVAL : other.relevance / Math.max(...hits.map(({ relevance }) => relevance)),
    gathered: gathered(article, hits.slice(0, TOP)),
    words: Math.log(1 + groups.length) / 3,
  };
}

/** Hits whose articles are compared. */
const TOP = 10;

/** An article's share of the score of some hits. */
function gathered(article: Article, hits: readonly Hit[]): number {
  let own = 0;
  let all = 0;
  for (const hit of hits) {
    all += hit.relevance;
    if (hit.article === article) own += hit.relevance;
  }
  return all === 0 ? 0 : own / all;
}

/** Share of the question's neighbouring words that are neighbours in the passage, too. */
function adjacency({ query }: Question, words: readonly Term[]): number {
  const { groups } = query;
  if (groups.length < 2) return 0;
  const groupsOf = new Map<string, number[]>();
  for (const [i, { terms: stands }] of groups.entries()) {
    for (const { term } of stands) {
      const list = groupsOf.get(term);
      if (list === undefined) groupsOf.set(term, [i]);
      else list.push(i);
    }
  }
  const pairs = new Set<number>();
  let before: readonly number[] = [];
  let beforeThat: readonly number[] = [];
  for (const { term } of words) {
    const here = groupsOf.get(term) ?? [];
    for (const group of here) {
      for (const other of [...before, ...beforeThat]) {
        if (Math.abs(other - group) === 1) pairs.add(Math.min(other, group));
      }
    }
    [beforeThat, before] = [before, here];
  }
  return pairs.size / (groups.length - 1);
}
