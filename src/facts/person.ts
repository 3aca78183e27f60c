import type { Span } from '../text/span.ts';
import type { Source } from './figure.ts';

/** A stretch of one paragraph of an article. Offsets are UTF-16, within the paragraph's text. */
export interface Place extends Span {
  /** Paragraph number, from 1. */
  readonly paragraph: number;
}

/** The text's own words for what somebody is ("chairman of the …"). */
export interface Role extends Place {
  readonly text: string;
}

/** Who leads or founded an organisation, by the name in that article's fullest form; the place is where the text names them as that. */
export interface Leader extends Place {
  readonly name: string;
}

/** One bearer of a name within one article. */
export interface Entity {
  /** Fullest name in this article, without titles ("Brian Nichols", "Tenants Watch"). */
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** Other ways in which this article writes it. */
  readonly aliases: readonly string[];
  /** Every mention by name, in reading order; the span covers the name without its title. */
  readonly mentions: readonly Place[];
  readonly roles: readonly Role[];
  /** For an organisation: the persons whom the text says lead or founded it, each once. */
  readonly leaders: readonly Leader[];
}

/** Something that somebody said or is reported to have said. The span covers the words said. */
export interface Saying extends Place {
  /** `direct` within quotation marks; `reported` without. */
  readonly kind: 'direct' | 'reported';
  /** Null where the speaker isn't certain: then it is nobody's. */
  readonly speaker: Source | null;
  /** What must be shown with it: whole sentences, with the words that attribute it. */
  readonly passage: Span;
}

/**
 * A stretch whose numbers somebody gives without being a speaker whom the article names: a public body in lower case
 * ("the health ministry said"), or whoever counts ("the union puts the figure at 112").
 */
export interface Giving extends Place {
  readonly source: Source;
  /** What must be shown with it: whole sentences, with the words that attribute it. */
  readonly passage: Span;
}

/** The people and organisations of one article, what they said, and whose numbers it gives. */
export interface People {
  readonly entities: readonly Entity[];
  /** In reading order. */
  readonly sayings: readonly Saying[];
  /** In reading order. */
  readonly givings: readonly Giving[];
}
