import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { ChartSpec, Mark } from './spec.ts';

/*
 * What a picture says in words, in the picture itself, in its alt text and in the terminal.
 */

/** "Reported numbers of people": what the values are. */
export function chartTitle({ unit }: ChartSpec, locale: Locale): string {
  if (/^[A-Z]{3}$/.test(unit)) {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return say(locale, 'chart.title.money', { currency: names.of(unit) ?? unit });
  }
  const known = ['persons', 'percent', 'years'].includes(unit);
  return say(locale, `chart.title.${known ? unit : 'other'}`);
}

/** "October 2024", or "12 Dec 2024 or earlier" where only the article is dated. */
export function markDate({ edtf, how }: Mark, locale: Locale): string {
  const date = showDate(edtf, locale);
  return how === 'publication' ? say(locale, 'chart.orEarlier', { date }) : date;
}

export function sourceName(source: string | null, locale: Locale): string {
  return source ?? say(locale, 'chart.noSource');
}

/** "Not drawn: 8 parts of counts, one figure in another unit."; null where everything is drawn. */
export function leftOutNote({ leftOut }: ChartSpec, locale: Locale): string | null {
  const reasons = (['parts', 'units', 'unplaced', 'beyond'] as const)
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => say(locale, `chart.leftOut.${reason}`, { count: leftOut[reason] }));
  return reasons.length === 0 ? null : say(locale, 'chart.leftOut', { reasons: reasons.join(', ') });
}

/** How to read the signs that this picture uses, each once. */
export function signNotes({ marks }: ChartSpec, locale: Locale): readonly string[] {
  const uses = {
    beyond: marks.some(({ qualifier }) => /^(more-than|at-least|less-than|at-most)$/.test(qualifier)),
    nearly: marks.some(({ qualifier }) => qualifier === 'nearly'),
    approximately: marks.some(({ qualifier }) => qualifier === 'approximately'),
    range: marks.some(({ valueMax }) => valueMax !== null),
    period: marks.some(({ from, to, how }) => how !== 'publication' && from !== to),
    publication: marks.some(({ how }) => how === 'publication'),
  };
  return (Object.keys(uses) as (keyof typeof uses)[])
    .filter((sign) => uses[sign])
    .map((sign) => say(locale, `chart.sign.${sign}`));
}
