import type { Fault } from './fault.ts';
import { type CorpusFolders, readCorpus } from './read.ts';
import { todayHere } from './today.ts';

/**
 * Every fault of a body of coverage, by file and line: what `corpus check` prints. Never rejects. `today` is an ISO
 * calendar date, `todayHere` unless told.
 */
export async function checkCorpus(
  folders: string | CorpusFolders,
  { today = todayHere() }: { readonly today?: string } = {},
): Promise<readonly Fault[]> {
  const { faults } = await readCorpus(typeof folders === 'string' ? { corpus: folders } : folders, { today });
  return faults;
}
