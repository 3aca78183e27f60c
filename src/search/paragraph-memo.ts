import type { Article, Paragraph } from '../corpus/article.ts';

/** Paragraphs of which it is remembered, so that memory doesn't grow with the coverage. */
const KEPT = 20_000;

/** What is read from paragraphs, remembered for those last asked for. */
export class ParagraphMemo<Value> {
  readonly #read: (article: Article, paragraph: Paragraph) => Value;
  #kept = new WeakMap<Paragraph, Value>();
  #count = 0;

  constructor(read: (article: Article, paragraph: Paragraph) => Value) {
    this.#read = read;
  }

  of(article: Article, paragraph: Paragraph): Value {
    const known = this.#kept.get(paragraph);
    if (known !== undefined) return known;
    if (this.isFull) [this.#kept, this.#count] = [new WeakMap(), 0];
    const found = this.#read(article, paragraph);
    this.#kept.set(paragraph, found);
    this.#count += 1;
    return found;
  }

  /** Whether another paragraph makes it forget the rest. */
  get isFull(): boolean {
    return this.#count >= KEPT;
  }
}
