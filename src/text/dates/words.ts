const named = (words: string): ReadonlyMap<string, number> =>
  new Map(
    words
      .split(' ')
      .flatMap((group, index) => group.split('|').map((word): [string, number] => [word, index + 1])),
  );

/** Month names and abbreviations, lower case without a full stop → 1 to 12. */
export const MONTHS: Readonly<Record<'en' | 'es', ReadonlyMap<string, number>>> = {
  en: named(
    'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  ),
  es: named(
    'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  ),
};

/** Weekdays, lower case → 1 for Monday to 7 for Sunday. */
export const WEEKDAYS: Readonly<Record<'en' | 'es', ReadonlyMap<string, number>>> = {
  en: named('monday tuesday wednesday thursday friday saturday sunday'),
  es: named('lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo'),
};

const SMALL: ReadonlyMap<string, number> = new Map([
  ...named(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ),
  ...named(
    'un|una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  ),
  ['a', 1],
  ['thirty', 30],
  ['treinta', 30],
  ['forty', 40],
  ['cuarenta', 40],
  ['fifty', 50],
  ['cincuenta', 50],
]);

/** The value of a small number in digits or words, as time spans have it; null for another word. */
export function smallNumber(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return SMALL.get(word.toLowerCase()) ?? null;
}

/** Alternatives of a regular expression: longest first, so that "september" isn't read as "sep". */
export const alternatives = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

export const SMALL_WORDS = `\\d{1,3}|${alternatives(SMALL.keys())}`;
