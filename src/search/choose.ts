import type { Article, Paragraph } from '../corpus/article.ts';
import { compareDates } from '../corpus/edtf.ts';
import type { Facts } from '../facts/facts.ts';
import type { Span } from '../text/span.ts';
import { agreement, tellSame } from './alike.ts';
import type { Hit, ParagraphIndex } from './paragraph-index.ts';
import type { Question } from './question.ts';
import { type Ranked, rankSentences, type Weights } from './rank.ts';
import { type Run, widen } from './widen.ts';
import type { Yardstick } from './yardstick.ts';

/** What speaks for a choice; each between 0 and 1 unless it says otherwise. */
export interface Signals {
  /** Share of the question's weight whose words stand in the chosen sentence. */
  readonly sentence: number;
  /** Share of the question's idf whose words stand in the paragraph, its heading or its headline. */
  readonly paragraph: number;
  /** The paragraph's BM25+ divided by the question's idf, whatever its age; about 0 to 3. */
  readonly bm25: number;
  /** How far it is ahead of the best sentence of any other paragraph: 0 where it isn't, near 1 where it is by far. */
  readonly margin: number;
}

/** A passage of whole sentences that is chosen for an answer. Offsets are within the paragraph's text. */
export interface Choice {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly span: Span;
  /** The words that match the question; offsets within the paragraph's text, in order, not overlapping. */
  readonly highlights: readonly Span[];
  /** A logarithm of odds; comparable within one question. */
  readonly score: number;
  readonly signals: Signals;
}

export interface ChooseOptions {
  readonly index: ParagraphIndex;
  /** Article id → its facts: what they say must be shown together is. */
  readonly facts?: ReadonlyMap<string, Facts>;
  /** How many clippings at most; 3 unless told. */
  readonly limit?: number;
  /** Those of rank-weights.json unless told. */
  readonly weights?: Weights;
}

/**
 * A neighbour that answers nearly as well (by this difference of scores) is shown with a sentence. The first clipping is to
 * be short, while one of the further ones is to hold what the first lacks.
 */
const NEARLY = { first: 1, further: 2 } as const;
/** They are shown together where both have no more words than this. */
const TOGETHER = 50;
/** What a clipping's score loses where it says all over what one before it said, and in an article used before. */
const REPEATED = 1.5;
const SAME_ARTICLE = 0.2;
/** A sentence that tells the same in an older article is shown for one whose score is ahead by less than this. */
const SYNDICATED = 2;
/** …where their terms agree to this share (Jaccard). */
const VERBATIM = 0.9;

/**
 * The passages that answer `question` best, best first, chosen jointly among the sentences of the best hits.
 * Each is a run of whole sentences of one paragraph, with what must be shown with them; no two overlap or tell
 * the same, and a later one rather comes from another article.
 */
export function chooseClippings(
  question: Question,
  hits: readonly Hit[],
  { index, facts, limit = 3, weights }: ChooseOptions,
): readonly Choice[] {
  const { ranked, yardstick } = rankSentences(question, hits, index, weights);
  const passages: Passage[] = [];
  const left = new Set(ranked);
  while (passages.length < limit) {
    const best = bestOf(left, passages);
    if (best === null) break;
    const next = earliestOf(best, left);
    left.delete(next);
    const passage = passageOf(next, left, passages, facts?.get(next.hit.article.id));
    if (!passages.some((other) => overlap(passage, other))) passages.push(passage);
  }
  return passages.map((passage) => choiceOf(passage, ranked, yardstick));
}

interface Passage {
  readonly best: Ranked;
  readonly run: Run;
  readonly span: Span;
  readonly terms: ReadonlySet<string>;
}

/** The best sentence that adds something to the passages before it. */
function bestOf(ranked: Iterable<Ranked>, passages: readonly Passage[]): Ranked | null {
  let best: Ranked | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of ranked) {
    if (candidate.score <= most) break;
    const score = candidate.score - lossBeside(candidate, passages);
    if (score > most) {
      best = candidate;
      most = score;
    }
  }
  return best;
}

const termsOf = ({ sentences, at }: Ranked): ReadonlySet<string> =>
  new Set(sentences[at]!.terms.map(({ term }) => term));

/** The sentence as it was published first: agencies' sentences stand in many articles. */
function earliestOf(best: Ranked, ranked: Iterable<Ranked>): Ranked {
  const own = termsOf(best);
  let earliest = best;
  for (const other of ranked) {
    if (other.score <= best.score - SYNDICATED) break;
    const older = compareDates(other.hit.article.published, earliest.hit.article.published) < 0;
    const terms = termsOf(other);
    if (older && tellSame(own, terms) && agreement(own, terms) >= VERBATIM) earliest = other;
  }
  return earliest;
}

/** What a sentence's score loses for what was chosen already; all of it where that tells the same. */
function lossBeside(candidate: Ranked, passages: readonly Passage[]): number {
  const terms = termsOf(candidate);
  let loss = 0;
  for (const passage of passages) {
    if (tellSame(terms, passage.terms)) return Number.POSITIVE_INFINITY;
    const same = passage.best.hit.article.id === candidate.hit.article.id;
    loss = Math.max(loss, REPEATED * agreement(terms, passage.terms) + (same ? SAME_ARTICLE : 0));
  }
  return loss;
}

function overlap(a: Passage, b: Passage): boolean {
  const apart = a.run.last < b.run.first || b.run.last < a.run.first;
  return a.best.hit.paragraph === b.best.hit.paragraph && !apart;
}

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** A sentence with its neighbour where that answers nearly as well, and with all that must be shown with them. */
function passageOf(
  best: Ranked,
  left: ReadonlySet<Ranked>,
  passages: readonly Passage[],
  facts: Facts | undefined,
): Passage {
  const { hit, sentences, at } = best;
  const { text } = hit.paragraph;
  const spanOf = ({ first, last }: Run): Span => ({
    start: sentences[first]!.start,
    end: sentences[last]!.end,
  });
  const whole = (run: Run) => withFacts(widen(text, sentences, run), best, facts);
  let run = whole({ first: at, last: at });
  const beside = ({ hit: { paragraph }, at: other }: Ranked) =>
    paragraph === hit.paragraph && (other === run.first - 1 || other === run.last + 1);
  const neighbour = [...left].find(beside);
  const nearly = passages.length === 0 ? NEARLY.first : NEARLY.further;
  if (neighbour !== undefined && neighbour.score - lossBeside(neighbour, passages) > best.score - nearly) {
    const both = whole({ first: Math.min(run.first, neighbour.at), last: Math.max(run.last, neighbour.at) });
    const { start, end } = spanOf(both);
    if (wordsIn(text.slice(start, end)) <= TOGETHER) run = both;
  }
  const terms = sentences.slice(run.first, run.last + 1).flatMap((sentence) => sentence.terms);
  return { best, run, span: spanOf(run), terms: new Set(terms.map(({ term }) => term)) };
}

/** Takes in the sentences without which a quotation of the run would lack the words that attribute it. */
function withFacts({ first, last }: Run, { hit, sentences }: Ranked, facts: Facts | undefined): Run {
  const run = { first, last };
  for (const { paragraph, passage, ...said } of facts?.sayings ?? []) {
    const { start } = sentences[run.first]!;
    const { end } = sentences[run.last]!;
    if (paragraph !== hit.paragraph.number || said.end <= start || end <= said.start) continue;
    while (run.first > 0 && passage.start < sentences[run.first]!.start) run.first--;
    while (run.last < sentences.length - 1 && sentences[run.last]!.end < passage.end) run.last++;
  }
  return run;
}

function choiceOf({ best, run, span }: Passage, ranked: readonly Ranked[], yardstick: Yardstick): Choice {
  const { hit, sentences, score, features } = best;
  const rival = ranked.find((other) => other.hit.paragraph !== hit.paragraph);
  const ahead = rival === undefined ? Number.POSITIVE_INFINITY : Math.max(0, score - rival.score);
  return {
    article: hit.article,
    paragraph: hit.paragraph,
    span,
    highlights: sentences
      .slice(run.first, run.last + 1)
      .flatMap(({ terms }) => terms.filter(({ term }) => yardstick.stands(term).length > 0))
      .map(({ start, end }) => ({ start, end })),
    score,
    signals: {
      sentence: features.overlap,
      paragraph: hit.coverage,
      bm25: hit.relevance,
      margin: 1 - Math.exp(-ahead),
    },
  };
}
