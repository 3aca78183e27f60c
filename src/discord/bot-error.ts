import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** What keeps the bot from running, as one sentence for whoever runs it. */
export class BotError extends Error {
  /** The message is fit to be printed without a stack trace. */
  readonly forUser = true;
  /** Whether it may be over by itself, so that trying again is worth it. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass = false } = {}) {
    super(message);
    this.mayPass = mayPass;
  }
}

const NEW_TOKEN =
  "copy it anew from the Bot page of your application (https://discord.com/developers/applications) into DISCORD_TOKEN, and check that it wasn't reset";

const CLOSING: Readonly<Record<number, string>> = {
  4004: `Discord refused the token: ${NEW_TOKEN}.`,
  4010: 'Discord refused the shard; start the bot with --shards auto.',
  4011: 'Discord wants this bot to be sharded, since it is in 2,500 servers or more; start it with --shards auto.',
  4012: 'Discord no longer speaks this version of its gateway; update Clippings.',
  4013: 'Discord does not know an intent that this version asks for; update Clippings.',
  4014: 'Discord refused an intent that is not switched on; Clippings asks for none, so update it or check what else uses this token.',
};

/** The reason for a gateway close that no reconnecting cures. */
export function closedError(code: number): BotError {
  return new BotError(
    CLOSING[code] ?? `Discord closed the connection for good (code ${code}); start the bot again.`,
  );
}

const codeOf = (error: unknown): string => {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : cause === undefined || cause === null ? '' : codeOf(cause);
};

/** What went wrong in talking to Discord, as one sentence; never with a token, an address or a body in it. */
export function discordFault(error: unknown): BotError {
  if (error instanceof BotError) return error;
  if (codeOf(error) === 'TokenInvalid' || (error as { status?: number }).status === 401)
    return new BotError(`Discord refused the token: ${NEW_TOKEN}.`);
  if (error instanceof DiscordAPIError) {
    if (error.code === 50001)
      return new BotError(
        'Discord does not let the bot into that server: invite it there first, or correct DISCORD_GUILD_ID.',
      );
    return new BotError(
      `Discord refused (${error.status}, code ${error.code}): ${error.message.split('\n')[0]}.`,
    );
  }
  if (error instanceof HTTPError)
    return new BotError(`Discord is not well (it answers ${error.status}); try again in a few minutes.`, {
      mayPass: true,
    });
  if (error instanceof RateLimitError)
    return new BotError('Discord asks to wait; try again in a few minutes.', { mayPass: true });
  const code = codeOf(error);
  return new BotError(
    `Discord can't be reached${code === '' ? '' : ` (${code})`}: check the network, and DISCORD_API_BASE where it is set.`,
    { mayPass: true },
  );
}
