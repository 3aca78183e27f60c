/** How an article's publication date is known, best evidence first. */
export const PUBLISHED_HOW = ['byline', 'metadata', 'text', 'editor'] as const;
export type PublishedHow = (typeof PUBLISHED_HOW)[number];

/** Whose words an article's body is: the publisher's (`original`) or the maintainers' (`digest`). */
export const TEXT_FORMS = ['digest', 'original'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

export const STATUSES = ['current', 'corrected', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

/** One paragraph of an article, exactly as the corpus holds it. */
export interface Paragraph {
  /** Position among the article's paragraphs, from 1. Headings are not counted. */
  readonly number: number;
  /** Plain text on one line: the file's lines, trimmed and joined by one space; nothing else is changed. */
  readonly text: string;
  /** The `## ` heading that the paragraph stands under, without the marks; null above the first. */
  readonly heading: string | null;
  /** A digest's three to five words of the original, for a link that opens the page there; null without. */
  readonly at: string | null;
  /** The line of the file on which the paragraph begins, from 1. */
  readonly line: number;
}

export interface Correction {
  /** EDTF. */
  readonly date: string;
  readonly note: string;
}

/** One article of the coverage: what its front matter says, and its paragraphs. */
export interface Article {
  /** The file's name without `.md`; never changes. */
  readonly id: string;
  /** The headline; in [brackets] where the maintainers had to supply one. */
  readonly title: string;
  readonly publisher: string;
  /** Bylines, in order; empty where none is given. */
  readonly authors: readonly string[];
  /** EDTF level 1. */
  readonly published: string;
  readonly publishedHow: PublishedHow;
  readonly publishedNote: string | null;
  /** http or https. */
  readonly url: string;
  readonly archiveUrl: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: TextForm;
  readonly rights: string | null;
  readonly status: Status;
  /** Only where `status` is `corrected` or `withdrawn`, and then where one is given. */
  readonly correction: Correction | null;
  /** ISO 8601 calendar date. */
  readonly added: string;
  readonly paragraphs: readonly Paragraph[];
  /** The path of the file that it was read from. */
  readonly file: string;
  /** A hash of the file's bytes: equal where nothing changed. */
  readonly version: string;
}
