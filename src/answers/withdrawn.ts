import type { Coverage } from '../search/coverage.ts';
import type { Answer, Kind } from './answer.ts';
import { nothingFound } from './outcome.ts';
import { withdrawalNotice } from './phrases.ts';
import type { Request } from './request.ts';

/** Notices that fit a heading. */
const MOST_NOTICES = 3;

/**
 * The answer to what asks by name, as an id or a publisher, for nothing but withdrawn articles: that they were withdrawn,
 * when and why, and nothing of them. Null where something else is asked for.
 */
export function answerWithdrawn(coverage: Coverage, request: Request, kind: Kind): Answer | null {
  const { source, locale } = request;
  if (source === null) return null;
  const isAsked = ({ id, publisher }: { readonly id: string; readonly publisher: string }) =>
    id === source || publisher === source;
  const withdrawn = coverage.withdrawn.filter(isAsked);
  if (withdrawn.length === 0 || coverage.articles.some(isAsked)) return null;
  const notices = withdrawn.slice(0, MOST_NOTICES).map((article) => withdrawalNotice(article, locale));
  return nothingFound(coverage, request, kind, { heading: notices.join(' ') });
}
