import type { Answering } from '../commands/run.ts';
import type { Charts, Illustrated } from './chart.ts';
import type { Message, MessageFile } from './components.ts';
import type { Keeping } from './keeping/keeping.ts';

/** What an interaction is called back with; the numbers are Discord's. */
export type Callback =
  /** A new message. */
  | (Sent & { readonly type: 4 })
  /** The message that the button belongs to, anew. */
  | (Sent & { readonly type: 7; readonly thenDelete?: boolean })
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } };

interface Sent {
  readonly data: Message;
  readonly files?: readonly MessageFile[];
  /** What takes the message's place once it is there; null where nothing does. */
  readonly later?: Promise<Illustrated | null>;
}

/** A new message with the files that it shows. */
export function fresh({ message, files, later }: Illustrated): Callback {
  return {
    type: 4,
    data: message,
    ...(files.length > 0 ? { files } : {}),
    ...(later === undefined ? {} : { later }),
  };
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
export interface Services {
  /** The coverage and commands of this moment. */
  readonly answering: () => Answering;
  readonly now: () => Date;
  readonly charts: Charts;
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
