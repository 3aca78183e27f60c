import { compareDates, dateBounds } from '../../corpus/edtf.ts';
import type { Locale } from '../../wording/wording.ts';
import { ageHeading } from '../outcome.ts';
import { byAge, type Dated } from './order.ts';

const surely = ({ figure }: Dated): string => dateBounds(figure.asOf.edtf)?.earliest ?? '';

/** Whether a source counts people again at a later time: its older count, however well it is dated, isn't the latest. */
const isOutdated = (told: Dated, all: readonly Dated[]): boolean =>
  all.some(
    (later) =>
      later.figure.saidBy !== null &&
      later.figure.saidBy.name === told.figure.saidBy?.name &&
      [later, told].every(({ figure }) => figure.unit === 'persons' && figure.partOf === null) &&
      surely(later) > (dateBounds(told.figure.asOf.edtf)?.latest ?? '9999'),
  );

/**
 * "Latest in this coverage: October 2024 (published 12 Dec 2024).": by the newest count of the newest article that has one
 * whose date is known better than by its publication and whose source gives no later one, or else by publication. Of dates
 * such as a year, the first day says how new they surely are.
 */
export function countsHeading(all: readonly Dated[], locale: Locale): string {
  // No article is newer than the heading says.
  const days = [...new Set(all.map(({ article }) => article.published))];
  const last = days.reduce((a, b) => (compareDates(a, b) < 0 ? b : a));
  const latest = all.filter(({ article }) => article.published === last);
  const dated = latest.filter((told) => told.figure.asOf.how !== 'publication' && !isOutdated(told, latest));
  const newest = (dated.length > 0 ? dated : latest).reduce((best, each) => {
    const a = surely(best);
    const b = surely(each);
    return b > a || (b === a && byAge(best, each) > 0) ? each : best;
  });
  return ageHeading(newest.figure.asOf.edtf, newest.article.published, locale);
}
