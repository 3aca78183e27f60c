const GROUPED = /^\d{1,3}(?:([.,'’ \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u;

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

/**
 * The value of a number written in digits, by the conventions of a language: "1,117" and "1.5" in English, "1.117"
 * and "1,5" in Spanish, "1 540" in both. A single group of three after the language's decimal mark ("1.117" in
 * English, "1,117" in Spanish) is a thousand where `counts` says that it stands before something counted: nobody
 * counts people in thousandths. Null for what is no number, such as "4.2.1".
 */
export function readDigits(written: string, language: string, counts: boolean): number | null {
  const glyph = /[½¼¾⅓⅔]$/u.exec(written)?.[0];
  if (glyph !== undefined) {
    const units = written === glyph ? 0 : readDigits(written.slice(0, -1), language, counts);
    return units === null ? null : Math.round((units + FRACTIONS.get(glyph)!) * 100) / 100;
  }
  if (/^\d+$/.test(written)) return written.length <= 15 ? Number(written) : null;
  const decimal = language === 'es' ? ',' : '.';
  const separator = GROUPED.exec(written)?.[1];
  const groups = separator === undefined ? 0 : written.split(separator).length - 1;
  const isGrouped =
    separator !== undefined && !written.startsWith('0') && (separator !== decimal || groups > 1 || counts);
  let plain = written;
  if (isGrouped) {
    plain = plain.replaceAll(separator, '').replace(',', '.');
  } else {
    // "1.5" in Spanish and "1,5" in English: a decimal all the same, as one or two digits can be no group.
    if (!/^\d+[.,]\d+$/.test(plain)) return null;
    plain = plain.replace(',', '.');
  }
  const value = Number(plain);
  return Number.isFinite(value) && plain.length <= 18 ? value : null;
}
