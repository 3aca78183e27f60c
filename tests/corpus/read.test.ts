import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { CorpusReader, readCorpus } from '../../src/corpus/read.ts';
import { article } from './article-file.ts';

const today = '2026-11-22';
let folder = '';
let corpus = '';
let local = '';

const put = (path: string, text: string) => writeFile(join(folder, path), text);
const read = () => readCorpus({ corpus, local }, { today });
const complaints = async () =>
  (await read()).faults.map(
    ({ file, line, message }) => `${file.slice(folder.length + 1)}:${line}: ${message}`,
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-read-'));
  corpus = join(folder, 'corpus');
  local = join(folder, 'corpus.local');
  await mkdir(corpus);
  await mkdir(local);
});

describe('a corpus folder', () => {
  it('is read without README.md, subfolders, hidden and other files; newest publication first', async () => {
    await put('corpus/b.md', article({ published: '2024', url: 'https://courier.example/b' }));
    await put('corpus/a.md', article({ published: '2025-03', url: 'https://courier.example/a' }));
    await put('corpus/c.md', article({ published: '2025-03', url: 'https://courier.example/c' }));
    await put('corpus/README.md', '# About');
    await put('corpus/.a.md', 'half written');
    await put('corpus/notes.txt', 'notes');
    await mkdir(join(corpus, 'drafts.md'));
    const { articles, faults } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(faults).toEqual([]);
  });

  it('brings its names and its glossary, and works without', async () => {
    await put('corpus/names.yaml', 'people: { Ada Brun: [Brun] }\n');
    await put('corpus/glossary.yaml', 'striker: { terms: { en: [striker] } }\n');
    const { names, glossary } = await read();
    expect(names.known.map(({ name }) => name)).toEqual(['Ada Brun']);
    expect(glossary.entries.map(({ id }) => id)).toEqual(['striker']);
    expect((await readCorpus({ corpus: local }, { today })).names.known).toEqual([]);
  });

  it('that is not there is one clear fault, and no missing folder of originals is', async () => {
    await rm(local, { recursive: true });
    await put('corpus/a.md', article({}));
    expect(await complaints()).toEqual([]);
    const { faults } = await readCorpus({ corpus: join(folder, 'nowhere') }, { today });
    expect(faults.map(({ message }) => message)).toEqual(["can't be read: there is no such folder."]);
    const noFolder = await readCorpus({ corpus: join(folder, 'corpus/a.md') }, { today });
    expect(noFolder.faults.map(({ message }) => message)).toEqual(["can't be read: it is no folder."]);
  });

  it('has a link that leads nowhere, and a pipe where a file belongs, named', async () => {
    await symlink(join(corpus, 'gone.md'), join(corpus, 'a.md'));
    await symlink(join(corpus, 'gone.yaml'), join(corpus, 'names.yaml'));
    execFileSync('mkfifo', [join(corpus, 'glossary.yaml')]);
    expect(await complaints()).toEqual([
      "corpus/a.md:1: can't be read: it is a link that leads nowhere.",
      'corpus/glossary.yaml:1: must be a file.',
      "corpus/names.yaml:1: can't be read: it is a link that leads nowhere.",
    ]);
  });

  it('has every fault of every file named at once', async () => {
    await put('corpus/a.md', article({ url: 'ftp://courier.example/a', text: 'digset' }));
    await put('corpus/b.md', article({ published: 'soon', url: 'https://courier.example/b' }));
    await put('corpus/names.yaml', 'peeple: {}\n');
    expect(
      (await checkCorpus(corpus, { today })).map(({ file, line }) => [file.slice(corpus.length + 1), line]),
    ).toEqual([
      ['a.md', 6],
      ['a.md', 8],
      ['b.md', 4],
      ['names.yaml', 1],
    ]);
    await put('corpus.local/z.md', 'torn');
    const both = await checkCorpus({ corpus, local }, { today });
    expect(both[0]?.file).toBe(join(local, 'z.md'));
  });
});

describe('what stands twice', () => {
  it('is an address, however it is spelt', async () => {
    await put('corpus/a.md', article({ url: 'https://www.courier.example/net/?utm_source=x' }));
    await put('corpus/b.md', article({ url: 'http://courier.example/net#top' }));
    expect(await complaints()).toEqual([
      `corpus/b.md:1: has the address of ${join(corpus, 'a.md')} (http://courier.example/net#top); keep one of them.`,
    ]);
    expect((await read()).articles.map(({ id }) => id)).toEqual(['a']);
  });

  it('is an id that differs in case alone', async () => {
    await put('corpus/Net.md', article({ url: 'https://courier.example/1' }));
    await put('corpus/net.md', article({ url: 'https://courier.example/2' }));
    expect((await read()).faults).toHaveLength(1);
  });
});

describe('an original', () => {
  it('stands in for the digest of its id', async () => {
    await put('corpus/a.md', article({}, 'A digest.'));
    await put(
      'corpus.local/a.md',
      article({ text: 'original', url: 'https://elsewhere.example/' }, 'The original.'),
    );
    const { articles } = await read();
    expect(articles.map(({ id, text, paragraphs }) => [id, text, paragraphs[0]?.text])).toEqual([
      ['a', 'original', 'The original.'],
    ]);
  });

  it('stands in for the digest of its address, under the id of the digest', async () => {
    await put('corpus/a.md', article({ url: 'https://courier.example/a' }));
    await put('corpus.local/z.md', article({ text: 'original', url: 'https://www.courier.example/a/' }));
    const { articles } = await read();
    expect(articles.map(({ id, text }) => [id, text])).toEqual([['a', 'original']]);
  });

  it('is an article of its own where no digest is', async () => {
    await put('corpus/a.md', article({ url: 'https://courier.example/a' }));
    await put('corpus.local/z.md', article({ text: 'original', url: 'https://courier.example/z' }));
    expect((await read()).articles.map(({ id }) => id)).toEqual(['a', 'z']);
  });

  it("can't stand in for two digests, nor two originals for one", async () => {
    await put('corpus/a.md', article({ url: 'https://courier.example/a' }));
    await put('corpus/b.md', article({ url: 'https://courier.example/b' }));
    await put('corpus.local/a.md', article({ text: 'original', url: 'https://courier.example/b' }));
    await put('corpus.local/y.md', article({ text: 'original', url: 'https://courier.example/a' }));
    await put('corpus.local/B.md', article({ text: 'original', url: 'https://courier.example/c' }));
    await put('corpus.local/x.md', article({ text: 'original', url: 'https://courier.example/b#' }));
    expect((await complaints()).map((line) => line.split(':')[0])).toEqual([
      'corpus.local/a.md',
      'corpus.local/x.md',
    ]);
    expect((await read()).articles.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'original'],
      ['b', 'original'],
    ]);
  });

  it('is withdrawn, or corrected, where its digest is', async () => {
    await put(
      'corpus/a.md',
      article({ status: 'withdrawn', correction: '{ date: 2025-04-01, note: Taken down. }' }),
    );
    await put('corpus.local/a.md', article({ text: 'original' }));
    const [only] = (await read()).articles;
    expect([only?.text, only?.status, only?.correction?.note]).toEqual([
      'original',
      'withdrawn',
      'Taken down.',
    ]);
  });
});

describe('reading again', () => {
  it('gives the same objects for what did not change', async () => {
    await put('corpus/a.md', article({ url: 'https://courier.example/a' }));
    await put('corpus.local/z.md', article({ text: 'original', url: 'https://courier.example/a' }));
    await put('corpus/b.md', article({ url: 'https://courier.example/b' }));
    const reader = new CorpusReader({ corpus, local });
    const first = await reader.read({ today });
    await put('corpus/b.md', article({ url: 'https://courier.example/b', title: 'Another headline' }));
    const second = await reader.read({ today });
    expect(second.articles[0]).toBe(first.articles[0]);
    expect(second.articles[1]?.title).toBe('Another headline');
  });

  it('keeps the last sound state of a broken file, and names it', async () => {
    await put('corpus/a.md', article({ title: 'Sound' }));
    await put('corpus/names.yaml', 'people: { Ada Brun: [] }\n');
    const reader = new CorpusReader({ corpus, local });
    await reader.read({ today });
    await put('corpus/a.md', 'torn');
    await put('corpus/names.yaml', 'peeple: {}');
    const broken = await reader.read({ today });
    expect(broken.articles.map(({ title }) => title)).toEqual(['Sound']);
    expect(broken.names.known.map(({ name }) => name)).toEqual(['Ada Brun']);
    expect(broken.faults.map(({ file }) => file)).toEqual([join(corpus, 'a.md'), join(corpus, 'names.yaml')]);
    await put('corpus/a.md', article({ title: 'Sound' }));
    expect((await reader.read({ today })).articles.map(({ title }) => title)).toEqual(['Sound']);
  });

  it('quotes a broken file no more that says it is withdrawn', async () => {
    await put('corpus/a.md', article({}));
    const reader = new CorpusReader({ corpus, local });
    await reader.read({ today });
    await put('corpus/a.md', article({ status: 'withdrawn', added: 'today' }));
    expect((await reader.read({ today })).articles.map(({ status }) => status)).toEqual(['withdrawn']);
    await put('corpus/a.md', article({}));
    expect((await reader.read({ today })).articles.map(({ status }) => status)).toEqual(['current']);
  });

  it('forgets what was deleted, and remembers what stood in a folder that is gone for a moment', async () => {
    await put('corpus/a.md', article({ url: 'https://courier.example/a' }));
    await put('corpus/b.md', article({ url: 'https://courier.example/b' }));
    const reader = new CorpusReader({ corpus, local });
    await reader.read({ today });
    await rm(join(corpus, 'a.md'));
    expect((await reader.read({ today })).articles.map(({ id }) => id)).toEqual(['b']);
    await rename(corpus, `${corpus}-away`);
    const away = await reader.read({ today });
    expect(away.articles.map(({ id }) => id)).toEqual(['b']);
    expect(away.faults).toHaveLength(1);
  });

  it('keeps names and glossary while their folder is gone, and drops them where they alone are', async () => {
    await put('corpus/names.yaml', 'people: { Ada Brun: [] }\n');
    await put('corpus/glossary.yaml', 'striker: { terms: { en: [striker] } }\n');
    const reader = new CorpusReader({ corpus, local });
    const before = await reader.read({ today });
    await rename(corpus, `${corpus}-away`);
    const away = await reader.read({ today });
    expect([away.names, away.glossary]).toEqual([before.names, before.glossary]);
    await rename(`${corpus}-away`, corpus);
    await rm(join(corpus, 'names.yaml'));
    await rm(join(corpus, 'glossary.yaml'));
    const { names, glossary } = await reader.read({ today });
    expect([names.known, glossary.entries]).toEqual([[], []]);
  });

  it('takes in tomorrow what is dated tomorrow', async () => {
    await put('corpus/a.md', article({ published: '2026-11-23' }));
    const reader = new CorpusReader({ corpus, local });
    expect((await reader.read({ today })).articles).toEqual([]);
    expect((await reader.read({ today: '2026-11-23' })).articles).toHaveLength(1);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that it may not read', async () => {
    await put('corpus/a.md', article({}));
    await chmod(join(corpus, 'a.md'), 0);
    expect(await complaints()).toEqual(["corpus/a.md:1: can't be read: that is not permitted."]);
  });
});
