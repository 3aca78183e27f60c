import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/parse.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { type AddOptions, addArticles } from '../../src/editing/add.ts';
import { SourceReader } from '../../src/editing/source-reader.ts';
import { article } from '../corpus/article-file.ts';
import { serve } from '../fetching/web-server.ts';
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

  it("keeps the editor's evidence for a date that the page doesn't state", async () => {
    const file = await put('capture.txt', CAPTURE.replace('13 March 2025\n', ''));
    await add(file, {
      url: URL,
      published: '2025-03~',
      publishedNote: 'the auditors reported on 12 March 2025',
    });
    const [only] = (await readCorpus({ corpus: local() }, { today })).articles;
    expect(only).toMatchObject({
      published: '2025-03~',
      publishedHow: 'editor',
      publishedNote: 'the auditors reported on 12 March 2025',
    });
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
    expect(err.map((line) => line.replaceAll(folder, ''))).toEqual([
      '1 of 4: /nowhere.txt',
      "/nowhere.txt isn't there.",
      '2 of 4: ',
      ' is no file.',
      '3 of 4: /image.jpg',
      '/image.jpg is no text file.',
      '4 of 4: /capture.txt',
      '1 of 4 written.',
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
    expect(err.join()).toMatch(
      /has 100 % of the text of 2025-03-13-the-lindel-courier-harbour-master-\S+ under another address/,
    );
    expect(await add(file, { url: 'https://syndicate.example/story', force: true })).toBe(0);
    expect(await listed('corpus.local')).toHaveLength(2);
  });
});

describe('a story that an agency gave to several papers', () => {
  const story = (paragraphs: readonly string[]) =>
    `Harbour master resigns\n\nBy Jo Weir\n13 March 2025\n\n${paragraphs.join('\n\n')}\n\n© 2026 The Lindel Courier\n`;
  const AGENCY = [
    'The harbour master of Port Lindel resigned on Thursday after auditors found that 2.3 million marks were missing.',
    'The board met behind closed doors for six hours and will call in the prosecutor, its chair said afterwards.',
    'Two invoices for the same crane bore different dates, and both of them had been signed and paid.',
  ];

  it('is known again where a paper cut and reworded it, and is told with its share', async () => {
    await add(await put('a.txt', story(AGENCY)), { url: URL });
    const reworded = story([
      'Port Lindel has lost its chief.',
      ...AGENCY.slice(0, 2).map((text) => `${text.slice(0, -1)}, the agency says.`),
    ]);
    expect(await add(await put('b.txt', reworded), { url: 'https://evening.example/x' })).toBe(1);
    expect(err.join()).toMatch(
      /has \d\d % of the text of 2025-03-13-the-lindel-courier-harbour-master-resigns /,
    );
  });

  it('is not mistaken for another report of the same event', async () => {
    await add(await put('a.txt', story(AGENCY)), { url: URL });
    const own = story([
      'Auditors have found a hole of 2.3 million marks at Port Lindel, and its harbour master has gone.',
      'He left on Thursday. Behind closed doors, the board had talked for six hours about two invoices.',
      'Both were for one crane. “I signed what I was given,” he said to those who waited outside the door.',
    ]);
    expect(await add(await put('b.txt', own), { url: 'https://evening.example/y' })).toBe(0);
  });
});

describe('a digest to be written', () => {
  it('has the metadata and a place for each paragraph, and none of the text besides', async () => {
    const file = await put(
      'capture.txt',
      CAPTURE.replace(
        '2.3 million marks were missing.',
        '2.3 million marks were missing.\n\nWhat the board says\n\nThe board will meet again.',
      ),
    );
    expect(await add(file, { url: URL, text: 'digest' })).toBe(0);
    expect(await listed('corpus.local')).toEqual([]);
    const [name] = await listed('corpus').then((names) => names.filter((entry) => entry.endsWith('.md')));
    const text = await readFile(join(folder, 'corpus', name!), 'utf8');
    expect(text).toMatch(/text: digest/);
    expect(text.slice(text.indexOf('---\n', 4) + 4)).toBe(
      '<!-- at: The harbour master of Port -->\n\n##\n\n<!-- at: The board will meet again. -->\n\n<!-- at: He said: “I signed what -->\n',
    );
  });

  it('is unfinished to the check, place by place, until it is written', async () => {
    await add(await put('capture.txt', CAPTURE), { url: URL, text: 'digest' });
    const [name] = (await listed('corpus')).filter((entry) => entry.endsWith('.md'));
    const path = join(folder, 'corpus', name!);
    const faults = async () =>
      (await readCorpus({ corpus: join(folder, 'corpus') }, { today })).faults.map(({ message }) => message);
    expect((await faults()).filter((message) => message.includes('write above this line'))).toHaveLength(2);
    const written = (await readFile(path, 'utf8')).replaceAll('<!--', 'What it says.\n<!--');
    await writeFile(path, written);
    expect(await faults()).toEqual([]);
  });

  it('is made of an original, and no original of a digest', async () => {
    const original = await put('o.md', article({ url: URL, text: 'original' }, 'The union asked on Friday.'));
    expect(await add(original, { text: 'digest' })).toBe(0);
    const digest = await put('d.md', article({ url: 'https://x.example/d' }));
    expect(await add(digest, { text: 'original' })).toBe(1);
    expect(err.join()).toContain("can't become the publisher's");
  });
});

describe('adding an address', () => {
  const PAGE = `<html lang="en"><head><title>Harbour master resigns</title><meta property="og:site_name" content="The Lindel Courier"><meta property="article:published_time" content="2025-03-13"></head><body><article><h1>Harbour master resigns</h1>${CAPTURE.split(
    '\n\n',
  )
    .slice(2, 4)
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;
  const mayConnect = () => true;

  it('writes the page that is there, under the address at which it was found', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/2025/master' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    expect(await add(`${site.address}/old`, { fetching: { mayConnect } })).toBe(0);
    await site.close();
    const [only] = (await readCorpus({ corpus: local() }, { today })).articles;
    expect(only).toMatchObject({ url: `${site.address}/2025/master`, published: '2025-03-13' });
    expect(out).toContain('(fetch: where it was fetched)');
  });

  it('has one sentence for an address that leads nowhere good, and goes on', async () => {
    const good = await put('capture.txt', `${CAPTURE}\nhttps://courier.example/in-the-text\n`);
    const code = await add(['http://127.0.0.1:1/', 'file:///etc/passwd', 'data:text/html,x', good]);
    expect(code).toBe(1);
    expect(err.filter((line) => !line.includes(' of 4'))).toEqual([
      'http://127.0.0.1:1/ leads to "127.0.0.1", which is no address of the public network.',
      'file:///etc/passwd must begin with http:// or https://.',
      'data:text/html,x must begin with http:// or https://.',
    ]);
    expect(
      await listed('corpus.local').then((names) => names.filter((name) => name.endsWith('.md'))),
    ).toHaveLength(1);
  });

  it('takes no canonical address that is no page’s, nor one of another site without a note', async () => {
    for (const [canonical, note] of [
      ['data:text/html,x', /address that is no page's/],
      ['file:///etc/passwd', /address that is no page's/],
      ['https://agency.example/story', /another publisher's story/],
    ] as const) {
      const site = await serve((_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(PAGE.replace('</head>', `<link rel="canonical" href="${canonical}"></head>`)),
      );
      await add(`${site.address}/x`, { fetching: { mayConnect }, force: true });
      await site.close();
      expect(out, canonical).toMatch(note);
      out = '';
    }
  });

  it('reads a page in the encoding that its server names, and scripts alone as no article', async () => {
    const pages: Readonly<Record<string, readonly [string, Buffer]>> = {
      '/latin': [
        'text/html; charset=iso-8859-1',
        Buffer.from(PAGE.replace('left.', 'se fue a Años.'), 'latin1'),
      ],
      '/script': [
        'text/html',
        Buffer.from('<html><body><div id="root"></div><script>render()</script></body></html>'),
      ],
    };
    const site = await serve((request, response) => {
      const [type, body] = pages[request.url ?? '']!;
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    expect(await add(`${site.address}/latin`, { fetching: { mayConnect } })).toBe(0);
    expect(await add(`${site.address}/script`, { fetching: { mayConnect } })).toBe(1);
    await site.close();
    const [only] = (await readCorpus({ corpus: local() }, { today })).articles;
    expect(only?.paragraphs.at(-1)?.text).toContain('Años.');
    expect(err.join()).toContain('has no paragraph of an article');
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
