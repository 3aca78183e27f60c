import { SMALL_WORDS } from './words.ts';

/** Parts of regular expressions that the rules of both languages share. */
export const DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?!\d|[.,]\d|:\d)`;
export const FOUR_DIGITS = String.raw`(?<year>1[5-9]\d\d|20\d\d)`;
export const YEAR = String.raw`${FOUR_DIGITS}(?![\d]|[.,]\d)`;
export const SPAN_WORDS = `(?<number>${SMALL_WORDS}) ?-?`;
