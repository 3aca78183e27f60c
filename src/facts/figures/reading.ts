import type { Article, Paragraph } from '../../corpus/article.ts';
import { findDates } from '../../text/dates.ts';
import { tokenize } from '../../text/numbers/tokens.ts';
import { type FoundNumber, findNumbers } from '../../text/numbers.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { type Draft, REACH, type Reading } from './draft.ts';
import { isMonth } from './report-period.ts';

/** A paragraph as the rules read it, in steps. `earlier` are the dates told before it, `entry` the one that it stands under, `report` the stretch that the article's own report covers. */
export function* readParagraph(
  article: Article,
  paragraph: Paragraph,
  earlier: readonly string[],
  entry: string | null,
  report: string | null,
): Generator<undefined, Reading> {
  const { text } = paragraph;
  const language = article.language.split('-')[0]!.toLowerCase();
  const dates = findDates(text, {
    published: article.published,
    language,
    earlier,
    year: entry?.slice(0, 4) ?? null,
    month: report !== null && isMonth(report) ? report : null,
  }).filter((date) => !isCountNotYear(text, date));
  yield;
  const tokens = tokenize(text);
  return {
    paragraph: paragraph.number,
    text,
    language,
    tokens,
    sentences: sentences(text, article.language),
    dates,
    entry,
    report,
    numbers: findNumbers(text, language, dates, tokens).map((number) => withBrackets(text, number)),
  };
}

/** What stands before a bracket that holds a count itself, rather than one of the noun before. */
const LEADS_TO_COUNT =
  /(?:^|[.;:,]\s|(?<!\p{L})(?:of|and|or|the|further|another|additional|total|than|least|about|around|some|including|with|were|are|whom|which|them|these|while|y|e|de|los|las|ellos|ellas|cuales|entre|mientras|al menos|unos|casi|con)\s)$/iu;

/** "a total of (5,599) people": some write every count so; the rules read it with its brackets. */
function withBrackets(text: string, number: FoundNumber): FoundNumber {
  const { start, end } = number;
  const isWrapped =
    text[start - 1] === '(' &&
    text[end] === ')' &&
    /^\s\p{Ll}/u.test(text.slice(end + 1, end + 3)) &&
    LEADS_TO_COUNT.test(text.slice(Math.max(0, start - 14), start - 1));
  return isWrapped ? { ...number, start: start - 1, end: end + 1 } : number;
}

/** A number's own span, without brackets that `withBrackets` gave it. */
export const bareSpan = (text: string, { start, end }: Span): Span =>
  text[start] === '(' && text[end - 1] === ')' ? { start: start + 1, end: end - 1 } : { start, end };

/** The numbers of a paragraph that stand in one of its sentences. */
export function draftsOf(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const number of reading.numbers) {
    const sentence = reading.sentences.findIndex(
      ({ start, end }) => start <= number.start && number.end <= end,
    );
    const span = reading.sentences[sentence];
    if (span === undefined) continue;
    const scope = {
      start: Math.max(span.start, number.start - REACH),
      end: Math.min(span.end, number.end + REACH),
    };
    drafts.push({ reading, number, sentence, scope });
  }
  return drafts;
}

/** "elevó a 1558 el número de presos": four digits that a verb of levels leads to what it counts. */
const isCountNotYear = (text: string, { start, end }: Span): boolean =>
  /^\d{4}$/.test(text.slice(start, end)) &&
  ((COUNTS_BEFORE.test(text.slice(Math.max(0, start - 24), start)) &&
    PLURAL_AFTER.test(text.slice(end, end + 24))) ||
    (/(?<!\p{L})(?:elev|sub|ascend|asciend|lleg|baj|rais|br[io]|rose|increas)\p{L}*\s(?:ya\s)?(?:a|to)\s$/iu.test(
      text.slice(Math.max(0, start - 24), start),
    ) &&
      /^\s(?:el número|la cifra|el total|los|las|the (?:number|total|count))\s/iu.test(
        text.slice(end, end + 16),
      )));

/** "reporta 1876 incidentes": a verb of counting right before four digits, and a plural right behind them. */
const COUNTS_BEFORE =
  /(?<!\p{L})(?:report|registr|document|contabiliz|verific|identific|sum|total|inclu|record|count|list|detect|arrest|detain|deten|detuv|there (?:are|were)$|hay$|hubo$)\p{L}*\s(?:a\s)?$/iu;
const PLURAL_AFTER = /^\s(?!(?:las|los|tras|unas|unos|was|has|is|as)\s)\p{Ll}{3,}s(?!\p{L})/u;
