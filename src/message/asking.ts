import type { Answer } from '../answers/answer.ts';
import { answerMentions, mentionedIn } from '../answers/mentions.ts';
import type { CommandDefinition } from '../commands/definition.ts';
import { type Answering, type Asker, runCommand } from '../commands/run.ts';
import { commandNamed } from '../commands/typed.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { View } from './answer.ts';
import type { Ask } from './ask.ts';

/** The message command's name in an ask; no slash command can be called so. */
export const CHECK = 'check!';

/** The ask that checks a message: what it mentions, and nothing else of it, so that buttons can hold it. */
export function askToCheck({ coverage }: Answering, content: string): Ask {
  return { command: CHECK, options: { question: mentionedIn(coverage, content) } };
}

/** Answers to bare commands, kept as long as the coverage and the commands stay what they are. */
const kept = new WeakMap<Answering, Map<string, Answer>>();

/**
 * The answer to a command without options, which is the same for all who ask on one day, and which every button below
 * it asks for again. What somebody typed is never kept.
 */
function bareAnswer(answering: Answering, { name }: CommandDefinition, asker: Asker): Answer {
  const answers = kept.get(answering) ?? new Map<string, Answer>();
  kept.set(answering, answers);
  const key = [name, asker.locale, asker.now.toISOString().slice(0, 10)].join(' ');
  const answer = answers.get(key) ?? runCommand(answering, name, {}, asker);
  answers.set(key, answer);
  return answer;
}

/** Asks, or asks again: the answer of a command, or what the coverage has on a message. */
export function runAsk(answering: Answering, { command, options }: Ask, asker: Asker): Answer {
  if (command === CHECK)
    return answerMentions(answering.coverage, options.question ?? '', asker.locale, asker.now);
  const known = commandNamed(answering.commands, command);
  if (known !== undefined && Object.keys(options).length === 0) return bareAnswer(answering, known, asker);
  return runCommand(answering, command, options, asker);
}

/** How the answer to an ask is shown, before it is known who shares it. */
export function viewOf({ commands, coverage }: Answering, ask: Ask, locale: Locale): View {
  const view = { locale, ask, commands, glossary: coverage.glossary };
  return ask.command === CHECK ? { ...view, asked: say(locale, 'discord.check.name') } : view;
}
