import { mkdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { applyChange, recover } from './apply.ts';
import { type Change, contentOf, type Editor, type FileEdit, type Recorded } from './change.ts';
import { Git } from './git.ts';
import { GitLedger } from './git-ledger.ts';
import { Journal } from './journal.ts';
import type { Ledger } from './ledger.ts';

/** Who works at this machine, as git or the system knows them. */
async function editorHere(folder: string): Promise<Editor> {
  const { code, out } = await new Git(folder).try(['config', 'user.name']);
  const name = code === 0 ? out.toString('utf8').trim() : '';
  return { name: name || userInfo().username, email: null };
}

/** Whether a change can be undone: undoing twice goes further back. */
const isStanding = (change: Recorded, all: readonly Recorded[]): boolean =>
  change.action !== 'takedown' && !all.some(({ undoes }) => undoes === change.id);

/** The changes of one folder of articles: made, listed and taken back. */
export class History {
  readonly folder: string;
  readonly #ledger: Ledger;

  /** Use `openHistory`. */
  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.folder = ledger.folder;
  }

  /** Whether changes are commits in a repository, which others get to see. */
  get isShared(): boolean {
    return this.#ledger.isShared;
  }

  /** See `applyChange`. */
  apply(change: Change): Promise<string> {
    return applyChange(this.#ledger, change);
  }

  /** The latest changes, newest first. */
  list(): Promise<readonly Recorded[]> {
    return this.#ledger.list();
  }

  /** The latest change that isn't undone, and no undoing itself; null where there is none. */
  async last(): Promise<Recorded | null> {
    const all = await this.list();
    return all.find((change) => change.action !== 'undo' && isStanding(change, all)) ?? null;
  }

  /** A change by its id, or the beginning of one; null where there is none, or more than one. */
  async find(id: string): Promise<Recorded | null> {
    const found = (await this.list()).filter((change) => id !== '' && change.id.startsWith(id));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Files that aren't there any more and of which what they once held is kept, as far as it `matches`. */
  async goneFiles(matches: (file: string, held: Uint8Array) => boolean): Promise<readonly string[]> {
    const gone = new Set<string>();
    for (const { edits } of await this.list()) {
      for (const { file: name, before } of edits) {
        const file = join(this.folder, basename(name));
        if (before === null || gone.has(file) || (await contentOf(file)) !== null) continue;
        const held = await this.#ledger.held(before);
        if (held !== null && matches(file, held)) gone.add(file);
      }
    }
    return [...gone];
  }

  /** What takes a change back. Rejects with a Refusal where a file has changed since, or its text is gone. */
  reversal(recorded: Recorded): Promise<readonly FileEdit[]> {
    return this.#ledger.reversal(recorded);
  }
}

const ledgerOf = async (folder: string): Promise<Ledger> =>
  (await GitLedger.open(folder)) ?? new Journal(folder, await editorHere(folder));

/**
 * Finishes or drops what a killed process was doing to the files of these folders, for those who only read them. What
 * can't be written to is left as it is: it is the old one or the new one.
 */
export async function mendFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    try {
      if ((await stat(folder)).isDirectory()) await recover(await ledgerOf(folder));
    } catch {
      // Whoever changes the folder next mends it, or is told why that can't be.
    }
  }
}

/**
 * The history of a folder, which is made where it is missing: commits where a git repository has the folder and doesn't
 * ignore it, and otherwise a journal in the folder itself. What a killed process had begun is finished or dropped.
 * Rejects with a Refusal where there is a file in the folder's place, or it can't be made.
 */
export async function openHistory(folder: string): Promise<History> {
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new Refusal('editing.refused.unwritable', { file: folder, reason: error.message });
  });
  const ledger = await ledgerOf(folder);
  await recover(ledger);
  return new History(ledger);
}
