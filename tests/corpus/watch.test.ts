import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Watch, watchFolders } from '../../src/corpus/watch.ts';

let folder = '';
let watch: Watch | null = null;
let told = 0;

const tell = () => {
  told += 1;
};

async function start(folders: readonly string[] = [folder]): Promise<void> {
  told = 0;
  watch = watchFolders(folders, tell, { quiet: 60, poll: 300 });
  // The first look at the folders is what later ones are compared with.
  await wait(150);
}

/** Waits until `act` is told of; a loaded machine may tell of it in more than one go. */
async function isTold(act: () => Promise<unknown>): Promise<void> {
  const before = told;
  await act();
  await vi.waitFor(() => expect(told).toBeGreaterThan(before), { timeout: 5000, interval: 10 });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-watch-'));
  await writeFile(join(folder, 'a.md'), 'one');
});

afterEach(() => {
  watch?.close();
  watch = null;
});

describe('a watched folder', () => {
  it('tells of a file that is written, added, and deleted', async () => {
    await start();
    await isTold(() => appendFile(join(folder, 'a.md'), ' more'));
    await isTold(() => writeFile(join(folder, 'names.yaml'), ''));
    await isTold(() => rm(join(folder, 'a.md')));
  });

  it('tells of a file that an editor replaces by renaming another', async () => {
    await start();
    await writeFile(join(folder, '.a.md.swp'), 'two');
    await isTold(() => rename(join(folder, '.a.md.swp'), join(folder, 'a.md')));
  });

  it('tells once of a burst of changes', async () => {
    told = 0;
    watch = watchFolders([folder], tell, { quiet: 400, patience: 5000, poll: 1000 });
    await wait(150);
    await isTold(async () => {
      for (let number = 0; number < 50; number++) await writeFile(join(folder, `${number}.md`), 'text');
    });
    await wait(1500);
    expect(told).toBe(1);
  });

  it('tells of a stream of changes before it ends', async () => {
    told = 0;
    watch = watchFolders([folder], tell, { quiet: 100, patience: 300, poll: 5000 });
    await wait(150);
    for (let number = 0; number < 20; number++) {
      await writeFile(join(folder, 'a.md'), String(number));
      await wait(40);
    }
    expect(told).toBeGreaterThan(0);
  });

  it('says nothing of files that are neither articles nor lists nor commands', async () => {
    await start();
    await writeFile(join(folder, 'a.md~'), 'backup');
    await writeFile(join(folder, '.b.md.0f.tmp'), 'half');
    await wait(700);
    expect(told).toBe(0);
  });

  it('may appear later, go, and come again', async () => {
    const later = join(folder, 'corpus.local');
    await start([later]);
    const appear = async () => {
      await mkdir(later);
      await writeFile(join(later, 'a.md'), 'one');
    };
    await isTold(appear);
    await isTold(() => rm(later, { recursive: true }));
    await wait(700);
    await isTold(appear);
  });

  it('is watched no more once the watch is closed', async () => {
    await start();
    watch?.close();
    await appendFile(join(folder, 'a.md'), ' more');
    await wait(500);
    expect(told).toBe(0);
  });

  it('lets the process end where it is told not to keep it', () => {
    const module = JSON.stringify(join(import.meta.dirname, '../../src/corpus/watch.ts'));
    const script = `import(${module}).then(({ watchFolders }) => { watchFolders([${JSON.stringify(folder)}], () => {}, { persistent: false }); });`;
    const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
      cwd: join(import.meta.dirname, '../..'),
      timeout: 20_000,
    });
    expect({ status, signal }).toEqual({ status: 0, signal: null });
  });
});
