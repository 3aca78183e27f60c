import type { Config } from './config.ts';
import { startBot } from './discord/start.ts';
import { mendFolders } from './editing/history/history.ts';
import { openLibrary } from './library.ts';
import { openLog } from './log.ts';
import { type Metrics, openMetrics } from './status/metrics.ts';
import { serveStatus } from './status/server.ts';

/** Where bot, library, log and status meet; ended by a signal or by Discord. */
export interface RunOptions extends Config {
  readonly token: string;
  /** Which of several shards this process is; null where it is the whole bot. */
  readonly shard: number | null;
  /** Whether standard error is read by people. */
  readonly plainLog: boolean;
}

/** What can be seen of a running bot from outside. */
export interface Vitals {
  /** What must hold for it to be ready, by name. */
  readonly checks: Readonly<Record<string, () => boolean>>;
  readonly metrics: Metrics;
}

/** Lets others see a bot until it is closed; null where nobody looks. */
export type Show = (vitals: Vitals) => Promise<{ close(): Promise<void> } | null>;

/** All of the ending takes less than the 5 s that are promised, in milliseconds. */
const END_WITHIN = 4800;
/** What remains once all is finished, such as a message on its way to another process, takes no longer. */
const LINGER = 250;

export const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs the bot, or one shard of it, until SIGINT or SIGTERM or until Discord closes it for good, and resolves to the
 * exit code. What is being answered is finished within 5 seconds. Rejects with an error for the user where it can't
 * start. `show` lets its state be seen; by HTTP unless told.
 */
export async function runBot(options: RunOptions, show: Show = overHttp(options)): Promise<number> {
  const { shard } = options;
  const log = openLog({ level: options.logLevel, token: options.token, plain: options.plainLog, shard });
  // Until it answers there is nothing to finish; the first process of a container ignores signals nobody listens to.
  const leave = () => process.exit(0);
  for (const signal of SIGNALS) process.once(signal, leave);

  let isConnected = () => false;
  let isLoaded = false;
  const metrics = openMetrics(() => isConnected(), shard);
  const shown = await show({ checks: { gateway: () => isConnected(), corpus: () => isLoaded }, metrics });
  await mendFolders([options.corpusDir, options.localDir]);
  const library = await openLibrary({
    corpus: options.corpusDir,
    local: options.localDir,
    commands: options.commandsDir,
    cache: options.cacheDir,
    log,
    onReload: ({ snapshot }) => metrics.loaded(snapshot),
  }).catch(closing(shown));
  isLoaded = true;
  metrics.loaded(library.current);
  const bot = await startBot({
    ...options,
    library,
    log,
    keeping:
      options.editors === null
        ? null
        : { editors: options.editors, folders: options, refresh: () => library.reload() },
    count: metrics.count,
    isRegistered: shard !== null,
    warmUp: true,
  }).catch(closing(shown));
  isConnected = bot.isConnected;
  library.watch();

  for (const signal of SIGNALS) process.off(signal, leave);
  const code = await new Promise<number>((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve(0));
    bot.closed.then(resolve, () => resolve(1));
  });
  const exitAfter = (delay: number) => setTimeout(() => process.exit(code), delay).unref();
  // Should something never finish.
  exitAfter(END_WITHIN);
  // Whoever asks is told at once that nothing more is taken on.
  isConnected = () => false;
  await bot.stop();
  await library.close();
  await shown?.close();
  // discord.js doesn't hear that it is to log out while it waits to take up a lost connection again: it takes it up, and
  // that would hold the process up for good.
  exitAfter(LINGER);
  return code;
}

function overHttp({ status }: Pick<RunOptions, 'status'>): Show {
  return async (vitals) => (status === null ? null : serveStatus({ ...status, ...vitals }));
}

/** Rethrows, once nothing keeps the process from ending any more. */
function closing(shown: { close(): Promise<void> } | null) {
  return async (error: unknown): Promise<never> => {
    await shown?.close();
    throw error;
  };
}
