import { parseTyped } from '../commands/typed.ts';
import type { Article } from '../corpus/article.ts';
import { showFault } from '../corpus/fault.ts';
import type { Snapshot } from '../library.ts';
import { showAsk } from '../message/ask.ts';
import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { ArticleLine, Overview, RegisteredCommand } from './wire.ts';
import { pageWords } from './words.ts';

/** An article in one line, with its date and how that is known. */
export function articleLine({ id, title, language, ...article }: Article, locale: Locale): ArticleLine {
  const about = say(locale, 'preview.article.about', {
    publisher: article.publisher,
    date: showDate(article.published, locale),
    how: say(locale, `published.${article.publishedHow}`),
  });
  return { id, title, publisher: article.publisher, language, about };
}

/** What one types to try each command, with commands and options as they are called in the reader's language. */
function examplesOf({ commands }: Snapshot, locale: Locale): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    commands.map(({ name, examples }) => [
      name,
      examples.map(({ ask }) => showAsk(parseTyped(ask, commands), commands, locale)),
    ]),
  );
}

/** All that the page lists, of one state of the coverage and the commands. */
export function overviewOf(
  snapshot: Snapshot,
  commands: readonly RegisteredCommand[],
  locale: Locale,
): Overview {
  const { articles, paragraphs, newest } = snapshot.summary;
  return {
    version: snapshot.version,
    coverage: say(locale, 'corpus.foot', { articles, paragraphs, newest: showDate(newest, locale) }),
    commands,
    examples: examplesOf(snapshot, locale),
    articles: snapshot.coverage.articles.map((article) => articleLine(article, locale)),
    faults: snapshot.faults.map(showFault),
    words: pageWords(locale),
  };
}
