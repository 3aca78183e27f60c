import type { Clipping } from '../answers/answer.ts';
import { correctionNotice, summaryLead } from '../answers/phrases.ts';
import { clippingFault } from '../answers/verbatim.ts';
import type { Article } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import { linkAddress, wordsAddress } from './address.ts';
import { shorten } from './components.ts';
import { escapeMarkdown, hasUnseen, inline, isolates, isShowable, tame } from './escape.ts';
import { LiveMarkup, shownText } from './shown.ts';

/** A clipping that can't be shown exactly as it reads, and is left out. */
export class Unshowable extends Error {}

const MAX_HEADLINE = 250;
const MAX_PUBLISHER = 120;
const MAX_NOTICE = 400;
/** An address is left out where it alone would fill a message, in UTF-16 units. */
const MAX_ADDRESS = 1000;

/** A headline, cut at a word where it is longer than 250 characters. */
export function headline(title: string): string {
  if (title.length <= MAX_HEADLINE) return inline(title);
  const cut = title.slice(0, MAX_HEADLINE).replace(/\p{Cs}$/u, '');
  return `${inline(cut.replace(/\s+\S*$/, ''))} …`;
}

/** A notice that nobody should miss; `text` is plain. */
export const banner = (text: string): string => `⚠️ **${inline(shorten(text, MAX_NOTICE))}**`;

/** A publisher's name, bold. */
export const publisherName = ({ publisher }: Article): string =>
  `**${inline(shorten(publisher, MAX_PUBLISHER))}**`;

/** A masked link; its label alone where there is no address of a length that a message can hold. */
export function link(label: string, ...addresses: readonly string[]): string {
  const address = addresses.find(({ length }) => length <= MAX_ADDRESS);
  return address === undefined ? label : `[${label}](${address})`;
}

const splitsCharacter = (text: string, at: number): boolean =>
  /^[\udc00-\udfff]/.test(text.slice(at, at + 1));

/** Markdown of a text with its matched stretches bold. */
function marked(text: string, highlights: readonly Span[], atLineStart: boolean): string {
  let markdown = '';
  let from = 0;
  for (const { start, end } of highlights) {
    const words = text.slice(start, end);
    const fits = start >= from && end <= text.length && words.trim() !== '';
    if (!fits || splitsCharacter(text, start) || splitsCharacter(text, end)) continue;
    markdown += escapeMarkdown(text.slice(from, start), atLineStart && from === 0, true);
    markdown += `**${escapeMarkdown(words, atLineStart && start === 0, true)}**`;
    from = end;
  }
  return markdown + escapeMarkdown(text.slice(from), atLineStart && from === 0);
}

/** "Our summary of …:", in which only the publisher's name is from outside. */
function lead(clipping: Clipping, locale: Locale): string {
  const publisher = tame(shorten(clipping.article.publisher, MAX_PUBLISHER));
  const article = { ...clipping.article, publisher };
  return escapeMarkdown(summaryLead({ ...clipping, article }, locale), false);
}

/**
 * The line of a clipping's own words: a block quote, or a summary behind its lead. It is read back and compared with
 * the paragraph before it is let through; throws Unshowable where it would not be shown exactly as it reads.
 */
export function wordsLine(clipping: Clipping, locale: Locale): string {
  const fault = clippingFault(clipping);
  if (fault !== null) throw new Unshowable(fault);
  const { text, form } = clipping;
  if (!isShowable(text)) throw new Unshowable('It holds signs that no message can show.');
  const { before, after } = isolates(text);
  const framed = before + text + after;
  const highlights = clipping.highlights.map(({ start, end }) => ({
    start: start + before.length,
    end: end + before.length,
  }));
  const quotation = form === 'quotation';
  const front = quotation ? '> ' : `${lead(clipping, locale)} `;
  const markdown = marked(framed, highlights, quotation);
  try {
    // A quotation begins its line behind the mark of the quote; a summary stands behind its lead.
    const shown = quotation
      ? shownText(markdown)
      : shownText(front + markdown).slice(shownText(front).length);
    if (shown !== framed) throw new Unshowable('It would not be shown as it reads.');
  } catch (error) {
    if (error instanceof LiveMarkup) throw new Unshowable(error.message);
    throw error;
  }
  return front + markdown;
}

export function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** When an article was published and how that is known, as plain text; that it doesn't say so, where it doesn't. */
export function publication(
  { published, publishedHow }: Pick<Article, 'published' | 'publishedHow'>,
  locale: Locale,
): string {
  const known = `${showDate(published, locale)} (${say(locale, `published.${publishedHow}`)})`;
  const isStated = publishedHow === 'byline' || publishedHow === 'metadata';
  return isStated ? known : `${say(locale, 'date.unknown')}; ${known}`;
}

/** Publisher, headline, paragraph with a link to the very words, date and how it is known, archive, language. */
export function sourceLine(clipping: Clipping, locale: Locale, number: number | null = null): string {
  const { article, paragraph } = clipping;
  const parts = [
    publisherName(article),
    headline(article.title),
    link(
      say(locale, 'message.paragraph', { paragraph: paragraph.number }),
      wordsAddress(clipping),
      linkAddress(article.url),
    ),
    inline(publication(article, locale)),
  ];
  if (article.archiveUrl !== null)
    parts.push(link(say(locale, 'message.archived'), linkAddress(article.archiveUrl)));
  if (article.language.split('-')[0] !== locale.split('-')[0])
    parts.push(say(locale, 'message.language', { language: inline(languageName(article.language, locale)) }));
  return `-# ${number === null ? '' : `(${number}) `}${parts.join(' · ')}`;
}

/**
 * A clipping as Markdown: a quotation as a block quote, a summary as plain text behind "Our summary of …:"; under it
 * where it stands and when it was published, behind its number in the answer where it has one. Throws Unshowable where
 * it wouldn't be shown exactly as it reads.
 */
export function clippingMarkdown(clipping: Clipping, locale: Locale, number: number | null = null): string {
  const source = sourceLine(clipping, locale, number);
  const lines = [wordsLine(clipping, locale), source];
  if ([clipping.text, clipping.article.title, clipping.article.publisher].some(hasUnseen))
    lines.push(`-# ${say(locale, 'message.unseen')}`);
  return lines.join('\n');
}

/** The banner of an article that was corrected, as Markdown; null where it wasn't. */
export function correctionBanner(article: Article, locale: Locale): string | null {
  const notice = correctionNotice(article, locale);
  return notice === null ? null : banner(notice);
}
