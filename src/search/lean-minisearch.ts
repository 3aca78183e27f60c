import MiniSearch, { type Options } from 'minisearch';
import SearchableMap from 'minisearch/SearchableMap';

/** MiniSearch's BM25+ parameters, as it documents its defaults. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;

/** A group of terms of which the best match counts; boosts are over 0 and at most 1. */
export interface ScoredGroup {
  readonly terms: readonly { readonly term: string; readonly boost: number }[];
}

export interface LeanHit<Id> {
  readonly id: Id;
  readonly score: number;
  /** Bit `i` is set where group `i` matched in any field. */
  readonly groups: number;
}

/** Bits that a document's matched groups are kept in; a query has no more groups than this. */
export const MOST_GROUPS = 30;

export interface LeanOptions<Id> {
  readonly limit: number;
  /** Factor for every document's score. */
  readonly boost: (id: Id) => number;
  readonly accept: (id: Id) => boolean;
  /** Negative where `a` comes before `b` of the same score. */
  readonly order: (a: Id, b: Id) => number;
}

type Postings = ReadonlyMap<number, number>;

/** The documents that hold a term and what BM25+ makes of each: what postings are, ten times faster to go through. */
interface Column {
  readonly documents: Int32Array;
  readonly saturations: Float64Array;
  /** The greatest of them. */
  readonly most: number;
}

/** Postings of a term, as a column where they are long, with what a match of it is multiplied by. */
interface Match {
  readonly postings: Postings;
  readonly column: Column | null;
  readonly worth: number;
}

/** A group as one search uses it. */
interface Prepared {
  readonly bit: number;
  readonly fields: readonly {
    /** What a document's length in the field adds to its frequencies. */
    readonly norms: Float64Array;
    readonly matches: readonly Match[];
  }[];
  /** No document can score more by this group. */
  readonly bound: number;
  readonly size: number;
  readonly terms: number;
}

/** Postings from which on it pays to find out whether a group can still bring up new documents. */
const MANY = 500;
/** Postings that are gone through one after the other in the time that it takes to look one up. */
const LOOKUP = 20;
/** Postings from which on those of a term are kept as columns, and how many are kept so at most, at twelve bytes each. */
const LONG = 1_000;
const MOST_KEPT = 2_000_000;
/** Numbers given for each document there is, from which on an index is worn; a small one may have as many as if it had so many more. */
const WORN = 4;
const FEW = 250;
/** Terms whose frequency is remembered, at most. */
const MOST_FREQUENCIES = 10_000;

function inverseDocumentFrequency(documents: number, matching: number): number {
  return Math.log(1 + (documents - matching + 0.5) / (matching + 0.5));
}

/**
 * A view of MiniSearch's radix tree for adding many documents: whoever met a term before finds it in one look-up, where the
 * tree takes one a branch.
 */
class TermsMet<Value> extends SearchableMap<Value> {
  readonly #met = new Map<string, Value>();

  override fetch(term: string, initial: () => Value): Value {
    let value = this.#met.get(term);
    if (value === undefined) {
      value = super.fetch(term, initial);
      this.#met.set(term, value);
    }
    return value;
  }
}

/**
 * MiniSearch with a second way to search it that makes no object for a document until it is among the best.
 * `Id` is any value, compared by identity.
 *
 * A score is MiniSearch's own, BM25+ summed over terms and fields, without its factor "number of query terms
 * that matched", which costs relevance. Of a group's terms the best counts, and none is rarer than the asker's own
 * word, if a field has that: a synonym isn't worth more for being rare.
 */
export class LeanMiniSearch<T, Id> extends MiniSearch<T> {
  readonly #fields: readonly string[];
  readonly #weights: readonly number[];
  #scores = new Float64Array(0);
  #best = new Float64Array(0);
  #touched = new Int32Array(0);
  /** `_fieldLength` by field, since a look-up for each posting would take most of the time. */
  #lengths: Float32Array[] = [];
  #norms: Float64Array[] = [];
  #measured = 0;
  /** Documents that there were when norms and columns were made. */
  #counted = -1;
  #columns = new Map<Postings, Column>();
  /** Of terms that were asked for: a question asks for the same ones many times. */
  readonly #frequencies = new Map<string, number>();
  #kept = 0;

  constructor(options: Options<T>, weights: Readonly<Record<string, number>>) {
    super(options);
    this.#fields = options.fields;
    this.#weights = options.fields.map((field) => weights[field] ?? 1);
  }

  /**
   * Whether most numbers that documents were given are nobody's any more: none is given twice, and what is kept by number
   * grows with them.
   */
  get isWorn(): boolean {
    return this._nextId > WORN * (this._documentCount + FEW);
  }

  /** Adds documents to an empty index as `addAll` does, faster; in steps of one. */
  *fill(documents: Iterable<T>): Generator<undefined, void> {
    const index = this._index;
    this._index = new TermsMet(index._tree as never) as unknown as typeof index;
    for (const document of documents) {
      this.add(document);
      yield;
    }
    this._index = index;
  }

  /** How many documents hold `term` in the field where most do. */
  frequency(term: string): number {
    this.#measure();
    let most = this.#frequencies.get(term);
    if (most === undefined) {
      most = 0;
      for (const postings of this._index.get(term)?.values() ?? []) most = Math.max(most, postings.size);
      if (this.#frequencies.size >= MOST_FREQUENCIES) this.#frequencies.clear();
      this.#frequencies.set(term, most);
    }
    return most;
  }

  /** How rare a word is that stands in `matching` documents, as BM25+ weighs it. */
  rarity(matching: number): number {
    return inverseDocumentFrequency(this._documentCount, matching);
  }

  /** Terms of the index at most `distance` edits from `term`, with their distance. */
  near(term: string, distance: number): readonly { term: string; distance: number }[] {
    return [...this._index.fuzzyGet(term, distance)].map(([near, [, edits]]) => ({
      term: near,
      distance: edits,
    }));
  }

  /**
   * The best `limit` documents, best first, read from MiniSearch's own index. Groups that can add most go first;
   * once the rest can't bring a new document among the best, only those are followed that still can be (MaxScore,
   * Turtle and Flood 1995). The hits are those of a full search.
   */
  lean(groups: readonly ScoredGroup[], options: LeanOptions<Id>): readonly LeanHit<Id>[] {
    this.#measure();
    const prepared = groups
      .map((group, at) => this.#prepare(group, 1 << at))
      .sort((a, b) => b.bound - a.bound || a.bit - b.bit);
    let rest = prepared.reduce((sum, { bound }) => sum + bound, 0);
    // No threshold is higher by now.
    let most = 0;
    let touched = 0;
    let best: readonly Scored<Id>[] | null = null;
    for (const [at, group] of prepared.entries()) {
      if (group.size >= MANY && touched >= options.limit && rest < most) {
        const least = this.#top(this.#touched.subarray(0, touched), options);
        const threshold = least.length < options.limit ? 0 : least.at(-1)!.score;
        most = threshold;
        if (rest < threshold) {
          const candidates = this.#reaching(threshold, rest, touched);
          for (const later of prepared.slice(at)) {
            if (candidates.length * later.terms * LOOKUP < later.size) this.#follow(later, candidates);
            else touched = this.#score(later, touched);
          }
          best = this.#top(candidates, options);
          break;
        }
      }
      touched = this.#score(group, touched);
      rest -= group.bound;
      most += group.bound;
    }
    best ??= this.#top(this.#touched.subarray(0, touched), options);
    for (let i = 0; i < touched; i++) this.#scores[this.#touched[i]!] = 0;
    return best.map(({ id, score, document }) => ({ id, score, groups: groupsOf(document, prepared) }));
  }

  /** The same hits as `lean`, through MiniSearch's public search: slow, but free of its inner members. */
  stock(groups: readonly ScoredGroup[], options: LeanOptions<Id>): readonly LeanHit<Id>[] {
    const found = new Map<Id, { score: number; groups: number }>();
    for (const [bit, group] of groups.entries()) {
      for (const [index, field] of this.#fields.entries()) {
        const results = group.terms.map(({ term, boost }) => ({
          boost,
          matches: this.search(term, {
            fields: [field],
            tokenize: (text) => [text],
            processTerm: (text) => text,
            prefix: false,
            fuzzy: false,
            bm25: BM25,
          }),
        }));
        const own = mostOfOwn(results.map(({ boost, matches }) => ({ boost, matching: matches.length })));
        const best = new Map<Id, number>();
        for (const { boost, matches } of results) {
          const rarity =
            inverseDocumentFrequency(this.documentCount, Math.max(own, matches.length)) /
            inverseDocumentFrequency(this.documentCount, matches.length);
          for (const { id, score } of matches) {
            best.set(id, Math.max(best.get(id) ?? 0, score * rarity * boost * this.#weights[index]!));
          }
        }
        for (const [id, score] of best) {
          const before = found.get(id) ?? { score: 0, groups: 0 };
          found.set(id, { score: before.score + score, groups: before.groups | (1 << bit) });
        }
      }
    }
    return [...found]
      .filter(([id]) => options.accept(id))
      .map(([id, { score, groups }]) => ({ id, score: score * options.boost(id), groups }))
      .sort((a, b) => b.score - a.score || options.order(a.id, b.id))
      .slice(0, options.limit);
  }

  /** Makes room for the documents that were added, and takes over their fields' lengths. */
  #measure(): void {
    if (this.#scores.length < this._nextId) {
      const length = Math.ceil(this._nextId * 1.25) + 16;
      this.#scores = new Float64Array(length);
      this.#best = new Float64Array(length);
      this.#touched = new Int32Array(length);
      this.#lengths = this.#fields.map((_, index) => {
        const lengths = new Float32Array(length);
        lengths.set(this.#lengths[index] ?? []);
        return lengths;
      });
    }
    const same = this.#measured === this._nextId && this.#counted === this._documentCount;
    for (; this.#measured < this._nextId; this.#measured++) {
      const lengths = this._fieldLength.get(this.#measured);
      for (const [index, field] of this.#fields.entries()) {
        this.#lengths[index]![this.#measured] = lengths?.[this._fieldIds[field]!] ?? 0;
      }
    }
    // Whatever is added has a new number, and what is only removed leaves fewer.
    if (same) return;
    this.#counted = this._documentCount;
    this.#columns = new Map();
    this.#kept = 0;
    this.#frequencies.clear();
    this.#norms = this.#fields.map((field, index) => {
      const average = this._avgFieldLength[this._fieldIds[field]!]!;
      const lengths = this.#lengths[index] ?? [];
      const norms = new Float64Array(lengths.length);
      for (let document = 0; document < lengths.length; document += 1)
        norms[document] = BM25.k * (1 - BM25.b + (BM25.b * lengths[document]!) / average);
      return norms;
    });
  }

  /** The documents touched whose score can still reach `threshold` with `rest` more. */
  #reaching(threshold: number, rest: number, touched: number): Int32Array {
    const reaching = new Int32Array(touched);
    let count = 0;
    for (let i = 0; i < touched; i++) {
      const document = this.#touched[i]!;
      if (this.#scores[document]! + rest >= threshold) reaching[count++] = document;
    }
    return reaching.subarray(0, count);
  }

  /** Long postings as a column; null for those that are short, and where enough are kept. */
  #columnOf(postings: Postings, norms: Float64Array): Column | null {
    if (postings.size < LONG) return null;
    const known = this.#columns.get(postings);
    if (known !== undefined) return known;
    if (this.#kept + postings.size > MOST_KEPT) return null;
    const documents = new Int32Array(postings.size);
    const saturations = new Float64Array(postings.size);
    let most = 0;
    let at = 0;
    for (const [document, frequency] of postings) {
      documents[at] = document;
      const value = saturation(frequency, norms[document]!);
      saturations[at] = value;
      if (value > most) most = value;
      at += 1;
    }
    const column = { documents, saturations, most };
    this.#columns.set(postings, column);
    this.#kept += postings.size;
    return column;
  }

  #prepare(group: ScoredGroup, bit: number): Prepared {
    let bound = 0;
    let size = 0;
    let terms = 0;
    const fields = this.#fields.map((field, index) => {
      const fieldId = this._fieldIds[field]!;
      const found: { postings: Postings; boost: number; matching: number }[] = [];
      for (const { term, boost } of group.terms) {
        const postings = this._index.get(term)?.get(fieldId);
        if (postings !== undefined) found.push({ postings, boost, matching: postings.size });
      }
      const own = mostOfOwn(found);
      const norms = this.#norms[index]!;
      const matches = found.map(({ postings, boost, matching }) => ({
        postings,
        column: this.#columnOf(postings, norms),
        worth:
          boost *
          this.#weights[index]! *
          inverseDocumentFrequency(this._documentCount, Math.max(own, matching)),
      }));
      bound += Math.max(0, ...matches.map(({ worth, column }) => worth * (column?.most ?? MOST_SATURATED)));
      size += matches.reduce((sum, { postings }) => sum + postings.size, 0);
      terms += matches.length;
      return { norms, matches };
    });
    return { bit, fields, bound: bound * ROUNDED, size, terms };
  }

  /** Adds a group's scores to the documents that it matches; returns how many have been touched so far. */
  #score({ fields }: Prepared, touchedBefore: number): number {
    let touched = touchedBefore;
    for (const { norms, matches } of fields) {
      const alone = matches.length === 1;
      for (const { postings, column, worth } of matches) {
        if (column !== null) {
          touched = alone ? this.#addAll(column, worth, touched) : this.#raiseAll(column, worth, touched);
          continue;
        }
        for (const [document, frequency] of postings) {
          const score = worth * saturation(frequency, norms[document]!);
          if (this.#scores[document] === 0) this.#touched[touched++] = document;
          if (alone) this.#scores[document] = this.#scores[document]! + score;
          else this.#raise(document, score);
        }
      }
      if (alone) continue;
      for (const { postings, column } of matches) {
        if (column === null) for (const document of postings.keys()) this.#best[document] = 0;
        else for (const document of column.documents) this.#best[document] = 0;
      }
    }
    return touched;
  }

  /** Adds the scores of a term that stands for its group alone. */
  #addAll({ documents, saturations }: Column, worth: number, touchedBefore: number): number {
    const scores = this.#scores;
    const list = this.#touched;
    let touched = touchedBefore;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const before = scores[document]!;
      if (before === 0) list[touched++] = document;
      scores[document] = before + worth * saturations[i]!;
    }
    return touched;
  }

  /** Adds by how much the scores of a term are over what others of its group score. */
  #raiseAll({ documents, saturations }: Column, worth: number, touchedBefore: number): number {
    const scores = this.#scores;
    const best = this.#best;
    const list = this.#touched;
    let touched = touchedBefore;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const before = scores[document]!;
      if (before === 0) list[touched++] = document;
      const score = worth * saturations[i]!;
      const most = best[document]!;
      if (score <= most) continue;
      scores[document] = before + score - most;
      best[document] = score;
    }
    return touched;
  }

  #raise(document: number, score: number): void {
    const best = this.#best[document]!;
    if (score <= best) return;
    this.#scores[document] = this.#scores[document]! + score - best;
    this.#best[document] = score;
  }

  /** Adds a group's scores to `documents` alone. */
  #follow({ fields }: Prepared, documents: Int32Array): void {
    for (const { norms, matches } of fields) {
      if (matches.length === 0) continue;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i]!;
        let best = 0;
        for (const { postings, worth } of matches) {
          const frequency = postings.get(document);
          if (frequency === undefined) continue;
          best = Math.max(best, worth * saturation(frequency, norms[document]!));
        }
        if (best === 0) continue;
        this.#scores[document] = this.#scores[document]! + best;
      }
    }
  }

  /** The best of `documents`, by a heap whose root is the worst that it keeps. */
  #top(documents: Int32Array, { limit, boost, accept, order }: LeanOptions<Id>): readonly Scored<Id>[] {
    const heap: Scored<Id>[] = [];
    const worse = (a: Scored<Id>, b: Scored<Id>) =>
      a.score < b.score || (a.score === b.score && order(a.id, b.id) > 0);
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const raw = this.#scores[document]!;
      const full = heap.length >= limit;
      // No boost is over 1, so that what can't reach the worst kept isn't looked at further.
      if (full && raw < heap[0]!.score) continue;
      const id = this._documentIds.get(document) as Id;
      const hit = { id, score: raw * boost(id), document };
      if ((full && worse(hit, heap[0]!)) || !accept(id)) continue;
      if (full) heap[0] = hit;
      else heap.push(hit);
      sift(heap, full ? 0 : heap.length - 1, worse);
    }
    return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
  }
}

/** One of the best documents. */
interface Scored<Id> {
  readonly id: Id;
  readonly score: number;
  /** MiniSearch's number for it. */
  readonly document: number;
}

/** The bits of the groups that match a document: asked of the best alone, not kept for all that were scored. */
function groupsOf(document: number, groups: readonly Prepared[]): number {
  let bits = 0;
  for (const { bit, fields } of groups) {
    if (fields.some(({ matches }) => matches.some(({ postings }) => postings.has(document)))) bits |= bit;
  }
  return bits;
}

/** What makes a bound safe from sums being rounded. */
const ROUNDED = 1 + 1e-9;

/** No saturation is as much. */
const MOST_SATURATED = BM25.d + BM25.k + 1;

/** What BM25+ makes of a term's frequency in a field, whose length is in the norm; less than d + k + 1. */
function saturation(frequency: number, norm: number): number {
  return BM25.d + (frequency * (BM25.k + 1)) / (frequency + norm);
}

/** In how many documents the commonest of the terms stands that are the asker's own; 0 where none does. */
export function mostOfOwn(terms: readonly { readonly boost: number; readonly matching: number }[]): number {
  return terms.reduce((most, { boost, matching }) => (boost === 1 ? Math.max(most, matching) : most), 0);
}

/** Restores the heap's order around `at`, upwards and downwards. */
function sift<H>(heap: H[], at: number, worse: (a: H, b: H) => boolean): void {
  let i = at;
  for (let parent = (i - 1) >> 1; i > 0 && worse(heap[i]!, heap[parent]!); parent = (i - 1) >> 1) {
    [heap[i], heap[parent]] = [heap[parent]!, heap[i]!];
    i = parent;
  }
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) return;
    if (child + 1 < heap.length && worse(heap[child + 1]!, heap[child]!)) child++;
    if (!worse(heap[child]!, heap[i]!)) return;
    [heap[i], heap[child]] = [heap[child]!, heap[i]!];
    i = child;
  }
}

let known: boolean | undefined;

/**
 * Whether the MiniSearch that is installed keeps its index as `lean` reads it: a small index must give the
 * scores that its own search gives. Asked once.
 */
export function knowsMiniSearch(): boolean {
  if (known === undefined) {
    const index = new LeanMiniSearch<{ id: number; a: string; b: string }, number>(
      { fields: ['a', 'b'] },
      { b: 0.25 },
    );
    index.addAll([
      { id: 1, a: 'one two two three', b: 'six' },
      { id: 2, a: 'two four', b: 'one seven' },
      { id: 3, a: 'five five six eight', b: 'two' },
    ]);
    index.remove({ id: 3, a: 'five five six eight', b: 'two' });
    const groups = ['one', 'two', 'six'].map((term) => ({ terms: [{ term, boost: 1 }] }));
    const options = { limit: 3, boost: () => 1, accept: () => true, order: (a: number, b: number) => a - b };
    try {
      const lean = index.lean(groups, options);
      const stock = index.search('one two six', { boost: { b: 0.25 }, bm25: BM25 });
      known =
        lean.length === 2 &&
        stock.length === 2 &&
        lean.every(({ id, score }) => {
          const own = stock.find((result) => result.id === id);
          return own !== undefined && Math.abs(own.score / own.queryTerms.length - score) < 1e-9;
        });
    } catch {
      known = false;
    }
  }
  return known;
}
