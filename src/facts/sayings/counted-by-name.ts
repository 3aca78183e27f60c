import { COUNTS, PUTS } from '../../text/counting-verbs.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import type { Span } from '../../text/span.ts';
import { type Clause, gap, plainGap } from './clause.ts';
import { COUNTED_BY } from './counting.ts';
import type { Given, MeantSources } from './meant-sources.ts';

/** "412 dead (Red Cross, 14 May)": a source in brackets behind what it counted. */
export function inBrackets(clause: Clause, unit: number, meant: MeantSources): readonly Given[] {
  const { words, text } = clause.reading;
  const found: Given[] = [];
  for (let i = clause.first + 2; i <= clause.last; i += 1) {
    const mention = clause.at(i);
    if (mention?.first !== i || mention.kind !== 'organisation' || gap(clause, i) !== ' (') continue;
    const before = clause.at(i - 1);
    const rest = text.slice(mention.end, mention.end + 24);
    if (before !== undefined || words[i - 1]!.capital || !/^(?:\)|, [\p{L}\p{N} ]{3,20}\))/u.test(rest))
      continue;
    const source = meant.named(clause, unit, i, mention);
    if (source !== null) found.push({ span: stretchBefore(clause, unit, words[i - 1]!.end), source });
  }
  return found;
}

/** "los 50 confirmados hasta el viernes por la organización X", "40 deaths documented by the Observatory". */
export function byAgents(clause: Clause, unit: number, meant: MeantSources): readonly Given[] {
  const { words } = clause.reading;
  const found: Given[] = [];
  for (let i = clause.first + 1; i < clause.last; i += 1) {
    if (!COUNTED_BY.test(words[i]!.plain) || clause.quoted(i) || clause.at(i) !== undefined) continue;
    let by = i + 1;
    while (
      by < clause.last &&
      by - i < 6 &&
      !/^(?:by|por)$/.test(words[by]!.plain) &&
      plainGap(gap(clause, by))
    )
      by += 1;
    if (!/^(?:by|por)$/.test(words[by]!.plain)) continue;
    let k = by + 1;
    while (
      k < clause.last &&
      k - by < 4 &&
      clause.at(k) === undefined &&
      /^(?:the|la|el|los|las)$|^[^\p{Lu}]*$/u.test(words[k]!.text)
    )
      k += 1;
    const mention = clause.at(k);
    if (mention?.kind !== 'organisation') continue;
    const isKind = words
      .slice(by + 1, k)
      .every(({ plain: word }) => /^(?:the|la|el|los|las)$/.test(word) || DESCRIPTORS.has(word));
    const source = isKind ? meant.named(clause, unit, i, mention) : null;
    if (source !== null) found.push({ span: stretchBefore(clause, unit, words[i]!.start), source });
  }
  return found;
}

/** "no al 4,4 % que calcula Hacienda", "the 4.4 percent that the Treasury forecasts": whose number another only speaks of. */
export function inRelatives(clause: Clause, unit: number, meant: MeantSources): readonly Given[] {
  const { words } = clause.reading;
  const found: Given[] = [];
  for (let i = clause.first + 2; i < clause.last; i += 1) {
    if (!/^(?:que|that)$/.test(words[i]!.plain) || clause.quoted(i)) continue;
    const isVerb = (at: number) => COUNTS.has(words[at]?.plain ?? '') || PUTS.has(words[at]?.plain ?? '');
    const after = isVerb(i + 1) ? i + 2 : i + 1;
    const at = /^(?:the|la|el|los|las)$/.test(words[after]?.plain ?? '') ? after + 1 : after;
    const mention = at <= clause.last ? clause.at(at) : undefined;
    if (mention === undefined || (after === i + 1 && !isVerb(mention.last + 1))) continue;
    let number = i - 1;
    while (number > clause.first && i - number < 5 && !/\d/.test(words[number]!.text)) number -= 1;
    // "4.4" is two words.
    while (number > clause.first && /^[.,]$/.test(gap(clause, number))) number -= 1;
    const isNear = /\d/.test(words[number]!.text) && !/[,;:]/.test(gap(clause, i));
    const source = isNear ? meant.named(clause, unit, i, mention) : null;
    if (source !== null)
      found.push({ span: { start: words[number]!.start, end: words[i - 1]!.end }, source });
  }
  return found;
}

/** What stands before the offset `end`, from the last mark that parts it from the rest of its sentence. */
function stretchBefore({ reading }: Clause, unit: number, end: number): Span {
  const { start } = reading.units[unit]!;
  const lead = reading.text.slice(start, end);
  const marks = [', ', '; ', ': ', ') ', ...COMPARED].map((mark) => lead.lastIndexOf(mark) + 1);
  return { start: start + Math.max(...marks), end };
}

/** What leads from a count to another that it is compared with. */
const COMPARED = [
  ' contrasta con ',
  ' contrastan con ',
  ' contrasts with ',
  ' frente a ',
  ' compared with ',
  ' compared to ',
  ' against ',
];
