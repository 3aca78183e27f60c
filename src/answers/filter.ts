import type { Article } from '../corpus/article.ts';
import { dateBounds } from '../corpus/edtf.ts';
import type { Request } from './request.ts';

/**
 * Whether an article is among those that a request asks for: by its publisher or id, and by its publication date, any
 * day that the date can mean being enough.
 */
export function accepts({ since, until, source }: Request): (article: Article) => boolean {
  const from = since === null ? null : (dateBounds(since)?.earliest ?? null);
  const to = until === null ? null : (dateBounds(until)?.latest ?? null);
  return ({ publisher, id, published }) => {
    if (source !== null && source !== publisher && source !== id) return false;
    if (from === null && to === null) return true;
    const bounds = dateBounds(published);
    if (from !== null && (bounds?.latest ?? '') < from) return false;
    return to === null || (bounds?.earliest ?? '9999') <= to;
  };
}
