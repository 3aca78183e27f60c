import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeFile, removeLeftovers, stageFile, writeFileAtomically } from '../../src/corpus/atomic.ts';

describe('writing a file', () => {
  it('makes the folder, replaces what was there, and leaves nothing else behind', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'clippings-write-')), 'new');
    await writeFileAtomically(join(folder, 'a.md'), 'one');
    await writeFileAtomically(join(folder, 'a.md'), 'two');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('leaves no half file where it fails', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clippings-write-'));
    await writeFile(join(folder, 'b'), '');
    await expect(writeFileAtomically(join(folder, 'b', 'a.md'), 'text')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['b']);
  });
});

describe('what a killed writer has left', () => {
  it('is removed, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clippings-write-'));
    await stageFile(join(folder, 'a.md'), 'half');
    for (const name of ['.hidden', '.a.md.tmp', 'a.md']) await writeFile(join(folder, name), '');
    expect(await readdir(folder)).toHaveLength(4);
    await removeLeftovers(folder);
    expect(await readdir(folder)).toEqual(['.a.md.tmp', '.hidden', 'a.md']);
    await removeLeftovers(join(folder, 'nowhere'));
  });

  it('may be gone already where a file is removed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clippings-write-'));
    await removeFile(join(folder, 'a.md'));
    expect(await readdir(folder)).toEqual([]);
  });
});
