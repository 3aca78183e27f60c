import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { type BotOptions, type RunningBot, startBot } from '../../src/discord/start.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { DiscordDouble, TOKEN } from '../double/double.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A bot of the shipped coverage, logged in to a double of Discord. */
export interface World {
  readonly double: DiscordDouble;
  readonly bot: RunningBot;
  readonly library: Library;
  /** A copy of the shipped corpus, to be changed freely. */
  readonly corpus: string;
  /** The folder of originals, empty at first. */
  readonly local: string;
  readonly log: string[];
  end(): Promise<void>;
}

export interface WorldOptions {
  readonly heartbeatInterval?: number;
  /** What the double is told before the bot logs in. */
  readonly prepare?: (double: DiscordDouble) => void;
  /** Ids of the users and roles that may change the coverage; null for nobody. */
  readonly editors?: readonly string[] | null;
}

export async function openWorld(
  options: Partial<BotOptions> = {},
  { heartbeatInterval = 41_250, prepare = () => undefined, editors = null }: WorldOptions = {},
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'clippings-'));
  const corpus = join(folder, 'corpus');
  const local = join(folder, 'corpus.local');
  const commands = join(ROOT, 'commands');
  await cp(join(ROOT, 'corpus'), corpus, { recursive: true });
  const log: string[] = [];
  const [double, library] = await Promise.all([
    DiscordDouble.start({ heartbeatInterval }),
    openLibrary({ corpus, local, commands }),
  ]);
  prepare(double);
  // From this machine on purpose: the double's files are here.
  const fetching = { mayConnect: () => true };
  const folders = { corpusDir: corpus, localDir: local, commandsDir: commands, cacheDir: null };
  const bot = await startBot({
    token: TOKEN,
    guildId: null,
    apiBase: double.base,
    library,
    log: (line) => log.push(line),
    keeping: editors === null ? null : { editors, folders, fetching, refresh: () => library.reload() },
    ...options,
  });
  return {
    double,
    bot,
    library,
    corpus,
    local,
    log,
    end: async () => {
      await bot.stop();
      await library.close();
      await double.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A new world for each test of a file, which holds that Discord saw no violation. */
export function worldForEachTest(): World {
  const world = {} as World;
  beforeEach(async () => {
    Object.assign(world, await openWorld());
  });
  afterEach(async () => {
    await world.end();
    expect(world.double.violations).toEqual([]);
  });
  return world;
}
