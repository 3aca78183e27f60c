import { readFile, stat } from 'node:fs/promises';
import { MAX_FILE_BYTES } from './source.ts';

// A file that was written within this many milliseconds of being read may be written again within the same tick of
// the file system's clock, so its stamp isn't relied on yet.
const CLOCK_TICK = 100;

/** Parsed files, each read again only once it changed. */
export class ParsedFiles<Parsed> {
  readonly #parse: (file: string, bytes: Uint8Array) => Parsed;
  readonly #parsed = new Map<string, { readonly stamp: string | null; readonly parsed: Parsed }>();

  constructor(parse: (file: string, bytes: Uint8Array) => Parsed) {
    this.#parse = parse;
  }

  /** What the file holds now; null for what is no file. Rejects where it is missing or can't be read. */
  async read(file: string): Promise<Parsed | null> {
    const entry = await stat(file);
    if (!entry.isFile()) return null;
    const { ino, size, mtimeMs, ctimeMs } = entry;
    const stamp = [ino, size, mtimeMs, ctimeMs].join(' ');
    const before = this.#parsed.get(file);
    if (before?.stamp === stamp) return before.parsed;
    const settled = Date.now() - Math.max(mtimeMs, ctimeMs) > CLOCK_TICK;
    // As many zeros as are too many are refused as too large, and the file needn't be read for that.
    const bytes = size > MAX_FILE_BYTES ? new Uint8Array(MAX_FILE_BYTES + 1) : await readFile(file);
    const parsed = this.#parse(file, bytes);
    this.#parsed.set(file, { stamp: settled ? stamp : null, parsed });
    return parsed;
  }

  /** Drops what is remembered of files that `keep` doesn't want. */
  forget(keep: (file: string) => boolean): void {
    for (const file of this.#parsed.keys()) if (!keep(file)) this.#parsed.delete(file);
  }
}
