/** Something that an answer must contain, whatever the scores say. `text` is as the asker wrote it. */
export type Insistence =
  | {
      readonly kind: 'name';
      readonly text: string;
      /** Every way in which its bearers may be written: lists of folded words. */
      readonly spellings: readonly (readonly string[])[];
      /** Whether the coverage's directory or its names.yaml knows a bearer. */
      readonly known: boolean;
      /** It names a body, a ship, a law and the like, and nobody: later paragraphs call those by what they are. */
      readonly thing: boolean;
      /** Words of its first spelling, by their place, that the coverage lacks: they may be misspelt. */
      readonly misspelt: readonly number[];
      /** Typed without its capital, and known from nothing but the coverage's capitals. */
      readonly small?: true;
    }
  | {
      readonly kind: 'place';
      readonly text: string;
      /** As `text/countries.ts` has it. */
      readonly code: string;
      readonly city: string | null;
      /** The city is its country's capital. */
      readonly capital: boolean;
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
      /** Of "last year", by how many years it precedes whichever year it is said in: a report's own does as well. */
      readonly ago?: number;
    }
  | {
      /** A day of any year: "the July 11 protests". Its article must tell of one. */
      readonly kind: 'day';
      readonly text: string;
      readonly month: number;
      readonly day: number;
    }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | {
      /** What is done, befalls or is presided over: it, or what may stand for it, must be there. */
      readonly kind: 'word';
      readonly text: string;
      /** Index terms that satisfy it. */
      readonly terms: readonly string[];
      /** Index terms that satisfy it where they stand in a row. */
      readonly phrases: readonly (readonly string[])[];
      /**
       * `counted` is the first that a question of how many counts; a `setting` says in, after or during what ("arrests *after
       * the blackout*"), a `holding` whose office ("mayor *of Arven*"); what is `further` stands behind the first of a
       * question of who ("who leads the *electoral* commission").
       */
      readonly part: 'counted' | 'setting' | 'holding' | 'further' | 'other';
      /** A noun: who is counted, of what they died. What was done a text may tell in other words, but not to whom. */
      readonly noun: boolean;
      /** The question's own verb says it behind "se" alone. */
      readonly reflexive?: boolean;
      /** It was done to those whom the question asks about: "fueron detenidos", "were detained". */
      readonly passive?: boolean;
    }
  | {
      /** Who has done it: where they only tell or count it, they haven't. */
      readonly kind: 'agent';
      readonly text: string;
      readonly spellings: readonly (readonly string[])[];
      /** Index terms of what they did. */
      readonly terms: readonly string[];
    }
  | {
      /** How old somebody is, or which part of a whole: the number must be of that form. */
      readonly kind: 'age' | 'percentage';
      readonly text: string;
    }
  | {
      /** How many there are, when it was, or where somebody is from: a number, a time, or an origin, that the question doesn't hold. */
      readonly kind: 'amount' | 'moment' | 'origin';
      readonly text: string;
    };
