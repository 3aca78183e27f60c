import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isMissing } from '../../corpus/folder.ts';

/** What can be done to the coverage. */
export const ACTIONS = ['add', 'remove', 'correct', 'withdraw', 'restore', 'takedown', 'undo'] as const;
export type Action = (typeof ACTIONS)[number];

/** Who makes a change, as the history names them. */
export interface Editor {
  readonly name: string;
  /** Null where none is to stand in the history. */
  readonly email: string | null;
}

/** One file's part of a change: what it held and what it will hold, to the byte; null where it isn't there. */
export interface FileEdit {
  readonly file: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** A change as a plain value: to be shown, confirmed, and then made by `applyChange`. */
export interface Change {
  readonly action: Action;
  /** One line that says what is done. */
  readonly title: string;
  /** All in one folder. A reader sees them happen in this order. */
  readonly edits: readonly FileEdit[];
  /** Null lets the history name whom it knows by itself. */
  readonly by: Editor | null;
  readonly why: string | null;
  /** The id of the change that this one takes back; null for every action but `undo`. */
  readonly undoes: string | null;
}

/** One file's part of a recorded change, by the hashes that its history keeps. */
export interface RecordedEdit {
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A change as a history has it. */
export interface Recorded {
  /** What `undo` can be told. */
  readonly id: string;
  readonly action: Action;
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
  readonly undoes: string | null;
  readonly edits: readonly RecordedEdit[];
}

/** A hash of a file's bytes, in hex. */
export const contentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A name that is too long for the file system is nobody's. */
const isNowhere = (error: unknown): boolean =>
  isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG';

/** The bytes of a file; null where there is none. Rejects where it can't be read. */
export async function contentOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isNowhere(error)) return null;
    throw error;
  }
}

export function sameContent(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}
