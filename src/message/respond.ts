import { summarise } from '../answers/outcome.ts';
import { completeOption } from '../commands/complete.ts';
import { commandNamed } from '../commands/typed.ts';
import { type Locale, localeFor, say } from '../wording/wording.ts';
import type { Ask } from './ask.ts';
import { askToCheck, runAsk, viewOf } from './asking.ts';
import { type Callback, fresh, type Services } from './callback.ts';
import { illustratedAnswer } from './chart.ts';
import { type Message, sentence } from './components.ts';
import { inline } from './escape.ts';
import { aboutMessage, helpMessage } from './help.ts';
import type { Incoming } from './incoming.ts';
import { KEEP } from './keeping/subcommands.ts';
import { respondToPress } from './presses.ts';

/** Loaded when an editor first asks for it: a bot's start is quicker without these two dozen files. */
const keeping = () => import('./keeping/respond.ts');

/** Discord's limit for the name and the value of a choice. */
const MAX_CHOICE = 100;
const MAX_CHOICES = 25;

async function complete(
  services: Services,
  incoming: Extract<Incoming, { kind: 'complete' }>,
): Promise<Callback> {
  const { command, option, typed } = incoming;
  if (command === KEEP && commandNamed(services.answering().commands, command) === undefined)
    return { type: 8, data: { choices: await (await keeping()).completeKeeping(services, incoming) } };
  const values = completeOption(services.answering(), command, option, typed, localeFor(incoming.locale));
  const choices = values
    .filter((value) => value.length > 0 && value.length <= MAX_CHOICE)
    .slice(0, MAX_CHOICES)
    .map((value) => ({ name: value, value }));
  return { type: 8, data: { choices } };
}

/** The bot's own commands, which draw on no article; null for a command of the library. */
function own(services: Services, name: string, locale: Locale): Message | null {
  const { commands, coverage } = services.answering();
  if (commandNamed(commands, name) !== undefined) return null;
  if (name === say('en-US', 'discord.help.name')) return helpMessage(commands, locale);
  if (name === say('en-US', 'discord.about.name'))
    return aboutMessage(summarise(coverage), services.version, locale);
  return null;
}

async function command(
  services: Services,
  incoming: Extract<Incoming, { kind: 'command' }>,
): Promise<Callback> {
  const locale = localeFor(incoming.locale);
  const message = own(services, incoming.command, locale);
  if (message !== null) return { type: 4, data: message };
  const ask: Ask = { command: incoming.command, options: incoming.options };
  const answering = services.answering();
  const answer = runAsk(answering, ask, { locale, now: services.now() });
  // What users type is no name of a metric: only the library's own names are.
  const known = commandNamed(answering.commands, incoming.command)?.name ?? 'unknown';
  services.count?.({ kind: 'answered', command: known, outcome: answer.outcome });
  const view = viewOf(answering, ask, locale);
  if (!incoming.share || answer.outcome === 'invalid')
    return fresh(await illustratedAnswer(services.charts, answer, view));
  const shown = incoming.mayPost
    ? { ...view, sharedBy: incoming.userId }
    : { ...view, notice: say(locale, 'discord.mayNotPost') };
  return fresh(await illustratedAnswer(services.charts, answer, shown));
}

async function check(
  services: Services,
  incoming: Extract<Incoming, { kind: 'message' }>,
): Promise<Callback> {
  const locale = localeFor(incoming.locale);
  const answering = services.answering();
  const ask = askToCheck(answering, incoming.content);
  const answer = runAsk(answering, ask, { locale, now: services.now() });
  if (answer.outcome !== 'found') return { type: 4, data: sentence(inline(answer.heading)) };
  return fresh(await illustratedAnswer(services.charts, answer, viewOf(answering, ask, locale)));
}

/** What somebody's action is answered with: a pure function of it and of the services' state. Rejects where that fails. */
export async function respond(services: Services, incoming: Incoming): Promise<Callback> {
  switch (incoming.kind) {
    case 'command':
      return command(services, incoming);
    case 'complete':
      return complete(services, incoming);
    case 'press':
      return respondToPress(services, incoming);
    case 'keep':
      return (await keeping()).respondToKeeping(services, incoming);
    case 'message':
      return check(services, incoming);
  }
}
