import { dateBounds } from '../../corpus/edtf.ts';
import { addDays, toEdtf, weekday, yearOf } from './calendar.ts';
import { groupsOf, type Reading, type Rule } from './rule.ts';
import { MONTHS, smallNumber, WEEKDAYS } from './words.ts';

/** The number of a month by its name in either language, from 1. */
export const months = (word: string): number | null => {
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
export const weekdayNumber = (name = ''): number =>
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

/** The month that lies so many months before the month of an EDTF date. */
export function monthsBefore(edtf: string, count: number): string | null {
  const months = Number(edtf.slice(0, 4)) * 12 + Number(edtf.slice(5, 7)) - 1 - count;
  return toEdtf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: null });
}

/** Whether an EDTF date is one day. */
export const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf);

/** "the start of the year": no finer than the year of publication. */
export const thisYear = ({ published }: Reading): string | null =>
  published === null || published.year === null ? null : String(published.year);

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

/** Months of a year in which the one before has "just ended". */
const JUST = 2;

/** "el año recién concluido", told as the next one begins. */
export const yearJustOver = ({ published }: Reading): string | null =>
  published?.year == null || published.vague || Number(published.latest.slice(5, 7)) > JUST
    ? null
    : String(published.year - 1);

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
