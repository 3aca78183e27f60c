import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Shard, ShardEvents, ShardingManager } from 'discord.js';
import type { Log } from '../log.ts';
import type { MetricValues } from '../status/metrics.ts';
import { deferred } from './deferred.ts';
import { isFromShard, type ToShard } from './shard-messages.ts';

export interface ShardsOptions {
  /** What each shard runs: a module of JavaScript, and its arguments. */
  readonly file: string;
  readonly args: readonly string[];
  /** Reaches the shards in their environment, never in an argument. */
  readonly token: string;
  readonly count: number;
  /** Shards that Discord lets identify within 5 seconds. */
  readonly atOnce: number;
  readonly log: Log;
}

/** Shards may identify once in so long, and a little more, for each that Discord lets do so at once; milliseconds. */
const IDENTIFY_SPAN = 5500;
/** A shard reads the whole coverage before it logs in, which may take this long the first time, in milliseconds. */
const READY_WITHIN = 15 * 60_000;
/** Shards get less than the 5 s that all of it may take; what is still there then is killed. */
const END_WITHIN = 4900;
/** A shard that ends unasked is started again so many times within so many milliseconds. */
const MOST_RESTARTS = 5;
const RESTARTS_WITHIN = 10 * 60_000;
/** A shard that doesn't tell its metrics by then is left out, in milliseconds. */
const TELL_WITHIN = 2000;

/**
 * Runs each shard in a process of its own, by discord.js's ShardingManager. One that crashes is started again, at most
 * five times in ten minutes; one that says that it is hopeless ends all.
 */
export class Shards {
  readonly #manager: ShardingManager;
  readonly #options: ShardsOptions;
  /** Between one start and the next, in milliseconds. */
  readonly #pause: number;
  readonly #closed = deferred<number>();
  readonly #processes = new Set<ChildProcess>();
  readonly #crashes = new Map<number, readonly number[]>();
  readonly #asked = new Map<number, (values: MetricValues) => void>();
  #questions = 0;
  #restarts = 0;
  #stopping: Promise<void> | null = null;
  readonly #ending = new AbortController();

  /** Begins to start the shards, one after the other. */
  constructor(options: ShardsOptions) {
    const { file, args, token, count, atOnce } = options;
    this.#options = options;
    // Its own way of starting a shard again knows neither pause nor end.
    this.#manager = new ShardingManager(file, {
      totalShards: count,
      token,
      shardArgs: [...args],
      respawn: false,
    });
    this.#manager.on('shardCreate', (shard) => this.#keep(shard));
    this.#pause = Math.ceil(IDENTIFY_SPAN / atOnce);
    void this.#startAll(count);
  }

  /** Resolves to the exit code once the bot can't go on. */
  get closed(): Promise<number> {
    return this.#closed.promise;
  }

  /** How many are connected to Discord just now. */
  get connected(): number {
    return this.#manager.shards.filter(({ ready }) => ready).size;
  }

  /** How many times any had to be started again. */
  get restarts(): number {
    return this.#restarts;
  }

  /** The metrics of each that tells them soon. */
  async metrics(): Promise<readonly MetricValues[]> {
    const told = this.#manager.shards.map((shard) => this.#ask(shard));
    return (await Promise.all(told)).filter((values) => values !== null);
  }

  /** Lets each finish what it is answering, within 5 seconds. Stopping twice is the same as once. */
  stop(): Promise<void> {
    this.#stopping ??= this.#endAll();
    return this.#stopping;
  }

  /** The manager's own way of starting all gives up on the rest where one isn't ready, and can't be stopped. */
  async #startAll(count: number): Promise<void> {
    for (let id = 0; id < count && this.#stopping === null; id++) {
      const shard = this.#manager.createShard(id);
      // Why a shard isn't ready is known where its process ends.
      const ready = shard.spawn(READY_WITHIN).catch(() => undefined);
      await Promise.all([ready, id === count - 1 ? null : this.#rest()]);
    }
  }

  /** Waits until another shard may be started, or until all are to end. */
  async #rest(): Promise<void> {
    await wait(this.#pause, null, { signal: this.#ending.signal }).catch(() => undefined);
  }

  #keep(shard: Shard): void {
    shard.on(ShardEvents.Spawn, (child) => {
      // The manager was told to start processes, not threads.
      const started = child as ChildProcess;
      this.#processes.add(started);
      started.once('close', () => this.#processes.delete(started));
      started.on('error', ({ name }) =>
        this.#options.log(`Shard ${shard.id}'s process: ${name}.`, { level: 'error' }),
      );
    });
    shard.on(ShardEvents.Message, (message) => {
      if (!isFromShard(message)) return;
      if (message.kind === 'hopeless') this.#closed.resolve(1);
      else this.#asked.get(message.question)?.(message.values);
    });
    shard.on(ShardEvents.Death, () => void this.#startAgain(shard));
  }

  async #startAgain(shard: Shard): Promise<void> {
    if (this.#stopping !== null) return;
    const { log } = this.#options;
    const now = Date.now();
    const recent = (this.#crashes.get(shard.id) ?? []).filter((time) => now - time < RESTARTS_WITHIN);
    if (recent.length >= MOST_RESTARTS) {
      log(`Shard ${shard.id} ended unasked too often; find out why in the log, and start the bot again.`, {
        level: 'error',
      });
      this.#closed.resolve(1);
      return;
    }
    this.#crashes.set(shard.id, [...recent, now]);
    await this.#rest();
    if (this.#stopping !== null) return;
    this.#restarts += 1;
    log(`Shard ${shard.id} ended unasked; it is started again.`, { level: 'warn' });
    shard.spawn(READY_WITHIN).catch(() => undefined);
  }

  async #ask(shard: Shard): Promise<MetricValues | null> {
    this.#questions += 1;
    const question = this.#questions;
    const told = new Promise<MetricValues>((resolve) => this.#asked.set(question, resolve));
    const ask: ToShard = { kind: 'metrics', question };
    try {
      await shard.send(ask);
      return await Promise.race([told, wait(TELL_WITHIN, null)]);
    } catch {
      // It has no process just now.
      return null;
    } finally {
      this.#asked.delete(question);
    }
  }

  async #endAll(): Promise<void> {
    this.#ending.abort();
    const ended = [...this.#processes].map((child) => once(child, 'close'));
    for (const child of this.#processes) child.kill('SIGTERM');
    await Promise.race([Promise.all(ended), wait(END_WITHIN, null, { ref: false })]);
    for (const child of this.#processes) child.kill('SIGKILL');
    this.#closed.resolve(0);
  }
}
