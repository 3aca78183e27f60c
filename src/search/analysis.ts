import type { Article, Paragraph } from '../corpus/article.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { primaryLanguage } from '../text/terms.ts';
import { tokens } from '../text/tokens.ts';
import { Dictionary, type Placed, pack, shapedTerm, unpack } from './packed-terms.ts';
import type { Shape, ShapedTerm } from './shaped-term.ts';

export type { ShapedTerm } from './shaped-term.ts';

/** A sentence of a paragraph with its index terms; offsets are within the paragraph. */
export interface Sentence extends Span {
  readonly terms: readonly ShapedTerm[];
}

/**
 * Paragraphs whose analysis is kept, about half a KB each, so that memory doesn't grow with the coverage; none outlives
 * its article.
 */
const KEPT = 20_000;
let kept = new WeakMap<Paragraph, readonly Sentence[]>();
let count = 0;
let dictionary = new Dictionary();

/** The sentences of a paragraph with their terms; remembered for the paragraphs that were last asked for. */
export function analyse(article: Article, paragraph: Paragraph): readonly Sentence[] {
  const known = kept.get(paragraph);
  if (known !== undefined) return known;
  if (count >= KEPT) [kept, dictionary, count] = [new WeakMap(), new Dictionary(), 0];
  const { text } = paragraph;
  const spans = sentences(text, article.language);
  const language = primaryLanguage(article.language);
  const own = spans.map(({ start, end }) => shaped(text.slice(start, end), start, language));
  const packed = pack(own.flat());
  let last = 0;
  const found = spans.map(({ start, end }, i): Sentence => {
    const first = last;
    last += own[i]!.length;
    if (packed === null) return { start, end, terms: own[i]!.map((term) => shapedTerm(term, dictionary)) };
    return new PackedSentence(start, end, packed, first, last, dictionary);
  });
  kept.set(paragraph, found);
  count += 1;
  return found;
}

/** Analyses paragraphs before anybody asks, the first of them as far as they are kept; in steps of one. */
export function* analysisSteps(articles: readonly Article[]): Generator<undefined, void> {
  for (const article of articles) {
    for (const paragraph of article.paragraphs) {
      if (count >= KEPT) return;
      analyse(article, paragraph);
      yield;
    }
  }
}

/** The index terms of a whole paragraph, in order. */
export function termsOf(article: Article, paragraph: Paragraph): readonly ShapedTerm[] {
  const found = analyse(article, paragraph);
  const [first] = found;
  return first instanceof PackedSentence ? first.ofParagraph() : found.flatMap(({ terms }) => terms);
}

/** A sentence whose terms are made whenever they are asked for: it is ten times smaller than with them. */
class PackedSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly #packed: Uint32Array;
  readonly #first: number;
  readonly #last: number;
  readonly #dictionary: Dictionary;

  constructor(
    start: number,
    end: number,
    packed: Uint32Array,
    first: number,
    last: number,
    dictionary: Dictionary,
  ) {
    this.start = start;
    this.end = end;
    this.#packed = packed;
    this.#first = first;
    this.#last = last;
    this.#dictionary = dictionary;
  }

  get terms(): readonly ShapedTerm[] {
    return unpack(this.#packed, this.#first, this.#last, this.#dictionary);
  }

  /** The terms of all sentences of its paragraph. */
  ofParagraph(): readonly ShapedTerm[] {
    return unpack(this.#packed, 0, this.#packed.length / 2, this.#dictionary);
  }
}

/** A word of a sentence; offsets are within it. */
interface Found extends Span {
  readonly number: number;
}

/** The terms of a sentence that begins at `offset`: those that `text/terms.ts` finds. */
function shaped(text: string, offset: number, language: string): readonly Placed[] {
  const found: Found[] = [];
  for (const { start, end, word, whole } of tokens(text)) {
    const number = dictionary.numberOf(word, whole, language);
    if (!dictionary.isStopWord(number)) found.push({ number, start, end });
  }
  return found.map(({ number, start, end }, i) => ({
    number,
    start: start + offset,
    end: end + offset,
    shape: shapeOf(text, found, i, language),
  }));
}

const CAPITAL = /^\p{Lu}/u;
const YEAR = /^(?:1\d|20)\d\d$/;

/** Whether a term is written with a capital letter. */
function isCapital(text: string, { start }: Span): boolean {
  const code = text.charCodeAt(start);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return CAPITAL.test(text.slice(start, start + 2));
}

function shapeOf(text: string, all: readonly Found[], i: number, language: string): Shape {
  const term = all[i]!;
  const first = text.charCodeAt(term.start);
  if (first >= 0x30 && first <= 0x39) return YEAR.test(text.slice(term.start, term.end)) ? 'year' : 'number';
  if (dictionary.isNumeral(term.number)) return 'number';
  const capital = isCapital(text, term);
  // English "may" is a verb more often than a month.
  if ((capital || language !== 'en') && dictionary.isMonth(term.number)) return 'month';
  if (!capital) return 'word';
  if (i > 0) return 'name';
  // The first word of a sentence is a name only where the name goes on.
  const next = all[1];
  const joined = next !== undefined && /^[\s.-]{1,2}$/.test(text.slice(term.end, next.start));
  return joined && isCapital(text, next) ? 'name' : 'word';
}
