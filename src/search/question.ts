import type { Insistence } from './insistence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Query } from './query.ts';
import type { Asks } from './question-kind.ts';
import type { Bearing } from './question-words.ts';

export type { Asks, Bearing, Insistence, Knowledge };

/** A question, understood as far as rules can. */
export interface Question {
  readonly text: string;
  readonly asks: Asks;
  readonly query: Query;
  readonly bearings: readonly Bearing[];
  readonly insists: readonly Insistence[];
  /** EDTF: the past time that is asked about; null without one. */
  readonly about: string | null;
  /** About the present state of things ("are there", "hay", "currently"). */
  readonly now: boolean;
  /** Asks for the newest ("latest", "último"). */
  readonly latest: boolean;
  readonly negated: boolean;
}
