import type { Json } from './bodies.ts';
import { CHANNEL } from './interactions.ts';

export const APPLICATION = '1045800000000000303';

/** A message as the double keeps it. */
export interface Message {
  readonly id: string;
  readonly ephemeral: boolean;
  data: Json;
  deleted: boolean;
  edits: number;
  /** When it was last edited by `performance.now`; null where it never was. */
  editedAt: number | null;
}

/** The bot's own user. */
export function botUser(): object {
  return {
    id: APPLICATION,
    username: 'clippings',
    discriminator: '0001',
    global_name: null,
    avatar: null,
    bot: true,
    mfa_enabled: false,
    verified: true,
    flags: 0,
  };
}

/** A plain message in the double's channel: what Discord says of every message. */
const messageBy = (id: string, author: object): object => ({
  id,
  channel_id: CHANNEL,
  type: 0,
  content: '',
  author,
  attachments: [],
  embeds: [],
  components: [],
  mentions: [],
  mention_roles: [],
  pinned: false,
  mention_everyone: false,
  tts: false,
  flags: 0,
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
});

/** A message of the bot's as Discord shows it to the bot: the answer to a command. */
export const messageObject = (message: Message): object => ({
  ...messageBy(message.id, botUser()),
  type: 20,
  application_id: APPLICATION,
  ...message.data,
});

/** A message that somebody wrote. */
export const somebodysMessage = (id: string, content: string): object => ({
  ...messageBy(id, {
    id: '212345678901234567',
    username: 'somebody',
    discriminator: '0',
    avatar: null,
    global_name: null,
  }),
  content,
});
