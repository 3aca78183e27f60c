import { describe, expect, it } from 'vitest';
import { answerPassages } from '../../../src/answers/passages.ts';
import { articleOf } from '../../article.ts';
import { coverageOf } from '../../coverage.ts';
import { requestOf } from '../../request.ts';

const coverage = () =>
  coverageOf([
    articleOf('The Lantern Fund counts 640 prisoners in Orland, 35 of them minors.', {
      published: '2024-07-01',
    }),
    articleOf('Orland took 13 new prisoners in August, two of them minors.', { published: '2024-09-01' }),
  ]);

describe('a question of how many there are', () => {
  it('is never answered by some of those who are new', async () => {
    const answer = answerPassages(
      await coverage(),
      requestOf({ question: 'how many minors are prisoners in Orland' }),
    );
    expect(answer.figures?.map(({ value }) => value)).toEqual([35]);
  });
});
