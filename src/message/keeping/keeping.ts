import type { AnsweringFolders } from '../../editing/keeping/effects.ts';
import type { PendingProposals } from '../../editing/keeping/pending.ts';
import type { SourceReader } from '../../editing/source-reader.ts';
import type { FetchOptions } from '../../fetching/fetch-page.ts';
import type { Asking, Attachment } from '../incoming.ts';

/** What `/corpus` draws on, where somebody may keep the coverage from Discord. */
export interface Keeping {
  readonly folders: AnsweringFolders & { readonly localDir: string };
  /** Ids of the users and roles that may; whatever Discord's own settings say. */
  readonly editors: readonly string[];
  readonly pending: PendingProposals;
  readonly reader: SourceReader;
  readonly fetching?: FetchOptions | undefined;
  /** Gets an attachment's bytes. Rejects with an InputError. */
  readonly fetchAttachment: (attachment: Attachment) => Promise<Uint8Array>;
  /** Lets answers be given from what was changed; resolves once they are. */
  readonly refresh: () => Promise<unknown>;
}

/** Whether somebody may keep the coverage: by their id, or by a role that they have in this server. */
export function mayKeep({ editors }: Keeping, { userId, roles = [], guildId }: Asking): boolean {
  if (userId === '') return false;
  return editors.includes(userId) || (guildId !== null && roles.some((role) => editors.includes(role)));
}
