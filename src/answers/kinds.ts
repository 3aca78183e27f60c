import type { Kind } from './answer.ts';
import { answerFigures } from './figures.ts';
import { answerPassages } from './passages.ts';
import { answerPeople } from './people.ts';
import type { AnswerKind } from './request.ts';
import { answerSources } from './sources.ts';

const ANSWERS: Readonly<Record<Kind, AnswerKind>> = {
  passages: answerPassages,
  figures: answerFigures,
  people: answerPeople,
  sources: answerSources,
};

/** The function that makes a kind of answer. A new kind is a new file here and a line in this table. */
export function answerKind(kind: Kind): AnswerKind {
  return ANSWERS[kind];
}
