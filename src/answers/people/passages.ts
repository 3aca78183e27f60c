import type { Article, Paragraph } from '../../corpus/article.ts';
import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';

/** A stretch of whole sentences of one paragraph, with what is to be marked in it. */
export interface Passage {
  readonly article: Article;
  readonly paragraph: Paragraph;
  start: number;
  end: number;
  readonly marks: Span[];
  said: boolean;
}

/** Passages by paragraph; those that overlap become one, so that none is shown twice. */
export class Passages {
  readonly #byParagraph = new Map<Paragraph, Passage[]>();

  /** All of them, in no order. */
  get all(): Passage[] {
    return [...this.#byParagraph.values()].flat();
  }

  add(article: Article, number: number, stretch: Span, mark: Span, said: boolean): void {
    const paragraph = article.paragraphs[number - 1];
    if (paragraph === undefined) return;
    const { start, end } = wholeSentences(paragraph, article.language, stretch);
    const here = this.#byParagraph.get(paragraph) ?? [];
    this.#byParagraph.set(paragraph, here);
    let passage = here.find((other) => other.start < end && other.end > start);
    if (passage === undefined) {
      passage = { article, paragraph, start, end, marks: [], said: false };
      here.push(passage);
    }
    passage.start = Math.min(passage.start, start);
    passage.end = Math.max(passage.end, end);
    passage.said ||= said;
    passage.marks.push(mark);
    // What grew may now touch another.
    const grown = passage;
    const touching = here.find(
      (other) => other !== grown && other.start < grown.end && other.end > grown.start,
    );
    if (touching !== undefined) {
      passage.start = Math.min(passage.start, touching.start);
      passage.end = Math.max(passage.end, touching.end);
      passage.marks.push(...touching.marks);
      passage.said ||= touching.said;
      here.splice(here.indexOf(touching), 1);
    }
  }
}

/** Tells which of the passages holds a stretch of a paragraph, by its index; -1 for none. */
export function placesAmong(passages: readonly Passage[]): (paragraph: Paragraph, stretch: Span) => number {
  const byParagraph = new Map<Paragraph, number[]>();
  for (const [index, { paragraph }] of passages.entries()) {
    const here = byParagraph.get(paragraph);
    if (here === undefined) byParagraph.set(paragraph, [index]);
    else here.push(index);
  }
  return (paragraph, { start, end }) =>
    byParagraph.get(paragraph)?.find((index) => {
      const passage = passages[index]!;
      return passage.start <= start && passage.end >= end;
    }) ?? -1;
}

/** The sentences that a stretch touches, whole. */
export function wholeSentences({ text }: Paragraph, language: string, { start, end }: Span): Span {
  const touched = sentences(text, language).filter(
    (sentence) => sentence.start < end && sentence.end > start,
  );
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined
    ? { start, end }
    : { start: Math.min(first.start, start), end: Math.max(last.end, end) };
}
