import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import type { Locale } from '../wording/wording.ts';
import type { ChartSpec, Mark } from './spec.ts';

/** Places values of one kind along a line, and says where its ticks are and what they read. */
export interface Axis<Value> {
  readonly place: (value: Value) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface ValueAxis extends Axis<number> {
  readonly logarithmic: boolean;
}

/** From this ratio of the largest to the smallest value on, a linear axis would press the small ones together. */
const LOGARITHMIC_FROM = 60;
const DAY = 86_400_000;

function valueLabel(unit: string, locale: Locale): (value: number) => string {
  const style =
    unit === 'percent'
      ? { style: 'unit', unit: 'percent' }
      : /^[A-Z]{3}$/.test(unit)
        ? { style: 'currency', currency: unit, currencyDisplay: 'narrowSymbol' }
        : {};
  const whole = { ...style, maximumFractionDigits: 2, minimumFractionDigits: 0 } as Intl.NumberFormatOptions;
  const plain = new Intl.NumberFormat(locale, whole);
  const compact = new Intl.NumberFormat(locale, { ...whole, notation: 'compact' });
  return (value) => (Math.abs(value) >= 100_000 ? compact : plain).format(value);
}

/** The axis of values from `bottom` up to `top`: from zero, or logarithmic where the values lie far apart. */
export function valueAxis(
  { marks, unit }: ChartSpec,
  bottom: number,
  top: number,
  locale: Locale,
): ValueAxis {
  const values = marks.flatMap(({ value, valueMax }) => [value, valueMax ?? value]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const logarithmic = least > 0 && most / least >= LOGARITHMIC_FROM;
  const label = valueLabel(unit, locale);
  if (logarithmic) {
    // A little beyond both ends, so that no mark sits on the frame.
    const scale = scaleLog([least / 1.6, most * 1.6], [bottom, top]);
    const isPower = (tick: number) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9;
    const powers = scale.ticks().filter(isPower);
    const every = Math.ceil(powers.length / 6);
    const ticks = (powers.length >= 2 ? powers : scale.ticks(4)).filter((_, index) => index % every === 0);
    return {
      logarithmic,
      place: (value) => scale(value),
      ticks: ticks.map((tick) => ({ at: scale(tick), label: label(tick) })),
    };
  }
  const scale = scaleLinear([Math.min(0, least), most > 0 ? most * 1.12 : 1], [bottom, top]).nice(5);
  const counted = unit === 'persons';
  return {
    logarithmic,
    place: (value) => scale(value),
    ticks: scale
      .ticks(5)
      .filter((tick) => !counted || Number.isInteger(tick))
      .map((tick) => ({ at: scale(tick), label: label(tick) })),
  };
}

/** Milliseconds at which the days of a mark begin and end; an open end lies at the other. */
export function instants({ from, to }: Mark): { readonly begin: number; readonly end: number } {
  const begin = Date.parse(from ?? (to as string));
  return { begin, end: Math.max(begin, Date.parse(to ?? (from as string)) + DAY - 1) };
}

/** What ticks read, by how far apart they are: a year, a month or a day. */
function timeLabel(ticks: readonly Date[], locale: Locale): (date: Date) => string {
  const shape: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (ticks.some((tick) => tick.getUTCMonth() !== 0)) shape.month = 'short';
  if (ticks.some((tick) => tick.getUTCDate() !== 1)) {
    shape.month = 'short';
    shape.day = 'numeric';
  }
  // Day first in English too, as all dates of the bot are written.
  const format = new Intl.DateTimeFormat(locale === 'en-US' ? 'en-GB' : locale, shape);
  return (date) => format.format(date);
}

/** The axis of time from `left` to `right`, with room for `most` ticks; takes milliseconds. */
export function timeAxis(
  { marks }: ChartSpec,
  left: number,
  right: number,
  most: number,
  locale: Locale,
): Axis<number> {
  const spans = marks.map(instants);
  const first = Math.min(...spans.map(({ begin }) => begin));
  const last = Math.max(...spans.map(({ end }) => end));
  // A single day would be an axis without extent.
  const margin = Math.max((last - first) * 0.03, 10 * DAY - (last - first) / 2, 0);
  const scale = scaleUtc([new Date(first - margin), new Date(last + margin)], [left, right]);
  let ticks: Date[] = [];
  for (let count = most; count > 0 && (ticks.length === 0 || ticks.length > most); count--) {
    ticks = scale.ticks(count).filter((tick) => tick.getTime() % DAY === 0);
  }
  const label = timeLabel(ticks, locale);
  return {
    place: (time) => scale(new Date(time)),
    ticks: ticks.map((tick) => ({ at: scale(tick), label: label(tick) })),
  };
}
