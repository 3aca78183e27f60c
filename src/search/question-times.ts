import { type Token, wordLine } from './question-tokens.ts';

/** A past or present time that a question names: ISO days, inclusive; null is open. */
export interface AskedTime {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Of "last year", by how many years it precedes whichever year it is said in. */
  readonly ago?: number;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre'],
];

const monthOf = (word: string | undefined): number =>
  word === undefined ? 0 : MONTHS.findIndex((names) => names.includes(word)) + 1;

const two = (value: number): string => String(value).padStart(2, '0');

/** EDTF of a day, month or year. */
const edtfOf = (year: number, month: number, day: number): string =>
  month === 0 ? `${year}` : day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;

function boundsOf(year: number, month: number, day: number): { from: string; to: string } {
  if (month === 0) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day > 0) return { from: edtfOf(year, month, day), to: edtfOf(year, month, day) };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
}

const yearOf = (word: string | undefined): number =>
  /^(?:1[5-9]|20)\d\d$/.test(word ?? '') ? Number(word) : 0;

/** First year of a decade: "1970s", "the 80's", and after "años" or "década de" "70" and "1970"; otherwise 0. */
function decadeOf(text: string, token: Token | undefined, before: string | undefined): number {
  const match = /^((?:1[5-9]|20)?\d0)(['’]?s)?$/.exec(token?.word ?? '');
  if (token === undefined || match === null) return 0;
  const plural = match[2] !== undefined || /^['’]s\b/.test(text.slice(token.end, token.end + 3));
  if (!plural && !/^(?:a[nñ]os|decada)$/.test(before ?? '')) return 0;
  const year = Number(match[1]);
  return year < 100 ? 1900 + year : year;
}

const dayOf = (word: string | undefined): number => {
  const day = /^(\d{1,2})(?:st|nd|rd|th|ro|o)?$/.exec(word ?? '')?.[1];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : 0;
};

const SKIPPED = new Set(['of', 'de', 'del', 'the', 'el']);
const OPEN_AFTER = new Set(['since', 'after', 'desde', 'despues']);
const OPEN_BEFORE = new Set(['before', 'until', 'till', 'by', 'antes', 'hasta']);
const LAST_YEAR = /(?<!\b(?:its|the|his|her|their|our|my) )\b(?:last year|(?:el )?ano pasado)\b/;
const THIS_YEAR = /\b(?:this year|este ano)\b/;

/** A day that a question names without its year. */
export interface AskedDay {
  readonly text: string;
  readonly month: number;
  readonly day: number;
}

export interface AskedTimes {
  /** Days of any year. */
  readonly days: readonly AskedDay[];
  readonly spans: readonly AskedTime[];
  /** EDTF of the first of them that is closed; null without one. */
  readonly about: string | null;
  /** Indexes of the tokens that make them up. */
  readonly tokens: readonly number[];
}

/**
 * The times that a question names: years, months with a year, days with or without one, "last year", which is about now and
 * no year in particular.
 */
export function timesIn(text: string, tokens: readonly Token[], now: Date): AskedTimes {
  const spans: AskedTime[] = [];
  const days: AskedDay[] = [];
  const used: number[] = [];
  let about: string | null = null;
  const content = [...tokens.entries()].filter(([, { word }]) => !SKIPPED.has(word));
  for (let i = 0; i < content.length; i += 1) {
    const word = (offset: number) => content[i + offset]?.[1].word;
    const decade = decadeOf(text, content[i]?.[1], word(-1));
    if (decade > 0) {
      const [index, token] = content[i]!;
      used.push(index);
      // "The 1700s" are a century.
      const last = decade % 100 === 0 && decade < 1900 ? decade + 99 : decade + 9;
      const before = tokens.slice(Math.max(0, index - 2), index).map(({ word }) => word);
      spans.push({
        text: token.raw,
        from: before.some((one) => OPEN_BEFORE.has(one)) ? null : `${decade}-01-01`,
        to: before.some((one) => OPEN_AFTER.has(one)) ? null : `${last}-12-31`,
      });
      continue;
    }
    const [year, month, day, length] =
      monthOf(word(0)) > 0
        ? dayOf(word(1)) > 0
          ? [yearOf(word(2)), monthOf(word(0)), dayOf(word(1)), yearOf(word(2)) > 0 ? 3 : 2]
          : [yearOf(word(1)), monthOf(word(0)), 0, yearOf(word(1)) > 0 ? 2 : 1]
        : dayOf(word(0)) > 0 && monthOf(word(1)) > 0
          ? [yearOf(word(2)), monthOf(word(1)), dayOf(word(0)), yearOf(word(2)) > 0 ? 3 : 2]
          : [yearOf(word(0)), 0, 0, yearOf(word(0)) > 0 ? 1 : 0];
    if (
      length === 0 ||
      (length === 1 && year === 0 && day === 0 && !tokens[content[i]![0]]!.capital && word(0) === 'may')
    )
      continue;
    const parts = content.slice(i, i + length);
    if (year > 0 || day > 0) used.push(...parts.map(([index]) => index));
    if (year === 0 && day > 0)
      days.push({ text: text.slice(parts[0]![1].start, parts.at(-1)![1].end), month, day });
    if (year > 0) {
      const bounds = boundsOf(year, month, day);
      const before = tokens.slice(Math.max(0, parts[0]![0] - 2), parts[0]![0]).map((token) => token.word);
      const openAfter = before.some((token) => OPEN_AFTER.has(token));
      const openBefore = before.some((token) => OPEN_BEFORE.has(token));
      spans.push({
        text: text.slice(parts[0]![1].start, parts.at(-1)![1].end),
        from: openBefore ? null : bounds.from,
        to: openAfter ? null : bounds.to,
      });
      if (!openAfter && !openBefore) about ??= edtfOf(year, month, day);
    }
    i += length - 1;
  }
  const line = wordLine(tokens);
  const ago = LAST_YEAR.test(line) ? 1 : THIS_YEAR.test(line) ? 0 : null;
  if (ago !== null) {
    const year = now.getUTCFullYear() - ago;
    spans.push({ text: String(year), ...boundsOf(year, 0, 0), ago });
  }
  return { spans: between(line, spans), days, about, tokens: used };
}

/** "Between 2021 and 2023" and "from 2021 to 2023" are one span. */
function between(line: string, spans: readonly AskedTime[]): readonly AskedTime[] {
  const [first, second] = spans;
  if (spans.length !== 2 || first === undefined || second === undefined) return spans;
  if (!/\b(?:between|from|entre|desde|de)\b.*\b(?:and|to|until|y|a|hasta)\b/.test(line)) return spans;
  if (!first.text.match(/\d{4}$/) || !second.text.match(/\d{4}$/)) return spans;
  return [{ text: `${first.text}–${second.text}`, from: first.from, to: second.to }];
}
