import type { Services } from '../message/callback.ts';
import type { Message, Part } from '../message/components.ts';
import type { Incoming } from '../message/incoming.ts';
import { respond } from '../message/respond.ts';
import { LOCALES } from '../wording/wording.ts';
import type { LatestFiles } from './latest-files.ts';
import { placesOf } from './places.ts';
import { readTyped } from './typed.ts';
import type { Action, RegisteredCommand, Reply } from './wire.ts';

/** Longest text of an action, in UTF-16 units; Discord's own limit for what one types is about as much. */
const MAX_TEXT = 4000;
const MAX_ITEMS = 50;

const YOU = '100000000000000001';
const WHO = {
  userId: YOU,
  guildId: '100000000000000002',
  channelId: '100000000000000003',
  mayPost: true,
  mayModerate: true,
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MAX_ITEMS && value.every(isText);

/** Reads what the page sent; null for anything else. */
export function readAction(body: unknown): Action | null {
  if (typeof body !== 'object' || body === null) return null;
  const { kind, locale: named, ...rest } = body as Record<string, unknown>;
  const locale = LOCALES.find((known) => known === named);
  if (locale === undefined) return null;
  if (kind === 'type') return isText(rest.text) ? { kind, locale, text: rest.text } : null;
  if (kind === 'check') {
    const { command, text } = rest;
    return isText(command) && isText(text) ? { kind, locale, command, text } : null;
  }
  if (kind === 'complete') {
    const { command, option, typed } = rest;
    return isText(command) && isText(option) && isText(typed)
      ? { kind, locale, command, option, typed }
      : null;
  }
  if (kind === 'press') {
    const { customId, siblings, values, isPrivate } = rest;
    return isText(customId) && isTexts(siblings) && isTexts(values) && typeof isPrivate === 'boolean'
      ? { kind, locale, customId, siblings, values, isPrivate }
      : null;
  }
  return null;
}

function incomingOf(action: Action, registered: readonly RegisteredCommand[], services: Services): Incoming {
  const who = { ...WHO, locale: action.locale };
  switch (action.kind) {
    case 'type':
      return {
        ...who,
        kind: 'command',
        ...readTyped(action.text, registered, services.answering().commands),
      };
    case 'check':
      return { ...who, kind: 'message', command: action.command, content: action.text };
    case 'complete': {
      const { kind, command, option, typed } = action;
      return { ...who, kind, command, option, typed };
    }
    case 'press': {
      const { kind, customId, siblings, values, isPrivate } = action;
      return { ...who, kind, customId, siblings, values, isPrivate, messageId: '100000000000000004' };
    }
  }
}

/** Every custom_id of a message, in order. */
function customIds({ components }: Message): readonly string[] {
  const inPart = (part: Part): readonly string[] => {
    if (part.type === 9) return [part.accessory.custom_id];
    if (part.type !== 1) return [];
    return part.components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
  };
  return components.flatMap((container) => container.components.flatMap(inPart));
}

/** Carries out an action as the bot would. */
export async function carryOut(
  action: Action,
  services: Services,
  registered: readonly RegisteredCommand[],
  files: LatestFiles,
): Promise<Reply> {
  const callback = await respond(services, incomingOf(action, registered, services));
  if (callback.type === 8) return { choices: callback.data.choices };
  // The page has no way to hear of a message twice.
  const { message, files: attached = [] } = (await callback.later) ?? { ...callback, message: callback.data };
  const ids = customIds(message);
  return {
    replaces: callback.type === 7,
    message,
    customIds: ids,
    files: Object.fromEntries(attached.map((file) => [file.name, files.keep(file)])),
    places: placesOf(ids, services.answering().coverage, action.locale),
  };
}
