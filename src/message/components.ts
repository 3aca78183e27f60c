/*
 * The parts of Discord's message format that answers use: Components V2, as plain JSON. Numbers are Discord's own
 * (https://discord.com/developers/docs/components/reference); nothing here depends on a client library.
 */

export interface Button {
  readonly type: 2;
  /** 1 primary, 2 secondary, 4 danger. */
  readonly style: 1 | 2 | 4;
  readonly label: string;
  readonly custom_id: string;
  readonly disabled?: boolean;
}

export interface LinkButton {
  readonly type: 2;
  readonly style: 5;
  readonly label: string;
  readonly url: string;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

export interface Select {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
}

export interface ActionRow {
  readonly type: 1;
  readonly components: readonly (Button | LinkButton | Select)[];
}

export interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}

export interface Section {
  readonly type: 9;
  readonly components: readonly TextDisplay[];
  readonly accessory: Button;
}

export interface Separator {
  readonly type: 14;
  readonly divider: boolean;
  readonly spacing: 1 | 2;
}

export interface Gallery {
  readonly type: 12;
  readonly items: readonly {
    readonly media: { readonly url: string };
    /** Alternative text, 1024 characters at most. */
    readonly description: string;
  }[];
}

export type Part = ActionRow | TextDisplay | Section | Separator | Gallery;

export interface Container {
  readonly type: 17;
  readonly components: readonly Part[];
}

/** A message as Discord takes it in a callback, a follow-up or an edit. */
export interface Message {
  readonly flags: number;
  readonly components: readonly Container[];
  readonly allowed_mentions: { readonly parse: readonly [] };
  readonly attachments?: readonly {
    readonly id: string;
    readonly filename: string;
    readonly description: string;
  }[];
}

/** A file that is sent beside a message, for `attachment://name` in it. */
export interface MessageFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: Uint8Array;
}

export const EPHEMERAL = 1 << 6;
/** No link of the message is shown with a preview. */
export const SUPPRESS_EMBEDS = 1 << 2;
export const COMPONENTS_V2 = 1 << 15;

/** Discord's limits on one message. */
export const MAX_TEXT = 4000;
export const MAX_COMPONENTS = 40;
export const MAX_CUSTOM_ID = 100;
export const MAX_LINK = 512;
export const MAX_OPTIONS = 25;
export const MAX_OPTION_TEXT = 100;

export const textDisplay = (content: string): TextDisplay => ({ type: 10, content });

export const separator: Separator = { type: 14, divider: true, spacing: 1 };

export const button = (label: string, customId: string, style: Button['style'] = 2): Button => ({
  type: 2,
  style,
  label,
  custom_id: customId,
});

/** At most `length` UTF-16 units of a text, with an ellipsis where it goes on. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** A message of one container, in which nobody is pinged and no link unfurls; `isPrivate` shows it to the asker alone. */
export function messageOf(parts: readonly Part[], isPrivate: boolean): Message {
  return {
    flags: COMPONENTS_V2 | SUPPRESS_EMBEDS | (isPrivate ? EPHEMERAL : 0),
    components: [{ type: 17, components: parts }],
    allowed_mentions: { parse: [] },
  };
}

/** A private message of one sentence; `text` is Markdown. */
export function sentence(text: string): Message {
  return messageOf([textDisplay(text)], true);
}
