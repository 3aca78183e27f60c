import { setTimeout as wait } from 'node:timers/promises';
import { figureWordsSteps } from '../answers/figure-words.ts';
import { runAsk, viewOf } from '../message/asking.ts';
import type { Desk } from '../message/callback.ts';
import { illustratedAnswer } from '../message/chart.ts';
import { inTurns } from '../turns.ts';
import { LOCALES } from '../wording/wording.ts';

/** Between two steps others have so long, in milliseconds. */
const PAUSE = 20;

/**
 * Makes what everybody's first answers need: the words of figures, the answers to bare commands and their charts. A
 * step takes as long as an answer does; it ends early where `isOver` says so.
 */
export async function warmUp(desk: Desk, isOver: () => boolean): Promise<void> {
  const answering = desk.answering();
  await inTurns(figureWordsSteps(answering.coverage));
  const bare = answering.commands.filter(({ options }) => options.every(({ required }) => !required));
  for (const locale of LOCALES) {
    for (const { name } of bare) {
      await wait(PAUSE);
      if (isOver() || desk.answering() !== answering) return;
      const ask = { command: name, options: {} };
      const answer = runAsk(answering, ask, { locale, now: desk.now() });
      const { later } = await illustratedAnswer(desk.charts, answer, viewOf(answering, ask, locale));
      await later;
    }
  }
}
