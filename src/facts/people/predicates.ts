import { DETERMINER } from '../../text/function-words.ts';
import { isPluralRole, isRole } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Found, Reading } from './found.ts';
import { APPOSED_STOP, type At, BREAKS, bare, describedEnd, spanOf } from './role-words.ts';

const IS = /^(?:is|was|es|era|fue|fuera|fuese)$/;
const WHOM = / (?:of whom|de (?:los|las) cuales), $/;
const ADVERB =
  /^(?:also|now|currently|then|already|still|tambien|ahora|hoy|actualmente|entonces|ya|todavia)$/;
/** What somebody is only by what was done to them, or by chance. */
const BEFELL =
  /^(?:detenid|exiliad|refugiad|jubilad|recluid|condenad|herid|pres|enviad|excarcelad)[oa]$|^(?:victima|testigo|victim|witness|survivor|detainee|prisoner|suspect|responsable|candidato|candidata|candidate|hostage|model|partner|rival|friend|amig[oa]|guide|guard|general|clerk)$/;
/** Whether a name is what somebody is said to be, rather than the text's own word for it. */
const REPORTED = /^(?:que|that|si|if|whether|como|cuando|when)$/;
/** What ends a description: a time, another clause. */
const ENDS =
  /^(?:since|until|till|during|when|where|while|because|but|desde|hasta|durante|cuando|donde|porque|pero|aunque|although|though|before|after|antes|tras)$/;
/** As many words as a description may have. */
const LONGEST = 24;

/** What somebody is said to be, and whether only in the past. */
export interface Predicate extends Span {
  readonly past: boolean;
}

/** "X, 34, is the leader of Y", "X, quien fue ministra de Z, …": what the text says that somebody is or was. */
export function predicateAfter(reading: Reading, mention: Found, at: At): Predicate | null {
  const { words, text } = reading;
  if (REPORTED.test(words[mention.first - 1]?.plain ?? '')) return null;
  if (reading.quotes.some(({ start, end }) => mention.start >= start && mention.end <= end)) return null;
  let i = mention.last + 1;
  const age = /^, (?:de )?\d{1,3}(?: años)?,(?= )/.exec(text.slice(mention.end, mention.end + 16));
  // "My friend Ana Ruiz, who has died aged 73, was a teacher"
  const died = /^, who (?:has )?died(?: [^,.]{1,60})?,(?: aged \d{1,3},)?(?= )/.exec(
    text.slice(mention.end, mention.end + 90),
  );
  const from = mention.end + (age?.[0].length ?? died?.[0].length ?? 0);
  while (words[i] !== undefined && words[i]!.start < from) i += 1;
  if (words[i] === undefined) return null;
  const between = text.slice(from, words[i]!.start);
  if (/^(?:who|quien)$/.test(words[i]!.plain) && /^,? $/.test(between)) i += 1;
  // "one of whom, Ana Ruiz, is a judge"
  else if (between !== ' ' && !(between === ', ' && WHOM.test(text.slice(0, mention.start)))) return null;
  return words[i] === undefined ? null : describedAt(reading, i, at);
}

/** What somebody is said to be from the verb at the word `verb` on; null where that says it not. */
function describedAt(reading: Reading, verb: number, at: At): Predicate | null {
  const { words, text } = reading;
  let i = verb;
  if (!IS.test(words[i]!.plain)) return null;
  const past = /^(?:was|era|fue|fuera|fuese)$/.test(words[i]!.plain);
  i += 1;
  if (ADVERB.test(words[i]?.plain ?? '')) i += 1;
  const determined = DETERMINER.test(words[i]?.plain ?? '');
  let head = -1;
  for (let k = determined ? i + 1 : i; k < i + 5 && words[k]?.joined; k += 1) {
    const { plain } = words[k]!;
    if (at(k)?.kind === 'person') return null;
    if (isRole(plain) && !isPluralRole(plain)) {
      head = k;
      break;
    }
    // Without an article only the role itself says what somebody is: "is president of".
    if (!determined && at(k) === undefined) return null;
    if (BREAKS.test(plain) || APPOSED_STOP.test(plain) || speechFrame(plain) !== null) return null;
  }
  if (head < 0 || BEFELL.test(words[head]!.plain)) return null;
  let last = head;
  for (let k = head + 1; words[k] !== undefined && k - i < LONGEST; k += 1) {
    const { plain } = words[k]!;
    const inside = at(k) !== undefined;
    const gap = text.slice(words[k - 1]!.end, words[k]!.start);
    if (!/^(?:['’]s?)? $|^ & $/.test(gap) && !(inside && at(k - 1) === at(k))) break;
    if (!inside && (APPOSED_STOP.test(plain) || ENDS.test(plain) || speechFrame(plain) !== null)) break;
    // "president from 2010", "alcalde en 2019"
    if (!inside && /^(?:in|from|en|de|between|entre)$/.test(plain) && /^\d/.test(words[k + 1]?.plain ?? ''))
      break;
    if (!inside && /^(?:and|y|e)$/.test(plain) && !goesOn(reading, k, at)) break;
    if (at(k)?.kind === 'person' && at(k - 1) !== at(k) && !hangs(reading, k)) return null;
    last = k;
  }
  last = describedEnd(words, head, last, at);
  if (words[last]!.possessive) return null;
  // "es abogada" alone says it; "is head" says nothing without of what.
  if (!determined && last === head && !reading.spanish) return null;
  return { ...bare(text, spanOf(words, i, last)), past };
}

/**
 * "Ana Ruiz opened the door. She is a retired teacher": what the sentence behind one whose subject the mention is, and
 * in which nobody else is named, says that she or he is.
 */
export function predicateNext(reading: Reading, mention: Found, at: At): Predicate | null {
  const { words, units, spanish } = reading;
  const here = units.findIndex(({ start, end }) => mention.start >= start && mention.end <= end);
  const [unit, next] = [units[here], units[here + 1]];
  if (next === undefined || words[mention.first]!.opens === false) return null;
  for (let k = mention.last + 1; k < words.length && words[k]!.end <= unit!.end; k += 1)
    if (at(k)?.kind === 'person') return null;
  let i = words.findIndex(({ start }) => start >= next.start);
  if (i < 0) return null;
  if (!spanish && mention.gender !== null && !isPronounOf(words[i]!.plain, mention.gender)) return null;
  if (!spanish && !/^(?:she|he)$/.test(words[i]!.plain)) return null;
  if (!spanish) i += 1;
  return words[i] === undefined ? null : describedAt(reading, i, at);
}

const isPronounOf = (word: string, gender: 'woman' | 'man'): boolean =>
  word === (gender === 'woman' ? 'she' : 'he');

/** Whether "and" at the word `i` goes on with the description: a second role, or a second half of a name. */
function goesOn({ words }: Reading, i: number, at: At): boolean {
  if (at(i - 1) !== undefined && at(i + 1) !== undefined) return true;
  for (let k = i + 1; k < i + 4 && words[k]?.joined; k += 1) {
    if (isRole(words[k]!.plain)) return true;
    if (at(k) === undefined && BREAKS.test(words[k]!.plain)) return false;
  }
  return false;
}

/** "hija de Ana Ruiz", "lawyer of the activist Ana Ruiz": a person's name within a description. */
const hangs = ({ words }: Reading, i: number): boolean =>
  /^(?:of|to|de|del)$/.test(words[i - 1]?.plain ?? '') || isRole(words[i - 1]?.plain ?? '');
