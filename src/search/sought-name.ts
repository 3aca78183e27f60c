import type { Article } from '../corpus/article.ts';
import type { Term } from '../text/terms.ts';
import type { ArticleContext } from './article-context.ts';
import type { Insistence } from './insistence.ts';
import { holdsAll, isOneName, nameWords } from './name-words.ts';

type Insisted = Extract<Insistence, { kind: 'name' }>;

const ACRONYM = /^\p{L}{2,6}$/u;

const sought = new WeakMap<Insisted, SoughtName>();

/** A name that a question insists on, as places are looked through for it; made once a question. */
export function soughtOf(insisted: Insisted): SoughtName {
  let known = sought.get(insisted);
  if (known === undefined) {
    known = new SoughtName(insisted);
    sought.set(insisted, known);
  }
  return known;
}

/** A name, and where it was found to stand: many passages share a headline, a lead, a paragraph before them. */
export class SoughtName {
  readonly #known: boolean;
  readonly #exactly: boolean;
  readonly #stands = new Map<readonly Term[], boolean>();
  readonly #partOf = new Map<string, boolean>();
  readonly #about = new Map<Article, boolean>();
  /** Its spellings but those that hold all words of a shorter one: a surname that many bear is looked for once. */
  readonly spellings: readonly (readonly string[])[];
  /** All its spellings, their words joined by spaces. */
  readonly written: ReadonlySet<string>;
  /** The last word of each spelling. */
  readonly surnames: ReadonlySet<string>;
  /** Spellings of one word that may be an acronym. */
  readonly acronyms: readonly string[];

  constructor({ spellings, known, thing }: Insisted) {
    this.#known = known;
    this.#exactly = !known && !thing;
    this.spellings = known ? withoutLonger(spellings) : spellings;
    this.written = new Set(spellings.map((words) => words.join(' ')));
    this.surnames = new Set(spellings.flatMap((words) => words.at(-1) ?? []));
    this.acronyms = Array.from(this.written).filter((name) => ACRONYM.test(name));
  }

  /** Whether the terms of a place, in a language (BCP 47), hold the name in any spelling. */
  isIn(place: readonly Term[], language: string): boolean {
    let stands = this.#stands.get(place);
    if (stands === undefined) {
      stands = this.spellings.some((words) => this.isWritten(words, place, language));
      this.#stands.set(place, stands);
    }
    return stands;
  }

  /** Whether the terms of a place hold some of the name's words as one name. */
  isWritten(words: readonly string[], place: readonly Term[], language: string): boolean {
    return holdsAll(place, words, language, !this.#known) && (!this.#exactly || isOneName(place, words));
  }

  /** Whether a name, as it is written, has all words of a spelling. */
  isPartOf(name: string): boolean {
    let is = this.#partOf.get(name);
    if (is === undefined) {
      const own = nameWords(name);
      is = this.spellings.some((words) => words.every((word) => own.includes(word)));
      this.#partOf.set(name, is);
    }
    return is;
  }

  /** Whether headline or some paragraph of an article has some of the name's words as one name. */
  isWrittenOut(words: readonly string[], context: ArticleContext): boolean {
    const { language, paragraphs } = context.article;
    return [null, ...paragraphs].some((place) => this.isWritten(words, context.terms(place), language));
  }

  /** Whether an article comes back to the name in several of its paragraphs. */
  isSubjectOf(context: ArticleContext): boolean {
    const { article } = context;
    let about = this.#about.get(article);
    if (about === undefined) {
      about = this.spellings.some((words) =>
        context.isAboutWords(longest(words), (place) => this.isWritten(words, place, article.language)),
      );
      this.#about.set(article, about);
    }
    return about;
  }
}

const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => (word.length > most.length ? word : most), '');

/** Shorter words may be everyday ones that are left out of what is looked for. */
const LEAST_ALONE = 3;

/** Lists of words but those that hold all words of another. */
function withoutLonger(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const kept: (readonly string[])[] = [];
  for (const words of lists.toSorted((a, b) => a.length - b.length))
    if (
      !kept.some(
        (short) => short.join('').length >= LEAST_ALONE && short.every((word) => words.includes(word)),
      )
    )
      kept.push(words);
  return kept;
}
