import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/parse.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');

describe('the guide for those who add an article in the browser', () => {
  it('gives them a file to paste that is sound as it stands', () => {
    const template = /^ {7}---\n[\s\S]*?^ {7}---\n(?: {7}.*\n|\n)+/m.exec(GUIDE)?.[0] ?? '';
    const text = template.replace(/^ {7}/gm, '');
    const { article, faults } = parseArticle('2025-03-13-courier-harbour-master.md', Buffer.from(text), {
      today: '2026-11-22',
    });
    expect(faults).toEqual([]);
    expect(article?.paragraphs.map(({ at }) => at)).toEqual([
      'The harbour master of Port',
      'told the harbour board',
    ]);
  });
});
