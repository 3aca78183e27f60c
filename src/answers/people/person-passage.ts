import type { Article, Paragraph } from '../../corpus/article.ts';
import type { Bearer } from '../../facts/directory.ts';
import type { Place } from '../../facts/person.ts';
import type { Span } from '../../text/span.ts';
import { wholeSentences } from './passages.ts';

/** A passage that answers a question about a person: whole sentences of one paragraph. */
export interface PersonPassage {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly span: Span;
  /** Stretches of the paragraph that answer: the role, the words said. */
  readonly highlights: readonly Span[];
  readonly bearer: Bearer;
  /** Greater is better; comparable within one question only. */
  readonly score: number;
}

/** A passage around a role, a saying or a mention. */
export function passage(
  article: Article,
  bearer: Bearer,
  place: Place,
  stretch: Span,
  score: number,
): PersonPassage | null {
  const paragraph = article.paragraphs[place.paragraph - 1];
  if (paragraph === undefined) return null;
  return {
    article,
    paragraph,
    span: stretch,
    highlights: [{ start: place.start, end: place.end }],
    bearer,
    score,
  };
}

const isPassage = (one: PersonPassage | null): one is PersonPassage => one !== null;

/** One passage for each stretch of a paragraph, best first; newer articles come first among equals. */
export function ranked(passages: readonly (PersonPassage | null)[]): readonly PersonPassage[] {
  const seen = new Set<string>();
  return passages
    .filter(isPassage)
    .sort((a, b) => b.score - a.score)
    .filter(({ article, paragraph, span, bearer }) => {
      const key = `${article.id} ${paragraph.number} ${span.start} ${bearer.name}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** The whole sentence of a place. */
export function sentence(article: Article, place: Place): Span {
  const paragraph = article.paragraphs[place.paragraph - 1];
  return paragraph === undefined ? place : wholeSentences(paragraph, article.language, place);
}
