import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type BaseInteraction, Client, DiscordAPIError, Events, Options } from 'discord.js';
import type { Answering } from '../commands/run.ts';
import { sentence } from '../message/components.ts';
import { inline } from '../message/escape.ts';
import { localeFor, say } from '../wording/wording.ts';
import { type BotError, closedError, discordFault } from './bot-error.ts';
import type { Desk } from './callback.ts';
import { registrations } from './definitions.ts';
import { applicationIdOf, register } from './deploy.ts';
import { readIncoming } from './incoming.ts';
import { respond } from './respond.ts';
import { restOptions } from './rest.ts';
import { deleteAnswer, sendCallback, type Target } from './send.ts';

export interface BotOptions {
  readonly token: string;
  /** The one server that has the commands; null for everywhere. */
  readonly guildId: string | null;
  /** Another address for Discord's API, for a double; null for Discord itself. */
  readonly apiBase: string | null;
  readonly library: { readonly current: Answering };
  /** Takes one line of plain text for those who run the bot; never who asked, nor what. */
  readonly log: (line: string) => void;
  readonly now?: () => Date;
}

/** A bot that is logged in. */
export interface RunningBot {
  /** Resolves to the exit code when the bot has ended, whether stopped or closed for good by Discord. */
  readonly closed: Promise<number>;
  /** Finishes what is being answered and logs out, within 5 seconds. Stopping twice is the same as once. */
  stop(): Promise<void>;
}

const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

/** What is being answered may take this long when the bot stops, and logging out this long, in milliseconds. */
const FINISH_WITHIN = 3500;
const LOG_OUT_WITHIN = 1000;
/** Shares that are remembered against double clicks. */
const MOST_SHARES = 500;

const within = (work: Promise<unknown>, milliseconds: number): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** A number that a user can pass on and that stands in the log beside what went wrong. */
const newReference = (): string => String(randomInt(1e7, 1e8));

/** What a log may say of an error: no address or body of a request, since they hold tokens and questions. */
function describe(error: unknown): string {
  if (error instanceof DiscordAPIError) return `Discord refused with ${error.status}, code ${error.code}`;
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const where = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6);
  return [error.name, ...where.map((line) => line.trim())].join(' ');
}

function makeClient(apiBase: string | null): Client {
  return new Client({
    // Interactions come without any intent; none is asked for.
    intents: [],
    rest: restOptions(apiBase),
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
}

/** Answers interactions one by one and keeps count of those under way. */
class Receiver {
  readonly #client: Client;
  readonly #desk: Desk;
  readonly #log: (line: string) => void;
  readonly #underWay = new Set<Promise<void>>();

  constructor(client: Client, desk: Desk, log: (line: string) => void) {
    this.#client = client;
    this.#desk = desk;
    this.#log = log;
  }

  receive(interaction: BaseInteraction): void {
    const work = this.#answer(interaction).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Resolves when nothing is under way. */
  async finish(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #answer(interaction: BaseInteraction): Promise<void> {
    const target: Target = interaction;
    try {
      const incoming = readIncoming(interaction);
      if (incoming === null) return;
      const callback = await respond(this.#desk, incoming);
      await sendCallback(this.#client.rest, target, callback);
      if (callback.type === 7 && callback.thenDelete === true) await this.#remove(target);
    } catch (error) {
      await this.#apologise(interaction, error);
    }
  }

  /** Removes a message that says already that it was taken down: where that fails, nobody need be told. */
  async #remove(target: Target): Promise<void> {
    try {
      await deleteAnswer(this.#client.rest, target);
    } catch (error) {
      this.#log(`A message that was taken down could not be deleted: ${describe(error)}`);
    }
  }

  /** The one place where what goes wrong ends: a sentence with a number for the user, a line with it for the log. */
  async #apologise(interaction: BaseInteraction, error: unknown): Promise<void> {
    const reference = newReference();
    this.#log(`Fault ${reference}: ${describe(error)}`);
    if (interaction.isAutocomplete()) return;
    const text = say(localeFor(interaction.locale), 'discord.fault', { reference });
    try {
      await sendCallback(this.#client.rest, interaction, { type: 4, data: sentence(inline(text)) });
    } catch (second) {
      this.#log(`Fault ${reference}: the user could not be told: ${describe(second)}`);
    }
  }
}

/**
 * Logs in, registers the commands if they changed, says how to invite the bot, and answers until stopped. No intent
 * is asked for. Rejects with a BotError where it can't log in.
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { token, guildId, apiBase, library, log } = options;
  const client = makeClient(apiBase);
  const shared = new Set<string>();
  const desk: Desk = {
    answering: () => library.current,
    now: options.now ?? (() => new Date()),
    version: VERSION,
    report: (reference) => log(`Reported: ${reference}`),
    firstShare: (messageId) => {
      if (shared.has(messageId)) return false;
      if (shared.size >= MOST_SHARES) shared.delete(shared.values().next().value ?? '');
      shared.add(messageId);
      return true;
    },
  };
  const receiver = new Receiver(client, desk, log);

  let end: (code: number) => void = () => undefined;
  const closed = new Promise<number>((resolve) => {
    end = resolve;
  });
  let fail: (error: BotError) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);

  const onRejection = (error: unknown) => log(`Fault ${newReference()}: ${describe(error)}`);
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      client.off(Events.InteractionCreate, onInteraction);
      await within(receiver.finish(), FINISH_WITHIN);
      await within(client.destroy(), LOG_OUT_WITHIN);
      process.off('unhandledRejection', onRejection);
      end(0);
    })();
    return stopping;
  };
  const onInteraction = (interaction: BaseInteraction) => receiver.receive(interaction);

  client.on(Events.InteractionCreate, onInteraction);
  client.on(Events.Error, (error) => log(`Fault ${newReference()}: ${describe(error)}`));
  client.on(Events.ShardError, () => log('The connection to Discord had an error; reconnecting.'));
  client.on(Events.ShardReconnecting, () => log('The connection to Discord was lost; reconnecting.'));
  client.on(Events.ShardResume, () => log('The connection to Discord is back.'));
  client.on(Events.ShardDisconnect, ({ code }) => fail(closedError(code)));
  process.on('unhandledRejection', onRejection);

  try {
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    const login = client.login(token);
    login.catch(() => undefined);
    await Promise.race([login.then(() => ready), failed]);
  } catch (error) {
    await stop();
    throw discordFault(error);
  }
  failed.catch((error: BotError) => {
    log(error.message);
    end(1);
  });

  const applicationId = client.application?.id ?? (await applicationIdOf(client.rest));
  try {
    log(await register(client.rest, applicationId, guildId, registrations(library.current.commands)));
  } catch (error) {
    log(`The commands could not be registered. ${discordFault(error).message}`);
  }
  log(
    `Logged in. Invite: https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=0`,
  );
  return { closed, stop };
}
