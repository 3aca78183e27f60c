import { mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ParsedFiles } from '../../src/corpus/parsed-files.ts';

async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'clippings-parsed-'));
  const file = join(folder, 'a.md');
  await writeFile(file, 'one');
  let parses = 0;
  const files = new ParsedFiles((_, bytes) => {
    parses += 1;
    return Buffer.from(bytes).toString();
  });
  return { file, folder, files, parses: () => parses };
}

describe('a parsed file', () => {
  it('is parsed once as long as it stays unchanged', async () => {
    const { file, files, parses } = await setUp();
    await wait(200);
    await files.read(file);
    await files.read(file);
    expect(parses()).toBe(1);
  });

  it('is read again while it is so fresh that a second change could look like the first', async () => {
    const { file, files, parses } = await setUp();
    const soon = new Date(Date.now() + 60_000);
    await utimes(file, soon, soon);
    await files.read(file);
    await files.read(file);
    expect(parses()).toBe(2);
  });

  it('is read again after a change that keeps its size and its time', async () => {
    const { file, files } = await setUp();
    const time = new Date(2026, 0, 1);
    await utimes(file, time, time);
    await wait(200);
    expect(await files.read(file)).toBe('one');
    await writeFile(file, 'two');
    await utimes(file, time, time);
    expect(await files.read(file)).toBe('two');
  });

  it('is nothing where it is a folder, and rejects where it is missing', async () => {
    const { folder, files } = await setUp();
    expect(await files.read(folder)).toBeNull();
    await expect(files.read(join(folder, 'nowhere.md'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
