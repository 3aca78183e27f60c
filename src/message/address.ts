import type { Clipping } from '../answers/answer.ts';

/** Words at either end of a passage that find it on its page. */
const WORDS = 5;

// encodeURIComponent leaves what a text directive gives a meaning to, and what would end a link in Markdown.
const encodeDirective = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replace(
    /[-!'()*_~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** An address that can stand in a masked link: brackets and spaces encoded. */
export function linkAddress(url: string): string {
  const { href } = new URL(url);
  return href.replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The text directive for a passage: its first and last words, or all of them where they are few. */
function directive(text: string): string {
  const words = text.trim().split(/\s+/);
  if (words.length <= 2 * WORDS) return encodeDirective(words.join(' '));
  return `${encodeDirective(words.slice(0, WORDS).join(' '))},${encodeDirective(words.slice(-WORDS).join(' '))}`;
}

/**
 * The address at which a browser opens the original at a clipping's very words (a text fragment, WICG
 * scroll-to-text-fragment): by the words that the digest's paragraph notes, or by the clipping's own first and last.
 * The plain address where no words are known.
 */
export function wordsAddress({ article, paragraph, text, form }: Clipping): string {
  const words = form === 'quotation' ? directive(text) : paragraph.at && encodeDirective(paragraph.at);
  const address = linkAddress(article.url);
  if (!words) return address;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${words}`;
}
