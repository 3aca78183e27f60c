import { dirname } from 'node:path';
import type { Status } from '../../corpus/article.ts';
import { SEVERITY } from '../../corpus/assemble.ts';
import { dateBounds } from '../../corpus/edtf.ts';
import { type Change, type Editor, sameContent } from '../history/change.ts';
import { openHistory } from '../history/history.ts';
import type { Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';
import {
  type ArticleFile,
  type ArticleFiles,
  type EditingFolders,
  findArticleFiles,
} from './article-files.ts';
import { type ArticleStatus, withStatus } from './front-matter-edit.ts';

/** What is asked to be said of an article from now on. */
export interface StatusRequest {
  readonly id: string;
  readonly action: 'correct' | 'withdraw' | 'restore';
  /** What was wrong, or why; needed unless the article is restored. */
  readonly note: string | null;
  /** EDTF; today unless told. */
  readonly date?: string | null | undefined;
  readonly by: Editor | null;
}

const STATUS = { correct: 'corrected', withdraw: 'withdrawn', restore: 'current' } as const;

/** The file whose status readers see: the graver of the two counts, and the digest's is seen by everybody. */
function shownBy({ digest, original }: ArticleFiles, status: Status): ArticleFile {
  if (digest === null) return original as ArticleFile;
  if (original === null) return digest;
  const severity = (held: ArticleFile) => SEVERITY[held.article?.status ?? 'current'];
  if (status === 'current')
    return severity(original) >= severity(digest) && severity(original) > 0 ? original : digest;
  return SEVERITY[status] > severity(original) ? digest : original;
}

function statusOf({ action, note, date }: StatusRequest, today: string): ArticleStatus {
  if (action === 'restore') return { status: 'current', correction: null };
  const words = (note ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (words === '') throw new Refusal('editing.refused.noNote');
  const on = date?.trim() || today;
  const bounds = dateBounds(on);
  if (bounds?.earliest == null || bounds.earliest > today)
    throw new Refusal('editing.refused.date', { date: on });
  return { status: STATUS[action], correction: { date: on, note: words } };
}

/**
 * Marks an article as corrected or withdrawn with a note that is shown wherever it is quoted or asked for, or as
 * current again. Rejects with a Refusal.
 */
export async function proposeStatus(
  request: StatusRequest,
  folders: EditingFolders,
  today: string,
): Promise<Proposal> {
  const stated = statusOf(request, today);
  const files = await findArticleFiles(folders, request.id, today);
  const { file, bytes } = shownBy(files, stated.status);
  const after = withStatus(file, bytes, stated, today);
  if (sameContent(bytes, after)) throw new Refusal('editing.refused.same', { id: files.id });
  const change: Change = {
    action: request.action,
    title: `${request.action} ${files.id}`,
    edits: [{ file, before: bytes, after }],
    by: request.by,
    why: stated.correction?.note ?? null,
    undoes: null,
  };
  const notes = request.action === 'withdraw' ? [{ key: 'editing.note.withdrawn' }] : [];
  return { id: files.id, steps: [{ history: await openHistory(dirname(file)), change }], notes };
}
