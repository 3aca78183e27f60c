import { compareDates } from '../../corpus/edtf.ts';
import { contextOf } from '../../search/article-context.ts';
import type { Coverage } from '../../search/coverage.ts';
import { readAs } from '../../search/insisted-name.ts';
import type { Question } from '../../search/question.ts';
import { PAIRED, weightOf } from '../../text/lexicon.ts';
import { fold } from '../../text/terms.ts';
import { say } from '../../wording/wording.ts';
import type { AnswerFigure, Clipping } from '../answer.ts';
import { countsHeading } from '../figures/heading.ts';
import { ageHeading, nothingHeading } from '../outcome.ts';
import type { Request } from '../request.ts';
import { passageOfClipping } from './places.ts';

/** The age of what answers, where now or the latest is asked about; otherwise how much there is. */
export function headingOf(
  question: Question,
  clippings: readonly Clipping[],
  figures: readonly AnswerFigure[],
  { locale }: Request,
): string {
  if (!question.now && !question.latest)
    return say(locale, 'passages.heading', { passages: clippings.length });
  const published = clippings
    .map(({ article }) => article.published)
    .reduce((a, b) => (compareDates(a, b) < 0 ? b : a));
  // The heading names no earlier date than the newest that is shown.
  const dated = figures
    .map((figure) => ({ article: clippings[figure.clipping]!.article, figure }))
    .filter(({ article }) => compareDates(article.published, published) === 0);
  return dated.length > 0 ? countsHeading(dated, locale) : ageHeading(published, published, locale);
}

/** Says how names that the question seems to misspell were read: somebody else may have been meant. */
export function readingsOf(question: Question, clipping: Clipping, { locale }: Request): readonly string[] {
  const { article } = clipping;
  const passage = passageOfClipping(clipping);
  return question.insists.flatMap((insistence) => {
    const written = insistence.kind === 'name' ? readAs(insistence, passage, contextOf(article)) : null;
    return written === null ? [] : [say(locale, 'passages.readAs', { asked: insistence.text, written })];
  });
}

/** Says in how much coverage nothing was found, and what was looked for; never that it isn't so. */
export function nothingFor(coverage: Coverage, { locale }: Request, question: Question): string {
  const words = question.query.groups
    .filter((_, i) => question.bearings[i]!.weight === 1)
    .map(({ word }) => word);
  const isAsking = question.query.groups.some(({ word }) => weightOf(fold(word), PAIRED) !== 'light');
  if (!isAsking) return say(locale, 'passages.ask', { articles: coverage.articles.length });
  const heading = nothingHeading(coverage, locale);
  if (words.length === 0) return heading;
  return `${heading} ${say(locale, 'passages.searched', { words: words.slice(0, 8).join(', ') })}`;
}
