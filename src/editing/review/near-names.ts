import type { Article } from '../../corpus/article.ts';
import type { Names } from '../../corpus/names.ts';
import type { Entity } from '../../facts/person.ts';
import { fold } from '../../text/terms.ts';
import type { Remark } from './remark.ts';

/** Shorter words differ by a letter and are different words: "Ana" and "Ada". */
const SHORTEST = 5;

/** A spelling that is known, and how sure that is: `names.yaml` counts for more than any number of articles. */
interface Known {
  readonly name: string;
  readonly weight: number;
  readonly articles: ReadonlySet<string>;
}

const wordsOf = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * Keys that two names share where one word of one is one letter away from the other's: each word in turn without each
 * of its letters, the rest as it is. Takes time by a name's length, however many names there are.
 */
function* keysOf(words: readonly string[]): Generator<string> {
  for (const [index, word] of words.entries()) {
    if (word.length < SHORTEST) continue;
    const key = (changed: string) => words.map((each, at) => (at === index ? `*${changed}` : each)).join(' ');
    yield key(word);
    for (let at = 0; at < word.length; at++) yield key(word.slice(0, at) + word.slice(at + 1));
  }
}

/** Whether two words are one changed, added, missing or exchanged letter apart; not where only a plural tells them. */
function areOneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || `${a}s` === b || `${b}s` === a) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isExchange = left.length === 2 && left === [...right].reverse().join('');
  return Math.max(left.length, right.length) <= 1 || isExchange;
}

function areNear(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const different = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index]!] as const]));
  return (
    different.length === 1 &&
    different.every(([x, y]) => Math.min(x.length, y.length) >= SHORTEST - 1 && areOneApart(x, y))
  );
}

/** The spellings of a body of coverage, and which of them are one letter from a better known one. */
export class NearNames {
  readonly #spellings = new Map<string, Known>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #apart: ReadonlySet<string>;

  constructor(names: Names, entities: ReadonlyMap<string, readonly Entity[]>) {
    const pair = (a: string, b: string) =>
      [a, b]
        .map((name) => wordsOf(name).join(' '))
        .sort()
        .join('|');
    this.#apart = new Set(names.apart.map(([a, b]) => pair(a, b)));
    for (const { name, aliases } of names.known) {
      for (const spelling of [name, ...aliases]) this.#add(spelling, 1_000_000, null);
    }
    for (const [id, found] of entities) {
      for (const { name, aliases, mentions } of found) {
        this.#add(name, mentions.length, id);
        for (const alias of aliases) this.#add(alias, 1, id);
      }
    }
  }

  #add(name: string, weight: number, id: string | null): void {
    const words = wordsOf(name);
    if (words.length < 2) return;
    const spelling = words.join(' ');
    const known = this.#spellings.get(spelling);
    this.#spellings.set(spelling, {
      name: known?.name ?? name,
      weight: weight + (known?.weight ?? 0),
      articles: new Set([...(known?.articles ?? []), ...(id === null ? [] : [id])]),
    });
    if (known !== undefined) return;
    for (const key of keysOf(words)) {
      const sharing = this.#byKey.get(key);
      if (sharing === undefined) this.#byKey.set(key, new Set([spelling]));
      else sharing.add(spelling);
    }
  }

  /** The better known name that is one letter from `name`; null where there is none. */
  #nearest(name: string): string | null {
    const words = wordsOf(name);
    const own = this.#spellings.get(words.join(' '));
    for (const key of keysOf(words)) {
      for (const spelling of this.#byKey.get(key) ?? []) {
        const other = this.#spellings.get(spelling)!;
        if (!areNear(words, spelling.split(' ')) || other.weight <= (own?.weight ?? 0)) continue;
        if (!this.#apart.has([words.join(' '), spelling].sort().join('|'))) return other.name;
      }
    }
    return null;
  }

  /** Names of an article that may be another's with a letter wrong. */
  remark({ paragraphs }: Article, entities: readonly Entity[]): readonly Remark[] {
    return entities.flatMap(({ name, aliases, mentions }) =>
      [name, ...aliases].flatMap((spelling): Remark[] => {
        const other = this.#nearest(spelling);
        if (other === null) return [];
        const { paragraph } =
          mentions.find(
            (place) => paragraphs[place.paragraph - 1]!.text.slice(place.start, place.end) === spelling,
          ) ?? mentions[0]!;
        return [
          {
            paragraph,
            message: `writes "${spelling}", one letter from "${other}": if they are the same, mend it, and if not, say so under "apart" in names.yaml.`,
          },
        ];
      }),
    );
  }
}
