import { expect, test } from 'vitest';
import { soak } from './soak.ts';

/** A leak of what belongs to one article or one answer would show as more, in bytes; caches fill with less. */
const ROOM = 40 * 2 ** 20;

// `npm run soak` is the same for minutes, and prints the slope.
test('Seconds of commands, faults, lost connections and reloads leave nothing unanswered, and memory where it was', async () => {
  const soaked = await soak({ seconds: 12, paragraphs: 100, every: 3, people: 4 });
  expect(soaked.unanswered).toBe(0);
  expect(soaked.violations).toEqual([]);
  expect(soaked.log).not.toContain('"level":"error"');
  expect(soaked.exitCode).toBe(0);
  const [first, last] = [soaked.samples[0]!, soaked.samples.at(-1)!];
  expect(last.interactions).toBeGreaterThan(20);
  expect(last.reloads).toBeGreaterThan(1);
  expect(last.heapUsed).toBeLessThan(first.heapUsed + ROOM);
}, 120_000);
