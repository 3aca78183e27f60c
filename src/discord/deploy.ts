import { type REST, RequestMethod, Routes } from 'discord.js';
import type { CommandDefinition } from '../commands/definition.ts';
import type { Log } from '../log.ts';
import { type Registration, registrations as registrationsOf } from '../message/registration.ts';
import { BotError, discordFault } from './bot-error.ts';
import { makeRest } from './rest.ts';

/** Servers looked through for commands of their own when the commands become global. */
const MOST_SERVERS = 200;

export interface Deployment {
  readonly token: string;
  /** The one server that gets the commands; null for everywhere. */
  readonly guildId: string | null;
  readonly apiBase: string | null;
  readonly commands: readonly CommandDefinition[];
  /** Who may keep the coverage from Discord; where there is nobody, there is no command for it. */
  readonly editors?: readonly string[] | null | undefined;
}

/** What Discord adds to a registered command, and leaves out of one, says nothing about whether it changed. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(essence);
    return items.every((item) => typeof item === 'number') ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== null && item !== undefined && item !== false)
    .map(([key, item]) => [key, essence(item)] as const)
    .filter(([, item]) => typeof item !== 'object' || Object.keys(item as object).length > 0);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const PERMISSIONS = 'default_member_permissions';

const COMPARED = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'integration_types',
  'contexts',
  PERMISSIONS,
];

function essenceOf(commands: readonly object[]): string {
  const kept = commands.map((command) => ({
    type: 1,
    ...Object.fromEntries(
      Object.entries(command)
        .filter(([key]) => COMPARED.includes(key))
        // Discord takes permissions as a number and tells them as text.
        .map(([key, value]) => [key, key === PERMISSIONS && value !== null ? String(value) : value]),
    ),
  }));
  return JSON.stringify(
    kept
      .map(essence)
      .map((command) => JSON.stringify(command))
      .sort(),
  );
}

const isBarred = (error: unknown): boolean => [401, 403].includes((error as { status?: number }).status ?? 0);

/** The commands registered at a route; null where that can't be told. Rejects where the token may not ask. */
async function registered(rest: REST, route: `/${string}`): Promise<readonly object[] | null> {
  try {
    const found = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
    return Array.isArray(found) ? (found as object[]) : null;
  } catch (error) {
    if (isBarred(error)) throw error;
    return null;
  }
}

/** Replaces the commands at a route. What Discord sends back is of no interest, whatever it looks like. */
async function replace(rest: REST, route: `/${string}`, commands: readonly Registration[]): Promise<void> {
  const response = await rest.queueRequest({ method: RequestMethod.Put, fullRoute: route, body: commands });
  // A body that isn't read holds on to its connection.
  await response.arrayBuffer().catch(() => undefined);
}

/** A server's own commands have no say in where they can be used: Discord knows those keys of global ones alone. */
function forServer({ integration_types: _, contexts: __, ...registration }: Registration): Registration {
  return registration as Registration;
}

async function clear(rest: REST, route: `/${string}`): Promise<boolean> {
  const found = await registered(rest, route);
  if (found === null || found.length === 0) return false;
  await replace(rest, route, []);
  return true;
}

/** Clears the commands of single servers, so that nobody sees each twice; a server that refuses is passed over. */
async function clearServers(rest: REST, applicationId: string): Promise<number> {
  let cleared = 0;
  let servers: unknown;
  try {
    servers = await rest.get(Routes.userGuilds(), {
      query: new URLSearchParams({ limit: String(MOST_SERVERS) }),
    });
  } catch {
    return 0;
  }
  for (const { id } of Array.isArray(servers) ? (servers as { id: string }[]) : []) {
    try {
      if (await clear(rest, Routes.applicationGuildCommands(applicationId, id))) cleared += 1;
    } catch {
      // A server that doesn't let the app register commands has none of them either.
    }
  }
  return cleared;
}

/** Where commands are registered, and as what. */
function placeOf(applicationId: string, guildId: string | null, registrations: readonly Registration[]) {
  return guildId === null
    ? { wanted: registrations, route: Routes.applicationCommands(applicationId) }
    : {
        wanted: registrations.map(forServer),
        route: Routes.applicationGuildCommands(applicationId, guildId),
      };
}

/**
 * Registers commands for one server, or everywhere where `guildId` is null, if they differ from what is registered;
 * clears them in the other place. Returns what was done, in a sentence. Rejects with discord.js's errors.
 */
export async function register(
  rest: REST,
  applicationId: string,
  guildId: string | null,
  registrations: readonly Registration[],
): Promise<string> {
  const { wanted, route } = placeOf(applicationId, guildId, registrations);
  const everywhere = Routes.applicationCommands(applicationId);
  const before = await registered(rest, route);
  const changed = before === null || essenceOf(before) !== essenceOf(wanted);
  if (changed) await replace(rest, route, wanted);
  const where = guildId === null ? 'everywhere' : `in server ${guildId}`;
  const done = changed
    ? `Registered ${wanted.length} commands ${where}.`
    : `The ${wanted.length} commands ${where} are registered already.`;
  if (guildId !== null)
    return (await clear(rest, everywhere)) ? `${done} Cleared those registered everywhere.` : done;
  const cleared = changed ? await clearServers(rest, applicationId) : 0;
  return cleared === 0
    ? done
    : `${done} Cleared those of ${cleared} single server${cleared === 1 ? '' : 's'}.`;
}

/** Whether Discord has these commands, and no others, for the server or for everywhere. Changes nothing. */
export async function isRegistered(
  rest: REST,
  applicationId: string,
  guildId: string | null,
  registrations: readonly Registration[],
): Promise<boolean> {
  const { wanted, route } = placeOf(applicationId, guildId, registrations);
  const found = await registered(rest, route);
  return found !== null && essenceOf(found) === essenceOf(wanted);
}

const hasAny = (editors: Deployment['editors']): boolean => (editors ?? []).length > 0;

/** The application's id, as Discord gives it for the token. */
export async function applicationIdOf(rest: REST): Promise<string> {
  // The first two say it outright; a bot's own id is its application's, but for some of before 2016.
  for (const route of [Routes.currentApplication(), Routes.oauth2CurrentApplication(), Routes.user()]) {
    try {
      const found = (await rest.get(route)) as { readonly id?: unknown } | null;
      if (typeof found?.id === 'string') return found.id;
    } catch (error) {
      const isUnknown = (error as { status?: number }).status === 404 || error instanceof SyntaxError;
      if (!isUnknown) throw error;
    }
  }
  throw new BotError('Discord does not say which application the token belongs to; try again later.');
}

/**
 * Registers the commands if they changed, and logs how to invite the bot; so is what stands in the way, since the old
 * commands still answer. `applicationId` is null where Discord has to be asked for it.
 */
export async function registerAndInvite(
  rest: REST,
  applicationId: string | null,
  {
    guildId,
    commands,
    editors,
    log,
  }: Pick<Deployment, 'guildId' | 'commands' | 'editors'> & {
    readonly log: Log;
  },
): Promise<void> {
  try {
    const id = applicationId ?? (await applicationIdOf(rest));
    log(
      `Logged in. Invite: https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=0`,
    );
    log(await register(rest, id, guildId, registrationsOf(commands, hasAny(editors))));
  } catch (error) {
    log(`The commands could not be registered. ${discordFault(error).message}`, { level: 'error' });
  }
}

/**
 * Registers the commands without logging in; twice the same changes nothing. Returns what was done, in a sentence.
 * Rejects with a BotError.
 */
export async function deployCommands({
  token,
  guildId,
  apiBase,
  commands,
  editors,
}: Deployment): Promise<string> {
  const rest = makeRest(token, apiBase);
  try {
    const registrations = registrationsOf(commands, hasAny(editors));
    return await register(rest, await applicationIdOf(rest), guildId, registrations);
  } catch (error) {
    throw discordFault(error);
  }
}
