/** "NAIROBI, Kenya (AP) — ", "(San José) – ", "Quito, 3 may.- ": where and by whom a story was filed. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu} .'-]{2,40}(?: \(\p{Lu}[\p{L} ]{1,30}\))?, (?:\d{1,2} (?:de )?\p{L}{3,10}\.?|\p{L}{3,10}\.? \d{1,2}) \([^)]{1,30}\)\s?\.?[—–-]{1,2}|\p{Lu}[\p{Lu} .'-]{2,40}(?:, \p{L}[\p{L} .]{1,30})?(?: \([^)]{1,30}\))?(?:\s?\.?[—–-]{1,2}|:(?= ))|\(?\p{Lu}[\p{L}\d ,]{2,40}(?:\)\s?[—–-]|(?: \([^)]{1,30}\))?\.\s?[—–-]))\s?/u;

/** Characters in which a dateline is looked for. */
const AHEAD = 120;

/** How many UTF-16 units of a paragraph's text are its dateline; 0 where it has none. */
export function datelineLength(text: string): number {
  return DATELINE.exec(text.slice(0, AHEAD))?.[0].length ?? 0;
}
