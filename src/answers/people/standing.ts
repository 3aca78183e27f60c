import type { Article } from '../../corpus/article.ts';
import { plain, words } from '../../text/names.ts';
import type { Clipping } from '../answer.ts';
import { clip } from '../clipping.ts';
import { wholeSentences } from './passages.ts';

/** Most passages that show words which are nobody's name. */
const MOST = 3;

/** Letters that are an ASCII letter with accents: they stand in these blocks of Unicode. */
const ACCENTED = new Map<string, string>();
for (const [from, to] of [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
  [0x212a, 0x212b],
] as const) {
  for (let code = from; code <= to; code += 1) {
    const letter = String.fromCharCode(code);
    const bare = plain(letter);
    if (/^[a-z]$/.test(bare)) ACCENTED.set(bare, (ACCENTED.get(bare) ?? '') + letter);
  }
}

const lettersOf = (letter: string): string =>
  /\d/.test(letter) ? letter : `[${letter}${letter.toUpperCase()}${ACCENTED.get(letter) ?? ''}]`;

/**
 * What every text matches that has these folded words in a row, and hardly any other: dividing a text into words takes a
 * hundred times as long as looking for a pattern. Null where they are not of ASCII letters and digits.
 */
function patternOf(wanted: readonly string[]): RegExp | null {
  if (!wanted.every((word) => /^[a-z\d]+$/.test(word))) return null;
  const parts = wanted.map((word) => [...word].map((letter) => `${lettersOf(letter)}\\p{M}*`).join(''));
  return new RegExp(parts.join(`(?:['’][sS])?(?:[^\\p{L}\\p{N}\\p{M}][^\\p{L}\\p{N}]*)?`), 'u');
}

/** Where the very words of a name stand, which are nobody's who is known: the newest passages. */
export function standing(articles: readonly Article[], name: string): readonly Clipping[] {
  const parts = plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const wanted = parts.join(' ');
  const found: Clipping[] = [];
  if (wanted.length < 2) return found;
  const pattern = patternOf(parts);
  for (const article of articles) {
    for (const paragraph of article.paragraphs) {
      if (found.length >= MOST) return found;
      if (pattern !== null && !pattern.test(paragraph.text)) continue;
      const list = words(paragraph.text);
      const folded = list.map((word) => word.plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
      if (!` ${folded.join(' ')} `.includes(` ${wanted} `)) continue;
      const first = list.findIndex((_, i) =>
        `${folded.slice(i, i + 12).join(' ')} `.startsWith(`${wanted} `),
      );
      const place = list[first];
      if (place !== undefined) {
        const span = wholeSentences(paragraph, article.language, place);
        found.push(clip(article, paragraph, span, []));
      }
    }
  }
  return found;
}
