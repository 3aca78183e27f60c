import { firstFrom, lastUntil } from '../../text/span.ts';
import type { Quote } from '../people/found.ts';
import type { Attribution, Cited } from './attribution.ts';
import { type Clause, gap, plainGap } from './clause.ts';

/** The citation that stands right before a quotation, or right behind it. */
export function citationBeside(clause: Clause, quote: Quote, cited: readonly Cited[]): Cited | undefined {
  const behind = firstFrom(clause.reading.words, quote.end);
  const ahead = lastUntil(clause.reading.words, quote.start);
  return cited.find(({ from, to }) => from === behind || to === ahead);
}

/** The attribution that stands right before a quotation, or right behind it. */
export function attributionBeside(
  clause: Clause,
  quote: Quote,
  verbs: readonly Attribution[],
): Attribution | undefined {
  const { words } = clause.reading;
  // “However,” the report continued, “80 per cent are free”
  const ahead = lastUntil(words, quote.start);
  const before = verbs.find(({ verb }) => verb === ahead);
  if (before !== undefined) return before;
  const behind = firstFrom(words, quote.end);
  const next = verbs.find(({ lead }) => behind >= 0 && lead >= behind);
  if (next === undefined || next.lead - behind > 8) return undefined;
  for (let k = behind + 1; k <= next.lead; k += 1)
    if (clause.quoted(k) || !plainGap(gap(clause, k))) return undefined;
  return next;
}
