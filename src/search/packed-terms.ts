import { MONTHS } from '../text/dates/words.ts';
import { isNumeral } from '../text/numbers/words.ts';
import type { Span } from '../text/span.ts';
import { isStopWord, stem } from '../text/terms.ts';
import { SHAPES, type Shape, type ShapedTerm } from './shaped-term.ts';

const STOP = 1;
const NUMERAL = 2;
const MONTH = 4;

/** What is known of words that were met, each found once: a look-up takes longer than all that is asked of it. */
export class Dictionary {
  readonly #words: string[] = [];
  readonly #terms: string[] = [];
  readonly #kinds: number[] = [];
  /** Language → word → number; of acronyms and numbers, which are no words of a language's grammar, apart. */
  readonly #plain = new Map<string, Map<string, number>>();
  readonly #whole = new Map<string, Map<string, number>>();

  /** The number of a folded word of a language; `whole` for acronyms and numbers. */
  numberOf(word: string, whole: boolean, language: string): number {
    const all = whole ? this.#whole : this.#plain;
    let own = all.get(language);
    if (own === undefined) {
      own = new Map();
      all.set(language, own);
    }
    let number = own.get(word);
    if (number === undefined) {
      number = this.#add(word, whole, language);
      own.set(word, number);
    }
    return number;
  }

  #add(word: string, whole: boolean, language: string): number {
    const stop = !whole && isStopWord(word, language);
    const term = whole || stop ? word : stem(word, language);
    this.#words.push(word);
    this.#terms.push(term === word ? word : term);
    this.#kinds.push(
      (stop ? STOP : 0) + (isNumeral(word, language) ? NUMERAL : 0) + (isMonth(word, language) ? MONTH : 0),
    );
    return this.#words.length - 1;
  }

  wordAt(number: number): string {
    return this.#words[number]!;
  }

  termAt(number: number): string {
    return this.#terms[number]!;
  }

  isStopWord(number: number): boolean {
    return (this.#kinds[number]! & STOP) !== 0;
  }

  isNumeral(number: number): boolean {
    return (this.#kinds[number]! & NUMERAL) !== 0;
  }

  isMonth(number: number): boolean {
    return (this.#kinds[number]! & MONTH) !== 0;
  }
}

const isMonth = (word: string, language: string) =>
  (language === 'en' || language === 'es') && MONTHS[language].has(word);

/** Where a word of a dictionary stands. */
export interface Placed extends Span {
  readonly number: number;
  readonly shape: Shape;
}

// A term is two numbers of 32 bits: its word, and where it stands: 16 bits of start, 13 of length, 3 of shape.
const MOST_START = 2 ** 16;
const MOST_LENGTH = 2 ** 13;
const NUMBER_OF = Object.fromEntries(SHAPES.map((shape, number) => [shape, number])) as Record<Shape, number>;

/** Terms in eight bytes each; null where one is too long or stands too far behind. */
export function pack(placed: readonly Placed[]): Uint32Array | null {
  const packed = new Uint32Array(2 * placed.length);
  for (let i = 0; i < placed.length; i += 1) {
    const { number, start, end, shape } = placed[i]!;
    if (start >= MOST_START || end - start >= MOST_LENGTH) return null;
    packed[2 * i] = number;
    packed[2 * i + 1] = start * 2 ** 16 + (end - start) * 2 ** 3 + NUMBER_OF[shape];
  }
  return packed;
}

/** Of the terms that `pack` made smaller those from `first` to `last`, exclusive. */
export function unpack(
  packed: Uint32Array,
  first: number,
  last: number,
  dictionary: Dictionary,
): readonly ShapedTerm[] {
  const terms: ShapedTerm[] = [];
  for (let i = 2 * first; i < 2 * last; i += 2) {
    const number = packed[i]!;
    const place = packed[i + 1]!;
    const start = place >>> 16;
    terms.push({
      term: dictionary.termAt(number),
      word: dictionary.wordAt(number),
      start,
      end: start + ((place >>> 3) & (MOST_LENGTH - 1)),
      shape: SHAPES[place & 7]!,
    });
  }
  return terms;
}

/** A term that isn't packed. */
export const shapedTerm = ({ number, start, end, shape }: Placed, dictionary: Dictionary): ShapedTerm => ({
  term: dictionary.termAt(number),
  word: dictionary.wordAt(number),
  start,
  end,
  shape,
});
