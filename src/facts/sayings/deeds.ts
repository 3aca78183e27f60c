/** Where what somebody says ends before what they did besides. */
import { DETERMINER } from '../../text/function-words.ts';
import type { Clause } from './clause.ts';

/** "denied liability and was dissolved": where the noun phrase from `start` on ends that is said, before what its subject did or was besides. */
export function nextDeed(clause: Clause, start: number): number {
  const { words } = clause.reading;
  for (let k = clause.first + 1; k < clause.last; k += 1) {
    if (words[k]!.start <= start || clause.quoted(k) || !/^(?:and|but|y|pero)$/.test(words[k]!.plain))
      continue;
    const next = /^(?:se|no|also|then|tambien)$/.test(words[k + 1]!.plain) ? k + 2 : k + 1;
    if (next > clause.last || clause.quoted(next)) continue;
    // "and extended the deadline", but "arbitrary and prolonged detention"
    const isPast =
      /^\p{Ll}{2,}ed$/u.test(words[next]!.text) &&
      next < clause.last &&
      DETERMINER.test(words[next + 1]!.plain);
    if (isPast || DEED.test(words[next]!.text)) return words[k - 1]!.end;
  }
  return Number.POSITIVE_INFINITY;
}

/** "anunció que viajará y decretó el estado de alarma": where what somebody says will be ends, before what they did. */
export function deedBehindPlan(clause: Clause, start: number): number {
  const { words, spanish } = clause.reading;
  let isPlan = false;
  for (let k = clause.first + 1; spanish && k < clause.last; k += 1) {
    if (words[k]!.start < start) continue;
    const { text, plain } = words[k]!;
    if (clause.quoted(k) || PAST.test(text)) break;
    isPlan ||= /^\p{Ll}{2,}(?:rá|rán|ría|rían)$/u.test(text);
    if (isPlan && plain === 'y' && PAST.test(words[k + 1]!.text)) return words[k - 1]!.end;
  }
  return Number.POSITIVE_INFINITY;
}

const PAST = /^\p{Ll}{2,}(?:ó|aron|ieron)$/u;

const DEED =
  /^(?:is|was|were|has|had|did|does|will|would|upheld|sent|gave|took|left|went|es|fue|fueron|ha|han|será|está|\p{Ll}{2,}ó)$/u;
