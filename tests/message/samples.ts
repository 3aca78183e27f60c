import { join } from 'node:path';
import type { Answer, AnswerFigure, Clipping } from '../../src/answers/answer.ts';
import { clip } from '../../src/answers/clipping.ts';
import type { Article, Paragraph } from '../../src/corpus/article.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Span } from '../../src/text/span.ts';

/** The shipped coverage. */
export const { articles: SHIPPED } = await readCorpus(
  { corpus: join(import.meta.dirname, '../../corpus') },
  { today: '2026-11-22' },
);

/** An article made up for a test; each text is a paragraph. */
export function article(texts: readonly string[], changes: Partial<Article> = {}): Article {
  return {
    id: '2025-03-04-gazette-harbour',
    title: 'Harbour strike enters third week',
    publisher: 'The Northport Gazette',
    authors: [],
    published: '2025-03-04',
    publishedHow: 'byline',
    publishedNote: null,
    url: 'https://gazette.example/harbour-strike',
    archiveUrl: null,
    language: 'en',
    text: 'original',
    rights: '© The Northport Gazette',
    status: 'current',
    correction: null,
    added: '2025-03-05',
    paragraphs: texts.map(
      (text, index): Paragraph => ({
        number: index + 1,
        text,
        heading: null,
        at: null,
        line: 20 + 2 * index,
      }),
    ),
    file: 'corpus/2025-03-04-gazette-harbour.md',
    version: 'aaaa',
    ...changes,
  };
}

/** The clipping of a paragraph that runs from the start of `from` to the end of `to`. */
export function cutting(source: Article, paragraph: number, marks: readonly string[] = []): Clipping {
  const found = source.paragraphs[paragraph - 1];
  if (found === undefined) throw new Error(`${source.id} has no ¶${paragraph}.`);
  const spans = marks.map((mark): Span => {
    const start = found.text.indexOf(mark);
    return { start, end: start + mark.length };
  });
  return clip(source, found, { start: 0, end: found.text.length }, spans);
}

/** An answer that was found. */
export function answer(clippings: readonly Clipping[], changes: Partial<Answer> = {}): Answer {
  return {
    command: 'ask',
    question: 'What of the harbour?',
    kind: 'passages',
    outcome: 'found',
    heading: 'Latest in this coverage: published 12 Dec 2024.',
    message: null,
    clippings,
    figures: null,
    people: null,
    nearest: [],
    corpus: { articles: 3, paragraphs: 23, newest: '2024-12-12' },
    ...changes,
  };
}

/** A figure of a clipping, where the number `written` stands. */
export function figure(
  clippings: readonly Clipping[],
  clipping: number,
  written: string,
  changes: Partial<AnswerFigure>,
): AnswerFigure {
  const start = clippings[clipping]?.paragraph.text.indexOf(written) ?? -1;
  if (start < 0) throw new Error(`${written} does not stand there.`);
  return {
    value: Number(written.replace(/\D/g, '')),
    valueMax: null,
    qualifier: 'exactly',
    unit: 'persons',
    per: null,
    counted: 'people',
    asOf: { edtf: '2024-10', how: 'stated' },
    saidBy: null,
    partOf: null,
    clipping,
    start,
    end: start + written.length,
    ...changes,
  };
}
