import { describe, expect, it } from 'vitest';
import { chartSpec, MOST_MARKS } from '../../src/chart/spec.ts';
import { answerOf } from './samples.ts';

const specOf = (...args: Parameters<typeof answerOf>) => chartSpec(answerOf(...args), 'en-US');

describe('what a chart shows', () => {
  it('is nothing where no two figures share a unit', () => {
    expect(specOf([])).toBeNull();
    expect(specOf([{ value: 40 }])).toBeNull();
    expect(specOf([{ value: 40 }, { value: 12, unit: 'percent' }])).toBeNull();
    expect(chartSpec({ ...answerOf([]), figures: null }, 'en-US')).toBeNull();
  });

  it('is one mark a figure, in the order of the answer, numbered as its clipping', () => {
    const spec = specOf([
      { value: 40, qualifier: 'more-than', clipping: 0, by: 'Harbour Board' },
      { value: 50, clipping: 0 },
      { value: 60, clipping: 1, by: null, counted: 'winchmen' },
    ]);
    expect(
      spec?.marks.map(({ number, amount, counted, source }) => [number, amount, counted, source]),
    ).toEqual([
      [1, 'more than 40', 'dockers on strike', 'Harbour Board'],
      [1, '50', 'dockers on strike', 'Dockers Union'],
      [2, '60', 'winchmen', null],
    ]);
    expect(spec?.sources).toEqual(['Harbour Board', 'Dockers Union', null]);
  });

  it.each([
    ['2024-05-02', 'stated', '2024-05-02', '2024-05-02', false],
    ['2024-02', 'stated', '2024-02-01', '2024-02-29', false],
    ['2024~', 'report', '2024-01-01', '2024-12-31', true],
    ['2023-11-01/2024-10-31', 'carried', '2023-11-01', '2024-10-31', false],
    ['../2023', 'stated', null, '2023-12-31', false],
    ['2023/..', 'stated', '2023-01-01', null, false],
  ] as const)('knows which days %s can mean', (on, how, from, to, about) => {
    expect(specOf([{ on, how }, {}])?.marks[0]).toMatchObject({ from, to, about, edtf: on, how });
  });

  it('is counts of people before anything else, and otherwise the unit of most figures', () => {
    const dollars = [1, 2, 3].map((value) => ({ value, unit: 'USD' }));
    expect(specOf([...dollars, { value: 4 }, { value: 5 }])).toMatchObject({
      unit: 'persons',
      leftOut: { units: 3 },
    });
    expect(specOf([{ value: 4 }, ...dollars])).toMatchObject({ unit: 'USD', leftOut: { units: 1 } });
  });

  it('never shows a rate beside a count', () => {
    const spec = specOf([{ value: 11, per: 'month' }, { value: 40 }, { value: 50 }]);
    expect(spec?.marks.map(({ value }) => value)).toEqual([40, 50]);
    expect(
      specOf([
        { value: 11, per: 'month' },
        { value: 12, per: 'year' },
      ]),
    ).toBeNull();
  });

  it('leaves parts out beside their wholes, and says how many', () => {
    const spec = specOf([{ value: 40 }, { value: 30, partOf: 0 }, { value: 10, partOf: 0 }, { value: 55 }]);
    expect(spec?.marks.map(({ value }) => value)).toEqual([40, 55]);
    expect(spec?.leftOut).toEqual({ parts: 2, units: 0, unplaced: 0, beyond: 0 });
  });

  it('shows parts where there is only one whole', () => {
    const spec = specOf([{ value: 40 }, { value: 30, partOf: 0 }]);
    expect(spec?.marks.map(({ value }) => value)).toEqual([40, 30]);
  });

  it('leaves out what has no date or no finite value, and says how many', () => {
    const spec = specOf([{}, {}, { on: 'soon' }, { value: Number.POSITIVE_INFINITY, written: 'endless' }]);
    expect(spec?.marks).toHaveLength(2);
    expect(spec?.leftOut.unplaced).toBe(2);
  });

  it('is no more marks than a phone can show: the first of the answer, which are the newest', () => {
    const spec = specOf(Array.from({ length: 1000 }, (_, index) => ({ value: index + 1 })));
    expect(spec?.marks).toHaveLength(MOST_MARKS);
    expect(spec?.marks[0]?.value).toBe(1);
    expect(spec?.leftOut.beyond).toBe(1000 - MOST_MARKS);
  });
});
