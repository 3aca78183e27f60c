import type { CorpusSummary } from '../answers/answer.ts';
import type { CommandDefinition } from '../commands/definition.ts';
import { parseTyped } from '../commands/typed.ts';
import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import { showAsk } from './ask.ts';
import { MAX_TEXT, type Message, messageOf, separator, textDisplay } from './components.ts';
import { inline } from './escape.ts';

/** Characters kept for headings and for how an answer is made. */
const FRAME = 1400;

/** What there is to ask, from the commands' own descriptions and examples, and how an answer is made; privately. */
export function helpMessage(commands: readonly CommandDefinition[], locale: Locale): Message {
  const lines: string[] = [];
  let length = 0;
  for (const { name, localNames, descriptions, examples } of commands) {
    // A bare command is no example of more than its name says.
    const example = examples.find(({ ask }) => ask.trim() !== `/${name}`);
    const tried =
      example === undefined
        ? ''
        : `\n-# ${inline(showAsk(parseTyped(example.ask, commands), commands, locale))}`;
    const line = `**/${inline(localNames[locale])}** ${inline(descriptions[locale])}${tried}`;
    if (length + line.length > MAX_TEXT - FRAME) break;
    lines.push(line);
    length += line.length + 1;
  }
  return messageOf(
    [
      textDisplay(`### ${say(locale, 'message.help.heading')}`),
      textDisplay(lines.join('\n') || '…'),
      textDisplay(inline(say(locale, 'message.help.check', { command: say(locale, 'discord.check.name') }))),
      separator,
      textDisplay(`**${say(locale, 'message.help.howHeading')}**\n${say(locale, 'message.help.how')}`),
    ],
    true,
  );
}

/** What the bot answers from, which version it is, and what it keeps of its users; privately. */
export function aboutMessage(corpus: CorpusSummary, version: string, locale: Locale): Message {
  const { articles, paragraphs, newest } = corpus;
  const coverage = say(locale, 'message.about.coverage', {
    articles,
    paragraphs,
    newest: showDate(newest, locale),
  });
  return messageOf(
    [
      textDisplay(`### ${inline(say(locale, 'message.about.heading', { version }))}`),
      textDisplay(inline(coverage)),
      textDisplay(
        `**${say(locale, 'message.about.privacyHeading')}**\n${say(locale, 'message.about.privacy')}`,
      ),
    ],
    true,
  );
}
