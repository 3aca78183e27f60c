import { PREPOSITION } from '../../text/function-words.ts';
import { plain } from '../../text/names.ts';
import { isRole } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { isParticiple } from '../../text/speech.ts';
import type { Attribution } from './attribution.ts';
import { type Clause, gap, isOnlyLinked, onlyCircumstance } from './clause.ts';
import { frameAt } from './saying-verbs.ts';
import { bodyStart, CIRCUMSTANCE, RESUMES, tailEnd } from './sentence-parts.ts';

/** "Nine people drowned, Reuters reported": the words before a comma and an attribution that ends the sentence. */
export function tailSpan(
  clause: Clause,
  { verb, lead, subject, frame, inverted }: Attribution,
  unit: Span,
): (Span & { readonly phrase: boolean }) | null {
  const { words, text } = clause.reading;
  if (frame !== 'clause' || subject.type === 'shared') return null;
  const after = inverted && subject.type === 'named' ? subject.mention.last : verb;
  // Nothing may follow but when, where and to whom it was said, or a description of the speaker.
  const next = words[after + 1];
  if (next !== undefined && after + 1 <= clause.last) {
    const between = gap(clause, after + 1);
    if (clause.quoted(after + 1)) return null;
    // "X said on Wednesday, warning that": another saying of the same speaker follows.
    const again = sayingBehind(clause, after + 1);
    let stop = after + 2;
    while (stop < again && !/[,;—]/.test(gap(clause, stop))) stop += 1;
    const ends =
      inverted ||
      /[,.;—]/.test(between) ||
      onlyCircumstance(words, after + 1, stop - 1) ||
      /^(?:told|tells|tell|informed|dijo)$/.test(words[verb]!.plain);
    if (!ends) return null;
    if (between !== ', ' && !/;/.test(between))
      for (let i = after + 1; i < again; i += 1)
        if (/^(?:that|que)$/.test(words[i]!.plain) && !inverted) return null;
  }
  let first = subject.first;
  if (inverted || subject.type === 'omitted')
    first = /^(?:segun|como|asi)$/.test(words[lead - 1]?.plain ?? '') ? lead - 1 : lead;
  if (first <= clause.first || isOnlyLinked(clause, first)) return null;
  // "The director, Ann Lee said:": the words follow.
  if (!inverted && /^:/.test(text.slice(words[after]!.end))) return null;
  // "Consultado sobre el plazo, dijo no saberlo": what it was said to isn't what was said.
  if (subject.type === 'omitted' && REPLIES.test(words[clause.first]!.plain)) return null;
  // "…; así lo dijo Foro Claro"
  const partly = isPartlyQuoted(clause, first);
  if (
    !(partly ? /^["”»]?\)?, $/ : /^\)?, $/).test(gap(clause, first)) &&
    !(words[first]!.plain === 'asi' && gap(clause, first) === '; ')
  )
    return null;
  if (clause.quoted(first - 1) && !partly) return null;
  let start = bodyStart(clause.reading.text, unit);
  for (let k = clause.first + 1; k < first; k += 1)
    if (/^[:;] $/.test(gap(clause, k)) && !clause.quoted(k)) start = words[k]!.start;
  // "So far, Ruiz said, the only thing certain is": all that was said follows.
  const opening = plain(text.slice(start, words[first - 1]!.end));
  if (
    ONLY_OPENS.test(opening) &&
    after < clause.last &&
    gap(clause, after + 1) === ', ' &&
    !clause.quoted(after + 1)
  )
    return { start: words[after + 1]!.start, end: tailEnd(clause, unit), phrase: false };
  const end = goesOnBehind(clause, after, inverted) ? tailEnd(clause, unit) : words[first - 1]!.end;
  return { start, end, phrase: false };
}

/** How a sentence opens that tells what somebody answers to, or when, folded. */
const REPLIES =
  /^(?:al|tras|ante|preguntad[oa]|consultad[oa]|interrogad[oa]|cuestionad[oa]|interpelad[oa]|requerid[oa])$/;

/** What opens a sentence and says nothing by itself, folded. */
const ONLY_OPENS =
  /^(?:(?:since|by|until|in|on|during|desde|en|hasta|durante) (?:(?:the|el|la|early|late|mid|end|of|finales|principios|de|this|last|que|va) ){0,3}(?:\d{1,2} (?:de )?)?(?:\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year|month|week|ano|mes)(?: (?:\d{1,2}|of|de|del|last|this|pasado))*(?: \d{4}| year)?|so far|now|today|still|instead|otherwise|for now|until now|then|first|here|there|meanwhile|at (?:least|best|worst|first|present|the time|the moment)|in (?:fact|all|short|addition|the end|recent (?:weeks|months|years))|as a result|of course|hasta (?:ahora|el momento)|ahora|hoy|de momento|por ahora|en realidad|en total|de hecho|aun asi|ademas|entonces|sin embargo|no obstante)$/;

/** "Parents want to be left “out of it”, the Courier reported": whether a quotation only ends what was said before `first`. */
function isPartlyQuoted(clause: Clause, first: number): boolean {
  if (!clause.quoted(first - 1)) return false;
  let k = first - 1;
  while (k >= clause.first && clause.quoted(k)) k -= 1;
  // "Ruiz asks for calm: “…”, he says": the quotation is a saying of its own.
  if (/:/.test(gap(clause, k + 1))) return false;
  for (let own = k; own >= clause.first; own -= 1) if (clause.quoted(own)) return false;
  return k - clause.first >= 4;
}

/** "The bill, Ruiz said, is dead": whether what was said goes on behind the attribution that ends at the word `after`. */
function goesOnBehind(clause: Clause, after: number, inverted: boolean): boolean {
  const { words } = clause.reading;
  // "she said outside court, had": past where and when it was said.
  if (!inverted && after < clause.last && gap(clause, after + 1) === ' ') {
    let comma = after + 2;
    while (comma <= clause.last && comma - after < 8 && gap(clause, comma) === ' ' && !clause.quoted(comma))
      comma += 1;
    const where =
      CIRCUMSTANCE.test(words[after + 1]!.plain) && comma <= clause.last && gap(clause, comma) === ', ';
    return where && RESUMES.test(words[comma]!.text);
  }
  const next = words[after + 1];
  if (next === undefined || after + 1 > clause.last || gap(clause, after + 1) !== ', ') return false;
  if (clause.quoted(after + 1) || (next.plain === 'ya' && words[after + 2]?.plain === 'que')) return false;
  if (inverted && PREPOSITION.test(words[clause.first]!.plain))
    // "Of the 13 judges, says Ana Ruiz, nine …", but "In May, says Ana Ruiz, a lawyer"
    return !ENDS_SAYING.test(next.plain) && !isRole(next.plain) && !RESUMES.test(next.text);
  return inverted ? RESUMES.test(next.text) && !isParticiple(next.plain) : !ENDS_SAYING.test(next.plain);
}

/** What follows a comma behind "she said" where no more of what was said follows. */
const ENDS_SAYING =
  /^(?:\p{L}+ing|\p{L}+[ai]ndo|\p{L}+iendo|who|whom|whose|which|that|que|quien|quienes|cuyo|cuya|and|but|or|y|e|o|pero|though|although|while|when|as|after|before|because|since|if|in|on|at|outside|inside|during|by|with|without|from|for|to|of|about|mientras|cuando|aunque|tras|antes|despues|durante|en|con|sin|al|a|ante|por|para|segun|luego|desde|hoy|ayer|today|yesterday|citing|the|an?|one|el|la|un|una|not|no|only|even|also|too|again|later)$/u;

/** The first word from `from` on of ", warning that", ", adding that"; behind the clause's last word without it. */
function sayingBehind(clause: Clause, from: number): number {
  const { words } = clause.reading;
  for (let k = from; k < clause.last; k += 1)
    if (gap(clause, k) === ', ' && isParticiple(words[k]!.plain) && frameAt(clause, k) !== null) return k;
  return clause.last + 1;
}
