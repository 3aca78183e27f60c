import { type FromShard, isToShard } from './discord/shard-messages.ts';
import { type RunOptions, runBot, type Show, SIGNALS } from './run-bot.ts';

const tell = (message: FromShard): void => {
  if (process.connected) process.send?.(message);
};

/** Lets the process that runs the shards see this one. */
const overChannel: Show = async ({ metrics }) => {
  const onMessage = async (message: unknown): Promise<void> => {
    if (!isToShard(message)) return;
    tell({ kind: 'metrics', question: message.question, values: await metrics.values() });
  };
  const listen = (message: unknown) => void onMessage(message).catch(() => undefined);
  process.on('message', listen);
  return {
    close: async () => {
      process.off('message', listen);
    },
  };
};

const isHopeless = (error: unknown): boolean =>
  error instanceof Error && 'forUser' in error && (error as { mayPass?: boolean }).mayPass !== true;

/**
 * Runs one shard of the bot as `runBot` does, in a process that discord.js's manager started (`run-shards.ts`), until
 * that process asks it to end or is gone. It says so where starting it again would help nothing.
 */
export async function runShard(options: RunOptions): Promise<number> {
  // Nobody else would end a shard whose manager was killed.
  const end = () => process.kill(process.pid, SIGNALS[1]);
  process.once('disconnect', end);
  try {
    const code = await runBot(options, overChannel);
    if (code !== 0) tell({ kind: 'hopeless' });
    return code;
  } catch (error) {
    if (isHopeless(error)) tell({ kind: 'hopeless' });
    throw error;
  } finally {
    process.off('disconnect', end);
    // An open channel would keep the process from ending.
    if (process.connected) process.disconnect();
  }
}
