import { join } from 'node:path';
import { InputError } from '../editing/input.ts';
import { PENDING_FOLDER, PendingProposals } from '../editing/keeping/pending.ts';
import { SourceReader } from '../editing/source-reader.ts';
import { FetchError } from '../fetching/fetch-error.ts';
import { type FetchOptions, fetchPage } from '../fetching/fetch-page.ts';
import type { Attachment } from '../message/incoming.ts';
import type { Keeping } from '../message/keeping/keeping.ts';

/** Who may keep the coverage from Discord, and where it lies. */
export interface KeepingOptions extends Pick<Keeping, 'folders' | 'editors' | 'refresh'> {
  /** How pages and attachments are fetched; from the public web alone unless told. */
  readonly fetching?: FetchOptions | undefined;
}

/** Where Discord keeps what its users attach. */
const ATTACHMENT_HOSTS: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

/** The largest attachment that is looked at, in bytes. */
const MAX_ATTACHMENT = 8 * 1024 * 1024;

/** Whether an address is one of Discord's for attachments, or a double's. */
function isAttachment(url: string, apiBase: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (apiBase !== null && host === new URL(apiBase).host) return true;
  return protocol === 'https:' && ATTACHMENT_HOSTS.includes(host);
}

/** Gets an attachment from Discord and from nowhere else, whatever its address says. */
async function fetchAttachment(
  { url, filename, size }: Attachment,
  apiBase: string | null,
  fetching: FetchOptions | undefined,
): Promise<Uint8Array> {
  if (size > MAX_ATTACHMENT) throw new InputError(`is larger than ${MAX_ATTACHMENT / 1024 / 1024} MB.`);
  if (!isAttachment(url, apiBase)) throw new InputError('does not come from Discord.');
  try {
    const limits = { bytes: MAX_ATTACHMENT, redirects: 0 };
    return (await fetchPage(url, { ...fetching, limits })).bytes;
  } catch (error) {
    throw error instanceof FetchError ? new InputError(error.message.replaceAll(url, filename)) : error;
  }
}

/** What `/corpus` draws on; null where nobody may use it. */
export function openKeeping(
  options: KeepingOptions | null | undefined,
  apiBase: string | null,
): Keeping | null {
  if (!options || options.editors.length === 0) return null;
  const { folders, fetching } = options;
  return {
    ...options,
    pending: new PendingProposals(join(folders.localDir, PENDING_FOLDER)),
    reader: new SourceReader(),
    fetchAttachment: (attachment) => fetchAttachment(attachment, apiBase, fetching),
  };
}
