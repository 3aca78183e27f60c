import { expect, test } from 'vitest';
import type { AnswerFigure } from '../../src/answers/answer.ts';
import { figureLines } from '../../src/message/figures.ts';
import { answer, article, cutting, figure } from './samples.ts';

const clippings = [
  cutting(article(['The League counted 412 strikers in February, among them 57 crane drivers.']), 1, []),
];
const whole = figure(clippings, 0, '412', {
  counted: 'strikers',
  asOf: { edtf: '2025-02', how: 'stated' },
  saidBy: { name: 'The League', how: 'named' },
});

/** The line of a part of the strikers, by how its date and source are known. */
function lineOf(part: Pick<AnswerFigure, 'asOf' | 'saidBy'>): string | undefined {
  const drivers = figure(clippings, 0, '57', { counted: 'crane drivers', partOf: 0, ...part });
  return figureLines({ ...answer(clippings), figures: [whole, drivers] }, 0, 'en-US')[1];
}

const carried = {
  asOf: { edtf: '2025-02', how: 'carried' },
  saidBy: { name: 'The League', how: 'carried' },
} as const;

test('A figure that takes date and source from the line above it says so, and no more', () => {
  expect(lineOf(carried)).toBe('  - **57** crane drivers · date and source as above');
});

test('A figure of another date, another source or its own says which', () => {
  expect(lineOf({ ...carried, asOf: { edtf: '2025-01', how: 'carried' } })).toContain(
    'as of January 2025 (taken from what precedes) · said by The League (named before)',
  );
  expect(lineOf({ ...carried, saidBy: { name: 'The Port', how: 'carried' } })).toContain('said by The Port');
  expect(lineOf({ ...carried, saidBy: null })).toContain('source not established');
  expect(lineOf({ ...carried, asOf: { edtf: '2025-02', how: 'stated' } })).toContain(
    'February 2025 (stated)',
  );
});
