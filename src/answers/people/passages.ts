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

/** Passages by article and paragraph; those that overlap become one, so that none is shown twice. */
export class Passages {
  readonly all: Passage[] = [];

  add(article: Article, number: number, stretch: Span, mark: Span, said: boolean): Passage | null {
    const paragraph = article.paragraphs[number - 1];
    if (paragraph === undefined) return null;
    const { start, end } = wholeSentences(paragraph, article.language, stretch);
    let passage = this.all.find(
      (other) => other.paragraph === paragraph && other.start < end && other.end > start,
    );
    if (passage === undefined) {
      passage = { article, paragraph, start, end, marks: [], said: false };
      this.all.push(passage);
    }
    passage.start = Math.min(passage.start, start);
    passage.end = Math.max(passage.end, end);
    passage.said ||= said;
    passage.marks.push(mark);
    // What grew may now touch another.
    const touching = this.all.find(
      (other) =>
        other !== passage &&
        other.paragraph === paragraph &&
        other.start < passage.end &&
        other.end > passage.start,
    );
    if (touching !== undefined) {
      passage.start = Math.min(passage.start, touching.start);
      passage.end = Math.max(passage.end, touching.end);
      passage.marks.push(...touching.marks);
      passage.said ||= touching.said;
      this.all.splice(this.all.indexOf(touching), 1);
    }
    return passage;
  }

  /** Index of the passage that holds a stretch of a paragraph, in the order given. */
  static holding(passages: readonly Passage[], paragraph: Paragraph, { start, end }: Span): number {
    return passages.findIndex(
      (passage) => passage.paragraph === paragraph && passage.start <= start && passage.end >= end,
    );
  }
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
