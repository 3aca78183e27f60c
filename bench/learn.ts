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
import { bareCoverage } from './coverage.ts';
import { judge, percent } from './judge.ts';
import { examplesOf, FOLDS, LEARNED_FROM, type Loaded, learn, learnByFolds } from './learning.ts';
import { foldOf, type PublicSetName, readPublicSet } from './sets.ts';

const JUDGED_ON: readonly PublicSetName[] = ['squad', 'xquad-en', 'xquad-es'];

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
const byFold = learnByFolds(examples);
const weights = learn(examples);
console.table(
  Object.fromEntries(
    JUDGED_ON.map((name) => {
      const judged = judge(sets.get(name)!, ({ title }) => byFold[foldOf(title, FOLDS)]!);
      return [
        name,
        {
          'paragraph first': percent(judged.paragraph),
          'first clipping': percent(judged.first),
          'one of three': percent(judged.three),
          'words, median': judged.words,
        },
      ];
    }),
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
