import { describe, expect, it } from 'vitest';
import { tellsCustody } from '../../src/answers/figures/custody.ts';
import { answerFigures } from '../../src/answers/figures.ts';
import { answerPassages } from '../../src/answers/passages.ts';
import { articleOf } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { requestOf } from '../request.ts';

const TIMELINE = `A chronology of the crackdown in Belarus, where the poet Ilse Varn walked free this week.

April 2022: Lantern, a rights group, counts 812 political prisoners in Belarus, 40 of them women.

May 2023: The letters stop.

What remains: Lantern put the number of people still behind bars for political reasons at 640. Some 30 students held up candles at the gate, and 90 people were displaced internally.`;

const coverage = () => coverageOf([articleOf(TIMELINE, { published: '2024-08-01' })]);

describe('people in custody', () => {
  it.each(['behind bars', 'in jail', 'remain imprisoned', 'siguen tras las rejas', 'presas', 'are held'])(
    'are told of by %s',
    (words) => expect(tellsCustody(words)).toBe(true),
  );

  it.each(['held up candles', 'in the prison yard', 'internally displaced'])(
    'are not told of by %s',
    (words) => expect(tellsCustody(words)).toBe(false),
  );

  it.each([
    'how many political prisoners are there in Belarus',
    'how many political prisoners does Lantern say are left',
    'cuántos presos políticos quedan en Bielorrusia',
  ])(
    'are told first by the latest count of whoever counts them, whatever it calls them: %s',
    async (question) => {
      const answer = answerPassages(await coverage(), requestOf({ question }));
      expect(answer.heading).toBe('Latest in this coverage: published 1 Aug 2024.');
      expect(answer.figures?.map(({ value }) => value)).toEqual([640, 812]);
      expect(answer.clippings[0]?.text).toContain('behind bars');
    },
  );

  it('are none of those whom a command for arrests lists', async () => {
    const text = `Police arrested 45 dockers on Monday.

The Lantern Fund counts 640 prisoners in the south.`;
    const answer = answerFigures(
      await coverageOf([articleOf(text, { published: '2024-08-01' })]),
      requestOf({ command: 'arrests', query: 'arrested arrests detained detainees', counts: ['arrested'] }),
    );
    expect(answer.figures?.map(({ value }) => value)).toEqual([45]);
  });

  it('are listed without a glossary, and nobody else is', async () => {
    const answer = answerFigures(
      await coverage(),
      requestOf({
        command: 'prisoners',
        query: 'political prisoners detained',
        counts: ['political-prisoner'],
      }),
    );
    expect(answer.figures?.map(({ value }) => value)).toEqual([640, 812, 40]);
  });
});
