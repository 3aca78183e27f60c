/*
 * A process that changes a folder until it is killed: told the folder and a seed on a line of standard input, it says
 * "done ID" after each change that has been made.
 */
import { createHash, randomInt } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Action, type Change, contentOf, type FileEdit } from '../../../src/editing/history/change.ts';
import { openHistory } from '../../../src/editing/history/history.ts';

/** A text of some size that tells by its first line whether it is whole. */
function wholeText(): Buffer {
  const body = `${randomInt(1e9)} `.repeat(randomInt(1, 3000));
  return Buffer.from(`${createHash('sha256').update(body).digest('hex')}\n${body}`);
}

const change = (action: Action, edits: readonly FileEdit[], undoes: string | null = null): Change => ({
  action,
  title: action,
  edits,
  by: { name: 'Ana', email: null },
  why: null,
  undoes,
});

async function next(
  folder: string,
  history: Awaited<ReturnType<typeof openHistory>>,
): Promise<Change | null> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const file = join(folder, names[randomInt(names.length + 1)] ?? `${randomInt(1e9)}.md`);
  const before = await contentOf(file);
  const kind = randomInt(names.length > 12 ? 3 : 4);
  if (kind === 0 && before !== null) return change('remove', [{ file, before, after: null }]);
  if (kind !== 1) return change(before === null ? 'add' : 'correct', [{ file, before, after: wholeText() }]);
  const last = await history.last();
  return last === null ? null : change('undo', await history.reversal(last), last.id);
}

async function changeUntilKilled(folder: string): Promise<void> {
  const history = await openHistory(folder);
  for (;;) {
    const made = await next(folder, history);
    if (made !== null) process.stdout.write(`done ${await history.apply(made)}\n`);
  }
}

process.stdout.write('ready\n');
createInterface({ input: process.stdin }).once('line', (folder) => {
  changeUntilKilled(folder).catch((error: unknown) => {
    process.stdout.write(`failed ${(error as Error).stack}\n`);
    process.exit(1);
  });
});
