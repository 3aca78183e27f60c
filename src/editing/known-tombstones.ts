import { basename } from 'node:path';
import type { Corpus } from '../corpus/corpus.ts';
import { TOMBSTONES, type Tombstone } from '../corpus/tombstones.ts';
import { Refusal } from './refusal.ts';

/**
 * What was taken down, before something is written that may be of it. Throws a Refusal where a file of tombstones is at
 * fault: what it can't tell might be the very text.
 */
export function knownTombstones({ tombstones, faults }: Corpus): readonly Tombstone[] {
  const fault = faults.find(({ file, severity }) => severity === 'error' && basename(file) === TOMBSTONES);
  if (fault !== undefined)
    throw new Refusal('editing.refused.tombstones', { file: fault.file, fault: fault.message });
  return tombstones;
}
