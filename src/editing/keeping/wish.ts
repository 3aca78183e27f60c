import type { Editor } from '../history/change.ts';
import type { Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';
import type { EditingFolders } from './holding.ts';
import { proposeRemoval } from './removal.ts';
import { proposeStanding } from './standing-change.ts';
import { proposeTakedown } from './takedown.ts';
import { proposeUndo } from './undoing.ts';

/** What can be wished to be done to what is there. */
export const WISHES = ['correct', 'withdraw', 'restore', 'remove', 'takedown', 'undo'] as const;

/** What an editor asks for, as they typed it. */
export interface Wish {
  readonly deed: (typeof WISHES)[number];
  /** The article's id, or a change's for `undo`. */
  readonly id: string | null;
  readonly note: string | null;
  /** EDTF; today unless told. */
  readonly date: string | null;
  readonly by: Editor | null;
}

/** What would fulfil a wish. `today` is an ISO calendar date. Rejects with a Refusal where nothing can. */
export async function proposeWish(wish: Wish, folders: EditingFolders, today: string): Promise<Proposal> {
  const { deed, id, note, by } = wish;
  if (deed === 'undo') return proposeUndo(id, by, folders, today);
  if (id === null) throw new Refusal('editing.refused.noId', { verb: deed });
  switch (deed) {
    case 'remove':
      return proposeRemoval(id, note, by, folders, today);
    case 'takedown':
      return proposeTakedown(id, note, by, folders, today);
    default:
      return proposeStanding({ ...wish, deed, id }, folders, today);
  }
}
