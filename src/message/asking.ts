import type { Answer } from '../answers/answer.ts';
import { answerMentions } from '../answers/mentions.ts';
import { type Answering, type Asker, runCommand } from '../commands/run.ts';
import type { Ask } from './ask.ts';

/** The message command's name in an ask; no slash command can be called so. */
export const CHECK = 'check!';
/** UTF-16 units of a message that are checked: what its buttons can hold, to ask again. */
const MOST_CHECKED = 400;

/** The ask that checks a message. */
export function askToCheck(content: string): Ask {
  return { command: CHECK, options: { question: content.slice(0, MOST_CHECKED) } };
}

/** Asks, or asks again: the answer of a command, or what the coverage has on a message. */
export function runAsk(answering: Answering, { command, options }: Ask, asker: Asker): Answer {
  if (command === CHECK)
    return answerMentions(answering.coverage, options.question ?? '', asker.locale, asker.now);
  return runCommand(answering, command, options, asker);
}
