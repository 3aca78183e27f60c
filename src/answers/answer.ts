import type { Article, Paragraph } from '../corpus/article.ts';
import type { Figure } from '../facts/figure.ts';
import type { Span } from '../text/span.ts';

/** The kinds of answer; a command names one. Each has a file of its own in this folder. */
export const KINDS = ['passages', 'figures', 'people', 'sources'] as const;
export type Kind = (typeof KINDS)[number];

/** A passage cut from the corpus: `paragraph.text.slice(start, end) === text`, offsets in UTF-16. */
export interface Clipping extends Span {
  readonly text: string;
  /** A `quotation` is the publisher's own words; a `summary` is the maintainers', from a digest. */
  readonly form: 'quotation' | 'summary';
  readonly paragraph: Paragraph;
  /** Stretches of `text` that match what was asked, in order, not overlapping; offsets within `text`. */
  readonly highlights: readonly Span[];
  readonly article: Article;
}

/** A figure as one answer shows it; `clipping` and `partOf` are indexes into that answer's own lists. */
export interface AnswerFigure extends Omit<Figure, 'paragraph' | 'passage' | 'countedSpan' | 'partOf'> {
  readonly partOf: number | null;
  readonly clipping: number;
}

export interface AnswerRole extends Span {
  readonly text: string;
  readonly clipping: number;
}

/** Who leads or founded an organisation, as the text names them there. */
export interface AnswerLeader extends Span {
  readonly name: string;
  readonly clipping: number;
}

export interface AnswerSaying extends Span {
  readonly kind: 'direct' | 'reported';
  readonly clipping: number;
  readonly how: 'named' | 'carried';
}

/** Somebody as one answer shows them; offsets are within the paragraph of the clipping named. */
export interface AnswerPerson {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** Other ways in which the articles of this answer write the name. */
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly articles: number;
  /** EDTF: publication dates of the first and last article that mentions them. */
  readonly first: string;
  readonly last: string;
  readonly roles: readonly AnswerRole[];
  /** Of an organisation, newest first; absent for a person. */
  readonly leaders?: readonly AnswerLeader[];
  readonly said: readonly AnswerSaying[];
}

export interface CorpusSummary {
  readonly articles: number;
  readonly paragraphs: number;
  /** EDTF: the newest publication date; null for an empty corpus. */
  readonly newest: string | null;
}

/** What a command answers: a plain value that every client renders. */
export interface Answer {
  readonly command: string;
  /** The question asked, where one was. */
  readonly question: string | null;
  /** Null where the command isn't known. */
  readonly kind: Kind | null;
  readonly outcome: 'found' | 'nothing-found' | 'invalid';
  /** One line in the reader's language; first of all the coverage's age, where the question is about now. */
  readonly heading: string;
  /** What was wrong and what to do; only where `outcome` is `invalid`. */
  readonly message: string | null;
  readonly clippings: readonly Clipping[];
  /** Null where the answer isn't about figures, or about people. */
  readonly figures: readonly AnswerFigure[] | null;
  readonly people: readonly AnswerPerson[] | null;
  /** Up to three clippings, best first, only where nothing was found. */
  readonly nearest: readonly Clipping[];
  readonly corpus: CorpusSummary;
}
