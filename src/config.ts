import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { config as readDotenv } from 'dotenv';

/** Where this checkout lies; its corpus and commands are the defaults. */
const ROOT = resolve(import.meta.dirname, '..');

/** What the environment says. No other file reads `process.env`. */
export interface Config {
  /** The bot's token; null where none is set. Never logged. */
  readonly token: string | null;
  /** The one server whose commands are registered; null registers them everywhere. */
  readonly guildId: string | null;
  /** Another address for Discord's API, for a double; null for Discord itself. */
  readonly apiBase: string | null;
  readonly corpusDir: string;
  /** Where originals lie, on this machine only. */
  readonly localDir: string;
  readonly commandsDir: string;
  /** Where what can be made again is kept; null keeps nothing. */
  readonly cacheDir: string | null;
  /** The only channels of servers in which the bot answers; null for all. */
  readonly channels: readonly string[] | null;
  /** Answers that one user gets a minute; null for no limit. */
  readonly perMinute: number | null;
  /** The channel that gets reports on clippings; null for the log alone. */
  readonly reportChannel: string | null;
  /** Ids of the users and roles of Discord that may change the coverage there; null for nobody. */
  readonly editors: readonly string[] | null;
  readonly logLevel: LogLevel;
  /** Where the state of the running bot can be read over HTTP; null for nowhere. */
  readonly status: { readonly host: string; readonly port: number } | null;
  /** How many processes share the servers, or as many as Discord recommends; null for one without shards. */
  readonly shards: Shards | null;
}

export type Shards = number | 'auto';

/** From most to least is said. */
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment asks for something that can't be; the message names every fault, one a line. */
export class ConfigError extends Error {}

const SNOWFLAKE = /^\d{17,20}$/;
const COPY_ID = 'with Developer Mode on, right-click it in Discord and copy its id';

/** Each shard is a process with the whole coverage: far more than one machine holds. */
const MOST_SHARDS = 1000;

/** What else than `auto` a number of shards may be, in words. */
export const A_COUNT_OF_SHARDS = `a whole number from 1 to ${MOST_SHARDS}`;

/** A number of shards as somebody wrote it; null for what is none. */
export function parseShards(written: string): Shards | null {
  if (written === 'auto') return written;
  const shards = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  return shards >= 1 && shards <= MOST_SHARDS ? shards : null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process, over what `.env` in the checkout says. */
function environment(): Environment {
  const file = join(ROOT, '.env');
  const fromFile: Record<string, string> = {};
  if (existsSync(file)) readDotenv({ path: file, quiet: true, processEnv: fromFile });
  return { ...fromFile, ...process.env };
}

// What ties git to a repository while one of its hooks runs, and what no program that is started needs to know.
const KEPT_BACK =
  /^(?:DISCORD_TOKEN|GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|PREFIX|NAMESPACE))$/;

/** The environment for a program that is started from here: this one's, without the token, speaking plain English. */
export function childEnvironment(
  more: Readonly<Record<string, string>>,
  env: Environment = process.env,
): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || KEPT_BACK.test(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...more };
}

function tokenFault(token: string, apiBase: string | null): string | null {
  if (/\s|["']/.test(token) || !/^[\x21-\x7e]+$/.test(token)) {
    return 'DISCORD_TOKEN has spaces, quotation marks or other signs that no token has; copy it anew from the Bot page of your application.';
  }
  // A double may use any token; Discord's own has three parts.
  if (apiBase === null && !/^[\w-]{18,}\.[\w-]{4,}\.[\w-]{18,}$/.test(token)) {
    return 'DISCORD_TOKEN is not a bot token (three parts with dots between them); copy it anew from the Bot page of your application.';
  }
  return null;
}

/** Reads one variable after the other, and what is wrong with each. */
class Reader {
  readonly faults: string[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  value(name: string): string | null {
    return this.#env[name]?.trim() || null;
  }

  folder(name: string, fallback: string): string {
    return resolve(ROOT, this.value(name) ?? fallback);
  }

  /** An id of Discord's; `what` says whose, and how to find it. */
  id(name: string, what: string): string | null {
    const value = this.value(name);
    if (value === null || SNOWFLAKE.test(value)) return value;
    this.faults.push(`${name} must be ${what}, not "${value}"; ${COPY_ID}.`);
    return null;
  }

  ids(name: string, what: string): readonly string[] | null {
    const values = this.value(name)?.split(/[\s,]+/) ?? null;
    const wrong = values?.find((value) => !SNOWFLAKE.test(value));
    if (wrong === undefined) return values;
    this.faults.push(
      `${name} must be ids of ${what} (17 to 20 digits) with commas between them, and has "${wrong}"; ${COPY_ID}.`,
    );
    return null;
  }

  number(name: string, from: number, to: number): number | null {
    const value = this.value(name);
    if (value === null) return null;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    this.faults.push(`${name} must be a whole number from ${from} to ${to}, not "${value}".`);
    return null;
  }

  shards(name: string): Shards | null {
    const value = this.value(name);
    if (value === null) return null;
    const shards = parseShards(value);
    if (shards === null) this.faults.push(`${name} must be auto or ${A_COUNT_OF_SHARDS}, not "${value}".`);
    return shards;
  }

  logLevel(name: string): LogLevel {
    const value = this.value(name) ?? 'info';
    const level = LOG_LEVELS.find((known) => known === value);
    if (level === undefined)
      this.faults.push(`${name} must be one of ${LOG_LEVELS.join(', ')}, not "${value}".`);
    return level ?? 'info';
  }
}

/** The folders of the coverage: all that answering in the terminal needs. */
export type Folders = Pick<Config, 'corpusDir' | 'localDir' | 'commandsDir' | 'cacheDir'>;

const foldersOf = (read: Reader): Folders => {
  const cache = read.value('CLIPPINGS_CACHE');
  return {
    corpusDir: read.folder('CLIPPINGS_CORPUS', 'corpus'),
    localDir: read.folder('CLIPPINGS_CORPUS_LOCAL', 'corpus.local'),
    commandsDir: read.folder('CLIPPINGS_COMMANDS', 'commands'),
    cacheDir: cache === 'off' ? null : resolve(ROOT, cache ?? '.cache'),
  };
};

/** Reads where the folders are. What the environment says of Discord isn't looked at, so it can't be at fault. */
export function loadFolders(env: Environment = environment()): Folders {
  return foldersOf(new Reader(env));
}

/** Which of several shards this process is, as discord.js tells the processes that its manager starts; null for none. */
export function loadShard(env: Environment = process.env): number | null {
  return env.SHARDING_MANAGER === 'true' ? Number(env.SHARDS) : null;
}

/**
 * Reads and checks the configuration. Throws a ConfigError that names every fault at once, and no value of the token.
 * An empty variable counts as not set.
 */
export function loadConfig(env: Environment = environment()): Config {
  const read = new Reader(env);
  const { faults } = read;

  const apiBase = read.value('DISCORD_API_BASE');
  if (apiBase !== null && !/^https?:\/\/[^\s]+$/.test(apiBase)) {
    faults.push(`DISCORD_API_BASE must be an http or https address, not "${apiBase}".`);
  }
  const token = read.value('DISCORD_TOKEN');
  const fault = token === null ? null : tokenFault(token, apiBase);
  if (fault !== null) faults.push(fault);
  const port = read.number('CLIPPINGS_STATUS_PORT', 1, 65_535);
  const config: Config = {
    ...foldersOf(read),
    token,
    guildId: read.id('DISCORD_GUILD_ID', "a server's id (17 to 20 digits)"),
    apiBase,
    channels: read.ids('CLIPPINGS_CHANNELS', 'channels'),
    perMinute: read.number('CLIPPINGS_PER_MINUTE', 1, 1000),
    reportChannel: read.id('CLIPPINGS_REPORT_CHANNEL', "a channel's id (17 to 20 digits)"),
    editors: read.ids('CLIPPINGS_EDITORS', 'users and roles'),
    logLevel: read.logLevel('CLIPPINGS_LOG_LEVEL'),
    status: port === null ? null : { host: read.value('CLIPPINGS_STATUS_HOST') ?? '127.0.0.1', port },
    shards: read.shards('CLIPPINGS_SHARDS'),
  };
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return config;
}
