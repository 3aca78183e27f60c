import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrontMatter } from '../../src/corpus/front-matter.ts';
import { parseArticle } from '../../src/corpus/parse.ts';
import { type Block, blocksOf, formatArticle } from '../../src/corpus/write.ts';

const today = '2026-11-22';

/** A line of text as values and paragraphs are: no control characters, no spaces around it, not empty. */
const line = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...' :#\'"[]{}&*!|>%@`-,?~\\nullyes0123'),
    ),
    minLength: 1,
    maxLength: 60,
  })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())
  .filter((text) => text !== '');
const paragraph = line.filter((text) => !/^##( |$)|^<!--\s*at:.*-->$/.test(text));
const orNull = (values: fc.Arbitrary<string>) => fc.option(values, { nil: null });

const values: fc.Arbitrary<FrontMatter> = fc
  .record({
    title: line,
    publisher: line,
    authors: fc.array(line, { maxLength: 3 }),
    published: fc.constantFrom('2024', '2023-07~', '2024-12-12', '2022-11-14/2022-11-17'),
    publishedHow: fc.constantFrom('byline', 'metadata', 'text', 'editor'),
    publishedNote: orNull(line),
    url: fc.constantFrom('https://courier.example/a?b=c#d', 'http://courier.example/'),
    archiveUrl: orNull(fc.constant('https://archive.example/x')),
    language: fc.constantFrom('en', 'es', 'pt-BR'),
    text: fc.constantFrom('digest', 'original'),
    rights: orNull(line),
    correction: fc.option(fc.record({ date: fc.constant('2025-01-02'), note: line }), { nil: null }),
    added: fc.constant('2026-01-05'),
  })
  .map(
    (record) => ({ ...record, status: record.correction === null ? 'current' : 'corrected' }) as FrontMatter,
  );

const blocks: fc.Arbitrary<readonly Block[]> = fc
  .array(
    fc.record({
      heading: orNull(line),
      text: paragraph,
      at: orNull(fc.constant('three to five words')),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) =>
    parts.flatMap(({ heading, text, at }): Block[] => [
      ...(heading === null ? [] : [{ kind: 'heading' as const, text: heading }]),
      { kind: 'paragraph', text, at },
    ]),
  );

/** Two headings alike in a row are one to those under them. */
const underHeadings = (parts: readonly Block[]) => blocksOf(readBack(formatArticle(SOUND, parts)));
const SOUND = {
  title: 'A',
  publisher: 'B',
  authors: [],
  published: '2024',
  publishedHow: 'editor',
  publishedNote: null,
  url: 'https://courier.example/',
  archiveUrl: null,
  language: 'en',
  text: 'digest',
  rights: null,
  status: 'current',
  correction: null,
  added: '2026-01-05',
} as const;

function readBack(text: string) {
  const { article, faults } = parseArticle('a.md', Buffer.from(text), { today });
  if (article === null) throw new Error(JSON.stringify(faults));
  return article;
}

describe('an article that is written', () => {
  it('is read as it was, whatever signs it holds', () => {
    fc.assert(
      fc.property(values, blocks, (front, parts) => {
        const {
          id: _id,
          file: _file,
          version: _version,
          paragraphs,
          ...read
        } = readBack(formatArticle(front, parts));
        expect(read).toEqual(front);
        expect(paragraphs.map(({ text, at }) => ({ text, at }))).toEqual(
          parts.flatMap((block) => (block.kind === 'paragraph' ? [{ text: block.text, at: block.at }] : [])),
        );
      }),
    );
  });

  it('keeps its headings where they stand', () => {
    const parts: Block[] = [
      { kind: 'paragraph', text: 'First.', at: null },
      { kind: 'heading', text: 'Prices' },
      { kind: 'paragraph', text: 'Second.', at: 'the price of nets' },
    ];
    expect(underHeadings(parts)).toEqual(parts);
  });
});
