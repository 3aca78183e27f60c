import { randomBytes } from 'node:crypto';
import { snowflake } from './snowflake.ts';

/** A command or an option as the bot registered it. */
export interface Registered {
  readonly id?: string;
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly Registered[];
  readonly autocomplete?: boolean;
}

/** Who does something, and where. */
export interface Circumstances {
  readonly locale?: string;
  readonly userId?: string;
  readonly channelId?: string;
  /** Null in direct messages. */
  readonly guildId?: string | null;
  /** The user's permissions in the channel, as a decimal bit field. */
  readonly permissions?: string;
  readonly appPermissions?: string;
  /** Ids of the user's roles in the server. */
  readonly roles?: readonly string[];
  /** What the user is called in the server. */
  readonly nick?: string;
  /** `1` alone where only the user installed the app. */
  readonly owners?: Readonly<Record<string, string>>;
  /** Changes the frame before it is sent, as another version of Discord might. */
  readonly reshape?: (frame: Frame) => object;
}

/** An interaction as the gateway sends it. */
export type Frame = Readonly<Record<string, unknown>>;

export const GUILD = '1045800000000000101';
export const CHANNEL = '1045800000000000202';
export const USER = '312345678901234567';
/** A usual member's: view, send, send in threads, embed links, read history, use external apps. */
export const MEMBER_PERMISSIONS = String(
  [10n, 11n, 38n, 14n, 16n, 50n].reduce((bits, bit) => bits | (1n << bit), 0n),
);
export const MANAGE_MESSAGES = 1n << 13n;

function userOf(id: string): object {
  return {
    id,
    username: `user${id.slice(-4)}`,
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: false,
  };
}

/** The frame that every interaction has, whatever it is about. */
export function interaction(
  applicationId: string,
  type: number,
  data: object,
  circumstances: Circumstances,
): { readonly id: string; readonly token: string } & Record<string, unknown> {
  const {
    locale = 'en-US',
    userId = USER,
    channelId = CHANNEL,
    guildId = GUILD,
    permissions = MEMBER_PERMISSIONS,
    appPermissions = MEMBER_PERMISSIONS,
    roles = [],
    nick = null,
    owners = guildId === null ? { '1': userId } : { '0': guildId },
  } = circumstances;
  const where =
    guildId === null
      ? { user: userOf(userId), channel: { id: channelId, type: 1 }, context: 1 }
      : {
          guild_id: guildId,
          guild: { id: guildId, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          channel: { id: channelId, type: 0, name: 'news', guild_id: guildId, permissions },
          member: {
            user: userOf(userId),
            roles,
            nick,
            joined_at: '2022-01-01T00:00:00.000000+00:00',
            deaf: false,
            mute: false,
            flags: 0,
            permissions,
          },
          context: 0,
        };
  return {
    id: snowflake(),
    application_id: applicationId,
    type,
    token: randomBytes(40).toString('base64url'),
    version: 1,
    channel_id: channelId,
    app_permissions: appPermissions,
    locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    attachment_size_limit: 10_485_760,
    data,
    ...where,
  };
}

const namesOf = (item: Registered): readonly string[] => [
  item.name,
  ...Object.values(item.name_localizations ?? {}),
];

/** Finds the slash command that a user of Discord would have picked. */
export function pick(commands: readonly Registered[], name: string): Registered {
  const command = commands.find((known) => (known.type ?? 1) === 1 && namesOf(known).includes(name));
  if (command === undefined) throw new Error(`No /${name} is registered.`);
  return command;
}

/** Takes `/who name:Michael Lima` apart with the help of what is registered, as Discord's own input box would. */
export function readTyped(
  typed: string,
  commands: readonly Registered[],
): { readonly command: Registered; readonly options: { name: string; type: number; value: unknown }[] } {
  const [, name = '', rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(typed) ?? [];
  const command = pick(commands, name);
  const known = command.options ?? [];
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const options: { name: string; type: number; value: unknown }[] = [];
  for (const word of words) {
    const [head = ''] = word.split(':', 1);
    const option = word.includes(':') ? known.find((item) => namesOf(item).includes(head)) : undefined;
    const last = options.at(-1);
    if (option !== undefined)
      options.push({ name: option.name, type: option.type ?? 3, value: word.slice(head.length + 1) });
    else if (last !== undefined) last.value = `${String(last.value)} ${word}`.trim();
    else throw new Error(`${word} belongs to no option of /${name}.`);
  }
  for (const option of options) if (option.type === 5) option.value = option.value === 'true';
  return { command, options };
}
