import { access, constants, lstat, readdir } from 'node:fs/promises';
import type { Fault } from './fault.ts';

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The names of a folder's entries, in order. Rejects where they can't be read, one by one or all of them. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  // What can be listed but not entered would put every single file at fault.
  await access(folder, constants.X_OK);
  return names.sort();
}

/** Whether something of this name is there, be it a link that leads nowhere. */
export const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** The fault of a folder, or of a file in one, that can't be read. */
export function unreadable(file: string, error: unknown): Fault {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: syscall === 'scandir' ? 'there is no such folder' : 'it is a link that leads nowhere',
    ENOTDIR: 'it is no folder',
    EACCES: 'that is not permitted',
    EPERM: 'that is not permitted',
    ELOOP: 'it is a link that leads back to itself',
  };
  return { file, line: 1, message: `can't be read: ${reasons[code ?? ''] ?? message}.`, severity: 'error' };
}

/** The fault of what has a file's name but is none: a folder, a pipe, a device. */
export function noFile(file: string): Fault {
  return { file, line: 1, message: 'must be a file.', severity: 'error' };
}
