import { stat } from 'node:fs/promises';
import type { Editor, Recorded } from '../history/change.ts';
import { type History, openHistory } from '../history/history.ts';
import type { Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';
import type { EditingFolders } from './holding.ts';

/** A change, and the history that has it. */
export interface Told {
  readonly history: History;
  readonly recorded: Recorded;
}

async function histories({ corpusDir, localDir }: EditingFolders): Promise<readonly History[]> {
  const opened: History[] = [];
  for (const folder of [corpusDir, localDir]) {
    const isThere = folder !== null && (await stat(folder).catch(() => null))?.isDirectory() === true;
    if (isThere) opened.push(await openHistory(folder));
  }
  return opened;
}

const newestFirst = (a: Told, b: Told): number => Date.parse(b.recorded.at) - Date.parse(a.recorded.at);

/** The latest changes of both folders, newest first. */
export async function tellHistory(folders: EditingFolders): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const history of await histories(folders))
    told.push(...(await history.list()).map((recorded) => ({ history, recorded })));
  return told.sort(newestFirst);
}

/**
 * Takes back a change, the latest that still stands where none is named. Rejects with a Refusal where there is none, or
 * where a file has changed since.
 */
export async function proposeUndo(
  id: string | null,
  by: Editor | null,
  folders: EditingFolders,
): Promise<Proposal> {
  const standing: Told[] = [];
  for (const history of await histories(folders)) {
    const recorded = id === null ? await history.last() : await history.find(id);
    if (recorded !== null) standing.push({ history, recorded });
  }
  const [latest] = standing.sort(newestFirst);
  if (latest === undefined)
    throw id === null
      ? new Refusal('editing.refused.nothingToUndo')
      : new Refusal('editing.refused.noChange', { id });
  const { history, recorded } = latest;
  if (recorded.deed === 'takedown') throw new Refusal('editing.refused.takenDown', { id: recorded.id });
  const edits = await history.reversal(recorded);
  return {
    id: null,
    steps: [
      {
        history,
        change: { deed: 'undo', title: `undo: ${recorded.title}`, edits, by, why: null, undoes: recorded.id },
      },
    ],
    notes: [],
  };
}
