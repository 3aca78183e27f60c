import type { Answering } from '../commands/run.ts';
import type { Message, MessageFile } from '../message/components.ts';
import type { Deed } from './deed.ts';
import type { Gate } from './gate.ts';

/** What an interaction is called back with; the numbers are Discord's. */
export type Callback =
  /** A new message. */
  | { readonly type: 4; readonly data: Message; readonly files?: readonly MessageFile[] }
  /** The message that the button belongs to, anew. */
  | { readonly type: 7; readonly data: Message; readonly thenDelete?: boolean }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } };

/** One value offered while somebody types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What responses draw on besides the incoming interaction itself. */
export interface Desk {
  /** The coverage and commands of this moment. */
  readonly answering: () => Answering;
  readonly now: () => Date;
  /** Of Clippings itself. */
  readonly version: string;
  /** Who is answered where. */
  readonly gate: Gate;
  /** Takes a report on a clipping: where it stands, and nothing about who reported. */
  readonly report: (reference: string) => void;
  /** Remembers for a while that an answer was shared; false where it was already. */
  readonly firstShare: (answer: string) => boolean;
  /** Counts what was done, for those who run the bot; absent where nobody counts. */
  readonly count?: ((deed: Deed) => void) | undefined;
}
