import { supportedBy } from '../src/search/answers-to.ts';
import { chooseClippings } from '../src/search/choose.ts';
import type { Coverage } from '../src/search/coverage.ts';
import type { Hit } from '../src/search/paragraph-index.ts';
import type { Question } from '../src/search/question.ts';
import { LEAST_SUPPORT, satisfying, supportOf } from '../src/search/support.ts';
import { understand } from '../src/search/understand.ts';
import { bareCoverage } from './coverage.ts';
import { percent } from './judge.ts';
import { FOLDS } from './learning.ts';
import { foldOf, type PublicSet } from './sets.ts';

/** Questions asked of each set, spread over it, so that a run takes seconds. */
const QUESTIONS = 600;

/**
 * How well the coverage supports what answers a question, 0 to 1. Where nothing does, as much as the words of the best
 * passage give whatever the question insists on, scaled so that it stays below the least support.
 */
export function bestSupport(coverage: Coverage, text: string, now: Date): number {
  const { index, facts } = coverage;
  const question = understand(text, coverage, { now });
  const hits = index.search(question.query, { latest: question.latest || question.now });
  const [best] = supportedBy(question, hits, coverage);
  if (best !== undefined) return best.support;
  const supportOfBest = (asked: Question, among: readonly Hit[]): number => {
    const [choice] = chooseClippings(asked, among, { index, facts, limit: 1 });
    return choice === undefined ? 0 : supportOf(asked, choice, hits, coverage);
  };
  const lenient: Question = { ...question, asks: 'other', insists: [] };
  return (
    supportOfBest(question, satisfying(question, hits, coverage)) ||
    LEAST_SUPPORT * supportOfBest(lenient, hits)
  );
}

/** The share of pairs, one of each list, in which the present one scores higher; ties count half. */
export function auroc(present: readonly number[], absent: readonly number[]): number {
  let sum = 0;
  for (const a of present) for (const b of absent) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / (present.length * absent.length);
}

/** How the same questions fare with the article that they are about and without it. */
export async function absenceRow(set: PublicSet, now: Date): Promise<Readonly<Record<string, string>>> {
  const step = Math.ceil(set.questions.length / QUESTIONS);
  const asked = set.questions.filter((_, i) => i % step === 0);
  const whole = await bareCoverage(set.articles);
  const present: number[] = [];
  const absent: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = await bareCoverage(set.articles.filter(({ title }) => foldOf(title, FOLDS) !== fold));
    for (const { question } of asked.filter(({ title }) => foldOf(title, FOLDS) === fold)) {
      present.push(bestSupport(whole, question, now));
      absent.push(bestSupport(rest, question, now));
    }
  }
  return {
    '': set.name,
    questions: String(asked.length),
    AUROC: auroc(present, absent).toFixed(3),
    'answered where present': percent(present.map((support) => Number(support >= LEAST_SUPPORT))),
    'declined where absent': percent(absent.map((support) => Number(support < LEAST_SUPPORT))),
  };
}
