import { SHAPES, type Shape, type ShapedTerm } from './shaped-term.ts';

/** Words with their index terms, each kept once, by number. */
export class Dictionary {
  readonly #words: string[] = [];
  readonly #terms: string[] = [];
  /** Number of the pair with the same word before it, or -1: acronyms and languages give a word several terms. */
  readonly #before: number[] = [];
  readonly #last = new Map<string, number>();

  /** The number of a word with its term. */
  numberOf(word: string, term: string): number {
    const last = this.#last.get(word) ?? -1;
    for (let pair = last; pair !== -1; pair = this.#before[pair]!)
      if (this.#terms[pair] === term) return pair;
    const added = this.#words.length;
    this.#words.push(last === -1 ? word : this.#words[last]!);
    this.#terms.push(term === word ? this.#words[added]! : term);
    this.#before.push(last);
    this.#last.set(word, added);
    return added;
  }

  wordAt(number: number): string {
    return this.#words[number]!;
  }

  termAt(number: number): string {
    return this.#terms[number]!;
  }
}

// A term is two numbers of 32 bits: its pair, and where it stands: 16 bits of start, 13 of length, 3 of shape.
const MOST_START = 2 ** 16;
const MOST_LENGTH = 2 ** 13;
const NUMBER_OF = Object.fromEntries(SHAPES.map((shape, number) => [shape, number])) as Record<Shape, number>;

/** Terms in eight bytes each; null where one is too long or stands too far behind. */
export function pack(terms: readonly ShapedTerm[], dictionary: Dictionary): Uint32Array | null {
  const packed = new Uint32Array(2 * terms.length);
  for (const [i, { word, term, start, end, shape }] of terms.entries()) {
    if (start >= MOST_START || end - start >= MOST_LENGTH) return null;
    packed[2 * i] = dictionary.numberOf(word, term);
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
    const pair = packed[i]!;
    const place = packed[i + 1]!;
    const start = place >>> 16;
    terms.push({
      term: dictionary.termAt(pair),
      word: dictionary.wordAt(pair),
      start,
      end: start + ((place >>> 3) & (MOST_LENGTH - 1)),
      shape: SHAPES[place & 7]!,
    });
  }
  return terms;
}
