import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';

/** Milliseconds to wait for another editor, and after which a lock counts as left behind whoever has it. */
const PATIENCE = 30_000;
const LEFT_BEHIND = 180_000;

const temporary = (file: string): string =>
  join(dirname(file), `.lock.${randomBytes(6).toString('hex')}.tmp`);

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether whoever wrote a lock was killed before releasing it. */
async function isLeftBehind(file: string, content: string): Promise<boolean> {
  const [, written, host] = /^(\d+) (\S+)/.exec(content) ?? [];
  const pid = Number(written);
  // Of this very process only one waits at a time: its number in a lock is that of a process before it.
  if (host === hostname() && (pid === process.pid || !isRunning(pid))) return true;
  const entry = await stat(file).catch(() => null);
  return entry !== null && Date.now() - entry.mtimeMs > LEFT_BEHIND;
}

/** Takes away a lock that was left behind, unless another has replaced it meanwhile. */
async function clearLeftBehind(file: string): Promise<void> {
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null || !(await isLeftBehind(file, content))) return;
  const aside = temporary(file);
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => null);
  if (taken !== null && taken !== content) await link(aside, file).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

async function acquire(file: string): Promise<void> {
  const own = temporary(file);
  const until = Date.now() + PATIENCE;
  try {
    for (;;) {
      await writeFile(own, `${process.pid} ${hostname()} ${Date.now()}\n`);
      try {
        // A link appears with its content or not at all, and never over another.
        await link(own, file);
        return;
      } catch (error) {
        // Whoever holds the lock may have cleared our own away as a leftover.
        if (!['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
      if (Date.now() > until) throw new Refusal('editing.refused.busy');
      await clearLeftBehind(file);
      await wait(10 + Math.random() * 20);
    }
  } finally {
    await unlink(own).catch(() => undefined);
  }
}

/** Rethrows what the file system says as a Refusal. */
const asUnwritable =
  (file: string) =>
  (error: unknown): never => {
    if (error instanceof Refusal) throw error;
    throw new Refusal('editing.refused.unwritable', { file, reason: (error as Error).message });
  };

const lines = new Map<string, Promise<unknown>>();

/**
 * Does `work` while nobody else does any with the same `stateDir`, in this process or another on this machine. A lock
 * whose process was killed doesn't count. Rejects with a Refusal after half a minute of waiting, and where that folder
 * can't be written to.
 */
export async function withLock<Value>(stateDir: string, work: () => Promise<Value>): Promise<Value> {
  const before = lines.get(stateDir) ?? Promise.resolve();
  const turn = before.then(async () => {
    const file = join(stateDir, 'lock');
    await mkdir(stateDir, { recursive: true }).catch(asUnwritable(stateDir));
    await acquire(file).catch(asUnwritable(stateDir));
    try {
      return await work();
    } finally {
      await unlink(file).catch(() => undefined);
    }
  });
  const settled = turn.catch(() => undefined);
  lines.set(stateDir, settled);
  try {
    return await turn;
  } finally {
    if (lines.get(stateDir) === settled) lines.delete(stateDir);
  }
}
