import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, type RawFile, type REST, RequestMethod, Routes } from 'discord.js';
import type { Callback } from '../message/callback.ts';
import { EPHEMERAL, type Message, type MessageFile } from '../message/components.ts';
import type { Deferral } from '../message/deferral.ts';

/** How long one attempt may take, and how long to wait before the next, in milliseconds. */
const PATIENCE = 4000;
const PAUSES = [0, 150, 600];

const ALREADY_ANSWERED = 40060;
/** Unknown message, webhook and interaction, and a webhook's token that is no longer good. */
const GONE: readonly unknown[] = [10008, 10015, 10062, 50027];

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

/** Whether Discord no longer takes any answer, since its time is over or its message is no longer there. */
export const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError && GONE.includes(error.code);

const isPrivate = ({ flags }: Message): boolean => (flags & EPHEMERAL) !== 0;

function rawFiles(files: readonly MessageFile[] | undefined): { readonly files?: RawFile[] } {
  if (files === undefined) return {};
  return { files: files.map(({ data, ...file }) => ({ ...file, data: Buffer.from(data) })) };
}

/** One attempt at a request that an interaction's own token allows. Nothing in the response is needed. */
async function request(
  rest: REST,
  method: RequestMethod,
  fullRoute: `/${string}`,
  body: object,
  files: readonly MessageFile[] | undefined,
): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await rest.queueRequest({
    method,
    fullRoute,
    auth: false,
    body,
    ...rawFiles(files),
    signal,
  });
  // A body that isn't read holds on to its connection.
  await response.arrayBuffer().catch(() => undefined);
}

/** Tries up to three times; what Discord refuses is not tried again. */
async function persistently(attempt: () => Promise<void>): Promise<void> {
  let failure: unknown;
  for (const pause of PAUSES) {
    if (pause > 0) await wait(pause);
    try {
      return await attempt();
    } catch (error) {
      if (isRefused(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/**
 * Answers an interaction in its callback, which Discord counts towards no rate limit. What may have been lost on the
 * way is sent again: Discord takes one answer only, and says so of a second, which then counts as sent. Rejects where
 * Discord refuses the answer, or none of three attempts gets through.
 */
async function callBack(
  rest: REST,
  { id, token }: Target,
  body: object,
  files?: readonly MessageFile[],
): Promise<void> {
  const route = Routes.interactionCallback(id, token);
  try {
    await persistently(() => request(rest, RequestMethod.Post, route, body, files));
  } catch (error) {
    if (!isRefused(error) || error.code !== ALREADY_ANSWERED) throw error;
  }
}

/** Sends the answer; see `callBack`. */
export async function sendCallback(rest: REST, target: Target, callback: Callback): Promise<void> {
  const data = callback.type === 7 ? withoutPrivacy(callback.data) : callback.data;
  await callBack(
    rest,
    target,
    { type: callback.type, data },
    callback.type === 8 ? undefined : callback.files,
  );
}

/** Says that the answer comes later; see `callBack`. */
export async function sendDeferral(rest: REST, target: Target, deferral: Deferral): Promise<void> {
  const privately = deferral.type === 5 && deferral.isPrivate;
  await callBack(rest, target, { type: deferral.type, ...(privately ? { data: { flags: EPHEMERAL } } : {}) });
}

/** Where an answer stands: where it was announced or a button was pressed, or as a message of its own. */
export type Place = 'original' | 'further';

/** Where the answer to what was deferred belongs. */
export function placeOf(deferral: Deferral, { type, data }: Exclude<Callback, { type: 8 }>): Place {
  if (deferral.type === 6) return type === 7 ? 'original' : 'further';
  // What was announced to everybody can't become private.
  return isPrivate(data) && !deferral.isPrivate ? 'further' : 'original';
}

const originalOf = ({ applicationId, token }: Target): `/${string}` =>
  Routes.webhookMessage(applicationId, token, '@original');

/** Puts a message in the place of the original one, however often it takes; rejects as `callBack` does. */
export async function editOriginal(
  rest: REST,
  target: Target,
  message: Message,
  files: readonly MessageFile[] | undefined,
): Promise<void> {
  const body = withoutPrivacy(message);
  await persistently(() => request(rest, RequestMethod.Patch, originalOf(target), body, files));
}

/**
 * Sends a message of its own. `rest` must not try again by itself: a message whose fate isn't known would come twice.
 * Rejects where it isn't known to have been taken.
 */
export async function sendFurther(
  rest: REST,
  { applicationId, token }: Target,
  message: Message,
  files: readonly MessageFile[] | undefined,
): Promise<void> {
  await request(rest, RequestMethod.Post, Routes.webhook(applicationId, token), message, files);
}

/** Deletes the message that an interaction answered with, or whose button was pressed. */
export async function deleteOriginal(rest: REST, target: Target): Promise<void> {
  await rest.delete(originalOf(target), { auth: false });
}
