import { describe, expect, it } from 'vitest';
import { viewArticle } from '../../src/preview/article-view.ts';
import { stretches } from '../../src/preview/page/paragraph.js';
import { article } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { SHIPPED } from '../message/samples.ts';

const strike = article([
  'In March the League counted 412 strikers, among them 57 crane drivers, its chairwoman Rosa Lindqvist said on Monday.',
  '“We will not go back for promises,” Lindqvist told the Herald.',
  'The harbour stays shut.',
]);
const coverage = await coverageOf([strike]);
const view = viewArticle(strike, coverage, 'en-US');

const facts = (paragraph: number, kind: string) =>
  view.paragraphs[paragraph - 1]?.facts.filter((fact) => fact.kind === kind) ?? [];

describe('an article’s view shows what was extracted, and how it is known', () => {
  it('shows a figure as it was read, with its date, source and whole', () => {
    const [strikers, drivers] = facts(1, 'figure');
    expect(strikers?.words).toBe('412');
    expect(strikers?.known.join(' ')).toMatch(
      /read as 412 people.*counted: “strikers”.*March 2024.*Lindqvist/,
    );
    expect(drivers?.known.at(-1)).toMatch(/^part of 412 people/);
  });

  it('shows who is named, with the role that the text gives them', () => {
    const [rosa] = facts(1, 'person');
    expect(rosa?.words).toBe('Rosa Lindqvist');
    expect(rosa?.known.join(' ')).toContain('chairwoman');
  });

  it('shows what was said, by whom, and whether within quotation marks', () => {
    const [said] = facts(2, 'quotation');
    expect(said?.words).toContain('We will not go back');
    expect(said?.known).toEqual(['within quotation marks', 'said by Rosa Lindqvist (named)']);
  });

  it('shows a date as it was read, and off what', () => {
    expect(facts(1, 'date').map(({ words, known }) => [words, known[1]])).toContainEqual([
      'Monday',
      'read off the publication date',
    ]);
  });

  it('shows nothing where nothing was extracted', () => {
    expect(view.paragraphs[2]?.facts).toEqual([]);
  });

  it('speaks the reader’s language, and leaves the text in its own', () => {
    const spanish = viewArticle(strike, coverage, 'es-ES');
    expect(spanish.paragraphs[0]?.text).toBe(strike.paragraphs[0]?.text);
    expect(JSON.stringify(spanish.paragraphs[0]?.facts)).toContain('leído como 412 personas');
  });

  it('shows every fact of the shipped corpus where its words stand', async () => {
    const shipped = await coverageOf(SHIPPED);
    for (const each of SHIPPED) {
      const shown = viewArticle(each, shipped, 'en-US');
      const found = shown.paragraphs.flatMap(({ text, facts }) => facts.map((fact) => ({ text, fact })));
      expect(found.length).toBeGreaterThan(10);
      for (const { text, fact } of found)
        expect(fact.words).toContain(text.slice(...(fact.spans[0] ?? [0, 0])));
    }
  });
});

describe('a paragraph is divided where facts begin and end', () => {
  const paragraph = {
    number: 1,
    heading: null,
    text: 'abcdefghij',
    facts: [
      { kind: 'quotation', spans: [[0, 6]], words: '', known: [] },
      { kind: 'date', spans: [[4, 8]], words: '', known: [] },
    ],
  } as const;

  it('keeps every letter, with all that covers it', () => {
    expect(stretches(paragraph, null)).toEqual([
      { text: 'abcd', facts: [0], isCut: false },
      { text: 'ef', facts: [0, 1], isCut: false },
      { text: 'gh', facts: [1], isCut: false },
      { text: 'ij', facts: [], isCut: false },
    ]);
  });

  it('marks the clipping that is looked for', () => {
    const cut = { article: '', paragraph: 1, start: 5, end: 10, label: '' };
    const pieces = stretches(paragraph, cut);
    expect(pieces.map(({ text }) => text).join('')).toBe(paragraph.text);
    expect(
      pieces
        .filter(({ isCut }) => isCut)
        .map(({ text }) => text)
        .join(''),
    ).toBe('fghij');
  });
});
