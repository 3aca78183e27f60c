import type { Article } from '../corpus/article.ts';
import { compareDates } from '../corpus/edtf.ts';
import type { Coverage } from '../search/coverage.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { showDate } from '../wording/dates.ts';
import { say } from '../wording/wording.ts';
import type { Answer, Clipping } from './answer.ts';
import { clip } from './clipping.ts';
import { accepts } from './filter.ts';
import { found, nothingFound } from './outcome.ts';
import type { Request } from './request.ts';

/** As many opening sentences as fit into so many UTF-16 units; the first always. */
const OPENING = 240;

const openings = new WeakMap<Article, Clipping | null>();

/** An article's opening words; worked out once an article. */
function opening(article: Article): Clipping | null {
  let clipping = openings.get(article);
  if (clipping === undefined) {
    clipping = cutOpening(article);
    openings.set(article, clipping);
  }
  return clipping;
}

function cutOpening(article: Article): Clipping | null {
  const paragraph = article.paragraphs.find(({ text }) => text !== '');
  if (paragraph === undefined) return null;
  const spans = sentences(paragraph.text, article.language);
  const first = spans[0];
  if (first === undefined) return null;
  const last: Span = spans.findLast(({ end }) => end - first.start <= OPENING) ?? first;
  return clip(article, paragraph, { start: first.start, end: last.end });
}

/** Every article that fits the request, newest first, each by its opening words; withdrawn ones are not quoted. */
export function answerSources(coverage: Coverage, request: Request): Answer {
  const fits = accepts(request);
  const articles = coverage.articles
    .filter(fits)
    .toSorted((a, b) => compareDates(b.published, a.published) || (a.id < b.id ? -1 : 1));
  const clippings = articles.flatMap((article) => opening(article) ?? []);
  const withdrawn = coverage.withdrawn.filter(fits).length;
  const { locale } = request;
  const notice = withdrawn === 0 ? '' : ` ${say(locale, 'sources.withdrawn', { articles: withdrawn })}`;
  if (clippings.length === 0) {
    const heading = say(locale, 'sources.none', { articles: coverage.articles.length });
    return nothingFound(coverage, request, 'sources', { heading: heading + notice });
  }
  const heading = say(locale, 'sources.heading', {
    articles: clippings.length,
    publishers: new Set(clippings.map(({ article }) => article.publisher)).size,
    newest: showDate(clippings[0]!.article.published, locale),
  });
  return found(coverage, request, 'sources', { heading: heading + notice, clippings });
}
