import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work between two turns of the event loop, in milliseconds, but for a single step. */
const STRETCH = 12;

/**
 * Works a generator's steps off, giving the event loop its turn between them and after the last; resolves to what it
 * returns.
 */
export async function inTurns<Result>(work: Generator<unknown, Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (!done && performance.now() - began < STRETCH) continue;
    await setImmediate();
    if (done) return value;
    began = performance.now();
  }
}

/** Works a generator's steps off at once, for those who can't wait. */
export function atOnce<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
