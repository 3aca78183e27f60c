/**
 * How a text denies something, in both languages: that it happened ("no llegó", "refused to come"), that somebody tells the
 * truth ("the ministry denies it"), or a single word ("not found").
 */

const DENIES =
  /(?<![\p{L}])(?:no|not|never|without|nor|neither|refus\p{L}+|declin\p{L}+|reject\p{L}+|sin|nunca|ni|tampoco|rechaz\p{L}+|neg[óa]\p{L}*)(?![\p{L}])|n['’]t(?![\p{L}])/iu;
const DISPUTES =
  /(?<!\p{L})(?:den(?:y|ies|ied)|rejects?|rejected|dismiss(?:es|ed)|disput(?:es|ed)|refut\p{L}+|neg[oó]|niegan?|negaron|desmint\p{L}+|desmient\p{L}+|rechaz(?:ó|an?|aron))(?!\p{L})/iu;
const DISPUTES_IT =
  /(?<!\p{L})(?:(?:lo|la) (?:niega|niegan|negó|negaron|desmiente|desmintió)|(?:denies|denied|rejects|rejected|disputes|disputed) (?:it|this|that)(?![- ]\p{L}+ed))(?!\p{L})/iu;
const NEGATES_NEXT = /(?:^|[^\p{L}])(?:no|not|never|without|sin|nunca|n['’]t)\s(?:\p{L}+\s)?$/iu;
/** A negation and one word after it fit in so many UTF-16 units before the word that they negate. */
const REACH = 24;

/** Whether anything is denied in a text: that something is so, or was done. */
export const denies = (text: string): boolean => DENIES.test(text);

/** Whether somebody says in a text that what is told isn't true. */
export const disputes = (text: string): boolean => DISPUTES.test(text);

/** Whether what a text disputes stands before it: "The family denies it". */
export const disputesWhatPrecedes = (text: string): boolean => DISPUTES_IT.test(text);

/** Whether the word that starts at this offset of a text, in UTF-16 units, is negated: "still not found". */
export const isNegatedAt = (text: string, start: number): boolean =>
  NEGATES_NEXT.test(text.slice(Math.max(0, start - REACH), start));
