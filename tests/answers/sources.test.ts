import { expect, it } from 'vitest';
import type { Request } from '../../src/answers/request.ts';
import { answerSources } from '../../src/answers/sources.ts';
import { coverageOf } from '../coverage.ts';
import { floods, march, NEWS, strike } from '../news.ts';
import { requestOf } from '../request.ts';

const request = (rest: Partial<Request> = {}): Request =>
  requestOf({ command: 'sources', now: new Date('2024-06-01'), ...rest });

it('lists every article, newest first, by its opening words', async () => {
  const answer = answerSources(await coverageOf(NEWS), request());
  expect(answer.clippings.map(({ article }) => article.id)).toEqual([strike.id, floods.id, march.id]);
  expect(answer.clippings.map(({ text }) => text)).toEqual(NEWS.map(({ paragraphs }) => paragraphs[0]!.text));
  expect(answer.heading).toBe('3 articles from 3 publishers, newest 2 May 2024.');
});

it('keeps to a publisher and to dates of publication', async () => {
  const coverage = await coverageOf(NEWS);
  const ids = (rest: Partial<Request>) =>
    answerSources(coverage, request(rest)).clippings.map(({ article }) => article.id);
  expect(ids({ source: 'The Courier' })).toEqual([floods.id]);
  expect(ids({ since: '2023' })).toEqual([strike.id, floods.id]);
  expect(ids({ until: '2022-03-09' })).toEqual([march.id]);
  expect(ids({ since: '2025' })).toEqual([]);
});

it('names withdrawn articles by their number and quotes none', async () => {
  const answer = answerSources(await coverageOf([floods, { ...strike, status: 'withdrawn' }]), request());
  expect(answer.clippings.map(({ article }) => article.id)).toEqual([floods.id]);
  expect(answer.heading).toContain('withdrawn');
});

it('says that there is nothing where there is nothing', async () => {
  expect(answerSources(await coverageOf([]), request())).toMatchObject({
    outcome: 'nothing-found',
    heading: 'There are no articles in this coverage yet.',
  });
});
