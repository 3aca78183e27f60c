import { randomBytes } from 'node:crypto';
import { mkdir, open, truncate } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { removeFile, removeLeftovers, writeFileAtomically } from '../../corpus/atomic.ts';
import { Refusal } from '../refusal.ts';
import {
  type Change,
  contentHash,
  contentOf,
  type Editor,
  type FileEdit,
  type Recorded,
  type RecordedEdit,
} from './change.ts';
import type { Entry, Ledger } from './ledger.ts';

/** The folder beside the articles; readers of the corpus pass over what is hidden. */
const STATE_DIR = '.history';

const isRecorded = (value: unknown): value is Recorded =>
  typeof value === 'object' && value !== null && 'id' in value && 'action' in value && 'edits' in value;

/**
 * The history of a folder that no git repository has: `.history/journal.jsonl` beside its files, one line of JSON a
 * change, and `.history/objects/HASH` with what each file held before. Both are only ever added to, except that a
 * takedown removes what the file ever held.
 */
export class Journal implements Ledger {
  readonly folder: string;
  readonly stateDir: string;
  readonly isShared = false;
  readonly #defaultEditor: Editor;
  readonly #now: () => Date;

  /** `defaultEditor` is named where a change doesn't say who makes it. */
  constructor(folder: string, defaultEditor: Editor, now: () => Date = () => new Date()) {
    this.folder = folder;
    this.stateDir = join(folder, STATE_DIR);
    this.#defaultEditor = defaultEditor;
    this.#now = now;
  }

  get #file(): string {
    return join(this.stateDir, 'journal.jsonl');
  }

  #object(hash: string): string {
    return join(this.stateDir, 'objects', hash);
  }

  async prepare({ action, title, edits, by, why, undoes }: Change): Promise<Entry> {
    const recorded: RecordedEdit[] = [];
    for (const { file, before, after } of edits) {
      if (before !== null && action !== 'takedown') {
        const object = this.#object(contentHash(before));
        if ((await contentOf(object)) === null) await writeFileAtomically(object, before);
      }
      recorded.push({
        file: basename(file),
        before: before === null ? null : contentHash(before),
        after: after === null ? null : contentHash(after),
      });
    }
    const { name } = by ?? this.#defaultEditor;
    const line: Recorded = {
      id: randomBytes(4).toString('hex'),
      at: this.#now().toISOString(),
      action,
      title,
      by: name,
      why,
      undoes,
      edits: recorded,
    };
    return { ...line };
  }

  async record(entry: Entry): Promise<void> {
    await mkdir(this.stateDir, { recursive: true });
    const handle = await open(this.#file, 'a');
    try {
      await handle.appendFile(`${JSON.stringify(entry)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async isRecorded({ id }: Entry): Promise<boolean> {
    return (await this.#read()).some((recorded) => recorded.id === id);
  }

  async settle({ id }: Entry): Promise<void> {
    const changes = await this.#read();
    const takedown = changes.find((change) => change.id === id && change.action === 'takedown');
    if (takedown === undefined) return;
    const gone = new Set(
      takedown.edits.filter(({ after }) => after === null).map(({ file }) => file.toLowerCase()),
    );
    const hashes = (isGone: boolean) =>
      changes.flatMap(({ edits }) =>
        edits
          .filter(({ file }) => gone.has(file.toLowerCase()) === isGone)
          .flatMap(({ before, after }) => [before, after]),
      );
    const kept = new Set(hashes(false));
    for (const hash of new Set(hashes(true)))
      if (hash !== null && !kept.has(hash)) await removeFile(this.#object(hash));
  }

  /** Cuts off a line that was being written when the process was killed. */
  async mend(): Promise<void> {
    await removeLeftovers(join(this.stateDir, 'objects'));
    const bytes = await contentOf(this.#file);
    if (bytes === null || bytes.length === 0) return;
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end < bytes.length) await truncate(this.#file, end);
  }

  async list(): Promise<readonly Recorded[]> {
    return [...(await this.#read())].reverse();
  }

  held(hash: string): Promise<Uint8Array | null> {
    return contentOf(this.#object(hash));
  }

  async reversal({ id, edits }: Recorded): Promise<readonly FileEdit[]> {
    const reversed: FileEdit[] = [];
    for (const { file: name, before, after } of edits) {
      const file = join(this.folder, name);
      const now = await contentOf(file);
      if ((now === null ? null : contentHash(now)) !== after)
        throw new Refusal('editing.refused.changedSince', { file, id });
      const content = before === null ? null : await contentOf(this.#object(before));
      if (before !== null && content === null) throw new Refusal('editing.refused.textGone', { file, id });
      reversed.push({ file, before: now, after: content });
    }
    return reversed;
  }

  /** Every sound line, oldest first. */
  async #read(): Promise<readonly Recorded[]> {
    const text = Buffer.from((await contentOf(this.#file)) ?? []).toString('utf8');
    return text
      .split('\n')
      .slice(0, -1)
      .flatMap((line) => {
        try {
          const value: unknown = JSON.parse(line);
          return isRecorded(value) ? [value] : [];
        } catch {
          return [];
        }
      });
  }
}
