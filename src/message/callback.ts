import type { Answering } from '../commands/run.ts';
import type { Illustrated } from './chart.ts';
import type { Message, MessageFile } from './components.ts';
import type { Keeping } from './keeping/keeping.ts';

/** What an interaction is called back with; the numbers are Discord's. */
export type Callback =
  /** A new message. */
  | { readonly type: 4; readonly data: Message; readonly files?: readonly MessageFile[] }
  /** The message that the button belongs to, anew. */
  | {
      readonly type: 7;
      readonly data: Message;
      readonly files?: readonly MessageFile[];
      readonly thenDelete?: boolean;
    }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } };

/** A new message with the files that it shows. */
export function fresh({ message, files }: Illustrated): Callback {
  return files.length > 0 ? { type: 4, data: message, files } : { type: 4, data: message };
}

/** One value offered while somebody types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A command that was answered, as far as it may be counted: neither who asked nor what. */
export interface Answered {
  readonly kind: 'answered';
  /** One of the library's own names, never what somebody typed. */
  readonly command: string;
  readonly outcome: string;
}

/** What responses draw on besides the incoming interaction itself. */
export interface Desk {
  /** The coverage and commands of this moment. */
  readonly answering: () => Answering;
  readonly now: () => Date;
  /** Of Clippings itself. */
  readonly version: string;
  /** Takes a report on a clipping: where it stands, and nothing about who reported. */
  readonly report: (reference: string) => void;
  /** Remembers for a while that an answer was shared; false where it was already. */
  readonly firstShare: (answer: string) => boolean;
  /** Counts what was answered, for those who run the bot; absent where nobody counts. */
  readonly count?: ((answered: Answered) => void) | undefined;
  /** What `/corpus` draws on; null or absent where nobody may keep the coverage from here. */
  readonly keeping?: Keeping | null | undefined;
}
