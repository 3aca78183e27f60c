import type { Word } from '../answers/words.ts';
import { type Locale, say } from '../wording/wording.ts';
import { MAX_TEXT, type Message, messageOf, shorten, textDisplay } from './components.ts';
import { inline } from './escape.ts';

/** Characters kept for the heading and the notes; and most words, for the limit on components. */
const FRAME = 500;
const MOST_WORDS = 30;
/** The longest definition that is shown whole, in UTF-16 units. */
const MAX_DEFINITION = 800;
const MAX_UNLIKE = 300;

function wordMarkdown({ term, definition, unlike }: Word, locale: Locale): string {
  const line = `**${inline(shorten(term, MAX_UNLIKE))}**: ${inline(shorten(definition, MAX_DEFINITION))}`;
  if (unlike.length === 0) return line;
  const others = say(locale, 'words.unlike', { words: shorten(unlike.join(', '), MAX_UNLIKE) });
  return `${line}\n-# ${inline(others)}`;
}

/** What words of an answer mean, privately, in the maintainers' own words; as many whole as fit. */
export function wordsMessage(words: readonly Word[], locale: Locale): Message {
  const texts: string[] = [];
  let length = 0;
  for (const word of words.slice(0, MOST_WORDS)) {
    const text = wordMarkdown(word, locale);
    if (length + text.length > MAX_TEXT - FRAME) break;
    texts.push(text);
    length += text.length;
  }
  const notes = [say(locale, 'words.whose')];
  const left = words.length - texts.length;
  if (left > 0) notes.push(say(locale, 'words.left', { count: left }));
  return messageOf(
    [
      textDisplay(`### ${say(locale, 'words.heading')}`),
      ...texts.map(textDisplay),
      textDisplay(notes.map((note) => `-# ${inline(note)}`).join('\n')),
    ],
    true,
  );
}
