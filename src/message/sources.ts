import type { Article } from '../corpus/article.ts';
import { type Locale, say } from '../wording/wording.ts';
import { linkAddress } from './address.ts';
import { banner, correctionBanner, headline, languageName, publication } from './clipping.ts';
import { MAX_TEXT, type Message, messageOf, textDisplay } from './components.ts';
import { inline } from './escape.ts';

/** Characters kept for the heading and for what was left out; and most articles, for the limit on components. */
const FRAME = 400;
const MOST_ARTICLES = 30;

/** All that is known about one article as a source, with the evidence for its date. */
function sourceMarkdown(article: Article, locale: Locale): string {
  const lines = [
    `**${inline(article.publisher)}** · ${headline(article.title)}`,
    [
      ...(article.authors.length > 0 ? [inline(article.authors.join(', '))] : []),
      inline(publication(article, locale)),
      say(locale, `message.form.${article.text}`),
      inline(languageName(article.language, locale)),
    ].join(' · '),
  ];
  if (article.publishedNote !== null) lines.push(`-# ${inline(article.publishedNote)}`);
  const links = [`[${say(locale, 'message.original')}](${linkAddress(article.url)})`];
  if (article.archiveUrl !== null)
    links.push(`[${say(locale, 'message.archived')}](${linkAddress(article.archiveUrl)})`);
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
