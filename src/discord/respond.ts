import { completeOption } from '../commands/complete.ts';
import { type Answering, runCommand } from '../commands/run.ts';
import { answerMessage } from '../message/answer.ts';
import type { Ask } from '../message/ask.ts';
import { type Message, sentence } from '../message/components.ts';
import { inline } from '../message/escape.ts';
import { localeFor, say } from '../wording/wording.ts';
import type { Incoming } from './incoming.ts';
import { respondToPress } from './presses.ts';

/** Discord's limit for the name and the value of a choice. */
const MAX_CHOICE = 100;
const MAX_CHOICES = 25;

/** What an interaction is called back with; the numbers are Discord's. */
export type Callback =
  /** A new message. */
  | { readonly type: 4; readonly data: Message }
  /** The message that the button belongs to, anew. */
  | { readonly type: 7; readonly data: Message; readonly thenDelete?: boolean }
  | { readonly type: 8; readonly data: { readonly choices: readonly Choice[] } };

interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What responses draw on besides the incoming interaction itself. */
export interface Desk {
  /** The coverage and commands of this moment. */
  readonly answering: () => Answering;
  readonly now: () => Date;
  /** Takes a report on a clipping: its reference, and nothing about who reported. */
  readonly report: (reference: string) => void;
  /** Remembers for a while that a message was shared; false where it was already. */
  readonly firstShare: (messageId: string) => boolean;
}

function complete(desk: Desk, incoming: Extract<Incoming, { kind: 'complete' }>): Callback {
  const { command, option, typed } = incoming;
  const values = completeOption(desk.answering(), command, option, typed, localeFor(incoming.locale));
  const choices = values
    .filter((value) => value.length > 0 && value.length <= MAX_CHOICE)
    .slice(0, MAX_CHOICES)
    .map((value) => ({ name: value, value }));
  return { type: 8, data: { choices } };
}

function command(desk: Desk, incoming: Extract<Incoming, { kind: 'command' }>): Callback {
  const locale = localeFor(incoming.locale);
  const ask: Ask = { command: incoming.command, options: incoming.options };
  const answer = runCommand(desk.answering(), ask.command, ask.options, { locale, now: desk.now() });
  if (!incoming.share || answer.outcome === 'invalid')
    return { type: 4, data: answerMessage(answer, { locale, ask }) };
  if (!incoming.mayPost)
    return {
      type: 4,
      data: answerMessage(answer, { locale, ask, notice: say(locale, 'discord.mayNotPost') }),
    };
  return { type: 4, data: answerMessage(answer, { locale, ask, sharedBy: incoming.userId }) };
}

/** What somebody's action is answered with: a pure function of it and of the desk's state. */
export function respond(desk: Desk, incoming: Incoming): Callback {
  switch (incoming.kind) {
    case 'command':
      return command(desk, incoming);
    case 'complete':
      return complete(desk, incoming);
    case 'press':
      return respondToPress(desk, incoming);
    case 'message':
      return { type: 4, data: sentence(inline(say(localeFor(incoming.locale), 'discord.unknown'))) };
  }
}
