/**
 * Learns the weights by which a question is told to be answered by the coverage or not, and says how well they do:
 * `npx tsx bench/support.ts [--write]`. With --write they go into src/search/support-weights.yaml.
 *
 * The data: SQuAD and XQuAD (English, Spanish, and Spanish questions over the English paragraphs), where the same
 * questions are asked of a coverage with the article that they are about and of one without it, over all titles and
 * over three of them; and the tune half of the golden set over the shipped coverage, with and without its glossary and
 * names. Figures are by five folds over titles: no question is judged by weights learned on its own title.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { NO_GLOSSARY } from '../src/corpus/glossary.ts';
import { NO_NAMES } from '../src/corpus/names.ts';
import { buildDirectory } from '../src/facts/directory.ts';
import { openLibrary } from '../src/library.ts';
import { chooseClippings } from '../src/search/choose.ts';
import type { Coverage } from '../src/search/coverage.ts';
import { ParagraphIndex } from '../src/search/paragraph-index.ts';
import { isOnTopic, satisfying, trust } from '../src/search/support.ts';
import { satisfies } from '../src/search/support-insists.ts';
import { SIGNALS, supportSignals } from '../src/search/support-signals.ts';
import { understand } from '../src/search/understand.ts';
import { article } from '../tests/article.ts';
import { shared } from '../tests/shared.ts';

const ROOT = join(import.meta.dirname, '..');
const WEIGHTS = join(ROOT, 'src/search/support-weights.yaml');
const NOW = new Date('2026-11-22');
const FOLDS = 5;
/** Chosen by hand between wrong answers and needless silence, on the golden set's tune half. */
const THRESHOLD = 0.3;

interface QuestionSet {
  readonly paragraphs: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly questions: readonly {
    readonly paragraph: string;
    readonly question: string;
    readonly answers: readonly string[];
  }[];
}

interface Row {
  readonly regime: string;
  readonly fold: number;
  readonly present: boolean;
  /** Null where a rule declines the question, whatever the weights. */
  readonly signals: readonly number[] | null;
  /** What words that nobody knows leave of the support. */
  readonly trust: number;
}

const readSet = (file: string): QuestionSet => JSON.parse(readFileSync(file, 'utf8')) as QuestionSet;

async function cover(set: QuestionSet, titles: ReadonlySet<string>, language: string): Promise<Coverage> {
  const articles = [...titles].map((title) =>
    article(
      set.paragraphs.filter((paragraph) => paragraph.title === title).map(({ text }) => text),
      { id: title, title: title.replaceAll('_', ' '), published: '2016-06', language },
    ),
  );
  return {
    articles,
    withdrawn: [],
    facts: new Map(),
    directory: buildDirectory([], NO_NAMES),
    index: await ParagraphIndex.build(articles),
    names: NO_NAMES,
    glossary: NO_GLOSSARY,
  };
}

function signalsOf(coverage: Coverage, text: string): Pick<Row, 'signals' | 'trust'> {
  const question = understand(text, coverage, { now: NOW });
  const hits = coverage.index.search(question.query, { latest: question.latest || question.now });
  const { index, facts } = coverage;
  const [choice] = chooseClippings(question, satisfying(question, hits, coverage), {
    index,
    facts,
    limit: 1,
  });
  const declined = { signals: null, trust: trust(question) };
  if (choice === undefined || !satisfies(question, choice, facts)) return declined;
  if (!isOnTopic(question, choice)) return declined;
  const signals = supportSignals(question, choice, hits, index);
  return { signals: SIGNALS.map((name) => signals[name]), trust: trust(question) };
}

/** Questions on titles that are there and that are not: of all titles but a fold's, or of three titles at a time. */
async function subjects(
  regime: string,
  texts: QuestionSet,
  asked: QuestionSet,
  language: string,
): Promise<readonly Row[]> {
  const titleOf = new Map(texts.paragraphs.map(({ id, title }) => [id, title]));
  const questions = asked.questions.filter(({ answers }) => answers.length > 0);
  const titles = [...new Set(questions.map(({ paragraph }) => titleOf.get(paragraph)!))];
  const all = new Set(texts.paragraphs.map(({ title }) => title));
  const rows: Row[] = [];
  const ask = (
    name: string,
    fold: number,
    title: string,
    present: boolean,
    coverage: Coverage,
    most: number,
  ) => {
    const own = questions.filter(({ paragraph }) => titleOf.get(paragraph) === title);
    const step = Math.max(1, Math.floor(own.length / most));
    for (let i = 0; i < own.length; i += step) {
      rows.push({ regime: name, fold, present, ...signalsOf(coverage, own[i]!.question) });
    }
  };
  const whole = await cover(texts, all, language);
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = titles.filter((_, i) => i % FOLDS === fold);
    const rest = await cover(texts, new Set([...all].filter((title) => !held.includes(title))), language);
    for (const title of held) {
      ask(regime, fold, title, true, whole, 60);
      ask(regime, fold, title, false, rest, 60);
    }
  }
  for (const [i, title] of titles.entries()) {
    const [a, b, c] = [3, 7, 5].map((step) => titles[(i + step) % titles.length]!);
    ask(
      `${regime}, 3 titles`,
      i % FOLDS,
      title,
      true,
      await cover(texts, new Set([title, a!, b!]), language),
      40,
    );
    ask(
      `${regime}, 3 titles`,
      i % FOLDS,
      title,
      false,
      await cover(texts, new Set([a!, b!, c!]), language),
      40,
    );
  }
  return rows;
}

interface Golden {
  readonly ask: string;
  readonly accept?: unknown;
  readonly none?: string;
}

/** The golden set's tune half; facts that the text merely leaves out are no subject of these weights. */
async function golden(): Promise<readonly Row[]> {
  const { current } = await openLibrary({ corpus: join(ROOT, 'corpus'), commands: join(ROOT, 'commands') });
  const bare = { ...current.coverage, names: NO_NAMES, glossary: NO_GLOSSARY };
  const questions = parse(readFileSync(join(ROOT, 'bench/golden/tune.yaml'), 'utf8')) as readonly Golden[];
  return [current.coverage, bare].flatMap((coverage, i) =>
    questions
      .filter(({ none }) => none !== 'left-out')
      .map(({ ask, accept }, at) => ({
        regime: i === 0 ? 'golden' : 'golden, no glossary',
        fold: at % FOLDS,
        present: accept !== undefined,
        ...signalsOf(coverage, ask),
      })),
  );
}

/** Solves `matrix · x = right` by Gauss–Jordan elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let i = column; i < rows.length; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]!;
    for (const row of rows) {
      if (row === head) continue;
      const factor = row[column]! / head[column]!;
      for (let j = column; j < row.length; j++) row[j]! -= factor * head[j]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
const dot = (weights: readonly number[], x: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (x[i] ?? 1), 0);

/** Logistic regression by Newton's method, every regime weighing the same, with a ridge of 1; the bias comes last. */
function learn(rows: readonly Row[]): readonly number[] {
  const judged = rows.filter(({ signals }) => signals !== null);
  const counts = new Map<string, number>();
  for (const { regime } of judged) counts.set(regime, (counts.get(regime) ?? 0) + 1);
  const size = SIGNALS.length + 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < 30; step++) {
    const gradient = weights.map((weight, i) => (i < SIGNALS.length ? weight : 0));
    const curvature = weights.map((_, i) =>
      weights.map((_, j) => (i === j ? (i < SIGNALS.length ? 1 : 1e-6) : 0)),
    );
    for (const { regime, present, signals } of judged) {
      const x = [...signals!, 1];
      const importance = 1000 / counts.get(regime)!;
      const p = logistic(dot(weights, signals!));
      for (let i = 0; i < size; i++) {
        gradient[i]! += importance * (p - (present ? 1 : 0)) * x[i]!;
        for (let j = 0; j < size; j++) curvature[i]![j]! += importance * p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight - change[i]!);
  }
  return weights;
}

/** The share of pairs, one present and one absent, that are in the right order; ties count half. */
function auroc(scored: readonly { readonly score: number; readonly present: boolean }[]): number {
  const absent = scored
    .filter(({ present }) => !present)
    .map(({ score }) => score)
    .sort((a, b) => a - b);
  const present = scored.filter((row) => row.present);
  const below = (score: number, orEqual: boolean) => {
    let [low, high] = [0, absent.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (absent[middle]! < score || (orEqual && absent[middle] === score)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = present.reduce((total, { score }) => total + (below(score, false) + below(score, true)) / 2, 0);
  return sum / (present.length * absent.length);
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1).padStart(5)} %`;

const rows: Row[] = [];
const sets = ['squad-en', 'xquad-es', 'xquad-en'].map((name) => shared(`bench/${name}-tune.json`));
if (sets.includes(null)) {
  console.log('Without ../shared/bench only the golden set is learned from.');
} else {
  const [squad, spanish, english] = sets.map((file) => readSet(file!));
  rows.push(...(await subjects('SQuAD', squad!, squad!, 'en')));
  rows.push(...(await subjects('XQuAD-es', spanish!, spanish!, 'es')));
  rows.push(...(await subjects('es over en', english!, spanish!, 'en')));
}
rows.push(...(await golden()));

const scored = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = learn(rows.filter((row) => row.fold !== fold));
  return rows
    .filter((row) => row.fold === fold)
    .map((row) => ({
      ...row,
      score: row.signals === null ? 0 : row.trust * logistic(dot(weights, row.signals)),
    }));
}).flat();

console.log(
  '                       questions   AUROC   answered, subject present   declined, subject absent',
);
for (const regime of new Set(rows.map((row) => row.regime))) {
  const own = scored.filter((row) => row.regime === regime);
  const present = own.filter((row) => row.present);
  const absent = own.filter((row) => !row.present);
  console.log(
    regime.padEnd(22),
    String(own.length).padStart(9),
    auroc(own).toFixed(4).padStart(8),
    percent(present.filter(({ score }) => score >= THRESHOLD).length, present.length).padStart(20),
    percent(absent.filter(({ score }) => score < THRESHOLD).length, absent.length).padStart(26),
  );
}

const learned = learn(rows);
const rounded = (value: number): number => Number(value.toFixed(2));
const file = {
  weights: Object.fromEntries(SIGNALS.map((name, i) => [name, rounded(learned[i]!)])),
  bias: rounded(learned.at(-1)!),
  threshold: THRESHOLD,
};
console.log(`\n${stringify(file)}`);
if (process.argv.includes('--write')) {
  const head = [
    '# How signs of support are weighed (src/search/support-signals.ts): a logistic regression, learned by',
    '# `npx tsx bench/support.ts --write` from the data that it names. Below the threshold the answer is silence.',
  ];
  writeFileSync(WEIGHTS, `${head.join('\n')}\n${stringify(file)}`);
}
