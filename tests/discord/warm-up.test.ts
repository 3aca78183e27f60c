import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { warmUp } from '../../src/discord/warm-up.ts';
import { openLibrary } from '../../src/library.ts';
import type { Services } from '../../src/message/callback.ts';

const library = await openLibrary({ corpus: 'corpus', commands: 'commands' });

/** Services of which warming up uses these alone; `painted` are the charts that were asked for. */
function warmable(painted: unknown[] = []): Services {
  return {
    answering: () => library.current,
    now: () => new Date('2026-11-22T12:00:00Z'),
    charts: {
      start: () => undefined,
      paint: async (spec) => {
        painted.push(spec);
        return null;
      },
    },
  } satisfies Pick<Services, 'answering' | 'now' | 'charts'> as unknown as Services;
}

test('Warming up makes the answers of bare commands with their charts, and lets others in meanwhile', async () => {
  const painted: unknown[] = [];
  let turns = 0;
  let warming = true;
  const others = (async () => {
    for (; warming; turns += 1) await nextTurn();
  })();
  await warmUp(warmable(painted), new AbortController().signal);
  warming = false;
  await others;
  expect(painted.length).toBeGreaterThan(0);
  expect(turns).toBeGreaterThan(library.current.commands.length);
});

test('Warming up ends where the bot does', async () => {
  const painted: unknown[] = [];
  const stopped = new AbortController();
  stopped.abort();
  await warmUp(warmable(painted), stopped.signal);
  expect(painted).toEqual([]);
});
