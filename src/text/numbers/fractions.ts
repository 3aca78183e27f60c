import { readDigits } from './digits.ts';
import { type Token, wordAt } from './tokens.ts';
import { FIRST_WORDS, readWords, type WordNumber } from './words.ts';

const PARTS: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map([
    ['half', 2],
    ['halves', 2],
    ['third', 3],
    ['thirds', 3],
    ['quarter', 4],
    ['quarters', 4],
    ['fourth', 4],
    ['fourths', 4],
    ['fifth', 5],
    ['fifths', 5],
    ['sixth', 6],
    ['eighth', 8],
    ['eighths', 8],
    ['tenth', 10],
    ['tenths', 10],
  ]),
  es: new Map([
    ['mitad', 2],
    ['tercio', 3],
    ['tercios', 3],
    ['tercera', 3],
    ['terceras', 3],
    ['cuarto', 4],
    ['cuartos', 4],
    ['cuarta', 4],
    ['cuartas', 4],
    ['quinto', 5],
    ['quintos', 5],
    ['quinta', 5],
    ['quintas', 5],
    ['décima', 10],
    ['décimas', 10],
  ]),
};

/** What may follow "a third" or "half" where it is a share and not an ordinal or "half an hour". */
const SHARE_EN = new Set(
  'of the its their his her our those these them were are have had say said live lack'.split(' '),
);
const TIME =
  /^(?:second|minute|hour|day|night|week|month|year|decade|segundo|minuto|hora|d[ií]a|semana|mes|año)(?:s|es)?$/u;

/** A share in percent, rounded to a tenth, from one token to another (exclusive). */
export interface Share {
  readonly percent: number;
  readonly next: number;
}

const inPercent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

function smallNumber(tokens: readonly Token[], index: number, language: string): WordNumber | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'digits') {
    const value = readDigits(token.text, language, true);
    return value === null ? null : { value, next: index + 1 };
  }
  return readWords(tokens, index, language);
}

/** What may stand for one part: "a third", "la mitad". */
const ONE = new Set('a an one un una la media'.split(' '));

const WHOLE = new Set(['half', 'mitad']);

/** Whether a number, a lot or a share in words may begin with a word in lower case. */
export const mayBegin = (word: string, language: string): boolean =>
  FIRST_WORDS.get(language)?.has(word) === true || ONE.has(word) || WHOLE.has(word);

/** Whether "in five", "in every five" or "de cada cinco" begins at a token. */
function isLink(tokens: readonly Token[], at: number, language: string): boolean {
  const [first, second] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (language === 'es') return first === 'de' && second === 'cada';
  const whole =
    first !== 'in'
      ? null
      : smallNumber(tokens, second === 'every' || second === 'each' ? at + 2 : at + 1, language);
  return whole !== null && whole.value > 2 && whole.value <= 20;
}

/** "one in three", "nine out of 10", "tres de cada cuatro", from its first number on. */
function readRatio(tokens: readonly Token[], part: WordNumber | null, language: string): Share | null {
  if (part === null || part.value > 99) return null;
  const first = wordAt(tokens, part.next);
  const second = wordAt(tokens, part.next + 1);
  // "one child in five", "un niño de cada cinco"
  const isInside =
    part.value === 1 &&
    isLink(tokens, part.next + 1, language) &&
    /^\p{Ll}{3,}$/u.test(tokens[part.next]?.text ?? '');
  if (isInside) return readRatio(tokens, { ...part, next: part.next + 1 }, language);
  let link = 0;
  if (language === 'es') link = first === 'de' && second === 'cada' ? 2 : 0;
  else if (first === 'in') link = second === 'every' || second === 'each' ? 2 : 1;
  else if (first === 'out' && second === 'of') link = wordAt(tokens, part.next + 2) === 'every' ? 3 : 2;
  if (link === 0) return null;
  const whole = smallNumber(tokens, part.next + link, language);
  if (whole === null || whole.value <= part.value || whole.value > 1000) return null;
  if (TIME.test(tokens[whole.next]?.lower ?? '')) return null;
  // "12 in 25 villages" counts places; a ratio names a round whole.
  const isRound = whole.value <= 10 || whole.value % 10 === 0 || (part.value === 1 && whole.value <= 20);
  if (first === 'in' && link === 1 && !isRound) return null;
  return { percent: inPercent(part.value, whole.value), next: whole.next };
}

/** "half of my heart", "la mitad de mi vida": of one thing of the speaker's own, which nobody counts. */
const isOfSpeaker = (tokens: readonly Token[], at: number): boolean =>
  /^(?:of|de)$/.test(wordAt(tokens, at)) &&
  /^(?:my|mi)$/.test(wordAt(tokens, at + 1)) &&
  /^\p{Ll}+[^s]$/u.test(wordAt(tokens, at + 2));

/** The share that begins at `index`: a ratio, "a third of", "two-thirds", "la mitad", "tres cuartas partes". */
export function readShare(tokens: readonly Token[], index: number, language: string): Share | null {
  const parts = PARTS[language];
  const first = tokens[index];
  if (parts === undefined || first === undefined) return null;
  // "the first half of September" is a time.
  if (/^(?:first|second|other|latter|primera|segunda|otra)$/.test(wordAt(tokens, index - 1))) return null;
  const many = smallNumber(tokens, index, language);
  const ratio = readRatio(tokens, many, language);
  if (ratio !== null) return ratio;
  let count = 1;
  let at = index;
  if (ONE.has(first.lower)) at++;
  else if (!WHOLE.has(first.lower)) {
    if (many === null || many.value > 9 || !Number.isInteger(many.value)) return null;
    count = many.value;
    at = many.next;
  }
  if (wordAt(tokens, at) === '-') at++;
  const whole = parts.get(wordAt(tokens, at));
  if (whole === undefined || count >= whole) return null;
  let next = at + 1;
  const isPart = language === 'es' && /^partes?$/u.test(wordAt(tokens, next));
  if (isPart) next++;
  // "la tercera víctima", "una cuarta ola", "el cuarto" are ordinals.
  if (language === 'es' && !isPart && /(?:[ct]era|arta|inta|écima)s?$/u.test(wordAt(tokens, at))) return null;
  if (language === 'es' && /^(?:cuarto|quinto)$/u.test(wordAt(tokens, at)) && wordAt(tokens, next) !== 'de')
    return null;
  if (language === 'es' && first.lower === 'la' && !isPart && wordAt(tokens, at) !== 'mitad') return null;
  if (language === 'es' && wordAt(tokens, at) === 'mitad' && TIME.test(wordAt(tokens, next + 1))) return null;
  if (isOfSpeaker(tokens, next)) return null;
  if (language === 'en') {
    const end = tokens[next];
    const closes = end === undefined || (count > 1 && end.kind === 'mark');
    // "fell by a third to", "risen almost a quarter since", but "about half past", "over half a million"
    const isChange =
      /^(?:by|than|almost|nearly|about|around|roughly|over)$/.test(wordAt(tokens, index - 1)) &&
      !/^(?:past|time|way|century|an?|dozen|hundred|thousand|million|billion|trillion)$/.test(
        end?.lower ?? '',
      );
    if (!(closes || SHARE_EN.has(end.lower) || count > 1 || isChange)) return null;
    if (TIME.test(wordAt(tokens, next + 2)) || TIME.test(wordAt(tokens, next + 1))) return null;
  }
  return { percent: inPercent(count, whole), next };
}
