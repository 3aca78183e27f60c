import { describe, expect, it } from 'vitest';
import { instants, timeAxis, valueAxis } from '../../src/chart/axes.ts';
import { type ChartSpec, chartSpec } from '../../src/chart/spec.ts';
import { answerOf, type Sketch } from './samples.ts';

const specOf = (sketches: readonly Sketch[]) => chartSpec(answerOf(sketches), 'en-US') as ChartSpec;
const valueTicks = (values: readonly number[], unit = 'persons', locale: 'en-US' | 'es-ES' = 'en-US') =>
  valueAxis(specOf(values.map((value) => ({ value, unit }))), 200, 0, locale).ticks.map(({ label }) => label);
const timeTicks = (dates: readonly string[], locale: 'en-US' | 'es-ES' = 'en-US') =>
  timeAxis(specOf(dates.map((on) => ({ on }))), 0, 400, 4, locale).ticks.map(({ label }) => label);

describe('the axis of values', () => {
  it('begins at zero, so that a count looks as large as it is', () => {
    const axis = valueAxis(specOf([{ value: 900 }, { value: 1000 }]), 200, 0, 'en-US');
    expect(axis.place(0)).toBe(200);
    expect(axis.place(500)).toBe((axis.place(0) + axis.place(1000)) / 2);
    expect(axis.logarithmic).toBe(false);
  });

  it('is logarithmic where values lie far apart, and then every value lies on it', () => {
    const values = [1, 40, 12_000, 3_500_000_000];
    const axis = valueAxis(specOf(values.map((value) => ({ value }))), 200, 0, 'en-US');
    expect(axis.logarithmic).toBe(true);
    const places = values.map(axis.place);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(200);
    expect(axis.ticks.length).toBeLessThanOrEqual(6);
  });

  it('stays linear where there is a zero, however large the rest', () => {
    expect(valueTicks([0, 5_000_000])).toEqual(['0', '1M', '2M', '3M', '4M', '5M', '6M']);
  });

  it('counts people in whole numbers', () => {
    expect(valueTicks([1, 2])).toEqual(['0', '1', '2']);
  });

  it('writes units as the reader does', () => {
    expect(valueTicks([20, 38], 'percent')).toContain('20%');
    expect(valueTicks([20, 38], 'percent', 'es-ES')).toContain('20\u00a0%');
    expect(valueTicks([1_000_000, 3_500_000], 'USD')).toContain('$1M');
    expect(valueTicks([15_000, 30_000], 'persons', 'es-ES')).toContain('20.000');
    expect(valueTicks([20, 38], 'other')).toContain('20');
  });

  it('holds the upper end of a range', () => {
    const axis = valueAxis(specOf([{ value: 10, valueMax: 900 }, { value: 12 }]), 200, 0, 'en-US');
    expect(axis.place(900)).toBeGreaterThanOrEqual(0);
  });
});

describe('the axis of time', () => {
  it('is marked by years, months or days, by how long it is', () => {
    expect(timeTicks(['2021-07-11', '2024-12-12'])).toEqual(['2022', '2023', '2024', '2025']);
    expect(timeTicks(['2024-01-20', '2024-04-20'])).toEqual(['Feb 2024', 'Mar 2024', 'Apr 2024']);
    expect(timeTicks(['2024-05-02', '2024-05-09'], 'es-ES')).toContain('5 may 2024');
  });

  it.each([
    ['one day', ['2024-05-02', '2024-05-02']],
    ['a century', ['1925', '2024']],
    ['all of the calendar', ['0101', '9998']],
  ])('has one to four ticks over %s', (_, dates) => {
    const ticks = timeTicks(dates);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(4);
  });

  it('takes a day from its first to its last millisecond', () => {
    const [mark] = specOf([{ on: '2024-05-02' }, {}]).marks;
    expect(instants(mark!)).toEqual({
      begin: Date.parse('2024-05-02T00:00:00.000Z'),
      end: Date.parse('2024-05-02T23:59:59.999Z'),
    });
  });
});
