import { parseArticle } from '../../corpus/parse.ts';
import { readCorpus } from '../../corpus/read.ts';
import { articlePrint } from '../../corpus/text-print.ts';
import { tombstoneOf } from '../../corpus/tombstones.ts';
import type { Editor, FileEdit } from '../history/change.ts';
import { knownTombstones } from '../known-tombstones.ts';
import type { Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';
import type { EditingFolders } from './article-files.ts';
import { historiesOf, type ListedChange, newestFirst } from './list-changes.ts';

/** Throws a Refusal where a change would bring back what was taken down since, which commits still hold. */
async function checkTakenDown(
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
    if (stone !== null) throw new Refusal('editing.refused.takenDownSince', { id, file, date: stone.date });
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
  const standing: ListedChange[] = [];
  for (const history of await historiesOf(folders)) {
    const recorded = id === null ? await history.last() : await history.find(id);
    if (recorded !== null) standing.push({ history, recorded });
  }
  const [latest] = standing.sort(newestFirst);
  if (latest === undefined)
    throw id === null
      ? new Refusal('editing.refused.nothingToUndo')
      : new Refusal('editing.refused.noChange', { id });
  const { history, recorded } = latest;
  if (recorded.action === 'takedown') throw new Refusal('editing.refused.takenDown', { id: recorded.id });
  const edits = await history.reversal(recorded);
  await checkTakenDown(recorded.id, edits, folders, today);
  return {
    id: null,
    steps: [
      {
        history,
        change: {
          action: 'undo',
          title: `undo: ${recorded.title}`,
          edits,
          by,
          why: null,
          undoes: recorded.id,
        },
      },
    ],
    notes: [],
  };
}
