import { setImmediate as nextTurn } from 'node:timers/promises';
import { figureWordsSteps } from '../answers/figures/words.ts';
import { preparationSteps } from '../answers/preparation.ts';
import { runAsk, viewOf } from '../message/asking.ts';
import type { Services } from '../message/callback.ts';
import { illustratedAnswer } from '../message/chart.ts';
import { citingSteps } from '../message/cite.ts';
import { analysisSteps } from '../search/analysis.ts';
import { contextSteps } from '../search/article-context.ts';
import type { Coverage } from '../search/coverage.ts';
import { lexiconSteps } from '../text/lexicon.ts';
import { inTurns } from '../turns.ts';
import { LOCALES } from '../wording/wording.ts';

/**
 * Makes what first questions would wait for: names, everyday words, the words of figures, the answers to bare commands,
 * whose charts are drawn meanwhile, citations, the terms of sentences, and dates and numbers. It goes on between what others ask, in steps
 * of some milliseconds but for an answer each, until the signal aborts. Rejects where an answer fails.
 */
export async function warmUp(services: Services, signal: AbortSignal): Promise<void> {
  const { coverage } = services.answering();
  await inTurns(untilAborted(forAnswers(coverage), signal));
  await answerBareCommands(services, signal);
  // The rules that a reload extracts by, which a start with kept facts does without.
  await import('../facts/facts.ts');
  await inTurns(untilAborted(forLater(coverage), signal));
}

function* untilAborted(steps: Iterable<unknown>, signal: AbortSignal): Generator<undefined, void> {
  for (const _ of steps) {
    if (signal.aborted) return;
    yield;
  }
}

function* forAnswers(coverage: Coverage): Generator<undefined, void> {
  yield* preparationSteps(coverage);
  yield* lexiconSteps();
  yield* figureWordsSteps(coverage);
}

async function answerBareCommands(services: Services, signal: AbortSignal): Promise<void> {
  const answering = services.answering();
  const bare = answering.commands.filter(({ options }) => options.every(({ required }) => !required));
  if (!signal.aborted) services.charts.start();
  for (const locale of LOCALES) {
    for (const { name } of bare) {
      await nextTurn();
      if (signal.aborted) return;
      const ask = { command: name, options: {} };
      const answer = runAsk(answering, ask, { locale, now: services.now() });
      await nextTurn();
      await illustratedAnswer(services.charts, answer, viewOf(answering, ask, locale));
    }
  }
}

function* forLater({ articles }: Coverage): Generator<undefined, void> {
  const [article] = articles;
  if (article !== undefined) yield* citingSteps(article);
  yield* analysisSteps(articles);
  yield* contextSteps(articles);
}
