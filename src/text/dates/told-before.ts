import { dateBounds } from '../../corpus/edtf.ts';
import { addDays, type Published, toEdtf, weekday, yearOf } from './calendar.ts';
import { isDay, months, monthsBefore, weekdayNumber, withGroup } from './read.ts';
import { groupsOf, type Reading } from './rule.ts';
import { smallNumber } from './words.ts';

/** "in September of that year": of the year told last. */
export function ofThatYear(reading: Reading): string | null {
  const { day, month } = groupsOf(reading);
  const number = month === undefined ? null : months(month);
  const told = reading.earlier.findLast((date) => /^\d{4}/.test(date))?.slice(0, 4);
  if (number === null || told === undefined) return null;
  return toEdtf({ year: Number(told), month: number, day: day === undefined ? null : Number(day) });
}

/** "three years later": the year, counted from the date that was told last. */
export function later(reading: Reading): string | null {
  const { number, unit } = groupsOf(reading);
  const count = number === undefined ? null : smallNumber(number);
  const { published } = reading;
  if (count === null || unit === undefined) return null;
  const latest = Number((published?.latest ?? '9999').slice(0, 4));
  // "for 2024" may stand between the event and its "three years later", which can't be after publication.
  const from = reading.earlier.findLast(
    (date) =>
      /^\d{4}/.test(date) && (!/^(?:year|año)/u.test(unit) || Number(date.slice(0, 4)) + count <= latest),
  );
  if (from === undefined) return null;
  if (/^(?:year|año)/u.test(unit))
    return toEdtf({ year: Number(from.slice(0, 4)) + count, month: null, day: null });
  if (/^d[aií]/u.test(unit) && isDay(from)) return addDays(from, count);
  if (/^(?:month|mes)/u.test(unit) && /^\d{4}-\d\d/.test(from)) return monthsBefore(from, -count);
  return null;
}

/** The reading of "the year before", "al día siguiente": of one day, month or year. */
export const one = (reading: Reading): Reading => withGroup(reading, 'number', '1');

/** "a year earlier", "un mes antes": the year or month, counted back from the date told last, or from publication. */
export function before(reading: Reading): string | null {
  const { number, unit } = groupsOf(reading);
  const count = number === undefined ? null : smallNumber(number);
  const isShort = /^(?:d|week|semana)/u.test(unit ?? '');
  const told = isShort ? reading.earlier.findLast(isDay) : lastTold(reading);
  const from = told ?? reading.published?.latest;
  if (count === null || unit === undefined || from === undefined) return null;
  const last = from.split('/').at(-1)!;
  if (/^(?:year|año)/u.test(unit))
    return toEdtf({ year: Number(last.slice(0, 4)) - count, month: null, day: null });
  if (/^(?:month|mes)/u.test(unit) && /^\d{4}-\d\d/.test(last)) return monthsBefore(last, count);
  const days = /^d[aí]/u.test(unit) ? count : /^(?:week|semana)/u.test(unit) ? 7 * count : null;
  return days === null || !isDay(last) ? null : addDays(last, -days);
}

/** The date told last, passing over the day on which the report of the year before came out. */
function lastTold({ earlier, published }: Reading): string | undefined {
  const dates = earlier.filter((date) => /^\d{4}/.test(date));
  const last = dates.at(-1);
  const before = dates.at(-2);
  const isNews =
    last !== undefined && isDay(last) && published?.day != null && last >= addDays(published.day, -14);
  const isReport =
    before !== undefined && /^\d{4}$/.test(before) && Number(before) === (published?.year ?? 0) - 1;
  return isNews && isReport ? before : last;
}

/** "two years after the March 4 marches": the anniversary's day, where an earlier date says the year. */
export function anniversary(reading: Reading): string | null {
  const { number, day, month, year } = groupsOf(reading);
  const count = number === undefined ? null : smallNumber(number);
  const monthNumber = month === undefined ? null : months(month);
  if (count === null || count > 200 || (monthNumber === null && year === undefined)) return null;
  if (year !== undefined) {
    return toEdtf({
      year: Number(year) + count,
      month: monthNumber,
      day: day === undefined || monthNumber === null ? null : Number(day),
    });
  }
  const key = toEdtf({ year: 2000, month: monthNumber, day: day === undefined ? null : Number(day) })?.slice(
    4,
  );
  if (key === undefined) return null;
  const known = reading.earlier.findLast((date) => date.slice(4) === key && !date.includes('/'));
  if (known !== undefined) return `${Number(known.slice(0, 4)) + count}${key}`;
  // Nothing says when it was, but an anniversary is told when it comes.
  const { published } = reading;
  const told =
    published === null
      ? null
      : yearOf(published, monthNumber!, day === undefined ? null : Number(day), false);
  return told === null || published === null || !isNear(`${told}${key}`, published) ? null : `${told}${key}`;
}

function isNear(edtf: string, published: Published): boolean {
  const bounds = dateBounds(edtf);
  return (
    bounds?.latest != null &&
    bounds.latest >= addDays(published.earliest, -45) &&
    bounds.latest <= addDays(published.latest, 45)
  );
}

/** "that day", "ese mes": the last date told that is as fine. */
export function back(reading: Reading): string | null {
  const { unit, number } = groupsOf(reading);
  if (unit === undefined) return null;
  const last = (fits: (date: string) => boolean) => reading.earlier.findLast(fits) ?? null;
  if (/^(?:day|día|date|fecha)/u.test(unit)) return last(isDay);
  if (/^(?:years?$|año$)/u.test(unit) && number === undefined) return yearTold(reading);
  if (/^(?:month|mes)$/u.test(unit) && number === undefined)
    return last((date) => /^\d{4}-\d\d/.test(date))?.slice(0, 7) ?? null;
  return last((date) => /^\d{4}.*\/\d{4}/.test(date));
}

/** "on that occasion": the date that the same text told last. */
export const thatTime = ({ here }: Reading): string | null =>
  here.findLast((date) => /^\d{4}(?:-\d\d){0,2}$/.test(date)) ?? null;

/** "by the end of the month", of what has been: the month that the same text told last. */
export function pastMonth({ here, published, future }: Reading): string | null {
  const month = here.findLast((date) => /^\d{4}-\d\d/.test(date))?.slice(0, 7);
  return future || month === undefined || published === null || month >= published.earliest.slice(0, 7)
    ? null
    : month;
}

/** The year told last, passing over the days around publication on which things are said. */
function yearTold({ earlier, published }: Reading): string | null {
  const isNews = (date: string): boolean =>
    isDay(date) && published?.day != null && date >= addDays(published.day, -14);
  const last = earlier.findLast((date) => /^\d{4}/.test(date) && !isNews(date));
  return (last ?? earlier.findLast((date) => /^\d{4}/.test(date)))?.slice(0, 4) ?? null;
}

/** "since then", "desde entonces": from the date that the same text told last, past the days on which things are said. */
export function sinceThen({ here, published }: Reading): string | null {
  const day = published?.day;
  if (day == null) return null;
  const from = here.findLast((date) => /^\d{4}(?:-\d\d){0,2}$/.test(date) && date < addDays(day, -14));
  return from === undefined ? null : `${from}/${published!.edtf}`;
}

/** "that Sunday", "aquel domingo": the day told last that is one. */
export function thatWeekday(reading: Reading): string | null {
  const target = weekdayNumber(groupsOf(reading).weekday);
  return reading.earlier.findLast((date) => isDay(date) && weekday(date) === target) ?? null;
}

/** "aquel 11 de julio", "that July 11": the one told of before. */
export function thatDay(reading: Reading): string | null {
  const { day, month } = groupsOf(reading);
  const number = month === undefined ? null : months(month);
  if (number === null || day === undefined) return null;
  const key = toEdtf({ year: 2000, month: number, day: Number(day) })?.slice(4);
  return reading.earlier.findLast((date) => isDay(date) && date.slice(4) === key) ?? null;
}
