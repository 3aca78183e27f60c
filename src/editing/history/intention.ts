import { join } from 'node:path';
import { removeFile, writeFileAtomically } from '../../corpus/atomic.ts';
import { contentHash, contentOf, type FileEdit } from './change.ts';
import type { Entry } from './ledger.ts';

/** What is about to be done, on the disk before it is done, so that it can be finished after a kill. */
export interface Intention {
  readonly entry: Entry;
  readonly edits: readonly {
    readonly file: string;
    /** Hash of what the file held; null where there was none. */
    readonly before: string | null;
    readonly after: Uint8Array | null;
  }[];
}

interface Written {
  readonly entry: Entry;
  readonly edits: readonly {
    readonly file: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

const fileIn = (stateDir: string): string => join(stateDir, 'intention.json');

export async function writeIntention(
  stateDir: string,
  entry: Entry,
  edits: readonly FileEdit[],
): Promise<void> {
  const written: Written = {
    entry,
    edits: edits.map(({ file, before, after }) => ({
      file,
      before: before === null ? null : contentHash(before),
      after: after === null ? null : Buffer.from(after).toString('base64'),
    })),
  };
  await writeFileAtomically(fileIn(stateDir), JSON.stringify(written));
}

/** What a process that was killed had in mind; null where there is nothing. */
export async function readIntention(stateDir: string): Promise<Intention | null> {
  const bytes = await contentOf(fileIn(stateDir));
  if (bytes === null) return null;
  const { entry, edits } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Written;
  return {
    entry,
    edits: edits.map(({ after, ...edit }) => ({
      ...edit,
      after: after === null ? null : Buffer.from(after, 'base64'),
    })),
  };
}

export async function clearIntention(stateDir: string): Promise<void> {
  await removeFile(fileIn(stateDir));
}
