import { describe, expect, it } from 'vitest';
import { answerPassages } from '../../src/answers/passages.ts';
import { article } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { requestOf } from '../request.ts';

const AGENCY =
  'Rangers counted 4,120 storks on the Velm marshes this spring, twice as many as ten years ago.';

const coverage = coverageOf([
  article(['The count of storks took three weeks, warden Ilse Brandow said.', AGENCY], {
    id: '2024-05-09-bell-storks',
    published: '2024-05-09',
  }),
  article([AGENCY, 'The Herald asked the council for the money that the storks need.'], {
    id: '2024-05-11-herald-storks',
    published: '2024-05-11',
  }),
  article([AGENCY.replace('this spring', 'in spring')], {
    id: '2024-05-12-post-storks',
    published: '2024-05-12',
  }),
]);

const asked = async (question: string) =>
  answerPassages(await coverage, requestOf({ question, now: new Date('2025-06-01') }));

describe('a sentence that several articles share', () => {
  it.each([
    'How many storks did rangers count on the Velm marshes?',
    'rangers and storks on the Velm marshes',
  ])('is told once, as it was published first: %s', async (question) => {
    const { clippings } = await asked(question);
    const shared = clippings.filter(({ text }) => text.includes('4,120'));
    expect(shared.map(({ article: { id } }) => id)).toEqual(['2024-05-09-bell-storks']);
  });
});

describe('a sentence with another number', () => {
  it('is another statement', async () => {
    const counts = [AGENCY, AGENCY.replace('4,120', '3,870')].map((text, i) =>
      article([text], { id: `2024-05-1${i}-bell-count`, published: `2024-05-1${i}` }),
    );
    const { clippings } = answerPassages(
      await coverageOf(counts),
      requestOf({ question: 'How many storks did rangers count on the Velm marshes?' }),
    );
    expect(clippings.map(({ paragraph: { text } }) => text.includes('4,120')).toSorted()).toEqual([
      false,
      true,
    ]);
  });
});

describe('a misspelt name', () => {
  it('is read as the coverage writes it, which the heading says', async () => {
    const { clippings, heading } = await asked('How long did the count take according to Ilse Brandwo?');
    expect(clippings[0]!.text).toContain('Brandow said');
    expect(heading).toContain('“Ilse Brandwo”');
    expect(heading).toContain('“Brandow”');
  });

  it('is nobody else’s name', async () => {
    expect((await asked('How long did the count take according to Ilse Brander?')).clippings).toEqual([]);
  });
});
