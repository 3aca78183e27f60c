import type { Change, FileEdit, Recorded } from './change.ts';

/** A change that is ready to be recorded: an id, and what else a ledger needs to know it again, as plain JSON. */
export interface Entry {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** Where the changes of one folder are recorded: a git repository, or a journal. `applyChange` calls these in order. */
export interface Ledger {
  /** The folder whose files it records. */
  readonly folder: string;
  /** A folder for what is under way. */
  readonly stateDir: string;
  /** Whether the history goes where others see it too. */
  readonly isShared: boolean;
  /** Rejects with a Refusal where the change can't be recorded. Nothing is seen of it yet. */
  prepare(change: Change): Promise<Entry>;
  /** From here on the change has happened. Rejects with a Refusal where another came in between. */
  record(entry: Entry): Promise<void>;
  isRecorded(entry: Entry): Promise<boolean>;
  /** What remains to be done once the files are as the change has them. Done twice is the same as once. */
  settle(entry: Entry): Promise<void>;
  /** Mends what a process that was killed has left. */
  mend(): Promise<void>;
  /** The latest changes, newest first. */
  list(): Promise<readonly Recorded[]>;
  /** What a file once held, by its recorded hash; null where it is gone, or where a takedown can't remove it. */
  held(hash: string): Promise<Uint8Array | null>;
  /** What takes a change back. Rejects with a Refusal where a file has changed since, or its text is gone. */
  reversal(recorded: Recorded): Promise<readonly FileEdit[]>;
}
