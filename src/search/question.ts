import { agentOf } from './insisted-agent.ts';
import type { Insistence } from './insistence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Query } from './query.ts';
import { insistencesOf } from './question-insists.ts';
import { type Asks, asksOf, formsOf, isAboutNow, isLatest, isNegated } from './question-kind.ts';
import { tokensOf } from './question-tokens.ts';
import { type Bearing, wordsOf } from './question-words.ts';

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

/**
 * Understands a question in English or Spanish, whatever its case: what kind of answer it asks for, what it insists
 * on, and the words to search for with everything that may stand for them. Words are taken for misspelt only where
 * neither the coverage nor the lexicon has them. Never throws; the work is bounded by the question's length.
 */
export function understand(text: string, knowledge: Knowledge, { now }: { readonly now: Date }): Question {
  const tokens = tokensOf(text);
  const asks = asksOf(tokens);
  const { insists: named, about } = insistencesOf(text, tokens, knowledge, { asks, now });
  const formed = [...named, ...formsOf(tokens, asks)];
  const { query, bearings, needed } = wordsOf(text, tokens, knowledge, formed, asks);
  const agent = agentOf(tokens, [...formed, ...needed]);
  const insists = [...formed, ...needed, ...(agent === null ? [] : [agent])];
  return {
    text,
    asks,
    query,
    bearings,
    insists,
    about,
    now: about === null && isAboutNow(tokens, asks),
    latest: isLatest(tokens),
    negated: isNegated(tokens),
  };
}
