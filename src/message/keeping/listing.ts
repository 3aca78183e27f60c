import type { Article } from '../../corpus/article.ts';
import { fold } from '../../text/terms.ts';
import { type Locale, say } from '../../wording/wording.ts';
import { headline, publication, publisherName } from '../clipping.ts';
import { MAX_TEXT, type Message, messageOf, textDisplay } from '../components.ts';
import { inline } from '../escape.ts';

/** Characters kept for the heading and for how many are left out. */
const FRAME = 400;

function line(article: Article, locale: Locale): string {
  const standing =
    article.status === 'current' ? '' : ` · **${say(locale, `keep.status.${article.status}`)}**`;
  return `${publisherName(article)} · ${headline(article.title)}${standing}\n-# ${inline(article.id)} · ${inline(
    publication(article, locale),
  )} · ${say(locale, `message.form.${article.text}`)}`;
}

/** Every article whose id, headline or publisher holds `find`, newest first, privately; as many whole as fit. */
export function listMessage(articles: readonly Article[], find: string, locale: Locale): Message {
  const wanted = fold(find);
  const found = articles.filter(({ id, title, publisher }) =>
    [id, title, publisher].some((text) => fold(text).includes(wanted)),
  );
  const lines: string[] = [];
  let length = 0;
  for (const article of found) {
    const text = line(article, locale);
    if (length + text.length > MAX_TEXT - FRAME) break;
    lines.push(text);
    length += text.length + 1;
  }
  const left = found.length - lines.length;
  return messageOf(
    [
      textDisplay(`### ${say(locale, 'keep.listed', { articles: found.length })}`),
      ...(lines.length === 0 ? [] : [textDisplay(lines.join('\n'))]),
      ...(left === 0 ? [] : [textDisplay(`-# ${say(locale, 'keep.listedMore', { count: left })}`)]),
    ],
    true,
  );
}
