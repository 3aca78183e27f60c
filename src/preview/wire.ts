import type { Message } from '../message/components.ts';
import type { Locale } from '../wording/wording.ts';
import type { PageWords } from './words.ts';

/*
 * What goes between the page and its server, as JSON. The page's scripts take their types from here, so that the
 * compiler holds both sides to it.
 */

/** A command as it is registered with Discord, as far as the page reads it; numbers are Discord's. */
export interface RegisteredCommand {
  /** 1 for a slash command, 3 for one in a message's own menu. */
  readonly type: 1 | 3;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly RegisteredOption[];
}

export interface RegisteredOption {
  /** 3 for a text, 5 for yes or no. */
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

/** One article in the list of articles. */
export interface ArticleLine {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  /** Publisher, date and how the date is known, in the reader's language. */
  readonly about: string;
}

/** Which state of the coverage and the commands is answered from. */
export interface State {
  /** Grows with every change of the coverage or the commands. */
  readonly version: number;
  /** What is wrong with the files, a line each. */
  readonly faults: readonly string[];
}

/** What there is to ask and to read just now. */
export interface Overview extends State {
  /** How much coverage there is, and up to when. */
  readonly coverage: string;
  readonly commands: readonly RegisteredCommand[];
  /** A command's name → what one types to try it. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  readonly articles: readonly ArticleLine[];
  /** What the page itself says. */
  readonly words: PageWords;
}

const FACT_KINDS = ['figure', 'person', 'organisation', 'quotation', 'date'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Something that was extracted from one paragraph. */
export interface FactView {
  readonly kind: FactKind;
  /** Where its words stand in the paragraph, UTF-16, in order. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** The text's own words. */
  readonly words: string;
  /** What they were read as and how that is known, a line each, in the reader's language. */
  readonly known: readonly string[];
}

export interface ParagraphView {
  readonly number: number;
  readonly heading: string | null;
  readonly text: string;
  readonly facts: readonly FactView[];
}

/** An article with what was extracted from it. */
export interface ArticleView extends ArticleLine {
  readonly url: string;
  /** Whose words these are, corrections, and where the file lies, a line each. */
  readonly notes: readonly string[];
  readonly paragraphs: readonly ParagraphView[];
}

/** What somebody does in the page. */
export type Action =
  | { readonly kind: 'type'; readonly locale: Locale; readonly text: string }
  /** The command of a message's own menu, and the message. */
  | { readonly kind: 'check'; readonly locale: Locale; readonly command: string; readonly text: string }
  | {
      readonly kind: 'complete';
      readonly locale: Locale;
      readonly command: string;
      readonly option: string;
      readonly typed: string;
    }
  | {
      readonly kind: 'press';
      readonly locale: Locale;
      readonly customId: string;
      /** All custom_ids of the message. */
      readonly siblings: readonly string[];
      /** What was chosen from a menu; empty for a button. */
      readonly values: readonly string[];
      readonly isPrivate: boolean;
    };

/** Where a clipping of a message stands. */
export interface PlaceView {
  readonly article: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Publisher and paragraph, in the reader's language. */
  readonly label: string;
}

/** What an action is answered with. */
export type Reply =
  | {
      /** Whether the message takes the place of the one that was pressed. */
      readonly replaces: boolean;
      /** The very JSON that Discord gets. */
      readonly message: Message;
      /** Every custom_id of the message, in order. */
      readonly customIds: readonly string[];
      /** Attachment name → the address under which this server has it. */
      readonly files: Readonly<Record<string, string>>;
      readonly places: readonly PlaceView[];
    }
  | { readonly choices: readonly { readonly name: string; readonly value: string }[] };
