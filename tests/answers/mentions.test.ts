import { describe, expect, test } from 'vitest';
import { answerMentions, mentionedIn } from '../../src/answers/mentions.ts';
import { assertVerbatim } from '../../src/answers/verbatim.ts';
import type { GlossaryEntry } from '../../src/corpus/glossary.ts';
import { coverageOf } from '../coverage.ts';
import { floods, march, strike } from '../news.ts';

const striking: GlossaryEntry = {
  id: 'worker',
  terms: { en: ['worker', 'dockers'], es: ['trabajador'] },
  related: {},
  definition: {},
  unlike: [],
};
const coverage = { ...(await coverageOf([strike, floods, march])), glossary: { entries: [striking] } };
const NOW = new Date('2026-11-22');

const check = (message: string, locale: 'en-US' | 'es-ES' = 'en-US') => {
  const answer = answerMentions(coverage, mentionedIn(coverage, message), locale, NOW);
  assertVerbatim(answer);
  return answer;
};
const texts = (message: string) => check(message).clippings.map(({ text }) => text);

describe('What a message mentions', () => {
  test('is kept in few words, and nothing else of the message', () => {
    const mentioned = mentionedIn(
      coverage,
      'My neighbour told me a secret: Lucía Ferreyra has 412 dockers with her in Uruguay, more than ever.',
    );
    for (const word of ['Ferreyra', '412', 'dockers', 'Uruguay']) expect(mentioned).toContain(word);
    expect(mentioned).not.toMatch(/neighbour|secret|ever/);
  });

  test('is found at the end of a long message too', () => {
    expect(mentionedIn(coverage, `${'well, well. '.repeat(300)}Ferreyra`)).toContain('Ferreyra');
  });
});

describe('Checking a message', () => {
  test('shows what the coverage has on people and counts, side by side', () => {
    const answer = check('Ferreyra says 500 workers are on strike');
    expect(answer.outcome).toBe('found');
    expect(answer.people?.map(({ name }) => name)).toEqual(['Lucía Ferreyra']);
    expect(answer.figures?.map(({ value }) => value)).toContain(412);
    expect(answer.heading).toContain('no verdict');
  });

  test('shows a figure that is the message’s very number', () => {
    expect(texts('15000!!')).toEqual([expect.stringContaining('15,000 people')]);
  });

  test('shows no count of another country', () => {
    expect(check('412 workers are on strike in Kenya').figures?.map(({ value }) => value)).not.toContain(412);
  });

  test('shows passages on a place where there is nothing else', () => {
    expect(texts('Bogotá was loud today')[0]).toContain('Bogotá');
  });

  test('finds nothing in small talk, however many its cats', () => {
    for (const message of ['lol same', 'I have 37 cats and 58 dogs', '', '🎉', 'x'.repeat(5000)])
      expect(check(message).outcome, message.slice(0, 30)).toBe('nothing-found');
    expect(check('jaja', 'es-ES').clippings).toEqual([]);
  });
});
