import { AND, DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { isAcronym } from '../../text/names.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { BETWEEN, PRONOUNS } from '../../text/speech.ts';
import { isKindAdjective } from '../people/described-names.ts';
import { type Clause, gap, inCompany, plainGap, type Subject } from './clause.ts';
import { branchEndingAt, memberOfUnknown, pastLetters } from './name-endings.ts';
import { nounEndingAt } from './noun-endings.ts';
import {
  agedPerson,
  apposedSubject,
  beforeByname,
  doneBy,
  issuedBy,
  nounStart,
  unclosedApposition,
} from './subject-apposition.ts';
import { ISSUED, isSomebodys, memberOf, mentionAsSubject, phraseStart } from './subject-phrase.ts';

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
      /^\)?,? $/.test(gap(clause, k)) &&
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
  const noun = nounEndingAt(clause, k);
  if (noun !== null) return noun;
  const member = memberOfUnknown(clause, k);
  return member !== null ? mentionAsSubject(clause, member) : { type: 'other', first: k };
}

/** Index of the last word before the verb at the word `i` that isn't an adverb, an auxiliary or a day. */
function subjectEnd(clause: Clause, i: number): number {
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
      // "durante el mes de marzo", "during the month of March"
      const [lead, article, unit, of] = words.slice(Math.max(clause.first, k - 3), k + 1);
      if (
        /^(?:de|of)$/.test(of?.plain ?? '') &&
        /^(?:mes|month)$/.test(unit!.plain) &&
        DETERMINER.test(article!.plain) &&
        /^(?:durante|en|during|in)$/.test(lead!.plain)
      )
        k -= 4;
    } else break;
  }
  return k;
}

/** "la ONG con sede en Madrid", "the group based in Madrid": the last word before where a body has its seat, which ends at the word `k`. */
function beforeSeat(clause: Clause, k: number): number {
  const { words } = clause.reading;
  let n = k;
  while (n > clause.first && k - n < 4 && words[n]!.capital && plainGap(gap(clause, n))) n -= 1;
  const lead = words
    .slice(Math.max(clause.first, n - 2), n + 1)
    .map(({ plain }) => plain)
    .join(' ');
  if (/^con sede en$/.test(lead)) return n - 3 >= clause.first && plainGap(gap(clause, n - 2)) ? n - 3 : k;
  if (/(?:^| )(?:based|headquartered) in$/.test(lead))
    return n - 2 >= clause.first && plainGap(gap(clause, n - 1)) ? n - 2 : k;
  return k;
}

/** The subject before the verb at the word `i`. */
export function subjectBefore(clause: Clause, i: number): Subject {
  const k = subjectEnd(clause, i);
  if (k < clause.first) return { type: 'omitted', first: i };
  const between = gap(clause, k + 1);
  // "the group Viasna (“Spring”) reported"
  if (clause.quoted(k) && /^["”»]\) $/.test(between)) return behindBracket(clause, k, i);
  if (clause.quoted(k)) {
    const named = /^(?:["”»’],|,["”»’]) $/.test(between) ? beforeByname(clause, k) : null;
    return named === null ? { type: 'omitted', first: i } : behindApposition(clause, named, i);
  }
  if (/[“”"«»‘’]/.test(between.replace(/^['’]s?(?= )/, ''))) return { type: 'omitted', first: i };
  if (plainGap(between)) {
    const subject = subjectEndingAt(clause, beforeSeat(clause, k));
    return subject.type === 'other' ? (unclosedApposition(clause, i) ?? subject) : subject;
  }
  if (/^\) $/.test(between)) {
    const subject = behindBracket(clause, k, i);
    return subject.type === 'other' ? (unclosedApposition(clause, i) ?? subject) : subject;
  }
  if (/^\.?\)?, $|^ [—–] ?$|^[—–]$/.test(between)) return behindApposition(clause, k, i);
  return { type: 'omitted', first: i };
}

function behindBracket(clause: Clause, k: number, i: number): Subject {
  for (let p = k; p > clause.first && k - p < 12; p -= 1) {
    if (!/ \(["“«]?$/.test(gap(clause, p))) continue;
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
  const apposed = apposedSubject(clause, k);
  if (apposed !== null) return apposed;
  for (let p = k; p > clause.first && k - p < 40; p -= 1) {
    if (clause.quoted(p) || /[:;]/.test(gap(clause, p + 1))) break;
    if (!/^(?:\.?\)?, | ?[—–] ?)$/.test(gap(clause, p))) continue;
    let end = p - 1;
    const bracket = /^\.?\), $/.test(gap(clause, p));
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
