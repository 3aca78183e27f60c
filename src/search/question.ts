import type { Query } from './query.ts';

/** What kind of thing would answer the question. */
export type Asks =
  | 'person'
  | 'organisation'
  | 'count'
  | 'date'
  | 'place'
  | 'reason'
  | 'quotation'
  | 'definition'
  | 'yes-or-no'
  | 'other';

/** Something that an answer must contain, whatever the scores say. */
export interface Insistence {
  readonly kind: 'name' | 'place' | 'year' | 'number';
  /** As the asker wrote it. */
  readonly text: string;
}

/** A question, understood as far as rules can. */
export interface Question {
  readonly text: string;
  readonly asks: Asks;
  readonly query: Query;
  readonly insists: readonly Insistence[];
  /** EDTF: the past time that is asked about; null without one. */
  readonly about: string | null;
  /** About the present state of things ("are there", "hay", "currently"). */
  readonly now: boolean;
  /** Asks for the newest ("latest", "último"). */
  readonly latest: boolean;
  readonly negated: boolean;
}
