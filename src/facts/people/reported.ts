import { plain } from '../../text/names.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { isParticiple, speechFrame } from '../../text/speech.ts';
import { ONLY_WITH_QUE } from '../../text/speech-verbs.ts';
import { type Attribution, type Cited, followsSpeech, frameAt, opensCount } from './attributions.ts';
import {
  type Clause,
  DETERMINER,
  gap,
  isOnlyLinked,
  onlyCircumstance,
  PREPOSITION,
  sameName,
} from './clause.ts';
import { datelineLength } from './dateline.ts';
import type { Found } from './found.ts';
import { isWhen } from './subjects-after.ts';

/** "17:41", "18.20 h — " before an entry of a live page. */
const TIME_STAMP = /^\d{1,2}[:.h]\d{2}(?: ?(?:h|am|pm|GMT|UTC))?\.?(?: [—–-])? /;

/** Where a sentence's own words begin: behind a dateline or a time stamp. */
function bodyStart(text: string, { start, end }: Span): number {
  const lead = start === 0 ? datelineLength(text.slice(0, end)) : 0;
  // "17:41 Rescue crews …": when an entry of a live page was written.
  const time = start === 0 && lead === 0 ? (TIME_STAMP.exec(text.slice(0, 20))?.[0].length ?? 0) : 0;
  return start + lead + time;
}

const OBJECT =
  /^(?:reporters|journalists|lawmakers|legislators|me|us|them|him|her|parliament|supporters|viewers|a|los|las|la|the|medios|periodistas|reporteros|prensa|state|local|television|radio|news|court|judges|jurors|an|interviewer|colleagues|investors|analysts|staff|workers|shareholders|fans|residents|voters|officials|police|inversores|accionistas|trabajadores|vecinos)$/;
const CIRCUMSTANCE =
  /^(?:for|in|on|at|during|through|via|over|outside|inside|near|between|behind|amid|alongside|across|en|ante|durante|por|after|before|tras|a|este|esta|anoche|desde|from|by|late|early|last|this|el|al|yesterday|ayer|hoy|today|with|about|of|de|sobre|recently|entonces|ademas|tambien|then|also|again|later|luego|when|while|citing|citando|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

const AUDIENCE =
  /^(?:prensa|medios|periodistas|reporteros|emisora|cadena|agencia|diario|radio|television|reporters|journalists|lawmakers|media|court|press|crowd|public|audience)$/;

/** The words that a verb reports without quotation marks; `phrase` where they are no clause. */
export function reportedSpan(
  clause: Clause,
  verbs: readonly Attribution[],
  index: number,
  cited: readonly Cited[],
  unit: Span,
): (Span & { readonly phrase: boolean }) | null {
  const { words, text } = clause.reading;
  const { verb, lead, frame, subject, inverted } = verbs[index]!;
  if (frame === 'call') return null;
  const plain = words[verb]!.plain;
  if (isSentence(clause, verbs[index]!) || isParenthesis(clause, verbs[index]!)) return null;
  const denial = frame === 'denial';
  // "lo desmintió el jueves: «…»": what was denied stands before.
  if (denial && /^(?:lo|la|los|las)$/.test(words[verb - 1]?.plain ?? '')) return null;
  const behindSpeech =
    subject.type !== 'shared' &&
    subject.first >= lead - 1 &&
    lead > clause.first &&
    followsSpeech(clause, lead) &&
    !isOnlyLinked(clause, lead);
  let i = verb + 1;
  if (/^(?:pointed|points)$/.test(plain) && words[i]?.plain === 'out') i += 1;
  const told = asToldSpan(clause, verbs[index]!, unit);
  if (told !== null) return told;
  if (inverted) {
    const last = subject.type === 'named' ? subject.mention.last : lastOfDescribed(clause, verb, subject);
    if (last === null) return tailSpan(clause, verbs[index]!, unit);
    i = last + 1;
    // "Dijo el ministro X que …"
    if (words[i] === undefined || i > clause.last || words[i]!.plain !== 'que')
      return tailSpan(clause, verbs[index]!, unit);
  }
  const none = () => tailSpan(clause, verbs[index]!, unit);
  if (i > clause.last || clause.quoted(i)) return clause.quoted(i) && i <= clause.last ? null : none();
  const aside = pastAside(clause, i);
  if (aside === null && !/^ $/.test(gap(clause, i))) return none();
  if (aside !== null) i = aside;
  let phrase = frame === 'act';

  // "The ministry reported last week": when, and nothing else.
  if (i <= clause.last && isOnlyWhen(clause, verb, i)) return none();

  // "told reporters that", "said in a statement that", "noted on Twitter that"
  let that = -1;
  const tells =
    /^(?:told|tells|tell|asked|asks|assured|informed|reminded|warned|wrote|dijo|explico|conto|informo|aseguro|confirmo)$/.test(
      plain,
    );
  for (let k = i; k <= Math.min(clause.last, i + 16); k += 1) {
    if (clause.quoted(k)) break;
    const word = words[k]!;
    if (/^(?:that|que)$/.test(word.plain)) {
      // "mantienen desde hace días, al tiempo que": no that-clause.
      if (!/^(?:tiempo|vez|par|mientras|para|hasta|ya)$/.test(words[k - 1]!.plain)) that = k;
      break;
    }
    // "exigió a la Fiscalía que investigue": whom is part of what was demanded.
    if (frame === 'act') {
      // "reclamó al Ejecutivo que los reparta"
      if (words.slice(i, i + 6).some((later, n) => later.plain === 'que' && !clause.quoted(i + n)))
        phrase = false;
      break;
    }
    if (k > i && !/^(?:['’]s?)? $|^, $/.test(gap(clause, k))) break;
    const first = words[i]!;
    const circumstance =
      CIRCUMSTANCE.test(first.plain) ||
      (tells && isAudience(clause, i)) ||
      (!first.capital && /ly$|mente$/.test(first.plain));
    if (!circumstance) break;
    if (k > i && frameAt(clause, k) !== null) break;
  }
  let start: number;
  // “…”, escribió el mandatario: what follows such a verb without "que" is who or where, not what.
  if (that < 0 && behindSpeech) return none();
  if (that >= 0) {
    if (that + 1 > clause.last) return none();
    start = words[that + 1]!.start;
    phrase = false;
    if (clause.quoted(that + 1)) {
      start = text.lastIndexOf(' ', words[that + 1]!.start) + 1;
    }
  } else {
    // "exigió este jueves la liberación"
    while (
      i < clause.last &&
      isWhen(clause, verb, i) &&
      (CALENDAR.has(words[i]!.plain) ||
        !/^(?:el|la)$/.test(words[i]!.plain) ||
        CALENDAR.has(words[i + 1]!.plain)) &&
      gap(clause, i + 1) === ' '
    )
      i += 1;
    if (clause.quoted(i)) return null;
    // "wrote publicly to the president": to whom, and not what.
    if (/ly$/.test(words[i]!.plain) && words[i + 1]?.plain === 'to' && frame !== 'act') return none();
    if (clause.reading.spanish && ONLY_WITH_QUE.has(plain)) return none();
    if (tells && isAudience(clause, i)) {
      const object =
        addressee(clause, i) ?? (/^(?:the|la|el|a|al)$/.test(words[i]!.plain) ? clause.at(i + 1) : undefined);
      let k = object === undefined ? i + 1 : object.last + 1;
      while (
        k <= clause.last &&
        object === undefined &&
        OBJECT.test(words[k]!.plain) &&
        !/^(?:the|a|la|los|las)$/.test(words[k]!.plain)
      )
        k += 1;
      if (
        k > clause.last ||
        !/^ $/.test(gap(clause, k)) ||
        clause.quoted(k) ||
        (CIRCUMSTANCE.test(words[k]!.plain) && !opensQualifier(clause, k)) ||
        !looksLikeClause(clause, k)
      )
        return none();
      i = k;
    } else if (
      frame === 'clause' &&
      CIRCUMSTANCE.test(words[i]!.plain) &&
      !/^(?:el|the|a|this|about|de|of)$/.test(words[i]!.plain) &&
      !opensQualifier(clause, i)
    ) {
      return none();
    }
    // "admitió a trámite" says nothing.
    if (frame === 'clause' && clause.reading.spanish && words[i]!.plain === 'a') return none();
    if (
      /^(?:called|calls|call|llamo|llama|llaman|llamaron)$/.test(plain) &&
      !(clause.reading.spanish ? /^a$/ : /^(?:for|on|upon)$/).test(words[i]!.plain)
    )
      return null;
    if (
      /^(?:called|calls|calling|appealed|appeals)$/.test(plain) &&
      /^(?:for|on|upon)$/.test(words[i]!.plain)
    )
      i += 1;
    // "who has ruled the country": no court's ruling.
    if (plain === 'ruled' && /^(?:has|have|had|who)$/.test(words[verb - 1]?.plain ?? '')) return none();
    if (frame === 'act' && /^(?:con|against|contra)$/.test(words[i]!.plain)) return none();
    // "la acusó de cuatro delitos"
    if (/^acus/.test(plain) && words[i]!.plain === 'de') return none();
    if (/^(?:entonces|then|again|también|luego)$/.test(words[i]!.text) && i < clause.last) i += 1;
    if (/^(?:to|y|and|as|como|,)$/.test(words[i]!.plain) && frame === 'clause') return none();
    if (i > clause.last) return none();
    start = words[i]!.start;
    if (frame === 'clause' && !looksLikeClause(clause, i)) phrase = true;
    // "found a heap of blackened trees"
    if (/^(?:found|finds)$/.test(plain) && !/^(?:he|she|it|they|there|no)$/.test(words[i]!.plain))
      return none();
    // "The company had found irregularities", "“…,” she said of her brother"
    if (
      phrase &&
      (/^(?:found|finds|ruled|recalled|recalls)$/.test(plain) ||
        (plain === 'said' && words[i]!.plain === 'of'))
    )
      return none();
    // "It reported its first profit", "…, que documentó 87 casos": what it did, not what it said.
    if (
      phrase &&
      /^(?:report|document)/.test(plain) &&
      (isResult(clause, i) || /^(?:que|which|who)$/.test(words[lead - 1]?.plain ?? ''))
    )
      return none();
  }
  if (denial) start = words[verb]!.start;
  const end = contentEnd(clause, verbs, index, cited, start, unit);
  if (end - start < 4) return none();
  // "Ruiz replied four days later: “Noted.”"
  if (that < 0 && !denial && frame === 'clause' && /^: ?["“«]/.test(text.slice(end, end + 3))) return none();
  // "The court has said otherwise" tells nothing that could be shown.
  if (
    /^(?:otherwise|so|nothing|little|much|more|the same|goodbye|lo mismo|lo contrario|nada|mucho|poco)$/i.test(
      text.slice(start, end),
    )
  )
    return none();
  return { start, end, phrase };
}

/** "Explicó el alcalde que …": the last word of a speaker who isn't named, where "que" follows; null elsewhere. */
function lastOfDescribed(clause: Clause, verb: number, subject: Attribution['subject']): number | null {
  if (subject.type !== 'described') return null;
  const { words } = clause.reading;
  for (let k = verb + 1; k < Math.min(clause.last, verb + 8); k += 1) {
    if (clause.quoted(k) || gap(clause, k) !== ' ') return null;
    if (words[k]!.plain === subject.noun && words[k + 1]!.plain === 'que') return k;
  }
  return null;
}

/** "Según publicó La Voz, el Gobierno estudia …": what follows the comma behind whoever told it; null otherwise. */
function asToldSpan(
  clause: Clause,
  { lead, subject, inverted }: Attribution,
  unit: Span,
): (Span & { readonly phrase: boolean }) | null {
  const { words } = clause.reading;
  if (!inverted || subject.type !== 'named' || lead !== clause.first + 1) return null;
  if (!/^(?:segun|como)$/.test(words[clause.first]!.plain)) return null;
  let next = subject.mention.last + 1;
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

/** "said at least 300 people had died", "denunció al menos 183": what is said begins with "at". */
const opensQualifier = ({ reading: { words } }: Clause, i: number): boolean =>
  /^(?:at (?:least|most)|al menos|por lo menos)(?: |$)/.test(
    words
      .slice(i, i + 3)
      .map(({ plain: word }) => word)
      .join(' '),
  );

/** Whether nothing follows from the word `from` on but when something was said: "last week", "este jueves". */
function isOnlyWhen(clause: Clause, verb: number, from: number): boolean {
  const { words } = clause.reading;
  for (let k = from; k <= clause.last; k += 1)
    if (!isWhen(clause, verb, k) && !(k > from && PERIOD.test(words[k]!.plain))) return false;
  return true;
}

const PERIOD = /^(?:week|month|year|night|semana|mes|ano|noche)$/;

/** Whether a court sentences somebody: "condenó a Paz a nueve años", "condemned Ettinger to 12 years". */
function isSentence(clause: Clause, { verb, subject }: Attribution): boolean {
  const { words } = clause.reading;
  if (!/^(?:conden|condemn)/.test(words[verb]!.plain)) return false;
  if (
    subject.type === 'named' &&
    subject.mention.kind === 'organisation' &&
    subject.mention.parts.some((part) => COURT.test(part))
  )
    return true;
  for (let k = verb + 1; k < Math.min(clause.last, verb + 16); k += 1)
    if (/^(?:a|to)$/.test(words[k]!.plain) && PENALTY.test(words[k + 1]!.plain)) return true;
  return false;
}

const COURT = /^(?:courts?|tribunal|corte|juzgado|audiencia|sala)$/;
const PENALTY =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|life|death|prison|jail|hang|pay|repay|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cadena|muerte|prision|penas?|multa|\p{L}{3,}(?:ar|er|ir))$/u;

/** "admitió, eso sí, que": the "que" or "that" behind what stands between commas at the word `i`; null without it. */
function pastAside(clause: Clause, i: number): number | null {
  const { words } = clause.reading;
  if (gap(clause, i) !== ', ') return null;
  for (let k = i + 1; k <= Math.min(clause.last, i + 16); k += 1) {
    if (clause.quoted(k)) continue;
    if (/^["”»]?, $|^,["”»] $/.test(gap(clause, k))) return /^(?:that|que)$/.test(words[k]!.plain) ? k : null;
  }
  return null;
}

/** Whoever is named at the word `i`, or has a title there: "told Justice Ronald Kwok". */
function addressee(clause: Clause, i: number): Found | undefined {
  const titled = clause.at(i + 1);
  return (
    clause.at(i) ??
    (titled !== undefined && titled.titleStart <= clause.reading.words[i]!.start ? titled : undefined)
  );
}

/** Whether those to whom something is told begin at the word `i`. */
function isAudience(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  const { plain } = words[i]!;
  if (addressee(clause, i) !== undefined) return true;
  // "told researchers that"
  if (!clause.reading.spanish && /^[a-z]{2,}s$/.test(plain) && !/^(?:this|his|its|was|is|has)$/.test(plain))
    return true;
  if (!OBJECT.test(plain)) return false;
  return (
    !/^(?:la|las|los)$/.test(plain) ||
    AUDIENCE.test(words[i + 1]?.plain ?? '') ||
    clause.at(i + 1) !== undefined
  );
}

/** Whether more than a phrase follows: a noun phrase and something said of it. */
function looksLikeClause(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  const first = words[i]!.plain;
  if (
    /^(?:he|she|it|they|we|there|i|you|if|most|many|some|all|both|nobody|no|nothing|the|a|an|at|more|about|only|his|her|its|their|this|these|those|two|three|taxes)$/.test(
      first,
    ) ||
    /^\d/.test(first) ||
    clause.at(i) !== undefined ||
    words[i]!.capital
  ) {
    for (let k = i; k <= clause.last; k += 1) {
      if (
        /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|must|did|does|do)$/.test(
          words[k]!.plain,
        ) ||
        /ed$/.test(words[k]!.plain)
      )
        return true;
    }
    return /^(?:he|she|it|they|we|there|i|you)$/.test(first);
  }
  for (let k = i; k <= Math.min(clause.last, i + 10); k += 1) {
    if (
      /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does)$/.test(
        words[k]!.plain,
      )
    )
      return true;
  }
  return false;
}

/** Whether a company's results stand there: "its first quarterly profit", "ventas por 3 millones". */
function isResult(clause: Clause, from: number): boolean {
  return clause.reading.words
    .slice(from, Math.min(clause.last + 1, from + 7))
    .some(({ plain }) =>
      /^(?:profits?|loss|losses|earnings|revenues?|sales|turnover|income|ganancias?|perdidas?|beneficios?|ingresos|ventas)$/.test(
        plain,
      ),
    );
}

/** Verbs that put a number somewhere: what follows them is no longer what was said before. */
const PUTS = /^(?:cifró|situó|elevó|estimó|calculó|rebajó|fijó|put|estimated|cifraron|situaron)$/;

/** Where reported words end: before the next attribution or another clause with a subject of its own. */
function contentEnd(
  clause: Clause,
  verbs: readonly Attribution[],
  index: number,
  cited: readonly Cited[],
  start: number,
  unit: Span,
): number {
  const { words, text } = clause.reading;
  let end = unit.end - (/[.!?…]*["'”’»)\]]*$/u.exec(text.slice(unit.start, unit.end))?.[0].length ?? 0);
  for (const next of verbs.slice(index + 1)) {
    const verb = words[next.verb]!;
    // "X, who had asked for two years, said": the subject stands before both verbs.
    const resumes =
      next.subject.type === 'named' &&
      next.subject.first < verbs[index]!.verb &&
      gap(clause, next.lead) === ', ' &&
      verb.start > start;
    if (resumes) {
      end = Math.min(end, words[next.lead - 1]!.end);
      continue;
    }
    // "denied it and his lawyer Ana Ruiz said": another speaker's clause.
    const and = words[next.subject.first - 1];
    if (
      next.subject.type === 'named' &&
      !next.inverted &&
      and !== undefined &&
      and.start > start &&
      /^(?:and|but|y|pero)$/.test(and.plain)
    ) {
      end = Math.min(end, words[next.subject.first - 2]!.end);
      continue;
    }
    // "claimed a landslide victory and the opposition accused him"
    const phrase = DETERMINER.test(words[next.subject.first - 1]?.plain ?? '')
      ? next.subject.first - 1
      : next.subject.first;
    if (
      /^(?:other|described|pronoun)$/.test(next.subject.type) &&
      !next.inverted &&
      phrase - 1 > verbs[index]!.verb &&
      words[phrase - 1]!.start > start &&
      /^(?:and|but|y|pero)$/.test(words[phrase - 1]!.plain)
    ) {
      end = Math.min(end, words[phrase - 2]!.end);
      continue;
    }
    // ", una práctica que su presidente, Ana Ruiz, describió como “cobarde”": another's words about it.
    const aside =
      next.subject.type === 'named' && !next.inverted ? asideBefore(clause, next.subject.first) : null;
    if (aside !== null && words[aside - 1]!.end > start) {
      end = Math.min(end, words[aside - 1]!.end);
      continue;
    }
    // "While the Red Cross says 12 died, the army insists …"
    const from = DETERMINER.test(words[next.subject.first - 1]?.plain ?? '')
      ? next.subject.first - 1
      : next.subject.first;
    if (
      /^(?:while|whereas|although|though|mientras|aunque)$/.test(words[clause.first]!.plain) &&
      from > clause.first &&
      !next.inverted &&
      gap(clause, from) === ', ' &&
      words[from - 1]!.end > start
    ) {
      end = Math.min(end, words[from - 1]!.end);
      continue;
    }
    // "para que, como dijo el juez, salga libre": the words go on behind it.
    if (isParenthesis(clause, next) && verb.start > start) continue;
    const isTail = tailSpan(clause, next, unit) !== null || next.subject.type === 'shared';
    if (!isTail || verb.start < start) continue;
    if (next.subject.type === 'shared' && clause.quoted(next.verb)) continue;
    const border =
      next.subject.type === 'shared' ? Math.max(clause.first, next.subject.first) : next.subject.first;
    const cut = words[border - 1]?.end ?? start;
    if (cut > start) end = Math.min(end, cut);
  }
  for (const { from } of cited) {
    const before = words[from - 1];
    if (before !== undefined && before.end > start) end = Math.min(end, before.end);
  }
  const relative = isRelativeOfOpening(clause, verbs[index]!);
  // "The bill, which Ruiz said was dead, passed": up to the comma that ends the relative clause.
  const { subject } = verbs[index]!;
  const within =
    /^(?:which|who|whom|that|que)$/.test(words[subject.first - 1]?.plain ?? '') &&
    gap(clause, subject.first - 1) === ', ';
  for (let i = clause.first + 1; i <= clause.last; i += 1) {
    const word = words[i]!;
    if (word.start <= start) continue;
    const between = gap(clause, i);
    const before = words[i - 1]!.end;
    // "cree que será lenta: «…»": the quotation is a saying of its own.
    if (/^: ?["“«]$/.test(between) && !clause.quoted(i - 1)) end = Math.min(end, before);
    if (clause.quoted(i)) continue;
    if ((within && between === ', ') || (relative && between === ', ' && RESUMES.test(word.text)))
      end = Math.min(end, before);
    if (/;/.test(between)) end = Math.min(end, before);
    // ", without offering evidence": the article's own remark.
    if (between === ', ' && /^(?:without|sin)$/.test(word.plain) && UNPROVEN.test(words[i + 1]?.plain ?? ''))
      end = Math.min(end, before);
    // "she would fight on – and the board is to appeal"
    if (/^ [–—] $/.test(between) && /^(?:and|but|y|pero)$/.test(word.plain)) end = Math.min(end, before);
    if (!/^["”»]?, ["“«]?$|^,["”»] $/.test(between)) continue;
    const follows = words[i + 1];
    // "…, y cifró en 212 los condenados"
    if (/^(?:and|y|e)$/.test(word.plain) && PUTS.test(follows?.text ?? '')) end = Math.min(end, before);
    const named = DETERMINER.test(follows?.plain ?? '') ? clause.at(i + 2) : clause.at(i + 1);
    const subject =
      follows !== undefined && (named !== undefined || /^(?:he|she|it|they|el|ella)$/.test(follows.plain));
    // "anunció que bebería agua, aunque continuaría": in the same mood, so still what was said.
    const goesOn =
      /^(?:aunque|pero|but|although|though)$/.test(word.plain) && IN_SPEECH.test(follows?.text ?? '');
    if (goesOn) continue;
    if (
      /^(?:but|pero|while|mientras|although|though|aunque|whereas)$/.test(word.plain) ||
      (/^(?:and|y)$/.test(word.plain) && subject)
    )
      end = Math.min(end, before);
  }
  return end;
}

/** The first word of ", a practice that …" before the relative clause whose subject begins at the word `first`. */
function asideBefore(clause: Clause, first: number): number | null {
  const { words } = clause.reading;
  const que = DETERMINER.test(words[first - 1]?.plain ?? '') ? first - 2 : first - 1;
  if (que <= clause.first || !/^(?:que|which|that)$/.test(words[que]!.plain)) return null;
  for (let k = que - 1; k > clause.first && que - k < 6; k -= 1) {
    if (gap(clause, k) === ', ') return /^(?:una?|an?|algo|something)$/.test(words[k]!.plain) ? k : null;
    if (gap(clause, k) !== ' ') return null;
  }
  return null;
}

/** ", como dijo el juez, ": whether an attribution stands between two commas and the words around it go on. */
function isParenthesis(clause: Clause, { lead, verb }: Attribution): boolean {
  const { words } = clause.reading;
  if (lead - 1 <= clause.first || !/^(?:segun|como|as)$/.test(words[lead - 1]!.plain)) return false;
  if (gap(clause, lead - 1) !== ', ' || !/^(?:que|that)$/.test(words[lead - 2]!.plain)) return false;
  for (let k = verb + 1; k < Math.min(clause.last, verb + 18); k += 1)
    if (/^["”»]?, $/.test(gap(clause, k))) return true;
  return false;
}

/** Verbs in the mood of what somebody says: "continuaría", "would". */
const IN_SPEECH = /^(?:\p{Ll}{2,}rían?|would|might)$/u;

const UNPROVEN =
  /^(?:offering|giving|providing|presenting|specifying|elaborating|citing|ofrecer|aportar|dar|precisar|detallar|mostrar|presentar|especificar)$/;

/** Whether a verb is that of "X, who demanded …, left": the sentence's own verb must follow behind a comma. */
function isRelativeOfOpening(clause: Clause, { lead, subject }: Attribution): boolean {
  const { words } = clause.reading;
  return (
    /^(?:que|quien|who|which)$/.test(words[lead - 1]?.plain ?? '') &&
    gap(clause, lead - 1) === ', ' &&
    subject.type === 'named' &&
    subject.first - clause.first <= 4 &&
    !words
      .slice(clause.first, subject.first)
      .some(({ plain }, k) => speechFrame(plain) !== null && !clause.quoted(k))
  );
}

/** How a sentence goes on with its own verb. */
const RESUMES =
  /^(?:se|no|ya|ha|han|es|son|fue|era|será|está|tiene|va|\p{Ll}{2,}(?:[óé]|aron|ieron|ará|erá|irá)|has|have|had|is|are|was|were|will|would|did|does|left|took|made|\p{Ll}{2,}ed)$/u;

/** "Nine people drowned, Reuters reported": the words before a comma and an attribution that ends the sentence. */
function tailSpan(
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
      /^(?:told|tells|tell|dijo)$/.test(words[verb]!.plain);
    if (!ends) return null;
    if (between !== ', ')
      for (let i = after + 1; i < again; i += 1)
        if (/^(?:that|que)$/.test(words[i]!.plain) && !inverted) return null;
  }
  let first = subject.first;
  if (inverted || subject.type === 'omitted')
    first = /^(?:segun|como|asi)$/.test(words[lead - 1]?.plain ?? '') ? lead - 1 : lead;
  if (first <= clause.first || isOnlyLinked(clause, first)) return null;
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

/** What opens a sentence and says nothing by itself, folded. */
const ONLY_OPENS =
  /^(?:so far|now|today|still|instead|otherwise|for now|until now|then|first|here|there|meanwhile|at (?:least|best|worst|first|present|the time|the moment)|in (?:fact|all|short|addition|the end|recent (?:weeks|months|years))|as a result|of course|hasta (?:ahora|el momento)|ahora|hoy|de momento|por ahora|en realidad|en total|de hecho|aun asi|ademas|entonces|sin embargo|no obstante)$/;

/** "Parents want to be left “out of it”, the Courier reported": whether a quotation only ends what was said before `first`. */
function isPartlyQuoted(clause: Clause, first: number): boolean {
  if (!clause.quoted(first - 1)) return false;
  let k = first - 1;
  while (k >= clause.first && clause.quoted(k)) k -= 1;
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

/** Where a sentence ends without its last marks. */
const tailEnd = ({ reading }: Clause, unit: Span): number =>
  unit.end - (/[.!?…]*["'”’»)\]]*$/u.exec(reading.text.slice(unit.start, unit.end))?.[0].length ?? 0);

/** The first word from `from` on of ", warning that", ", adding that"; behind the clause's last word without it. */
function sayingBehind(clause: Clause, from: number): number {
  const { words } = clause.reading;
  for (let k = from; k < clause.last; k += 1)
    if (gap(clause, k) === ', ' && isParticiple(words[k]!.plain) && frameAt(clause, k) !== null) return k;
  return clause.last + 1;
}

/** "and now, according to X, has": what is cited goes on with the words behind the citation. */
function continuesBehind(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  if (to >= clause.last || gap(clause, from) !== ', ' || !/^\)?, $/.test(gap(clause, to + 1))) return false;
  const lead = /^(?:now|then|also|ahora|hoy|luego|despues|ademas|ya)$/.test(words[from - 1]?.plain ?? '')
    ? from - 2
    : from - 1;
  return lead > clause.first && /^(?:and|but|that|y|pero|aunque|que)$/.test(words[lead]!.plain);
}

/**
 * "Estos problemas, según la activista, son consecuencia de …", "con la intención, según Ruiz, de sembrar el terror": the
 * first word of what a source between commas is cited for, where the words behind it go on with those before it.
 */
function resumedBy(clause: Clause, from: number, to: number): number | null {
  const { words } = clause.reading;
  const next = words[to + 1];
  if (next === undefined || to >= clause.last || from === clause.first || gap(clause, from) !== ', ')
    return null;
  if (!/^\)?, $/.test(gap(clause, to + 1)) || clause.quoted(to + 1)) return null;
  let first = from - 1;
  while (first > clause.first && !/[,;:]/.test(gap(clause, first)) && !clause.quoted(first - 1)) first -= 1;
  if (
    /^(?:y|pero|and|but|que|that|mientras|while|aunque|although)$/.test(words[first]!.plain) &&
    first < from - 1
  )
    first += 1;
  if (next.plain === 'ya' && words[to + 2]?.plain === 'que') return null;
  const opened = words.slice(first, from).some(({ text }) => RESUMES.test(text));
  if (RESUMES.test(next.text) || /^(?:se|lo|le|les|la|los|las)$/.test(next.plain))
    return opened ? null : first;
  return PREPOSITION.test(next.plain) &&
    PREPOSITION.test(words[first]!.plain) &&
    first > clause.first &&
    !opened
    ? first
    : null;
}

/** What a source cited by "according to" is cited for: what follows it, or what stands before it. */
export function citedSpan(clause: Clause, { from, to }: Cited, unit: Span): Span | null {
  const { words, text } = clause.reading;
  const based = /^, (?:con sede en|based in|headquartered in) [^,.;]{2,40}(?=, )/u;
  const tail = unit.end - (/[.!?…]*["'”’»)\]]*$/u.exec(text.slice(unit.start, unit.end))?.[0].length ?? 0);
  const parting = partings(clause);
  // "Meanwhile, according to X, …" opens its sentence too.
  const opens =
    from === clause.first ||
    /^[:;] $/.test(gap(clause, from)) ||
    continuesBehind(clause, from, to) ||
    (from - clause.first <= 2 &&
      gap(clause, from) === ', ' &&
      to < clause.last &&
      gap(clause, to + 1) === ', ');
  const resumed = continuesBehind(clause, from, to) ? null : resumedBy(clause, from, to);
  const after = parting.findLast((k) => k <= from - 1);
  if (resumed !== null) {
    const end = parting.find((k) => k > to);
    return {
      start: Math.max(
        words[resumed]!.start,
        after === undefined ? bodyStart(text, unit) : words[after]!.start,
      ),
      end: end === undefined ? tail : words[end - 1]!.end,
    };
  }
  if (!opens) {
    return {
      start: after === undefined ? bodyStart(text, unit) : words[after]!.start,
      end: words[from - 1]!.end,
    };
  }
  let next = to + 1;
  if (next > clause.last) return null;
  if (
    !/^\)?, ["“«]?$/.test(gap(clause, next)) &&
    !(/^\)? $/.test(gap(clause, next)) && opensCount(clause, next))
  )
    return null;
  // "Según Foro Claro, con sede en Madrid, …"
  const seat = based.exec(text.slice(words[to]!.end, words[to]!.end + 70));
  while (seat !== null && next < clause.last && words[next]!.start < words[to]!.end + seat[0].length)
    next += 1;
  // "According to Amina Yusuf, a spokeswoman for X, turnout …": past the description.
  if (
    (/^(?:a|an|the|una?|el|la|who|que|whose|which|otr[oa]|another)$/.test(words[next]!.plain) ||
      (isRole(words[next]!.plain) && !words[next]!.capital)) &&
    (clause.at(to)?.kind === 'person' ||
      /^(?:que|which|who)$/.test(words[next]!.plain) ||
      isKind(clause, next))
  ) {
    for (let k = next + 1; k <= Math.min(clause.last, next + 25); k += 1) {
      if (gap(clause, k) === ', ' && !sameName(clause, k)) {
        if (describes(clause, next, k - 1)) next = k;
        break;
      }
    }
  }
  if (LINKS.test(text.slice(words[next]!.start, words[next]!.start + 20)))
    do next += 1;
    while (next < clause.last && gap(clause, next) !== ', ' && !clause.quoted(next));
  if (clause.quoted(next)) return null;
  const before = parting.find((k) => k > next);
  return { start: words[next]!.start, end: before === undefined ? tail : words[before - 1]!.end };
}

/** What only links a sentence to the one before. */
const LINKS = /^(?:however|meanwhile|though|sin embargo|no obstante|en cambio|por su parte|además), /;

/** The words of a sentence that follow a semicolon outside of quotations: what a source is cited for ends there. */
function partings(clause: Clause): readonly number[] {
  const found: number[] = [];
  for (let k = clause.first + 1; k <= clause.last; k += 1)
    if (/^\)?; /.test(gap(clause, k)) && !clause.quoted(k)) found.push(k);
  return found;
}

/** "a civic group": what an organisation is, from the word `from`. */
function isKind(clause: Clause, from: number): boolean {
  const { words } = clause.reading;
  if (!/^(?:a|an|una?|otr[oa]|another)$/.test(words[from]!.plain)) return false;
  for (let k = from + 1; k <= Math.min(clause.last, from + 5) && gap(clause, k) === ' '; k += 1)
    if (DESCRIPTORS.has(words[k]!.plain)) return true;
  return false;
}

function describes(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  if (/^(?:who|que|whose|which)$/.test(words[from]!.plain)) return true;
  for (let k = from; k <= to; k += 1)
    if (
      /^(?:is|was|were|are|has|had|have|es|fue|era|son|ha|han)$/.test(words[k]!.plain) ||
      (!words[k]!.capital && (speechFrame(words[k]!.plain) !== null || /ó$/.test(words[k]!.text)))
    )
      return false;
  return true;
}
