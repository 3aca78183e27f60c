import { dateBounds } from '../corpus/edtf.ts';
import { addDays, type Published, readPublished } from './dates/calendar.ts';
import { ENGLISH } from './dates/english.ts';
import { BARE_YEAR, NUMERIC, YEARS } from './dates/numeric.ts';
import { isDay } from './dates/read.ts';
import type { DateKind, Rule } from './dates/rule.ts';
import { sinceWords } from './dates/since.ts';
import { SPANISH } from './dates/spanish.ts';
import type { Span } from './span.ts';

export type { DateKind } from './dates/rule.ts';

/** A date as a text gives it. The span covers the date and its own words ("from … to …", "since …"). */
export interface FoundDate extends Span {
  /** EDTF level 0 or 1; null where it can't be known for certain. */
  readonly edtf: string | null;
  readonly kind: DateKind;
}

/** What a date in news time is read against. */
export interface DateContext {
  /** EDTF: when the text was published; null for a question, where only years that are said are known. */
  readonly published: string | null;
  /** BCP 47; dates of both languages are looked for where it is null. */
  readonly language: string | null;
  /** The year that the text is told of, as a heading's, where a day or month without a year isn't read against `published`. */
  readonly year?: string | null;
  /** The month that a report tells of, as EDTF: "this month" is that one, whenever the report came out. */
  readonly month?: string | null;
  /** Dates of the text before this one, oldest first, which "that day" and "two years after" may refer to. */
  readonly earlier?: readonly string[];
}

const FUTURE =
  /\b(?:will|shall|(?:is|are)(?: all)? (?:set )?to|about to|due|scheduled|plans? to|expected to|upcoming|se celebrar[áa]n?|tendr[áa]n?|ser[áa]n|próxim[oa]|prev[eé]n?|se esperan?|convocad[oa]s?|están? previst[oa]s?|\p{L}+[aei]rán?|(?<!\p{L})(?!hab|\p{L}*(?:qu|f|her))\p{L}+[aei]rían)(?![\p{L}])/iu;

/** "said on Tuesday", "anunció este martes": the day on which something was done, whatever else is to come. */
const DONE =
  /(?<!scheduled|expected|planned|called|postponed|delayed|moved)(?<=(?:said|told|\p{L}{2,}(?:ed|ó|aron|ieron)))\s(?:(?:on|late|early|el|este|esta|pasado|in a statement|reporters)\s){0,3}$/u;

/** "the sheep we lost in March", "anunció en marzo": what somebody did. */
const DID =
  /(?:(?<!\p{L})(?:we|they|he|she|I|who)\s(?:lost|won|saw|had|bought|sold|built|began|took|left|met|held|found|\p{L}{2,}ed)\s(?:in|during)|\p{L}{2,}(?:ó|aron|ieron|[ai]mos)\s(?:en|durante))\s$/u;

/** "will be mayor after beating her rival in": what was done before. */
const AFTER_DOING =
  /(?<!\p{L})(?:after \p{Ll}+ing|having \p{Ll}+(?:ed|en|on)|tras haber|después de haber)\s[^.;:,]{0,90}$/u;

/** "expects the rate to fall to 4 percent by December" */
const EXPECTED_BY =
  /(?<!\p{L})(?:expects?|forecasts?|hopes?|aims?|wants?|pledged|promised|vowed|would|should|could|must|might|espera[n]?|podr[íi]an?|quieren?|confía[n]?|prometió)\s(?:[^.;:]|\.(?=\d)){1,90}\s(?:by|para|hacia|antes de)\s$/u;

function isFuture(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  if (DONE.test(before) || DID.test(before)) return false;
  if (EXPECTED_BY.test(text.slice(Math.max(0, start - 120), start))) return true;
  if (AFTER_DOING.test(text.slice(Math.max(0, start - 120), start))) return false;
  const from = Math.max(text.lastIndexOf('. ', start), start - 120, 0);
  const stop = text.indexOf('. ', end);
  const to = Math.min(stop === -1 ? text.length : stop, end + 40);
  return FUTURE.test(text.slice(from, to));
}

const RANGE_OPEN = /\b(?:from|between|del?|desde(?: el)?|entre(?: el)?)\s+(?:el\s+)?(?:pasado\s+)?$/iu;
const RANGE_LINK =
  /^(?:,?\s+(?:to|until|till|through|and|hasta(?: el)?(?: (?:final(?:es)?|fin(?:es)?|principios|mediados|pasado|cierre) del?)?(?: mes de)?|al?|y(?: el)?)\s+(?:mid-|early |late |mediados de |principios de |finales de )?|\s?[–—]\s?|-)$/iu;
/** "compared with 24.82 per cent in": what the figure of a date before is compared with. */
const COMPARED =
  /(?<!\p{L})(?:compared (?:with|to)|against|down from|up from|en comparación con|frente al?|comparado con)\s(?:[\p{L}\d.,%]+\s){0,4}(?:in|en|de|of|que \p{L}+)\s$|(?<!\p{L})(?:than the|que l[oa]s)\s[\d.,]+\s(?:\p{L}+\s)?(?:in|of|de|en)\s$/iu;

/** Whether the date at `start` is that of what another is compared with: "that month" is never it. */
export const isComparedWith = (text: string, start: number): boolean =>
  COMPARED.test(text.slice(Math.max(0, start - 48), start));

/** A day alone that shares its month with the date after it: "del 1 al 31 de mayo", "between 3 and 9 June", "on 11 and 12 July". */
const LONE_DAY =
  /(?:(?<open>\b(?:from|between|on|del|desde el|entre el|el|los)\s+(?:d[ií]as?\s+)?|\())(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+de\s+\p{L}+)?(?<link>\s+(?:to|and|through|al|y|y el|hasta el)(?:\s+d[ií]a)?\s+|\s?[–-]\s?)$/iu;

const ON_DAYS = /^(?:(?:on|el|los)\s|\()/iu;

/** "on March 17 and March 18": two days running are one stretch. */
const isNextDay = ({ edtf }: FoundDate, next: FoundDate): boolean =>
  edtf !== null && isDay(edtf) && next.edtf === addDays(edtf, 1);

/** Joins two dates into an interval, and "since" with the publication date. */
function joinIntervals(
  text: string,
  dates: readonly FoundDate[],
  published: Published | null,
): readonly FoundDate[] {
  const joined: FoundDate[] = [];
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i]!;
    const next = dates[i + 1];
    const before = text.slice(Math.max(0, date.start - 32), date.start);
    const opens = RANGE_OPEN.exec(before);
    const link = next === undefined ? '' : text.slice(date.end, next.start);
    const isRange =
      next !== undefined &&
      RANGE_LINK.test(link) &&
      (opens !== null || /[–—-]/u.test(link) || isNextDay(date, next)) &&
      date.edtf !== null &&
      next.edtf !== null &&
      !date.edtf.includes('/') &&
      !next.edtf.includes('/');
    if (isRange) {
      const start = date.start - (opens?.[0].length ?? 0);
      const interval = ordered(date.edtf!, next.edtf!) ?? acrossYears(date, next);
      joined.push({
        start,
        end: next.end,
        edtf: interval,
        kind: next.kind === 'relative' ? 'relative' : date.kind,
      });
      i++;
      continue;
    }
    // "in 2022 and 2023"
    if (
      next !== undefined &&
      /^\s(?:and|y)\s$/u.test(link) &&
      /^\d{4}$/.test(date.edtf ?? '') &&
      Number(next.edtf) === Number(date.edtf) + 1
    ) {
      joined.push({ start: date.start, end: next.end, edtf: `${date.edtf}/${next.edtf}`, kind: date.kind });
      i++;
      continue;
    }
    const lone = LONE_DAY.exec(before);
    if (lone !== null && date.edtf !== null && isDay(date.edtf)) {
      const first = `${date.edtf.slice(0, 8)}${lone.groups!.day!.padStart(2, '0')}`;
      // "on 5 and 12 May": two days, which no stretch joins.
      const isDayThere = dateBounds(first) !== null;
      const isApart = isDayThere && ON_DAYS.test(lone.groups!.open!) && addDays(first, 1) !== date.edtf;
      joined.push({
        ...date,
        start: date.start - lone[0].length,
        edtf: isDayThere && !isApart ? ordered(first, date.edtf) : null,
      });
      continue;
    }
    const since = sinceWords(text, date);
    // "desde esa misma fecha": which one isn't certain enough to count from.
    if (since !== null && date.kind === 'back' && date.edtf?.includes('/') === false) {
      joined.push({ ...date, edtf: null });
      continue;
    }
    if (
      since !== null &&
      date.edtf !== null &&
      !date.edtf.includes('/') &&
      published !== null &&
      date.kind !== 'back' &&
      date.start - since.length >= (joined.at(-1)?.end ?? 0)
    ) {
      joined.push({
        start: date.start - since.length,
        end: date.end,
        kind: 'since',
        edtf: ordered(date.edtf, published.edtf),
      });
      continue;
    }
    joined.push(date);
  }
  return joined;
}

/** "between January and December", told in February: both of the year that the second is of. */
function acrossYears(from: FoundDate, to: FoundDate): string | null {
  if (from.kind !== 'relative' || from.edtf === null || to.edtf === null) return null;
  if (!/^\d{4}-\d\d/.test(from.edtf)) return null;
  // "between March and June 2024", "from November to February 2024"
  const year = Number(to.edtf.slice(0, 4));
  return (
    ordered(`${year}${from.edtf.slice(4)}`, to.edtf) ??
    (to.kind === 'absolute' ? ordered(`${year - 1}${from.edtf.slice(4)}`, to.edtf) : null)
  );
}

/** An interval; null where it would run backwards. "from November 1, 2023, to October 31" keeps both years. */
function ordered(from: string, to: string): string | null {
  const interval = `${from}/${to}`;
  const bounds = dateBounds(interval);
  return bounds?.earliest != null && bounds.latest != null && bounds.earliest <= bounds.latest
    ? interval
    : null;
}

/** Whether a weekday, "yesterday" or "today" only names the day whose date stands right behind it. */
function isDayOf(
  text: string,
  { index, groups, 0: words }: RegExpMatchArray,
  next: { readonly start: number; readonly match: RegExpMatchArray } | undefined,
): boolean {
  const isDay = groups?.weekday !== undefined || groups?.today !== undefined;
  if (!isDay || groups.date !== undefined || next?.match.groups?.day === undefined) return false;
  return /^,?\s(?:the\s|el\s|d[ií]a\s)?$/u.test(text.slice((index ?? 0) + words.length, next.start));
}

const OF_ENGLISH: readonly Rule[] = [...NUMERIC, ...ENGLISH, YEARS, BARE_YEAR];
const OF_SPANISH: readonly Rule[] = [...NUMERIC, ...SPANISH, YEARS, BARE_YEAR];
const OF_BOTH: readonly Rule[] = [...NUMERIC, ...ENGLISH, ...SPANISH, YEARS, BARE_YEAR];

/**
 * Every date, time of day and span of time in a text, in order and apart. Days, months and years without a year
 * are read against the publication date, and only where it leaves no doubt; otherwise `edtf` is null. Times of
 * day, durations back from now and decades are found too, as `time`, so that nobody takes them for counts.
 */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  const published = readPublished(context.published);
  const primary = context.language?.split('-')[0]?.toLowerCase() ?? null;
  const rules = primary === null ? OF_BOTH : primary === 'es' ? OF_SPANISH : OF_ENGLISH;
  const found: { start: number; end: number; rule: Rule; match: RegExpMatchArray }[] = [];
  const taken = new Uint8Array(text.length);
  const cues = new Map<RegExp, boolean>();
  const isThere = (cue: RegExp): boolean => {
    const known = cues.get(cue) ?? cue.test(text);
    cues.set(cue, known);
    return known;
  };
  for (const each of rules) {
    const { pattern } = each;
    if (!each.needs.every(isThere)) continue;
    // Not `matchAll`, which makes a copy of the pattern for every text.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (start === end) pattern.lastIndex += 1;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, rule: each, match });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const earlier = [...(context.earlier ?? [])];
  const dates: FoundDate[] = [];
  for (const [i, { start: own, end, rule: each, match }] of found.entries()) {
    // "el martes 20 de enero", "Tuesday, January 20": one day.
    if (isDayOf(text, match, found[i + 1])) continue;
    const before = found[i - 1];
    const start = before !== undefined && isDayOf(text, before.match, found[i]) ? before.start : own;
    const edtf = each.read({
      match,
      text,
      published,
      earlier,
      year: context.year ?? null,
      month: context.month ?? null,
      get here() {
        return earlier.slice(context.earlier?.length ?? 0);
      },
      // Few rules ask, and it costs.
      get future() {
        return isFuture(text, own, end);
      },
    });
    if ((each === BARE_YEAR || each === YEARS) && edtf === null) continue;
    dates.push({ start, end, edtf, kind: each.kind });
    if (edtf !== null && !isComparedWith(text, start)) {
      // An interval told in two dates is what "these months" refers to.
      const [last] = joinIntervals(text, dates.slice(-2), published).slice(-1);
      earlier.push(last?.edtf ?? edtf);
      if (last?.edtf !== edtf && last?.kind === 'since') earlier.push(edtf);
    }
  }
  return joinIntervals(text, dates, published);
}
