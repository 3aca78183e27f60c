import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseNames } from '../../src/corpus/names-file.ts';
import type { Coverage } from '../../src/search/coverage.ts';
import { understand } from '../../src/search/understand.ts';
import { articleOf } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { NEWS, strike } from '../news.ts';

let coverage: Coverage;
beforeAll(async () => {
  coverage = await coverageOf(NEWS);
});

const ask = (text: string) => understand(text, coverage, { now: new Date('2024-06-01') });
const withoutWords = (text: string) => ask(text).insists.filter(({ kind }) => kind !== 'word');
const insisted = (text: string) => withoutWords(text).map((one) => `${one.kind} ${one.text}`);
const termsOf = (text: string, word: string) =>
  ask(text)
    .query.groups.find((group) => group.word === word)!
    .terms.map(({ term }) => term);

describe('what a question asks for', () => {
  it.each([
    ['Who leads the union?', 'person'],
    ['¿Quién dirige el sindicato?', 'person'],
    ['How many workers are on strike?', 'count'],
    ['cuantos detenidos hay', 'count'],
    ['When did the floods begin?', 'date'],
    ['¿Dónde fue la marcha?', 'place'],
    ['¿En qué año dijo eso?', 'date'],
    ['why did the talks fail', 'reason'],
    ['¿Por qué se cayeron los puentes?', 'reason'],
    ['What did Ferreyra say about the offer?', 'quotation'],
    ['que dijo Arango de las celdas', 'quotation'],
    ['Which organisations helped?', 'organisation'],
    ['What is a lockout?', 'definition'],
    ['Did the ministry explain itself?', 'yes-or-no'],
    ['¿Hay heridos?', 'yes-or-no'],
    ['harbour strike', 'other'],
  ])('%s → %s', (text, asks) => {
    expect(ask(text).asks).toBe(asks);
  });
});

describe('what a question insists on', () => {
  it.each([
    ['How many were held in Venezuela?', ['amount how many', 'place Venezuela']],
    ['presos en venezuela', ['place venezuela']],
    ['Who is Elon Musk?', ['name Elon Musk']],
    ['who is elon musk', ['name elon musk']],
    ['What did lucia ferreyra say?', ['name lucia ferreyra']],
    ['strikes in 2015', ['year 2015']],
    ['huelgas en abril de 2024', ['year abril de 2024']],
    ['the 412 strikers', ['number 412']],
    ['What did Biden say about Kenya in 2020?', ['name Biden', 'place Kenya', 'year 2020']],
    ['songs of the 1970s', ['year 1970s']],
    ['Who won Super Bowl 50?', ['name Super Bowl']],
    ['translate this into Spanish', []],
    ["a harbour that isn't open", []],
    ['Who Leads The Dock Workers In The Harbour?', []],
    ['What happened on Monday?', []],
    ['When did it rain?', ['moment when']],
    ['What did the Foreign Relations Committee say?', ['name Foreign Relations Committee']],
  ])('%s', (text, expected) => {
    expect(insisted(text).toSorted()).toEqual(expected.toSorted());
  });

  it('is no office that a role in the coverage has whole', async () => {
    const text =
      'Mara Quell, the Deputy Secretary of Commerce for Eastern Fisheries, said on Monday that it rained.';
    const article = { ...strike, id: 'office', paragraphs: [{ ...strike.paragraphs[0]!, text }] };
    const held = await coverageOf([article]);
    const names = (asked: string) =>
      understand(asked, held, { now: new Date('2024-06-01') }).insists.filter(({ kind }) => kind === 'name');
    expect(names('Who is the Deputy Secretary of Commerce for Eastern Fisheries?')).toEqual([]);
    expect(names('Who is the Deputy Secretary of Commerce for Western Fisheries?')).not.toEqual([]);
    expect(names('Who is the Chief Deputy Secretary of Commerce?')).not.toEqual([]);
  });

  it('is no word that only together with others stands for a setting', () => {
    const [setting] = ask('who died in jail').insists.filter(
      (one) => one.kind === 'word' && one.part === 'setting',
    );
    expect(setting).toMatchObject({ text: 'jail' });
    expect(setting).not.toMatchObject({ terms: expect.arrayContaining(['bar']) });
    expect(setting).toMatchObject({ phrases: expect.arrayContaining([['behind', 'bar']]) });
  });

  it('is a year that is said otherwise, too', () => {
    expect(withoutWords('floods last year')).toMatchObject([{ from: '2023-01-01', to: '2023-12-31' }]);
    expect(withoutWords('strikes since 2022')).toMatchObject([{ from: '2022-01-01', to: null }]);
    expect(withoutWords('strikes between 2021 and 2023')).toMatchObject([
      { from: '2021-01-01', to: '2023-12-31' },
    ]);
    expect(withoutWords("songs of the 80's")).toMatchObject([{ from: '1980-01-01', to: '1989-12-31' }]);
    expect(withoutWords('canciones de los años 80')).toMatchObject([
      { from: '1980-01-01', to: '1989-12-31' },
    ]);
    expect(ask('huelgas de abril de 2024').about).toBe('2024-04');
  });

  it('is where something is, or who does it', () => {
    expect(withoutWords('arrests in Kenya')).toMatchObject([{ code: 'KE', located: true }]);
    expect(withoutWords('What did Kenya say?')).toMatchObject([{ code: 'KE', located: false }]);
    expect(withoutWords('What did Nairobi say?')).toMatchObject([{ code: 'KE', city: null }]);
    expect(withoutWords('arrests in Nairobi')).toMatchObject([{ code: 'KE', city: 'nairobi' }]);
  });
});

it('is no body whose name the coverage writes small as well, where it is typed small', async () => {
  const told = (text: string) => ({
    ...strike,
    id: text.slice(0, 8),
    paragraphs: [{ ...strike.paragraphs[0]!, text }],
  });
  const { names } = parseNames('names.yaml', Buffer.from('organisations: { Harrow: }'));
  const body = told('Harrow, a group of tenants, said on Monday that the rent was too high.');
  const small = told('The farmers pulled a harrow behind their oldest tractor.');
  const insisted = async (text: string, ...articles: readonly (typeof strike)[]) =>
    understand(text, await coverageOf(articles, { names }), { now: new Date('2024-06-01') }).insists.flatMap(
      (one) => (one.kind === 'name' ? one.text : []),
    );
  expect(await insisted('what did harrow say', body)).toEqual(['harrow']);
  expect(await insisted('what did harrow say', body, small)).toEqual([]);
  expect(await insisted('What did Harrow say?', body, small)).toEqual(['Harrow']);
});

it('a place that the coverage lacks is taken for no everyday word that has most of its letters', () => {
  expect(termsOf('how many people died in detainam', 'detainam')).toEqual(['detainam']);
});

it('an acronym in the plural is looked for in the plural, too', () => {
  expect(ask('Why did the Scottish MPs leave?').insists).toContainEqual(
    expect.objectContaining({ text: 'MPs', spellings: [['mp'], ['mps']] }),
  );
});

describe('what is no name in a question', () => {
  const names = async (text: string, ...paragraphs: readonly string[]) =>
    understand(text, await coverageOf([articleOf(paragraphs.join('\n\n'))]), {
      now: new Date('2024-06-01'),
    }).insists.flatMap((one) => (one.kind === 'name' ? [one.text] : []));

  it('is a title, though the initials of a body read like it', async () => {
    const text = ['The Mill Rescue Society bought the mill.', 'Mrs Penhallow worked for the gas company.'];
    expect(await names('Which company did Mrs Penhallow work for?', ...text)).toEqual(['Penhallow']);
  });

  it('is a word of which the coverage has the stem alone', async () => {
    expect(await names('cuántas especies arbóreas hay', 'The town of Arbore has oaks.')).toEqual([]);
  });

  it('is a surname without the given name before it, whatever else bears it', async () => {
    const text = ['Twigg Ltd sells cement.', '“Twigg will grow,” Twigg said in a statement.'];
    expect(await names('What did Graham Twigg propose?', ...text)).toEqual(['Graham Twigg']);
  });
});

describe('the time of a question', () => {
  it('is now, the latest, or a time of its own', () => {
    expect(ask('Are there strikes in Uruguay?').now).toBe(true);
    expect(ask('¿Cuántos detenidos hay?').now).toBe(true);
    expect(ask('How many were held in 2022?').now).toBe(false);
    expect(ask('latest figures on the floods').latest).toBe(true);
    expect(ask('últimas noticias de la huelga').latest).toBe(true);
  });

  it('knows a negation from a number', () => {
    expect(ask('Why did the ministry not answer?').negated).toBe(true);
    expect(ask('What happened at dock No. 3?').negated).toBe(false);
  });
});

describe('the words of a question', () => {
  it('find those of the other language, of the same meaning, and of the same country', () => {
    expect(termsOf('¿Hay huelga en el puerto?', 'huelga')).toContain('strike');
    expect(termsOf('jailed protesters', 'protesters')).toContain('manifest');
    expect(termsOf('workers in Uruguay', 'Uruguay')).toContain('uruguayan');
  });

  it('are repaired only where neither the coverage nor the lexicon has them', () => {
    expect(termsOf('montevdeo strike', 'montevdeo')).toContain('montevideo');
    expect(termsOf('governmnt talks', 'governmnt').length).toBeGreaterThan(0);
    expect(termsOf('harbour strike', 'strike')).toContain('strike');
  });

  it('are looked for in the languages of the coverage alone', async () => {
    const english = await coverageOf([strike]);
    const question = understand('la presa', english, { now: new Date() });
    expect(question.query.groups.flatMap(({ terms }) => terms)).toHaveLength(1);
  });

  it('weigh little where they say little', () => {
    const weights = Object.fromEntries(
      ask('what happened right now with the strike').bearings.map(({ word, weight }) => [word, weight]),
    );
    expect(weights.strike).toBe(1);
    for (const word of ['happened', 'right', 'now']) expect(weights[word]).toBeLessThan(0.5);
  });
});

it('understands anything that can be typed, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const question = ask(text);
      expect(question.bearings).toHaveLength(question.query.groups.length);
    }),
  );
});
