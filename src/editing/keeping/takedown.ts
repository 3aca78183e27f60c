import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articleId, parseArticle } from '../../corpus/parse.ts';
import { readCorpus } from '../../corpus/read.ts';
import { articlePrint, textPrint } from '../../corpus/text-print.ts';
import {
  appendTombstone,
  parseTombstones,
  TOMBSTONES,
  type Tombstone,
  tombstoneOf,
} from '../../corpus/tombstones.ts';
import { type Change, contentOf, type Editor, type FileEdit } from '../history/change.ts';
import { type History, openHistory } from '../history/history.ts';
import { knownTombstones } from '../known-tombstones.ts';
import type { Note, Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';
import { type ArticleFile, type EditingFolders, findArticleFiles } from './article-files.ts';
import { listChanges } from './list-changes.ts';

/** Whether a history still has the text of an article that isn't there any more. */
async function wasRemoved(id: string, folders: EditingFolders): Promise<boolean> {
  const told = await listChanges(folders);
  return told.some(({ recorded }) => recorded.edits.some(({ file }) => articleId(file) === id));
}

/** The folders that are there, written as the paths of their files are. */
async function foldersOf({ corpusDir, localDir }: EditingFolders): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const folder of [corpusDir, localDir]) {
    const isThere = folder !== null && (await stat(folder).catch(() => null))?.isDirectory() === true;
    if (isThere) folders.push(dirname(join(folder, 'any')));
  }
  return folders;
}

/** Whether a file once held the text that is taken down, by its address or its words. */
function isSame(file: string, bytes: Uint8Array, stone: Tombstone, today: string): boolean {
  const { article } = parseArticle(file, bytes, { today });
  return article !== null && tombstoneOf({ ...article, print: articlePrint(article) }, [stone]) !== null;
}

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
  const { corpusDir, localDir } = folders;
  const tombstones = knownTombstones(await readCorpus({ corpus: corpusDir, local: localDir }, { today }));
  const {
    id: known,
    digest,
    original,
  } = await findArticleFiles(folders, id, today).catch(async (error) => {
    const stone = tombstones.find((each) => each.id === id);
    if (stone) throw new Refusal('editing.refused.takenDownAlready', { id, date: stone.date });
    throw (await wasRemoved(id, folders)) ? new Refusal('editing.refused.removedFirst', { id }) : error;
  });
  const held = [digest, original].filter((each): each is ArticleFile => each !== null);
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
  const steps: { history: History; change: Change }[] = [];
  for (const folder of new Set([dirname(held[0]!.file), ...(await foldersOf(folders))])) {
    const history = await openHistory(folder);
    const gone = held
      .filter(({ file }) => dirname(file) === folder)
      .map(({ file, bytes }): FileEdit => ({ file, before: bytes, after: null }));
    // What was removed before isn't there any more, but can still be brought back.
    const forgotten = (await history.goneFiles((file, bytes) => isSame(file, bytes, stone, today))).map(
      (file): FileEdit => ({ file, before: null, after: null }),
    );
    const edits = [...(steps.length === 0 ? written : []), ...gone, ...forgotten];
    if (edits.length === 0) continue;
    const change: Change = {
      action: 'takedown',
      title: `take down ${known}`,
      edits,
      by,
      why: stone.note,
      undoes: null,
    };
    steps.push({ history, change });
  }
  const notes: Note[] = [{ key: 'editing.note.forGood' }];
  if (steps.some(({ history }) => history.isShared)) notes.push({ key: 'editing.note.gitRemembers' });
  return { id: known, steps, notes };
}
