import { isEDTFDate, isEDTFInterval, parse } from '@edtf-ts/core';

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

/**
 * Reads an EDTF level 1 date or interval with years 0100 to 9999. Null for anything else: times of day, sets,
 * seasons and long years, which no publication date needs.
 */
export function dateBounds(edtf: string): DateBounds | null {
  // The library answers hostile lengths slowly and dates outside Date's range with clamped values.
  if (edtf.length > 40 || !/^[\d./~?%X-]+$/.test(edtf)) return null;
  const result = parse(edtf);
  if (!result.success || result.level === 2) return null;
  const { value } = result;
  if (isEDTFInterval(value)) {
    const [from, to] = edtf.split('/') as [string, string];
    const first = from === '..' ? null : dateBounds(from);
    const last = to === '..' ? null : dateBounds(to);
    if ((from !== '..' && first === null) || (to !== '..' && last === null)) return null;
    return {
      earliest: first?.earliest ?? null,
      latest: last?.latest ?? null,
      approximate: (first?.approximate ?? false) || (last?.approximate ?? false),
      uncertain: (first?.uncertain ?? false) || (last?.uncertain ?? false),
      precision: 'interval',
    };
  }
  if (!isEDTFDate(value) || !/^(?!00)\d{4}/.test(edtf) || /^\d{4}-[2-9]\d/.test(edtf)) return null;
  const marks = value.qualification;
  return {
    earliest: isoDay(new Date(Number(value.min))),
    latest: isoDay(new Date(Number(value.max))),
    approximate: marks?.approximate === true || marks?.uncertainApproximate === true,
    uncertain: marks?.uncertain === true || marks?.uncertainApproximate === true,
    precision:
      (value.precision === 'day' || value.precision === 'month') && !edtf.includes('X')
        ? value.precision
        : 'year',
  };
}

/** Orders two EDTF dates: negative where `a` ends, or else begins, before `b`. What isn't EDTF comes first. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [dateBounds(a), dateBounds(b)];
  const end = (bounds: DateBounds | null) => (bounds === null ? '' : (bounds.latest ?? '9999-12-31'));
  const begin = (bounds: DateBounds | null) => bounds?.earliest ?? '';
  return end(x) < end(y) ? -1 : end(x) > end(y) ? 1 : begin(x) < begin(y) ? -1 : begin(x) > begin(y) ? 1 : 0;
}
