import { PermissionFlagsBits } from 'discord.js';
import type { Asking, Attachment, Incoming } from '../message/incoming.ts';
import { messageText } from './message-text.ts';

export type { Asking, Incoming } from '../message/incoming.ts';

type Json = Readonly<Record<string, unknown>>;

/** An interaction as far as it is answered: where to, in what language, and what it asks. */
export interface Received {
  readonly id: string;
  readonly token: string;
  /** Null where Discord doesn't tell; the client knows it too. */
  readonly applicationId: string | null;
  /** As Discord names it; null where it isn't told. */
  readonly locale: string | null;
  /** Whether choices are wanted, not a message. */
  readonly completes: boolean;
  /** Reads what was done; null for a kind that the bot has no use for. */
  readonly read: () => Incoming | null;
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(object) : []);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const INTERACTION = { command: 2, component: 3, complete: 4 } as const;
const COMMAND = { slash: 1, message: 3 } as const;
const OPTION = { subcommand: 1, attachment: 11 } as const;
const COMPONENT = { button: 2, select: 3 } as const;
const THREADS: readonly number[] = [10, 11, 12];
const EPHEMERAL = 1n << 6n;
const USER_INSTALL = '1';
const SERVER_INSTALL = '0';

/** A bit field, which Discord writes as a decimal string; null where it is none. */
function bits(value: unknown): bigint | null {
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && /^\d{1,30}$/.test(written) ? BigInt(written) : null;
}

/** Whether permissions hold all that is needed; an administrator's do. */
const hold = (permissions: bigint, needed: bigint): boolean =>
  (permissions & PermissionFlagsBits.Administrator) !== 0n || (permissions & needed) === needed;

function mayPost(frame: Json, permissions: bigint | null): boolean {
  // In direct messages and groups, who can use a command can post.
  if (permissions === null) return true;
  const inThread = THREADS.includes(Number(object(frame.channel).type));
  const needed = inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  // Where only the user has installed the app, the server decides whether it may speak to others.
  const owners = object(frame.authorizing_integration_owners);
  const isUsers = owners[USER_INSTALL] !== undefined && owners[SERVER_INSTALL] === undefined;
  return hold(permissions, isUsers ? needed | PermissionFlagsBits.UseExternalApps : needed);
}

/** The user's own language, or else the server's. */
const localeOf = (frame: Json): string | null => text(frame.locale) ?? text(frame.guild_locale);

function asking(frame: Json): Asking {
  const member = object(frame.member);
  const channel = object(frame.channel);
  const guildId = text(frame.guild_id) ?? text(object(frame.guild).id);
  const permissions = guildId === null ? null : bits(member.permissions);
  const user = guildId === null ? object(frame.user) : object(member.user);
  const userId = text(object(member.user).id) ?? text(object(frame.user).id) ?? '';
  return {
    locale: localeOf(frame),
    userId,
    guildId,
    channelId: text(frame.channel_id) ?? text(channel.id),
    parentId: THREADS.includes(Number(channel.type)) ? text(channel.parent_id) : null,
    // What is shared is shared by somebody.
    mayPost: userId !== '' && mayPost(frame, permissions),
    mayModerate: permissions !== null && hold(permissions, PermissionFlagsBits.ManageMessages),
    roles: Array.isArray(member.roles) ? member.roles.filter((role) => typeof role === 'string') : [],
    displayName: text(member.nick) ?? text(user.global_name) ?? text(user.username),
  };
}

/** Components stand within one another no deeper than this. */
const DEEPEST = 5;

/** Every custom_id of a message's components, at whatever depth. */
export function customIds(component: unknown, depth = 0): readonly string[] {
  if (depth > 2 * DEEPEST) return [];
  if (Array.isArray(component)) return component.flatMap((item) => customIds(item, depth + 1));
  const { custom_id: id, components, accessory } = object(component);
  return [
    ...(typeof id === 'string' ? [id] : []),
    ...(components === undefined ? [] : customIds(components, depth + 1)),
    ...(accessory === undefined ? [] : customIds(accessory, depth + 1)),
  ];
}

function optionsOf(given: readonly Json[]): {
  readonly options: Readonly<Record<string, string>>;
  readonly share: boolean;
} {
  const options: Record<string, string> = {};
  let share = false;
  for (const { name, value } of given) {
    if (typeof name !== 'string') continue;
    // No option but `share` is a yes or no, whatever it is called where it comes from.
    if (typeof value === 'boolean') share ||= value;
    else if (typeof value === 'string' || typeof value === 'number') options[name] = String(value);
  }
  return { options, share };
}

function attachmentOf(given: readonly Json[], resolved: Json): Attachment | null {
  const id = given.find(({ type }) => Number(type) === OPTION.attachment)?.value;
  const { url, filename, size } = object(object(resolved.attachments)[String(id)]);
  if (typeof url !== 'string') return null;
  return {
    url,
    filename: text(filename) ?? '',
    size: typeof size === 'number' ? size : Number.POSITIVE_INFINITY,
  };
}

/** A subcommand, of which `/corpus` alone has any. */
function readSubcommand(who: Asking, data: Json, subcommand: Json): Incoming {
  const given = list(subcommand.options);
  const options = given.flatMap(({ name, value, type }): (readonly [string, string])[] =>
    typeof name !== 'string' || value === undefined || Number(type) === OPTION.attachment
      ? []
      : [[name, String(value)]],
  );
  return {
    ...who,
    kind: 'keep',
    subcommand: text(subcommand.name) ?? '',
    options: Object.fromEntries(options),
    attachment: attachmentOf(given, object(data.resolved)),
  };
}

function readCommand(who: Asking, data: Json): Incoming | null {
  const command = text(data.name);
  if (command === null) return null;
  const type = Number(data.type ?? COMMAND.slash);
  const [first] = list(data.options);
  if (type === COMMAND.slash && first !== undefined && Number(first.type) === OPTION.subcommand)
    return readSubcommand(who, data, first);
  if (type === COMMAND.slash) return { ...who, kind: 'command', command, ...optionsOf(list(data.options)) };
  if (type !== COMMAND.message) return null;
  const messages = object(object(data.resolved).messages);
  const target = object(messages[String(data.target_id)] ?? Object.values(messages)[0]);
  return { ...who, kind: 'message', command, content: messageText(target) };
}

function readPress(who: Asking, data: Json, message: Json): Incoming | null {
  const customId = text(data.custom_id);
  const type = Number(data.component_type ?? COMPONENT.button);
  if (customId === null || (type !== COMPONENT.button && type !== COMPONENT.select)) return null;
  const values = Array.isArray(data.values) ? data.values.filter((value) => typeof value === 'string') : [];
  return {
    ...who,
    kind: 'press',
    customId,
    siblings: customIds(message.components),
    values,
    messageId: text(message.id) ?? '',
    isPrivate: ((bits(message.flags) ?? 0n) & EPHEMERAL) !== 0n,
  };
}

function readCompletion(who: Asking, data: Json): Incoming | null {
  const command = text(data.name);
  const given = list(data.options).flatMap((option) => [option, ...list(option.options)]);
  // Somebody waits for choices, even where it isn't told what for.
  const focused = given.find((option) => option.focused === true) ?? given.at(-1);
  return {
    ...who,
    kind: 'complete',
    command: command ?? '',
    option: text(focused?.name) ?? '',
    typed: String(focused?.value ?? ''),
  };
}

function readIncoming(frame: Json): Incoming | null {
  const who = asking(frame);
  const data = object(frame.data);
  switch (Number(frame.type)) {
    case INTERACTION.command:
      return readCommand(who, data);
    case INTERACTION.component:
      return readPress(who, data, object(frame.message));
    case INTERACTION.complete:
      return readCompletion(who, data);
    default:
      return null;
  }
}

/**
 * Reads an interaction as Discord's gateway sends it. What isn't told is unknown and nothing is taken for granted but
 * an id and a token to answer to; null where it has none. Never throws.
 */
export function readInteraction(data: unknown): Received | null {
  const frame = object(data);
  const id = text(frame.id);
  const token = text(frame.token);
  if (id === null || token === null) return null;
  return {
    id,
    token,
    applicationId: text(frame.application_id),
    locale: localeOf(frame),
    completes: Number(frame.type) === INTERACTION.complete,
    read: () => readIncoming(frame),
  };
}
