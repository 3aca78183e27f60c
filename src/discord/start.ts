import { type Client, Events, GatewayDispatchEvents, RESTEvents, Status } from 'discord.js';
import type { Log } from '../log.ts';
import { Access } from './access.ts';
import { type BotError, closedError, discordFault } from './bot-error.ts';
import { makeClient } from './client.ts';
import { deferred } from './deferred.ts';
import { registerAndInvite } from './deploy.ts';
import { describeFault, newReference } from './fault.ts';
import { Receiver } from './receiver.ts';
import { openServices, type ServicesOptions } from './services.ts';
import { warmUp } from './warm-up.ts';

export interface BotOptions extends ServicesOptions {
  readonly token: string;
  /** The one server that has the commands; null for everywhere. */
  readonly guildId: string | null;
  /** Another address for Discord's API, for a double; null for Discord itself. */
  readonly apiBase: string | null;
  /** Whether others register the commands, as for one shard of many; false unless told. */
  readonly isRegistered?: boolean;
  /** Whether what the first answers need is made as soon as it is logged in; false unless told. */
  readonly warmUp?: boolean;
}

/** A bot that is logged in. */
export interface RunningBot {
  /** Resolves to the exit code when the bot has ended, whether stopped or closed for good by Discord. */
  readonly closed: Promise<number>;
  /** Whether the gateway is connected and hears of interactions just now. */
  isConnected(): boolean;
  /** Finishes what is being answered and logs out, within 5 seconds. Stopping twice is the same as once. */
  stop(): Promise<void>;
}

/** What is being answered may take this long when the bot stops, and logging out this long, in milliseconds. */
const FINISH_WITHIN = 3500;
const LOG_OUT_WITHIN = 1000;

function within(work: Promise<unknown>, milliseconds: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function logFault(log: Log, error: unknown): void {
  const reference = newReference();
  log(`Fault ${reference}: ${describeFault(error)}`, { level: 'error', reference });
}

/** Says what becomes of the connection; calls `onFatal` where Discord has closed it for good. */
function watchConnection(client: Client, log: Log, onFatal: (error: BotError) => void): void {
  client.on(Events.ShardReconnecting, () =>
    log('The connection to Discord was lost; reconnecting.', { level: 'warn' }),
  );
  client.on(Events.ShardResume, () => log('The connection to Discord is back.'));
  client.on(Events.Error, (error) => logFault(log, error));
  // Unless it is handled, a fatal close ends the process as if all were well.
  client.on(Events.ShardDisconnect, ({ code }) => onFatal(closedError(code)));
}

async function logIn(client: Client, token: string, fatal: Promise<never>): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const login = client.login(token);
  // After a fatal close it may still reject, or never settle.
  login.catch(() => undefined);
  await Promise.race([login.then(() => ready), fatal]);
}

/**
 * Logs in, registers the commands if they changed, says how to invite the bot, and answers until stopped. No intent
 * is asked for. Rejects with a BotError where it can't log in.
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { token, apiBase, log } = options;
  const client = makeClient(apiBase);
  const services = openServices(client.rest, options);
  const receiver = new Receiver(client, { services, access: new Access(options), log, count: options.count });
  const closed = deferred<number>();
  const fatal = deferred<never>();
  fatal.promise.catch(() => undefined);

  // As it comes: discord.js's own reading of it forgets a thread's channel and throws where a field is missing.
  const onInteraction = (data: unknown) => receiver.receive(data);
  const onUnhandled = (error: unknown) => logFault(log, error);
  const warming = new AbortController();
  let stopping: Promise<void> | null = null;
  const shutDown = async () => {
    warming.abort();
    client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
    await within(receiver.finish(), FINISH_WITHIN);
    await services.close();
    // Logging out closes the connection too, which is no loss of it.
    client.removeAllListeners(Events.ShardReconnecting);
    await within(client.destroy(), LOG_OUT_WITHIN);
    process.off('unhandledRejection', onUnhandled);
    process.off('uncaughtException', onUnhandled);
    closed.resolve(0);
  };
  const stop = () => {
    stopping ??= shutDown();
    return stopping;
  };

  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
  watchConnection(client, log, fatal.reject);
  process.on('unhandledRejection', onUnhandled);
  process.on('uncaughtException', onUnhandled);
  client.rest.on(RESTEvents.Response, (_, { status }) => {
    if (status >= 400) options.count?.({ kind: 'refused-by-discord', status });
  });
  try {
    await logIn(client, token, fatal.promise);
  } catch (error) {
    await stop();
    throw discordFault(error);
  }
  fatal.promise.catch((error: unknown) => {
    log(discordFault(error).message, { level: 'error' });
    closed.resolve(1);
  });
  if (options.isRegistered !== true) {
    const { guildId, library } = options;
    const applicationId = client.application?.id ?? null;
    await registerAndInvite(client.rest, applicationId, {
      guildId,
      log,
      commands: library.current.commands,
      editors: options.keeping?.editors,
    });
  } else log('Logged in.');
  // Whoever asks meanwhile is answered between its steps.
  if (options.warmUp === true)
    void warmUp(services, warming.signal).catch((error: unknown) => logFault(log, error));
  const isConnected = () =>
    client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);
  return { closed: closed.promise, isConnected, stop };
}
