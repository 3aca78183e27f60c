import type { Draft } from './draft.ts';
import { isOutOf } from './parts.ts';
import { isPeople } from './persons.ts';
import { tokenAt } from './phrase.ts';
import { AUXILIARIES, PRONOUNS } from './words.ts';

/** What may stand between a number and its noun: "+", "-odd", "(35%)", "—or 35%—", "or more". */
const ASIDE =
  /^(?: worth of\b|\s?\([^()]{1,30}\)|\s?[—–]\s?(?:or|o)?[^—–.]{1,24}[—–]|, (?:or|o) (?:el |un )?[\d.,]+\s?(?:%|percent|por ciento),|(?:\+|-plus|-odd|-strong),?| or (?:more|so|fewer|less)\b| o más\b| y (?:pico|tant[oa]s)\b| (?:larg|escas)[oa]s?\b)/u;
/** "brought to 131 the number of officials": the number's name comes before what is counted. */
const NUMBER_OF =
  /^\s(?:the|el|la)\s(?:total\s)?(?:number|count|total|toll|n[uú]mero|cifra|cantidad)\s(?:of|de)\s(?:(?:the|los|las)\s)?/iu;
/** "La gran mayoría (617) son hombres": what stands before the bracket says only how many they are. */
const CLOSING = /^\)/u;
const restBefore = ({ reading: { text }, number }: Draft): boolean =>
  /(?<!\p{L})(?:mayoría|resto|mitad|majority|most|rest|remainder|half)\s\((?:about|nearly|some|casi|un[oa]s)?\s?$/iu.test(
    text.slice(Math.max(0, number.start - 32), number.start),
  );
/** "39 of the 52", "two of the group's seven": what links some to all of them. */
export const OF_THE =
  /^\s(?:(?:out\s)?(?:of|de)\s(?:the|its|their|his|her|our|all|an? total of|un total de|los|las|sus|todos los|todas las)(?:\s(?:about|nearly|some|roughly|more than|casi|cerca de|más de))?|(?:(?:out\s)?of\s)?(?:(?:the|its|their|this|that)\s)?(?:\p{L}+\s)?\p{L}+(?:['’]s|s['’])(?:\s(?:about|nearly|some|roughly|more than))?)\s+$/iu;

/** Index of the token at which the words that a number counts begin. */
export function firstWord(draft: Draft): number {
  const { reading, number } = draft;
  const { tokens, text, language, numbers } = reading;
  const aside = (restBefore(draft) ? CLOSING : ASIDE).exec(text.slice(number.end, number.end + 48));
  const head = aside ?? NUMBER_OF.exec(text.slice(number.end, number.end + 48));
  let at = tokenAt(tokens, number.end + (head?.[0].length ?? 0));
  if (tokens[at]?.text === '-' && tokens[at]!.start === number.end) {
    at++;
    // "a 14-year sentence": the unit of the adjective isn't what is counted.
    if (/^(?:year|month|day)$/.test(tokens[at]?.lower ?? '')) at++;
  }
  // "162 son mujeres y 27, adolescentes": the comma stands for the verb.
  const isElided =
    language === 'es' &&
    tokens[at]?.text === ',' &&
    /(?<![\p{L}])(?:son|eran|fueron|han sido)\s/u.test(text.slice(draft.scope.start, number.start)) &&
    (/^otr[oa]s$/.test(tokens[at + 1]?.lower ?? '') || isPeople(tokens[at + 1]?.text ?? '', language, true));
  if (isElided) at++;
  // "Un total de 24 millones fueron los electores"
  const inverted = /(?<!\p{L})un total de\s$/iu.test(text.slice(draft.scope.start, number.start))
    ? /^\s(?:son|eran|fueron)\s(?=l[oa]s\s)/u.exec(text.slice(number.end, number.end + 12))
    : null;
  if (inverted !== null) at = tokenAt(tokens, number.end + inverted[0].length);
  const link = language === 'es' ? /^(?:de|del)$/ : /^of$/;
  const next = numbers[numbers.indexOf(number) + 1];
  // "half of the 48 clinics", "two of the group's seven breweries": both count the same.
  if (next !== undefined && (OF_THE.test(text.slice(number.end, next.start)) || isOutOf(text, number, next)))
    at = tokenAt(tokens, next.end);
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    const { lower } = token;
    const after = tokens[at + 1];
    // "three more men", "250 “extremists”"
    const isMore =
      /^(?:more|additional|further)$/.test(lower) && /^\p{Ll}{3,}(?:s|en|ple)$/u.test(after?.text ?? '');
    // 'had released "about 300" prisoners'
    const isClosing = /^["”»]$/u.test(token.text) && token.start === number.end;
    if (isMore || isClosing || (/^["“«]$/u.test(token.text) && token.start - number.end === 1)) {
      at++;
      continue;
    }
    const isPronoun =
      PRONOUNS.has(lower) &&
      // "a group of 78 whom the government accuses"
      !(lower === 'whom' && token.start === number.end + 1) &&
      (/^(?:them|whom|ellos|ellas|cuales)$/.test(lower) ||
        AUXILIARIES.has(after?.lower ?? '') ||
        !/^\p{Ll}/u.test(after?.text ?? ''));
    // "frente a 900.000 de su rival", "liberando a 12 de madrugada": whose they are, or how, not what.
    const isNoNoun =
      link.test(lower) && /^(?:su|madrugada|noche|día|golpe|nuevo|inmediato)$/.test(after?.lower ?? '');
    if (isNoNoun && number.kind === 'count') {
      break;
    } else if (
      link.test(lower) ||
      isPronoun ||
      (number.kind === 'percent' &&
        /^(?:each|every|cada)$/.test(lower) &&
        link.test(tokens[at - 1]?.lower ?? '')) ||
      (/^(?:the|all|todos|todas|los|las|la|el|lo|its|their|his|her|our|sus?)$/.test(lower) &&
        // "146 lo son"
        !(lower === 'lo' && AUXILIARIES.has(after?.lower ?? '')))
    ) {
      at++;
    } else break;
  }
  return at;
}
