import type { Config } from './config.ts';
import { startBot } from './discord/start.ts';
import { openLibrary } from './library.ts';
import { openLog } from './log.ts';
import { openMetrics } from './status/metrics.ts';
import { serveStatus } from './status/server.ts';

/** Where bot, library, log and status meet; ended by a signal or by Discord. */
export interface RunOptions extends Config {
  readonly token: string;
  /** Whether standard error is read by people. */
  readonly plainLog: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs the bot until SIGINT or SIGTERM, or until Discord closes it for good, and resolves to the exit code. What is
 * being answered is finished within 5 seconds. Rejects with an error for the user where it can't start.
 */
export async function runBot(options: RunOptions): Promise<number> {
  const log = openLog({ level: options.logLevel, token: options.token, plain: options.plainLog });
  // Until it answers there is nothing to finish; the first process of a container ignores signals nobody listens to.
  const leave = () => process.exit(0);
  for (const signal of SIGNALS) process.once(signal, leave);

  let isConnected = () => false;
  let isLoaded = false;
  const metrics = openMetrics(() => isConnected());
  const status =
    options.status === null
      ? null
      : await serveStatus({
          ...options.status,
          checks: { gateway: () => isConnected(), corpus: () => isLoaded },
          metrics,
        });
  const library = await openLibrary({
    corpus: options.corpusDir,
    local: options.localDir,
    commands: options.commandsDir,
    cache: options.cacheDir,
    log,
    onReload: ({ snapshot }) => metrics.loaded(snapshot),
  }).catch(closing(status));
  isLoaded = true;
  metrics.loaded(library.current);
  const bot = await startBot({ ...options, library, log, count: metrics.count }).catch(closing(status));
  isConnected = bot.isConnected;
  library.watch();

  for (const signal of SIGNALS) process.off(signal, leave);
  const code = await new Promise<number>((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve(0));
    bot.closed.then(resolve, () => resolve(1));
  });
  // Whoever asks is told at once that nothing more is taken on.
  isConnected = () => false;
  await bot.stop();
  await library.close();
  await status?.close();
  return code;
}

/** Rethrows, once nothing keeps the process from ending any more. */
function closing(status: { close(): Promise<void> } | null) {
  return async (error: unknown): Promise<never> => {
    await status?.close();
    throw error;
  };
}
