import { plain } from '../../text/names.ts';
import { HONORIFICS, OFFICES } from '../../text/titles.ts';

/** A typed or written name as folded parts, without forms of address, offices before it, articles and punctuation. */
export function nameParts(text: string): readonly string[] {
  const parts = plain(text)
    .replace(/['’]s\b/g, '')
    .replace(/[.]/g, '')
    .split(/[^\p{L}\p{N}'#&-]+/u)
    .filter((part) => part !== '');
  let from = 0;
  // "Secretary of State …" is left to exact spellings; a title before the name goes as long as a name remains.
  while (
    from < parts.length - 1 &&
    (HONORIFICS.has(parts[from]!) ||
      OFFICES.has(parts[from]!) ||
      /^(?:the|el|la|los|las)$/.test(parts[from]!))
  )
    from += 1;
  return parts.slice(from);
}
