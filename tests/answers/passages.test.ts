import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { answerPassages } from '../../src/answers/passages.ts';
import type { Request } from '../../src/answers/request.ts';
import { assertVerbatim } from '../../src/answers/verbatim.ts';
import type { Coverage } from '../../src/search/coverage.ts';
import { article } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { floods, march, NEWS, strike } from '../news.ts';
import { requestOf } from '../request.ts';

const request = (rest: Partial<Request>): Request => requestOf({ now: new Date('2024-06-01'), ...rest });

let news: Coverage;
beforeAll(async () => {
  news = await coverageOf(NEWS);
});

const ask = (question: string, rest: Partial<Request> = {}, coverage = news): Answer =>
  answerPassages(coverage, request({ question, ...rest }));

const places = ({ clippings }: Answer) =>
  clippings.map(({ article: { id }, paragraph }) => `${id}#${paragraph.number}`);

describe('a question that the coverage answers', () => {
  it.each([
    ['Who leads the Dock Workers Union?', `${strike.id}#3`],
    ['¿Quién dirige el sindicato de los trabajadores portuarios?', `${strike.id}#3`],
    ['how many workers are on strike in uruguay', `${strike.id}#2`],
    ['¿Cuántos trabajadores hay en huelga?', `${strike.id}#2`],
    ['how many of the strikers are women', `${strike.id}#2`],
    ['Why did two bridges collapse?', `${floods.id}#3`],
    ['¿Por qué se derrumbaron dos puentes?', `${floods.id}#3`],
    ['how many people had to leave their homes in kenya', `${floods.id}#1`],
    ['How many protesters were arrested in Bogotá?', `${march.id}#1`],
    ['were there beatings in the cells', `${march.id}#2`],
    ['what did Arango ask for', `${march.id}#2`],
    ['montevdeo harbour strike', `${strike.id}#1`],
  ])('%s', (question, place) => {
    expect(places(ask(question))[0]).toBe(place);
  });

  it('is answered in the words of the coverage, in its language', () => {
    const [clipping] = ask('were there beatings in the cells').clippings;
    expect(clipping!.text).toBe(march.paragraphs[1]!.text);
    expect(clipping!.highlights.length).toBeGreaterThan(0);
  });

  it('has its figures and its people told, where they answer', () => {
    const { figures } = ask('how many workers are on strike');
    expect(figures).toMatchObject([{ value: 412, clipping: 0 }]);
    const { people } = ask('Who leads the Dock Workers Union?');
    expect(people).toMatchObject([{ name: 'Lucía Ferreyra' }]);
  });
});

describe('a question that the coverage does not answer gets silence:', () => {
  it.each([
    ['another country', 'How many workers are on strike in Argentina?'],
    ['another country, typed in haste', 'huelga de trabajadores en argentina'],
    [
      'a country that only asked for something',
      'How many people were driven from their homes in the United States?',
    ],
    ['another city', 'harbour strike in Rotterdam'],
    ['a person whom nobody mentions', 'Who is Elon Musk?'],
    ['the same without capitals', 'who is elon musk'],
    ['a speaker whom nobody quotes', 'What did Biden say about the strike?'],
    ['the same without capitals', 'what did biden say'],
    ['another year', 'How many workers were on strike in 2015?'],
    ['another month of the same year', 'How many protesters were arrested in Bogotá in August 2022?'],
    ['another number', 'the 413 workers on strike'],
    ['another subject', 'What is the capital of France?'],
    ['another subject of the same country', 'elections in Kenya'],
    ['yes or no on what is absent', 'Has Kenya banned bitcoin?'],
    ['nothing at all', '¿?'],
  ])('%s (%s)', (_, question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe('nothing-found');
    expect(answer.clippings).toEqual([]);
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
  });

  it('says what was searched for in how much coverage, and denies nothing', () => {
    const { heading } = ask('How many workers are on strike in Argentina?');
    expect(heading).toContain('3 articles');
    expect(heading).toContain('2 May 2024');
    expect(heading).toMatch(/Searched for: .*Argentina/);
    expect(heading).not.toMatch(/\b(?:no|not)\b/i);
  });
});

describe('a year', () => {
  const census = article(['The union counted 900 members by October.', 'It hopes for more.'], {
    id: '2024-12-12-herald-members',
    title: 'Union grows',
    published: '2024-12-12',
  });

  it('is satisfied by a date that the text leaves to its day of publication', async () => {
    const coverage = await coverageOf([census]);
    expect(places(ask('How many members did the union count in 2024?', {}, coverage))).toEqual([
      `${census.id}#1`,
    ]);
    expect(ask('How many members did the union count in 2023?', {}, coverage).outcome).toBe('nothing-found');
  });

  it('is that of the publication only where the passage tells no other', async () => {
    const exports = article(['All exports to Uruguay had a value of $20 million in 2018.'], {
      id: '2024-01-10-herald-exports',
      published: '2024-01-10',
    });
    const coverage = await coverageOf([exports]);
    expect(ask('exports to Uruguay in 2018', {}, coverage).outcome).toBe('found');
    expect(ask('exports to Uruguay in 2024', {}, coverage).outcome).toBe('nothing-found');
  });
});

describe('a name', () => {
  const jailed = article(
    ['Luis Robles, a singer, was jailed in March. Robles had sung in the street.', 'His mother waits.'],
    { id: '2022-05-01-herald-singer', title: 'Singer jailed', published: '2022-05-01' },
  );

  it('is never satisfied by a namesake', async () => {
    const coverage = await coverageOf([jailed]);
    expect(ask('Was Luis Manuel Otero Alcántara jailed?', {}, coverage).outcome).toBe('nothing-found');
    expect(ask('Was Luis Robles jailed?', {}, coverage).outcome).toBe('found');
    expect(ask('was robles jailed', {}, coverage).outcome).toBe('found');
  });
});

describe('a question about now', () => {
  const older = article(['The Uruguayan port authority counted 150 workers on strike.'], {
    id: '2021-04-01-herald-strike',
    title: 'Harbour strike',
    published: '2021-04-01',
  });

  it('is answered from the newest coverage first, and opens with its age', async () => {
    const coverage = await coverageOf([older, ...NEWS]);
    const answer = ask('Are there workers on strike in Uruguay?', {}, coverage);
    expect(answer.clippings[0]!.article.id).toBe(strike.id);
    expect(answer.heading).toBe('Latest in this coverage: published 2 May 2024.');
    expect(ask('¿Hay trabajadores en huelga?', { locale: 'es-ES' }, coverage).heading).toMatch(/^Lo último/);
  });

  it('says as of when its newest figure holds', async () => {
    const coverage = await coverageOf([older, ...NEWS]);
    const answer = ask('How many workers are on strike?', {}, coverage);
    expect(answer.heading).toBe('Latest in this coverage: April 2024 (published 2 May 2024).');
  });

  it('about a past date is answered from what held then', async () => {
    const coverage = await coverageOf([older, ...NEWS]);
    expect(places(ask('How many workers were on strike in 2021?', {}, coverage))).toEqual([`${older.id}#1`]);
  });
});

describe('a topic', () => {
  const topic = (rest: Partial<Request>) =>
    answerPassages(
      news,
      request({ command: 'arrests', query: 'arrested detained protesters cells', ...rest }),
    );

  it('shows all that matches, newest first', async () => {
    const again = article(['Police detained 12 protesters in the harbour.'], {
      id: '2024-05-20-herald-arrests',
      published: '2024-05-20',
    });
    const coverage = await coverageOf([...NEWS, again]);
    const answer = answerPassages(coverage, request({ query: 'arrested detained protesters cells' }));
    expect(places(answer).slice(0, 2)).toEqual([`${again.id}#1`, `${march.id}#1`]);
    expect(answer.heading).toContain('20 May 2024');
  });

  it('is narrowed by a question, a date and a publisher', () => {
    expect(places(topic({ question: 'lawyer' }))).toEqual([`${march.id}#2`]);
    expect(topic({ since: '2023' }).clippings.every((one) => one.article !== march)).toBe(true);
    expect(topic({ source: 'The Courier' }).clippings.every((one) => one.article === floods)).toBe(true);
    expect(topic({ until: '2021' }).outcome).toBe('nothing-found');
  });

  it('keeps to the bounds of a date that is only known about', async () => {
    const vague = article(['Police detained 30 protesters in the harbour.'], {
      id: '2020-herald-arrests',
      published: '2020-03~',
    });
    const coverage = await coverageOf([vague]);
    const found = (since: string, until: string) =>
      answerPassages(coverage, request({ query: 'detained protesters', since, until })).outcome;
    expect(found('2020-03-20', '2020-03-25')).toBe('found');
    expect(found('2020-04', '2020-12')).toBe('nothing-found');
  });
});

it('never quotes what was withdrawn', async () => {
  const coverage = await coverageOf([floods, { ...strike, status: 'withdrawn' }]);
  expect(ask('Who leads the Dock Workers Union?', {}, coverage).outcome).toBe('nothing-found');
});

it('answers anything that can be typed verbatim or not at all', () => {
  const words = fc.constantFrom(
    ...'who how many strike Uruguay huelga 2024 Ferreyra in en the 15,000 people ¿qué? not "quoted" Kenya Biden <@1> '.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 }),
      (parts) => {
        assertVerbatim(ask(parts.join(' ').slice(0, 500)));
      },
    ),
  );
});

it('shows beside a count nothing newer that counts none of it', async () => {
  const counted = article(['The league counted 41 minors in prison in May.'], {
    id: '2024-05-20-bell-minors',
    title: 'Minors in the prisons of Quelland',
    published: '2024-05-20',
  });
  const home = article(['Rosa Lint, 31, came home on Friday from the prison in which minors are held.'], {
    id: '2024-05-31-bell-home',
    title: 'Home from prison',
    published: '2024-05-31',
  });
  const answer = ask('How many minors are in prison?', {}, await coverageOf([counted, home]));
  expect(answer.clippings.map(({ article: { id } }) => id)).toEqual(['2024-05-20-bell-minors']);
  expect(answer.heading).toContain('May 2024');
  expect(answer.heading).not.toContain('31 May');
});

it.each(['hi', 'thanks!', 'what can you do', 'gracias', '???'])('tells what may be asked: %s', (greeting) => {
  const answer = ask(greeting);
  expect(answer.outcome).toBe('nothing-found');
  expect(answer.heading).toBe('Ask what these 3 articles tell: who, how many, when, where or why.');
});

it('answers from an empty coverage', async () => {
  const empty = await coverageOf([]);
  expect(ask('Who leads the union?', {}, empty)).toMatchObject({ outcome: 'nothing-found', nearest: [] });
});
