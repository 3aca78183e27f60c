import type { Editor } from '../history/change.ts';
import type { Proposal } from '../proposal.ts';
import { Refusal } from '../refusal.ts';
import type { EditingFolders } from './article-files.ts';
import { proposeRemoval } from './removal.ts';
import { proposeStatus } from './status-change.ts';
import { proposeTakedown } from './takedown.ts';
import { proposeUndo } from './undo.ts';

/** What an editor can ask to be done to articles that are there, or to a change. */
export const EDIT_ACTIONS = ['correct', 'withdraw', 'restore', 'remove', 'takedown', 'undo'] as const;

/** What an editor asks for, as they typed it. */
export interface EditRequest {
  readonly action: (typeof EDIT_ACTIONS)[number];
  /** The article's id, or a change's for `undo`. */
  readonly id: string | null;
  readonly note: string | null;
  /** EDTF; today unless told. */
  readonly date: string | null;
  readonly by: Editor | null;
}

/** What would fulfil a request. `today` is an ISO calendar date. Rejects with a Refusal where nothing can. */
export async function proposeEdit(
  request: EditRequest,
  folders: EditingFolders,
  today: string,
): Promise<Proposal> {
  const { action, id, note, by } = request;
  if (action === 'undo') return proposeUndo(id, by, folders, today);
  if (id === null) throw new Refusal('editing.refused.noId', { verb: action });
  switch (action) {
    case 'remove':
      return proposeRemoval(id, note, by, folders, today);
    case 'takedown':
      return proposeTakedown(id, note, by, folders, today);
    default:
      return proposeStatus({ ...request, action, id }, folders, today);
  }
}
