import { AND, DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole, KIN, ROLE_MODIFIERS } from '../../text/roles.ts';
import type { Found } from '../people/found.ts';
import { type Clause, gap, inCompany, plainGap, type Subject } from './clause.ts';
import { ISSUED, phraseStart } from './subject-phrase.ts';

/** "The minister, X, said", "The group, X, said": whose name ends at the word `k` behind a comma and what they are; null elsewhere. */
export function apposedSubject(clause: Clause, k: number): Subject | null {
  const { words } = clause.reading;
  const mention = clause.at(k);
  if (mention?.kind === 'person' && !words[mention.last]!.possessive) {
    let first = mention.first;
    while (first > clause.first && words[first - 1]!.start >= mention.titleStart) first -= 1;
    while (
      first > clause.first &&
      plainGap(gap(clause, first)) &&
      (isRole(words[first - 1]!.plain) ||
        DETERMINER.test(words[first - 1]!.plain) ||
        ((ROLE_MODIFIERS.has(words[first - 1]!.plain) || /^\p{Ll}+ed$/u.test(words[first - 1]!.text)) &&
          isRole(words[first]!.plain)) ||
        (isDemonym(words[first - 1]!.plain, false) &&
          (isRole(words[first - 2]?.plain ?? '') || isRole(words[first]!.plain))))
    )
      first -= 1;
    // "El rector, el jesuita Luis Paz,": whatever stands there is what he is.
    if (
      first - 2 > clause.first &&
      !words[first - 1]!.capital &&
      gap(clause, first) === ' ' &&
      /^(?:el|la)$/.test(words[first - 2]!.plain) &&
      gap(clause, first - 2) === ', '
    )
      first -= 2;
    const before = words[first - 1];
    if (
      before !== undefined &&
      first - 1 >= clause.first &&
      /^\)?, $/.test(gap(clause, first)) &&
      (clause.at(first - 1)?.kind !== 'person' || isSomebodyOf(clause, first - 1))
    ) {
      const start = appositiveStart(clause, first - 1);
      // "The minister, Ana Ruiz, and her deputy, Tom Kane, said": one of two.
      const joined = AND.test(words[start]!.plain)
        ? start
        : AND.test(words[start - 1]?.plain ?? '')
          ? start - 1
          : -1;
      if (joined > clause.first && clause.at(joined - 1)?.kind === 'person')
        return { type: 'other', first: start };
      if (isGroupOf(clause, start)) return { type: 'other', first: start };
      // "Ana Ruiz and her lawyer, Tom Kane, said"
      for (let k = start + 1; k < first; k += 1)
        if (AND.test(words[k]!.plain) && clause.at(k - 1)?.kind === 'person')
          return { type: 'other', first: start };
      return { type: 'named', mention, first: start };
    }
  }
  // "The drug regulator, the Medicines Authority, said": what it is stands before its name.
  if (mention?.kind === 'organisation' && !words[mention.last]!.possessive) {
    const first = DETERMINER.test(words[mention.first - 1]?.plain ?? '') ? mention.first - 1 : mention.first;
    const kind = words[first - 1];
    if (
      kind !== undefined &&
      first - 1 > clause.first &&
      gap(clause, first) === ', ' &&
      DESCRIPTORS.has(kind.plain) &&
      clause.at(first - 1) === undefined &&
      !inCompany(clause, mention, first)
    ) {
      const start = appositiveStart(clause, first - 1);
      if (start === clause.first && DETERMINER.test(words[start]!.plain))
        return { type: 'named', mention, first: start };
    }
  }
  // "The group, X, said": an organisation behind what it is.
  if (mention?.kind === 'organisation' && !words[mention.last]!.possessive && isKindBefore(clause, mention)) {
    return { type: 'named', mention, first: appositiveStart(clause, nounStart(clause, mention) - 1) };
  }
  return null;
}

/** "Ana Ruiz, Country Director for the agency in Peru said": the name that opens a sentence or stands right behind a quotation, without its second comma. */
export function unclosedApposition(clause: Clause, verb: number): Subject | null {
  const { words } = clause.reading;
  let first = verb - 1;
  while (first > clause.first && !clause.quoted(first - 1)) first -= 1;
  // "El abogado Luis Paz, asesor de la Comisión (CP) dice"
  while (
    first < verb &&
    clause.at(first) === undefined &&
    (DETERMINER.test(words[first]!.plain) || isRole(words[first]!.plain))
  )
    first += 1;
  const mention = clause.at(first);
  if (mention?.kind !== 'person' || gap(clause, mention.last + 1) !== ', ') return null;
  let role = false;
  for (let k = mention.last + 1; k < verb; k += 1) {
    if (clause.quoted(k) || clause.at(k)?.kind === 'person') return null;
    if (k > mention.last + 1 && !plainGap(gap(clause, k)) && !/^ \($/.test(gap(clause, k))) return null;
    if (/^(?:who|which|that|que|quien|and|y|but|pero)$/.test(words[k]!.plain)) return null;
    role ||= k < mention.last + 5 && isRole(words[k]!.plain);
  }
  return role ? { type: 'named', mention, first: mention.first } : null;
}

/** "La familia del preso, Luis Paz, dijo": whether the phrase at the word `start` means others than whom it names. */
function isGroupOf(clause: Clause, start: number): boolean {
  const { words } = clause.reading;
  const [article, head, of] = words.slice(start, start + 3);
  return (
    of !== undefined &&
    DETERMINER.test(article!.plain) &&
    /^(?:familia|familiares|defensa|entorno|equipo|oficina|gobierno|abogados|family|relatives|lawyers|office|team|government|defence|defense)$/.test(
      head!.plain,
    ) &&
    /^(?:of|for|de|del)$/.test(of.plain)
  );
}

/** "fue hecha por Ana Ruiz, directora del centro, quien subrayó": by whom it was, where "who" stands at the word `k`. */
export function doneBy(clause: Clause, k: number): Found | null {
  const { words } = clause.reading;
  for (let i = k - 1; i > clause.first && k - i < 16; i -= 1) {
    const mention = clause.at(i);
    if (mention?.kind !== 'person') continue;
    const first = phraseStart(clause, mention);
    return /^(?:by|por)$/.test(words[first - 1]?.plain ?? '') &&
      /^\)?, $/.test(gap(clause, mention.last + 1)) &&
      !inCompany(clause, mention, first)
      ? mention
      : null;
  }
  return null;
}

/** "El abogado de Ruiz, Luis Paz, dijo": whether the name that ends at the word `k` only says whose the next one is. */
function isSomebodyOf(clause: Clause, k: number): boolean {
  const { words } = clause.reading;
  const whose = clause.at(k)!;
  const link = phraseStart(clause, whose) - 1;
  const start = appositiveStart(clause, k);
  return (
    start < link &&
    /^(?:of|for|to|de|del)$/.test(words[link]!.plain) &&
    !words[whose.last]!.possessive &&
    /^(?:the|el|la|su|his|her)$/.test(words[start]!.plain) &&
    words.slice(start + 1, link).some(({ plain }) => isRole(plain) || KIN.has(plain)) &&
    words
      .slice(start, k)
      .every((_, n) => clause.at(start + n) === undefined || clause.at(start + n) === whose)
  );
}

/** "Ana Ruiz, a rapper known as “The Critic”, told": the word before what somebody is called, which ends at the word `k`. */
export function beforeByname(clause: Clause, k: number): number | null {
  let first = k;
  while (first > clause.first && clause.quoted(first - 1) && k - first < 4) first -= 1;
  const before = clause.reading.words[first - 1];
  return first > clause.first &&
    !clause.quoted(first - 1) &&
    /^(?:as|called|nicknamed|dubbed|como|alias|apodad[oa]|llamad[oa])$/.test(before!.plain)
    ? first - 1
    : null;
}

/** "The certified nursing assistant, 33, said": whoever ends at the word `end` with an age behind the comma. */
export function agedPerson(clause: Clause, end: number, age: number): Subject | null {
  const { words } = clause.reading;
  if (!/^(?:1[89]|[2-9]\d)$/.test(words[age]!.text) || words[end]!.capital) return null;
  for (let k = end - 1; k >= Math.max(clause.first, end - 4); k -= 1) {
    if (gap(clause, k + 1) !== ' ' || clause.at(k) !== undefined || PREPOSITION.test(words[k]!.plain))
      return null;
    if (/^(?:the|el|la)$/.test(words[k]!.plain))
      return { type: 'described', noun: words[end]!.plain, first: k, justNamed: true };
  }
  return null;
}

/** First word of a mention with its article: "el" of "el Foro de Juristas". */
export function nounStart(clause: Clause, mention: Found): number {
  const before = clause.reading.words[mention.first - 1];
  const has = mention.first > clause.first && before !== undefined && DETERMINER.test(before.plain);
  return has && plainGap(gap(clause, mention.first)) ? mention.first - 1 : mention.first;
}

/** Whether the words before the comma that a mention follows say what kind of organisation it is. */
function isKindBefore(clause: Clause, mention: Found): boolean {
  const { words } = clause.reading;
  const start = nounStart(clause, mention);
  if (start <= clause.first || gap(clause, start) !== ', ') return false;
  for (let k = start - 1; k >= clause.first && start - k < 8; k -= 1) {
    if (clause.quoted(k) || clause.at(k) !== undefined) return false;
    if (DESCRIPTORS.has(words[k]!.plain)) {
      const before = words[k - 1]?.plain ?? '';
      return k === clause.first || DETERMINER.test(before) || !PREPOSITION.test(before);
    }
    if (k > clause.first && !plainGap(gap(clause, k))) return false;
  }
  return false;
}

/** Whoever issued a document, by the words from `from` to `to` that describe it. */
export function issuedBy(clause: Clause, from: number, to: number): Found | null {
  const { words } = clause.reading;
  if (!ISSUED.test(words[from]!.plain)) return null;
  for (let k = from + 1; k <= to; k += 1) {
    const mention = clause.at(k);
    if (mention === undefined) continue;
    return words.slice(from, k).some(({ plain }) => /^(?:by|por)$/.test(plain)) ? mention : null;
  }
  return null;
}

/** First word of the description before a comma and a name: back to the clause's start or the comma before. */
function appositiveStart(clause: Clause, from: number): number {
  const { words } = clause.reading;
  let first = from;
  while (
    first > clause.first &&
    !/[,;:“”"«»—–]/.test(gap(clause, first)) &&
    !/^(?:que|that|which|who|quien)$/.test(words[first - 1]!.plain)
  )
    first -= 1;
  return first;
}
