import { stat } from 'node:fs/promises';
import { parseArticle } from '../../corpus/parse.ts';
import { readCorpus } from '../../corpus/read.ts';
import { articlePrint } from '../../corpus/text-print.ts';
import { tombstoneOf } from '../../corpus/tombstones.ts';
import { knownTombstones } from '../buried.ts';
import type { Editor, FileEdit, Recorded } from '../history/change.ts';
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

/** Throws a Refusal where a change would bring back what was taken down since, which commits still hold. */
async function checkBuried(
  id: string,
  edits: readonly FileEdit[],
  { corpusDir, localDir }: EditingFolders,
  today: string,
): Promise<void> {
  const tombstones = knownTombstones(await readCorpus({ corpus: corpusDir, local: localDir }, { today }));
  for (const { file, after } of edits) {
    const article = after === null ? null : parseArticle(file, after, { today }).article;
    const stone =
      article === null ? null : tombstoneOf({ ...article, print: articlePrint(article) }, tombstones);
    if (stone !== null) throw new Refusal('editing.refused.buriedSince', { id, file, date: stone.date });
  }
}

/**
 * Takes back a change, the latest that still stands where none is named. Rejects with a Refusal where there is none,
 * where a file has changed since, or where what would come back was taken down.
 */
export async function proposeUndo(
  id: string | null,
  by: Editor | null,
  folders: EditingFolders,
  today: string,
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
  await checkBuried(recorded.id, edits, folders, today);
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
