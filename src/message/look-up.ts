import type { Clipping } from '../answers/answer.ts';
import { clip } from '../answers/clipping.ts';
import type { Article } from '../corpus/article.ts';
import type { Coverage } from '../search/coverage.ts';
import { type Locale, say } from '../wording/wording.ts';
import { withdrawnNotice } from './context.ts';
import { articleHash, type Reference, versionHash } from './press.ts';

/** The clipping that a reference points to, or a sentence on why it is gone; `changed` where the article is another. */
export type Found =
  | { readonly clipping: Clipping; readonly changed: boolean }
  | { readonly clipping: null; readonly why: string };

/**
 * Finds a clipping again. Of an article that changed since it is the whole paragraph of that number, as it reads now;
 * what was withdrawn or is gone is not found.
 */
export function lookUp(coverage: Coverage, reference: Reference, locale: Locale): Found {
  const matches = (article: Article) => articleHash(article) === reference.article;
  const withdrawn = coverage.withdrawn.find(matches);
  if (withdrawn !== undefined) return { clipping: null, why: withdrawnNotice(withdrawn, locale) };
  const article = coverage.articles.find(matches);
  if (article === undefined) return { clipping: null, why: say(locale, 'discord.articleGone') };
  const paragraph = article.paragraphs[reference.paragraph - 1];
  if (paragraph === undefined || paragraph.text === '')
    return { clipping: null, why: say(locale, 'discord.paragraphGone') };
  const { start, end } = reference;
  const changed = versionHash(article) !== reference.version || start >= end || end > paragraph.text.length;
  const span = changed ? { start: 0, end: paragraph.text.length } : { start, end };
  return { clipping: clip(article, paragraph, span), changed };
}
