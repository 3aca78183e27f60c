import type { Span } from '../../text/span.ts';
import type { Attribution } from './attribution.ts';
import { type Clause, gap } from './clause.ts';
import { tailEnd } from './sentence-parts.ts';

/** "Según publicó La Voz, el Gobierno estudia …": what follows the comma behind whoever told it; null otherwise. */
export function asToldSpan(
  clause: Clause,
  { verb, lead, subject, inverted }: Attribution,
  unit: Span,
): (Span & { readonly phrase: boolean }) | null {
  const { words } = clause.reading;
  // "Según indicó, …": whoever spoke before.
  const isElided = subject.type === 'omitted' && verb < clause.last && gap(clause, verb + 1) === ', ';
  const isNamed = inverted && subject.type === 'named';
  if (!(isNamed || isElided) || lead !== clause.first + 1) return null;
  if (!/^(?:segun|como)$/.test(words[clause.first]!.plain)) return null;
  let next = (isNamed ? subject.mention.last : verb) + 1;
  // Past what they are, and when and where they told it.
  while (next <= clause.last && next - lead < 24 && !/^\)?, $/.test(gap(clause, next))) next += 1;
  if (
    next > clause.last ||
    (clause.at(next) === undefined && /^(?:que|quien|cuyo|cuya)$/.test(words[next]!.plain))
  )
    return null;
  if (clause.quoted(next) || !/^\)?, $/.test(gap(clause, next))) return null;
  const { start } = words[next]!;
  const end = tailEnd(clause, unit);
  // ", algo que la empresa niega": about what was told.
  const about =
    /, (?:algo|extremo|something) (?:que|that|which) |, lo (?:que|cual) (?:\p{L}+ ){0,5}(?:nieg|neg|desmi|rechaz)/u.exec(
      clause.reading.text.slice(start, end),
    );
  return { start, end: about === null ? end : start + about.index, phrase: false };
}
