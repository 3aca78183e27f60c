import type { Article, Paragraph } from '../corpus/article.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Term, terms } from '../text/terms.ts';

/** A sentence of a paragraph with its index terms; offsets are within the paragraph. */
export interface Sentence extends Span {
  readonly terms: readonly Term[];
}

/** Paragraphs whose analysis is kept, so that memory doesn't grow with the coverage. */
const KEPT = 2_000;
const kept = new Map<Paragraph, readonly Sentence[]>();

/** The sentences of a paragraph with their terms; remembered for the paragraphs that were last asked for. */
export function analyse(article: Article, paragraph: Paragraph): readonly Sentence[] {
  const known = kept.get(paragraph);
  if (known !== undefined) return known;
  const found = sentences(paragraph.text, article.language).map(({ start, end }) => ({
    start,
    end,
    terms: terms(paragraph.text.slice(start, end), article.language).map((term) => ({
      ...term,
      start: start + term.start,
      end: start + term.end,
    })),
  }));
  if (kept.size >= KEPT) kept.clear();
  kept.set(paragraph, found);
  return found;
}
