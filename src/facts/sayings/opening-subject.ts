import { AND, DETERMINER, PREPOSITION, TOLD_OF } from '../../text/function-words.ts';
import { isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import { PRONOUNS, speechFrame } from '../../text/speech.ts';
import type { Found } from '../people/found.ts';
import { type Clause, gap, inCompany, plainGap, type Subject } from './clause.ts';

/**
 * The name that opens a sentence and is the subject of all its verbs: "Aasland visited the site and said". Null where
 * another clause, or another name that could be a subject, stands between it and the verb at `i`.
 */
export function openingSubject(clause: Clause, i: number): Found | null {
  const { words } = clause.reading;
  const first = behindCircumstance(clause);
  let k = first;
  while (
    k < i &&
    clause.at(k) === undefined &&
    (DETERMINER.test(words[k]!.plain) ||
      isRole(words[k]!.plain) ||
      DESCRIPTORS.has(words[k]!.plain) ||
      isDemonym(words[k]!.plain) ||
      words[k]!.capital)
  )
    k += 1;
  const mention = clause.at(k) ?? apposedName(clause) ?? oneOfThem(clause);
  if (
    mention === undefined ||
    mention.first >= i ||
    clause.quoted(mention.first) ||
    words[mention.last]!.possessive ||
    inCompany(clause, mention, mention.first)
  )
    return null;
  if (
    words
      .slice(first, Math.min(k, mention.first))
      .some(
        (word) =>
          !DETERMINER.test(word.plain) && word.start < mention.titleStart && PREPOSITION.test(word.plain),
      )
  )
    return null;
  return staysSubject(clause, mention.last + 1, i) ? mention : null;
}

/** "In the run-up to the vote, …": the first word behind the comma of a phrase that only tells when or where; the sentence's first without one. */
function behindCircumstance(clause: Clause): number {
  const { words } = clause.reading;
  const { first, last } = clause;
  if (!OPENS_CIRCUMSTANCE.test(words[first]!.plain) || clause.quoted(first)) return first;
  for (let k = first + 1; k <= Math.min(last, first + MOST_OPENING); k += 1) {
    if (clause.quoted(k) || speechFrame(words[k]!.plain) !== null) return first;
    if (gap(clause, k) === ', ')
      return clause.at(k) !== undefined && clause.at(k) !== clause.at(k - 1) ? k : first;
    if (gap(clause, k) !== ' ' || clause.at(k)?.kind === 'person') return first;
  }
  return first;
}

/** As many words as a phrase may have that tells when or where. */
const MOST_OPENING = 12;

const OPENS_CIRCUMSTANCE =
  /^(?:in|on|at|during|after|before|since|following|en|durante|tras|desde|meanwhile|earlier|later|mientras|ayer|hoy|yesterday|today)$/;

/** "El presidente autonómico, Rafael Soriano, …", "The school's head, Ana Cole, …": the name of what opens a sentence. */
function apposedName(clause: Clause): Found | undefined {
  const { words } = clause.reading;
  if (!DETERMINER.test(words[clause.first]!.plain)) return undefined;
  let role = false;
  for (let k = clause.first + 1; k <= Math.min(clause.last, clause.first + 9); k += 1) {
    if (clause.quoted(k)) return undefined;
    const mention = clause.at(k);
    if (mention?.kind === 'person')
      return role && /^\)?, $/.test(gap(clause, k)) && gap(clause, mention.last + 1) === ', '
        ? mention
        : undefined;
    if (!plainGap(gap(clause, k))) return undefined;
    role ||= isRole(words[k]!.plain);
  }
  return undefined;
}

/** "Uno de ellos, el activista Luis Paz, …", "One of them, the nurse Ana Cole, …": who is one of those just told of. */
function oneOfThem(clause: Clause): Found | undefined {
  const { words, text } = clause.reading;
  const { first, last } = clause;
  const opening = text.slice(words[first]!.start, words[Math.min(last, first + 2)]!.end);
  if (!/^(?:un[oa] de ell[oa]s|one of them)$/i.test(opening) || gap(clause, first + 3) !== ', ')
    return undefined;
  for (let k = first + 3; k <= Math.min(last, first + 8); k += 1) {
    const mention = clause.at(k);
    if (mention !== undefined)
      return mention.kind === 'person' && gap(clause, mention.last + 1) === ', ' ? mention : undefined;
    if (clause.quoted(k) || (k > first + 3 && gap(clause, k) !== ' ')) return undefined;
  }
  return undefined;
}

/** Whether no other clause begins between the subject, which ends before the word `from`, and the verb at `i`. */
function staysSubject(clause: Clause, from: number, i: number): boolean {
  const { words } = clause.reading;
  let depth = 0;
  for (let n = from; n < i; n += 1) {
    if (clause.quoted(n)) continue;
    const between = gap(clause, n);
    if (/[;:]/.test(between)) return false;
    if (/,/.test(between)) depth += 1;
    // "would not be interviewed, but wrote"
    if (n === i - 1 && /^(?:but|pero)$/.test(words[n]!.plain)) continue;
    if (
      /^(?:who|which|that|que|quien|when|while|as|if|because|cuando|mientras|porque|after|before|although|but|pero)$/.test(
        words[n]!.plain,
      ) &&
      depth % 2 === 0
    )
      return false;
  }
  return true;
}

/**
 * What opens a sentence, means somebody named before and is the subject of all its verbs: "She walked among the tents
 * and said", "The group watched 271 trials and said", "Visitó la obra y dijo". Null elsewhere.
 */
export function openingReference(clause: Clause, i: number): Subject | null {
  const { words, spanish } = clause.reading;
  const { first } = clause;
  const opening = words[first]!;
  if (clause.quoted(first) || clause.at(first) !== undefined || first + 1 >= i) return null;
  const who = PRONOUNS.get(opening.plain);
  if (who !== undefined && (opening.plain !== 'el' || /é/i.test(opening.text)))
    return staysSubject(clause, first + 1, i) ? { type: 'pronoun', who, first } : null;
  if (spanish && /^\p{L}{2,}[óé]$/u.test(opening.text))
    return staysSubject(clause, first + 1, i) ? { type: 'omitted', first } : null;
  if (!TOLD_OF.test(opening.plain) || gap(clause, first + 1) !== ' ') return null;
  const { plain } = words[first + 1]!;
  const next = words[first + 2]!;
  const stands =
    gap(clause, first + 2) === ' ' && clause.at(first + 1) === undefined && !words[first + 1]!.possessive;
  if (!stands || !(DESCRIPTORS.has(plain) || isRole(plain)) || clause.at(first + 2) !== undefined)
    return null;
  // "The group's head", "La madre de Ruiz", "the aid group": somebody else.
  if (
    PREPOSITION.test(next.plain) ||
    AND.test(next.plain) ||
    isRole(next.plain) ||
    DESCRIPTORS.has(next.plain)
  )
    return null;
  return staysSubject(clause, first + 2, i) ? { type: 'described', noun: plain, first } : null;
}
