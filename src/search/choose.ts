import type { Article, Paragraph } from '../corpus/article.ts';
import type { Facts } from '../facts/facts.ts';
import type { Span } from '../text/span.ts';
import { analyse, type Sentence } from './analysis.ts';
import type { Hit, ParagraphIndex } from './paragraph-index.ts';
import type { Query } from './query.ts';
import type { Question } from './question.ts';
import { widen } from './widen.ts';

/** What speaks for a choice; each between 0 and 1 unless it says otherwise. */
export interface Signals {
  /** Share of the question's idf whose words stand in the chosen sentence. */
  readonly sentence: number;
  /** The same of the paragraph with its heading and headline. */
  readonly paragraph: number;
  /** The paragraph's BM25+ divided by the question's idf; about 0 to 3. */
  readonly bm25: number;
  /** By how much the chosen sentence's score is over that of the best in any other paragraph; not negative. */
  readonly margin: number;
}

/** A passage of whole sentences that is chosen for an answer. Offsets are within the paragraph's text. */
export interface Choice {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly span: Span;
  /** The words that match the question; offsets within the paragraph's text, in order, not overlapping. */
  readonly highlights: readonly Span[];
  /** Comparable within one question. */
  readonly score: number;
  readonly signals: Signals;
}

export interface ChooseOptions {
  readonly index: ParagraphIndex;
  /** Article id → its facts: what they say must be shown together is. */
  readonly facts?: ReadonlyMap<string, Facts>;
  /** How many clippings at most; 3 unless told. */
  readonly limit?: number;
}

/** Paragraphs whose sentences are compared. */
const PARAGRAPHS = 8;

interface Candidate {
  readonly hit: Hit;
  readonly sentences: readonly Sentence[];
  readonly at: number;
  readonly overlap: number;
  readonly score: number;
}

/** Term → the group of the query that it stands for, with the group's share of the query's idf. */
function groupsByTerm(query: Query, index: ParagraphIndex) {
  const weights = query.groups.map((group) =>
    Math.min(...group.terms.map(({ term }) => index.idf(term)), Number.POSITIVE_INFINITY),
  );
  const mass = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const byTerm = new Map<string, { group: number; boost: number }>();
  for (const [group, { terms }] of query.groups.entries()) {
    for (const { term, boost } of terms) {
      const known = byTerm.get(term);
      if (known === undefined || known.boost < boost) byTerm.set(term, { group, boost });
    }
  }
  return { byTerm, shares: weights.map((weight) => weight / mass) };
}

/**
 * The passages that answer `question` best, best first, chosen jointly among the sentences of the best hits.
 * Each is a run of whole sentences of one paragraph; no two overlap, and a later one adds words of the question
 * or another article to those before.
 */
export function chooseClippings(
  question: Question,
  hits: readonly Hit[],
  { index, limit = 3 }: ChooseOptions,
): readonly Choice[] {
  const { byTerm, shares } = groupsByTerm(question.query, index);
  const candidates: Candidate[] = [];
  for (const hit of hits.slice(0, PARAGRAPHS)) {
    const all = analyse(hit.article, hit.paragraph);
    const overlaps = all.map((sentence) => overlapOf(sentence, byTerm, shares));
    for (const at of all.keys()) {
      const overlap = overlaps[at]!;
      const before = overlaps[at - 1] ?? 0;
      const after = overlaps[at + 1] ?? 0;
      const score = overlap + 0.4 * hit.score + 0.1 * Math.max(before, after) - (at === 0 ? 0 : 0.01);
      candidates.push({ hit, sentences: all, at, overlap, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score);

  const choices: Choice[] = [];
  for (const candidate of candidates) {
    if (choices.length >= limit) break;
    const { hit, sentences, at, overlap, score } = candidate;
    const { first, last } = widen(hit.paragraph.text, sentences, { first: at, last: at });
    const span = { start: sentences[first]!.start, end: sentences[last]!.end };
    const repeated = choices.some(
      (choice) =>
        choice.paragraph === hit.paragraph && choice.span.start < span.end && span.start < choice.span.end,
    );
    if (repeated) continue;
    const other = candidates.find((rival) => rival.hit.paragraph !== hit.paragraph)?.score ?? 0;
    choices.push({
      article: hit.article,
      paragraph: hit.paragraph,
      span,
      highlights: sentences
        .slice(first, last + 1)
        .flatMap((sentence) => sentence.terms.filter(({ term }) => byTerm.has(term)))
        .map(({ start, end }) => ({ start, end })),
      score,
      signals: {
        sentence: overlap,
        paragraph: hit.coverage,
        bm25: hit.score,
        margin: Math.max(0, score - other),
      },
    });
  }
  return choices;
}

function overlapOf(
  sentence: Sentence,
  byTerm: ReadonlyMap<string, { group: number; boost: number }>,
  shares: readonly number[],
): number {
  const best = new Map<number, number>();
  for (const { term } of sentence.terms) {
    const match = byTerm.get(term);
    if (match !== undefined) best.set(match.group, Math.max(best.get(match.group) ?? 0, match.boost));
  }
  let overlap = 0;
  for (const [group, boost] of best) overlap += boost * shares[group]!;
  return overlap;
}
