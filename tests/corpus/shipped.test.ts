import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { fold } from '../../src/text/terms.ts';
import { shared } from '../shared.ts';

const folder = join(import.meta.dirname, '../../corpus');
const today = new Date().toISOString().slice(0, 10);
const { articles, names, glossary } = await readCorpus({ corpus: folder }, { today });
const paragraphs = articles.flatMap(({ id, paragraphs }) =>
  paragraphs.map((paragraph) => ({ ...paragraph, place: `${id}#${paragraph.number}` })),
);

const countWords = (text: string) => text.split(/\s+/u).filter(Boolean).length;

/** What stands within straight quotation marks. */
const quotations = (text: string) => [...text.matchAll(/"([^"]*)"/gu)].map(([, words]) => words ?? '');

/** Numbers in digits, however their thousands are grouped. */
const numbers = (text: string) =>
  [...text.matchAll(/\d+(?:[.,]\d+)*/gu)].map(([number]) => number.replaceAll(',', ''));

/** Address → the captured page as a browser compares it: lower case, plain spaces. Empty where none is at hand. */
function capturedPages(): ReadonlyMap<string, string> {
  const list = shared('articles/README.md');
  if (list === null) return new Map();
  const rows = readFileSync(list, 'utf8').matchAll(/^\| (\S+\.txt) \|.*\| (https?:\S+) \|$/gmu);
  return new Map(
    [...rows].map(([, file, url]) => {
      const page = readFileSync(join(list, '..', file ?? ''), 'utf8');
      return [url ?? '', page.replaceAll('\u00a0', ' ').toLowerCase()];
    }),
  );
}

/** Where `words` begin in `page`: every place, in order. */
function places(page: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = page.indexOf(words); at >= 0; at = page.indexOf(words, at + 1)) found.push(at);
  return found;
}

describe('the shipped coverage', () => {
  it('has no fault and no warning', async () => {
    expect(await checkCorpus(folder)).toEqual([]);
  });

  it('is every article of its folder', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(articles.map(({ id }) => `${id}.md`).sort()).toEqual(files.sort());
  });

  it('holds digests only: originals stay with those who hold a copy', () => {
    expect(articles.filter(({ text }) => text !== 'digest').map(({ id }) => id)).toEqual([]);
  });

  it('gives the evidence for every date', () => {
    expect(articles.filter(({ publishedNote }) => publishedNote === null).map(({ id }) => id)).toEqual([]);
  });
});

describe('a shipped digest', () => {
  it('quotes at most three times, and under twelve words each time', () => {
    for (const { id, paragraphs } of articles) {
      const quoted = paragraphs.flatMap(({ text }) => quotations(text));
      expect(quoted.length, id).toBeLessThanOrEqual(3);
      expect(quoted.filter((words) => countWords(words) >= 12)).toEqual([]);
    }
  });

  it('quotes in straight pairs of marks, in paragraphs that name somebody', () => {
    const somebody = names.known
      .filter(({ kind }) => kind === 'person' || kind === 'organisation')
      .flatMap(({ name, aliases }) => [name, ...aliases]);
    for (const { place, text } of paragraphs) {
      expect(text, place).not.toMatch(/[“”«»]/u);
      expect((text.match(/"/gu) ?? []).length % 2, place).toBe(0);
      if (quotations(text).length === 0) continue;
      expect(
        somebody.some((name) => text.includes(name)),
        place,
      ).toBe(true);
    }
  });

  it('points to three to five words of the original with every paragraph', () => {
    for (const { place, at } of paragraphs) {
      expect(countWords(at ?? ''), place).toBeGreaterThanOrEqual(3);
      expect(countWords(at ?? ''), place).toBeLessThanOrEqual(5);
    }
  });
});

const pages = capturedPages();
const captured = articles.flatMap((article) => {
  const page = pages.get(article.url);
  return page === undefined ? [] : [{ article, page }];
});

describe.skipIf(captured.length === 0)('a shipped digest beside the captured page', () => {
  it('points to words that stand there once, in reading order', () => {
    for (const { article, page } of captured) {
      const found = article.paragraphs.map(({ at }) => places(page, (at ?? '').toLowerCase()));
      const begin = found.map(([first]) => first ?? -1);
      expect(
        found.map(({ length }) => length),
        article.id,
      ).toEqual(article.paragraphs.map(() => 1));
      expect(begin, article.id).toEqual([...begin].sort((a, b) => a - b));
    }
  });

  it('has every number of the paragraph that it sums up, and none that the article lacks', () => {
    for (const { article, page } of captured) {
      const stated = new Set(numbers(page));
      for (const { number, text, at } of article.paragraphs) {
        const start = page.indexOf((at ?? '').toLowerCase());
        const original = page.slice(page.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? '';
        const kept = numbers(text);
        const place = `${article.id}#${number}`;
        expect(
          numbers(original).filter((n) => !kept.includes(n)),
          place,
        ).toEqual([]);
        expect(
          kept.filter((n) => !stated.has(n)),
          place,
        ).toEqual([]);
      }
    }
  });
});

describe('the shipped names', () => {
  it('are of people, groups and places that the coverage speaks of', () => {
    const text = fold(paragraphs.map((paragraph) => paragraph.text).join('\n'));
    const absent = names.known.filter(
      ({ name, aliases }) => ![name, ...aliases].some((written) => text.includes(fold(written))),
    );
    expect(absent.map(({ name }) => name)).toEqual([]);
  });
});

describe('the shipped glossary', () => {
  it('has words of both languages in every entry, and a definition in both or in none', () => {
    for (const { id, terms, definition } of glossary.entries) {
      expect(Object.keys(terms).sort(), id).toEqual(['en', 'es']);
      expect([[], ['en', 'es']], id).toContainEqual(Object.keys(definition).sort());
    }
  });

  it('tells two words apart from both sides', () => {
    const unlike = new Map(glossary.entries.map((entry) => [entry.id, entry.unlike]));
    const oneSided = glossary.entries.flatMap(({ id }) =>
      (unlike.get(id) ?? [])
        .filter((other) => unlike.get(other)?.includes(id) !== true)
        .map((other) => `${id}: ${other}`),
    );
    expect(oneSided).toEqual([]);
  });
});
