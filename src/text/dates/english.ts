import { DAY, SPAN_WORDS, YEAR } from './patterns.ts';
import * as read from './read.ts';
import { type Rule, rulesWith } from './rule.ts';
import * as stretch from './stretches.ts';
import * as told from './told-before.ts';
import { alternatives, MONTHS, SMALL_WORDS, WEEKDAYS } from './words.ts';

const M_EN = alternatives([...MONTHS.en.keys()].filter((name) => name.length > 4)).replace(/\b\w/g, (c) =>
  c.toUpperCase(),
);
const M_EN_ANY = `(?:${M_EN}|June|July|May|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)`;
const W_EN = alternatives(WEEKDAYS.en.keys()).replace(/\b\w/g, (c) => c.toUpperCase());
const UNIT_EN = '(?<unit>days?|weeks?|months?|years?)';
const SHIFT_EN = '(?<shift>this|last|next|the current|the past|the coming|the previous)';

const rule = rulesWith({
  month: M_EN_ANY,
  weekday: W_EN,
  unit: 'day|week|month|quarter|half|year|date|period|weekend|occasion',
  period: 'half|quarter|months',
  today: 'yesterday|last night|today|tonight|this (?:morning|afternoon|evening)|tomorrow',
  span: 'seconds|minutes|hours|days|weeks|months|years|decades|nights',
});

/** How English news writes dates; where two rules match, the one that stands first counts. */
export const ENGLISH: readonly Rule[] = [
  rule(
    'relative',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) years? ago today\b`,
    read.yearsAgoToday,
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?:(?:between|from) )?(?<month>${M_EN_ANY}) ${DAY}(?: (?:to|through|and) | ?[–-] ?)(?<day2>\d{1,2})(?!\d|[.,]\d|\s(?:percent|million|billion))(?:,? ${YEAR})?(?!,? \p{Ll}{3,}s (?:were|are|died|had))`,
    stretch.dayRange,
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,$€£-])${DAY} ?[–-] ?(?<day2>\d{1,2}) (?<month>${M_EN_ANY})(?:,? ${YEAR})?`,
    stretch.dayRange,
  ),
  rule(
    'absolute',
    String.raw`\b(?:the )?(?<part>first|second|third|fourth|last|final) (?:(?<number>${SMALL_WORDS}) )?(?<period>half|quarter|months)(?: of)? (?:${YEAR}|the year|this year)`,
    stretch.firstMonths,
    'giu',
  ),
  rule(
    'back',
    String.raw`\b(?:over |in |during )?(?:the|that|this) (?:(?:${SMALL_WORDS})-(?:day|week|month|year)|reporting|review|study) (?<unit>period)\b`,
    told.back,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])${SPAN_WORDS}${UNIT_EN} (?:earlier|before)(?=[,.;:]|$| (?:there|it|the|in|that|and)\b)`,
    told.before,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`\b(?<!same (?:period|time|months?|quarter|week|day|stage)(?: of| in)? )the (?:(?<unit>day|week|month|year) (?:before|earlier|prior)|previous (?<unit2>day|week|month|year))(?=[,.;:)]|$| (?:and|to|but)\b)`,
    (reading) => told.before(told.one(read.withSecondUnit(reading))),
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`\bthe (?:(?:following|next) (?<unit>day|month|year)|(?<unit2>day|month|year) after)(?=[,.;:)]|$| (?:there|it|the|and|to|but)\b)`,
    (reading) => told.later(told.one(read.withSecondUnit(reading))),
    'giu',
  ),
  rule(
    'absolute',
    String.raw`\b(?:the )?(?:(?<number>three|six|nine|twelve|12) months|(?<unit>quarter|half|year)) (?:to|ended|ending|through)(?: the end of)? (?:\d{1,2}(?:st|nd|rd|th)? )?(?<month>${M_EN_ANY})(?: ${DAY}(?:st|nd|rd|th)?)?(?:,? ${YEAR})?`,
    stretch.monthsTo,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<=\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?|[Hh]is|[Hh]er) )(?<month>${M_EN_ANY})(?= (?:report|survey|bulletin|poll|figures|count|review|statement|ruling|budget|election|vote|total|tally|toll|level|number|rate|figure)\b)`,
    read.withoutYear,
  ),
  rule('relative', String.raw`\b(?:the )?(?:start|beginning) of the (?<unit>year)\b`, read.thisYear, 'giu'),
  rule(
    'relative',
    String.raw`\b(?:the )?(?<part>first|second|third|fourth) (?<period>quarter)(?! of\b)(?![\p{L}-])`,
    stretch.firstMonths,
    'giu',
  ),
  rule(
    'since',
    String.raw`\bsince the (?:start|beginning) of (?:the|this)(?: calendar)? (?<unit>year)\b`,
    stretch.sinceNewYear,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`\b(?:the )?same (?:period|time|months?|quarter|week|day|stage)(?: of| in)? ${YEAR}`,
    read.whole,
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?:the )?same (?:period|time|months?|quarter|week|day|stage)(?: of)? (?<shift>last|the previous) (?<unit>year)\b`,
    read.inPeriod,
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) years? (?:on )?(?:after|since|on from|from)\b(?: [^\s.,;:!?]+){0,5}? (?:${DAY} )?(?<month>${M_EN_ANY})(?: (?<day2>\d{1,2})(?:st|nd|rd|th)?)?(?:,? ${YEAR})?`,
    (reading) => told.anniversary(read.withSecondDay(reading)),
    'giu',
  ),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])(?<number>${SMALL_WORDS}) years? (?:after|on from)\b(?: [^\s.,;:!?]+){0,4}? ${YEAR}`,
    told.anniversary,
    'giu',
  ),
  rule(
    'relative',
    String.raw`(?<month>${M_EN_ANY}) ${DAY}(?:st|nd|rd|th)?,?(?: of)? ${SHIFT_EN} year\b`,
    read.withShiftedYear,
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,])${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${M_EN_ANY}),?(?: of)? ${SHIFT_EN} year\b`,
    read.withShiftedYear,
  ),
  rule('since', String.raw`\b[Ss]ince then\b`, told.sinceThen),
  rule(
    'relative',
    String.raw`\b(?:the )?(?<part>first|second|third|last) week (?:of|in) (?<month>${M_EN_ANY})(?:,? ${YEAR})?(?![\p{L}\d])`,
    stretch.weekOfMonth,
  ),
  rule('back', String.raw`\b[Tt]hat (?:same |very )?(?<weekday>${W_EN})(?![\p{L}])`, told.thatWeekday),
  rule('absolute', `(?<month>${M_EN_ANY}) ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`, read.whole),
  rule(
    'absolute',
    String.raw`(?<![\d.,])${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${M_EN_ANY}),? ${YEAR}`,
    read.whole,
  ),
  rule('relative', String.raw`(?<month>${M_EN_ANY})(?: of)? ${SHIFT_EN} year\b`, read.withShiftedYear),
  rule(
    'relative',
    String.raw`\b(?<month>${M_EN_ANY})(?: ${DAY})?,? (?:of )?that(?: same)? year\b`,
    told.ofThatYear,
  ),
  rule(
    'relative',
    String.raw`\b(?:the )?${DAY}(?: of)? (?<month>${M_EN_ANY}) (?:of )?that(?: same)? year\b`,
    told.ofThatYear,
  ),
  rule(
    'relative',
    String.raw`\b(?:the )?(?<month>${M_EN_ANY})(?: ?[-–] ?| to | through )(?<month2>${M_EN_ANY})(?= (?:quarter|period|half|months)|,? (?:1[5-9]|20)\d\d)(?:,? ${YEAR})?(?: (?:quarter|period|half|months))?`,
    stretch.monthRange,
  ),
  rule('absolute', String.raw`\b(?<month>${M_EN_ANY}),?(?: of)? ${YEAR}`, read.whole),
  rule(
    'relative',
    // "In April 12 banks closed" tells of April.
    String.raw`\b(?<month>${M_EN_ANY}) ${DAY}(?:st|nd|rd|th)?(?![\d%-]|\s(?:percent|million|billion))(?!(?<=\b(?:[Ii]n|of|[Dd]uring) \p{Lu}\p{Ll}+ \d{1,2})\s\p{Ll}{3,}s\b)`,
    read.withoutYear,
  ),
  rule(
    'relative',
    String.raw`(?<![\d.,$€£-])${DAY}(?:st|nd|rd|th)?(?: of)? (?<month>${M_EN_ANY})(?![\p{L}])`,
    read.withoutYear,
  ),
  // "said on the 8th that", "on the 16th of this month"
  rule(
    'relative',
    String.raw`(?<=\b[Oo]n )the (?<day>[12]?\d|3[01])(?:st|nd|rd|th)(?: of (?:this|the) month)?(?=[,.;:)]|$| (?:that|and|when|the|by|in|at)\b)`,
    read.dayOfMonth,
  ),
  rule(
    'relative',
    String.raw`(?<=\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|till|[Tt]hrough|of|[Dd]uring|[Ff]rom|to|[Ff]or|[Bb]etween|and|[Ll]ate|[Ee]arly|[Mm]id|[Aa]fter|[Bb]efore|[Ll]ast|[Nn]ext|this) |\b[Mm]id-)(?<month>${M_EN_ANY})(?![\p{L}\d]|\s\d{1,2}(?!\d|[.,]\d|\s?%|\s\p{Ll}{3,}s?\b)|\s(?:1\d|20)\d\d(?![\d,])|\s\p{Lu})`,
    read.withoutYear,
  ),
  // "The country ended July with 41 prisoners"
  rule(
    'relative',
    String.raw`(?<=\b(?:ended|closed|finished|began|started|opened) )(?<month>${M_EN_ANY})(?= with )`,
    read.withoutYear,
  ),
  // "October saw 41 arrests"
  rule(
    'relative',
    String.raw`(?<=(?:^|[.!?…]\s|\n))(?<month>${M_EN_ANY})(?= (?:ended|closed|began|opened|saw|brought|was) )`,
    read.withoutYear,
  ),
  rule(
    'relative',
    String.raw`(?:\b(?<shift>last|next|this|this past|the past) )?\b(?<weekday>${W_EN})(?:['’]s)?(?: (?:morning|afternoon|evening|night))?(?![\p{L}])`,
    read.onWeekday,
  ),
  rule('relative', String.raw`\bthe day before (?<today>yesterday)\b`, read.fromToday(-2), 'giu'),
  rule(
    'relative',
    String.raw`\b(?<today>yesterday|last night)(?: (?:morning|afternoon|evening|night))?\b`,
    read.fromToday(-1),
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?<today>today|tonight|this (?:morning|afternoon|evening))\b`,
    read.fromToday(0),
    'giu',
  ),
  rule(
    'relative',
    String.raw`\b(?:at|over|during) the (?<unit>weekend)(?! of)(?![\p{L}])|\b(?<shift>last|this|this past|the past) (?<unit2>weekend)(?! of)(?![\p{L}])`,
    (reading) => read.weekend(read.withSecondUnit(reading)),
    'giu',
  ),
  rule(
    'back',
    String.raw`\b(?:by|at|towards) the end of the (?<unit>month)(?![\p{L}])`,
    told.pastMonth,
    'giu',
  ),
  rule('relative', String.raw`\b(?<today>tomorrow)\b`, read.fromToday(1), 'giu'),
  // A year that ends about now: neither the last one nor this.
  rule(
    'time',
    String.raw`(?<![\p{L}\d])(?:over|in|during|within) the (?:past|last) (?<unit>year|month|week)(?![\p{L}'’])`,
    read.NOTHING,
    'giu',
  ),
  rule('relative', String.raw`\b${SHIFT_EN} (?<unit>year|month|week)(?:['’]s)?\b`, read.inPeriod, 'giu'),
  rule(
    'back',
    String.raw`\b(?:during|over|throughout) the (?<unit>month)(?= \p{L}|[,.;)])(?! of\b)`,
    told.back,
    'giu',
  ),
  rule(
    'back',
    String.raw`\b(?:over |in |during )?(?:that|those|these|the same)(?: very| same)? (?:(?<number>${SMALL_WORDS})[ -])?(?<unit>day|date|years?|months?|weeks?|period)\b`,
    told.back,
    'giu',
  ),
  rule(
    'back',
    String.raw`\bon (?:that (?:same )?(?<unit>occasion)\b|the (?<unit2>occasion)(?=,))`,
    told.thatTime,
    'giu',
  ),
  rule(
    'relative',
    String.raw`\bthe (?<unit>year) (?:just ended|that (?:has )?just ended)\b`,
    read.yearJustOver,
    'giu',
  ),
  rule('relative', String.raw`(?<![\p{L}\d])${SPAN_WORDS}${UNIT_EN} ago\b`, read.ago, 'giu'),
  rule(
    'anniversary',
    String.raw`(?<![\p{L}\d])${SPAN_WORDS}${UNIT_EN} (?:later|afterwards|on(?=[,.;—–]))`,
    told.later,
    'giu',
  ),
  rule(
    'absolute',
    String.raw`\b(?:the )?(?:(?:spring|summer|autumn|fall|winter|start|end|beginning|middle|(?:first|second|third|fourth|last) (?:half|quarter))(?: of|,)? |(?:mid|late|early)[- ])${YEAR}`,
    read.whole,
    'giu',
  ),
  rule('time', String.raw`\b(?:the )?(?:(?:1[5-9]|20)\d0s|['’]\d0s)\b`, read.NOTHING),
  rule('time', String.raw`(?<![\d.,])\d{1,2}(?:\.\d\d)? ?[ap](?:\.m\.|m\b)`, read.NOTHING, 'giu'),
  rule(
    'since',
    String.raw`(?<![\p{L}\d])(?:over|in|during|within) the (?:past|last) ${SPAN_WORDS}${UNIT_EN}(?![\p{L}])`,
    stretch.untilNow,
    'giu',
  ),
  rule(
    'time',
    String.raw`(?<![\p{L}\d])(?:the )?(?:past|last|next|first|coming|previous|final) ${SPAN_WORDS}(?<span>seconds|minutes|hours|days|weeks|months|years|decades|nights)\b`,
    read.NOTHING,
    'giu',
  ),
];
