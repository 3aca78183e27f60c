import { createHash } from 'node:crypto';
import type { MessageFile } from '../message/components.ts';

/** Files that are kept at once; the oldest go first. */
const MOST = 40;

/** The files of the latest messages, under addresses that are hashes of what they hold. */
export class LatestFiles {
  readonly #files = new Map<string, MessageFile>();

  /** Keeps a file and gives its address on this server. */
  keep(file: MessageFile): string {
    const id = createHash('sha256').update(file.data).digest('base64url').slice(0, 22);
    this.#files.delete(id);
    this.#files.set(id, file);
    if (this.#files.size > MOST) this.#files.delete(this.#files.keys().next().value ?? '');
    return `/files/${id}`;
  }

  find(id: string): MessageFile | null {
    return this.#files.get(id) ?? null;
  }
}
