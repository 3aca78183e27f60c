import { Worker } from 'node:worker_threads';
import type { Drafted, Metadata } from './draft.ts';
import type { Origin } from './read-source.ts';
import type { SourceTask } from './source-worker.ts';

/** What reading one source may cost at most. */
export interface ReadLimits {
  /** In milliseconds, from when the thread stands. */
  readonly time: number;
  /** Of the thread's heap, in MB. */
  readonly memory: number;
}

const READ_LIMITS: ReadLimits = { time: 20_000, memory: 512 };

const THREAD = new URL('./source-worker.mjs', import.meta.url);

/**
 * Reads sources as `readSource` does, in a thread of its own: a page that takes too long or too much memory ends that
 * thread and nothing else. One source at a time; later ones wait. Close it when done.
 */
export class SourceReader {
  readonly #limits: ReadLimits;
  #thread: Promise<Worker> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: Partial<ReadLimits> = {}) {
    this.#limits = { ...READ_LIMITS, ...limits };
  }

  /** Never rejects for what a source holds; `origin` is given where it was fetched. */
  read(
    name: string,
    bytes: Uint8Array,
    metadata: Metadata,
    today: string,
    origin: Origin | null = null,
  ): Promise<Drafted> {
    const { title, publisher, published, publishedNote, url, language } = metadata;
    const task: SourceTask = {
      name,
      bytes,
      metadata: { title, publisher, published, publishedNote, url, language },
      today,
      origin,
    };
    const drafted = this.#last.then(() => this.#run(task));
    this.#last = drafted.catch(() => undefined);
    return drafted;
  }

  async close(): Promise<void> {
    await this.#last;
    await (await this.#thread?.catch(() => null))?.terminate();
    this.#thread = null;
  }

  #start(): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const thread = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory } });
      thread.once('error', reject);
      thread.once('message', () => {
        thread.off('error', reject);
        // A thread that waits for work keeps nobody waiting.
        thread.unref();
        resolve(thread);
      });
    });
  }

  async #run(task: SourceTask): Promise<Drafted> {
    this.#thread ??= this.#start();
    const thread = await this.#thread;
    thread.ref();
    const ended = await new Promise<Drafted | Error | null>((resolve) => {
      const settle = (value: Drafted | Error | null) => {
        clearTimeout(timer);
        thread.off('message', settle).off('error', settle).off('exit', onExit);
        resolve(value);
      };
      const onExit = () => settle(new Error('The thread that reads sources ended.'));
      const timer = setTimeout(() => settle(null), this.#limits.time);
      thread.once('message', settle).once('error', settle).once('exit', onExit);
      thread.postMessage(task);
    });
    if (ended !== null && !(ended instanceof Error)) {
      thread.unref();
      return ended;
    }
    // Its heap is full or its work unfinished: the next source gets a thread of its own.
    this.#thread = null;
    thread.on('error', () => undefined);
    await thread.terminate();
    if (ended === null) {
      return { draft: null, faults: [`takes longer than ${this.#limits.time / 1000} seconds to read.`] };
    }
    if ((ended as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return { draft: null, faults: ['takes more memory to read than any article does.'] };
    }
    throw ended;
  }
}
