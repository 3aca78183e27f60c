import { setTimeout as wait } from 'node:timers/promises';
import { figureWordsSteps } from '../answers/figure-words.ts';
import { runAsk, viewOf } from '../message/asking.ts';
import type { Services } from '../message/callback.ts';
import { illustratedAnswer } from '../message/chart.ts';
import { inTurns } from '../turns.ts';
import { LOCALES } from '../wording/wording.ts';

/**
 * Makes what everybody's first answers need: the words of figures and the answers to bare commands; their charts are
 * being drawn when it resolves. It holds the process up for as long as an answer takes, so it is done before anybody
 * can ask. Rejects where an answer fails.
 */
export async function warmUp(services: Services): Promise<void> {
  const answering = services.answering();
  services.charts.start();
  await inTurns(figureWordsSteps(answering.coverage));
  const bare = answering.commands.filter(({ options }) => options.every(({ required }) => !required));
  for (const locale of LOCALES) {
    for (const { name } of bare) {
      await wait(0);
      const ask = { command: name, options: {} };
      const answer = runAsk(answering, ask, { locale, now: services.now() });
      await illustratedAnswer(services.charts, answer, viewOf(answering, ask, locale));
    }
  }
}
