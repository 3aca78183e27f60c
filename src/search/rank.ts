import { isRole } from '../text/roles.ts';
import { fold } from '../text/terms.ts';
import { analyse, type Sentence } from './analysis.ts';
import { contextOf } from './article-context.ts';
import {
  FEATURES,
  type Feature,
  type Features,
  type Field,
  featuresOf,
  type Measured,
  tellingShares,
} from './features.ts';
import type { Hit, ParagraphIndex } from './paragraph-index.ts';
import type { Question } from './question.ts';
import learned from './rank-weights.json' with { type: 'json' };
import { type Match, matchOf, type Yardstick, yardstickFor } from './yardstick.ts';

/** What each feature is worth. */
export type Weights = Readonly<Record<Feature, number>>;

const LEARNED: Weights = learned.weights;

/** Paragraphs, best first by the index, whose sentences are compared. */
export const COMPARED = 20;

/** A sentence as an answer. */
export interface Ranked {
  readonly hit: Hit;
  readonly sentences: readonly Sentence[];
  /** Index of the sentence. */
  readonly at: number;
  readonly features: Features;
  /** A logarithm of odds: one more is e times as likely, beside others of the same question. */
  readonly score: number;
}

/**
 * The sentences of the best hits as answers to `question`, best first: a linear function of a few features, whose
 * weights (rank-weights.json) `bench/learn.ts` has learned. The ranking is joint: a paragraph is as good as its best
 * sentence.
 */
export function rankSentences(
  question: Question,
  hits: readonly Hit[],
  index: ParagraphIndex,
  weights: Weights = LEARNED,
): { readonly ranked: readonly Ranked[]; readonly yardstick: Yardstick } {
  const yardstick = yardstickFor(question, index);
  const paragraphs = hits.slice(0, COMPARED).map((hit) => measure(hit, yardstick));
  const field: Field = {
    yardstick,
    telling: tellingShares(paragraphs, yardstick.shares.length),
    best: Math.max(0, ...paragraphs.map(({ hit }) => hit.score)),
  };
  const ranked = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((_, at) => {
      const features = featuresOf(paragraph, at, field);
      return {
        hit: paragraph.hit,
        sentences: paragraph.sentences,
        at,
        features,
        score: weigh(features, weights) - BREVITY * features.length - pastOf(paragraph, at, question),
      };
    }),
  );
  // The sort is stable: of equal ones the index's order stands, which has the newest first.
  return { ranked: ranked.sort((a, b) => b.score - a.score), yardstick };
}

/**
 * What the score of a sentence loses for its length, beside what is learned: of two that answer about as well the shorter one is
 * read.
 */
const BREVITY = 0.5;

/** What the score of a sentence loses that tells of an earlier year where the question names no time and doesn't ask for one. */
const PAST = 3;

function pastOf({ hit, sentences }: Measured, at: number, { asks, insists }: Question): number {
  const { article, paragraph } = hit;
  const { start, end } = sentences[at]!;
  if (asks === 'date' || insists.some(({ kind }) => kind === 'year' || kind === 'number')) return 0;
  const context = contextOf(article);
  return context.namesEarlierYear(paragraph.text.slice(start, end)) && context.isNews ? PAST : 0;
}

function weigh(features: Features, weights: Weights): number {
  let score = 0;
  for (const feature of FEATURES) score += weights[feature] * features[feature];
  return score;
}

function measure(hit: Hit, yardstick: Yardstick): Measured {
  // Their terms are read several times from here on, and made anew each time they are asked for.
  const sentences = analyse(hit.article, hit.paragraph).map(({ start, end, terms }) => ({
    start,
    end,
    terms,
  }));
  const titles = new Float64Array(yardstick.shares.length);
  for (const { term } of contextOf(hit.article).titleTerms(hit.paragraph)) {
    for (const { group, strength } of yardstick.stands(term)) {
      titles[group] = Math.max(titles[group]!, strength);
    }
  }
  const matches = sentences.map((sentence) => matchOf(sentence, yardstick));
  carryNames(hit, sentences, matches, yardstick);
  return {
    hit,
    sentences,
    matches,
    anywhere: most(matches.map(({ strength }) => strength)),
    alikeAnywhere: most(matches.map(({ likeness }) => likeness)),
    titles,
  };
}

/** How well a sentence matches a name that it takes up by "he", "the activist" and the like. */
const CARRIED = 0.6;

const TAKES_UP =
  /^["“«(]?(?:Fue|Fueron|Está|Estuvo|Había|Habría|Ha|Tiene|Tenía|Cumple|Cumplía|Llevaba|Lleva|Permanece|Nació|Murió|También|Además)(?!\p{L})|(?<!\p{L})(?:he|she|they|him|his|her|hers|their|them|él|ella|ellos|ellas)(?!\p{L})/iu;

const ROLE = /^["“«(]?(?:The|El|La) (?:\d+-year-old )?(\p{Ll}+)/u;

/** Lets a sentence that takes up the name before it, in its paragraph or in the one before, match that name, too. */
function carryNames(
  { article, paragraph }: Hit,
  sentences: readonly Sentence[],
  matches: readonly Match[],
  { question, shares, stands }: Yardstick,
): void {
  const groups = [...shares.keys()].filter((group) => question.bearings[group]?.named === true);
  if (groups.length === 0) return;
  const before = article.paragraphs[paragraph.number - 2];
  const holdsIn = (some: readonly { readonly term: string }[]) =>
    groups.every((group) => some.some(({ term }) => stands(term).some((one) => one.group === group)));
  let named = before !== undefined && holdsIn(contextOf(article).terms(before));
  for (const [at, { strength }] of matches.entries()) {
    if (groups.some((group) => strength[group]! > 0)) {
      named = true;
      continue;
    }
    const { start, end } = sentences[at]!;
    const text = paragraph.text.slice(start, end);
    const role = ROLE.exec(text)?.[1];
    if (!named || !(TAKES_UP.test(text) || (role !== undefined && isRole(fold(role))))) continue;
    for (const group of groups) strength[group] = CARRIED;
  }
}

/** The greatest of every column. */
function most(rows: readonly Float64Array[]): Float64Array {
  const greatest = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) {
    for (let i = 0; i < greatest.length; i++) if (row[i]! > greatest[i]!) greatest[i] = row[i]!;
  }
  return greatest;
}
