import { isAcronym } from '../../text/names.ts';
import { CALENDAR, isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { isRole, KIN, ROLE_MODIFIERS } from '../../text/roles.ts';
import { BETWEEN, PRONOUNS, SPOKESPEOPLE } from '../../text/speech.ts';
import {
  AND,
  ANYBODY,
  type Clause,
  DETERMINER,
  gap,
  inCompany,
  PREPOSITION,
  plainGap,
  type Subject,
} from './clause.ts';
import { isKindAdjective } from './described-names.ts';
import type { Found } from './found.ts';
import { placeAt } from './place-at.ts';
import { ISSUED, isSomebodys, memberOf, mentionAsSubject, officeOf, phraseStart } from './subject-phrase.ts';

/** The organisation of which the place that ends at the word `k` has a branch; null where there is none. */
function branchEndingAt(clause: Clause, k: number): Found | null {
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

/** The subject that ends at the word `k`, without punctuation between it and the verb. */
function subjectEndingAt(clause: Clause, end: number): Subject {
  const { words } = clause.reading;
  const k = pastLetters(clause, end);
  const word = words[k]!;
  const mention = clause.at(k);
  if (mention !== undefined) return mentionAsSubject(clause, mention);
  // "La CEOE de Cantabria cree": a place behind an organisation is part of what it is.
  const branch = branchEndingAt(clause, k);
  if (branch !== null) return mentionAsSubject(clause, branch);
  const pronoun = PRONOUNS.get(word.plain);
  if (pronoun !== undefined && (word.plain !== 'el' || /é/i.test(word.text)))
    return { type: 'pronoun', who: pronoun, first: k };
  // "indicó que …, al tiempo que apuntó": who spoke before.
  if (word.plain === 'que' && /^(?:tiempo|vez|par)$/.test(words[k - 1]?.plain ?? ''))
    return { type: 'shared', first: k - 2 };
  if (/^(?:who|que|quien|which)$/.test(word.plain)) {
    const antecedent = clause.at(k - 1);
    // "X, director of the group, who called it", "X, an economist at the Bank, who": past the description.
    if (antecedent?.kind !== 'person' && /^(?:who|quien)$/.test(word.plain) && gap(clause, k) === ', ') {
      const described = behindApposition(clause, k - 1, k);
      if (described.type === 'named' && described.mention.kind === 'person') return described;
      const doer = doneBy(clause, k);
      if (doer !== null) return { type: 'named', mention: doer, first: doer.first };
      if (antecedent === undefined) return { type: 'other', first: k };
    }
    // "La organización, que asegura …": "the group".
    if (
      antecedent === undefined &&
      gap(clause, k) === ', ' &&
      k > clause.first &&
      !/^(?:who|quien)$/.test(word.plain)
    ) {
      const described = DESCRIPTORS.has(words[k - 1]!.plain) ? subjectEndingAt(clause, k - 1) : null;
      if (described?.type === 'described') return described;
    }
    const member = antecedent === undefined ? null : memberOf(clause, antecedent);
    if (member !== null && gap(clause, k) === ', ')
      return /^(?:who|quien)$/.test(word.plain)
        ? { type: 'named', mention: member, first: member.first }
        : { type: 'other', first: k };
    return antecedent !== undefined &&
      k - 1 >= clause.first &&
      /^,? $/.test(gap(clause, k)) &&
      !words[k - 1]!.possessive &&
      !inCompany(clause, antecedent, phraseStart(clause, antecedent)) &&
      !isSomebodys(clause, antecedent)
      ? { type: 'named', mention: antecedent, first: antecedent.first }
      : { type: 'other', first: k };
  }
  // "Y agregó: …": a sentence of its own.
  // "un informe del Instituto (IA) de 2023", "a report by X from 2023"
  if (
    /^(?:19|20)\d\d$/.test(word.plain) &&
    k - 2 > clause.first &&
    /^(?:de|del|of|from|for|in)$/.test(words[k - 1]!.plain)
  )
    return /^\) $/.test(gap(clause, k - 1))
      ? behindBracket(clause, k - 2, k)
      : subjectEndingAt(clause, k - 2);
  // "The X report released on Tuesday counts"
  if (
    k > clause.first &&
    ISSUED.test(word.plain) &&
    DOCUMENTS.has(words[k - 1]!.plain) &&
    gap(clause, k) === ' '
  )
    return subjectEndingAt(clause, k - 1);
  if ((AND.test(word.plain) || /^(?:pero|aunque)$/.test(word.plain)) && k === clause.first)
    return { type: 'omitted', first: k };
  if (AND.test(word.plain) || /^(?:but|pero|then|aunque)$/.test(word.plain))
    return { type: 'shared', first: k };
  if (DOCUMENTS.has(word.plain) || SPOKESPEOPLE.has(word.plain)) {
    // "Press Shield's latest annual report"
    let of = k - 1;
    while (
      of > clause.first &&
      k - of < 4 &&
      clause.at(of) === undefined &&
      !words[of]!.capital &&
      gap(clause, of + 1) === ' '
    )
      of -= 1;
    const far = of < k - 1 && words[of]!.possessive ? clause.at(of) : undefined;
    if (far?.kind === 'organisation') return { type: 'named', mention: far, first: phraseStart(clause, far) };
    const owner = clause.at(k - 1);
    if (
      owner !== undefined &&
      k - 1 >= clause.first &&
      owner.kind === 'organisation' &&
      /^(?:['’]s?)? $/.test(gap(clause, k))
    )
      return { type: 'named', mention: owner, first: phraseStart(clause, owner) };
    const before = words[k - 1];
    if (
      DOCUMENTS.has(word.plain) &&
      k > clause.first &&
      before !== undefined &&
      /^(?:the|its|el|la|su)$/.test(before.plain)
    )
      return { type: 'document', noun: word.plain, first: k - 1 };
    return { type: 'other', first: k };
  }
  // "La mujer dijo que", "the man said"
  if (
    ANYBODY.test(word.plain) &&
    k > clause.first &&
    /^(?:the|el|la)$/.test(words[k - 1]!.plain) &&
    (k - 1 === clause.first || !plainGap(gap(clause, k - 1)))
  )
    return { type: 'described', noun: word.plain, first: k - 1, justNamed: true };
  // "The 43-year-old said"
  if (/^\d{1,3}-year-old$/.test(word.plain) && words[k - 1]?.plain === 'the' && k > clause.first)
    return { type: 'described', noun: word.plain, first: k - 1, justNamed: true };
  const named = DESCRIPTORS.has(word.plain) ? kindBehindName(clause, k) : null;
  if (named !== null) return named;
  if (DESCRIPTORS.has(word.plain) || isRole(word.plain)) {
    for (let d = k - 1; d >= Math.max(clause.first, k - 4); d -= 1) {
      if (!plainGap(gap(clause, d + 1)) || clause.at(d) !== undefined) break;
      if (/^(?:the|el|la|this|esta|este|dicha|dicho)$/.test(words[d]!.plain)) {
        // "the head of the group said": the group isn't who speaks.
        const prior = words[d - 1];
        if (
          prior !== undefined &&
          d - 1 >= clause.first &&
          PREPOSITION.test(prior.plain) &&
          plainGap(gap(clause, d))
        )
          return (
            (/^(?:of|de|del)$/.test(prior.plain) && DESCRIPTORS.has(word.plain)
              ? officeOf(clause, d - 2, 'body')
              : null) ?? { type: 'other', first: d }
          );
        return { type: 'described', noun: word.plain, first: d };
      }
      if (PREPOSITION.test(words[d]!.plain)) break;
    }
  }
  // "la entidad jurídica confirmó"
  if (
    clause.reading.spanish &&
    k - 2 >= clause.first &&
    !word.capital &&
    (DESCRIPTORS.has(words[k - 1]!.plain) || isRole(words[k - 1]!.plain)) &&
    clause.at(k - 1) === undefined &&
    /^(?:la|el|esta|este|dicha|dicho)$/.test(words[k - 2]!.plain) &&
    gap(clause, k) === ' ' &&
    /(?:ic[oa]|[aiu]l|iv[oa]|ense|ari[oa]|[aei]n[oa]|ist[a])$/.test(word.plain)
  ) {
    const described = subjectEndingAt(clause, k - 1);
    if (described.type === 'described') return described;
  }
  // "la curadora de arte aseguró"
  const office = words[k - 2];
  if (
    clause.reading.spanish &&
    k - 3 >= clause.first &&
    !word.capital &&
    /^(?:de|del)$/.test(words[k - 1]!.plain) &&
    isRole(office!.plain) &&
    clause.at(k - 2) === undefined &&
    /^(?:el|la)$/.test(words[k - 3]!.plain) &&
    (k - 3 === clause.first || !PREPOSITION.test(words[k - 4]!.plain)) &&
    gap(clause, k) === ' '
  )
    return { type: 'described', noun: office!.plain, first: k - 3, field: word.plain };
  const member = memberOfUnknown(clause, k);
  return member !== null ? mentionAsSubject(clause, member) : { type: 'other', first: k };
}

/** "the official Belta news agency said": the organisation whose kind ends at the word `k`; null where none is named. */
function kindBehindName(clause: Clause, k: number): Subject | null {
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
function memberOfUnknown(clause: Clause, k: number): Found | null {
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
const pastLetters = (clause: Clause, k: number): number =>
  LETTERS.test(clause.reading.words[k]!.text) &&
  clause.at(k) === undefined &&
  clause.at(k - 1)?.kind === 'person'
    ? k - 1
    : k;

/** Index of the last word before the verb at the word `i` that isn't an adverb, an auxiliary or a day. */
export function subjectEnd(clause: Clause, i: number): number {
  const { words } = clause.reading;
  let k = i - 1;
  while (k >= clause.first && !clause.quoted(k) && plainGap(gap(clause, k + 1))) {
    const { plain } = words[k]!;
    if (BETWEEN.has(plain) && clause.at(k) === undefined) k -= 1;
    else if (/ly$|mente$/.test(plain) && !words[k]!.capital) k -= 1;
    else if (CALENDAR.has(plain) && clause.at(k) === undefined) {
      k -= 1;
      while (
        k >= clause.first &&
        /^(?:on|in|last|this|next|early|late|el|en|pasado|este)$/.test(words[k]!.plain)
      )
        k -= 1;
    } else break;
  }
  return k;
}

/** The subject before the verb at the word `i`. */
export function subjectBefore(clause: Clause, i: number): Subject {
  const k = subjectEnd(clause, i);
  if (k < clause.first) return { type: 'omitted', first: i };
  const between = gap(clause, k + 1);
  if (clause.quoted(k)) {
    const named = /^(?:["”»’],|,["”»’]) $/.test(between) ? beforeByname(clause, k) : null;
    return named === null ? { type: 'omitted', first: i } : behindApposition(clause, named, i);
  }
  if (/[“”"«»‘’]/.test(between.replace(/^['’]s?(?= )/, ''))) return { type: 'omitted', first: i };
  if (plainGap(between)) {
    const subject = subjectEndingAt(clause, k);
    return subject.type === 'other' ? (unclosedApposition(clause, i) ?? subject) : subject;
  }
  if (/^\) $/.test(between)) return behindBracket(clause, k, i);
  if (/^\)?, $|^ [—–] ?$|^[—–]$/.test(between)) return behindApposition(clause, k, i);
  return { type: 'omitted', first: i };
}

/** "Ana Ruiz, Country Director for the agency in Peru said": the name that opens a sentence, without its second comma. */
function unclosedApposition(clause: Clause, verb: number): Subject | null {
  const { words } = clause.reading;
  const mention = clause.at(clause.first);
  if (mention?.kind !== 'person' || gap(clause, mention.last + 1) !== ', ') return null;
  let role = false;
  for (let k = mention.last + 1; k < verb; k += 1) {
    if (clause.quoted(k) || clause.at(k)?.kind === 'person') return null;
    if (k > mention.last + 1 && !plainGap(gap(clause, k))) return null;
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
function doneBy(clause: Clause, k: number): Found | null {
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
function beforeByname(clause: Clause, k: number): number | null {
  let first = k;
  while (first > clause.first && clause.quoted(first - 1) && k - first < 4) first -= 1;
  const before = clause.reading.words[first - 1];
  return first > clause.first &&
    !clause.quoted(first - 1) &&
    /^(?:as|called|nicknamed|dubbed|como|alias|apodad[oa]|llamad[oa])$/.test(before!.plain)
    ? first - 1
    : null;
}

function behindBracket(clause: Clause, k: number, i: number): Subject {
  for (let p = k; p > clause.first && k - p < 12; p -= 1) {
    if (!/ \($/.test(gap(clause, p))) continue;
    // "the UN humanitarian agency (OCHA) said": the one in brackets, and nobody where that isn't known.
    const inside = clause.at(p);
    const { words } = clause.reading;
    if (
      p === k &&
      DESCRIPTORS.has(words[p - 1]!.plain) &&
      clause.at(p - 1) === undefined &&
      isAcronym(words[p]!)
    )
      return inside?.kind === 'organisation'
        ? { type: 'named', mention: inside, first: nounStart(clause, inside) }
        : { type: 'other', first: i };
    return subjectEndingAt(clause, p - 1);
  }
  return { type: 'other', first: i };
}

/** "X, the minister of …, said": the name before the commas; "The minister, X, said": the name between them. */
function behindApposition(clause: Clause, k: number, i: number): Subject {
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
        (isDemonym(words[first - 1]!.plain, false) && isRole(words[first - 2]?.plain ?? '')))
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
  for (let p = k; p > clause.first && k - p < 40; p -= 1) {
    if (clause.quoted(p) || /[:;]/.test(gap(clause, p + 1))) break;
    if (!/^(?:\)?, | ?[—–] ?)$/.test(gap(clause, p))) continue;
    let end = p - 1;
    const bracket = /^\), $/.test(gap(clause, p));
    if (bracket) {
      while (end > clause.first && !/ \($/.test(gap(clause, end))) end -= 1;
      end -= 1;
    }
    end = pastLetters(clause, end);
    // "La Unión local, que encabeza Ana Ruiz, denuncia"
    if (clause.at(end) === undefined && isKindAdjective(words[end]!.plain) && gap(clause, end) === ' ')
      end -= 1;
    const candidate = clause.at(end);
    if (candidate === undefined || candidate.last !== end) {
      // "The group, led by …, said"
      const described = subjectEndingAt(clause, end);
      const aged = p === k ? agedPerson(clause, end, k) : null;
      if (aged !== null) return aged;
      if (described.type === 'described') return described;
      // "The report, published by X, says"
      const issuer = described.type === 'document' ? issuedBy(clause, p, k) : null;
      if (issuer !== null) return { type: 'named', mention: issuer, first: described.first };
      continue;
    }
    // The comma after a name in a list of a committee's subjects is part of the name.
    if (clause.at(p) === candidate) continue;
    const subject = mentionAsSubject(clause, candidate);
    // "Ana Ruiz, wife of Luis Paz, and Eva Cano, wife of Tom Lee, said": one of several.
    if (
      subject.type === 'named' &&
      AND.test(words[subject.first - 1]?.plain ?? '') &&
      subject.first - 1 > clause.first
    )
      return { type: 'other', first: subject.first };
    // "Eva Ruiz, daughter of the activist Luis Ruiz, in a speech, said": past whose daughter she is.
    const kin = words[subject.first - 2];
    if (
      subject.type === 'other' &&
      candidate.kind === 'person' &&
      kin !== undefined &&
      subject.first - 2 > clause.first &&
      /^(?:of|de|del)$/.test(words[subject.first - 1]!.plain) &&
      (isRole(kin.plain) || KIN.has(kin.plain)) &&
      /^\)?, $/.test(gap(clause, subject.first - (DETERMINER.test(words[subject.first - 3]!.plain) ? 3 : 2)))
    )
      continue;
    // "El senador X, de la UDI, en cambio, denunció": past what X is of.
    const link = words[subject.first - 1];
    if (
      subject.type === 'other' &&
      link !== undefined &&
      PREPOSITION.test(link.plain) &&
      /^\)?, $/.test(gap(clause, subject.first - 1)) &&
      subject.first - 1 > clause.first
    )
      continue;
    return subject;
  }
  // "The Open Ballot Association (OBA), has warned": a comma that needn't stand there.
  return /^\), $/.test(gap(clause, k + 1)) && clause.at(k)?.bracketed === true
    ? behindBracket(clause, k, i)
    : { type: 'omitted', first: i };
}

/** "The certified nursing assistant, 33, said": whoever ends at the word `end` with an age behind the comma. */
function agedPerson(clause: Clause, end: number, age: number): Subject | null {
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
function nounStart(clause: Clause, mention: Found): number {
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
function issuedBy(clause: Clause, from: number, to: number): Found | null {
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
