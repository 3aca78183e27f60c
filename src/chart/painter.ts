import { Worker } from 'node:worker_threads';
import type { Locale } from '../wording/wording.ts';
import type { ChartSpec } from './spec.ts';

/** What the thread is given. */
export interface ChartTask {
  readonly spec: ChartSpec;
  readonly locale: Locale;
}

/** A chart as a PNG; null where it couldn't be drawn. */
export type Drawn = Uint8Array | null;

/** Pictures kept, of some 60 to 200 KB each; and how many may wait to be drawn: about a second's work. */
export const MOST_KEPT = 24;
const MOST_WAITING = 12;

/** A picture takes a tenth of a second; a thread that takes so long has got stuck, in milliseconds. */
const STUCK_AFTER = 10_000;

/** Of the thread's heap, in MB: what it makes is soon rubbish, which it would rather pile up than clear. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

const THREAD = new URL('./chart-worker.mjs', import.meta.url);

/** A thread, and whether it came so far as to wait for work. */
interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<boolean>;
}

/** Null where no thread can be had. */
function startThread(): Thread | null {
  try {
    const worker = new Worker(THREAD, { resourceLimits: LIMITS });
    const ready = new Promise<boolean>((resolve) => {
      worker.once('message', () => {
        // A thread that waits for work keeps nobody waiting.
        worker.unref();
        resolve(true);
      });
      worker.on('error', () => resolve(false)).once('exit', () => resolve(false));
    });
    return { worker, ready };
  } catch {
    return null;
  }
}

/** What the thread makes of a task. Rejects where the thread ends, or gets stuck. */
function drawnBy(worker: Worker, task: ChartTask): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    const settle = (drawn: Drawn | Error) => {
      clearTimeout(timer);
      worker.off('message', settle).off('exit', onExit);
      worker.unref();
      if (drawn instanceof Error) reject(drawn);
      else resolve(drawn);
    };
    const onExit = () => settle(new Error('The thread that draws charts ended.'));
    const timer = setTimeout(() => settle(new Error('The thread that draws charts got stuck.')), STUCK_AFTER);
    worker.ref();
    worker.on('message', settle).on('exit', onExit);
    worker.postMessage(task);
  });
}

/**
 * Draws charts one after the other in a thread of its own, so that nobody's answer waits for somebody else's picture;
 * here where no thread can be had. Close it when done.
 */
export class ChartPainter {
  readonly #kept = new Map<string, Promise<Drawn>>();
  #thread: Thread | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #closed = false;

  /** Starts the thread before anybody waits for it. */
  start(): void {
    if (!this.#closed) this.#thread ??= startThread();
  }

  /**
   * A chart as a PNG, drawn once for all that show the same; null where it can't be drawn, or too many wait to be.
   * Never rejects.
   */
  paint(spec: ChartSpec, locale: Locale): Promise<Drawn> {
    const key = `${locale} ${JSON.stringify(spec)}`;
    const known = this.#kept.get(key);
    if (known === undefined && this.#waiting >= MOST_WAITING) return Promise.resolve(null);
    const picture = known ?? this.#inTurn({ spec, locale });
    // Put in again, so that the first of the map is the one that was wanted longest ago.
    this.#kept.delete(key);
    this.#kept.set(key, picture);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    if (known === undefined)
      void picture.then((drawn) => {
        if (drawn === null && this.#kept.get(key) === picture) this.#kept.delete(key);
      });
    return picture;
  }

  /** Ends the thread; what isn't drawn by then is not drawn any more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#thread?.worker.terminate();
  }

  #inTurn(task: ChartTask): Promise<Drawn> {
    this.#waiting += 1;
    const drawn = this.#last.then(() => this.#draw(task)).catch(() => null);
    this.#last = drawn.finally(() => {
      this.#waiting -= 1;
    });
    return drawn;
  }

  async #draw(task: ChartTask): Promise<Drawn> {
    if (this.#closed) return null;
    this.start();
    const thread = this.#thread;
    if (thread !== null && (await thread.ready)) {
      try {
        return await drawnBy(thread.worker, task);
      } catch {
        // The next picture gets another thread.
        this.#thread = null;
        await thread.worker.terminate();
      }
    }
    if (this.#closed) return null;
    const { chartPng } = await import('./png.ts');
    return chartPng(task.spec, task.locale);
  }
}
