import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { bibtex, cslJson, styledCitations } from '../../src/message/cite.ts';
import { article } from '../article.ts';
import { hostileText } from './hostile.ts';

const cited = (more: Partial<Article> = {}): Article =>
  article([], {
    id: '2024-12-12-herald-strike',
    title: 'Dockers at NASA’s harbour: 50% walk out',
    published: '2024-12-12',
    url: 'https://herald.example/2024/strike_1',
    ...more,
  });

describe('BibTeX', () => {
  test('says what was published where, when, by whom', () => {
    expect(bibtex(cited())).toMatchInlineSnapshot(`
      "@article{2024-12-12-herald-strike,
      	author = {Ruiz, Ana},
      	journal = {The Harbour Herald},
      	year = {2024},
      	month = {12},
      	note = {Published 2024-12-12 (EDTF)},
      	title = {Dockers at {NASA}\\textquoteright{}s harbour: 50\\% walk out},
      	url = {https://herald.example/2024/strike_1},
      	howpublished = {https://herald.example/2024/strike\\textunderscore{}1},
      }"
    `);
  });

  test.each([
    ['2024-12', '2024', '12'],
    ['2024', '2024', undefined],
    ['2022-11-17~', '2022', '11'],
    ['2023-07?', '2023', '7'],
  ])('gives of %s what is known, and the whole date in its note', (published, year, month) => {
    const entry = bibtex(cited({ published }));
    expect(/year = \{(\d+)\}/.exec(entry)?.[1]).toBe(year);
    expect(/month = \{(\w+)\}/.exec(entry)?.[1]).toBe(month);
    expect(entry).toMatch(/note = \{Published .* \(EDTF\)\}/);
  });

  test('writes Spanish letters as TeX does', () => {
    const entry = bibtex(cited({ title: 'Los niños de Cádiz', publisher: 'El País' }));
    expect(entry).toContain("El Pa{\\' i}s");
    expect(entry).toContain("ni{\\~ n}os de {C}{\\' a}diz");
  });

  test('leaves nothing of a hostile headline, name or address that TeX would obey', () => {
    const entry = bibtex(
      cited({
        title: '}} @evil{x, a = {b} \\input{/etc/passwd} 100% # & $ ~ ^ _',
        publisher: 'X}, note = {forged',
        authors: ['Eve}, title = {forged', 'A and B and C'],
        url: 'https://herald.example/a}b{c',
      }),
    );
    expect(entry.match(/^\t(\w+) = /gm)).toHaveLength(new Set(entry.match(/^\t(\w+) = /gm)).size);
    expect(entry).not.toMatch(/\\input|[^\\]%[^20-9A-F]|@evil\{/);
    expect(entry).toContain('https://herald.example/a%7Db%7Bc');
  });

  test('has balanced braces and one entry, whatever an article holds', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        fc.array(hostileText, { maxLength: 3 }),
        (title, publisher, authors) => {
          const entry = bibtex(cited({ title, publisher, authors }));
          let open = 0;
          for (const sign of entry.replace(/\\[{}\\]/g, '')) {
            open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
            expect(open).toBeGreaterThanOrEqual(0);
          }
          expect(open).toBe(0);
          expect(entry.match(/^@/gm)).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('A byline', () => {
  test.each([
    ['Ana Ruiz', { given: 'Ana', family: 'Ruiz' }],
    ['Luis Manuel Otero Alcántara', { literal: 'Luis Manuel Otero Alcántara' }],
    ['Agencia EFE', { literal: 'Agencia EFE' }],
    ['Associated Press', { literal: 'Associated Press' }],
    ['Staff Writer', { literal: 'Staff Writer' }],
    ['News Desk', { literal: 'News Desk' }],
    ['Redacción', { literal: 'Redacción' }],
  ])('%s is cited as who it names', (author, name) => {
    expect(JSON.parse(cslJson(cited({ authors: [author] })))[0].author).toEqual([name]);
  });
});

describe('CSL-JSON', () => {
  test('is a list of one item, as reference managers take it', () => {
    const written = cslJson(cited({ published: '2022-11~', archiveUrl: 'https://archive.example/1' }));
    expect(JSON.parse(written)).toEqual([
      {
        id: '2024-12-12-herald-strike',
        type: 'article-newspaper',
        title: 'Dockers at NASA’s harbour: 50% walk out',
        author: [{ given: 'Ana', family: 'Ruiz' }],
        'container-title': 'The Harbour Herald',
        issued: { 'date-parts': [[2022, 11]], circa: true },
        URL: 'https://herald.example/2024/strike_1',
        archive_location: 'https://archive.example/1',
        language: 'en',
      },
    ]);
  });

  test('keeps every headline and publisher to the letter', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, publisher) => {
        const [item] = JSON.parse(cslJson(cited({ title, publisher })));
        expect([item.title, item['container-title']]).toEqual([title, publisher]);
      }),
      { numRuns: 300 },
    );
  });
});

test('The three styles name headline, publisher and day, and mark a date that is about', () => {
  const styles = styledCitations(cited());
  for (const line of Object.values(styles)) {
    expect(line).toContain('Dockers');
    expect(line).toContain('Harbour Herald');
    expect(line).toContain('2024');
  }
  expect(styles.APA).toMatchInlineSnapshot(
    `"Ruiz, A. (2024, December 12). Dockers at NASA’s harbour: 50% walk out. The Harbour Herald. https://herald.example/2024/strike_1"`,
  );
  expect(styles.MLA).toMatchInlineSnapshot(
    `"Ruiz, Ana. “Dockers at NASA’s harbour: 50% walk out.” The Harbour Herald, 12 Dec. 2024, https://herald.example/2024/strike_1."`,
  );
  expect(styles.Chicago).toMatchInlineSnapshot(
    `"Ruiz, Ana. “Dockers at NASA’s harbour: 50% walk out.” The Harbour Herald, December 12, 2024. https://herald.example/2024/strike_1."`,
  );
  expect(styledCitations(cited({ published: '2022-11-17~', authors: [] })).APA).toMatchInlineSnapshot(
    `"Dockers at NASA’s harbour: 50% walk out. (ca. 2022, November 17). The Harbour Herald. https://herald.example/2024/strike_1"`,
  );
});
