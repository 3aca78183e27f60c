import type { Message, MessageFile } from '../message/components.ts';
import type { RegisteredCommand } from './wire.ts';

/** What somebody does, as Discord would tell it, as far as an answer depends on it. */
export type Doing = {
  /** As Discord names it, such as `es-419`. */
  readonly locale: string;
  readonly userId: string;
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly mayPost: boolean;
  readonly mayModerate: boolean;
} & (
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly options: Readonly<Record<string, string>>;
      readonly share: boolean;
    }
  | { readonly kind: 'complete'; readonly command: string; readonly option: string; readonly typed: string }
  | {
      readonly kind: 'press';
      readonly customId: string;
      readonly siblings: readonly string[];
      readonly values: readonly string[];
      readonly messageId: string;
      readonly isPrivate: boolean;
    }
);

/** What Discord would be told: a new message, the pressed message anew, or choices for what is being typed. */
export type Done =
  | { readonly type: 4; readonly data: Message; readonly files?: readonly MessageFile[] }
  | { readonly type: 7; readonly data: Message }
  | {
      readonly type: 8;
      readonly data: { readonly choices: readonly { readonly name: string; readonly value: string }[] };
    };

/**
 * What answers in the page: the same that answers in Discord. It is handed in, since clients don't import one another.
 */
export interface Responder {
  respond(doing: Doing): Done | Promise<Done>;
  /** The commands as they are registered with Discord just now. */
  registrations(): readonly RegisteredCommand[];
}
