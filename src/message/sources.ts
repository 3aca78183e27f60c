import type { Article } from '../corpus/article.ts';
import { type Locale, say } from '../wording/wording.ts';
import { linkAddress } from './address.ts';
import {
  banner,
  correctionBanner,
  headline,
  languageName,
  link,
  publication,
  publisherName,
} from './clipping.ts';
import { MAX_TEXT, type Message, messageOf, shorten, textDisplay } from './components.ts';
import { inline } from './escape.ts';

/** Characters kept for the heading and for what was left out; and most articles, for the limit on components. */
const FRAME = 1200;
const MOST_ARTICLES = 30;

/** The longest byline and note that are shown whole, in UTF-16 units. */
const MAX_AUTHORS = 200;
const MAX_NOTE = 300;

/** All that is known about one article as a source, with the evidence for its date. */
function sourceMarkdown(article: Article, locale: Locale): string {
  const lines = [
    `${publisherName(article)} · ${headline(article.title)}`,
    [
      ...(article.authors.length > 0 ? [inline(shorten(article.authors.join(', '), MAX_AUTHORS))] : []),
      inline(publication(article, locale)),
      say(locale, `message.form.${article.text}`),
      inline(languageName(article.language, locale)),
    ].join(' · '),
  ];
  if (article.publishedNote !== null) lines.push(`-# ${inline(shorten(article.publishedNote, MAX_NOTE))}`);
  const links = [link(say(locale, 'message.original'), linkAddress(article.url))];
  if (article.archiveUrl !== null)
    links.push(link(say(locale, 'message.archived'), linkAddress(article.archiveUrl)));
  lines.push(links.join(' · '));
  const notice = correctionBanner(article, locale);
  if (notice !== null) lines.push(notice);
  return lines.join('\n');
}

/** The articles behind an answer, privately, in the answer's order; as many whole as fit. `notice` is plain text. */
export function sourcesMessage(articles: readonly Article[], locale: Locale, notice: string | null): Message {
  const texts: string[] = [];
  let length = 0;
  for (const article of articles) {
    const text = sourceMarkdown(article, locale);
    if (texts.length >= MOST_ARTICLES || length + text.length > MAX_TEXT - FRAME) break;
    texts.push(text);
    length += text.length;
  }
  const left = articles.length - texts.length;
  const heading = `### ${say(locale, 'message.sourcesHeading', { count: articles.length })}`;
  return messageOf(
    [
      textDisplay(notice === null ? heading : `${banner(notice)}\n${heading}`),
      ...texts.map(textDisplay),
      ...(left > 0 ? [textDisplay(`-# ${say(locale, 'message.sourcesLeft', { count: left })}`)] : []),
    ],
    true,
  );
}
