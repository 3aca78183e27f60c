import type { Article, Paragraph } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import { analyse, type Sentence } from './analysis.ts';

/** A passage that may answer: whole sentences of one paragraph. */
export interface Passage {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly span: Span;
}

/** The passage's words, as they stand. */
export const textOf = ({ paragraph, span }: Passage): string => paragraph.text.slice(span.start, span.end);

/** The sentences of a passage. */
export const sentencesOf = ({ article, paragraph, span }: Passage): readonly Sentence[] =>
  analyse(article, paragraph).filter(({ start, end }) => span.start <= start && end <= span.end);
