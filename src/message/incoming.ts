/** Who does something and where, as far as an answer depends on it. */
export interface Asking {
  /** As Discord names it, such as `es-419`; null where it isn't told. */
  readonly locale: string | null;
  readonly userId: string;
  /** Null in direct messages and groups. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** The channel that a thread belongs to; null elsewhere. */
  readonly parentId?: string | null;
  /** Whether the user may post in this channel, and the app for them. */
  readonly mayPost: boolean;
  /** Whether the user may remove others' messages in this channel. */
  readonly mayModerate: boolean;
  /** Ids of the user's roles in this server; absent where there are none. */
  readonly roles?: readonly string[];
  /** What the user is called in this server; absent where that isn't told. */
  readonly displayName?: string | null;
}

/** A file that somebody gave with a command. */
export interface Attachment {
  readonly url: string;
  readonly filename: string;
  /** In bytes, as Discord tells it. */
  readonly size: number;
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
    | {
        /** A subcommand of `/corpus`. */
        readonly kind: 'keep';
        readonly subcommand: string;
        readonly options: Readonly<Record<string, string>>;
        readonly attachment: Attachment | null;
      }
    | { readonly kind: 'message'; readonly command: string; readonly content: string }
  );
