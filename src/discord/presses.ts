import type { Answer } from '../answers/answer.ts';
import { runCommand } from '../commands/run.ts';
import { answerMessage } from '../message/answer.ts';
import type { Ask } from '../message/ask.ts';
import { sentence } from '../message/components.ts';
import { inline } from '../message/escape.ts';
import { fingerprint, type Press, readPress } from '../message/press.ts';
import { type Locale, localeFor, say } from '../wording/wording.ts';
import type { Incoming } from './incoming.ts';
import type { Callback, Desk } from './respond.ts';

type Pressed = Extract<Incoming, { kind: 'press' }>;

/** One sentence for the presser alone. */
function tell(locale: Locale, key: string): Callback {
  return { type: 4, data: sentence(inline(say(locale, key))) };
}

/** What is pressed on one's own private message changes it; what others see too is answered privately. */
function turn(pressed: Pressed, message: ReturnType<typeof answerMessage>): Callback {
  return { type: pressed.isPrivate ? 7 : 4, data: message };
}

function answerTo(desk: Desk, ask: Ask, locale: Locale): Answer {
  return runCommand(desk.answering(), ask.command, ask.options, { locale, now: desk.now() });
}

type AboutAnswer = Extract<Press, { fingerprint: string }>;

function aboutAnswer(desk: Desk, pressed: Pressed, press: AboutAnswer): Callback {
  const locale = localeFor(pressed.locale);
  if (press.ask === null) return tell(locale, 'discord.oldButton');
  const ask =
    press.verb === 'pick' && pressed.values[0] !== undefined
      ? { ...press.ask, options: { ...press.ask.options, name: pressed.values[0] } }
      : press.ask;
  const answer = answerTo(desk, ask, locale);
  if (press.verb === 'pick') return turn(pressed, answerMessage(answer, { locale, ask }));
  const changed = fingerprint(answer) !== press.fingerprint;
  const notice = changed ? { notice: say(locale, 'discord.changed') } : {};
  switch (press.verb) {
    case 'share':
      if (!pressed.mayPost) return tell(locale, 'discord.mayNotPost');
      if (changed) return turn(pressed, answerMessage(answer, { locale, ask, page: press.page, ...notice }));
      if (!desk.firstShare(`${pressed.messageId} ${press.page}`))
        return tell(locale, 'discord.sharedAlready');
      return {
        type: 4,
        data: answerMessage(answer, { locale, ask, page: press.page, sharedBy: pressed.userId }),
      };
    default:
      return turn(pressed, answerMessage(answer, { locale, ask, page: press.page, ...notice }));
  }
}

function takeDown(pressed: Pressed, sharer: string): Callback {
  const locale = localeFor(pressed.locale);
  if (pressed.userId !== sharer && !pressed.mayModerate) return tell(locale, 'discord.notYours');
  return { type: 7, data: sentence(inline(say(locale, 'discord.takenDown'))), thenDelete: true };
}

/** Answers a pressed button or a choice from a menu, from its custom_id and its message alone. */
export function respondToPress(desk: Desk, pressed: Pressed): Callback {
  const press = readPress(pressed.customId, pressed.siblings);
  if (press === null) return tell(localeFor(pressed.locale), 'discord.oldButton');
  if (press.verb === 'takeDown') return takeDown(pressed, press.sharer);
  if ('fingerprint' in press) return aboutAnswer(desk, pressed, press);
  return tell(localeFor(pressed.locale), 'discord.oldButton');
}
