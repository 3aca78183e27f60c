import type { FoundDate } from '../../text/dates.ts';
import type { Reading } from './draft.ts';

const PRESENT = `(?:is|are|has|have|employs?|holds?|costs?|remains?|stands?|earns?|makes?|lives?|works?|sells?|houses?|serves?|es|son|hay|tienen?|cuenta|cuentan|cuestan?|valen?|viven?|quedan?|suman?|trabajan?|siguen|ganan?|cobran?|emplean?|atienden?|visitan?|reciben?|producen?|venden?|pagan?|albergan?|superan?|rozan?|asciende[n]?|representan?)`;

const NOW_BEFORE = new RegExp(
  String.raw`^,?\s(?:(?:it|they|there|he|she|la|lo|los|las|les|le|se|ya|en|ella|ellos|\p{Ll}+)\s){0,2}${PRESENT}(?!\p{L})(?!\s(?:said|told|been|killed|died|dicho))`,
  'u',
);

const NOW_BEHIND = new RegExp(String.raw`(?<!\p{L})${PRESENT}\s$`, 'u');

/** "Today it has 300", "cuesta hoy 20 pesos": the present, not a day. */
export function isNowadays({ text }: Reading, { start, end }: FoundDate): boolean {
  if (!/^(?:today|hoy)$/iu.test(text.slice(start, end))) return false;
  return (
    NOW_BEFORE.test(text.slice(end, end + 48)) || NOW_BEHIND.test(text.slice(Math.max(0, start - 16), start))
  );
}
