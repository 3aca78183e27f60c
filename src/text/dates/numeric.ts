import { dateBounds } from '../../corpus/edtf.ts';
import { toEdtf } from './calendar.ts';
import { FOUR_DIGITS, YEAR } from './patterns.ts';
import * as read from './read.ts';
import { type Rule, rulesWith } from './rule.ts';

const rule = rulesWith({});

/** Dates and times in digits alone. */
export const NUMERIC: readonly Rule[] = [
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
  // Points part the day from the month in no order but this one; with two digits of a year they are read near publication.
  rule(
    'absolute',
    String.raw`(?<![\d/.])(?<day>[0-3]\d)\.(?<month>[01]\d)\.(?<short>\d\d)(?![\d/]|\.\d)`,
    ({ match, published }) => {
      const { day, month, short } = match.groups ?? {};
      const year = 2000 + Number(short);
      const isNear = published?.year != null && year <= published.year + 1 && year > published.year - 30;
      return isNear ? toEdtf({ year, month: Number(month), day: Number(day) }) : null;
    },
  ),
  rule(
    'time',
    String.raw`(?<![\d:.,])(?:[01]\d|2[0-3])[0-5]\d\s(?:GMT|UTC|BST|CET|EST|EDT)(?!\p{L})`,
    read.NOTHING,
  ),
  rule(
    'time',
    String.raw`(?<![\d:.,])\d{1,2}(?::\d\d){1,2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|local time|horas|hs?\b))?(?![\d:])`,
    read.NOTHING,
    'giu',
  ),
];

/** Years so far apart that they are still one stretch, as reigns and wars are. */
const STRETCH = 60;

/** "1914–18", "2019/20": two years, the second by its last digits. "2009-10" may be a month, and stays unread. */
export const YEARS: Rule = rule(
  'absolute',
  String.raw`(?<![\d.,$€£#/:-])(?<!\p{L}[-’']?)${FOUR_DIGITS}(?<link>[-–/])(?<short>\d\d)(?![\d%°/:–-]|[.,]\d)`,
  ({ match }) => {
    const { year, link, short } = match.groups ?? {};
    const from = Number(year);
    const to = from - (from % 100) + Number(short);
    const isMonth = link === '-' && Number(short) <= 12;
    return isMonth || to <= from || to - from > STRETCH ? null : `${from}/${to}`;
  },
);

/** A year that stands alone. Whether four digits are a year or a count is told by what stands beside them. */
export const BARE_YEAR: Rule = rule(
  'absolute',
  String.raw`(?<![\d.,$€£#/:-])(?<!\p{L}[-’']?)${YEAR}(?![%°/\p{L}]|:\d|-\d|\s(?:percent|per cent|por ciento|million|billion|millones|mil|euros?|dollars?|d[oó]lares|people|persons|personas|men|women|hombres|mujeres|prisoners|presos|soldiers|soldados|workers|trabajadores|deaths|muertos|votes|votos)\b)`,
  (reading) => {
    const { text, match } = reading;
    const before = text.slice(Math.max(0, match.index! - 32), match.index!);
    // "more than 2000 cases" and "some 1950 houses" count.
    if (
      /\b(?:(?<!(?:lower|higher|fewer|smaller|larger|bigger) )than|some|about|around|approximately|nearly|almost|least|over|roughly|total of|unos|unas|casi|más de|menos de|alrededor de|cerca de|al menos|un total de|(?:elev|asc[ie]|cifr)\p{L}*\s(?:ya\s)?(?:a|en|hasta)|(?:rose|risen|climbed|raised)\s(?:\p{L}+\s){0,2}to)\s$/iu.test(
        before,
      )
    )
      return null;
    return read.whole(reading);
  },
);
