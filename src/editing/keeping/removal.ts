import { dirname } from 'node:path';
import type { Editor } from '../history/change.ts';
import { openHistory } from '../history/history.ts';
import type { Proposal } from '../proposal.ts';
import { type ArticleFile, type EditingFolders, findArticleFiles } from './article-files.ts';

/**
 * Deletes an article's file, which can be undone: the original where one stands in for a digest, which then answers
 * again, and otherwise the only file there is. Rejects with a Refusal.
 */
export async function proposeRemoval(
  id: string,
  why: string | null,
  by: Editor | null,
  folders: EditingFolders,
  today: string,
): Promise<Proposal> {
  const { id: known, digest, original } = await findArticleFiles(folders, id, today);
  const { file, bytes } = (original ?? digest) as ArticleFile;
  return {
    id: known,
    steps: [
      {
        history: await openHistory(dirname(file)),
        change: {
          action: 'remove',
          title: `remove ${known}`,
          edits: [{ file, before: bytes, after: null }],
          by,
          why,
          undoes: null,
        },
      },
    ],
    notes:
      original !== null && digest !== null
        ? [{ key: 'editing.note.digestRemains', values: { file: digest.file } }]
        : [],
  };
}
