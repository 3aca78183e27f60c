import { createHash, randomBytes } from 'node:crypto';
import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFile, writeFileAtomically } from '../../corpus/atomic.ts';
import { type Change, contentOf } from '../history/change.ts';
import { openHistory } from '../history/history.ts';
import type { Note, Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';

/** Where proposals wait in the folder of originals, which are never committed either. */
export const PENDING_FOLDER = '.pending';

/** How long a proposal can be confirmed, in milliseconds: as long as an interaction of Discord's can be answered. */
const PENDING_FOR = 15 * 60_000;

/** Proposals that wait at once, and the bytes of one. */
const MOST_PENDING = 40;
const MAX_BYTES = 24 * 1024 * 1024;

const KEY_LENGTH = 32;
const FILE = /^\.?[0-9a-f]{32}\.json(?:\.taken|\.[0-9a-f]+\.tmp)?$/;

interface WrittenChange extends Omit<Change, 'edits'> {
  readonly edits: readonly {
    readonly file: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

interface Written {
  /** Lets the same proposal be made twice. */
  readonly nonce: string;
  /** In milliseconds. */
  readonly at: number;
  readonly id: string | null;
  readonly notes: readonly Note[];
  readonly steps: readonly { readonly folder: string; readonly change: WrittenChange }[];
}

const encode = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('base64');
const decode = (text: string | null): Uint8Array | null =>
  text === null ? null : Buffer.from(text, 'base64');

const keyOf = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, KEY_LENGTH);

/**
 * Proposals that wait to be confirmed, as files named by a hash of what they hold: whoever has the key gets, to the
 * byte, what was shown, once and within a quarter of an hour, on any process of this machine and after a restart.
 */
export class PendingProposals {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a proposal and returns its key. `now` is in milliseconds. Rejects with a Refusal where too many wait. */
  async put({ id, notes, steps }: Proposal, now: number): Promise<string> {
    await this.#tidy(now);
    const waiting = (await this.#names()).filter((name) => name.endsWith('.json'));
    if (waiting.length >= MOST_PENDING) throw new Refusal('editing.refused.manyPending');
    const written: Written = {
      nonce: randomBytes(8).toString('hex'),
      at: now,
      id,
      notes,
      steps: steps.map(({ history, change }) => ({
        folder: history.folder,
        change: {
          ...change,
          edits: change.edits.map(({ file, before, after }) => ({
            file,
            before: encode(before),
            after: encode(after),
          })),
        },
      })),
    };
    const content = Buffer.from(JSON.stringify(written));
    if (content.length > MAX_BYTES) throw new Refusal('editing.refused.largePending');
    const key = keyOf(content);
    await writeFileAtomically(join(this.#folder, `${key}.json`), content);
    return key;
  }

  /** What waits under a key, which nobody gets a second time; null where it is gone, too old or not what it was. */
  async take(key: string, now: number): Promise<Proposal | null> {
    await this.#tidy(now);
    if (!FILE.test(`${key}.json`)) return null;
    const file = join(this.#folder, `${key}.json`);
    const taken = `${file}.taken`;
    try {
      // Of two that come at once only one finds the file.
      await rename(file, taken);
    } catch {
      return null;
    }
    const content = await contentOf(taken);
    await removeFile(taken);
    if (content === null || keyOf(content) !== key) return null;
    const { at, id, notes, steps } = JSON.parse(Buffer.from(content).toString('utf8')) as Written;
    if (now - at > PENDING_FOR) return null;
    const opened: Proposal['steps'][number][] = [];
    for (const { folder, change } of steps) {
      const edits = change.edits.map(({ file: path, before, after }) => ({
        file: path,
        before: decode(before),
        after: decode(after),
      }));
      opened.push({ history: await openHistory(folder), change: { ...change, edits } });
    }
    return { id, notes, steps: opened };
  }

  async #names(): Promise<readonly string[]> {
    return (await readdir(this.#folder).catch(() => [])).filter((name) => FILE.test(name));
  }

  /** Removes what nobody can confirm any more. */
  async #tidy(now: number): Promise<void> {
    for (const name of await this.#names()) {
      const file = join(this.#folder, name);
      const entry = await stat(file).catch(() => null);
      if (entry !== null && Math.abs(now - entry.mtimeMs) > PENDING_FOR) await removeFile(file);
    }
  }
}
