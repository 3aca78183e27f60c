import { describe, expect, it } from 'vitest';
import { figuresFor } from '../../../src/answers/figures/asked.ts';
import { understand } from '../../../src/search/understand.ts';
import { articleOf } from '../../article.ts';
import { coverageOf } from '../../coverage.ts';
import { requestOf } from '../../request.ts';

const ASKER = { locale: 'en-US', now: new Date('2026-11-22') } as const;

const valuesFor = async (text: string, asked: string): Promise<readonly number[]> => {
  const coverage = await coverageOf([articleOf(text, { published: '2025-10-15' })]);
  const question = understand(asked, coverage, ASKER);
  const hits = coverage.index.search(question.query);
  return figuresFor(coverage, question, requestOf(ASKER), hits).map(({ figure }) => figure.value);
};

describe('a question of how many there are', () => {
  it('is never answered by some of those who are new', async () => {
    const asked = 'how many minors are prisoners in Orland';
    expect(await valuesFor('Orland holds 640 prisoners, 35 of them minors.', asked)).toEqual([35]);
    expect(await valuesFor('Orland took in 13 new prisoners, two of them minors.', asked)).toEqual([]);
  });
});
