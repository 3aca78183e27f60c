import { dateBounds } from '../corpus/edtf.ts';
import { addDays, type Published, readPublished, toEdtf, weekday, yearOf } from './dates/calendar.ts';
import { alternatives, MONTHS, SMALL_WORDS, smallNumber, WEEKDAYS } from './dates/words.ts';
import type { Span } from './span.ts';

/**
 * `absolute` says its year; `relative` is read off the publication date ("on Monday", "in October"); `back` refers
 * to a date before it ("that day", "these 12 months"); `anniversary` is a span of time after another date ("three
 * years later"); `since` runs until publication; `time` is an hour, a duration or a decade: no date.
 */
export type DateKind = 'absolute' | 'relative' | 'back' | 'anniversary' | 'since' | 'time';

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
  /** Dates of the text before this one, oldest first, which "that day" and "two years after" may refer to. */
  readonly earlier?: readonly string[];
}

interface Reading {
  readonly match: RegExpMatchArray;
  readonly text: string;
  readonly published: Published | null;
  /** The text speaks of what is to come. */
  readonly future: boolean;
  /** The dates before this one, the last of them last. */
  readonly earlier: readonly string[];
}

interface Rule {
  readonly pattern: RegExp;
  readonly kind: DateKind;
  read(reading: Reading): string | null;
}

type Groups = Record<string, string | undefined>;

const M_EN = alternatives([...MONTHS.en.keys()].filter((name) => name.length > 4)).replace(/\b\w/g, (c) =>
  c.toUpperCase(),
);
const M_EN_ANY = `(?:${M_EN}|June|July|May|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)`;
const M_ES = `(?:${alternatives(MONTHS.es.keys())})`;
const W_EN = alternatives(WEEKDAYS.en.keys()).replace(/\b\w/g, (c) => c.toUpperCase());
const W_ES = alternatives(WEEKDAYS.es.keys());
const DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?!\d|[.,]\d|:\d)`;
const YEAR = String.raw`(?<year>1[5-9]\d\d|20\d\d)(?![\d]|[.,]\d)`;
const SPAN_WORDS = `(?<number>${SMALL_WORDS}) ?-?`;

const months = (word: string): number | null => {
  const name = word.toLowerCase().replace('.', '');
  return MONTHS.en.get(name) ?? MONTHS.es.get(name) ?? null;
};

const rule = (kind: DateKind, source: string, read: Rule['read'], flags = 'gu'): Rule => ({
  kind,
  pattern: new RegExp(source, flags),
  read,
});

const groupsOf = (reading: Reading): Groups => reading.match.groups ?? {};

/** "this", "last", "next" and their like as a number of periods from the publication date. */
function shift(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^(?:this|the current|este|esta|del presente|presente|en curso|corriente)/iu.test(word)) return 0;
  if (/^(?:last|previous|past|pasad[oa]|anterior)/iu.test(word)) return -1;
  return /^(?:next|coming|pr[oó]xim[oa]|que viene)/iu.test(word) ? 1 : null;
}

function whole(reading: Reading): string | null {
  const { day, month, year } = groupsOf(reading);
  const number = month === undefined ? null : months(month);
  if (year === undefined) return null;
  return toEdtf({ year: Number(year), month: number, day: day === undefined ? null : Number(day) });
}

function withShiftedYear(reading: Reading): string | null {
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
    return !/^\s(?:and|when|said|that|but)\b/u.test(after);
  return /\b(?:protestas?|marchas?|manifestaci[oó]n(?:es)?|atentados?|elecci[oó]n(?:es)?|golpe|terremoto|estallido|disturbios|masacre)\s+del\s+$/iu.test(
    before,
  );
}

function withoutYear(reading: Reading): string | null {
  const { day, month } = groupsOf(reading);
  const number = month === undefined ? null : months(month);
  if (number === null) return null;
  const days = day === undefined ? null : Number(day);
  if (days !== null && namesEvent(reading)) {
    const key = toEdtf({ year: 2000, month: number, day: days })?.slice(4);
    return reading.earlier.findLast((date) => isDay(date) && date.slice(4) === key) ?? null;
  }
  if (reading.published === null) return null;
  const year = yearOf(reading.published, number, days, reading.future);
  return year === null ? null : toEdtf({ year, month: number, day: days });
}

function onWeekday(reading: Reading): string | null {
  const { weekday: name, shift: word } = groupsOf(reading);
  const published = reading.published?.day;
  if (name === undefined || published === undefined || published === null) return null;
  const target = (WEEKDAYS.en.get(name.toLowerCase()) ?? WEEKDAYS.es.get(name.toLowerCase()) ?? 0) % 7;
  const back = (weekday(published) - target + 7) % 7;
  const by = shift(word);
  if (by === 1 || (by === null && reading.future && back !== 0)) return addDays(published, 7 - back);
  return addDays(published, by === -1 && back === 0 ? -7 : -back);
}

function inPeriod(reading: Reading): string | null {
  const { shift: word, unit } = groupsOf(reading);
  const by = shift(word);
  const { published } = reading;
  if (by === null || published === null || unit === undefined) return null;
  if (/^(?:year|año)/u.test(unit))
    return published.year === null ? null : toEdtf({ year: published.year + by, month: null, day: null });
  if (/^(?:month|mes)/u.test(unit)) {
    if (published.vague || published.earliest.slice(0, 7) !== published.latest.slice(0, 7)) return null;
    const count =
      Number(published.earliest.slice(0, 4)) * 12 + Number(published.earliest.slice(5, 7)) - 1 + by;
    return toEdtf({ year: Math.floor(count / 12), month: (count % 12) + 1, day: null });
  }
  if (published.day === null) return null;
  const monday = addDays(published.day, -((weekday(published.day) + 6) % 7) + by * 7);
  return `${monday}/${addDays(monday, 6)}`;
}

function fromToday(days: number): Rule['read'] {
  return ({ published }) => (published?.day == null ? null : addDays(published.day, days));
}

/** "three days ago", "hace dos años": days exactly, years to the year; weeks and months are too rough. */
function ago(reading: Reading): string | null {
  const { number, unit } = groupsOf(reading);
  const count = number === undefined ? null : smallNumber(number);
  const { published } = reading;
  if (count === null || unit === undefined || published === null) return null;
  if (/^d[aií]/u.test(unit)) return published.day === null ? null : addDays(published.day, -count);
  if (/^(?:year|año)/u.test(unit))
    return published.year === null ? null : toEdtf({ year: published.year - count, month: null, day: null });
  return null;
}

const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf);

/** "three years later": the year, counted from the date that was told last. */
function later(reading: Reading): string | null {
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
  return null;
}

/** "two years after the March 4 marches": the anniversary's day, where an earlier date says the year. */
function anniversary(reading: Reading): string | null {
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
function back(reading: Reading): string | null {
  const { unit, number } = groupsOf(reading);
  if (unit === undefined) return null;
  const last = (fits: (date: string) => boolean) => reading.earlier.findLast(fits) ?? null;
  if (/^(?:day|día|date|fecha)/u.test(unit)) return last(isDay);
  if (/^(?:years?$|año$)/u.test(unit) && number === undefined)
    return last((date) => /^\d{4}/.test(date))?.slice(0, 4) ?? null;
  if (/^(?:month|mes)$/u.test(unit) && number === undefined)
    return last((date) => /^\d{4}-\d\d/.test(date))?.slice(0, 7) ?? null;
  return last((date) => /^\d{4}.*\/\d{4}/.test(date));
}

const NOTHING: Rule['read'] = () => null;
const UNIT_EN = '(?<unit>days?|weeks?|months?|years?)';
const UNIT_ES = '(?<unit>días?|semanas?|mes(?:es)?|años?)';
const SHIFT_EN = '(?<shift>this|last|next|the current|the past|the coming|the previous)';

const NUMERIC: readonly Rule[] = [
  rule('absolute', String.raw`(?<![\d-])(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\d-])`, ({ match }) =>
    dateBounds(match[0]) === null ? null : match[0],
  ),
  rule(
    'absolute',
    String.raw`(?<![\d/.])(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<year>(?:19|20)\d\d)(?![\d/])`,
    ({ match }) => {
      const [a, b, year] = [Number(match.groups?.a), Number(match.groups?.b), Number(match.groups?.year)];
      // Which is the month shows only where the other can be none.
      if (a > 12) return toEdtf({ year, month: b, day: a });
      return b > 12 ? toEdtf({ year, month: a, day: b }) : null;
    },
  ),
  rule(
    'time',
    String.raw`(?<![\d:.,])\d{1,2}(?::\d\d){1,2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|local time|horas|hs?\b))?(?![\d:])`,
    NOTHING,
    'giu',
  ),
];

const ENGLISH: readonly Rule[] = [
  rule(
    'absolute',
    String.raw`\b(?:the )?same (?:period|time|months?|quarter|week|day|stage)(?: of| in)? ${YEAR}`,
    whole,
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?:the )?same (?:period|time|months?|quarter|week|day|stage)(?: of)? (?<shift>last|the previous) (?<unit>year)\b`,
    inPeriod,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) years? (?:on )?(?:after|since|on from|from)\b(?: [^\s.,;:!?]+){0,5}? (?:${DAY} )?(?<month>${M_EN_ANY})(?: (?<day2>\d{1,2})(?:st|nd|rd|th)?)?(?:,? ${YEAR})?`,
    (reading) => anniversary(withSecondDay(reading)),
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) years? (?:after|on from)\b(?: [^\s.,;:!?]+){0,4}? ${YEAR}`,
    anniversary,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<month>${M_EN_ANY}) ${DAY}(?:st|nd|rd|th)?,?(?: of)? ${SHIFT_EN} year\b`,
    withShiftedYear,
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,])${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${M_EN_ANY}),?(?: of)? ${SHIFT_EN} year\b`,
    withShiftedYear,
  ),
  rule('absolute', String.raw`(?<month>${M_EN_ANY}) ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`, whole),
  rule(
    'absolute',
    String.raw`(?<![\d.,])${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${M_EN_ANY}),? ${YEAR}`,
    whole,
  ),
  rule('relative', String.raw`(?<month>${M_EN_ANY})(?: of)? ${SHIFT_EN} year\b`, withShiftedYear),
  rule('absolute', String.raw`\b(?<month>${M_EN_ANY}),?(?: of)? ${YEAR}`, whole),
  rule(
    'relative',
    String.raw`\b(?<month>${M_EN_ANY}) ${DAY}(?:st|nd|rd|th)?(?![\d%-]|\s(?:percent|million|billion))`,
    withoutYear,
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,$€£-])${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${M_EN_ANY})(?![\p{L}])`,
    withoutYear,
  ),
  rule(
    'relative',
    String.raw`(?<=\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|till|[Tt]hrough|of|[Dd]uring|[Ff]rom|to|[Ff]or|[Bb]etween|and|[Ll]ate|[Ee]arly|[Mm]id|[Aa]fter|[Bb]efore|[Ll]ast|[Nn]ext|this) )(?<month>${M_EN_ANY})(?![\p{L}\d]|\s\d|\s\p{Lu})`,
    withoutYear,
  ),
  rule(
    'relative',
    String.raw`(?:\b(?<shift>last|next|this|this past|the past) )?\b(?<weekday>${W_EN})(?:['’]s)?(?: (?:morning|afternoon|evening|night))?(?![\p{L}])`,
    onWeekday,
  ),
  rule('relative', String.raw`\bthe day before yesterday\b`, fromToday(-2), 'giu'),
  rule(
    'relative',
    String.raw`\b(?:yesterday|last night)(?: (?:morning|afternoon|evening|night))?\b`,
    fromToday(-1),
    'giu',
  ),
  rule('relative', String.raw`\b(?:today|tonight|this (?:morning|afternoon|evening))\b`, fromToday(0), 'giu'),
  rule('relative', String.raw`\btomorrow\b`, fromToday(1), 'giu'),
  rule('relative', String.raw`\b${SHIFT_EN} (?<unit>year|month|week)(?:['’]s)?\b`, inPeriod, 'giu'),
  rule(
    'back',
    String.raw`\b(?:over |in |during )?(?:that|those|these|the same)(?: very| same)? (?:(?<number>${SMALL_WORDS})[ -])?(?<unit>day|date|years?|months?|weeks?|period)\b`,
    back,
    'giu',
  ),
  rule('relative', String.raw`(?<![\p{L}\d])${SPAN_WORDS}${UNIT_EN} ago\b`, ago, 'giu'),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])${SPAN_WORDS}${UNIT_EN} (?:later|afterwards|on(?=[,.;—–]))`,
    later,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`\b(?:the )?(?:(?:spring|summer|autumn|fall|winter|start|end|beginning|middle|(?:first|second|third|fourth|last) (?:half|quarter))(?: of|,)? |(?:mid|late|early)[- ])${YEAR}`,
    whole,
    'giu',
  ),
  rule('time', String.raw`\b(?:the )?(?:(?:1[5-9]|20)\d0s|['’]\d0s)\b`, NOTHING),
  rule('time', String.raw`(?<![\d.,])\d{1,2}(?:\.\d\d)? ?[ap](?:\.m\.|m\b)`, NOTHING, 'giu'),
  rule(
    'time',
    String.raw`(?<![\p{L}\d])(?:the )?(?:past|last|next|first|coming|previous|final) ${SPAN_WORDS}(?:seconds|minutes|hours|days|weeks|months|years|decades|nights)\b`,
    NOTHING,
    'giu',
  ),
];

const SPANISH: readonly Rule[] = [
  rule(
    'absolute',
    String.raw`(?<![\p{L}])(?:el |al )?mismo (?:per[ií]odo|mes|trimestre|semestre|plazo|lapso)(?: de)? ${YEAR}`,
    whole,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:el |al )?mismo (?:per[ií]odo|mes|trimestre|semestre|plazo|lapso) del (?<unit>año) (?<shift>pasado|anterior)(?![\p{L}])`,
    inPeriod,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) años? (?:después|tras|desde|de)(?: [^\s.,;:!?]+){0,5}? ${DAY} de (?<month>${M_ES})(?: del? ${YEAR})?`,
    anniversary,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,])${DAY} de (?<month>${M_ES})(?: de| del)? (?:(?:año )?(?<shift>este|pasado|próximo|presente|en curso)(?: año)?|(?:el |l )?año (?<shift2>pasado|próximo|en curso|que viene))`,
    (reading) => withShiftedYear(withSecondShift(reading)),
    'giu',
  ),
  rule(
    'absolute',
    String.raw`(?<![\d.,])${DAY}(?:[.º°])? de (?<month>${M_ES})(?: del?|,)? ${YEAR}`,
    whole,
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?<month>${M_ES}) (?:de(?:l año)? )(?<shift>este|pasado|próximo)(?: año)?\b`,
    withShiftedYear,
    'giu',
  ),
  rule('absolute', String.raw`\b(?<month>${M_ES})(?: del?|,)? ${YEAR}`, whole, 'giu'),
  rule(
    'relative',
    String.raw`(?<![\d.,$€£-])${DAY}(?:[.º°])? de (?<month>${M_ES})(?![\p{L}])`,
    withoutYear,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<=\b(?:en|de|hasta|desde|durante|a|para|entre|y|del pasado|el pasado|pasado|mes de|finales de|principios de|mediados de) )(?<month>${M_ES})(?: pasado)?(?![\p{L}\d])`,
    withoutYear,
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?:este |esta )?(?:(?<shift>pasado|próximo) )?(?<weekday>${W_ES})(?: (?<shift2>pasado|próximo|que viene))?(?:,? (?:día )?(?<date>\d{1,2})(?! de)(?![\d.,]))?(?: por la (?:mañana|tarde|noche))?(?![\p{L}])`,
    (reading) => onWeekday(withSecondShift(reading)),
    'giu',
  ),
  rule('relative', String.raw`(?<![\p{L}])(?:anteayer|antes de ayer)(?![\p{L}])`, fromToday(-2), 'giu'),
  rule('relative', String.raw`(?<![\p{L}])(?:ayer|anoche)(?![\p{L}])`, fromToday(-1), 'giu'),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:hoy|esta (?:mañana|tarde|noche|madrugada))(?![\p{L}])`,
    fromToday(0),
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:en lo que va (?:de|del) (?=este|año|mes))?(?<shift>este|esta) (?:mismo |misma )?(?<unit>año|mes|semana)(?![\p{L}])`,
    inPeriod,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])en lo que va (?:de|del) (?<unit>año|mes)(?![\p{L}])`,
    (reading) => inPeriod(withGroup(reading, 'shift', 'este')),
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:(?:el|la|del|al) )?(?<unit>año|mes|semana) (?<shift>pasad[oa]|anterior|próxim[oa]|en curso|que viene)(?![\p{L}])`,
    inPeriod,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<![\p{L}])(?:(?:el|la|del|al) )?(?<shift>pasad[oa]|próxim[oa]) (?<unit>año|mes|semana)(?![\p{L}])`,
    inPeriod,
    'giu',
  ),
  rule(
    'back',
    String.raw`(?<![\p{L}])(?:es[ea]|es[oa]s|es[et]os|est[oa]s|aquel|aquella|aquellos|el mismo|la misma|los mismos) (?:mism[oa]s? )?(?:(?<number>${SMALL_WORDS}) )?(?<unit>día|fecha|años?|mes(?:es)?|semanas?|per[ií]odo)(?![\p{L}])`,
    back,
    'giu',
  ),
  rule('relative', String.raw`(?<![\p{L}])hace (?<number>${SMALL_WORDS}) ${UNIT_ES}(?![\p{L}])`, ago, 'giu'),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) ${UNIT_ES} (?:después|más tarde)(?![\p{L}])`,
    later,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`(?<![\p{L}])(?:(?:la |el )?(?:primavera|verano|otoño|invierno|finales|principios|mediados|inicios|(?:primer|segundo|tercer|cuarto|último) (?:semestre|trimestre))(?: del?)?) ${YEAR}`,
    whole,
    'giu',
  ),
  rule(
    'time',
    String.raw`(?<![\p{L}])(?:los |la década de (?:los )?)años? (?:\d0|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?![\p{L}])`,
    NOTHING,
    'giu',
  ),
  rule(
    'time',
    String.raw`(?<![\d.,])\d{1,2}(?:[.:]\d\d)? ?(?:horas|h\b)|\ba las? (?:\d{1,2}(?:[.:]\d\d)?|${alternatives(['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'])})(?=[\s,.;]|$)(?! \p{L}{4,}(?:s|es)\b)`,
    NOTHING,
    'giu',
  ),
  rule(
    'time',
    String.raw`(?<![\p{L}\d])(?:l[oa]s )?(?:últim[oa]s|próxim[oa]s|primer[oa]s) (?<number>${SMALL_WORDS}) (?:segundos|minutos|horas|días|semanas|meses|años|décadas|noches)(?![\p{L}])`,
    NOTHING,
    'giu',
  ),
];

function withGroup(reading: Reading, name: string, value: string | undefined): Reading {
  const match = Object.assign([...reading.match], {
    index: reading.match.index,
    groups: { ...reading.match.groups, [name]: value },
  });
  return { ...reading, match: match as unknown as RegExpMatchArray };
}
const withSecondDay = (reading: Reading): Reading =>
  withGroup(reading, 'day', groupsOf(reading).day ?? groupsOf(reading).day2);
const withSecondShift = (reading: Reading): Reading =>
  withGroup(reading, 'shift', groupsOf(reading).shift ?? groupsOf(reading).shift2);

/** A year that stands alone. Whether four digits are a year or a count is told by what stands beside them. */
const BARE_YEAR: Rule = rule(
  'absolute',
  String.raw`(?<![\d.,$€£#/:-])(?<!\p{L}[-’']?)${YEAR}(?![%°/:\p{L}]|-\d|\s(?:percent|per cent|por ciento|million|billion|millones|mil|euros?|dollars?|d[oó]lares|people|persons|personas|men|women|hombres|mujeres|prisoners|presos|soldiers|soldados|workers|trabajadores|deaths|muertos|votes|votos)\b)`,
  (reading) => {
    const { text, match } = reading;
    const before = text.slice(Math.max(0, match.index! - 24), match.index!);
    // "more than 2000 cases" and "some 1950 houses" count.
    if (
      /\b(?:than|some|about|around|approximately|nearly|almost|least|over|roughly|total of|unos|unas|casi|más de|menos de|alrededor de|cerca de|al menos|un total de)\s$/iu.test(
        before,
      )
    )
      return null;
    return whole(reading);
  },
);

const FUTURE =
  /\b(?:will|shall|is to|are to|due|scheduled|plans? to|expected to|upcoming|se celebrar[áa]n?|tendr[áa]n?|ser[áa]n|próxim[oa]|prev[eé]n?|está previst[oa]|\p{L}+ar[áa]n?|\p{L}+er[áa]n|\p{L}+ir[áa]n?)(?![\p{L}])/iu;

function isFuture(text: string, start: number, end: number): boolean {
  const from = Math.max(text.lastIndexOf('. ', start), start - 120, 0);
  const stop = text.indexOf('. ', end);
  const to = Math.min(stop === -1 ? text.length : stop, end + 40);
  return FUTURE.test(text.slice(from, to));
}

const RANGE_OPEN = /\b(?:from|between|del?|desde(?: el)?|entre(?: el)?)\s+(?:el\s+)?$/iu;
const RANGE_LINK = /^(?:,?\s+(?:to|until|till|through|and|hasta(?: el)?|al?|y(?: el)?)\s+|\s?[–—]\s?|-)$/iu;
const SINCE = /\b(?:since|desde(?: el)?)\s+(?:(?:early|late|mid|the|el|principios de|finales de)\s+)?$/iu;
/** A day alone that shares its month with the date after it: "del 1 al 31 de mayo", "between 3 and 9 June". */
const LONE_DAY =
  /(?:(?<open>\b(?:from|between|del|entre el)\s+))(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+de\s+\p{L}+)?(?<link>\s+(?:to|and|through|al|y el)\s+|\s?[–-]\s?)$/iu;

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
      (opens !== null || /[–—-]/u.test(link)) &&
      date.edtf !== null &&
      next.edtf !== null &&
      !date.edtf.includes('/') &&
      !next.edtf.includes('/');
    if (isRange) {
      const start = date.start - (opens?.[0].length ?? 0);
      const interval = ordered(date.edtf!, next.edtf!);
      joined.push({
        start,
        end: next.end,
        edtf: interval,
        kind: next.kind === 'relative' ? 'relative' : date.kind,
      });
      i++;
      continue;
    }
    const lone = LONE_DAY.exec(before);
    if (lone !== null && date.edtf !== null && isDay(date.edtf)) {
      const first = `${date.edtf.slice(0, 8)}${lone.groups!.day!.padStart(2, '0')}`;
      joined.push({
        ...date,
        start: date.start - lone[0].length,
        edtf: dateBounds(first) === null ? null : ordered(first, date.edtf),
      });
      continue;
    }
    const since = SINCE.exec(before);
    if (
      since !== null &&
      date.edtf !== null &&
      !date.edtf.includes('/') &&
      published !== null &&
      date.kind !== 'back'
    ) {
      joined.push({
        start: date.start - since[0].length,
        end: date.end,
        kind: 'since',
        edtf: published.vague ? `${date.edtf}/..` : ordered(date.edtf, published.edtf),
      });
      continue;
    }
    joined.push(date);
  }
  return joined;
}

/** An interval; null where it would run backwards. "from November 1, 2023, to October 31" keeps both years. */
function ordered(from: string, to: string): string | null {
  const interval = `${from}/${to}`;
  const bounds = dateBounds(interval);
  return bounds?.earliest != null && bounds.latest != null && bounds.earliest <= bounds.latest
    ? interval
    : null;
}

/**
 * Every date, time of day and span of time in a text, in order and apart. Days, months and years without a year
 * are read against the publication date, and only where it leaves no doubt; otherwise `edtf` is null. Times of
 * day, durations back from now and decades are found too, as `time`, so that nobody takes them for counts.
 */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  const published = readPublished(context.published);
  const primary = context.language?.split('-')[0]?.toLowerCase() ?? null;
  const rules = [
    ...NUMERIC,
    ...(primary === 'es' ? [] : ENGLISH),
    ...(primary === null || primary === 'es' ? SPANISH : []),
    BARE_YEAR,
  ];
  const found: { start: number; end: number; rule: Rule; match: RegExpMatchArray }[] = [];
  const taken = new Uint8Array(text.length);
  for (const each of rules) {
    for (const match of text.matchAll(each.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, rule: each, match });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const earlier = [...(context.earlier ?? [])];
  const dates: FoundDate[] = [];
  for (const { start, end, rule: each, match } of found) {
    const future = isFuture(text, start, end);
    const edtf = each.read({ match, text, published, future, earlier });
    if (each === BARE_YEAR && edtf === null) continue;
    dates.push({ start, end, edtf, kind: each.kind });
    if (edtf !== null) {
      // An interval told in two dates is what "these months" refers to.
      const [last] = joinIntervals(text, dates.slice(-2), published).slice(-1);
      earlier.push(last?.edtf ?? edtf);
      if (last?.edtf !== edtf && last?.kind === 'since') earlier.push(edtf);
    }
  }
  return joinIntervals(text, dates, published);
}
