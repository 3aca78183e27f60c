import { chooseClippings } from '../src/search/choose.ts';
import type { Weights } from '../src/search/rank.ts';
import { understand } from '../src/search/understand.ts';
import { type Loaded, NOW } from './learning.ts';
import type { PublicQuestion } from './sets.ts';

/** A passage as an answer gives it. */
export interface Given {
  readonly place: string;
  readonly text: string;
}

/** For each question 1 or 0, in their order; and the first clipping's words at the median. */
export interface Judged {
  /** The right paragraph comes first. */
  readonly paragraph: readonly number[];
  /** The first clipping holds an answer. */
  readonly first: readonly number[];
  /** One of three clippings does. */
  readonly three: readonly number[];
  /** Something was answered. */
  readonly answered: readonly number[];
  readonly words: number;
}

/** Judges what `answer` gives for every question. */
export function judgeAnswers(
  questions: readonly PublicQuestion[],
  answer: (question: PublicQuestion) => readonly Given[],
): Judged {
  const paragraph: number[] = [];
  const first: number[] = [];
  const three: number[] = [];
  const answered: number[] = [];
  const words: number[] = [];
  for (const question of questions) {
    const given = answer(question);
    const holds = given.map(
      ({ place, text }) =>
        place === question.place && question.answers.some((expected) => text.includes(expected)),
    );
    paragraph.push(Number(given[0]?.place === question.place));
    first.push(Number(holds[0] ?? false));
    three.push(Number(holds.slice(0, 3).includes(true)));
    answered.push(Number(given.length > 0));
    if (given[0] !== undefined) words.push(given[0].text.split(/\s+/).length);
  }
  words.sort((a, b) => a - b);
  return { paragraph, first, three, answered, words: words[words.length >> 1] ?? 0 };
}

/** Judges search and choice alone, without figures, people and silence. */
export function judge(
  { coverage, questions }: Loaded,
  weightsOf: (question: PublicQuestion) => Weights,
  typed: (question: string) => string = (question) => question,
): Judged {
  const { index } = coverage;
  return judgeAnswers(questions, (asked) => {
    const question = understand(typed(asked.question), coverage, { now: NOW });
    return chooseClippings(question, index.search(question.query), {
      index,
      weights: weightsOf(asked),
    }).map(({ article, paragraph, span }) => ({
      place: `${article.id}#${paragraph.number}`,
      text: paragraph.text.slice(span.start, span.end),
    }));
  });
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

export const percent = (values: readonly number[]): string => `${(100 * mean(values)).toFixed(1)} %`;
