import { dirname, join } from 'node:path';
import { textPrint } from '../../corpus/text-print.ts';
import { appendTombstone, parseTombstones, TOMBSTONES } from '../../corpus/tombstones.ts';
import { contentOf, type Editor, type FileEdit } from '../history/change.ts';
import { type History, openHistory } from '../history/history.ts';
import type { Note, Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';
import { type EditingFolders, findHolding, type Held } from './holding.ts';

/**
 * Removes an article's text for good, from the journal too, and leaves a tombstone that keeps it from being imported
 * again. Can't be undone. The tombstone lies beside the digest, or beside the original where there is no digest, and is
 * written first: from then on nothing of the article is read. Rejects with a Refusal.
 */
export async function proposeTakedown(
  id: string,
  note: string | null,
  by: Editor | null,
  folders: EditingFolders,
  today: string,
): Promise<Proposal> {
  const { id: known, digest, original } = await findHolding(folders, id, today);
  const held = [digest, original].filter((each): each is Held => each !== null);
  const url = held.find(({ article }) => article !== null)?.article?.url;
  if (url === undefined)
    throw new Refusal('editing.refused.faulty', { file: held[0]?.file ?? known, fault: '' });
  const stone = {
    id: known,
    date: today,
    url,
    paragraphs: textPrint(held.flatMap(({ article }) => article?.paragraphs.map(({ text }) => text) ?? [])),
    note: note?.replace(/[\p{Cc}\s]+/gu, ' ').trim() || null,
  };
  const stones = join(dirname(held[0]!.file), TOMBSTONES);
  const before = await contentOf(stones);
  // A takedown that was killed half way has left its tombstone already.
  const isMarked =
    before !== null && parseTombstones(stones, before).tombstones.some((each) => each.id === known);
  const written: readonly FileEdit[] = isMarked
    ? []
    : [{ file: stones, before, after: appendTombstone(before, stone) }];
  const steps: { history: History; change: Proposal['steps'][number]['change'] }[] = [];
  for (const [index, { file, bytes }] of held.entries()) {
    const gone: FileEdit = { file, before: bytes, after: null };
    steps.push({
      history: await openHistory(dirname(file)),
      change: {
        deed: 'takedown',
        title: `take down ${known}`,
        edits: index === 0 ? [...written, gone] : [gone],
        by,
        why: stone.note,
        undoes: null,
      },
    });
  }
  const notes: Note[] = [{ key: 'editing.note.forGood' }];
  if (steps.some(({ history }) => history.isShared)) notes.push({ key: 'editing.note.gitRemembers' });
  return { id: known, steps, notes };
}
