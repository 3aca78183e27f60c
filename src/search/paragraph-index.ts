import type { Article, Paragraph } from '../corpus/article.ts';
import { dateBounds } from '../corpus/edtf.ts';
import { bareTerms, forgetStems } from '../text/terms.ts';
import { inTurns } from '../turns.ts';
import {
  knowsMiniSearch,
  LeanMiniSearch,
  type LeanOptions,
  MOST_GROUPS,
  mostOfOwn,
} from './lean-minisearch.ts';
import type { Query, TermGroup } from './query.ts';

/** One paragraph that a query found. */
export interface Hit {
  readonly article: Article;
  readonly paragraph: Paragraph;
  /** What it is ranked by: its relevance, less for its age. */
  readonly score: number;
  /** BM25+ divided by the sum of the query's idf: comparable between questions, about 0 to 3. */
  readonly relevance: number;
  /** Which groups of the query stand in the paragraph, its heading or its headline: indexes, ascending. */
  readonly matched: readonly number[];
  /** Their share of the query's idf, 0 to 1. */
  readonly coverage: number;
}

export interface SearchOptions {
  /** How many hits at most; 50 unless told. */
  readonly limit?: number;
  /** Only paragraphs of articles for which this holds. */
  readonly accept?: (article: Article) => boolean;
  /** Newer coverage first, strongly: for questions about the latest. */
  readonly latest?: boolean;
}

export interface BuildOptions {
  /** Search through MiniSearch's public interface even where its inner members are as expected. */
  readonly stock?: boolean;
}

export interface Change {
  readonly added: readonly Article[];
  readonly removed: readonly Article[];
}

/** A paragraph as the index holds it; what stands for a document's id in MiniSearch. */
interface Entry {
  readonly article: Article;
  readonly paragraph: Paragraph;
  /** Days since 1970 of the latest day that the publication date can mean. */
  readonly day: number;
}

const DAY = 86_400_000;
/** Changes of up to as many paragraphs are applied in one go, which takes less than 30 ms. */
const IN_ONE_GO = 120;

// Headline and heading say what a paragraph is about, but every paragraph of the article has the same.
const WEIGHTS = { text: 1, title: 0.25, heading: 0.25 } as const;

/** How much of the score age can take at most, and the days in which half of that is taken. */
const AGEING = { gentle: { share: 0.08, halfLife: 730 }, latest: { share: 0.5, halfLife: 120 } } as const;

type Index = LeanMiniSearch<Entry, Entry>;

function emptyIndex(): Index {
  return new LeanMiniSearch<Entry, Entry>(
    {
      fields: Object.keys(WEIGHTS),
      idField: 'id',
      extractField: (entry, field) =>
        (field === 'id' ? entry : fieldTerms(entry, field as keyof typeof WEIGHTS)) as unknown as string,
      // A field is a list of terms already, which its types don't foresee.
      stringifyField: (value) => value,
      tokenize: (value: unknown) => value as string[],
      processTerm: (term) => term,
      autoVacuum: false,
    },
    WEIGHTS,
  );
}

/** All paragraphs of an article have the same headline. */
let titled: { readonly article: Article; readonly terms: readonly string[] } | null = null;

function fieldTerms({ article, paragraph }: Entry, field: keyof typeof WEIGHTS): readonly string[] {
  if (field === 'text') return indexTerms(paragraph.text, article.language);
  if (field === 'heading') return indexTerms(paragraph.heading ?? '', article.language);
  if (titled?.article !== article) titled = { article, terms: indexTerms(article.title, article.language) };
  return titled.terms;
}

/** A field without a term counts as one of one term. */
function indexTerms(text: string, language: string): readonly string[] {
  const found = bareTerms(text, language);
  return found.length === 0 ? [''] : found;
}

function entriesOf(article: Article): readonly Entry[] {
  const latest = dateBounds(article.published)?.latest ?? null;
  const day = latest === null ? 0 : Date.parse(latest) / DAY;
  return article.paragraphs.map((paragraph) => ({ article, paragraph, day }));
}

/** Newest first, then by id and paragraph: the order of what scores the same. */
function order(a: Entry, b: Entry): number {
  if (a.day !== b.day) return b.day - a.day;
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.paragraph.number - b.paragraph.number;
}

/**
 * The paragraphs of a coverage, searchable. Immutable to those who hold it, with one exception that `updated`
 * names. Searching is synchronous.
 */
export class ParagraphIndex {
  readonly #index: Index;
  readonly #entries: ReadonlyMap<string, readonly Entry[]>;
  readonly #newest: number;
  readonly #lean: boolean;
  #superseded = false;

  private constructor(index: Index, entries: ReadonlyMap<string, readonly Entry[]>, lean: boolean) {
    this.#index = index;
    this.#entries = entries;
    this.#lean = lean;
    let newest = 0;
    for (const [first] of entries.values()) newest = Math.max(newest, first?.day ?? 0);
    this.#newest = newest;
  }

  /** Indexes every paragraph of `articles`, giving the event loop its turn at least every 30 ms. */
  static async build(articles: readonly Article[], options: BuildOptions = {}): Promise<ParagraphIndex> {
    const index = emptyIndex();
    const entries = new Map(articles.map((article) => [article.id, entriesOf(article)]));
    await inTurns(index.fill([...entries.values()].flat()));
    forgetStems();
    return new ParagraphIndex(index, entries, !options.stock && knowsMiniSearch());
  }

  /**
   * The index of a changed coverage: answers as one built anew would. A small change is applied in one go to
   * what both share; from then on this index finds no more what the change removed, and still nothing that it
   * added. Articles are told by their id; one that is changed is both removed and added. A change of many paragraphs, or one
   * after very many others, builds a new index and leaves this one as it is.
   */
  async updated({ added, removed }: Change): Promise<ParagraphIndex> {
    const entries = new Map(this.#entries);
    const out = removed.flatMap(({ id }) => this.#entries.get(id) ?? []);
    for (const { id } of removed) entries.delete(id);
    for (const article of added) entries.set(article.id, entriesOf(article));
    const into = added.flatMap(({ id }) => entries.get(id) ?? []);
    if (out.length + into.length > IN_ONE_GO || this.#superseded || this.#index.isWorn) {
      const articles = [...entries.values()].flatMap(([first]) => first?.article ?? []);
      return ParagraphIndex.build(articles, { stock: !this.#lean });
    }
    for (const entry of out) this.#index.remove(entry);
    for (const entry of into) this.#index.add(entry);
    this.#superseded = true;
    return new ParagraphIndex(this.#index, entries, this.#lean);
  }

  /** Paragraphs in the index. */
  get size(): number {
    return this.#index.documentCount;
  }

  /** The best paragraphs for `query`, best first; of equal ones the newest. None for an empty query. */
  search(query: Query, options: SearchOptions = {}): readonly Hit[] {
    const rarities = query.groups.map((group) => this.rarity(group));
    const chosen = mostTelling(rarities);
    const groups = chosen.map((index) => query.groups[index]!);
    const mass = chosen.reduce((sum, index) => sum + rarities[index]!, 0);
    if (mass === 0) return [];

    const { share, halfLife } = options.latest ? AGEING.latest : AGEING.gentle;
    const ageing = ({ day }: Entry) => 1 - share * (1 - 2 ** ((day - this.#newest) / halfLife));
    const leanOptions: LeanOptions<Entry> = {
      limit: options.limit ?? 50,
      boost: ageing,
      accept: ({ article }) =>
        (!this.#superseded || this.#entries.get(article.id)?.[0]?.article === article) &&
        (options.accept?.(article) ?? true),
      order,
    };
    const hits = this.#lean ? this.#index.lean(groups, leanOptions) : this.#index.stock(groups, leanOptions);
    return hits.map(({ id, score: aged, groups: bits }) => {
      const { article, paragraph } = id;
      const score = aged / mass;
      const matched = chosen.filter((_, bit) => (bits & (1 << bit)) !== 0);
      const covered = matched.reduce((sum, index) => sum + rarities[index]!, 0);
      return { article, paragraph, score, relevance: score / ageing(id), matched, coverage: covered / mass };
    });
  }

  /** How rare a term is: BM25's inverse document frequency over the paragraphs; highest for an absent one. */
  idf(term: string): number {
    return this.#index.rarity(this.#index.frequency(term));
  }

  /** Whether any paragraph, heading or headline has the term. */
  has(term: string): boolean {
    return this.#index.frequency(term) > 0;
  }

  /**
   * Terms of the coverage that `term`, which it lacks, may be a misspelling of, one edit away or, if it is long,
   * two; an exchange of neighbouring letters is one. Nearest first, then commonest;
   * at most `limit`. Terms with digits and those under four letters are never misspellings.
   */
  suggest(term: string, limit = 3): readonly string[] {
    if (term.length < 4 || term.length > 30 || /\p{N}/u.test(term)) return [];
    const swapped = swaps(term).filter((near) => this.has(near));
    return [
      ...swapped.map((near) => ({ term: near, distance: 1 })),
      ...this.#index.near(term, term.length < 8 ? 1 : 2).filter((near) => !swapped.includes(near.term)),
    ]
      .filter((near) => !/\p{N}/u.test(near.term) && near.term.length > 2)
      .map((near) => ({ ...near, frequency: this.#index.frequency(near.term) }))
      .sort(
        (a, b) =>
          a.distance - b.distance ||
          Number(b.term[0] === term[0]) - Number(a.term[0] === term[0]) ||
          b.frequency - a.frequency ||
          (a.term < b.term ? -1 : 1),
      )
      .slice(0, limit)
      .map((near) => near.term);
  }

  /** What a match of a group is worth: the rarity of the asker's own word, or else of what stands for it. */
  rarity({ terms }: TermGroup): number {
    const known = terms.map(({ term, boost }) => ({ boost, matching: this.#index.frequency(term) }));
    const own = mostOfOwn(known);
    return this.#index.rarity(own > 0 ? own : Math.max(0, ...known.map(({ matching }) => matching)));
  }
}

/** The term with two neighbouring letters exchanged, in every way: the edit that typing makes most. */
function swaps(term: string): readonly string[] {
  return Array.from(
    { length: term.length - 1 },
    (_, i) => term.slice(0, i) + term[i + 1] + term[i] + term.slice(i + 2),
  );
}

/** Indexes of the groups that are searched: all, or as many of the rarest as a search can tell apart. */
function mostTelling(rarities: readonly number[]): readonly number[] {
  const all = [...rarities.keys()];
  if (all.length <= MOST_GROUPS) return all;
  return all
    .sort((a, b) => rarities[b]! - rarities[a]! || a - b)
    .slice(0, MOST_GROUPS)
    .sort((a, b) => a - b);
}
