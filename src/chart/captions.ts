import type { Qualifier } from '../facts/figure.ts';
import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { ChartSpec, Mark } from './spec.ts';

/*
 * What a picture says in words, in the picture itself, in its alt text and in the terminal.
 */

/** "Reported numbers of people": what the values are. */
export function chartTitle({ unit }: ChartSpec, locale: Locale): string {
  if (/^[A-Z]{3}$/.test(unit)) return say(locale, 'chart.title.money', { currency: unit });
  const known = ['persons', 'percent', 'years'].includes(unit);
  return say(locale, `chart.title.${known ? unit : 'other'}`);
}

/** "October 2024", or "by 12 Dec 2024" where only the article is dated. */
export function markDate({ edtf, how }: Mark, locale: Locale): string {
  const date = showDate(edtf, locale);
  return how === 'publication' ? say(locale, 'chart.orEarlier', { date }) : date;
}

export function sourceName(source: string | null, locale: Locale): string {
  return source ?? say(locale, 'chart.noSource');
}

const MOST_PUBLISHERS = 4;

/** "Words of our summaries of The Harbour Herald.": whose the phrases behind the numbers are. */
export function wordsNote({ words }: ChartSpec, locale: Locale): string {
  return (['quotation', 'summary'] as const)
    .filter((form) => words[form].length > 0)
    .map((form) => {
      const more = words[form].length > MOST_PUBLISHERS ? ', …' : '';
      const publishers = words[form].slice(0, MOST_PUBLISHERS).join(', ') + more;
      return say(locale, `chart.words.${form}`, { publishers });
    })
    .join(' ');
}

/** "Not drawn: 8 parts of counts · one figure in another unit."; null where everything is drawn. */
export function leftOutNote({ leftOut }: ChartSpec, locale: Locale): string | null {
  const reasons = (['parts', 'units', 'unplaced', 'beyond'] as const)
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => say(locale, `chart.leftOut.${reason}`, { count: leftOut[reason] }));
  return reasons.length === 0 ? null : say(locale, 'chart.leftOut', { reasons: reasons.join(' · ') });
}

/** How to read the signs that this picture uses; null where it uses none that needs a word. */
export function signNotes({ marks }: ChartSpec, locale: Locale): string | null {
  const has = (...qualifiers: readonly Qualifier[]) =>
    marks.some(({ qualifier }) => qualifiers.includes(qualifier));
  const uses = {
    more: has('more-than', 'at-least'),
    less: has('less-than', 'at-most'),
    nearly: has('nearly'),
    approximately: has('approximately'),
    range: marks.some(({ valueMax }) => valueMax !== null),
    period: marks.some(({ from, to, how }) => how !== 'publication' && from !== to),
    publication: marks.some(({ how }) => how === 'publication'),
  };
  const signs = (Object.keys(uses) as (keyof typeof uses)[])
    .filter((sign) => uses[sign])
    .map((sign) => say(locale, `chart.sign.${sign}`));
  return signs.length === 0 ? null : say(locale, 'chart.signs', { signs: signs.join(' · ') });
}
