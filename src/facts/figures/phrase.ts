import type { Token } from '../../text/numbers/tokens.ts';
import type { Span } from '../../text/span.ts';
import { isDemonym, isOnePerson, isPeople } from './persons.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, LEVELS, PREPOSITIONS, QUALIFYING } from './words.ts';

/** What a number counts, in the text's own words. */
export interface Counted {
  readonly span: Span;
  /** The bare noun phrase at its beginning; null where the words are only a predicate ("were released"). */
  readonly noun: Span | null;
  /** Whether people are counted; null where only what came before can tell. */
  readonly people: boolean | null;
}

/** As many words as what is counted may have. */
export const MOST_WORDS = 14;

/** The stretch from the first to the last of some tokens, of which there is one at least. */
export const spanOf = (tokens: readonly Token[]): Span => ({
  start: tokens[0]!.start,
  end: tokens.at(-1)!.end,
});

/** A stretch with the quotation mark that closes one opened in it. */
export function withClosingQuote(text: string, { start, end }: Span): Span {
  const isOpen = /[“«"][^“«"”»]*$/u.test(text.slice(start, end));
  return { start, end: isOpen && /["”»]/u.test(text[end] ?? '') ? end + 1 : end };
}

/** Index of the first token at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LEFT_OVER = /^(?:that|who|whom|whose|que|quienes|cuy[oa]s|which|not|no)$/;
const HANGING =
  /^(?:is|are|was|were|been|fue|fueron|es|son|has|have|had|ha|han|había|habían|se|already|still|now|currently|also|ya|ahora|hoy|hay|hubo|it|they|he|she|we)$/;

/** What leads to a date: "presos a finales de noviembre". */
const OF_TIME = /^(?:final|finales|fines|principios|mediados|comienzos|inicios|cierre)$/;

/** Drops from the end what belongs to words that were cut off. */
export function trimEnd(words: Token[]): void {
  while (words.length > 0) {
    const { lower, kind, text } = words.at(-1)!;
    const isAbbreviation = text === '.' && /^\p{Lu}$/u.test(words.at(-2)?.text ?? '');
    const isLeft =
      (kind === 'mark' && !isAbbreviation) ||
      PREPOSITIONS.has(lower) ||
      DETERMINERS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      LEFT_OVER.test(lower) ||
      (words.length > 1 && (QUALIFYING.has(lower) || HANGING.test(lower) || OF_TIME.test(lower)));
    if (!isLeft) return;
    words.pop();
  }
}

/** Verbs of levels that are nouns as well. */
export const AMOUNTS =
  /^(?:costs?|rise|fall|increase|decrease|drop|value|worth|suma|alza|baja|valor|costo|coste)$/;

/** A noun phrase without what leads to it and what was cut off; null where nothing or too much is left. */
export function cleaned(tokens: readonly Token[]): readonly Token[] | null {
  const words = [...tokens];
  const leads = ({ kind, lower }: Token) =>
    kind === 'mark' ||
    [DETERMINERS, CONJUNCTIONS, LEVELS].some((set) => set.has(lower)) ||
    /^(?:with|by|on|con|when|if|si|por|whose|cuy[oa]s?|after|although|though|because|since|as|aunque|tras|porque|up|down|from|que|cada|each|every)$/.test(
      lower,
    );
  // "Dentro de los presos", "además de una multa"
  if (/^(?:dentro|además|aparte|besides)$/.test(words[0]?.lower ?? '')) {
    words.shift();
    if (/^(?:de|del)$/.test(words[0]?.lower ?? '')) words.shift();
  }
  let isNoun = words.length === 1;
  while (words.length > 0 && leads(words[0]!) && !(isNoun && AMOUNTS.test(words[0]!.lower)))
    isNoun = DETERMINERS.has(words.shift()!.lower) || words.length === 1;
  trimEnd(words);
  return words.length === 0 || words.length > MOST_WORDS ? null : words;
}

/** The noun phrase that ends before the token at `until`. */
export function nounBefore(tokens: readonly Token[], until: number, from: number): readonly Token[] | null {
  let start = until;
  while (start > 0 && tokens[start - 1]!.start >= from && until - start < 6) {
    const { kind, lower } = tokens[start - 1]!;
    if (kind !== 'word' || /^(?:that|que|which|when|while|and|but|y|pero|if|where|as|who|quien)$/.test(lower))
      break;
    start--;
    if (DETERMINERS.has(lower)) break;
  }
  return cleaned(tokens.slice(start, until));
}

/** How many of the words are the bare noun phrase: up to the first preposition, auxiliary or relative. */
export function nounLength(words: readonly Token[]): number {
  const at = words.findIndex(
    ({ lower }, index) =>
      // "by-elections"
      (PREPOSITIONS.has(lower) && words[index + 1]?.text !== '-') ||
      AUXILIARIES.has(lower) ||
      LEVELS.has(lower) ||
      LEFT_OVER.test(lower),
  );
  return at === -1 ? words.length : at;
}

/** "police stations", "workers' unions": a noun for people that only tells whose things are counted. */
function isThingAfter(nouns: readonly Token[], at: number, language: string): boolean {
  const next = nouns[at + 1];
  if (next === undefined) return false;
  if (/['’]s?$/u.test(nouns[at]!.text) || next.text === "'" || next.text === '’') return true;
  // Spanish puts adjectives, not nouns, after its nouns.
  return language === 'en' && /^\p{Ll}+[^s]s$/u.test(next.text) && !isPeople(next.text, 'en', false);
}

/** "protestas menores": behind a noun they only say which. */
const ADJECTIVES =
  /^(?:menores|mayores|civiles|ciudadan[oa]s|muert[oa]s|herid[oa]s|desaparecid[oa]s|afectad[oa]s|nacionales|militares|oficiales|miembros|polític[oa]s|sospechos[oa]s|extranjer[oa]s|originari[oa]s|indígenas|jóvenes|\p{L}{3,}ales)$/u;

/** Adjectives that stand before their noun: "15 nuevas encarceladas". */
const BEFORE_NOUN = /^(?:nuev[oa]s|otr[oa]s|más|primer[oa]s|últim[oa]s|supuest[oa]s|presunt[oa]s)$/u;

const DEMONYM = /^\p{Lu}\p{Ll}+(?:ans|ese|ards|ites|i|ish)$/u;

/** Whether a noun phrase that a number counts means people; null where only what came before can tell. */
export function meansPeople(nouns: readonly Token[], language: string, value: number): boolean | null {
  if (/^(?:those|ones|others|rest|otr[oa]s|demás|restantes|them)$/.test(nouns[0]?.lower ?? '')) return null;
  if (
    /^(?:ex-? ?)?altos cargos\b/u.test(
      nouns
        .slice(0, 4)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return true;
  if (value === 1 && nouns.slice(0, 3).some(({ text }) => isOnePerson(text))) return true;
  // "two Poles", "one Briton"
  if (language === 'en' && isDemonym(nouns[0]?.text ?? '', value) && !isThingAfter(nouns, 0, language))
    return (
      nouns.length === 1 || !/^\p{Ll}/u.test(nouns[1]!.text) || isPeople(nouns[1]!.text, language, false)
    );
  if (language === 'en' && DEMONYM.test(nouns[0]?.text ?? '') && !isThingAfter(nouns, 0, language)) {
    return !/^\p{Ll}+[^s]s$/u.test(nouns[1]?.text ?? '') || isPeople(nouns[1]!.text, language, false);
  }
  const first = nouns.findIndex(({ lower }) => !BEFORE_NOUN.test(lower));
  const at = nouns
    .slice(0, 7)
    .findIndex(
      ({ text, lower }, index) =>
        isPeople(text, language, index === first) &&
        !(language === 'es' && index > first && ADJECTIVES.test(lower)),
    );
  return at >= 0 && !isThingAfter(nouns, at, language);
}
