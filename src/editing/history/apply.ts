import { access, unlink } from 'node:fs/promises';
import { placeFile, removeFile, removeLeftovers, type Staged, stageFile } from '../../corpus/atomic.ts';
import { Refusal } from '../refusal.ts';
import { type Change, contentHash, contentOf, type FileEdit, sameContent } from './change.ts';
import { clearIntention, readIntention, writeIntention } from './intention.ts';
import type { Ledger } from './ledger.ts';
import { withLock } from './lock.ts';

async function checkUnchanged(edits: readonly FileEdit[]): Promise<void> {
  for (const { file, before } of edits) {
    if (!sameContent(await contentOf(file), before)) throw new Refusal('editing.refused.changed', { file });
  }
}

/** Lays what the files will hold beside them; a full or forbidden disk is found out before anything has happened. */
async function stage(edits: readonly FileEdit[]): Promise<readonly (Staged | null)[]> {
  const staged: (Staged | null)[] = [];
  for (const { file, after } of edits) {
    try {
      staged.push(after === null ? null : await stageFile(file, after));
    } catch (error) {
      await discard(staged);
      throw new Refusal('editing.refused.unwritable', { file, reason: (error as Error).message });
    }
  }
  return staged;
}

async function discard(staged: readonly (Staged | null)[]): Promise<void> {
  for (const each of staged) if (each !== null) await unlink(each.temporary).catch(() => undefined);
}

/**
 * Finishes or drops a change that a killed process was making: it has happened if it is recorded. A file that somebody
 * changed since is left as it is.
 */
async function recoverLocked(ledger: Ledger): Promise<void> {
  await ledger.mend();
  const intention = await readIntention(ledger.stateDir);
  if (intention !== null) {
    const { entry, edits } = intention;
    if (await ledger.isRecorded(entry)) {
      for (const { file, before, after } of edits) {
        const now = await contentOf(file);
        if ((now === null ? null : contentHash(now)) !== before) continue;
        if (after === null) await removeFile(file);
        else await placeFile(await stageFile(file, after));
      }
      await ledger.settle(entry);
    }
    await clearIntention(ledger.stateDir);
  }
  await removeLeftovers(ledger.stateDir);
  await removeLeftovers(ledger.folder);
}

/** Finishes or drops what a killed process was doing; otherwise does nothing. */
export async function recover(ledger: Ledger): Promise<void> {
  const wasUsed = await access(ledger.stateDir).then(
    () => true,
    () => false,
  );
  if (wasUsed) await withLock(ledger.stateDir, () => recoverLocked(ledger));
}

/**
 * Makes a change, the one way in which files of the coverage are written. Each file is what it was or what it will be,
 * whenever the process is killed, and the next change or `recover` finishes what was begun. Returns the change's id in
 * the history. Rejects with a Refusal, and then nothing has changed: where a file isn't any more what the change takes
 * it for, where it can't be recorded, or can't be written.
 */
export function applyChange(ledger: Ledger, change: Change): Promise<string> {
  return withLock(ledger.stateDir, async () => {
    await recoverLocked(ledger);
    await checkUnchanged(change.edits);
    const entry = await ledger.prepare(change);
    const staged = await stage(change.edits);
    try {
      await writeIntention(ledger.stateDir, entry, change.edits);
      await ledger.record(entry);
    } catch (error) {
      // What was recorded all the same is finished by the next start.
      if (await ledger.isRecorded(entry)) throw error;
      await discard(staged);
      await clearIntention(ledger.stateDir);
      throw error;
    }
    for (const [index, { file }] of change.edits.entries()) {
      const ready = staged[index];
      if (ready) await placeFile(ready);
      else await removeFile(file);
    }
    await ledger.settle(entry);
    await clearIntention(ledger.stateDir);
    return entry.id;
  });
}
