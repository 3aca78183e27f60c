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

/** A message as Discord shows it to the bot. */
export function messageObject(message: Message): object {
  return {
    id: message.id,
    channel_id: CHANNEL,
    type: 20,
    content: '',
    author: botUser(),
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    pinned: false,
    mention_everyone: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    application_id: APPLICATION,
    ...message.data,
  };
}
