import { compareDates, dateBounds } from '../../corpus/edtf.ts';
import type { Locale } from '../../wording/wording.ts';
import { ageHeading } from '../outcome.ts';
import { byAge, type Dated } from './order.ts';

/**
 * "Latest in this coverage: October 2024 (published 12 Dec 2024).": by the newest count of the newest article that has one,
 * whose date is known better than by its publication, or else by publication. Of dates such as a year, the first day says
 * how new they surely are.
 */
export function countsHeading(all: readonly Dated[], locale: Locale): string {
  // No article is newer than the heading says.
  const days = [...new Set(all.map(({ article }) => article.published))];
  const last = days.reduce((a, b) => (compareDates(a, b) < 0 ? b : a));
  const latest = all.filter(({ article }) => article.published === last);
  const dated = latest.filter(({ figure }) => figure.asOf.how !== 'publication');
  const surely = ({ figure }: Dated): string => dateBounds(figure.asOf.edtf)?.earliest ?? '';
  const newest = (dated.length > 0 ? dated : latest).reduce((best, each) => {
    const a = surely(best);
    const b = surely(each);
    return b > a || (b === a && byAge(best, each) > 0) ? each : best;
  });
  return ageHeading(newest.figure.asOf.edtf, newest.article.published, locale);
}
