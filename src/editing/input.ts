import { readFile, stat } from 'node:fs/promises';
import { FetchError } from '../fetching/fetch-error.ts';
import { type FetchOptions, fetchPage } from '../fetching/fetch-page.ts';
import type { Origin } from './read-source.ts';

/** What is to be imported, as it came. */
export interface Input {
  readonly bytes: Uint8Array;
  /** Where it was fetched; null for a file. */
  readonly origin: Origin | null;
}

/** A source that can't be had; the message is one sentence, to follow its name. */
export class InputError extends Error {}

/** A captured article of this size in bytes is no article. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Whether what was typed is meant as an address rather than as a file: it begins with a scheme, as "C:\" doesn't. */
export const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(source);

async function readInputFile(file: string): Promise<Uint8Array> {
  try {
    const entry = await stat(file);
    if (!entry.isFile()) throw new InputError('is no file.');
    if (entry.size > MAX_BYTES) throw new InputError(`is larger than ${MAX_BYTES / 1024 / 1024} MB.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === 'ENOENT'
        ? "isn't there."
        : code === 'EACCES'
          ? "can't be read: that is not permitted."
          : `can't be read: ${message}.`,
    );
  }
}

/**
 * The bytes of a file, or of the page at an address. Rejects with an InputError for what can't be had; an address that
 * leads into a private network is refused unless `fetching` has another rule.
 */
export async function readInput(source: string, fetching?: FetchOptions): Promise<Input> {
  if (!isAddress(source)) return { bytes: await readInputFile(source), origin: null };
  try {
    const { bytes, url, type, charset } = await fetchPage(source, fetching);
    return { bytes, origin: { url, type, charset } };
  } catch (error) {
    throw error instanceof FetchError ? new InputError(error.message) : error;
  }
}
