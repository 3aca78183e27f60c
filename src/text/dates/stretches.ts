import { dateBounds } from '../../corpus/edtf.ts';
import { addDays, toEdtf } from './calendar.ts';
import { ago, months, monthsBefore, whole, withGroup, withoutYear } from './read.ts';
import { groupsOf, type Reading } from './rule.ts';
import { smallNumber } from './words.ts';

/** "over the past four years": from so long ago to publication; no finer than the years, months or days that are told. */
export function untilNow(reading: Reading): string | null {
  const from = ago(reading) ?? weeksAgo(reading);
  const now = reading.published?.latest.slice(0, from?.length ?? 0);
  return from === null || now === undefined || from >= now ? null : `${from}/${now}`;
}

/** So many weeks before publication, to the day: where a stretch that runs until then begins. */
function weeksAgo(reading: Reading): string | null {
  const { number, unit } = groupsOf(reading);
  const count = number === undefined ? null : smallNumber(number);
  const day = reading.published?.day;
  return count === null || day == null || !/^(?:week|semana)/u.test(unit ?? '')
    ? null
    : addDays(day, -7 * count);
}

/** "the three months to September 30": from month to month. */
export function monthsTo(reading: Reading): string | null {
  const { number, unit, year } = groupsOf(reading);
  // "the year to March"
  const size = /^quarter$/iu.test(unit ?? '') ? 3 : /^half$/iu.test(unit ?? '') ? 6 : 12;
  const count = number === undefined ? size : smallNumber(number);
  const last = (year === undefined ? withoutYear(reading) : whole(reading))?.slice(0, 7);
  const first = last === undefined || count === null ? null : monthsBefore(last, count - 1);
  return first === null ? null : `${first}/${last}`;
}

/** "since the start of the year": from the year's beginning to publication. */
export function sinceNewYear({ published }: Reading): string | null {
  return published === null || published.year === null ? null : `${published.year}/${published.edtf}`;
}

/** A stretch of days in one month: "November 11-15, 2024", "between 3 and 9 June". */
export function dayRange(reading: Reading): string | null {
  const { day2 } = groupsOf(reading);
  const from = reading.match.groups?.year === undefined ? withoutYear(reading) : whole(reading);
  const to = from === null ? null : `${from.slice(0, 8)}${(day2 ?? '').padStart(2, '0')}`;
  return from === null || to === null || to <= from || dateBounds(to) === null ? null : `${from}/${to}`;
}

/** "the July-September quarter", "el trimestre julio-septiembre": from month to month, of the last year in which both had come. */
export function monthRange(reading: Reading): string | null {
  const { month2, year } = groupsOf(reading);
  const last =
    year === undefined
      ? withoutYear(withGroup(reading, 'month', month2))
      : whole(withGroup(reading, 'month', month2));
  const first = months(groupsOf(reading).month ?? '');
  if (last === null || first === null) return null;
  const [of, end] = last.split('-').map(Number) as [number, number];
  const from = toEdtf({ year: first <= end ? of : of - 1, month: first, day: null });
  return from === null || from === last ? null : `${from}/${last}`;
}

/** So many months from a year's beginning: "the first five months of the year", "el primer semestre de 2024". */
export function firstMonths(reading: Reading): string | null {
  const { number, part, period, year } = groupsOf(reading);
  const of = year === undefined ? reading.published?.year : Number(year);
  if (of == null) return null;
  const size = /^(?:half|semestre)/iu.test(period ?? '')
    ? 6
    : /^(?:quarter|trimestre)/iu.test(period ?? '')
      ? 3
      : 1;
  const isLast = /^(?:last|final|[úu]ltim)/iu.test(part ?? '');
  const index = isLast ? 12 / size - 1 : ORDINALS.findIndex((words) => words.test(part ?? ''));
  const count = number === undefined ? null : smallNumber(number);
  const whole =
    count === null ? [index * size + 1, (index + 1) * size] : isLast ? [13 - count, 12] : [1, count];
  const [first, last] = whole as [number, number];
  if (index < 0 || first < 1 || last > 12) return null;
  const [from, to] = [first, last].map((month) => toEdtf({ year: of, month, day: null }));
  // Half a year that isn't over yet is last year's, if it isn't still to come: neither is certain.
  return reading.published !== null && from!.slice(0, 7) > reading.published.latest.slice(0, 7)
    ? null
    : `${from}/${to}`;
}

const ORDINALS = [
  /^(?:first|primer)/iu,
  /^(?:second|segund)/iu,
  /^(?:third|tercer)/iu,
  /^(?:fourth|cuart)/iu,
];

/** "the first week of May", "la última semana de mayo": seven days of a month. */
export function weekOfMonth(reading: Reading): string | null {
  const { part, year } = groupsOf(reading);
  const month = year === undefined ? withoutYear(reading) : whole(reading);
  const bounds = month === null ? null : dateBounds(month);
  if (month === null || !/^\d{4}-\d\d$/.test(month) || bounds?.latest == null) return null;
  const index = ORDINALS.findIndex((words) => words.test(part ?? ''));
  const first = index < 0 ? addDays(bounds.latest, -6) : addDays(`${month}-01`, 7 * index);
  return index > 2 ? null : `${first}/${addDays(first, 6)}`;
}
