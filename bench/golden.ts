import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Answer } from '../src/answers/answer.ts';
import { runCommand } from '../src/commands/run.ts';
import { openLibrary, type Snapshot } from '../src/library.ts';
import { fold } from '../src/text/terms.ts';
import { originals } from '../tests/originals.ts';
import { auroc, bestSupport } from './absence.ts';
import { percent } from './judge.ts';

const ROOT = join(import.meta.dirname, '..');
const NOW = new Date('2026-11-22');
export const HALVES = ['tune', 'held'] as const;

interface Accepted {
  readonly place: string;
  readonly digest: string;
  readonly original: string;
}

interface GoldenQuestion {
  readonly ask: string;
  readonly language: 'en' | 'es';
  readonly accept?: readonly Accepted[];
  readonly none?: string;
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[“”«»]/g, '"')
    .replace(/[‘’]/g, "'");

const read = (half: string): readonly GoldenQuestion[] =>
  parse(readFileSync(join(ROOT, `bench/golden/${half}.yaml`), 'utf8')) as readonly GoldenQuestion[];

/** Which of an answer's clippings is right, in order. */
function rights(answer: Answer, accept: readonly Accepted[]): readonly boolean[] {
  return answer.clippings.map(({ article, paragraph, text }) =>
    accept.some(
      ({ place, digest, original }) =>
        place === `${article.id}#${paragraph.number}` &&
        plain(text).includes(plain(article.text === 'digest' ? digest : original)),
    ),
  );
}

/** One line of the golden table: how `questions` fare on the coverage of `snapshot`. */
function row(
  label: string,
  questions: readonly GoldenQuestion[],
  snapshot: Snapshot,
): Record<string, string> {
  const answers = questions.map((question) => ({
    question,
    answer: runCommand(
      snapshot,
      'ask',
      { question: question.ask },
      { locale: question.language === 'es' ? 'es-ES' : 'en-US', now: NOW },
    ),
  }));
  const answerable = answers.flatMap(({ question: { accept, language }, answer }) =>
    accept === undefined ? [] : [{ language, right: rights(answer, accept) }],
  );
  const first = answerable.map(({ right }) => Number(right[0] ?? false));
  const three = answerable.map(({ right }) => Number(right.slice(0, 3).includes(true)));
  const silent = (reasons: (none: string) => boolean) =>
    answers
      .filter(({ question: { none } }) => none !== undefined && reasons(none))
      .map(({ answer }) => Number(answer.outcome === 'nothing-found'));
  const support = (wanted: (question: GoldenQuestion) => boolean) =>
    questions.filter(wanted).map(({ ask }) => bestSupport(snapshot.coverage, ask, NOW));
  return {
    '': label,
    questions: String(questions.length),
    'first clipping right': percent(first),
    'one of three': percent(three),
    AUROC: auroc(
      support(({ accept }) => accept !== undefined),
      support(({ none }) => none !== undefined && none !== 'left-out'),
    ).toFixed(3),
    'absent subject declined': percent(silent((none) => none !== 'left-out')),
    'left out, declined': percent(silent((none) => none === 'left-out')),
  };
}

/** How the golden set fares through `/ask`, over digests and originals, by half and language. */
export async function goldenTable(): Promise<readonly Record<string, string>[]> {
  const corpora: [string, string][] = [['digests', join(ROOT, 'corpus')]];
  const local = await originals();
  if (local !== null) corpora.push(['originals', local]);
  const rows: Record<string, string>[] = [];
  for (const [name, corpus] of corpora) {
    const { current } = await openLibrary({ corpus, commands: join(ROOT, 'commands') });
    for (const half of HALVES) {
      const questions = read(half);
      for (const language of ['en', 'es'] as const) {
        const own = questions.filter((question) => question.language === language);
        rows.push(row(`${name}, ${half}, ${language}`, own, current));
      }
    }
  }
  return rows;
}
