// Most words are plain ASCII, and Unicode normalisation is slow.
const ASCII = /^[\x20-\x7e]*$/;

/** Lower case without accents, but with ñ (*años* are not *anos*); typographic apostrophes become plain. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/([^n])[\u0300-\u036f]+|(n)(?!\u0303)[\u0300-\u036f]+/g, '$1$2')
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'");
}
