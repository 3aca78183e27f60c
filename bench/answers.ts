/**
 * Measures answers against peers and against the golden set, and writes docs/quality.md:
 *
 *     npm ci --prefix bench && npm run bench:answers
 *
 * Takes some minutes. What isn't on this machine (the public sets in ../shared/bench, the originals in
 * ../shared/articles, the peers in bench/node_modules) is left out, and the page says so.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommands } from '../src/commands/read.ts';
import { runCommand } from '../src/commands/run.ts';
import { absenceRow } from './absence.ts';
import { pairedDifference } from './bootstrap.ts';
import { bareCoverage, fullCoverage } from './coverage.ts';
import { goldenTable } from './golden.ts';
import { type Judged, judge, judgeAnswers, percent } from './judge.ts';
import { examplesOf, FOLDS, LEARNED_FROM, type Loaded, learnByFolds, NOW } from './learning.ts';
import { documentsOf, type Peer, peers } from './peers.ts';
import { foldOf, PUBLIC_SETS, type PublicSet, type PublicSetName, readPublicSet } from './sets.ts';
import { misspelt } from './typos.ts';

const ROOT = join(import.meta.dirname, '..');

type Row = Readonly<Record<string, string>>;

function table(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(heads),
    line(heads.map((_, i) => (i === 0 ? '---' : '--:'))),
    ...rows.map((row) => line(heads.map((head) => row[head] ?? ''))),
  ].join('\n');
}

const points = (value: number): string => (100 * value).toFixed(1);

function peerRow({ articles, questions }: PublicSet, peer: Peer, ours: Judged): Row {
  const { documents, places } = documentsOf(articles);
  const search = peer.build(documents);
  const found = questions.map(({ question, place }) => {
    const at = search(question, 5).findIndex((id) => places[id - 1] === place);
    return { first: Number(at === 0), five: Number(at >= 0) };
  });
  const first = found.map((hit) => hit.first);
  const { mean, low, high } = pairedDifference(ours.paragraph, first);
  return {
    '': peer.name,
    'right paragraph first': percent(first),
    'among five': percent(found.map(({ five }) => five)),
    'Clippings is ahead by (points, 95 %)': `${points(mean)} (${points(low)} to ${points(high)})`,
  };
}

function judgedRow(label: string, judged: Judged): Row {
  return {
    '': label,
    'right paragraph first': percent(judged.paragraph),
    'first clipping holds an answer': percent(judged.first),
    'one of three': percent(judged.three),
    answered: percent(judged.answered),
    'words, median': String(judged.words),
  };
}

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/(?<!n)\p{M}|(?<=n)(?!\u0303)\p{M}/gu, '');

async function publicSections(): Promise<readonly string[]> {
  const sets = new Map<PublicSetName, PublicSet>();
  for (const name of Object.keys(PUBLIC_SETS) as PublicSetName[]) {
    const set = readPublicSet(name);
    if (set === null) return ['The public sets are not on the machine that wrote this page.'];
    sets.set(name, set);
  }
  const loaded = new Map<PublicSetName, Loaded>();
  for (const [name, { articles, questions }] of sets) {
    loaded.set(name, { coverage: await bareCoverage(articles), questions });
  }
  const byFold = learnByFolds(LEARNED_FROM.flatMap((name) => examplesOf(loaded.get(name)!)));
  const { peers: others, missing } = await peers();
  const { commands } = await readCommands(join(ROOT, 'commands'));
  const sections: string[] = [];
  const absence: Row[] = [];
  if (missing.length > 0) sections.push(`Not installed, and so not measured: ${missing.join(', ')}.`);
  for (const [name, set] of sets) {
    const own = loaded.get(name)!;
    const run = (typed?: (question: string) => string) =>
      judge(own, ({ title }) => byFold[foldOf(title, FOLDS)]!, typed);
    const ours = run();
    const coverage = await fullCoverage(set.articles);
    const asked = judgeAnswers(set.questions, ({ question }) =>
      runCommand({ coverage, commands }, 'ask', { question }, { locale: 'en-US', now: NOW }).clippings.map(
        ({ article, paragraph, text }) => ({ place: `${article.id}#${paragraph.number}`, text }),
      ),
    );
    absence.push(await absenceRow(set, NOW));
    sections.push(
      `### ${name}: ${set.questions.length} questions, ${own.coverage.index.size} paragraphs`,
      table([
        judgedRow('search and choice, by folds over titles', ours),
        judgedRow('the same, a typo in each question', run(misspelt)),
        judgedRow('the same, without accents', run(withoutAccents)),
        judgedRow('`/ask`: with figures, people and silence', asked),
      ]),
      table(others.map((peer) => peerRow(set, peer, ours))),
    );
  }
  sections.push(
    '### Absent subjects',
    'The same questions asked of the coverage with the article that they are about and without it.',
    table(absence),
  );
  return sections;
}

const page = [
  '# How good the answers are',
  `Written by \`npm run bench:answers\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}. Don't edit by hand.`,
  '## Public questions',
  'Encyclopaedia text is the yardstick that others publish on; news is the purpose. An article is a title of the set; no question is judged by ranking weights that were learned on its own title, except in the rows of `/ask`, which use the shipped ones. Differences are of the right paragraph first, by paired bootstrap over the questions.',
  ...(await publicSections()),
  '## The golden set',
  'Questions over the shipped coverage and over the originals that it digests, through `/ask`; bench/golden/README.md says how they were made. Rules are tuned on the half named tune alone. Facts that the text merely leaves out are reported apart.',
  table(await goldenTable()),
];
writeFileSync(join(ROOT, 'docs/quality.md'), `${page.join('\n\n')}\n`);
console.log(page.join('\n\n'));
