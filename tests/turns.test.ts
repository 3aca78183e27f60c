import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { atOnce, inTurns } from '../src/turns.ts';

/** Steps of a few milliseconds each; returns how often others had their turn before the last. */
function* steps(count: number, turns: () => number): Generator<undefined, number> {
  for (let step = 0; step < count; step++) {
    const began = performance.now();
    while (performance.now() - began < 4);
    yield;
  }
  return turns();
}

/** Counts turns of the event loop while `work` goes on. */
async function counting(work: (turns: () => number) => Promise<number>): Promise<number> {
  let turns = 0;
  let running = true;
  const others = (async () => {
    while (running) {
      await setImmediate();
      turns += 1;
    }
  })();
  const result = await work(() => turns);
  running = false;
  await others;
  return result;
}

describe('long work', () => {
  it('lets others have their turn between its steps', async () => {
    expect(await counting((turns) => inTurns(steps(20, turns)))).toBeGreaterThan(2);
  });

  it('gives the same at once', async () => {
    expect(atOnce(steps(3, () => 7))).toBe(7);
  });

  it('hands on what it throws', async () => {
    await expect(
      inTurns(
        (function* () {
          yield;
          throw new Error('torn');
        })(),
      ),
    ).rejects.toThrow('torn');
  });
});
