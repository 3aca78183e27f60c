/**
 * Learns the weights of `src/search/rank.ts` from the public sets and says what they are worth by folds over titles:
 *
 *     npx tsx bench/learn.ts [--write]
 *
 * A linear softmax over the sentences that a question's search brings up, fitted to those that hold an answer, by
 * Adam with a little shrinkage. With `--write` the weights learned from all titles go to
 * src/search/rank-weights.json.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseClippings } from '../src/search/choose.ts';
import type { Coverage } from '../src/search/coverage.ts';
import { FEATURES, type Feature } from '../src/search/features.ts';
import { understand } from '../src/search/question.ts';
import { rankSentences, type Weights } from '../src/search/rank.ts';
import { bareCoverage } from './coverage.ts';
import { foldOf, type PublicQuestion, type PublicSetName, readPublicSet } from './sets.ts';

const LEARNED_FROM: readonly PublicSetName[] = ['squad', 'xquad-es'];
const JUDGED_ON: readonly PublicSetName[] = ['squad', 'xquad-en', 'xquad-es'];
const FOLDS = 5;
const EPOCHS = 12;
const BATCH = 32;
const RATE = 0.03;
const SHRINKAGE = 1e-3;
const NOW = new Date('2020-01-02');

/** One question with the features of every sentence found, and which of them hold an answer. */
interface Example {
  readonly fold: number;
  readonly features: readonly Float64Array[];
  readonly good: readonly boolean[];
}

interface Loaded {
  readonly coverage: Coverage;
  readonly questions: readonly PublicQuestion[];
}

function examplesOf({ coverage, questions }: Loaded): readonly Example[] {
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

function learn(examples: readonly Example[]): Weights {
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

/** Shares of the questions whose right paragraph comes first, and whose answer is in one clipping or in three. */
function judge({ coverage, questions }: Loaded, weightsOf: (question: PublicQuestion) => Weights) {
  const counts = { paragraph: 0, first: 0, three: 0 };
  const words: number[] = [];
  for (const asked of questions) {
    const question = understand(asked.question, coverage, { now: NOW });
    const { index } = coverage;
    const choices = chooseClippings(question, index.search(question.query), {
      index,
      weights: weightsOf(asked),
    });
    const texts = choices.map(({ paragraph, span }) => paragraph.text.slice(span.start, span.end));
    const right = choices.map(
      ({ article, paragraph }) => `${article.id}#${paragraph.number}` === asked.place,
    );
    const holds = texts.map((text, i) => right[i]! && asked.answers.some((answer) => text.includes(answer)));
    if (right[0]) counts.paragraph++;
    if (holds[0]) counts.first++;
    if (holds.includes(true)) counts.three++;
    words.push(texts[0]?.split(/\s+/).length ?? 0);
  }
  const share = (count: number) => `${((100 * count) / questions.length).toFixed(1)} %`;
  words.sort((a, b) => a - b);
  return {
    questions: questions.length,
    'paragraph first': share(counts.paragraph),
    'first clipping': share(counts.first),
    'one of three': share(counts.three),
    'words, median': words[words.length >> 1],
  };
}

const sets = new Map<PublicSetName, Loaded>();
for (const name of JUDGED_ON) {
  const set = readPublicSet(name);
  if (set === null) {
    console.log(`../shared/bench holds no ${name}: nothing to learn from.`);
    process.exit(0);
  }
  sets.set(name, { coverage: await bareCoverage(set.articles), questions: set.questions });
}
const examples = LEARNED_FROM.flatMap((name) => examplesOf(sets.get(name)!));
const byFold = Array.from({ length: FOLDS }, (_, fold) =>
  learn(examples.filter((example) => example.fold !== fold)),
);
const weights = learn(examples);
console.table(
  Object.fromEntries(
    JUDGED_ON.map((name) => [name, judge(sets.get(name)!, ({ title }) => byFold[foldOf(title, FOLDS)]!)]),
  ),
);
console.table(weights);
if (process.argv.includes('--write')) {
  const file = {
    about: `Learned by bench/learn.ts from ${LEARNED_FROM.join(' and ')}; src/search/features.ts says what each is.`,
    weights,
  };
  writeFileSync(
    join(import.meta.dirname, '../src/search/rank-weights.json'),
    `${JSON.stringify(file, null, 2)}\n`,
  );
}
