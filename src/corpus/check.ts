import type { Fault } from './fault.ts';
import { type CorpusFolders, readCorpus } from './read.ts';

/** Every fault of a body of coverage, by file and line: what `corpus check` prints. Never rejects. */
export async function checkCorpus(
  folders: CorpusFolders,
  options: { readonly today: string },
): Promise<readonly Fault[]> {
  return (await readCorpus(folders, options)).faults;
}
