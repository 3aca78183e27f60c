import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isMissing } from './folder.ts';

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** A file that lies complete on the disk beside the place that it is to take. */
export interface Staged {
  readonly temporary: string;
  readonly file: string;
}

/** Puts a renaming or a removal itself on the disk, where the system can do that to folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Writes a hidden file beside `file`, whole and on the disk. Makes the folder. Rejects as the file system does. */
export async function stageFile(file: string, content: string | Uint8Array): Promise<Staged> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  return { temporary, file };
}

/** Lets a staged file take its place, at once and for good. */
export async function placeFile({ temporary, file }: Staged): Promise<void> {
  await rename(temporary, file);
  await syncFolder(dirname(file));
}

/** Removes a file for good; one that is gone already is none the worse for it. */
export async function removeFile(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await syncFolder(dirname(file));
}

/**
 * Writes a file whole or not at all, even if the process is killed meanwhile: into a hidden file beside it first,
 * which then takes its place. Makes the folder where there is none. Rejects as the file system does.
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const staged = await stageFile(file, content);
  try {
    await placeFile(staged);
  } catch (error) {
    await unlink(staged.temporary).catch(() => undefined);
    throw error;
  }
}

/** Removes what writers that were killed have left in a folder. Nobody else may be writing there meanwhile. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => TEMPORARY.test(each))) await removeFile(join(folder, name));
}
