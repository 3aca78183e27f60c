import { summarise } from '../answers/outcome.ts';
import { completeOption } from '../commands/complete.ts';
import { commandNamed } from '../commands/typed.ts';
import { type Locale, localeFor, say } from '../wording/wording.ts';
import { answerMessage } from './answer.ts';
import type { Ask } from './ask.ts';
import { askToCheck, runAsk } from './asking.ts';
import type { Callback, Desk } from './callback.ts';
import { type Message, sentence } from './components.ts';
import { inline } from './escape.ts';
import { aboutMessage, helpMessage } from './help.ts';
import type { Incoming } from './incoming.ts';
import { respondToPress } from './presses.ts';

/** Discord's limit for the name and the value of a choice. */
const MAX_CHOICE = 100;
const MAX_CHOICES = 25;

function complete(desk: Desk, incoming: Extract<Incoming, { kind: 'complete' }>): Callback {
  const { command, option, typed } = incoming;
  const values = completeOption(desk.answering(), command, option, typed, localeFor(incoming.locale));
  const choices = values
    .filter((value) => value.length > 0 && value.length <= MAX_CHOICE)
    .slice(0, MAX_CHOICES)
    .map((value) => ({ name: value, value }));
  return { type: 8, data: { choices } };
}

/** The bot's own commands, which draw on no article; null for a command of the library. */
function own(desk: Desk, name: string, locale: Locale): Message | null {
  const { commands, coverage } = desk.answering();
  if (commandNamed(commands, name) !== undefined) return null;
  if (name === say('en-US', 'discord.help.name')) return helpMessage(commands, locale);
  if (name === say('en-US', 'discord.about.name'))
    return aboutMessage(summarise(coverage), desk.version, locale);
  return null;
}

function command(desk: Desk, incoming: Extract<Incoming, { kind: 'command' }>): Callback {
  const locale = localeFor(incoming.locale);
  const message = own(desk, incoming.command, locale);
  if (message !== null) return { type: 4, data: message };
  const ask: Ask = { command: incoming.command, options: incoming.options };
  const answering = desk.answering();
  const answer = runAsk(answering, ask, { locale, now: desk.now() });
  // What users type is no name of a metric: only the library's own names are.
  const known = commandNamed(answering.commands, incoming.command)?.name ?? 'unknown';
  desk.count?.({ kind: 'answered', command: known, outcome: answer.outcome });
  const view = { locale, ask, commands: answering.commands };
  if (!incoming.share || answer.outcome === 'invalid') return { type: 4, data: answerMessage(answer, view) };
  const shown = incoming.mayPost
    ? { ...view, sharedBy: incoming.userId }
    : { ...view, notice: say(locale, 'discord.mayNotPost') };
  return { type: 4, data: answerMessage(answer, shown) };
}

function check(desk: Desk, incoming: Extract<Incoming, { kind: 'message' }>): Callback {
  const locale = localeFor(incoming.locale);
  const ask = askToCheck(incoming.content);
  const answer = runAsk(desk.answering(), ask, { locale, now: desk.now() });
  if (answer.outcome !== 'found') return { type: 4, data: sentence(inline(answer.heading)) };
  return { type: 4, data: answerMessage(answer, { locale, ask, asked: say(locale, 'discord.check.name') }) };
}

/** What somebody's action is answered with: a pure function of it and of the desk's state. */
export function respond(desk: Desk, incoming: Incoming): Callback | Promise<Callback> {
  switch (incoming.kind) {
    case 'command':
      return command(desk, incoming);
    case 'complete':
      return complete(desk, incoming);
    case 'press':
      return respondToPress(desk, incoming);
    case 'message':
      return check(desk, incoming);
  }
}
