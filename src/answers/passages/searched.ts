import type { Coverage } from '../../search/coverage.ts';
import type { Hit } from '../../search/paragraph-index.ts';
import type { Question } from '../../search/question.ts';
import { accepts } from '../filter.ts';
import type { Request } from '../request.ts';

/** Most clippings that answer a question. */
export const MOST = 3;
/** So many of the best paragraphs are compared. */
export const SEARCHED = 50;

/** The paragraphs that have something of the question, best first. */
export function search(
  coverage: Coverage,
  request: Request,
  question: Question,
  limit = SEARCHED,
): readonly Hit[] {
  return coverage.index.search(question.query, {
    limit,
    accept: accepts(request),
    latest: question.latest || question.now,
  });
}
