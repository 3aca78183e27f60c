import { type Token, wordAt } from './tokens.ts';

const listed = (words: string, from = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, from + index]);

const UNITS: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map([
    ...listed(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...listed('twenty thirty forty fifty sixty seventy eighty ninety', 2).map(
      ([word, tens]): [string, number] => [word, tens * 10],
    ),
  ]),
  es: new Map([
    ...listed(
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    ),
    ...listed('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 3).map(
      ([word, tens]): [string, number] => [word, tens * 10],
    ),
    ...listed(
      'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    ).flatMap(([word, hundreds]): [string, number][] => [
      [word, hundreds * 100],
      [word.replace(/os$/, 'as'), hundreds * 100],
    ]),
    ['un', 1],
    ['una', 1],
    ['veintiún', 21],
    ['veintiuna', 21],
    ['cien', 100],
  ]),
};

const SCALES: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map([
    ['hundred', 100],
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
  ]),
  es: new Map([
    ['mil', 1e3],
    ['millón', 1e6],
    ['millon', 1e6],
    ['millones', 1e6],
    ['billón', 1e12],
    ['billones', 1e12],
  ]),
};

const JOINS: Readonly<Record<string, string>> = { en: 'and', es: 'y' };
const ARTICLES = new Set(['a', 'an']);

/** A number in words, from one token to another (exclusive). */
export interface WordNumber {
  readonly value: number;
  readonly next: number;
}

/** The scale word at `index` ("million", "mil millones"), as a factor; null without one. */
export function readScale(tokens: readonly Token[], index: number, language: string): WordNumber | null {
  const scales = SCALES[language];
  const factor = scales?.get(tokens[index]?.lower ?? '');
  if (factor === undefined || scales === undefined) return null;
  const over = scales.get(tokens[index + 1]?.lower ?? '');
  return over !== undefined && over > factor
    ? { value: factor * over, next: index + 2 }
    : { value: factor, next: index + 1 };
}

/** The number in words that begins at `index` ("one hundred and six", "treinta y uno", "mil quinientos"). */
export function readWords(tokens: readonly Token[], index: number, language: string): WordNumber | null {
  const units = UNITS[language];
  const scales = SCALES[language];
  const join = JOINS[language];
  if (units === undefined || scales === undefined) return null;
  let total = 0;
  let current = 0;
  let last = Number.POSITIVE_INFINITY;
  let at = index;
  let next = index;
  while (at < tokens.length) {
    const token = tokens[at]!;
    const unit = units.get(token.lower);
    const scale = scales.get(token.lower);
    if (unit !== undefined) {
      // "twenty four" adds up, "four five" doesn't.
      const room =
        current === 0 ||
        (current % 100 === 0 && unit < 100) ||
        (current % 10 === 0 && unit < 10 && current % 100 >= 20);
      if (!room) break;
      current += unit;
    } else if (scale === 100) {
      if (current === 0 || current > 99) break;
      current *= 100;
    } else if (scale !== undefined) {
      if (current === 0 && total === 0 && language !== 'es') break;
      if (current === 0 && token.lower !== 'mil' && total === 0) break;
      if (scale >= 1e6 && total > 0 && total < scale) {
        current = (total + current) * scale;
        total = 0;
      } else {
        if (scale >= last) break;
        current = (current === 0 ? 1 : current) * scale;
      }
      total += current;
      current = 0;
      last = scale;
    } else if (at === index && ARTICLES.has(token.lower) && scales.has(tokens[at + 1]?.lower ?? '')) {
      current = 1;
      at++;
      continue;
    } else if (next > index && (token.text === '-' || token.lower === join)) {
      if (!units.has(tokens[at + 1]?.lower ?? '')) break;
      // "y" joins only tens and units ("treinta y uno"), "and" only what follows a hundred or a thousand.
      if (
        token.lower === join &&
        (language === 'es'
          ? current % 100 < 30 || current % 10 !== 0
          : current % 100 !== 0 || (current === 0 && total === 0))
      )
        break;
      if (token.text === '-' && (current % 10 !== 0 || current % 100 < 20)) break;
      at++;
      continue;
    } else break;
    at++;
    next = at;
  }
  return next > index ? { value: total + current, next } : null;
}

const UNDER_A_THOUSAND = /^\d{1,3}$/;

/**
 * A number whose thousands are told by "mil" and the rest in digits, as Mexican papers write it: "mil 066", "2 mil 20",
 * "dos mil 300 millones". `before` is the number that ends at `index` ("2", "mil", "dos mil"). Null for any other.
 */
export function readMixed(
  tokens: readonly Token[],
  index: number,
  before: number,
  language: string,
): WordNumber | null {
  if (language !== 'es') return null;
  const isTold = wordAt(tokens, index - 1) === 'mil';
  const digits = tokens[isTold ? index : index + 1];
  if (!(isTold || wordAt(tokens, index) === 'mil') || !UNDER_A_THOUSAND.test(digits?.text ?? '')) return null;
  const value = (isTold ? before : before * 1000) + Number(digits?.text);
  const next = index + (isTold ? 1 : 2);
  const scale = readScale(tokens, next, language);
  return scale === null || scale.value < 1e6
    ? { value, next }
    : { value: value * scale.value, next: scale.next };
}

/**
 * What stands behind "millones" that ends at `index`: "400 mil" in "18 millones 400 mil", "350 mil 500", "400.000", "200" before
 * a noun, and "doscientos mil". Null without any, and in another language.
 */
export function readThousands(tokens: readonly Token[], index: number, language: string): WordNumber | null {
  if (language !== 'es' || !/^mill(?:ón|on|ones)$/u.test(wordAt(tokens, index - 1))) return null;
  const first = tokens[index]?.text ?? '';
  if (/^\d{1,3}\.\d{3}$/.test(first)) return { value: Number(first.replace('.', '')), next: index + 1 };
  if (!UNDER_A_THOUSAND.test(first)) {
    const words = readWords(tokens, index, language);
    const isThousands = words !== null && words.value >= 1000 && words.value < 1e6;
    return isThousands ? words : null;
  }
  // "3 millones 200 niños"
  if (wordAt(tokens, index + 1) !== 'mil')
    return /^\p{Ll}{3,}$/u.test(tokens[index + 1]?.text ?? '')
      ? { value: Number(first), next: index + 1 }
      : null;
  const mixed = readMixed(tokens, index + 1, Number(first), language);
  return mixed !== null && mixed.value < 1e6 ? mixed : { value: Number(first) * 1000, next: index + 2 };
}

/** Numbers that stand for a rough or whole lot ("hundreds", "un centenar"), and how they are meant. */
export interface Lot {
  readonly value: number;
  readonly meant: 'exactly' | 'approximately' | 'at-least';
}

const plural = (value: number): Lot => ({ value, meant: 'at-least' });
const rough = (value: number): Lot => ({ value, meant: 'approximately' });
const whole = (value: number): Lot => ({ value, meant: 'exactly' });

/** Plural lots, which multiply ("tens of thousands", "cientos de miles"). */
const PLURALS: Readonly<Record<string, ReadonlyMap<string, Lot>>> = {
  en: new Map([
    ['dozens', plural(12)],
    ['scores', plural(20)],
    ['tens', plural(10)],
    ['hundreds', plural(100)],
    ['thousands', plural(1e3)],
    ['millions', plural(1e6)],
    ['billions', plural(1e9)],
  ]),
  es: new Map([
    ['decenas', plural(10)],
    ['docenas', plural(12)],
    ['centenares', plural(100)],
    ['centenas', plural(100)],
    ['cientos', plural(100)],
    ['miles', plural(1e3)],
    ['millares', plural(1e3)],
    ['millones', plural(1e6)],
  ]),
};

/** Single lots, after an article, "half a" or a number. */
const SINGLES: Readonly<Record<string, ReadonlyMap<string, Lot>>> = {
  en: new Map([['dozen', whole(12)]]),
  es: new Map([
    ['decena', rough(10)],
    ['docena', whole(12)],
    ['quincena', rough(15)],
    ['veintena', rough(20)],
    ['treintena', rough(30)],
    ['cuarentena', rough(40)],
    ['cincuentena', rough(50)],
    ['centenar', rough(100)],
    ['millar', rough(1000)],
  ]),
};

const HALVES: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['half']),
  es: new Set(['medio', 'media']),
};
const VAGUE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['several', 'few']),
  es: new Set(['varios', 'varias']),
};

/** The lot that begins at `index`: "hundreds of thousands", "half a million", "un centenar", "several dozen". */
export function readLot(
  tokens: readonly Token[],
  index: number,
  language: string,
): (Lot & { next: number }) | null {
  const plurals = PLURALS[language];
  const singles = SINGLES[language];
  const first = tokens[index];
  if (plurals === undefined || singles === undefined || first === undefined) return null;
  const second = wordAt(tokens, index + 1);
  if (HALVES[language]?.has(first.lower)) {
    const after = ARTICLES.has(second) ? 2 : 1;
    const scale = readScale(tokens, index + after, language);
    if (scale !== null && scale.value >= 1e3)
      return { value: scale.value / 2, meant: 'exactly', next: scale.next };
    const single = singles.get(wordAt(tokens, index + after));
    return single === undefined ? null : { ...single, value: single.value / 2, next: index + after + 1 };
  }
  if (VAGUE[language]?.has(first.lower)) {
    const scale = readScale(tokens, index + 1, language);
    const lot = scale === null ? (singles.get(second) ?? plurals.get(second)) : plural(scale.value);
    return lot === undefined ? null : { value: lot.value, meant: 'at-least', next: scale?.next ?? index + 2 };
  }
  const lot = plurals.get(first.lower);
  if (lot !== undefined) {
    const link = second === 'of' || second === 'de';
    const over = link ? plurals.get(wordAt(tokens, index + 2)) : undefined;
    if (over !== undefined && over.value > lot.value) {
      return { value: lot.value * over.value, meant: 'at-least', next: index + 3 };
    }
    return { ...lot, next: index + 1 };
  }
  if (/^(?:an?|un|una)$/u.test(first.lower)) {
    const single = singles.get(second);
    if (single !== undefined) return { ...single, next: index + 2 };
  }
  return null;
}

/** Whether a word is a numeral of the language, alone or within a longer one. */
export function isNumeral(word: string, language: string): boolean {
  return UNITS[language]?.has(word) === true || SCALES[language]?.has(word) === true;
}

const keysOf = (lists: readonly (ReadonlyMap<string, unknown> | ReadonlySet<string> | undefined)[]) =>
  lists.flatMap((list) => [...(list?.keys() ?? [])]);

/** By language, the words in lower case with which a number or a lot in words begins; there is none without one of them. */
export const FIRST_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.keys(UNITS).map((language): [string, ReadonlySet<string>] => [
    language,
    new Set([
      ...keysOf([UNITS, SCALES, HALVES, VAGUE, PLURALS].map((lists) => lists[language])),
      ...ARTICLES,
      ...['un', 'una'],
    ]),
  ]),
);
