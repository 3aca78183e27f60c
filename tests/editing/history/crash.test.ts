import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../src/editing/history/change.ts';
import { openHistory } from '../../../src/editing/history/history.ts';
import { change, contents, edit, folderWith, git, PLACES } from './scratch.ts';

/** A process that dies at one step of its work with the disk or with git: from then on nothing is done any more. */
const power = vi.hoisted(() => ({
  /** Steps until the end; null for a process that lives. */
  left: null as number | null,
  /** Whether what is being written at the end is half written. */
  halves: false,
  steps: 0,
  spend(): 'on' | 'last' | 'off' {
    this.steps += 1;
    if (this.left === null) return 'on';
    this.left -= 1;
    return this.left > 0 ? 'on' : this.left === 0 ? 'last' : 'off';
  },
}));

class Died extends Error {}

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  type Work = (...args: never[]) => Promise<unknown>;
  const step =
    (work: Work, half?: Work): Work =>
    async (...args) => {
      const state = power.spend();
      if (state === 'on') return work(...args);
      if (state === 'last' && power.halves && half !== undefined) await half(...args);
      throw new Died();
    };
  const halfOf = (content: string | Uint8Array) => content.slice(0, Math.ceil(content.length / 2));
  const open = async (...args: Parameters<typeof real.open>) => {
    const handle = await real.open(...args);
    const writes = (write: (content: string | Uint8Array) => Promise<void>) =>
      step(write as Work, ((content: string | Uint8Array) => write(halfOf(content))) as Work);
    return {
      writeFile: writes((content) => handle.writeFile(content)),
      appendFile: writes((content) => handle.appendFile(content)),
      sync: step(() => handle.sync()),
      // A dead process has no open files.
      close: () => handle.close(),
    };
  };
  const steps = ['mkdir', 'rename', 'unlink', 'link', 'truncate', 'readFile', 'rm', 'writeFile'] as const;
  return {
    ...real,
    ...Object.fromEntries(steps.map((name) => [name, step(real[name] as Work)])),
    open: step(open as Work),
  };
});

vi.mock('node:child_process', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:child_process')>();
  return {
    ...real,
    spawn: (program: string, args: string[], options: object) =>
      power.spend() === 'on' ? real.spawn(program, args, options) : real.spawn('/nowhere', [], options),
  };
});

vi.mock('node:timers/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:timers/promises')>();
  return {
    ...real,
    setTimeout: async (milliseconds: number) => {
      if (power.spend() !== 'on') throw new Died();
      await real.setTimeout(milliseconds);
    },
  };
});

afterEach(() => {
  power.left = null;
});

/** Runs `work` until it ends, or until the process dies at step `left`; how many steps it took. */
async function runUntil(left: number | null, halves: boolean, work: () => Promise<unknown>): Promise<number> {
  power.left = left;
  power.halves = halves;
  power.steps = 0;
  try {
    await work();
  } catch (error) {
    if (left === null) throw error;
  } finally {
    power.left = null;
  }
  return power.steps;
}

const FILES = { 'a.md': 'old a\n', 'b.md': 'old b\n' };

const CHANGES: Readonly<Record<string, (folder: string) => Change>> = {
  'an addition': (folder) => change('add', edit(join(folder, 'c.md'), null, 'new c\n')),
  'a correction': (folder) => change('correct', edit(join(folder, 'a.md'), 'old a\n', 'new a\n')),
  'a removal': (folder) => change('remove', edit(join(folder, 'a.md'), 'old a\n', null)),
  'a takedown of one file that writes another': (folder) =>
    change(
      'takedown',
      edit(join(folder, 'tombstones.yaml'), null, 'a: gone\n'),
      edit(join(folder, 'a.md'), 'old a\n', null),
    ),
};

describe.each(PLACES)('a process that is killed while it changes %s', (place) => {
  it.each(Object.entries(CHANGES))(
    'leaves the old or the new files, whole, at every step of %s',
    async (_, of) => {
      const template = folderWith(place, FILES);
      const copy = () => {
        const top = mkdtempSync(join(tmpdir(), 'clippings-crash-'));
        cpSync(join(template, '..'), top, { recursive: true });
        return join(top, 'corpus');
      };
      const done = copy();
      const steps = await runUntil(null, false, async () => (await openHistory(done)).apply(of(done)));
      const expected = [contents(template), contents(done)];
      expect(steps).toBeGreaterThan(15);

      const outcomes = new Set<number>();
      const wrong: object[] = [];
      // git takes its time: of its steps each kind of change tries some, others each. Half a file is soon written.
      const isGit = place === 'a git repository';
      for (const halves of isGit ? [false] : [false, true]) {
        const stride = isGit ? 9 : halves ? 3 : 1;
        for (let left = 1 + (Object.values(CHANGES).indexOf(of) % stride); left <= steps; left += stride) {
          const folder = copy();
          await runUntil(left, halves, async () => (await openHistory(folder)).apply(of(folder)));
          // What a reader sees before anybody mends anything.
          const seen = contents(folder);
          const torn = Object.entries(seen).filter(
            ([name, text]) => !name.startsWith('.') && !expected.some((files) => files[name] === text),
          );

          const history = await openHistory(folder);
          const now = contents(folder);
          const outcome = expected.findIndex((files) => JSON.stringify(files) === JSON.stringify(now));
          const listed = (await history.list()).length;
          const status = place === 'a git repository' ? git(folder, 'status', '--porcelain') : '';
          outcomes.add(outcome);
          // And whatever became of it, the next change can be made.
          await history.apply(change('correct', edit(join(folder, 'b.md'), 'old b\n', 'new b\n')));
          const next = contents(folder)['b.md'];
          if (torn.length > 0 || listed !== outcome || status !== '' || next !== 'new b\n')
            wrong.push({ left, halves, torn, now, listed, status, next });
        }
      }
      expect(wrong).toEqual([]);
      expect([...outcomes].sort()).toEqual([0, 1]);
    },
    240_000,
  );
});
