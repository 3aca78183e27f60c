import type { FoundDate } from '../../text/dates.ts';
import type { Token } from '../../text/numbers/tokens.ts';
import type { Draft } from './draft.ts';
import { firstWord, OF_THE } from './first-word.ts';
import { isOutOf, SOME_OF_NEXT } from './parts.ts';
import { MOST_WORDS, tokenAt, trimEnd } from './phrase.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  ENDS_PHRASE,
  LEVELS,
  PREPOSITIONS,
  QUALIFYING,
} from './words.ts';

/** "protesters and bystanders" goes on; "and wounded 120", "and marched" turn to something else. */
function joinsNouns(tokens: readonly Token[], at: number, words: readonly Token[]): boolean {
  const next = tokens[at + 1];
  const last = words.at(-1);
  if (next === undefined || last === undefined || next.kind !== 'word') return false;
  const { lower } = next;
  if (
    [AUXILIARIES, LEVELS, DETERMINERS, QUALIFYING, ENDS_PHRASE, PREPOSITIONS].some((set) => set.has(lower))
  ) {
    return false;
  }
  if (/^(?:one|un[oa]?|que|that|igual(?:es)?|the|same|incluso|even|also|también|solamente)$/.test(lower))
    return false;
  if (/^\p{Lu}/u.test(next.text) && !/^\p{Lu}/u.test(last.text)) return false;
  return !/(?:[^e]ed|ó|aron|ieron)$/u.test(lower);
}

function dropLastConjunct(words: Token[]): void {
  const at = words.findLastIndex(({ lower }, index) => index >= words.length - 6 && CONJUNCTIONS.has(lower));
  if (at >= 0) words.length = at;
}

/** Whether a word turns from what is counted to something else; "incluidas en" and "cada una" don't. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  // "five are currently facing charges"
  const isInVerb =
    AUXILIARIES.has(tokens[at - 1]?.lower ?? '') && /^\p{Ll}{2,}$/u.test(tokens[at + 1]?.text ?? '');
  if (/^(?:currently|now|since|later|actualmente|ahora)$/.test(lower) && isInVerb) return false;
  // "31 had been added"
  const isPassive = /^(?:been|be|being|was|were|are|more)$/.test(tokens[at - 1]?.lower ?? '');
  if (isPassive && /^(?:added|reported|told)$/.test(lower)) return false;
  if (/^incluid[oa]s$/.test(lower)) return !PREPOSITIONS.has(next);
  if (lower === 'tras' && next === 'las' && tokens[at + 2]?.lower === 'rejas') return false;
  if (lower === 'entre' && next === 'rejas') return false;
  return ENDS_PHRASE.has(lower) && !(lower === 'cada' && /^un[oa]$/.test(next));
}

const DONE_WITH = /^(?:penas?|condenas?|una?|prison|jail|terms|sentences)$/u;
const PERIOD = /^(?:day|week|month|year|hour|night|head|día|mes|año|semana|hora)$/u;
/** Whether a date belongs to the noun beside it ("protests of July 11", "the 2019 fire victims"). */
function belongsToNoun({ tokens }: Draft['reading'], words: readonly Token[], date: FoundDate): boolean {
  if (words.length === 0 || date.kind === 'time') return false;
  // "in jail at the end of December" is when, not what.
  if (/^(?:end|start|beginning|middle|finales|fines|principios|mediados)$/.test(words.at(-2)?.lower ?? ''))
    return false;
  if (/^(?:of|de|del)$/.test(words.at(-1)!.lower)) return true;
  const next = tokens[tokenAt(tokens, date.end)];
  if (next === undefined || !/^\p{Ll}{4,}$/u.test(next.text)) return false;
  return ![PREPOSITIONS, ENDS_PHRASE, AUXILIARIES, LEVELS].some((set) => set.has(next.lower));
}

/** "una", "one": a number only where it stands in a list, an article or a pronoun otherwise. */
const isArticle = ({ value, written }: Draft['number']): boolean => value === 1 && written === 'words';

/** Where an age in years ends that begins with a token; null where none does. */
function ageEnd({ text }: Draft['reading'], { kind, end }: Token): number | null {
  const unit =
    kind === 'digits' ? /^\s(?:años|years(?: old)?)(?!\p{L})/u.exec(text.slice(end, end + 12)) : null;
  return unit === null ? null : end + unit[0].length;
}

/** Whether a number is the whole that another right before it is some of: "223 protesters of the 1,052 prisoners". */
function isWholeOfBefore({ reading: { text, numbers }, number }: Draft): boolean {
  return numbers.some(
    (each) =>
      each.end <= number.start &&
      number.start - each.end < 120 &&
      each.kind === 'count' &&
      !isArticle(each) &&
      (SOME_OF_NEXT.test(text.slice(each.end, number.start)) ||
        (/^\s(?:out\s)?(?:of|de)\s/u.test(text.slice(each.end, number.start)) &&
          OF_THE.test(text.slice(each.end, number.start))) ||
        isOutOf(text, each, number)),
  );
}

/** The words that follow a number, up to where its clause turns. */
export function wordsAfter(draft: Draft): readonly Token[] {
  const { reading, number } = draft;
  const { tokens, dates, numbers } = reading;
  const { end } = draft.scope;
  const words: Token[] = [];
  const inside = (token: Token) => (span: { start: number; end: number }) =>
    span.start <= token.start && token.start < span.end;
  for (let at = firstWord(draft); at < tokens.length && words.length < MOST_WORDS + 4; at++) {
    const token = tokens[at]!;
    const { lower } = token;
    if (token.start >= end) break;
    const date = dates.find(inside(token));
    if (date !== undefined) {
      if (!belongsToNoun(reading, words, date)) break;
      // The whole date belongs to the noun: "the protests of July 11, 2021".
      for (; tokens[at] !== undefined && tokens[at]!.start < date.end; at++) words.push(tokens[at]!);
      at--;
      continue;
    }
    // "tienen más de 60 años": the age belongs to what is said of them.
    const age =
      /^(?:de|than|over|under|los|tienen|tiene|are|exceed)$/.test(words.at(-1)?.lower ?? '') &&
      ageEnd(reading, token);
    if (age) {
      for (; tokens[at] !== undefined && tokens[at]!.start < age; at++) words.push(tokens[at]!);
      break;
    }
    if (
      (token.kind === 'digits' && words.length === 0) ||
      numbers.some((each) => each !== number && !isArticle(each) && inside(token)(each))
    ) {
      dropLastConjunct(words);
      break;
    }
    // "prisoners have been “pardoned”": the word in quotation marks is the verb's.
    if (/^["“«]$/u.test(token.text) && AUXILIARIES.has(words.at(-1)?.lower ?? '')) {
      const verb = tokens[at + 1];
      if (verb?.kind === 'word' && /^[,.]?["”»]/u.test(reading.text.slice(verb.end, verb.end + 2)))
        words.push(verb);
      break;
    }
    if (token.kind === 'mark' && !/^[-'’/.]$/u.test(token.text)) break;
    // "fueron detenidas -la mayoría de ellas-"
    if (token.text === '-' && reading.text[token.start - 1] === ' ') break;
    if (token.kind === 'digits' && /^(?:between|entre)$/.test(words.at(-1)?.lower ?? '')) break;
    // "120 prisoners were among the 7,749 freed"
    if (
      words.length > 0 &&
      AUXILIARIES.has(lower) &&
      /^(?:among|entre|part)$/.test(tokens[at + 1]?.lower ?? '') &&
      tokens[at + 2]?.lower !== 'rejas'
    )
      break;
    // "condenó a 15 manifestantes a penas de", "subieron a 221 presos a un avión": what was done with them.
    if (/^(?:without|by|after)$/.test(lower) && /ing$/.test(tokens[at + 1]?.lower ?? '')) break;
    if (words.length > 0 && /^(?:a|to)$/.test(lower) && DONE_WITH.test(tokens[at + 1]?.lower ?? '')) break;
    // "223 de los 1.052 presos han sido acusados": of those the verb says nothing.
    if (
      words.length > 0 &&
      !AUXILIARIES.has(words[0]!.lower) &&
      AUXILIARIES.has(lower) &&
      isWholeOfBefore(draft)
    )
      break;
    if (token.text === '.' && (token.end === end || words.length === 0)) break;
    if (endsPhrase(tokens, at) && !(words.length === 0 && lower === 'more')) break;
    if (/^(?:a|an|al?)$/.test(lower) && PERIOD.test(tokens[at + 1]?.lower ?? '')) break;
    if (CONJUNCTIONS.has(lower) && !joinsNouns(tokens, at, words)) break;
    words.push(token);
  }
  shorten(words, MOST_WORDS);
  trimEnd(words);
  return words;
}

/** Cuts words that run on too long before a preposition. */
export function shorten(words: Token[], most: number): void {
  if (words.length <= most) return;
  // "prisoners of conscience" is one noun: its "of" is no place to cut.
  const isEnd = ({ lower }: Token, at: number): boolean =>
    at > 3 && at <= most && PREPOSITIONS.has(lower) && !/^(?:of|de|del)$/.test(lower);
  const cut = words.findLastIndex(isEnd);
  words.length = cut < 0 ? most : cut;
  // "the protests of the 11" that a date was cut from.
  while (words.at(-1)?.kind === 'digits') words.pop();
  trimEnd(words);
}
