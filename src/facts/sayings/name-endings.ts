import { DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import type { Found } from '../people/found.ts';
import { placeAt } from '../people/place-at.ts';
import { type Clause, gap, inCompany, plainGap, type Subject } from './clause.ts';
import { phraseStart } from './subject-phrase.ts';

/** The organisation of which the place that ends at the word `k` has a branch; null where there is none. */
export function branchEndingAt(clause: Clause, k: number): Found | null {
  const { words } = clause.reading;
  if (!words[k]!.capital || words[k]!.possessive) return null;
  for (let i = k; i > clause.first && k - i < 4; i -= 1) {
    if (!plainGap(gap(clause, i)) || clause.at(i) !== undefined) return null;
    if (!/^(?:de|del|in|of|en)$/.test(words[i - 1]!.plain)) continue;
    const mention = clause.at(i - 2);
    if (i - 2 < clause.first || mention?.kind !== 'organisation' || !/^\)? $/.test(gap(clause, i - 1)))
      return null;
    return placeAt(words, i) === k - i + 1 ? mention : null;
  }
  return null;
}

/** "the official Belta news agency said": the organisation whose kind ends at the word `k`; null where none is named. */
export function kindBehindName(clause: Clause, k: number): Subject | null {
  const { words } = clause.reading;
  let name = k - 1;
  while (
    name > clause.first &&
    k - name < 4 &&
    clause.at(name) === undefined &&
    !words[name]!.capital &&
    !DETERMINER.test(words[name]!.plain) &&
    !PREPOSITION.test(words[name]!.plain) &&
    plainGap(gap(clause, name + 1))
  )
    name -= 1;
  const mention = clause.at(name);
  if (mention?.kind !== 'organisation' || words[name]!.possessive || clause.reading.spanish) return null;
  if (!/^["”’]? $/.test(gap(clause, name + 1)) || inCompany(clause, mention, mention.first)) return null;
  let first = phraseStart(clause, mention);
  // "Arvenia's “Ladies of the Hill” group"
  if (first > clause.first && words[first - 1]!.possessive) first -= 1;
  if (first > clause.first && DETERMINER.test(words[first - 1]!.plain)) first -= 1;
  return PREPOSITION.test(words[first - 1]?.plain ?? '') && first > clause.first
    ? null
    : { type: 'named', mention, first };
}

/** "Larry Eck of Prudential Reed said": whose workplace or home a run of capitals that ends at the word `k` is. */
export function memberOfUnknown(clause: Clause, k: number): Found | null {
  const { words } = clause.reading;
  let first = k;
  while (first > clause.first && words[first]!.capital && plainGap(gap(clause, first)) && k - first < 5)
    first -= 1;
  if (first === k || !/^(?:of|from|at)$/.test(words[first]!.plain) || first <= clause.first) return null;
  const member = clause.at(first - 1);
  return member?.kind === 'person' && gap(clause, first) === ' ' ? member : null;
}

/** Letters behind a name: "Ailsa Drummond KC". */
const LETTERS = /^(?:KC|QC|SC|MP|MEP|MSP|MLA|TD|PhD|MD|OBE|MBE|CBE|SJ)$/;

/** The word `k`, or the name's last word before it where letters of honour stand there. */
export const pastLetters = (clause: Clause, k: number): number =>
  LETTERS.test(clause.reading.words[k]!.text) &&
  clause.at(k) === undefined &&
  clause.at(k - 1)?.kind === 'person'
    ? k - 1
    : k;
