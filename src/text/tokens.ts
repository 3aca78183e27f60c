import { fold } from './fold.ts';
import type { Span } from './span.ts';

/** A word, acronym or number of a text, folded. Offsets are UTF-16. */
export interface Token extends Span {
  readonly word: string;
  /** Acronyms and numbers are kept whole, never stemmed nor dropped as stop words. */
  readonly whole: boolean;
}

// Dotted acronyms and doubled plurals ("EE. UU."); numbers with their separators, and what is written on to
// them ("9M", "11th"); words with their apostrophes.
const TOKEN =
  /((?<![\p{L}\p{N}])(?:(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{Lu}{2}\. ?\p{Lu}{2}(?![\p{L}\p{N}])\.?))|(\d+(?:[.,\u00a0\u202f]\d+)*[\p{L}\p{M}]*)|([\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*)/gu;

const APOSTROPHE = /['’ʼ]/;

function foldNumber(number: string): string {
  const ordinal = number.replace(/(?<=\d)(?:st|nd|rd|th|er|ra|ro|do|da|to|ta|º|ª)$/iu, '');
  if (/^\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)/u.test(ordinal))
    return fold(ordinal.replace(/[.,\u00a0\u202f]/gu, ''));
  return fold(ordinal.replace(/[,\u00a0\u202f]/gu, '.'));
}

const isCapitals = (word: string): boolean => word.length <= 5 && /^\p{Lu}{2,5}$/u.test(word);

/** The token that a match of TOKEN is; null where nothing is left of it. */
function tokenOf(match: RegExpExecArray): Token | null {
  const written = match[0];
  const start = match.index;
  const [, acronym, number] = match;
  if (acronym !== undefined)
    return { start, end: start + written.length, word: fold(acronym.replace(/[. ]/g, '')), whole: true };
  if (number !== undefined)
    return { start, end: start + written.length, word: foldNumber(number), whole: true };
  const joined = APOSTROPHE.test(written);
  const bare = joined ? written.replace(/['’ʼ]s$/iu, '') : written;
  const word = joined ? fold(bare).replace(/'/g, '') : fold(bare);
  if (word === '') return null;
  return { start, end: start + bare.length, word, whole: isCapitals(bare) };
}

/** What a character can be to a plain word; the rest is for the pattern to decide. */
const DIVIDER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
/** A letter that folds by more than its case. */
const ACCENTED = 4;
const UNSURE = 5;

/** Latin letters, and what stands between words. */
const CLASSES = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/\d/.test(character)) return DIGIT;
  if (code >= 0xc0 && /\p{L}/u.test(character)) return ACCENTED;
  return code < 0x80 ? DIVIDER : UNSURE;
});

/** The block of general punctuation holds neither letters nor digits. */
const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < CLASSES.length ? CLASSES[code]! : code >= 0x2000 && code < 0x2070 ? DIVIDER : UNSURE;
};

/**
 * The tokens of a text, in order. Words of Latin letters, which most are, are read character by character;
 * every other token, and what is joined by points or apostrophes, by the pattern, which takes five times as long.
 */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const first = classAt(text, at);
    if (first === DIVIDER) {
      at += 1;
      continue;
    }
    if (first === LOWER || first === UPPER || first === ACCENTED) {
      let end = at;
      let capitals = 0;
      let accents = false;
      let kind = first;
      do {
        if (kind === UPPER) capitals += 1;
        else if (kind === ACCENTED) accents = true;
        end += 1;
        kind = end < text.length ? classAt(text, end) : DIVIDER;
      } while (kind !== DIVIDER && kind !== UNSURE);
      const length = end - at;
      const next = kind === UNSURE ? -1 : end < text.length ? text.charCodeAt(end) : 0x20;
      const alone = next !== -1 && next !== 0x27 && next !== 0x2019 && !(next === 0x2e && length < 3);
      if (alone) {
        const written = text.slice(at, end);
        found.push({
          start: at,
          end,
          word: accents ? fold(written) : capitals > 0 ? written.toLowerCase() : written,
          whole: accents ? isCapitals(written) : capitals === length && length > 1 && length < 6,
        });
        at = end;
        continue;
      }
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) break;
    const token = tokenOf(match);
    if (token !== null) found.push(token);
    at = TOKEN.lastIndex;
  }
  return found;
}
