import { checkCommands } from './commands/read.ts';
import type { Fault } from './corpus/fault.ts';
import { type CorpusFolders, readCorpus } from './corpus/read.ts';
import { todayHere } from './corpus/today.ts';
import { reviewCorpus } from './editing/review/review.ts';

/**
 * Everything that `corpus check` tells of a body of coverage: the faults of its files and, where a folder of commands
 * is given, of those; then what a reviewer should look at. Never rejects.
 */
export async function checkCoverage(
  folders: CorpusFolders,
  commandsDir: string | null,
): Promise<readonly Fault[]> {
  const corpus = await readCorpus(folders, { today: todayHere() });
  const ofCommands = commandsDir === null ? [] : await checkCommands(commandsDir, corpus.glossary);
  return [...corpus.faults, ...ofCommands, ...reviewCorpus(corpus)];
}
