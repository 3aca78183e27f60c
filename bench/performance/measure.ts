import { setImmediate } from 'node:timers/promises';

/** Milliseconds of the processor that this process has had, on all its threads. */
export function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes of the heap that are in use once the garbage is collected. */
export function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

export interface Watched<Result> {
  readonly result: Result;
  /** Milliseconds by the clock. */
  readonly took: number;
  /** Milliseconds of the processor, on all threads. */
  readonly work: number;
  /**
   * Most milliseconds between two turns of the event loop: by the clock, or of the processor where that is less, since
   * the clock of a busy machine counts the work of others too.
   */
  readonly stall: number;
}

/** What work took. */
export async function watched<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  let running = true;
  let stall = 0;
  const [began, worked] = [performance.now(), processor()];
  const promise = work().finally(() => {
    running = false;
  });
  while (running) {
    const [turn, turned] = [performance.now(), processor()];
    await setImmediate();
    stall = Math.max(stall, Math.min(performance.now() - turn, processor() - turned));
  }
  return { result: await promise, took: performance.now() - began, work: processor() - worked, stall };
}

/** Milliseconds of the processor that work which never waits has taken. */
export function worked(work: () => unknown): number {
  const began = processor();
  work();
  return processor() - began;
}

/** The middle and nearly the worst of some times. */
export function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p99: at(0.99) };
}
