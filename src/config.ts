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
}

/** The environment asks for something that can't be; the message names every fault, one a line. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process, over what `.env` in the checkout says. */
function environment(): Environment {
  const file = join(ROOT, '.env');
  const fromFile: Record<string, string> = {};
  if (existsSync(file)) readDotenv({ path: file, quiet: true, processEnv: fromFile });
  return { ...fromFile, ...process.env };
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

/**
 * Reads and checks the configuration. Throws a ConfigError that names every fault at once, and no value of the token.
 * An empty variable counts as not set.
 */
export function loadConfig(env: Environment = environment()): Config {
  const faults: string[] = [];
  const value = (name: string): string | null => env[name]?.trim() || null;
  const folder = (name: string, fallback: string): string => resolve(ROOT, value(name) ?? fallback);

  const apiBase = value('DISCORD_API_BASE');
  if (apiBase !== null && !/^https?:\/\/[^\s]+$/.test(apiBase)) {
    faults.push(`DISCORD_API_BASE must be an http or https address, not "${apiBase}".`);
  }
  const token = value('DISCORD_TOKEN');
  const fault = token === null ? null : tokenFault(token, apiBase);
  if (fault !== null) faults.push(fault);
  const guildId = value('DISCORD_GUILD_ID');
  if (guildId !== null && !/^\d{17,20}$/.test(guildId)) {
    faults.push(
      `DISCORD_GUILD_ID must be a server's id (17 to 20 digits), not "${guildId}"; with Developer Mode on, right-click the server and copy its id.`,
    );
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return {
    token,
    guildId,
    apiBase,
    corpusDir: folder('CLIPPINGS_CORPUS', 'corpus'),
    localDir: folder('CLIPPINGS_CORPUS_LOCAL', 'corpus.local'),
    commandsDir: folder('CLIPPINGS_COMMANDS', 'commands'),
  };
}
