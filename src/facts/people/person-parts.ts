import { plain } from '../../text/names.ts';
import { HONORIFICS, OFFICES } from '../../text/titles.ts';

const ARTICLES = new Set('the el la los las'.split(' '));

/** What most names are, folded: words with spaces between them and nothing to take away. */
const BARE = /^[a-z0-9#& -]*$/;

/** A folded word of a name as names are compared: without full stops and an article ("al-bashir" → "bashir"). */
export const namePart = (word: string): string =>
  !/[.-]/.test(word) ? word : word.replace(/\./g, '').replace(/^(?:al|el|an|ar|as|ash|at|az)-(?=.)/, '');

const folded = (text: string): readonly string[] => {
  const written = plain(text);
  const parts = BARE.test(written)
    ? written.split(' ')
    : written
        .replace(/['’]s\b/g, '')
        .replace(/[.]/g, '')
        .split(/[^\p{L}\p{N}'#&-]+/u);
  return parts.filter((part) => part !== '').map(namePart);
};

/** A stretch of text as a name: an organisation's without the quotation marks within it, 'Human Rights Center “Viasna”'. */
export const nameText = (text: string, kind: 'person' | 'organisation'): string =>
  kind === 'organisation' ? text.replace(/["“”«»]/g, '') : text;

/** A typed or written name as folded parts, without forms of address, offices before it, articles and punctuation. */
export function nameParts(text: string): readonly string[] {
  const parts = folded(text);
  let from = 0;
  // "Secretary of State …" is left to exact spellings; a title before the name goes as long as a name remains.
  while (
    from < parts.length - 1 &&
    (HONORIFICS.has(parts[from]!) || OFFICES.has(parts[from]!) || ARTICLES.has(parts[from]!))
  )
    from += 1;
  return parts.slice(from);
}
