import type { Article, Paragraph } from '../src/corpus/article.ts';

/** An article made up for a test: its paragraphs, and whatever of the rest matters there. */
export function article(paragraphs: readonly string[], rest: Partial<Article> = {}): Article {
  return {
    id: '2024-05-02-herald-strike',
    title: 'Dockers walk out in three harbours',
    publisher: 'The Harbour Herald',
    authors: ['Ana Ruiz'],
    published: '2024-05-02',
    publishedHow: 'byline',
    publishedNote: null,
    url: 'https://herald.example/strike',
    archiveUrl: null,
    language: 'en',
    text: 'original',
    rights: null,
    status: 'current',
    correction: null,
    added: '2024-05-03',
    file: 'corpus/2024-05-02-herald-strike.md',
    version: '1',
    ...rest,
    paragraphs: paragraphs.map(
      (text, index): Paragraph => ({
        number: index + 1,
        text,
        heading: null,
        at: null,
        line: 20 + 2 * index,
      }),
    ),
  };
}

/** An article with nothing but a text, for trying rules on: paragraphs that a blank line sets apart. */
export const articleOf = (text: string, rest: Partial<Article> = {}): Article =>
  article(
    text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, ' '))
      .filter((paragraph) => paragraph !== ''),
    {
      id: 'case',
      title: 'A case',
      publisher: 'The Daily Case',
      authors: [],
      published: '2024-05-14',
      ...rest,
    },
  );
