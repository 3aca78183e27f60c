import { dateBounds } from '../../corpus/edtf.ts';
import { addDays, type Published, toEdtf, weekday, yearOf } from './calendar.ts';
import { groupsOf, type Reading, type Rule } from './rule.ts';
import { MONTHS, smallNumber, WEEKDAYS } from './words.ts';

const months = (word: string): number | null => {
  const name = word.toLowerCase().replace('.', '');
  return MONTHS.en.get(name) ?? MONTHS.es.get(name) ?? null;
};

/** "this", "last", "next" and their like as a number of periods from the publication date. */
function shift(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^(?:this|the current|este|esta|del presente|presente|en curso|corriente)/iu.test(word)) return 0;
  if (/^(?:last|previous|past|pasad[oa]|anterior)/iu.test(word)) return -1;
  return /^(?:next|coming|pr[oó]xim[oa]|que viene)/iu.test(word) ? 1 : null;
}

/** A date with its year: "March 4, 2021", "julio de 2021", "2019". */
export function whole(reading: Reading): string | null {
  const { day, month, year } = groupsOf(reading);
  const number = month === undefined ? null : months(month);
  if (year === undefined) return null;
  return toEdtf({ year: Number(year), month: number, day: day === undefined ? null : Number(day) });
}

/** A date whose year is told from the publication date: "October 31 of this year". */
export function withShiftedYear(reading: Reading): string | null {
  const { day, month, shift: word } = groupsOf(reading);
  const number = month === undefined ? null : months(month);
  const years = shift(word);
  const year = reading.published?.year ?? null;
  if (number === null || years === null || year === null) return null;
  return toEdtf({ year: year + years, month: number, day: day === undefined ? null : Number(day) });
}

/** "in September of that year": of the year told last. */
export function ofThatYear(reading: Reading): string | null {
  const { day, month } = groupsOf(reading);
  const number = month === undefined ? null : months(month);
  const told = reading.earlier.findLast((date) => /^\d{4}/.test(date))?.slice(0, 4);
  if (number === null || told === undefined) return null;
  return toEdtf({ year: Number(told), month: number, day: day === undefined ? null : Number(day) });
}

/** "the July 11 protests", "las protestas del 11 de julio": the day names an event, of whatever year. */
function namesEvent({ text, match }: Reading): boolean {
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(start + match[0].length, start + match[0].length + 20);
  if (/\b(?:the|its|their|historic|deadly|mass)\s+$/iu.test(before) && /^\s\p{Ll}{3,}/u.test(after))
    return !/^\s(?:and|when|said|that|but|report|statement|update|bulletin|survey|poll|figures|list|letter)\b/u.test(
      after,
    );
  return /\b(?:protestas?|marchas?|manifestaci[oó]n(?:es)?|atentados?|elecci[oó]n(?:es)?|golpe|terremoto|estallido|disturbios|masacre)\s+del\s+$/iu.test(
    before,
  );
}

/** "The flood of 9–11 June 1964 … by noon on 10 June": the day of the last stretch of days told that has it, where that is long past. */
function inToldStretch({ earlier, published }: Reading, month: number, day: number): string | null {
  const told = earlier.findLast((date) => /^\d{4}-\d\d-\d\d\//.test(date));
  if (told === undefined || published === null) return null;
  const [from, to] = told.split('/') as [string, string];
  const within = toEdtf({ year: Number(from.slice(0, 4)), month, day });
  const isPast = Number(to.slice(0, 4)) < Number(published.earliest.slice(0, 4)) - 1;
  return within !== null && isPast && from <= within && within <= to ? within : null;
}

/** "the uprising on July 11", "el estallido del 11 de julio" */
function isOfEvent({ text, match }: Reading): boolean {
  const start = match.index ?? 0;
  return /\b(?:uprising|protests?|demonstrations?|marches|crackdown|revolt|riots?|elections?|earthquake|quake|attacks?|coup|estallido|protestas?|marchas?|manifestaciones|levantamiento|elecciones|terremoto|atentados?|golpe)\s(?:of|on|del?|el)\s$/iu.test(
    text.slice(Math.max(0, start - 32), start),
  );
}

/** A day or month without a year: "July 7", "en octubre". */
export function withoutYear(reading: Reading): string | null {
  const { day, month } = groupsOf(reading);
  const number = month === undefined ? null : months(month);
  if (number === null) return null;
  const days = day === undefined ? null : Number(day);
  if (days !== null && namesEvent(reading)) {
    const key = toEdtf({ year: 2000, month: number, day: days })?.slice(4);
    return (
      reading.earlier.findLast((date) => isDay(date) && date.slice(4) === key) ??
      ofToldMonth(reading, number, days)
    );
  }
  // "the uprising on July 11", in a text that has told of July 2021: that one.
  const told = days !== null && isOfEvent(reading) ? ofToldMonth(reading, number, days) : null;
  if (told !== null) return told;
  // Under a heading's year, unless that is still to come.
  const ofHeading =
    reading.year === null ? null : toEdtf({ year: Number(reading.year), month: number, day: days });
  if (ofHeading !== null && (reading.published === null || ofHeading <= reading.published.latest))
    return ofHeading;
  if (reading.published === null) return null;
  const ofStretch = days === null ? null : inToldStretch(reading, number, days);
  if (ofStretch !== null) return ofStretch;
  const year = yearOf(reading.published, number, days, reading.future);
  const edtf = year === null ? null : toEdtf({ year, month: number, day: days });
  // "reopens on June 3", told in May: nobody leaves out the year of a day nearly a year ago.
  return edtf !== null && isLongAgo(edtf, reading)
    ? days === null
      ? null
      : ofToldMonth(reading, number, days)
    : edtf;
}

/** "the uprising on July 11", where the text has told of July 2021: that month's day. */
function ofToldMonth({ earlier }: Reading, month: number, day: number): string | null {
  const key = `-${String(month).padStart(2, '0')}`;
  const told = new Set(
    earlier
      .filter((date) => /^\d{4}-\d\d(?:-\d\d)?$/.test(date) && date.slice(4, 7) === key)
      .map((date) => date.slice(0, 4)),
  );
  const [year, ...others] = told;
  return year === undefined || others.length > 0 ? null : toEdtf({ year: Number(year), month, day });
}

/** Further back than news tells days and months without their year, unless it says "last" or "since". */
const LONG_AGO_DAYS = 290;

function isLongAgo(edtf: string, { published, text, match }: Reading): boolean {
  const latest = dateBounds(edtf)?.latest;
  if (latest == null || published === null) return false;
  const before = text.slice(Math.max(0, (match.index ?? 0) - 24), match.index ?? 0);
  if (/\spasado$/u.test(match[0])) return false;
  if (
    /\b(?:last|since|from|between|until|through|after|pasad[oa]|desde|del?|entre|hasta|tras)\s+(?:el\s+)?$/iu.test(
      before,
    )
  )
    return false;
  return latest < addDays(published.earliest, -LONG_AGO_DAYS);
}

/** 0 for Sunday to 6 for Saturday. */
const weekdayNumber = (name = ''): number =>
  (WEEKDAYS.en.get(name.toLowerCase()) ?? WEEKDAYS.es.get(name.toLowerCase()) ?? 0) % 7;

/** A weekday: the last that had come, or the next where the text speaks of what is to come. */
export function onWeekday(reading: Reading): string | null {
  const { weekday: name, shift: word } = groupsOf(reading);
  const published = reading.published?.day;
  if (name === undefined || published === undefined || published === null) return null;
  const target = weekdayNumber(name);
  const back = (weekday(published) - target + 7) % 7;
  const by = shift(word);
  const isToCome = reading.future || isDeadline(reading);
  if (by === 1 || (by === null && isToCome && back !== 0)) return addDays(published, 7 - back);
  return addDays(published, by === -1 && back === 0 ? -7 : -back);
}

/** "would send 1,500 soldiers by Tuesday": what somebody would do by a day hasn't come yet. */
function isDeadline({ text, match }: Reading): boolean {
  const before = text.slice(Math.max(0, (match.index ?? 0) - 120), match.index ?? 0);
  return /\b(?:would|should|must|promised|pledged|vowed|hopes?|aims?)\b[^.]*\bby\s$/u.test(before);
}

/** "this year", "last month", "la semana pasada"; a week is the interval from its Monday to its Sunday. */
export function inPeriod(reading: Reading): string | null {
  const { shift: word, unit } = groupsOf(reading);
  const by = shift(word);
  const { published } = reading;
  if (by === null || published === null || unit === undefined) return null;
  if (/^(?:year|año)/u.test(unit))
    return published.year === null ? null : toEdtf({ year: published.year + by, month: null, day: null });
  if (/^(?:month|mes)/u.test(unit)) {
    if (reading.month !== null && by === 0) return reading.month;
    if (published.vague || published.earliest.slice(0, 7) !== published.latest.slice(0, 7)) return null;
    const count =
      Number(published.earliest.slice(0, 4)) * 12 + Number(published.earliest.slice(5, 7)) - 1 + by;
    return toEdtf({ year: Math.floor(count / 12), month: (count % 12) + 1, day: null });
  }
  if (published.day === null) return null;
  const monday = addDays(published.day, -((weekday(published.day) + 6) % 7) + by * 7);
  return `${monday}/${addDays(monday, 6)}`;
}

/** "at the weekend", "el fin de semana": Saturday and Sunday, the last of which both had come, or that are now. */
export function weekend(reading: Reading): string | null {
  const { shift: word } = groupsOf(reading);
  const day = reading.published?.day;
  if (day == null || reading.future) return null;
  const sinceSaturday = (weekday(day) + 1) % 7;
  // On a Wednesday "this weekend" may be the next.
  if (/^(?:this|este)$/iu.test(word ?? '') && sinceSaturday > 2) return null;
  const isNow = sinceSaturday < 2 && /^(?:last|pasado)$/iu.test(word ?? '');
  const saturday = addDays(day, -sinceSaturday - (isNow ? 7 : 0));
  return saturday === day ? day : `${saturday}/${addDays(saturday, 1)}`;
}

/** So many days from the publication date: "yesterday", "mañana". */
export function fromToday(days: number): Rule['read'] {
  return ({ published }) => (published?.day == null ? null : addDays(published.day, days));
}

/** "three days ago", "hace dos años": days exactly, months and years to the month and year; weeks are too rough. */
export function ago(reading: Reading): string | null {
  const { number, unit } = groupsOf(reading);
  const count = number === undefined ? null : smallNumber(number);
  const { published } = reading;
  if (count === null || unit === undefined || published === null) return null;
  if (/^d[aií]/u.test(unit)) return published.day === null ? null : addDays(published.day, -count);
  if (/^(?:year|año)/u.test(unit))
    return published.year === null ? null : toEdtf({ year: published.year - count, month: null, day: null });
  if (
    /^(?:month|mes)/u.test(unit) &&
    !published.vague &&
    published.earliest.slice(0, 7) === published.latest.slice(0, 7)
  )
    return monthsBefore(published.earliest, count);
  return null;
}

/** "Four years ago today", "hoy hace dos años": that day so many years before publication. */
export function yearsAgoToday(reading: Reading): string | null {
  const { number } = groupsOf(reading);
  const count = number === undefined ? null : smallNumber(number);
  const day = reading.published?.day;
  if (count === null || day == null) return null;
  const then = `${String(Number(day.slice(0, 4)) - count).padStart(4, '0')}${day.slice(4)}`;
  return then.endsWith('-02-29') ? null : then;
}

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

/** The month that lies so many months before the month of an EDTF date. */
function monthsBefore(edtf: string, count: number): string | null {
  const months = Number(edtf.slice(0, 4)) * 12 + Number(edtf.slice(5, 7)) - 1 - count;
  return toEdtf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: null });
}

/** Whether an EDTF date is one day. */
export const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf);

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

/** "the start of the year": no finer than the year of publication. */
export const thisYear = ({ published }: Reading): string | null =>
  published === null || published.year === null ? null : String(published.year);

/** "since the start of the year": from the year's beginning to publication. */
export function sinceNewYear({ published }: Reading): string | null {
  return published === null || published.year === null ? null : `${published.year}/${published.edtf}`;
}

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

/** "on the 8th", "el pasado día 8": the last day of that number that had come. */
export function dayOfMonth(reading: Reading): string | null {
  const { day } = groupsOf(reading);
  const now = reading.published?.day;
  if (day === undefined || now == null || reading.future) return null;
  const inMonth = (month: string): string | null =>
    toEdtf({ year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)), day: Number(day) });
  const own = inMonth(now);
  return own !== null && own <= now ? own : inMonth(monthsBefore(now, 1) ?? now);
}

/** "on that occasion": the date that the same text told last. */
export const thatTime = ({ here }: Reading): string | null =>
  here.findLast((date) => /^\d{4}(?:-\d\d){0,2}$/.test(date)) ?? null;

/** Months of a year in which the one before has "just ended". */
const JUST = 2;

/** "el año recién concluido", told as the next one begins. */
export const yearJustOver = ({ published }: Reading): string | null =>
  published?.year == null || published.vague || Number(published.latest.slice(5, 7)) > JUST
    ? null
    : String(published.year - 1);

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

/** The reading with one of its groups replaced: two places of a pattern can hold the same word. */
export function withGroup(reading: Reading, name: string, value: string | undefined): Reading {
  const match = Object.assign([...reading.match], {
    index: reading.match.index,
    groups: { ...reading.match.groups, [name]: value },
  });
  return { ...reading, match: match as unknown as RegExpMatchArray };
}
/** The reading with the day that stands after the month. */
export const withSecondDay = (reading: Reading): Reading =>
  withGroup(reading, 'day', groupsOf(reading).day ?? groupsOf(reading).day2);
/** The reading with the day, month or year that stands in the pattern's second place. */
export const withSecondUnit = (reading: Reading): Reading =>
  withGroup(reading, 'unit', groupsOf(reading).unit ?? groupsOf(reading).unit2);
/** The reading with the number that stands in the pattern's second place. */
export const withSecondNumber = (reading: Reading): Reading =>
  withGroup(reading, 'number', groupsOf(reading).number ?? groupsOf(reading).number2);
/** The reading with the "pasado" or "próximo" that stands after the noun. */
export const withSecondShift = (reading: Reading): Reading =>
  withGroup(reading, 'shift', groupsOf(reading).shift ?? groupsOf(reading).shift2);

/** Nothing is known of it but that it is no count. */
export const NOTHING: Rule['read'] = () => null;
