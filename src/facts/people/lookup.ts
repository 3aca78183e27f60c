import { plain, type Word } from '../../text/names.ts';

/** A folded word as phrases have it, without the full stops of an abbreviation. */
const bare = (plain: string): string => (plain.includes('.') ? plain.replaceAll('.', '') : plain);

/** Phrases by their folded first word, for matching the longest at a place in linear time. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

  add(phrase: string, value: T): void {
    const words = plain(phrase)
      .replace(/\./g, '')
      .split(/\s+/)
      .filter((word) => word !== '');
    const [first] = words;
    if (first === undefined) return;
    const list = this.#byFirst.get(first) ?? [];
    list.push({ words, value });
    list.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, list);
  }

  /** The longest phrase that begins at the word `at`, or null. */
  match(words: readonly Word[], at: number): { readonly length: number; readonly value: T } | null {
    const first = words[at];
    const phrases = first === undefined ? undefined : this.#byFirst.get(bare(first.plain));
    if (phrases === undefined) return null;
    for (const { words: wanted, value } of phrases) {
      const fits = wanted.every((word, i) => {
        const here = words[at + i];
        return here !== undefined && (i === 0 || here.joined) && bare(here.plain) === word;
      });
      if (fits) return { length: wanted.length, value };
    }
    return null;
  }
}
