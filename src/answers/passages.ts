import { compareDates } from '../corpus/edtf.ts';
import { type Choice, chooseClippings } from '../search/choose.ts';
import type { Coverage } from '../search/coverage.ts';
import type { Hit } from '../search/paragraph-index.ts';
import { type Question, understand } from '../search/question.ts';
import { isSupported, satisfying, supportOf } from '../search/support.ts';
import { unmet } from '../search/support-insists.ts';
import { say } from '../wording/wording.ts';
import type { Answer, AnswerFigure, Clipping } from './answer.ts';
import { clip } from './clipping.ts';
import { type FigureHit, figuresFor, listed } from './figures.ts';
import { accepts } from './filter.ts';
import { ageHeading, found, nothingFound, nothingHeading } from './outcome.ts';
import type { Request } from './request.ts';

/** Most clippings that answer a question. */
const MOST = 3;
/** A figure that answers as well as the best one, but for so much of its score, is listed beside it. */
const AS_WELL = 0.1;
/** Newer coverage goes first where its support is at least this share of the best one's. */
const COMPARABLE = 0.6;

/** Passages that answer a question, best first, or those on a topic, newest first. */
export function answerPassages(coverage: Coverage, request: Request): Answer {
  return request.query === null ? answerQuestion(coverage, request) : answerTopic(coverage, request);
}

function search(coverage: Coverage, request: Request, question: Question): readonly Hit[] {
  return coverage.index.search(question.query, {
    accept: accepts(request),
    latest: question.latest || question.now,
  });
}

const clippingOf = ({ article, paragraph, span, highlights }: Choice): Clipping =>
  clip(article, paragraph, span, highlights);

const isSamePlace = (a: Clipping, b: Clipping): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

function answerQuestion(coverage: Coverage, request: Request): Answer {
  const { index, facts } = coverage;
  const question = understand(request.question ?? '', coverage, { now: request.now });
  const hits = search(coverage, request, question);
  const options = { index, facts, limit: MOST };
  const choices = chooseClippings(question, satisfying(question, hits, coverage), options);
  const supported = newestFirst(
    question,
    choices.filter((choice) => isSupported(question, choice, coverage)),
    coverage,
  );
  const counted = countedFor(coverage, question, request);
  const passages = supported.map(clippingOf);
  const others = passages.filter(
    (clipping) => !counted.clippings.some((other) => isSamePlace(clipping, other)),
  );
  const clippings = [...counted.clippings, ...others].slice(0, MOST);
  if (clippings.length === 0) {
    return nothingFound(coverage, request, 'passages', {
      heading: nothingFor(coverage, request, question),
      nearest: chooseClippings(question, hits, options).map(clippingOf),
    });
  }
  return found(coverage, request, 'passages', {
    heading: headingOf(question, clippings, counted.figures, request),
    clippings,
    ...(counted.figures.length > 0 ? { figures: counted.figures } : {}),
  });
}

/** Of choices that support the question about as well, a question about now has the newest first. */
function newestFirst(question: Question, choices: readonly Choice[], coverage: Coverage): readonly Choice[] {
  const [best] = choices;
  if (best === undefined || !(question.now || question.latest)) return choices;
  const enough = COMPARABLE * supportOf(question, best, coverage);
  const comparable = choices.filter((choice) => supportOf(question, choice, coverage) >= enough);
  return [
    ...comparable.toSorted((a, b) => compareDates(b.article.published, a.article.published)),
    ...choices.filter((choice) => !comparable.includes(choice)),
  ];
}

/** The figures that surely answer a question of how many, and the passages that they stand in. */
function countedFor(
  coverage: Coverage,
  question: Question,
  request: Request,
): { readonly figures: readonly AnswerFigure[]; readonly clippings: readonly Clipping[] } {
  const answering = figuresFor(coverage, question, request).filter(({ article, figure }: FigureHit) => {
    const paragraph = article.paragraphs[figure.paragraph - 1];
    return (
      paragraph !== undefined &&
      unmet(question, { article, paragraph, span: figure.passage }, coverage.facts).length === 0
    );
  });
  const best = answering[0]?.score ?? 0;
  const { figures, clippings } = listed(answering.filter(({ score }) => score >= best - AS_WELL));
  return {
    clippings: clippings.slice(0, MOST),
    figures: figures.filter(({ clipping }) => clipping < MOST),
  };
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

/** The age of what answers, where now or the latest is asked about; otherwise how much there is. */
function headingOf(
  question: Question,
  clippings: readonly Clipping[],
  figures: readonly AnswerFigure[],
  { locale }: Request,
): string {
  if (!question.now && !question.latest)
    return say(locale, 'passages.heading', { passages: clippings.length });
  const newest = figures.toSorted((a, b) => compareDates(b.asOf.edtf, a.asOf.edtf))[0];
  const { published } = clippings[newest?.clipping ?? 0]!.article;
  return ageHeading(newest?.asOf.edtf ?? published, published, locale);
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
