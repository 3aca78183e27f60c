import type { Coverage } from '../src/search/coverage.ts';
import { FEATURES, type Feature } from '../src/search/features.ts';
import { rankSentences, type Weights } from '../src/search/rank.ts';
import { understand } from '../src/search/understand.ts';
import { foldOf, type PublicQuestion, type PublicSetName } from './sets.ts';

/** The sets that the weights are learned from. */
export const LEARNED_FROM: readonly PublicSetName[] = ['squad', 'xquad-es'];
export const FOLDS = 5;
const EPOCHS = 12;
const BATCH = 32;
const RATE = 0.03;
const SHRINKAGE = 1e-3;
/** When the public sets' questions are asked: the day after their articles. */
export const NOW = new Date('2020-01-02');

/** One question with the features of every sentence found, and which of them hold an answer. */
export interface Example {
  readonly fold: number;
  readonly features: readonly Float64Array[];
  readonly good: readonly boolean[];
}

export interface Loaded {
  readonly coverage: Coverage;
  readonly questions: readonly PublicQuestion[];
}

/** Measures what the search of every question brings up. */
export function examplesOf({ coverage, questions }: Loaded): readonly Example[] {
  return questions.map(({ question: text, place, title, answers }) => {
    const question = understand(text, coverage, { now: NOW });
    const { ranked } = rankSentences(question, coverage.index.search(question.query), coverage.index);
    return {
      fold: foldOf(title, FOLDS),
      features: ranked.map(({ features }) => Float64Array.from(FEATURES, (name) => features[name])),
      good: ranked.map(({ hit, sentences, at }) => {
        const { start, end } = sentences[at]!;
        const sentence = hit.paragraph.text.slice(start, end);
        return (
          `${hit.article.id}#${hit.paragraph.number}` === place &&
          answers.some((answer) => sentence.includes(answer))
        );
      }),
    };
  });
}

/** Standard deviations, so that every feature is learned at the same pace. */
function scalesOf(examples: readonly Example[]): Float64Array {
  const count = examples.reduce((sum, { features }) => sum + features.length, 0);
  return Float64Array.from(FEATURES, (_, k) => {
    let sum = 0;
    let squares = 0;
    for (const { features } of examples) {
      for (const row of features) {
        sum += row[k]!;
        squares += row[k]! ** 2;
      }
    }
    return Math.sqrt(squares / count - (sum / count) ** 2) || 1;
  });
}

/** A small generator of its own, so that two runs learn the same. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const copy = [...items];
  let state = seed;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

function addGradient(
  gradient: Float64Array,
  weights: Float64Array,
  scales: Float64Array,
  example: Example,
): void {
  const scores = example.features.map((row) =>
    row.reduce((sum, value, k) => sum + (weights[k]! * value) / scales[k]!, 0),
  );
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const good = odds.reduce((sum, value, i) => sum + (example.good[i] ? value : 0), 0);
  for (const [i, row] of example.features.entries()) {
    const error = odds[i]! / all - (example.good[i] ? odds[i]! / good : 0);
    for (const [k, value] of row.entries()) gradient[k]! += (error * value) / scales[k]!;
  }
}

/** Fits the weights to examples. */
export function learn(examples: readonly Example[]): Weights {
  const useful = examples.filter(({ good }) => good.includes(true));
  const scales = scalesOf(useful);
  const weights = new Float64Array(FEATURES.length);
  const mean = new Float64Array(FEATURES.length);
  const variance = new Float64Array(FEATURES.length);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(useful, epoch + 1);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      const gradient = new Float64Array(FEATURES.length);
      for (const example of batch) addGradient(gradient, weights, scales, example);
      step++;
      for (const k of weights.keys()) {
        const slope = gradient[k]! / batch.length + SHRINKAGE * weights[k]!;
        mean[k] = 0.9 * mean[k]! + 0.1 * slope;
        variance[k] = 0.999 * variance[k]! + 0.001 * slope ** 2;
        const along = mean[k]! / (1 - 0.9 ** step);
        const spread = Math.sqrt(variance[k]! / (1 - 0.999 ** step)) + 1e-8;
        weights[k]! -= (RATE * (1 - epoch / EPOCHS) * along) / spread;
      }
    }
  }
  const entries = FEATURES.map((name, k): [Feature, number] => [
    name,
    Math.round((weights[k]! / scales[k]!) * 100) / 100,
  ]);
  return Object.fromEntries(entries) as Weights;
}

/** Weights for each fold of titles, learned from all the others. */
export function learnByFolds(examples: readonly Example[]): readonly Weights[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    learn(examples.filter((example) => example.fold !== fold)),
  );
}
