import type { Article } from '../corpus/article.ts';
import type { Coverage } from '../search/coverage.ts';
import { fold } from '../text/terms.ts';
import type { Answer, Kind } from './answer.ts';
import { nothingFound } from './outcome.ts';
import { withdrawalNotice } from './phrases.ts';
import type { Request } from './request.ts';

/** Notices that fit a heading. */
const MOST_NOTICES = 3;

/** Words of a headline that is told from a mere subject; of fewer, many a question consists. */
const HEADLINE = 4;

/**
 * The answer to what asks by name, as an id, a publisher or a question that has the headline, for nothing but withdrawn
 * articles: that they were withdrawn, when and why, and nothing of them. Null where something else is asked for.
 */
export function answerWithdrawn(coverage: Coverage, request: Request, kind: Kind): Answer | null {
  const { source, question, locale } = request;
  if (source === null && question === null) return null;
  const asked = ` ${words(question ?? '')} `;
  const isAsked = ({ id, publisher, title }: Article) => {
    if (source !== null) return id === source || publisher === source;
    const headline = words(title);
    return (
      asked.includes(` ${words(id)} `) ||
      (headline.split(' ').length >= HEADLINE && asked.includes(` ${headline} `))
    );
  };
  const withdrawn = coverage.withdrawn.filter(isAsked);
  if (withdrawn.length === 0 || coverage.articles.some(isAsked)) return null;
  const notices = withdrawn.slice(0, MOST_NOTICES).map((article) => withdrawalNotice(article, locale));
  return nothingFound(coverage, request, kind, { heading: notices.join(' ') });
}

/** The words of a text, folded and with single spaces between, so that no punctuation keeps two apart. */
const words = (text: string): string =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
