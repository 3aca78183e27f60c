import type { Coverage } from '../search/coverage.ts';
import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { Answer, Clipping, CorpusSummary, Kind } from './answer.ts';
import type { Request } from './request.ts';

const summaries = new WeakMap<Coverage, CorpusSummary>();

/** How much coverage there is to answer from, and up to when. Withdrawn articles don't count. */
export function summarise(coverage: Coverage): CorpusSummary {
  let summary = summaries.get(coverage);
  if (summary === undefined) {
    summary = {
      articles: coverage.articles.length,
      paragraphs: coverage.articles.reduce((sum, article) => sum + article.paragraphs.length, 0),
      newest: coverage.articles[0]?.published ?? null,
    };
    summaries.set(coverage, summary);
  }
  return summary;
}

/** An answer that holds nothing yet: every kind starts from it and says only what differs. */
function blank(coverage: Coverage, request: Request, kind: Kind): Answer {
  return {
    command: request.command,
    question: request.question,
    kind,
    outcome: 'found',
    heading: '',
    message: null,
    clippings: [],
    figures: null,
    people: null,
    nearest: [],
    corpus: summarise(coverage),
  };
}

/** An answer that the coverage supports. */
export function found(
  coverage: Coverage,
  request: Request,
  kind: Kind,
  parts: Pick<Answer, 'heading' | 'clippings'> & Partial<Pick<Answer, 'figures' | 'people'>>,
): Answer {
  return { ...blank(coverage, request, kind), ...parts };
}

/**
 * The answer where the coverage supports none. It says in how much coverage up to when nothing was found, and never
 * that there is nothing. `heading` replaces the usual sentence where a kind has a better one; `figures` and `people`
 * are empty lists where the kind has such.
 */
export function nothingFound(
  coverage: Coverage,
  request: Request,
  kind: Kind,
  parts: { readonly heading?: string; readonly nearest?: readonly Clipping[] } = {},
): Answer {
  return {
    ...blank(coverage, request, kind),
    outcome: 'nothing-found',
    heading: parts.heading ?? nothingHeading(coverage, request.locale),
    figures: kind === 'figures' ? [] : null,
    people: kind === 'people' ? [] : null,
    nearest: (parts.nearest ?? []).slice(0, 3),
  };
}

/** "Nothing in these 3 articles (newest: 12 Dec 2024) answers that." */
export function nothingHeading(coverage: Coverage, locale: Locale): string {
  const { articles, newest } = summarise(coverage);
  return say(locale, 'nothing.heading', { articles, newest: showDate(newest, locale) });
}

/** "Latest in this coverage: October 2024 (published 12 Dec 2024)." */
export function ageHeading(asOf: string, published: string, locale: Locale): string {
  return asOf === published
    ? say(locale, 'age.published', { published: showDate(published, locale) })
    : say(locale, 'age.asOf', { asOf: showDate(asOf, locale), published: showDate(published, locale) });
}
