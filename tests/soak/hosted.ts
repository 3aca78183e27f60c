import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type DiscordDouble, TOKEN } from '../double/double.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What a process holds on to after a forced collection, in bytes. */
export interface Memory {
  readonly heapUsed: number;
  /** Buffers outside of the heap. */
  readonly external: number;
  readonly rss: number;
}

/** The bot in a process of its own, whose memory can be looked at. */
export class Hosted {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  #log = '';

  private constructor(process_: ChildProcess) {
    this.#process = process_;
    this.#ended = once(process_, 'close').then(([code]) => code as number | null);
    process_.stderr?.on('data', (chunk) => {
      this.#log = `${this.#log}${chunk}`.slice(-100_000);
    });
  }

  /** Starts the bot on a corpus, logged in to the double; resolves once its commands are registered. */
  static async start(
    double: DiscordDouble,
    corpus: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Hosted> {
    const hosted = new Hosted(
      fork(join(ROOT, 'bin/clippings.mjs'), ['start'], {
        execArgv: ['--expose-gc', '--import', join(import.meta.dirname, 'heap-probe.mjs')],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        env: {
          ...process.env,
          DISCORD_TOKEN: TOKEN,
          DISCORD_API_BASE: double.base,
          DISCORD_GUILD_ID: '',
          CLIPPINGS_CORPUS: corpus,
          CLIPPINGS_CORPUS_LOCAL: join(corpus, '../none'),
          CLIPPINGS_CACHE: 'off',
          CLIPPINGS_LOG_LEVEL: 'warn',
          ...env,
        },
      }),
    );
    while (double.commands.length < 4) {
      if (hosted.#process.exitCode !== null) throw new Error(`The bot ended: ${hosted.log}`);
      await wait(50);
    }
    return hosted;
  }

  /** What it wrote to its log. */
  get log(): string {
    return this.#log;
  }

  async memory(): Promise<Memory> {
    const told = once(this.#process, 'message') as Promise<[Memory]>;
    const ended = this.#ended.then((code) => {
      throw new Error(`The bot ended with code ${code}: ${this.#log.slice(-2000)}`);
    });
    this.#process.send('memory');
    return (await Promise.race([told, ended]))[0];
  }

  /** Asks it to end; resolves to its exit code. */
  async stop(): Promise<number | null> {
    if (this.#process.exitCode === null) this.#process.kill('SIGTERM');
    return this.#ended;
  }
}
