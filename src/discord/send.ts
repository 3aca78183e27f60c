import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, type REST, RequestMethod, Routes } from 'discord.js';
import type { Callback } from '../message/callback.ts';
import { EPHEMERAL, type Message } from '../message/components.ts';

/** How long one attempt may take, and how long to wait before the next, in milliseconds. */
const PATIENCE = 4000;
const PAUSES = [0, 150, 600];

const ALREADY_ANSWERED = 40060;
const TOO_LATE = 10062;

/** Where an interaction is to be answered. */
export interface Target {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

const isRefused = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError && error.status < 500;

/** Whether a message is private is settled when it is first sent; an edit can't carry that flag. */
function withoutPrivacy(message: Message): Message {
  return { ...message, flags: message.flags & ~EPHEMERAL };
}

/** Whether Discord no longer takes any answer, since its time is over. */
export const isTooLate = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === TOO_LATE;

/**
 * Answers an interaction in its callback, which Discord counts towards no rate limit. What may have been lost on the
 * way is sent again: Discord takes one answer only, and says so of a second, which then counts as sent. Rejects where
 * Discord refuses the answer, or none of three attempts gets through.
 */
export async function sendCallback(rest: REST, target: Target, callback: Callback): Promise<void> {
  const data = callback.type === 7 ? withoutPrivacy(callback.data) : callback.data;
  const files = callback.type === 8 ? undefined : callback.files;
  let failure: unknown;
  for (const pause of PAUSES) {
    if (pause > 0) await wait(pause);
    try {
      const response = await rest.queueRequest({
        method: RequestMethod.Post,
        fullRoute: Routes.interactionCallback(target.id, target.token),
        auth: false,
        body: { type: callback.type, data },
        ...(files === undefined
          ? {}
          : { files: files.map(({ data: bytes, ...file }) => ({ ...file, data: Buffer.from(bytes) })) }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      // Nothing in it is needed, but a body that isn't read holds on to its connection.
      await response.arrayBuffer().catch(() => undefined);
      return;
    } catch (error) {
      if (isRefused(error) && error.code === ALREADY_ANSWERED) return;
      if (isRefused(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** Deletes the message that an interaction answered with, or whose button was pressed. */
export async function deleteAnswer(rest: REST, { applicationId, token }: Target): Promise<void> {
  await rest.delete(Routes.webhookMessage(applicationId, token, '@original'), { auth: false });
}
