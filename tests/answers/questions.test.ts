import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerPassages } from '../../src/answers/passages.ts';
import { article } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { requestOf } from '../request.ts';

/* Each file of tests/cases/questions is a tiny coverage with questions: the first clipping's place and words, or silence. */

interface Case {
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher?: string;
    readonly published: string;
    readonly language: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly questions: readonly { readonly ask: string; readonly place?: string; readonly words?: string }[];
}

const FOLDER = join(import.meta.dirname, '../cases/questions');

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const { articles, questions } = parse(readFileSync(join(FOLDER, file), 'utf8')) as Case;
  const coverage = coverageOf(articles.map(({ paragraphs, ...rest }) => article([...paragraphs], rest)));

  it.each(questions)('$ask → $words', async ({ ask, place, words }) => {
    const { clippings } = answerPassages(
      await coverage,
      requestOf({ question: ask, now: new Date('2025-06-01') }),
    );
    const [first] = clippings;
    expect(first && `${first.article.id}#${first.paragraph.number}`).toBe(place);
    expect(first?.text ?? '').toContain(words ?? '');
  });
});
