import type { FoundDate } from '../../text/dates.ts';
import type { Span } from '../../text/span.ts';
import { datelineLength } from '../people/dateline.ts';
import type { Saying } from '../person.ts';
import {
  beginsWithAfter,
  COMPARISON_ON,
  isComparison,
  isMeasuredAgainst,
  LAST_ONE,
  OPENS_COMPARED,
  ofCompared,
  RECORD_SINCE,
  WHAT_IT_WAS,
} from './date-compared.ts';
import {
  AMONG,
  AND_NOW,
  ASIDE_BEFORE,
  ASIDE_SINCE,
  DEED,
  HELD,
  INSERTED,
  MEASURED,
  NEXT_VERB,
  OF_COUNTED,
  OF_VERB,
  OPENS_PARTICIPLE,
  PARTICIPLE,
  PUNISHED,
  RELATIVE,
  UNDER,
  UNTIL_NOW,
} from './date-of-clause.ts';
import { deedStart, isOfDeed } from './date-of-deed.ts';
import {
  AFTER,
  AFTER_NOUN,
  AFTER_THE,
  BEGUN,
  CAUSE,
  CAUSE_THAT,
  DONE_AT_PROTEST,
  EFFECT_CLAUSE,
  EVENT,
  EVENT_THAT,
  FOR_DEATH,
  GROUNDS,
  HEAD_OF_CLAUSE,
  IN_EVENT,
  IN_OCCASION,
  isDaysEvent,
  LAW_MADE,
  OCCASIONED,
  OF_EVENT,
  OVER,
  opensWithEvent,
  PREDICATE,
  SINCE_IT,
  STATE,
  TOLL_OF,
  TOOK_PLACE,
} from './date-of-event.ts';
import {
  FREED,
  HAS_REPORT,
  ISSUED,
  PERIODIC,
  REPORT_FOR,
  REPORT_ISSUE,
  REPORT_NEXT,
  REPORT_PERIOD,
  REPORT_YEAR,
} from './date-of-report.ts';
import {
  besideSpeech,
  HEARD,
  intersects,
  isOutside,
  NEAR,
  nearWords,
  opensSaying,
  reportsSpeech,
} from './date-of-saying.ts';
import { DUE, IN_FORCE, STILL_TO_COME, TO_DO, UNTIL, UP_TO } from './date-to-come.ts';
import type { Draft, Reading } from './draft.ts';
import { isNowadays } from './nowadays.ts';
import { termUnit } from './prison-terms.ts';
import { LEVELS } from './words.ts';

/** What a date in a sentence is the date of. */
export type Use = 'count' | 'saying' | 'report' | 'other';

/** Nouns whose "of 2024" is a date of the count's own. */
const PARTS_OF_TIME =
  /\b(?:as|months?|weeks?|days?|quarters?|half|whole|entirety|end|start|beginning|middle|rest|most|all|course|nights?|mornings?|evenings?|afternoons?|hours|eve|meses|mes|semanas?|d[ií]as?|semestre|trimestre|finales|fines|principios|comienzos?|mediados|cierre|inicios?|t[eé]rmino|partir|largo|resto|desde|durante|total|noche|madrugada|tarde|mañana|jornada|horas|quincena|fortnight|corrido|transcurrido|va)\s(?:of|del?)\s+(?:el\s+)?(?:año\s+)?$/iu;

/** "as of Wednesday" dates a count, whoever tells it. */
const AS_OF =
  /\b(?:as (?:of|at)|(?:at|by|as of) the (?:end|close) of|a fecha(?: de)?|con fecha de|(?:cierre|corte) (?:de datos )?(?:al?|el|del?|hasta)|con datos (?:al?|del?|hasta)(?: cierre de)?|al cierre del?|a finales de|a fines de|(?:actualizad[oa]s?|con corte|con cierre|updated|current) (?:hasta|al?|to|through|until))\s+(?:the\s|el\s)?$/iu;

/** "casos anteriores al 8 de enero", "jailed prior to 2018": a time before which, not at which. */
const PRIOR =
  /(?<!\p{L})(?:(?:anterior(?:es)?|previ[oa]s?) al?|antes del?|prior to|(?:jailed|detained|arrested|imprisoned|held) before)\s(?:el\s|the\s)?$/iu;

const OF_PERIOD = /^\s(?:total|tally|toll|level|number|rate|figure)\s/u;

const COUNTED_IN =
  /^(?:\s\p{Ll}+){0,3}\s(?:reported|recorded|registered|documented|counted|logged|confirmed|verified|registrad[oa]s|reportad[oa]s|documentad[oa]s|contabilizad[oa]s|contad[oa]s|confirmad[oa]s|verificad[oa]s|notificad[oa]s)\s(?:in|during|en|durante)\s$/u;

/** "were in prison in the month of": when something was so, whatever report is told of before. */
const IN_MONTH = /(?<!\p{L})(?:in|during|en|durante) (?:the month of|el mes de)\s$/iu;

const SO_FAR = /\sen lo que va (?:de|del)(?: año)?\s$/iu;

/** Characters within which the date of a dateline begins. */
const DATELINE_REACH = 100;

const OF_YEAR = /^\s\p{Ll}+\s(?:was|were|is|stood|totall?ed|came|amounted|rose|fell|reached|grew)\s/u;

/** What a date of a draft's sentence is the date of; `saying` is what the draft's number stands in. */
export function useOf(
  reading: Reading,
  date: FoundDate,
  sentence: Span,
  draft: Draft,
  saying: Saying | null,
): Use {
  const deed = deedStart(draft);
  if (deed !== null && isOfDeed(draft, deed, date)) return 'count';
  const use = useInSentence(reading, date, sentence, draft, saying);
  // "found guilty on Thursday over the deaths of nine": nobody died on the day of the verdict.
  return deed !== null && use === 'count' ? 'other' : use;
}

function useInSentence(
  reading: Reading,
  date: FoundDate,
  sentence: Span,
  draft: Draft,
  saying: Saying | null,
): Use {
  const before = reading.text
    .slice(Math.max(sentence.start, date.start - NEAR), date.start)
    .replace(/(?<=\s(?:el|del|al)\s)pasado\s$/u, '');
  const after = reading.text.slice(date.end, Math.min(sentence.end, date.end + NEAR));
  if (date.kind === 'time' || isNowadays(reading, date)) return 'other';
  const lead = /^(?:desde|since|from)\s/iu.exec(reading.text.slice(date.start, date.end))?.[0] ?? '';
  if (IN_FORCE.test(before + lead)) return 'other';
  // "(Bangkok, October 9, 2024) – The junta holds 41": the day on which the story was filed.
  if (date.start < DATELINE_REACH && date.end <= datelineLength(reading.text)) return 'other';
  if (date.start >= draft.number.end && LAST_ONE.test(before + lead)) return 'other';
  if (AMONG.test(before) && /^[\s,]/u.test(after)) return 'other';
  // "Six reporters, in exile since 2023, were sentenced"
  if (ASIDE_SINCE.test(before + lead) && /^,/.test(after)) return 'other';
  // "expects doses that are due on Wednesday": a day to come dates no count of now.
  if (STILL_TO_COME.test(before)) return 'other';
  // "construir 184.000 pisos hasta 2027"
  if (
    UNTIL.test(before) &&
    /^\d{4}$/.test(date.edtf ?? '') &&
    date.start >= draft.number.end &&
    TO_DO.test(reading.text.slice(Math.max(sentence.start, draft.number.start - 60), draft.number.start))
  )
    return 'other';
  // "A finales de mayo, X informó que 519": when they told it.
  const isSaidThen =
    /\b(?:fin(?:al)?es de|at the (?:end|close) of)\s$/iu.test(
      before + /^(?:the\s)?(?:(?:end|close) of\s)?/iu.exec(reading.text.slice(date.start, date.end))![0],
    ) &&
    date.start - sentence.start < 16 &&
    besideSpeech(reading, { ...date, start: sentence.start }, sentence, draft.number);
  if (AS_OF.test(before)) return isSaidThen ? 'saying' : 'count';
  if (PRIOR.test(before) || (date.end <= draft.number.start && OF_COUNTED.test(before))) return 'other';
  // "181 presos, que están en la cárcel desde 2018": since when doesn't tell when they were counted.
  if (date.kind === 'since' && date.start >= draft.number.end && HELD.test(before)) return 'other';
  // "567 cases reported in October": counted then, whoever tells it.
  if (COUNTED_IN.test(reading.text.slice(draft.number.end, date.start)) && !/^\s(?:by|por)\s/u.test(after))
    return 'count';
  // "144 casos de enero y 124 de febrero"
  if (
    /^(?:\s\p{Ll}+){1,2}\s(?:del?|of)\s$/u.test(reading.text.slice(draft.number.end, date.start)) &&
    /^\d{4}(?:-\d\d)?$/.test(date.edtf ?? '') &&
    /^(?:[,.;)]|\s(?:y|and)\s\d)/u.test(after)
  )
    return 'count';
  // "desde los 14 millones de 2023"
  if (/^\s(?:del?|of)\s(?:el\s)?$/u.test(reading.text.slice(draft.number.end, date.start))) return 'count';
  // Nobody speaks for months on end, and "two years after" dates what is told.
  const isWeek =
    date.kind === 'relative' && /\b(?:week|semana)\b/iu.test(reading.text.slice(date.start, date.end));
  const isSpan =
    (date.edtf?.includes('/') === true && !isWeek) || /^(?:back|anniversary|since)$/.test(date.kind);
  // "its report for the first quarter"
  if (date.edtf?.includes('/') === true && REPORT_FOR.test(before)) return 'report';
  // "confirma, hasta este miércoles, que se han realizado 302"
  const isUntil = date.end <= draft.number.start && UP_TO.test(before);
  // "41, according to X, down from 79 in May"
  if (
    date.start >= draft.number.end &&
    (ofCompared(reading, draft, date) || isMeasuredAgainst(reading.text.slice(draft.number.end, date.start)))
  )
    return 'other';
  if (!isSpan && !isUntil) {
    // A year or month is the period of a report, a day the day on which it came out.
    const isYear = /^\d{4}(?:-\d\d)?$/.test(date.edtf ?? '');
    if (REPORT_PERIOD.test(before) && !IN_MONTH.test(before) && (PERIODIC.test(before) || isYear))
      return 'report';
    if (REPORT_NEXT.test(after)) return isYear ? 'report' : 'saying';
    if (isYear && REPORT_YEAR.test(before)) return 'report';
    const isAside = isYear && /,\s(?:(?:el|en|in)\s)?$/u.test(before);
    const isIssued = ISSUED.test(before) && !(FREED.test(before) && !HAS_REPORT.test(before));
    if (
      isIssued ||
      (REPORT_ISSUE.test(before) && !isAside) ||
      HEARD.test(before) ||
      isOutside(reading, saying, date)
    )
      return 'saying';
    const isSaid = saying !== null && intersects(saying, date) && !opensSaying(reading, saying, date);
    if (!isSaid && besideSpeech(reading, date, sentence, draft.number)) return 'saying';
  }
  // "the floods of 1998, which killed 230": the clause tells of what the date dates.
  const until = reading.text.slice(date.end, draft.number.start);
  if (date.end <= draft.number.start && (HEAD_OF_CLAUSE.test(until) || EFFECT_CLAUSE.test(until)))
    return 'count';
  // "the conflict that began in April": since when what has done it goes on.
  if (date.start >= draft.number.end && (BEGUN.test(before) || TOOK_PLACE.test(before))) return 'other';
  // "a rise of 9 percent on the year before", "double what it was in 2019"
  if (date.start >= draft.number.end && (COMPARISON_ON.test(before) || WHAT_IT_WAS.test(before)))
    return 'other';
  if (date.start >= draft.number.end && date.kind !== 'absolute' && isComparison(before)) return 'other';
  if (
    IN_OCCASION.test(before) ||
    OCCASIONED.test(before) ||
    FOR_DEATH.test(before.replace(/,\s(?:el|on)\s$/u, ' '))
  )
    return 'other';
  if (date.end <= draft.number.start && GROUNDS.test(until)) return 'other';
  if (date.start >= draft.number.end && beginsWithAfter(reading, draft, date)) return 'other';
  // "up 8.9 per cent from a year earlier": what the change is counted from; "…, when 12 were sold" is told of that.
  if (
    date.kind === 'anniversary' &&
    /(?<!\p{L})(?:from|than|on|que|al?|del?|respecto al?)\s$/u.test(before) &&
    (date.start >= draft.number.end || !/^,?\s(?:when|cuando|at|\()/u.test(until))
  )
    return 'other';
  if (date.kind === 'anniversary') return 'count';
  if (opensWithEvent(before, after, date)) return 'count';
  if (
    date.start >= draft.number.end &&
    (DONE_AT_PROTEST.test(before) || (IN_EVENT.test(before) && !STATE.test(before)))
  )
    return 'count';
  if (date.start >= draft.number.end && isDaysEvent(before, after, reading.text.slice(date.start, date.end)))
    return 'count';
  if (EVENT.test(before.slice(-60)) && STATE.test(before)) return 'other';
  // "60 people held over the election in July have been released", "arrested after the vote on July 28"
  if (
    date.start >= draft.number.end &&
    EVENT.test(before.slice(-60)) &&
    (PREDICATE.test(after) || AFTER_THE.test(reading.text.slice(draft.number.end, date.start)))
  )
    return 'other';
  if (/\b(?:of|del?)\s+(?:el\s+)?$/iu.test(before) && EVENT.test(before.slice(-60))) return 'other';
  if (/\p{Ll}{3,}\s(?:of|del?)\s+(?:el\s+)?(?:año\s+)?$/u.test(before) && !PARTS_OF_TIME.test(before))
    return 'other';
  // "Its 2024 budget was 4 million"
  if (
    /\b(?:its|their|the|his|her)\s$/iu.test(before) &&
    OF_YEAR.test(after) &&
    /^\d{4}$/.test(date.edtf ?? '')
  )
    return 'count';
  // "the August total of 41"
  if (/(?<!\p{L})(?:the|its|their|an?)\s$/iu.test(before) && OF_PERIOD.test(after)) return 'count';
  // "the July 11 protests", "the 2019 fire": the date is a name's.
  if (
    /\b(?:the|its)\s+(?:\p{L}+\s+)?$/iu.test(before) &&
    // "down from 72 percent in the 2020 election"
    !(
      /\b(?:in|at|during)\s+the\s+$/iu.test(before) &&
      /^\d{4}$/.test(date.edtf ?? '') &&
      !STATE.test(before)
    ) &&
    /^(?:th|st|nd|rd)?\s(?!and\b|to\b|in\b|was|were|the\b|when\b|said|at\b|for\b|on\b|by\b|with\b|after\b|but\b|that\b|as\b|from\b|of\b)\p{Ll}{3,}/u.test(
      after,
    ) &&
    date.kind !== 'back' &&
    !/['’]s$/.test(reading.text.slice(date.start, date.end))
  )
    return 'other';
  // "302 arrests, the second lowest so far this year"
  const isYearSoFar =
    date.start >= draft.number.end &&
    (/^(?:en lo que va|this year|este año)/iu.test(reading.text.slice(date.start, date.end)) ||
      SO_FAR.test(before));
  if ((date.kind === 'since' || isYearSoFar) && RECORD_SINCE.test(before.replace(SO_FAR, ''))) return 'other';
  // "arrested for protesting against a law imposed by the army on June 30"
  if (date.start >= draft.number.end && LAW_MADE.test(before)) return 'other';
  if (isComparison(before) || COMPARISON_ON.test(before)) return 'other';
  // "have died after a storm struck on Saturday": what has happened until now is told of no day.
  if (
    date.start >= draft.number.end &&
    date.kind !== 'since' &&
    UNTIL_NOW.test(reading.text.slice(draft.number.end, date.start))
  )
    return 'other';
  // "arrested in May 2020 and sentenced to 19 years": the date is that of the first verb.
  if (date.end <= draft.number.start && OF_VERB.test(before) && NEXT_VERB.test(until)) return 'other';
  // "retomó el poder en 2021 y mantiene presos a 53", "took office in 2013, and is set to"
  if (date.end <= draft.number.start && AND_NOW.test(until)) return 'other';
  // "trabaja aquí desde 2003 y gana 340 dólares"
  if (
    date.kind === 'since' &&
    date.end <= draft.number.start &&
    /^,?\s(?:and|y|e)\s(?!(?:más|casi|unos|unas|otr[oa]s|al|cerca|more|nearly|about|some|another|at|almost)\s)\p{Ll}+\s/u.test(
      until,
    )
  )
    return 'other';
  // "Founded in 1994, it works in 48 countries"
  if (date.end <= draft.number.start && OPENS_PARTICIPLE.test(before) && /^[^,;]{0,60},\s/u.test(until))
    return 'other';
  // "Frente a las 553 personas, X registró a finales de 2024": what is compared with is told of apart.
  if (
    date.start >= draft.number.end &&
    OPENS_COMPARED.test(reading.text.slice(sentence.start, draft.number.start)) &&
    reading.text.slice(draft.number.end, date.start).includes(', ')
  )
    return 'other';
  // "Under a law passed in 2017, anyone with 500 grams"
  if (date.end <= draft.number.start && UNDER.test(before) && /^,/.test(until)) return 'other';
  // "a terminal, due to open in 2029"
  if (DUE.test(before)) return 'other';
  // "The law, passed in 2019, allows 41", "La huelga, que comenzó el 3 de mayo, afecta a 41"
  if (
    date.end <= draft.number.start &&
    INSERTED.test(before) &&
    /^[^,;]{0,40},\s/u.test(until) &&
    // "confirmó a la prensa, que desde el 8 de enero, …": what is said opens with its date.
    saying?.start !== date.start
  )
    return 'other';
  // "475 who made the crossing in October 2020.": of whom no more is told.
  if (
    date.start >= draft.number.end &&
    /^\s(?:\p{Ll}+\s){0,2}(?:who|que|quienes)\s(?:had\s|fueron\s|habían\s)?(?:(?:were|been|sido)\s)?(?:\p{Ll}+ed|made|came|went|took|left|fled|won|lost|\p{Ll}+(?:[ai]d[oa]s|aron|ieron))\s/u.test(
      reading.text.slice(draft.number.end, draft.number.end + 64),
    ) &&
    /^[.,;:)"”]|^$/u.test(after) &&
    !STATE.test(before)
  )
    return 'count';
  // "sales, which were put at 40 in 2019": what stands in the relative with the count is the count's own date.
  const relative = RELATIVE.exec(before)?.[0];
  const isItsOwn = relative !== undefined && draft.number.start > date.start - relative.length;
  if (
    (relative !== undefined && !isItsOwn) ||
    ((PARTICIPLE.test(before) || (date.edtf?.includes('/') && /\p{L}(?:ad|id)[oa]s\s$/u.test(before))) &&
      PREDICATE.test(after) &&
      !MEASURED.test(before)) ||
    (date.end <= draft.number.start && BEGUN.test(before) && /\s(?:ha|han|has|have)\s/u.test(until))
  )
    return 'other';
  const isPartOfTime =
    /^(?:the )?(?:end|start|beginning|middle|close) of|^(?:finales|fines|cierre|principios|mediados)/iu.test(
      reading.text.slice(date.start, date.end),
    );
  if (CAUSE.test(before) && STATE.test(before) && !isPartOfTime) return 'other';
  if (date.start >= draft.number.end && CAUSE_THAT.test(reading.text.slice(draft.number.end, date.start)))
    return 'other';
  if (date.start >= draft.number.end && SINCE_IT.test(reading.text.slice(draft.number.end, date.start)))
    return 'other';
  // "the hydrologist whose network of 3,400 gauges …, died on Friday", "con una flota de 16 aviones, no vuela desde 2023"
  if (
    date.start >= draft.number.end &&
    ASIDE_BEFORE.test(reading.text.slice(sentence.start, draft.number.start)) &&
    reading.text.slice(draft.number.end, date.start).includes(', ')
  )
    return 'other';
  const head = EVENT_THAT.exec(before)?.groups?.head;
  if (
    date.end <= draft.number.start &&
    head !== undefined &&
    !reportsSpeech(head) &&
    /^[^,;.]*$/u.test(until) &&
    nearWords(until).some((word) => LEVELS.has(word))
  )
    return 'other';
  // "arrested over last month's fuel protests"
  const isWhose = /['’]s$/u.test(reading.text.slice(date.start, date.end)) || /^['’]s\s/u.test(after);
  if (isWhose && OVER.test(before) && (OF_EVENT.test(after) || AFTER.test(before))) return 'other';
  // "790 people charged for July protests"
  if (date.start >= draft.number.end && /(?<!\p{L})(?:over|for)\s$/iu.test(before) && OF_EVENT.test(after))
    return 'other';
  // "the toll from Sunday's landslide rose"
  if (isWhose && TOLL_OF.test(before)) return 'other';
  // "seis años de prisión por amañar 19 contratos entre 2011 y 2018": when the deed was done.
  if (
    date.start >= draft.number.end &&
    DEED.test(reading.text.slice(draft.number.end, date.start)) &&
    (termUnit(draft) !== null || date.edtf?.includes('/') === true) &&
    PUNISHED.test(reading.text.slice(sentence.start, date.start))
  )
    return 'other';
  // "six years in prison after her arrest in 2012"
  if (date.start >= draft.number.end && termUnit(draft) !== null && AFTER_NOUN.test(before)) return 'other';
  return 'count';
}
