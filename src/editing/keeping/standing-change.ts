import { dirname } from 'node:path';
import type { Status } from '../../corpus/article.ts';
import { SEVERITY } from '../../corpus/assemble.ts';
import { dateBounds } from '../../corpus/edtf.ts';
import { type Change, type Editor, sameContent } from '../history/change.ts';
import { openHistory } from '../history/history.ts';
import type { Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';
import { type Standing, withStanding } from './front-matter-edit.ts';
import { type EditingFolders, findHolding, type Held, type Holding } from './holding.ts';

/** What is asked to be said of an article from now on. */
export interface StandingWish {
  readonly id: string;
  readonly deed: 'correct' | 'withdraw' | 'restore';
  /** What was wrong, or why; needed unless the article is restored. */
  readonly note: string | null;
  /** EDTF; today unless told. */
  readonly date?: string | null | undefined;
  readonly by: Editor | null;
}

const STATUS = { correct: 'corrected', withdraw: 'withdrawn', restore: 'current' } as const;

/** The file whose standing readers see: the graver of the two counts, and the digest's is seen by everybody. */
function shownBy({ digest, original }: Holding, status: Status): Held {
  if (digest === null) return original as Held;
  if (original === null) return digest;
  const severity = (held: Held) => SEVERITY[held.article?.status ?? 'current'];
  if (status === 'current')
    return severity(original) >= severity(digest) && severity(original) > 0 ? original : digest;
  return SEVERITY[status] > severity(original) ? digest : original;
}

function standingOf({ deed, note, date }: StandingWish, today: string): Standing {
  if (deed === 'restore') return { status: 'current', correction: null };
  const words = (note ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (words === '') throw new Refusal('editing.refused.noNote');
  const on = date?.trim() || today;
  const bounds = dateBounds(on);
  if (bounds?.earliest == null || bounds.earliest > today)
    throw new Refusal('editing.refused.date', { date: on });
  return { status: STATUS[deed], correction: { date: on, note: words } };
}

/**
 * Marks an article as corrected or withdrawn with a note that is shown wherever it is quoted or asked for, or as
 * current again. Rejects with a Refusal.
 */
export async function proposeStanding(
  wish: StandingWish,
  folders: EditingFolders,
  today: string,
): Promise<Proposal> {
  const standing = standingOf(wish, today);
  const holding = await findHolding(folders, wish.id, today);
  const { file, bytes } = shownBy(holding, standing.status);
  const after = withStanding(file, bytes, standing, today);
  if (sameContent(bytes, after)) throw new Refusal('editing.refused.same', { id: holding.id });
  const change: Change = {
    deed: wish.deed,
    title: `${wish.deed} ${holding.id}`,
    edits: [{ file, before: bytes, after }],
    by: wish.by,
    why: standing.correction?.note ?? null,
    undoes: null,
  };
  const notes = wish.deed === 'withdraw' ? [{ key: 'editing.note.withdrawn' }] : [];
  return { id: holding.id, steps: [{ history: await openHistory(dirname(file)), change }], notes };
}
