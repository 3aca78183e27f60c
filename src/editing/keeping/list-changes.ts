import { stat } from 'node:fs/promises';
import type { Recorded } from '../history/change.ts';
import { type History, openHistory } from '../history/history.ts';
import type { EditingFolders } from './article-files.ts';

/** A change, and the history that has it. */
export interface ListedChange {
  readonly history: History;
  readonly recorded: Recorded;
}

/** The histories of the folders that are there. */
export async function historiesOf({ corpusDir, localDir }: EditingFolders): Promise<readonly History[]> {
  const opened: History[] = [];
  for (const folder of [corpusDir, localDir]) {
    const isThere = folder !== null && (await stat(folder).catch(() => null))?.isDirectory() === true;
    if (isThere) opened.push(await openHistory(folder));
  }
  return opened;
}

export const newestFirst = (a: ListedChange, b: ListedChange): number =>
  Date.parse(b.recorded.at) - Date.parse(a.recorded.at);

/** The latest changes of both folders, newest first. */
export async function listChanges(folders: EditingFolders): Promise<readonly ListedChange[]> {
  const listed: ListedChange[] = [];
  for (const history of await historiesOf(folders))
    listed.push(...(await history.list()).map((recorded) => ({ history, recorded })));
  return listed.sort(newestFirst);
}
