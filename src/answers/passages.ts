import { compareDates } from '../corpus/edtf.ts';
import { type Choice, chooseClippings } from '../search/choose.ts';
import type { Coverage } from '../search/coverage.ts';
import type { Hit } from '../search/paragraph-index.ts';
import { type Question, understand } from '../search/question.ts';
import { isSupported, satisfying } from '../search/support.ts';
import { say } from '../wording/wording.ts';
import type { Answer, Clipping } from './answer.ts';
import { clip } from './clipping.ts';
import { accepts } from './filter.ts';
import { ageHeading, found, nothingFound, nothingHeading } from './outcome.ts';
import type { Request } from './request.ts';

/** Clippings that answer a question at most. */
const MOST = 3;

const clippingOf = ({ article, paragraph, span, highlights }: Choice): Clipping =>
  clip(article, paragraph, span, highlights);

/** Passages that answer a question, or that a topic's own words find. */
export function answerPassages(coverage: Coverage, request: Request): Answer {
  return request.query === null ? answerQuestion(coverage, request) : answerTopic(coverage, request);
}

function search(coverage: Coverage, request: Request, question: Question): readonly Hit[] {
  return coverage.index.search(question.query, {
    accept: accepts(request),
    latest: question.latest || question.now,
  });
}

function answerQuestion(coverage: Coverage, request: Request): Answer {
  const { index, facts } = coverage;
  const question = understand(request.question ?? '', coverage, { now: request.now });
  const hits = search(coverage, request, question);
  const choices = chooseClippings(question, satisfying(question, hits, coverage), {
    index,
    facts,
    limit: MOST,
  });
  const supported = choices.filter((choice) => isSupported(question, choice, coverage));
  const first = supported[0];
  if (first === undefined) {
    const nearest = chooseClippings(question, hits, { index, facts, limit: MOST });
    return nothingFound(coverage, request, 'passages', {
      heading: nothingFor(coverage, request, question),
      nearest: nearest.map(clippingOf),
    });
  }
  const clippings = supported.map(clippingOf);
  return found(coverage, request, 'passages', {
    heading: headingOf(question, clippings, request),
    clippings,
  });
}

/** Every paragraph that matches the topic about as well as the best, newest first. */
function answerTopic(coverage: Coverage, request: Request): Answer {
  const { index, facts } = coverage;
  const { now } = request;
  const topic = understand(request.query ?? '', coverage, { now });
  const onTopic = worthwhile(search(coverage, request, topic));
  const asked = request.question === null ? null : understand(request.question, coverage, { now });
  const hits = asked === null ? onTopic : narrowed(coverage, request, asked, onTopic);
  const choices = hits.flatMap((hit) => chooseClippings(asked ?? topic, [hit], { index, facts, limit: 1 }));
  if (choices.length === 0) {
    const nearest = chooseClippings(asked ?? topic, onTopic, { index, facts, limit: MOST });
    return nothingFound(coverage, request, 'passages', {
      heading: nothingFor(coverage, request, asked ?? topic),
      nearest: nearest.map(clippingOf),
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
  return found(coverage, request, 'passages', {
    heading: ageHeading(clippings[0]!.article.published, clippings[0]!.article.published, request.locale),
    clippings,
  });
}

/** Hits that are on a topic: those whose score is no mere chance beside the best one's. */
function worthwhile(hits: readonly Hit[]): readonly Hit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score, coverage }) => score >= 0.35 * best && coverage >= 0.15);
}

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

function headingOf(question: Question, clippings: readonly Clipping[], { locale }: Request): string {
  const { published } = clippings[0]!.article;
  if (question.now || question.latest) return ageHeading(published, published, locale);
  return say(locale, 'passages.heading', { passages: clippings.length });
}

/** Says in how much coverage nothing was found, and what was looked for; never that it isn't so. */
function nothingFor(coverage: Coverage, { locale }: Request, question: Question): string {
  const words = question.query.groups
    .filter((_, i) => question.bearings[i]!.weight === 1)
    .map(({ word }) => word);
  const heading = nothingHeading(coverage, locale);
  if (words.length === 0) return heading;
  return `${heading} ${say(locale, 'passages.searched', { words: words.slice(0, 8).join(', ') })}`;
}
