import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, parseArticle } from '../../src/corpus/parse.ts';

const CASES = join(import.meta.dirname, '../cases/corpus');
const today = '2026-11-22';

const read = (name: string) => parseArticle(name, readFileSync(join(CASES, name)), { today });

describe('an article file', () => {
  for (const name of readdirSync(CASES).filter((file) => file.endsWith('.md'))) {
    it(`has exactly its faults: ${name}`, () => {
      const { article, faults } = read(name);
      const beside = join(CASES, name.replace(/\.md$/, '.faults'));
      const expected = existsSync(beside) ? readFileSync(beside, 'utf8').trimEnd().split('\n') : [];
      const shown = faults.map(
        ({ line, message, severity }) => `${line}: ${severity === 'warning' ? 'warning: ' : ''}${message}`,
      );
      expect(shown).toEqual(expected);
      expect(article === null).toBe(faults.some(({ severity }) => severity === 'error'));
    });
  }

  it('reads the same with the line ends of Windows', () => {
    const [unix, windows] = [read('sound.md').article!, read('windows-line-ends.md').article!];
    expect(windows.paragraphs).toEqual(unix.paragraphs);
    expect(windows.title).toBe(unix.title);
  });

  it('keeps a year as it was written', () => {
    expect(read('years-and-months.md').article?.published).toBe('2025');
  });

  it('says that it is withdrawn even where it is at fault', () => {
    const source = readFileSync(join(CASES, 'withdrawn-without-correction.md'), 'utf8').replace(
      'url:',
      'ulr:',
    );
    const { article, withdrawn } = parseArticle('x.md', Buffer.from(source), { today });
    expect(article).toBeNull();
    expect(withdrawn).toBe(true);
  });
});

const frontMatter = (values: Record<string, string> = {}) =>
  Object.entries({
    title: 'A headline',
    publisher: 'The Lindel Courier',
    published: '2025-03-14',
    publishedHow: 'byline',
    url: 'https://courier.example/a',
    language: 'en',
    text: 'digest',
    status: 'current',
    added: '2026-01-05',
    ...values,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

const parse = (body: string, values?: Record<string, string>) =>
  parseArticle('a.md', Buffer.from(`---\n${frontMatter(values)}---\n${body}`), { today });

describe('the text of an article', () => {
  it('joins the trimmed lines of a paragraph by a space and changes nothing else', () => {
    const { article } = parse('  “Once  again,” he said —\n  *twice*.  \n\n\nIt’s over.\n');
    expect(article?.paragraphs.map(({ text }) => text)).toEqual([
      '“Once  again,” he said — *twice*.',
      'It’s over.',
    ]);
  });

  it('puts paragraphs under the heading above them, which ends the paragraph before it', () => {
    const { article } = parse('First.\n## Prices\nSecond.\n\nThird.\n\n## Wages\n\nFourth.\n');
    expect(article?.paragraphs.map(({ number, heading }) => [number, heading])).toEqual([
      [1, null],
      [2, 'Prices'],
      [3, 'Prices'],
      [4, 'Wages'],
    ]);
  });

  it('takes a heading for one whatever line separators it holds', () => {
    const { article } = parse('## Prices\u2028and wages\n\nText.\n');
    expect(article?.paragraphs.map(({ text, heading }) => [heading, text])).toEqual([
      ['Prices\u2028and wages', 'Text.'],
    ]);
  });

  it('takes the words of an "at" comment for the paragraph above it', () => {
    const { article } = parse('First.\n<!-- at: the union asked on -->\n\nSecond.\n');
    expect(article?.paragraphs.map(({ at }) => at)).toEqual(['the union asked on', null]);
  });

  it('says on which line of the file each paragraph begins', () => {
    const { article } = parse('First,\nstill first.\n\nSecond.\n');
    expect(article?.paragraphs.map(({ line }) => line)).toEqual([12, 15]);
  });

  it('leaves Markdown that is not one of its marks alone', () => {
    const { article } = parse('# One\n\n### Three\n\n- item\n\n##Four\n');
    expect(article?.paragraphs.map(({ text }) => text)).toEqual(['# One', '### Three', '- item', '##Four']);
  });
});

describe('the front matter', () => {
  it('takes one author or a list of them', () => {
    expect(parse('Text.', { author: 'Ada Brun' }).article?.authors).toEqual(['Ada Brun']);
    expect(parse('Text.', { author: '[Ada Brun, Jo Weir]' }).article?.authors).toEqual([
      'Ada Brun',
      'Jo Weir',
    ]);
    expect(parse('Text.', { author: '' }).article?.authors).toEqual([]);
  });

  it('keeps words that YAML takes for numbers, dates and truth values', () => {
    const { article } = parse('Text.', { title: '1984', publisher: 'No', author: '2024-12-12' });
    expect([article?.title, article?.publisher, article?.authors]).toEqual(['1984', 'No', ['2024-12-12']]);
  });

  it('is allowed the day of today, and about it', () => {
    expect(parse('Text.', { published: `${today}~`, added: today }).faults).toEqual([]);
  });

  it('gives the same version for the same bytes and another for others', () => {
    expect(parse('Text.').article?.version).toBe(parse('Text.').article?.version);
    expect(parse('Text.').article?.version).not.toBe(parse('Text!').article?.version);
  });
});

describe('whatever the bytes', () => {
  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const { article, faults } = parseArticle('a.md', bytes, { today });
        expect(article === null).toBe(faults.some(({ severity }) => severity === 'error'));
      }),
    );
  });

  it('never throws on random front matter, and names lines that the file has', () => {
    const yaml = fc.array(
      fc.oneof(
        fc.constantFrom(
          ...frontMatter().trimEnd().split('\n'),
          '- a',
          '  b: [',
          '"',
          '&a *a',
          '? x',
          '!!set {',
          '%Y',
          '...',
          '---',
        ),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(yaml, fc.string({ unit: 'grapheme' }), (lines, body) => {
        const text = `---\n${lines.join('\n')}\n---\n${body}`;
        const { faults } = parseArticle('a.md', Buffer.from(text), { today });
        for (const { line } of faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('refuses deep nesting and a bomb of aliases in little time', () => {
    const deep = parse('Text.', { author: '['.repeat(20_000) });
    expect(deep.article).toBeNull();
    const bomb = Array.from({ length: 20 }, (_, n) => `k${n}: &k${n} [${`*k${n - 1},`.repeat(9)}]`).join(
      '\n',
    );
    expect(parse('Text.', { rights: `x\n${bomb}` }).article).toBeNull();
  });

  it('refuses a file of many megabytes by its size', () => {
    const { faults } = parseArticle('a.md', new Uint8Array(5 * 1024 * 1024), { today });
    expect(faults.map(({ message }) => message)).toEqual(['is larger than 4 MB; split it.']);
  });
});

describe('an id', () => {
  it("is the file's name without .md, whatever the folder", () => {
    expect(articleId('/some/folder/2025-03-14-courier.md')).toBe('2025-03-14-courier');
  });
});
