import { isEDTFDate, parse } from '@edtf-ts/core';

/** The days that an EDTF date can mean: ISO calendar dates, inclusive; null is an open end. */
export interface DateBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Marked `~` or `%`: about. */
  readonly approximate: boolean;
  /** Marked `?` or `%`. */
  readonly uncertain: boolean;
  readonly precision: 'day' | 'month' | 'year' | 'interval';
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A day as nearly all dates are written; null where there is no such day. */
function dayBounds(day: string): DateBounds | null {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || isoDay(date) !== day) return null;
  return { earliest: day, latest: day, approximate: false, uncertain: false, precision: 'day' };
}

function simpleBounds(edtf: string): DateBounds | null {
  // The library takes ten times as long, and an article has many days.
  if (/^(?!00)\d{4}-\d\d-\d\d$/.test(edtf)) return dayBounds(edtf);
  // The library takes "2022-11-21~" for level 2, so it sees the date without its mark.
  const [, date = '', mark = ''] = /^([\dX-]+)([~?%]?)$/.exec(edtf) ?? [];
  if (!/^(?!00)\d{4}/.test(date) || /^\d{4}-[2-9]\d/.test(date)) return null;
  const result = parse(date);
  if (!result.success || result.level === 2 || !isEDTFDate(result.value)) return null;
  const { min, max, precision } = result.value;
  return {
    earliest: isoDay(new Date(Number(min))),
    latest: isoDay(new Date(Number(max))),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    precision: (precision === 'day' || precision === 'month') && !date.includes('X') ? precision : 'year',
  };
}

function readBounds(edtf: string): DateBounds | null {
  // The library answers hostile lengths slowly.
  if (edtf.length > 40 || !/^[\d./~?%X-]+$/.test(edtf)) return null;
  const [from, to, ...rest] = edtf.split('/') as [string, string?, ...string[]];
  if (to === undefined) return simpleBounds(from);
  const first = from === '..' ? null : simpleBounds(from);
  const last = to === '..' ? null : simpleBounds(to);
  if (rest.length > 0 || (from !== '..' && first === null) || (to !== '..' && last === null)) return null;
  if (first === null && last === null) return null;
  if (first !== null && last !== null && first.earliest! > last.latest!) return null;
  return {
    earliest: first?.earliest ?? null,
    latest: last?.latest ?? null,
    approximate: (first?.approximate ?? false) || (last?.approximate ?? false),
    uncertain: (first?.uncertain ?? false) || (last?.uncertain ?? false),
    precision: 'interval',
  };
}

/** A date as it was read, with what it is ordered by. */
interface ReadDate {
  readonly bounds: DateBounds | null;
  readonly order: string;
}

/** Dates are asked for again and again, as in sorting; this many are remembered. */
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, ReadDate>();

function readDate(edtf: string): ReadDate {
  let read = remembered.get(edtf);
  if (read === undefined) {
    const bounds = readBounds(edtf);
    const order = bounds === null ? '' : `${bounds.latest ?? '9999-12-31'} ${bounds.earliest ?? ''}`;
    read = { bounds, order };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(edtf, read);
  }
  return read;
}

/**
 * Reads an EDTF level 1 date or interval with years 0100 to 9999. Null for anything else: times of day, sets,
 * seasons and long years, which no publication date needs, and intervals that end before they begin.
 */
export function dateBounds(edtf: string): DateBounds | null {
  return readDate(edtf).bounds;
}

/**
 * What EDTF dates are ordered by, as strings are: by the end, then by the beginning. What isn't EDTF is empty and comes
 * first; an open end comes last, an open beginning before any other of the same end.
 */
export function dateOrder(edtf: string): string {
  return readDate(edtf).order;
}

/** Orders two EDTF dates: negative where `a` ends, or else begins, before `b`. What isn't EDTF comes first. */
export function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  const x = dateOrder(a);
  const y = dateOrder(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
