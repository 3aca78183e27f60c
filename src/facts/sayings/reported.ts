import { PREPOSITION } from '../../text/function-words.ts';
import { CALENDAR } from '../../text/names-common.ts';
import type { Span } from '../../text/span.ts';
import { ONLY_WITH_QUE } from '../../text/speech-verbs.ts';
import { addressee, isAudience, leadsToThat, OBJECT } from './addressee.ts';
import { asToldSpan } from './as-told-span.ts';
import type { Attribution, Cited } from './attribution.ts';
import { type Clause, gap, isOnlyLinked } from './clause.ts';
import { deedBehindPlan, nextDeed } from './deeds.ts';
import { contentEnd, isParenthesis } from './reported-end.ts';
import { followsSpeech, frameAt } from './saying-verbs.ts';
import { CIRCUMSTANCE } from './sentence-parts.ts';
import { tailSpan } from './tail-span.ts';
import {
  ADMITS,
  ASKS,
  callsSomebody,
  isBareNoun,
  isFact,
  isNounOf,
  isOnlyWhen,
  isResult,
  isRuling,
  isSentencing,
  isTerm,
  REACTS,
  REJECTS,
  TELLS_OF,
  WELCOMES,
} from './unsaid.ts';
import { isWhen } from './when-said.ts';

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
  if (
    isSentencing(clause, verbs[index]!) ||
    isRuling(clause, verbs, index) ||
    isParenthesis(clause, verbs[index]!)
  )
    return null;
  const denial = frame === 'denial';
  // "descartó dimitir": what somebody won't do.
  if (/^descart/.test(plain) && /[aei]r(?:l[aeo]s?|se)?$/.test(words[verb + 1]?.plain ?? '')) return null;
  // "lo desmintió el jueves: «…»": what was denied stands before.
  if (denial && /^(?:lo|la|los|las)$/.test(words[verb - 1]?.plain ?? '')) return null;
  const behindSpeech =
    (subject.type !== 'shared' &&
      subject.first >= lead - 1 &&
      lead > clause.first &&
      followsSpeech(clause, lead) &&
      !isOnlyLinked(clause, lead)) ||
    closesQuote(clause, verbs[index]!);
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
  if (i > clause.last) return none();
  if (clause.quoted(i)) {
    if (frame !== 'clause' || inverted || !opensWithFragment(clause, i)) return null;
    const from = words[i]!.start - 1;
    return { start: from, end: contentEnd(clause, verbs, index, cited, from, unit), phrase: false };
  }
  const aside = pastAside(clause, i);
  if (aside === null && !/^ $/.test(gap(clause, i))) return none();
  if (aside !== null) i = aside;

  // "The ministry reported last week": when, and nothing else.
  if (i <= clause.last && isOnlyWhen(clause, verb, i)) return none();

  // "told reporters that", "said in a statement that", "noted on Twitter that"
  // "Así lo dijo en la radio, en la que": what was said stands before.
  if (verb > clause.first && words[verb - 1]!.plain === 'lo' && TELLS.test(plain)) return none();
  const { that, phrase: isPhrase } = thatBehind(clause, verbs[index]!, i);
  let phrase = isPhrase;
  let start: number;
  // “…”, escribió el mandatario: what follows such a verb without "que" is who or where, not what.
  if (that < 0 && behindSpeech) return none();
  // “…”, señaló al enumerar los daños que dejó: what follows a quotation's verb isn't what it says.
  if (that > verb + 1 && behindSpeech && clause.quoted(lead - 1)) return none();
  if (that >= 0) {
    if (that + 1 > clause.last) return none();
    start = words[that + 1]!.start;
    phrase = false;
    if (clause.quoted(that + 1)) {
      start = text.lastIndexOf(' ', words[that + 1]!.start) + 1;
    }
  } else {
    const bare = withoutThat(clause, verbs[index]!, i, phrase);
    if (bare === null) return null;
    if (bare === 'none') return none();
    i = bare.first;
    start = words[i]!.start;
    phrase = bare.phrase;
  }
  if (denial) start = words[verb]!.start;
  const end = Math.min(
    contentEnd(clause, verbs, index, cited, start, unit),
    that < 0 && (phrase || denial) ? nextDeed(clause, start) : deedBehindPlan(clause, start),
  );
  if (end - start < 4) return none();
  // "denied liability", "reclamó un 25 %": too little to be shown as anybody's words.
  if (that < 0 && denial && isOfTwoWords(text.slice(words[verb]!.end, end))) return none();
  if (that < 0 && phrase && SHARE.test(text.slice(start, end))) return none();
  // "Ruiz replied four days later: “Noted.”"
  if (that < 0 && !denial && frame === 'clause' && /^: ?["“«]/.test(text.slice(end, end + 3))) return none();
  // "The court has said otherwise" tells nothing that could be shown.
  if (
    /^(?:otherwise|so|nothing|nobody|no one|nadie|little|much|more|the same|goodbye|lo mismo|lo contrario|nada|mucho|poco)$/i.test(
      text.slice(start, end),
    )
  )
    return none();
  return { start, end, phrase };
}

/** "“…,” he said about the plan": whether a quotation ends right before the subject of a verb that stands behind it. */
const closesQuote = (clause: Clause, { subject, inverted }: Attribution): boolean =>
  !inverted &&
  subject.type !== 'shared' &&
  subject.first > clause.first &&
  clause.quoted(subject.first - 1) &&
  /[,?!]/.test(gap(clause, subject.first));

const isOfTwoWords = (stretch: string): boolean =>
  /^ (?!\S+(?:ing|[aei]r(?:l[aeo]s?|se)?) )\S+(?: \S+)?$/.test(stretch);

/** No more than a number of what isn't told. */
const SHARE = /^(?:(?:an?|una?|the|el|la) )?[\d.,]+ ?(?:%|percent|per cent|por ciento)?$/;

/** Verbs that may have behind them whom something is told. */
const TELLS_SOMEBODY =
  /^(?:told|tells|tell|asked|asks|assured|informed|reminded|warned|wrote|dijo|explico|conto|informo|aseguro|confirmo)$/;

/** A day in brackets behind its name: "(22)", "(13/06)". */
const OPENS_DAY = /^\d{1,2}(?:[/.]\d{1,2})?\)/u;
const BEHIND_DAY = / \(\d{1,2}(?:[/.]\d{1,2})?(?:\) |[/.])$/u;

/** What a clause opens with whose subject isn't a bare noun. */
const OPENS_CLAUSE =
  /^(?:he|she|it|they|we|there|i|you|the|a|an|his|her|its|their|this|these|those|no|nobody|all|most|some|many)$/;

/** Index of the "that" or "que" behind which stands what is said, from the word `from` on, or -1; and whether it is no clause. */
function thatBehind(
  clause: Clause,
  { verb, frame }: Attribution,
  i: number,
): { readonly that: number; readonly phrase: boolean } {
  const { words } = clause.reading;
  let phrase = frame === 'act';
  let that = -1;
  const tells = TELLS_SOMEBODY.test(words[verb]!.plain);
  for (let k = i; k <= Math.min(clause.last, i + 16); k += 1) {
    if (clause.quoted(k)) break;
    const word = words[k]!;
    if (/^(?:that|que)$/.test(word.plain)) {
      // "mantienen desde hace días, al tiempo que": no that-clause.
      // "publicó el video, en el que se veía": a relative clause.
      if (!/^(?:tiempo|vez|par|mientras|para|hasta|ya|el|la|los|las|lo)$/.test(words[k - 1]!.plain)) that = k;
      break;
    }
    // "exigió a la Fiscalía que investigue": whom is part of what was demanded.
    if (frame === 'act') {
      // "reclamó al Ejecutivo que los reparta"
      if (
        words
          .slice(i, Math.min(clause.last + 1, i + 6))
          .some((later, n) => later.plain === 'que' && !clause.quoted(i + n))
      )
        phrase = false;
      break;
    }
    // "reported this Wednesday (22) that"
    const between = gap(clause, k);
    if (between === ' (' && OPENS_DAY.test(clause.reading.text.slice(word.start, word.end + 8))) continue;
    const isBehindDay =
      /^[)/.]/.test(between) && BEHIND_DAY.test(clause.reading.text.slice(word.start - 12, word.start));
    if (k > i && !isBehindDay && !/^(?:['’]s?)? $|^, $/.test(between)) break;
    // "denunció este lunes la muerte de dos jóvenes que …", "reveló en la radio la identidad de los que": what it was.
    if (
      clause.reading.spanish &&
      k > i &&
      /^(?:el|la|los|las|un|una|sus?)$/.test(word.plain) &&
      !PREPOSITION.test(words[k - 1]!.plain) &&
      !/^(?:durante|tras|mediante|sin|bajo|tod[oa]s?)$/.test(words[k - 1]!.plain) &&
      !isWhen(clause, verb, k)
    )
      break;
    // "encontró en marzo 38 cuerpos en un solar que": what it was, with a relative clause.
    if (
      clause.reading.spanish &&
      k > i &&
      /^\d/.test(word.plain) &&
      !/^(?:las?|los?|el|durante|tras)$/.test(words[k - 1]!.plain) &&
      !PREPOSITION.test(words[k - 1]!.plain) &&
      !isWhen(clause, verb, k)
    )
      break;
    const first = words[i]!;
    // "publicó el mensaje del ministro que": a thing, and not when.
    if (clause.reading.spanish && first.plain === 'el' && !isWhen(clause, verb, i)) break;
    const circumstance =
      CIRCUMSTANCE.test(first.plain) ||
      (tells && isAudience(clause, i)) ||
      // "confirmed to Anadolu that"
      (first.plain === 'to' && leadsToThat(clause, i + 1)) ||
      (!first.capital && /ly$|mente$/.test(first.plain));
    if (!circumstance) break;
    if (k > i && frameAt(clause, k) !== null) break;
  }
  return { that, phrase };
}

/** Where what is said begins that no "that" opens, and whether it is no clause; 'none' where nothing behind the verb is said. */
function withoutThat(
  clause: Clause,
  { verb, lead, frame }: Attribution,
  from: number,
  isPhrase: boolean,
): { readonly first: number; readonly phrase: boolean } | 'none' | null {
  const { words } = clause.reading;
  const { plain } = words[verb]!;
  let i = from;
  let phrase = isPhrase;
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
  if (/ly$/.test(words[i]!.plain) && words[i + 1]?.plain === 'to' && frame !== 'act') return 'none';
  if (clause.reading.spanish && ONLY_WITH_QUE.has(plain)) return 'none';
  if (TELLS_SOMEBODY.test(plain) && isAudience(clause, i)) {
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
    // "told a news conference": the whole of whom it was told to.
    if (object === undefined && !clause.reading.spanish && /^an?$/.test(words[i]!.plain))
      while (k <= clause.last && gap(clause, k) === ' ' && !OPENS_CLAUSE.test(words[k]!.plain)) k += 1;
    // "told reporters Thursday he wasn't sure"
    while (k < clause.last && gap(clause, k) === ' ' && gap(clause, k + 1) === ' ' && isWhen(clause, verb, k))
      k += 1;
    if (
      k > clause.last ||
      !/^ $/.test(gap(clause, k)) ||
      clause.quoted(k) ||
      (CIRCUMSTANCE.test(words[k]!.plain) &&
        !opensQualifier(clause, k) &&
        (clause.reading.spanish || words[k]!.plain !== 'a')) ||
      !looksLikeClause(clause, k)
    )
      return 'none';
    i = k;
  } else if (
    frame === 'clause' &&
    CIRCUMSTANCE.test(words[i]!.plain) &&
    !words[i]!.possessive &&
    !/^(?:el|the|a|this|about|de|of)$/.test(words[i]!.plain) &&
    !opensQualifier(clause, i)
  ) {
    return 'none';
  }
  // "admitió a trámite" says nothing.
  if (frame === 'clause' && clause.reading.spanish && words[i]!.plain === 'a') return 'none';
  if (
    /^(?:called|calls|call|calling|llamo|llama|llaman|llamaron)$/.test(plain) &&
    !(clause.reading.spanish ? /^a$/ : /^(?:for|on|upon)$/).test(words[i]!.plain)
  )
    return null;
  // "llamó a juicio a once militares": an act of court.
  if (
    /^llam/.test(plain) &&
    /^(?:juicio|indagatoria|elecciones|filas|consultas)$/.test(words[i + 1]?.plain ?? '')
  )
    return 'none';
  // "llamó a su mujer": on the telephone, or to come.
  if (/^llam/.test(plain) && callsSomebody(clause, i + 1)) return 'none';
  if (/^(?:called|calls|calling|appealed|appeals)$/.test(plain) && /^(?:for|on|upon)$/.test(words[i]!.plain))
    i += 1;
  // "who has ruled the country": no court's ruling.
  if (plain === 'ruled' && /^(?:has|have|had|who)$/.test(words[verb - 1]?.plain ?? '')) return 'none';
  if (frame === 'act' && /^(?:con|against|contra)$/.test(words[i]!.plain)) return 'none';
  // "la acusó de cuatro delitos"
  if (/^acus/.test(plain) && /^(?:de|formalmente)$/.test(words[i]!.plain)) return 'none';
  if (/^(?:entonces|then|again|también|luego)$/.test(words[i]!.text) && i < clause.last) i += 1;
  if (/^(?:to|y|and|as|como|,)$/.test(words[i]!.plain) && frame === 'clause') return 'none';
  // "alertó de dos casos"
  if (clause.reading.spanish && /^(?:alert|advirti|advert|avis)/.test(plain) && words[i]!.plain === 'de')
    i += 1;
  if (i > clause.last) return 'none';
  if (frame === 'clause' && !looksLikeClause(clause, i)) phrase = true;
  // "found a heap of blackened trees"
  if (/^(?:found|finds)$/.test(plain) && !/^(?:he|she|it|they|there|no)$/.test(words[i]!.plain))
    return 'none';
  // "told our reporter in Osk": to whom, and not what.
  if (phrase && /^(?:told|tells|tell)$/.test(plain)) return 'none';
  // "acknowledged the defeat", "admitió su error": that it was so, which isn't given in words.
  if (ADMITS.test(plain) && isFact(clause, i)) return 'none';
  if (phrase && ASKS.test(plain) && isTerm(clause, i)) return 'none';
  // "pidió disculpas": what somebody does by saying so.
  if (/^(?:ped|pid)/.test(plain) && /^(?:disculpas|perdon|permiso|turno)$/.test(words[i]!.plain))
    return 'none';
  // "rejected as fabricated": how somebody calls what stands before.
  if (frame === 'act' && /^(?:as|como)$/.test(words[i]!.plain)) return 'none';
  // "condemned the fact that they were held": what it was about, which isn't denied.
  if (frame === 'act' && /^(?:the|el) (?:fact|hecho)$/.test(`${words[i]!.plain} ${words[i + 1]?.plain}`))
    return 'none';
  // "celebró la noticia", "rejected the claim": what it was about.
  const isNone = REACTS.test(plain)
    ? isBareNoun(clause, i) || (WELCOMES.test(plain) && isNounOf(clause, i))
    : frame === 'act' && REJECTS.test(plain) && isBareNoun(clause, i);
  if ((phrase || frame === 'act') && isNone) return 'none';
  // "lo había pedido hace un año": what was asked for stands before.
  if (
    clause.reading.spanish &&
    frame === 'act' &&
    /^(?:lo|los|las)$/.test(words[lead]!.plain) &&
    !BIDS.test(plain)
  )
    return 'none';
  // "que explica las razones", "contó su viaje", "recounted the tortures": what it was about.
  if (
    (phrase || /^(?:recount|reiterat|highlight)/.test(plain)) &&
    TELLS_OF.test(plain) &&
    !/^\d/.test(words[i]!.plain)
  )
    return 'none';
  // "The company had found irregularities", "“…,” she said of her brother"
  if (
    phrase &&
    (/^(?:found|finds|ruled|recalled|recalls)$/.test(plain) || (plain === 'said' && words[i]!.plain === 'of'))
  )
    return 'none';
  // "It reported its first profit", "…, que documentó 87 casos": what it did, not what it said.
  if (
    phrase &&
    /^(?:report|document)/.test(plain) &&
    (isResult(clause, i) || /^(?:que|which|who)$/.test(words[lead - 1]?.plain ?? ''))
  )
    return 'none';
  return { first: i, phrase };
}

/** 'said "scores" of people still need': whether a word or two in quotation marks open a clause of the reporter's own words. */
function opensWithFragment(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  let k = i;
  while (k < clause.last && clause.quoted(k + 1) && /^[ '’]/.test(gap(clause, k + 1))) k += 1;
  return (
    k - i < 3 &&
    clause.last - k >= 3 &&
    gap(clause, i) === ` ${clause.reading.text[words[i]!.start - 1]}` &&
    /^["”»] $/.test(gap(clause, k + 1)) &&
    /^\p{Ll}/u.test(words[k + 1]!.text) &&
    !/^(?:and|y|in|on|at|after|before|as|while|when|to|en|al|tras|ante|durante|a|el|la)$/.test(
      words[k + 1]!.plain,
    )
  );
}

/** Verbs that have what was said before them as "lo": "así lo anunció". */
const TELLS =
  /^(?:dij|dic|anunci|inform|explic|afirm|confirm|reconoc|admit|adelant|revel|indic|senal|manifest|asegur|comunic|precis)/;

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

/** "said at least 300 people had died", "denunció al menos 183", "said in her view": what is said begins with "at" or "in". */
const opensQualifier = ({ reading: { words } }: Clause, i: number): boolean =>
  /^(?:at (?:least|most)|al menos|por lo menos|in (?:his|her|my|their|our) (?:view|opinion))(?: |$)/.test(
    words
      .slice(i, i + 3)
      .map(({ plain: word }) => word)
      .join(' '),
  );

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

/** Verbs that have whom somebody bids, blames or names as "lo". */
const BIDS = /^(?:inst|exhort|urg|llam|culp|responsabiliz|calific|felicit)/;

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
      /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|found|took|made|came|went|held|kept|lost|gave|beat|broke|shot|fell|died)$/.test(
        words[k]!.plain,
      )
    )
      return true;
  }
  return false;
}
