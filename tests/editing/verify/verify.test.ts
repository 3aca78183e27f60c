import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyCoverage } from '../../../src/verify-coverage.ts';
import { article } from '../../corpus/article-file.ts';
import { serve, type WebServer } from '../../fetching/web-server.ts';

const TITLE = 'Harbour master resigns over missing millions';
const PARAGRAPHS = [
  'The harbour master of Port Lindel resigned on Thursday after auditors found that 2.3 million marks were missing.',
  'He had signed 1,117 invoices in the past year, according to the harbour board of the town.',
  'The board will meet again in May, and the prosecutor will be called in by its chair.',
];

const page = (paragraphs: readonly string[], title = TITLE, more = '') =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}${more}</article><footer>© 2026 The Courier</footer></body></html>`;

const DIGEST = `Auditors missed 2.3 million marks, and the harbour master of Port Lindel left.
<!-- at: The harbour master of Port -->

In the past year he had signed 1,117 invoices, says the harbour board.
<!-- at: He had signed 1,117 invoices -->`;

let site: WebServer | null = null;
afterEach(async () => {
  await site?.close();
  site = null;
});

type Pages = Readonly<Record<string, string | { status: number; location?: string; type?: string }>>;

async function verify(
  pages: Pages,
  files: (address: string) => Readonly<Record<string, string>>,
  json = false,
) {
  site = await serve((request, response) => {
    const answer = pages[request.url ?? ''] ?? { status: 404 };
    if (typeof answer === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(answer);
    else {
      const { status, location, type = 'text/html' } = answer;
      response.writeHead(status, location === undefined ? { 'content-type': type } : { location }).end();
    }
  });
  const folder = await mkdtemp(join(tmpdir(), 'clippings-verify-'));
  const { address } = site;
  for (const [name, text] of Object.entries(files(address))) await writeFile(join(folder, name), text);
  const before = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  let out = '';
  const err: string[] = [];
  const code = await verifyCoverage({
    corpus: folder,
    json,
    fetching: { mayConnect: () => true },
    pause: 0,
    out: (text) => {
      out += text;
    },
    err: (line) => err.push(line),
  });
  const after = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  expect(after).toEqual(before);
  const lines = out.replaceAll(`${folder}/`, '').replaceAll(address, 'SITE').trimEnd().split('\n');
  return { code, lines: lines.filter((line) => line !== ''), err, asked: site.asked };
}

const original = (url: string, keys: Readonly<Record<string, string>> = {}, paragraphs = PARAGRAPHS) =>
  article({ title: TITLE, text: 'original', url, ...keys }, paragraphs.join('\n\n'));

describe('verifying an original', () => {
  const found = async (now: string, keys = {}) =>
    (await verify({ '/a': now }, (address) => ({ 'a.md': original(`${address}/a`, keys) }))).lines;

  it('finds nothing where its page stands as it was, and exits 0', async () => {
    const { code, lines, err } = await verify({ '/a': page(PARAGRAPHS) }, (address) => ({
      'a.md': original(`${address}/a`),
    }));
    expect([code, lines]).toEqual([0, []]);
    expect(err.at(-1)).toBe('1 page looked at, 0 things to see to, 0 unreachable.');
  });

  it('tells of a figure that was changed, with its paragraph and line', async () => {
    const now = PARAGRAPHS.map((text) => text.replace('1,117', '1,183'));
    expect(await found(page(now))).toEqual(['a.md:14: ¶2 has other figures now: "1,117" became "1,183".']);
  });

  it('tells of a headline that was changed, and not where the editors supplied one', async () => {
    const now = page(PARAGRAPHS, 'Harbour master cleared of all charges');
    expect(await found(now)).toEqual([
      'a.md:1: has another headline now: "Harbour master cleared of all charges".',
    ]);
    expect(await found(now, { title: '"[Harbour master]"' })).toEqual([]);
  });

  it('tells of a paragraph that reads otherwise or is gone', async () => {
    const now = [PARAGRAPHS[0]!, PARAGRAPHS[1]!.replace('of the town', 'of Port Lindel')];
    expect(await found(page(now))).toEqual([
      expect.stringMatching(/^a\.md:14: ¶2 reads otherwise now: "He had signed/),
      'a.md:16: ¶3 no longer stands there.',
    ]);
  });

  it('tells of a page that is cut off in one line, not paragraph by paragraph', async () => {
    expect(await found(page([PARAGRAPHS[0]!, 'Subscribe to go on reading.']))).toEqual([
      'a.md:1: has only 1 of its 3 paragraphs there: the page is cut off, behind a wall, or another.',
    ]);
  });

  it('tells of a correction notice that appeared, in either language, until the article says so itself', async () => {
    const notice = 'Correction: an earlier version gave the wrong sum.';
    const now = page(PARAGRAPHS, TITLE, `<p>${notice}</p>`);
    expect(await found(now)).toEqual([
      `a.md:1: has a correction notice: "${notice}" (say status: corrected, with a note).`,
    ]);
    expect(await found(page(PARAGRAPHS, TITLE, '<p>Fe de errores: la cifra era otra.</p>'))).toHaveLength(1);
    const corrected = { status: 'corrected', correction: '{ date: 2025-04-01, note: the sum }' };
    expect(await found(now, corrected)).toEqual([]);
    expect(
      await found(
        page([
          ...PARAGRAPHS,
          'The correction of the accounts takes until May.',
          'Corrections officers were not asked.',
        ]),
      ),
    ).toEqual([]);
  });
});

describe('verifying a digest', () => {
  const found = async (now: string) =>
    (
      await verify({ '/a': now }, (address) => ({
        'a.md': article({ title: TITLE, url: `${address}/a` }, DIGEST),
      }))
    ).lines;

  it('finds nothing where its at: words and its figures stand', async () => {
    expect(await found(page(PARAGRAPHS))).toEqual([]);
  });

  it('tells of at: words that no longer stand, and of figures that the page has nowhere', async () => {
    const now = [
      PARAGRAPHS[0]!,
      PARAGRAPHS[1]!.replace('He had signed 1,117', 'He signed some 900'),
      PARAGRAPHS[2]!,
    ];
    expect(await found(page(now))).toEqual([
      'a.md:15: ¶2 points at "He had signed 1,117 invoices", which no longer stands there.',
      'a.md:15: ¶2 has "1,117", which the page has nowhere now.',
    ]);
  });
});

describe('verifying an address', () => {
  const at = (keys: Readonly<Record<string, string>>, pages: Pages) =>
    verify(pages, (address) => ({ 'a.md': original(`${address}/a`, keys) }));

  it('tells of a page that is gone, with an address at which it may have been kept', async () => {
    const { code, lines } = await at({ published: '2025-03-14~' }, {});
    expect(code).toBe(1);
    expect(lines).toEqual([
      "a.md:1: isn't there any more (404): look whether https://web.archive.org/web/20250314/SITE/a has it, and put that into archiveUrl.",
    ]);
    await site?.close();
    const kept = await at({ archiveUrl: 'https://archive.example/kept' }, { '/a': { status: 410 } });
    expect(kept.lines[0]).toContain('https://archive.example/kept');
  });

  it('tells where a page has moved, and reads it there', async () => {
    const { lines } = await at(
      {},
      { '/a': { status: 301, location: '/b' }, '/b': page(PARAGRAPHS, 'Another headline of it') },
    );
    expect(lines).toEqual([
      'a.md:1: has moved: put SITE/b into url.',
      'a.md:1: has another headline now: "Another headline of it".',
    ]);
  });

  it('takes a redirect to the front page for a page that is gone', async () => {
    const { lines } = await at({}, { '/a': { status: 302, location: '/' }, '/': page(['Welcome.']) });
    expect(lines).toEqual([
      expect.stringMatching(/^a\.md:1: leads to the front page of 127\.0\.0\.1 now: see https:/),
    ]);
  });

  it('tells of a page that cannot be had just now, and exits 0 for it', async () => {
    const { code, lines, err } = await at({}, { '/a': { status: 503 } });
    expect([code, lines]).toEqual([0, ["a.md:1: can't be had just now (503); try again later."]]);
    expect(err.at(-1)).toBe('1 page looked at, 0 things to see to, 1 unreachable.');
  });

  it('takes no page for gone while this machine is off the net', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clippings-verify-'));
    await writeFile(join(folder, 'a.md'), original('https://courier.example/a'));
    await writeFile(join(folder, 'b.md'), original('https://herald.example/b'));
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    let out = '';
    const write = (text: string) => {
      out += text;
    };
    const quiet = { json: false, out: write, err: () => undefined, pause: 0, fetching: { resolve } };
    expect(await verifyCoverage({ corpus: folder, ...quiet })).toBe(0);
    expect(out.match(/is this machine on the net\?/g)).toHaveLength(2);
  });

  it('exits 1 where the folder is not there, instead of finding nothing in it', async () => {
    const err: string[] = [];
    const told = { out: () => undefined, err: (line: string) => err.push(line) };
    expect(await verifyCoverage({ corpus: join(tmpdir(), 'clippings-nowhere'), json: false, ...told })).toBe(
      1,
    );
    expect(err.join()).toMatch(/clippings-nowhere:1: can't be read: there is no such folder\./);
  });

  it('fetches a page once for its digest and its original, and none that was withdrawn', async () => {
    const { asked, lines } = await verify({ '/a': page(PARAGRAPHS) }, (address) => ({
      'a.md': original(`${address}/a`),
      'gone.md': original(`${address}/gone`, {
        status: 'withdrawn',
        correction: '{ date: 2025-04-01, note: x }',
      }),
    }));
    expect([asked, lines]).toEqual([['/a'], []]);
  });
});

describe('a verification for other programs', () => {
  it('is one JSON value with what was and what is', async () => {
    const now = PARAGRAPHS.map((text) => text.replace('1,117', '1,183'));
    const { lines } = await verify(
      { '/a': page(now) },
      (address) => ({ 'a.md': original(`${address}/a`) }),
      true,
    );
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      version: 1,
      command: 'corpus verify',
      pages: 1,
      findings: [
        { article: 'a', kind: 'figure', paragraph: 2, was: PARAGRAPHS[1], now: now[1], archive: null },
      ],
    });
  });
});
