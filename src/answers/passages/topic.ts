import { compareDates } from '../../corpus/edtf.ts';
import { chooseClippings } from '../../search/choose.ts';
import type { Coverage } from '../../search/coverage.ts';
import type { Hit } from '../../search/paragraph-index.ts';
import type { Question } from '../../search/question.ts';
import { satisfying } from '../../search/support.ts';
import { understand } from '../../search/understand.ts';
import type { Answer } from '../answer.ts';
import { ageHeading, found, nothingFound } from '../outcome.ts';
import type { Request } from '../request.ts';
import { nothingFor } from './headings.ts';
import { clippingOf } from './places.ts';
import { MOST, search } from './searched.ts';

/** Every paragraph that matches the topic about as well as the best, newest first. */
export function answerTopic(coverage: Coverage, request: Request): Answer {
  const { index, facts } = coverage;
  const { now } = request;
  const topic = understand(request.query ?? '', coverage, { now });
  const onTopic = worthwhile(search(coverage, request, topic));
  const asked = request.question === null ? null : understand(request.question, coverage, { now });
  const hits = asked === null ? onTopic : narrowed(coverage, request, asked, onTopic);
  const choices = hits.flatMap((hit) => chooseClippings(asked ?? topic, [hit], { index, facts, limit: 1 }));
  if (choices.length === 0) {
    return nothingFound(coverage, request, 'passages', {
      heading: nothingFor(coverage, request, asked ?? topic),
      nearest: chooseClippings(asked ?? topic, onTopic, { index, facts, limit: MOST }).map(clippingOf),
    });
  }
  const clippings = choices
    .map(clippingOf)
    .sort(
      (a, b) =>
        compareDates(b.article.published, a.article.published) ||
        (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0) ||
        a.paragraph.number - b.paragraph.number,
    );
  const { published } = clippings[0]!.article;
  return found(coverage, request, 'passages', {
    heading: ageHeading(published, published, request.locale),
    clippings,
  });
}

/** Hits that are on a topic: those whose score is no mere chance beside the best one's. */
function worthwhile(hits: readonly Hit[]): readonly Hit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score, coverage }) => score >= 0.35 * best && coverage >= 0.15);
}

/** Of the paragraphs on a topic those that a question asks for as well. */
function narrowed(
  coverage: Coverage,
  request: Request,
  question: Question,
  onTopic: readonly Hit[],
): readonly Hit[] {
  const paragraphs = new Set(onTopic.map(({ paragraph }) => paragraph));
  const hits = search(coverage, request, question).filter(({ paragraph }) => paragraphs.has(paragraph));
  return worthwhile(satisfying(question, hits, coverage));
}
