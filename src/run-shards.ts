import { fileURLToPath } from 'node:url';
import { readCommands } from './commands/read.ts';
import type { Shards as Wanted } from './config.ts';
import { discordFault } from './discord/bot-error.ts';
import { registerAndInvite } from './discord/deploy.ts';
import { gatewayLimits } from './discord/gateway.ts';
import { makeRest } from './discord/rest.ts';
import { Shards } from './discord/shards.ts';
import { type Log, openLog } from './log.ts';
import { type RunOptions, runBot, SIGNALS } from './run-bot.ts';
import { gatherMetrics } from './status/gathered.ts';
import { serveStatus } from './status/server.ts';

/** Registers the commands, unless there is no telling which there are: then every shard ends with the reason. */
async function register(
  rest: ReturnType<typeof makeRest>,
  { commandsDir, guildId, editors }: RunOptions,
  log: Log,
): Promise<void> {
  const { commands, faults } = await readCommands(commandsDir);
  if (faults.some(({ file }) => file === commandsDir)) return;
  await registerAndInvite(rest, null, { guildId, commands, editors, log });
}

/**
 * Runs the bot in as many processes as `wanted`, each for its share of the servers; a single one needs no other beside
 * it. Each reads and watches the coverage itself, so one change of a file reaches all. This process registers the
 * commands, shows the state of all, and ends all: on SIGINT and SIGTERM within 5 seconds, with 0; with 1 where
 * Discord closes one for good. Rejects with an error for the user where it can't start.
 */
export async function runShards(options: RunOptions, wanted: Wanted): Promise<number> {
  const { token, apiBase, status } = options;
  const rest = makeRest(token, apiBase);
  const limits = await gatewayLimits(rest).catch((error: unknown) => {
    throw discordFault(error);
  });
  const count = wanted === 'auto' ? limits.shards : wanted;
  if (count === 1) return runBot(options);

  const stopped = new Promise<number>((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve(0));
  });
  const log = openLog({ level: options.logLevel, token, plain: options.plainLog });
  log(`Starting ${count} shards.`);
  await register(rest, options, log);
  const shards = new Shards({
    file: fileURLToPath(new URL('../bin/clippings.mjs', import.meta.url)),
    args: ['start'],
    token,
    count,
    atOnce: limits.atOnce,
    log,
  });
  const isReady = () => shards.connected === count;
  const server =
    status === null
      ? null
      : await serveStatus({
          ...status,
          checks: { shards: isReady },
          metrics: gatherMetrics({
            count,
            connected: () => shards.connected,
            restarts: () => shards.restarts,
            metrics: () => shards.metrics(),
          }),
        }).catch(async (error: unknown) => {
          await shards.stop();
          throw error;
        });
  const code = await Promise.race([stopped, shards.closed]);
  await shards.stop();
  await server?.close();
  return code;
}
