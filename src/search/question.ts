import type { Article } from '../corpus/article.ts';
import type { Glossary } from '../corpus/glossary.ts';
import type { Names } from '../corpus/names.ts';
import type { Directory } from '../facts/directory.ts';
import type { ParagraphIndex } from './paragraph-index.ts';
import type { Query } from './query.ts';
import { insistencesOf } from './question-insists.ts';
import { asksOf, formsOf, isAboutNow, isLatest, isNegated } from './question-kind.ts';
import { tokensOf } from './question-tokens.ts';
import { wordsOf } from './question-words.ts';

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

/** Something that an answer must contain, whatever the scores say. `text` is as the asker wrote it. */
export type Insistence =
  | {
      readonly kind: 'name';
      readonly text: string;
      /** Every way in which its bearers may be written: lists of folded words. */
      readonly spellings: readonly (readonly string[])[];
      /** Whether the coverage's directory or its names.yaml knows a bearer. */
      readonly known: boolean;
    }
  | {
      readonly kind: 'place';
      readonly text: string;
      /** As `text/countries.ts` has it. */
      readonly code: string;
      readonly city: string | null;
      /** Asked about as where something is or happens ("in Venezuela"), not as who does something. */
      readonly located: boolean;
      /** A people or an adjective ("Venezuelans") rather than the place's name. */
      readonly demonym: boolean;
    }
  | {
      readonly kind: 'year';
      readonly text: string;
      /** ISO days, inclusive; null is open. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | {
      /** What is done, befalls or is presided over: it, or what may stand for it, must be there. */
      readonly kind: 'word';
      readonly text: string;
      /** Index terms that satisfy it. */
      readonly terms: readonly string[];
      /**
       * `counted` is the first that a question of how many counts; a `setting` says in, after or during what ("arrests *after
       * the blackout*").
       */
      readonly part: 'counted' | 'setting' | 'other';
    }
  | {
      /** How old somebody is, or which part of a whole: the number must be of that form. */
      readonly kind: 'age' | 'percentage';
      readonly text: string;
    };

/** How one word of the question bears on whether an answer supports it; aligned with the query's groups. */
export interface Bearing {
  /** The asker's word, as typed. */
  readonly word: string;
  /** 0 to 1: low for words that say little of a subject. */
  readonly weight: number;
  /** Neither the coverage has it, in any language or repaired, nor any word that may stand for it. */
  readonly absent: boolean;
  /** An everyday word, by the lexicon. */
  readonly everyday: boolean;
  /** Part of something that the question insists on. */
  readonly insisted: boolean;
  /** Part of a place, a time or a form of number: an answer may be of that place, time and form without the word. */
  readonly circumstance: boolean;
}

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

/** What understanding draws on; a `Coverage` is one. */
export interface Knowledge {
  /** What the coverage consists of; its languages are those that words are looked for in. */
  readonly articles: readonly Article[];
  readonly index: ParagraphIndex;
  readonly directory: Directory;
  readonly names: Names;
  readonly glossary: Glossary;
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
  const formed = [...named, ...formsOf(tokens)];
  const { query, bearings, needed } = wordsOf(text, tokens, knowledge, formed, asks);
  const insists = [...formed, ...needed];
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
