import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read.ts';
import { textPrint } from '../../src/corpus/text-print.ts';
import { appendTombstone, parseTombstones, type Tombstone } from '../../src/corpus/tombstones.ts';
import { article } from './article-file.ts';

const today = '2026-11-22';
const LONG =
  'The harbour board of Port Lindel sold the old customs house to a company that nobody had heard of.';
const stone = (values: Partial<Tombstone>): Tombstone => ({
  id: 'gone',
  date: '2026-11-20',
  url: 'https://courier.example/gone',
  paragraphs: [],
  note: null,
  ...values,
});

const formatTombstones = (stones: readonly Tombstone[]): string =>
  stones.reduce<Uint8Array | null>((before, each) => appendTombstone(before, each), null)?.toString() ?? '';

async function read(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'clippings-tombstones-'));
  for (const name of ['corpus', 'local']) await mkdir(join(folder, name));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const folders = { corpus: join(folder, 'corpus'), local: join(folder, 'local') };
  const { articles, faults } = await readCorpus(folders, { today });
  return {
    ids: articles.map(({ id }) => id),
    faults: faults.map(({ file, message }) => `${file.slice(folder.length + 1)} ${message}`),
  };
}

describe('tombstones', () => {
  it('are read back as they were written', () => {
    const written = [
      stone({ paragraphs: textPrint([LONG]), note: 'At the publisher’s request: # all of it' }),
      stone({ id: '2024-01-01-x', url: 'https://x.example/?a=1&b=2' }),
    ];
    const bytes = Buffer.from(formatTombstones(written));
    expect(parseTombstones('t.yaml', bytes)).toEqual({ tombstones: written, faults: [] });
    expect(bytes.toString()).not.toContain('customs');
  });

  it('keep an article out by its id, by its address however spelt, and by its words', async () => {
    const tombstones = formatTombstones([stone({ paragraphs: textPrint([LONG]) })]);
    const { ids, faults } = await read({
      'corpus/tombstones.yaml': tombstones,
      'corpus/stays.md': article({}),
      'corpus/gone.md': article({ url: 'https://courier.example/elsewhere' }),
      'corpus/moved.md': article({ url: 'http://www.courier.example/gone/?utm_source=x' }),
      'local/syndicated.md': article(
        { url: 'https://other.example/', text: 'original' },
        LONG.replace('The harbour', 'THE  “harbour”'),
      ),
    });
    expect(ids).toEqual(['stays']);
    expect(faults).toEqual([
      'corpus/gone.md was taken down on 2026-11-20 and isn\'t read; delete it ("clippings corpus takedown gone").',
      'corpus/moved.md was taken down on 2026-11-20 and isn\'t read; delete it ("clippings corpus takedown moved").',
      'local/syndicated.md was taken down on 2026-11-20 and isn\'t read; delete it ("clippings corpus takedown syndicated").',
    ]);
  });

  it('of the originals keep out a digest too', async () => {
    const { ids } = await read({
      'local/tombstones.yaml': formatTombstones([stone({})]),
      'corpus/gone.md': article({}),
    });
    expect(ids).toEqual([]);
  });

  it('still mark the grave where they are damaged, and every fault is named', () => {
    const { tombstones, faults } = parseTombstones(
      't.yaml',
      Buffer.from('gone:\n  date: soon\n  paragraphs: [x]\n'),
    );
    expect(tombstones.map(({ id }) => id)).toEqual(['gone']);
    expect(faults.map(({ message }) => message)).toEqual([
      'gone lacks "url".',
      'gone has the date "soon"; write a day such as 2026-11-22.',
      'gone has paragraphs that are no hashes of 16 digits.',
    ]);
  });
});
