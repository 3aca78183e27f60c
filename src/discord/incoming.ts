import {
  type BaseInteraction,
  type CommandInteractionOption,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';

/** Who does something and where, as far as an answer depends on it. */
export interface Asking {
  /** As Discord names it, such as `es-419`. */
  readonly locale: string;
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Whether the user may post in this channel, and the app for them. */
  readonly mayPost: boolean;
  /** Whether the user may remove others' messages in this channel. */
  readonly mayModerate: boolean;
}

/** What somebody did, as plain values. */
export type Incoming = Asking &
  (
    | {
        readonly kind: 'command';
        readonly command: string;
        readonly options: Readonly<Record<string, string>>;
        readonly share: boolean;
      }
    | {
        readonly kind: 'complete';
        readonly command: string;
        readonly option: string;
        readonly typed: string;
      }
    | {
        readonly kind: 'press';
        readonly customId: string;
        /** All custom_ids of the message. */
        readonly siblings: readonly string[];
        /** What was chosen from a select menu; empty for a button. */
        readonly values: readonly string[];
        readonly messageId: string;
        /** Whether only the presser sees the message. */
        readonly isPrivate: boolean;
      }
    | { readonly kind: 'message'; readonly command: string; readonly content: string }
  );

const THREADS: readonly unknown[] = [10, 11, 12];

function mayPost(interaction: BaseInteraction): boolean {
  const { memberPermissions: permissions, channel } = interaction;
  if (interaction.guildId === null || permissions === null) return true;
  const inThread = THREADS.includes((channel as { type?: unknown } | null)?.type);
  const needed = [inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages];
  // Where only the user has installed the app, the server decides whether it may speak to others.
  const owners = interaction.authorizingIntegrationOwners;
  if (owners?.userId && !owners.guildId) needed.push(PermissionFlagsBits.UseExternalApps);
  return permissions.has(needed);
}

function asking(interaction: BaseInteraction): Asking {
  return {
    locale: interaction.locale,
    userId: interaction.user.id,
    guildId: interaction.guildId,
    channelId: interaction.channelId,
    mayPost: mayPost(interaction),
    mayModerate: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
  };
}

/** Every custom_id of a message, at whatever depth. */
function customIds(component: unknown): readonly string[] {
  if (Array.isArray(component)) return component.flatMap(customIds);
  if (typeof component !== 'object' || component === null) return [];
  const { custom_id: id, components, accessory } = component as Record<string, unknown>;
  return [...(typeof id === 'string' ? [id] : []), ...customIds(components), ...customIds(accessory)];
}

function optionsOf(given: readonly CommandInteractionOption[]): {
  readonly options: Readonly<Record<string, string>>;
  readonly share: boolean;
} {
  const options: Record<string, string> = {};
  let share = false;
  for (const { name, value } of given) {
    if (typeof value === 'boolean') share = name === 'share' && value;
    else if (value !== undefined) options[name] = String(value);
  }
  return { options, share };
}

/** Reads an interaction of discord.js; null for a kind that the bot has no use for. */
export function readIncoming(interaction: BaseInteraction): Incoming | null {
  const who = asking(interaction);
  if (interaction.isChatInputCommand()) {
    return {
      ...who,
      kind: 'command',
      command: interaction.commandName,
      ...optionsOf(interaction.options.data),
    };
  }
  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    return { ...who, kind: 'complete', command: interaction.commandName, option: name, typed: String(value) };
  }
  if (interaction.isMessageContextMenuCommand()) {
    return {
      ...who,
      kind: 'message',
      command: interaction.commandName,
      content: interaction.targetMessage.content ?? '',
    };
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const { message } = interaction;
    return {
      ...who,
      kind: 'press',
      customId: interaction.customId,
      siblings: customIds((message.components ?? []).map((component) => component.toJSON())),
      values: interaction.isStringSelectMenu() ? interaction.values : [],
      messageId: message.id,
      isPrivate: message.flags?.has(MessageFlags.Ephemeral) ?? false,
    };
  }
  return null;
}
