import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/parse.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { type AddOptions, addArticles } from '../../src/editing/add.ts';
import { SourceReader } from '../../src/editing/source-reader.ts';
import { article } from '../corpus/article-file.ts';
import { originals } from '../originals.ts';

const today = '2026-11-22';
const CAPTURE = `Harbour master resigns over missing millions

By Jo Weir
13 March 2025

The harbour master of Port Lindel resigned on Thursday after auditors found that 2.3 million marks were missing.

He said: “I signed what I was given,”  and left.

© 2026 The Lindel Courier
`;
const URL = 'https://courier.example/2025/harbour-master';

/** Starting a thread takes a second: one reads all that these tests add. */
const reader = new SourceReader();
let folder = '';
let answers: boolean[] = [];
let out = '';
let err: string[] = [];

const local = () => join(folder, 'corpus.local');
const put = async (name: string, text: string | Uint8Array) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const add = (files: string | readonly string[], options: Partial<AddOptions> = {}) =>
  addArticles(
    [files].flat(),
    { corpusDir: join(folder, 'corpus'), localDir: local(), today, yes: true, reader, ...options },
    {
      out: (text) => {
        out += text;
      },
      err: (line) => err.push(line),
      confirm: async () => answers.shift() ?? false,
    },
  );
const listed = async (name: string) =>
  (await readdir(join(folder, name)).catch(() => [])).filter((each) => !each.startsWith('.'));

afterAll(() => reader.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-add-'));
  await mkdir(join(folder, 'corpus'));
  answers = [];
  out = '';
  err = [];
});

describe('adding a captured text', () => {
  it('writes an original that says what the page and the editor said, word for word', async () => {
    const file = await put('capture.txt', CAPTURE);
    expect(await add(file, { url: URL })).toBe(0);
    expect(await listed('corpus.local')).toEqual([
      '2025-03-13-the-lindel-courier-harbour-master-resigns-over-missing-millions.md',
    ]);
    const { articles, faults } = await readCorpus({ corpus: local() }, { today });
    expect(faults).toEqual([]);
    expect(articles[0]).toMatchObject({
      title: 'Harbour master resigns over missing millions',
      publisher: 'The Lindel Courier',
      authors: ['Jo Weir'],
      published: '2025-03-13',
      publishedHow: 'byline',
      url: URL,
      language: 'en',
      text: 'original',
      rights: '© 2026 The Lindel Courier',
      added: today,
    });
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual([
      'The harbour master of Port Lindel resigned on Thursday after auditors found that 2.3 million marks were missing.',
      'He said: “I signed what I was given,”  and left.',
    ]);
  });

  it('shows what it rests on and what is left out', async () => {
    await add(await put('capture.txt', CAPTURE), { url: URL });
    expect(out).toContain('published:     2025-03-13  (byline: 13 March 2025)');
    expect(out).toContain('copyright line: © 2026 The Lindel Courier');
  });

  it('takes the editor at his word, and notes what the page says', async () => {
    await add(await put('capture.txt', CAPTURE), { url: URL, published: '2025-03~', title: '[Resignation]' });
    const [only] = (await readCorpus({ corpus: local() }, { today })).articles;
    expect(only).toMatchObject({ title: '[Resignation]', published: '2025-03~', publishedHow: 'editor' });
    expect(only?.publishedNote).toBe('the page says 2025-03-13: 13 March 2025');
  });

  it('guesses no date, and names everything that is missing in one sentence', async () => {
    const file = await put('capture.txt', CAPTURE.replace('13 March 2025\n', ''));
    expect(await add(file)).toBe(1);
    expect(err).toEqual([
      `${file} states no publication date, no address: give --published (as in 2024-12-12, 2024-12, or 2024-12-12~ for "about"), --url.`,
    ]);
    expect(await listed('corpus.local')).toEqual([]);
  });

  it.each([
    [{ published: '13 March 2025' }, /published "13 March 2025" is no EDTF date/],
    [{ published: '2031' }, /published 2031 is in the future/],
    [{ url: 'courier.example' }, /url isn't a whole address/],
    [{ language: 'english' }, /language can't be "english"/],
  ])('refuses metadata that no article may have: %o', async (options, complaint) => {
    expect(await add(await put('capture.txt', CAPTURE), { url: URL, ...options })).toBe(1);
    expect(err.join()).toMatch(complaint);
    expect(await listed('corpus.local')).toEqual([]);
  });

  it('asks before it writes, and writes nothing without a yes', async () => {
    const file = await put('capture.txt', CAPTURE);
    answers = [false, true];
    expect(await add(file, { url: URL, yes: false })).toBe(1);
    expect(await listed('corpus.local')).toEqual([]);
    expect(await add(file, { url: URL, yes: false })).toBe(0);
    expect(await listed('corpus.local')).toHaveLength(1);
  });

  it('complains of each file that it cannot take and goes on with the rest', async () => {
    const good = await put('capture.txt', `${CAPTURE}\nhttps://courier.example/found-in-the-text\n`);
    const code = await add([
      join(folder, 'nowhere.txt'),
      folder,
      await put('image.jpg', Buffer.from([0, 1, 2, 3])),
      good,
    ]);
    expect(code).toBe(1);
    expect(err.map((line) => line.slice(folder.length))).toEqual([
      "/nowhere.txt isn't there.",
      ' is no file.',
      '/image.jpg is no text file.',
    ]);
    expect(await listed('corpus.local')).toHaveLength(1);
  });
});

describe('an original of a digest', () => {
  it('takes its id by its address, however that is spelt', async () => {
    await put('corpus/the-digest.md', article({ url: `${URL}/?utm_source=feed` }));
    expect(await add(await put('capture.txt', CAPTURE), { url: URL })).toBe(0);
    expect(await listed('corpus.local')).toEqual(['the-digest.md']);
    const { articles } = await readCorpus({ corpus: join(folder, 'corpus'), local: local() }, { today });
    expect(articles.map(({ id, text }) => [id, text])).toEqual([['the-digest', 'original']]);
  });

  it('is not imported where the digest was withdrawn, not even by force', async () => {
    await put('corpus/gone.md', article({ url: URL, status: 'withdrawn' }));
    expect(await add(await put('capture.txt', CAPTURE), { url: URL, force: true })).toBe(1);
    expect(err.join()).toContain('was withdrawn');
  });

  it('goes into the one folder that is named', async () => {
    await put('corpus/the-digest.md', article({ url: URL }));
    expect(await add(await put('capture.txt', CAPTURE), { url: URL, corpus: join(folder, 'mine') })).toBe(0);
    expect(await listed('mine')).toHaveLength(1);
    expect(await listed('corpus.local')).toEqual([]);
  });
});

describe('what is there already', () => {
  it('is not written over without force', async () => {
    const file = await put('capture.txt', CAPTURE);
    await add(file, { url: URL });
    const [name] = await listed('corpus.local');
    await put('capture.txt', CAPTURE.replace('2.3 million', '2.4 million'));
    expect(await add(file, { url: `${URL}#top` })).toBe(1);
    expect(err.join()).toContain('--force writes over that');
    expect(await add(file, { url: URL, title: 'Another headline', force: true })).toBe(0);
    expect(await listed('corpus.local')).toEqual([name]);
    expect(await readFile(join(local(), name!), 'utf8')).toContain('2.4 million');
  });

  it('is found by its text under another address', async () => {
    const file = await put('capture.txt', CAPTURE);
    await add(file, { url: URL });
    expect(await add(file, { url: 'https://syndicate.example/story' })).toBe(1);
    expect(err.join()).toContain('nearly the text of');
    expect(await add(file, { url: 'https://syndicate.example/story', force: true })).toBe(0);
    expect(await listed('corpus.local')).toHaveLength(2);
  });
});

describe('adding a file in the corpus format', () => {
  it('puts a digest into the corpus and an original beside it', async () => {
    expect(await add(await put('d.md', article({ url: URL })))).toBe(0);
    expect(await listed('corpus')).toHaveLength(1);
    expect(
      await add(await put('o.md', article({ url: 'https://x.example/', text: 'original' }, 'Another text.'))),
    ).toBe(0);
    expect(await listed('corpus.local')).toHaveLength(1);
  });

  it('keeps its at comments, and what the editor adds wins', async () => {
    const file = await put('d.md', article({}, 'The union asked.\n<!-- at: the union asked on -->'));
    await add(file, { title: 'Better' });
    const [name] = await listed('corpus');
    const { article: added } = parseArticle('a.md', await readFile(join(folder, 'corpus', name!)), { today });
    expect([added?.title, added?.paragraphs[0]?.at]).toEqual(['Better', 'the union asked on']);
  });

  it('names every fault of it', async () => {
    const file = await put('d.md', article({ url: 'ftp://x', status: 'gone' }));
    expect(await add(file)).toBe(1);
    expect(err.join()).toMatch(/url must begin with http.*line 6.*status can't be "gone".*line 9/);
  });
});

describe('the three real captures', () => {
  it('become originals of 7, 8 and 8 paragraphs, with metadata options alone', async ({ skip }) => {
    const corpus = await originals();
    if (corpus === null) return skip('../shared/articles is not at hand');
    const { articles, faults } = await readCorpus({ corpus }, { today });
    expect(faults).toEqual([]);
    expect(
      articles.map(({ id, published, publishedHow, authors, paragraphs }) => [
        id,
        published,
        publishedHow,
        authors.join(),
        paragraphs.length,
      ]),
    ).toEqual([
      ['2024-12-12-cubaheadlines-release-demand', '2024-12-12', 'byline', 'Isabella Sanchez', 7],
      ['2023-07-federal-newswire-blinken-anniversary', '2023-07~', 'editor', '', 8],
      ['2022-11-17-latin-times-canada-sanctions', '2022-11-17~', 'editor', '', 8],
    ]);
    const [faq] = articles;
    expect(faq?.paragraphs.slice(3).map(({ heading }) => heading?.at(-1) ?? null)).toEqual([
      null,
      '?',
      '?',
      '?',
    ]);
  });
});
