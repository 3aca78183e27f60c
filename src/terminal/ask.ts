import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer } from '../answers/answer.ts';
import { answerJson } from '../answers/contract.ts';
import { assertVerbatim } from '../answers/verbatim.ts';
import { type Answering, invalidAnswer, runCommand } from '../commands/run.ts';
import { parseTyped } from '../commands/typed.ts';
import { type Locale, say } from '../wording/wording.ts';
import { renderAnswer } from './render.ts';

/** How answers are written. */
export interface Manner {
  readonly json: boolean;
  readonly locale: Locale;
  readonly width: number;
  readonly colour: boolean;
}

/** Takes the current state of the coverage, so that a reload in the middle of a stream is seen by the next question. */
export type Current = () => Answering;

/** Longest line that is read as a question at all; what is longer is refused without being taken apart. */
const MAX_LINE = 10_000;

function answerTo(text: string, answering: Answering, locale: Locale, log: (line: string) => void): Answer {
  if (text.length > MAX_LINE) {
    return invalidAnswer(answering, 'ask', say(locale, 'invalid.line', { most: MAX_LINE }), locale);
  }
  const { command, options, repeated } = parseTyped(text, answering.commands);
  if (repeated !== null) {
    return invalidAnswer(answering, command, say(locale, 'invalid.repeated', { option: repeated }), locale);
  }
  try {
    return runCommand(answering, command, options, { locale, now: new Date() });
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return invalidAnswer(answering, command, say(locale, 'invalid.fault'), locale);
  }
}

/** One text, as typed in Discord, answered as text or as one line of JSON that keeps the contract. */
export function answerText(
  text: string,
  answering: Answering,
  manner: Manner,
  log: (line: string) => void,
): string {
  const answer = answerTo(text, answering, manner.locale, log);
  if (!manner.json) return renderAnswer(answer, { ...manner, glossary: answering.coverage.glossary });
  assertVerbatim(answer);
  return `${JSON.stringify(answerJson(answer))}\n`;
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await new Promise((resolve) => output.once('drain', resolve));
}

/** Answers one question a line, in order and as each comes; blank lines are passed over. Ends with the input. */
export async function answerLines(
  input: Readable,
  output: Writable,
  current: Current,
  manner: Manner,
  log: (line: string) => void,
): Promise<void> {
  let first = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, terminal: false })) {
    if (line.trim() === '') continue;
    await write(output, (first || manner.json ? '' : '\n') + answerText(line, current(), manner, log));
    first = false;
  }
}
