import type { Span } from '../span.ts';
import type { DateKind } from './rule.ts';

const SINCE =
  /\b(?:since|desde(?: el)?)\s+(?:(?:pasado|early|late|mid|the|el|principios de|finales de|la (?:mañana|tarde|noche|madrugada) del?(?: pasado)?)\s+)?$/iu;
/** What an event is called between "since" and its date. */
const SINCE_EVENT =
  /\b(?:since (?:the|a|an|its|their|his|her) (?:\p{L}+ ){1,5}(?:of|on|in)|desde (?:el|la|los|las|su) (?:\p{L}+ ){1,5}(?:de|del|en|el|el pasado)) $/iu;
/** "since the disputed ", before the year of an event: its noun stands behind the year. */
const SINCE_NAMED = /\bsince (?:the|its|their) (?:\p{Ll}+ ){0,2}$/iu;
const EVENT_NOUN =
  /^ (?:(?:\p{Ll}+|\p{Lu}\p{L}+) ){0,2}(?:elections?|vote|coup|takeover|invasion|protests?|uprising|war|crisis|earthquake|quake|referendum|attacks?|revolution|crackdown|ceasefire|truce|pandemic|storm|floods?|fire|strike)(?!\p{L})/u;
/** What happened, between "since" and its date; "has since fled in" only says that it came later. */
const SINCE_CLAUSE =
  /(?<!\b(?:has|have|had|is|are|was|were|ever) )\bsince (?:it|he|she|they|we|the|an?|its|his|her|their|last|\p{Lu}\p{L}+|[\p{L}-]+ing|\p{L}+s?) [^,.;:()“”"]{2,100}(?:(?:in|on|of|from)(?: early| late| mid)?|last|early|late|(?:beg[au]n|started|resumed|ended|collapsed)) $/iu;
const DESDE_QUE =
  /\bdesde que [^,.;:()«»]{2,100},? (?:en|el|de|del|(?:a |de )?(?:finales|principios|mediados) de)(?: pasado)? $/iu;
/** "founded in", "abierto en": the date of a thing that the clause names, where another verb has gone before. */
const OF_THING = /\p{L}(?:ed|[ai]d[oa]s?) (?:in|on|en|el) $|(?:abiert|hech|construid)[oa]s? en $|built in $/u;
const FINITE =
  /(?<!\p{L})(?:\p{Ll}{2,}ed|\p{Ll}{2,}(?:ó|aron|ieron)|broke|began|took|won|lost|left|came|shut|put)(?!\p{L})/u;
const COUNTS =
  /\d|(?<!\p{L}|(?:the|l[oa]s) )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|decenas|cientos|miles)(?!\p{L})/iu;
/** What may follow the date at such a clause's end. */
const CLAUSE_END =
  /^(?:$|["”»’)]?[,.;:)—–]|["”»’)]|\s(?:and|but|when|after|as|in|at|of|by|to|for|from|with|over|under|during|amid|according)\s)/u;

/** "since the coup of", not "since the hospital founded in 1911 burned". */
function sinceEvent(text: string, { start, end }: Span): RegExpExecArray | null {
  // "since the protests two years ago", "desde las protestas de hace dos años"
  if (/\bago$/iu.test(text.slice(start, end)))
    return /\bsince (?:the|its|their) (?:\p{L}+ ){1,3}$/iu.exec(text.slice(Math.max(0, start - 64), start));
  const found = SINCE_EVENT.exec(text.slice(Math.max(0, start - 64), start));
  return found !== null && OF_THING.test(found[0]) && !CLAUSE_END.test(text.slice(end, end + 12))
    ? null
    : found;
}

/** The words of "since fighting broke out in April" that stand before the date; null where "since" tells of no time. */
function sinceClause(text: string, { start, end }: Span): string | null {
  const before = text.slice(Math.max(0, start - 140), start);
  if (!/(?:since|desde que) /iu.test(before)) return null;
  const found =
    DESDE_QUE.exec(before) ?? (CLAUSE_END.test(text.slice(end, end + 12)) ? SINCE_CLAUSE.exec(before) : null);
  if (found === null) return null;
  const thing = OF_THING.exec(found[0]);
  const isOfThing = thing !== null && FINITE.test(found[0].slice(0, thing.index));
  // "since a fire killed seven in March": the date of what the clause itself counts.
  return isOfThing || COUNTS.test(found[0]) ? null : found[0];
}

/**
 * The words that stand before a date and say that something has gone on since: "since ", "desde el ", "since fighting broke out
 * in late "; null where the date stands alone.
 */
export function sinceWords(text: string, date: Span & { readonly kind: DateKind }): string | null {
  // "Since the disputed election of August 9, 2020"
  const named =
    SINCE.exec(text.slice(Math.max(0, date.start - 32), date.start)) ??
    sinceEvent(text, date) ??
    (EVENT_NOUN.test(text.slice(date.end, date.end + 60))
      ? SINCE_NAMED.exec(text.slice(Math.max(0, date.start - 32), date.start))
      : null);
  return named?.[0] ?? (date.kind === 'time' ? null : sinceClause(text, date));
}
