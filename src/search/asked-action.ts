import type { Term } from '../text/terms.ts';
import { type Passage, sentencesOf } from './passage.ts';
import type { Question } from './question.ts';

/** The weight of words that say what was done. */
const DONE = 0.7;

/** The words of a passage, by its paragraph's offsets, that tell what a question says was done: "when did they *impose* it?" */
export function actionsIn({ query, bearings }: Question, passage: Passage): readonly Term[] {
  const done = new Set(
    query.groups.flatMap(({ terms }, i) =>
      bearings[i]!.weight === DONE && !bearings[i]!.insisted ? terms.map(({ term }) => term) : [],
    ),
  );
  return sentencesOf(passage).flatMap(({ terms }) => terms.filter(({ term }) => done.has(term)));
}

/** Whether a passage tells what a question says was done, if it says so by words that the coverage has. */
export const tellsAction = (question: Question, passage: Passage): boolean =>
  !question.bearings.some(({ weight, insisted, absent }) => weight === DONE && !insisted && !absent) ||
  actionsIn(question, passage).length > 0;
