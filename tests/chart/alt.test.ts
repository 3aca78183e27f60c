import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartAlt } from '../../src/chart/alt.ts';
import { type Sketch, specOf } from './samples.ts';

const altOf = (sketches: readonly Sketch[]) => chartAlt(specOf(sketches), 'en-US');

describe('the text for those who do not see the chart', () => {
  it('says what every mark says', () => {
    const sketches: Sketch[] = [
      { value: 1117, counted: 'dockers', on: '2024-10', by: 'Harbour Board' },
      { value: 700, qualifier: 'more-than', on: '2024-12-12', how: 'publication', by: null },
    ];
    expect(altOf(sketches)).toBe(
      'Chart of 2 marks over time, not joined. Reported numbers of people: ' +
        '[1] 1,117 dockers, October 2024, Harbour Board. ' +
        '[2] more than 700 dockers on strike, by 12 Dec 2024, source not established. ' +
        'In the words of The Harbour Herald.',
    );
    expect(chartAlt(specOf(sketches, { locale: 'es-ES' }), 'es-ES')).toContain(
      '[2] más de 700 dockers on strike, 12 dic 2024 o antes,',
    );
  });

  it("says where the words are the maintainers' own", () => {
    const digest = specOf([{}, {}], { about: { text: 'digest' } });
    expect(chartAlt(digest, 'en-US')).toContain('In the words of our summaries of The Harbour Herald.');
  });

  it('is still something where a publisher has an endless name', () => {
    const endless = specOf([{}, {}], { about: { publisher: 'Herald '.repeat(400) } });
    expect(chartAlt(endless, 'en-US')).toBe(
      'Chart of 2 marks over time, not joined. Reported numbers of people:',
    );
  });

  it('leaves out whole marks where it would be too long, and counts them', () => {
    const alt = altOf(
      Array.from({ length: 30 }, () => ({ counted: 'dockers, winchmen and lightermen on strike' })),
    );
    const told = [
      ...alt.matchAll(/\[\d+\] 100 dockers, winchmen and lightermen on strike, 2 May 2024, Dockers Union\./g),
    ];
    expect(told.length).toBeGreaterThan(5);
    expect(alt).toContain(`${30 - told.length} more marks aren't told here.`);
    expect(alt.length).toBeLessThanOrEqual(1024);
  });

  it('says what the chart leaves out', () => {
    expect(altOf([{}, {}, { partOf: 0 }])).toMatch(/Herald\. Not drawn: one part of another figure\.$/);
  });

  it('is never longer than Discord takes, on one line, whatever the texts', () => {
    const text = fc.string({ unit: 'binary', maxLength: 1500 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ by: fc.option(text), counted: text }), { minLength: 2, maxLength: 20 }),
        (made) => {
          const alt = altOf(made);
          expect(alt.length).toBeLessThanOrEqual(1024);
          expect(alt).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
          expect(alt).not.toMatch(/\p{Surrogate}/u);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
