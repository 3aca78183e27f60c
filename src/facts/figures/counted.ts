import { countedAfter, purposeAfter } from './after.ts';
import {
  appositionOf,
  collectiveBefore,
  doneBefore,
  givenBefore,
  headingBefore,
  isLevel,
  measureBefore,
  nameRightBefore,
  nounOfAmount,
} from './before.ts';
import {
  askedBefore,
  besideNoun,
  besideWith,
  changedBefore,
  changedTo,
  elidedBefore,
  elidedVerb,
  housedBefore,
  isGivenForPronoun,
  lineBefore,
  nounOfBoth,
  numberToldBefore,
  openingNoun,
  peopleCountedBefore,
  ratioNoun,
  toldOf,
} from './counted-elsewhere.ts';
import {
  bracketNoun,
  nounBeforeColon,
  nounInFront,
  ourselvesBefore,
  stateBefore,
  thereWasBefore,
  topicBefore,
} from './counted-in-front.ts';
import { changeBefore, differenceAfter } from './differences.ts';
import { doerBefore } from './doer.ts';
import type { Draft } from './draft.ts';
import { wordAfter, wordBefore } from './nearest-word.ts';
import { isCompared } from './parts.ts';
import type { Counted } from './phrase.ts';
import { namedNumberBefore, openingSubject, subjectBefore, tollBefore } from './subject.ts';

const NOT_A_NOUN = /^\s(?:of|de|del|in|on|to|for|a|en|más|menos|rise|fall)\b/u;

/** "a $40-million fund", "a 9 percent pay rise": the amount stands before its noun like an adjective. */
function isAdjective({ reading: { text }, number }: Draft): boolean {
  const after = text.slice(number.end, number.end + 8);
  if (after.startsWith('-')) return true;
  const isAfterArticle = /\b(?:an?|the|its|un|una|el|la)\s+$/iu.test(
    text.slice(Math.max(0, number.start - 8), number.start),
  );
  return isAfterArticle && /^\s\p{Ll}/u.test(after) && !NOT_A_NOUN.test(after);
}

function isInBracket({ reading: { text }, scope, number }: Draft): boolean {
  return /\([^()]{0,24}$/u.test(text.slice(scope.start, number.start));
}

/** Whether nothing follows a number in its clause. */
function isLast({ reading: { text }, number }: Draft): boolean {
  return /^\s*(?:[.,;:)]|$)/u.test(text.slice(number.end, number.end + 4));
}

/**
 * What a draft's number counts: the words after it, or the subject that leads up to it, or what the number before
 * it in the paragraph counts (`isBeside`: it stands in the same sentence). Null where the text doesn't say: then the number tells a reader nothing.
 */
export function countedBy(draft: Draft, previous: Counted | null, isBeside: boolean): Counted | null {
  const { kind } = draft.number;
  const shared = previous === null ? null : { ...previous, span: previous.noun ?? previous.span };
  if (kind === 'money') {
    const own = bracketNoun(draft);
    if (own !== null && /^\p{Lu}/u.test(draft.reading.text.slice(own.span.start))) return own;
    // "30,000 million pesos (some 7.2 million dollars)": one amount in two currencies.
    if (isBeside && shared !== null && (isInBracket(draft) || isCompared(draft))) return shared;
    return (
      (isBeside && isFurther(draft) ? shared : null) ??
      givenBefore(draft) ??
      changedBefore(draft) ??
      elidedBefore(draft) ??
      (isAdjective(draft) || isGivenAfter(draft) || isSubject(draft) ? countedAfter(draft) : null) ??
      (isInKind(draft) ? purposeAfter(draft) : null) ??
      nounOfAmount(draft) ??
      (isLevel(draft) ? subjectBefore(draft) : null) ??
      appositionOf(draft) ??
      (isAim(draft) ? null : purposeAfter(draft)) ??
      subjectBefore(draft) ??
      ownDoer(draft, shared) ??
      (isAim(draft) ? doerBefore(draft) : null) ??
      (isBeside && !isTerm(draft, shared) ? shared : null) ??
      nounAfter(draft) ??
      doerBefore(draft) ??
      countedAfter(draft) ??
      wordBefore(draft)
    );
  }
  if (kind === 'percent') {
    // "making up a quarter of the 293 reporters"
    const of = OF_NUMBER.test(draft.reading.text.slice(draft.number.end, draft.number.end + 24))
      ? countedAfter(draft)
      : null;
    if (of !== null) return of;
    const given =
      bracketNoun(draft) ??
      besideWith(draft) ??
      givenBefore(draft) ??
      changedBefore(draft) ??
      elidedBefore(draft);
    if (given !== null) return 'isEmpty' in given && given.isEmpty ? (shared ?? given) : given;
    if (isLevel(draft) && !isAdjective(draft) && !isCompared(draft) && !isUp(draft))
      return (
        subjectBefore(draft) ??
        (isOfNoun(draft) ? countedAfter(draft) : null) ??
        shared ??
        countedAfter(draft) ??
        nounOfAmount(draft) ??
        wordBefore(draft)
      );
    // "22 percent of sales, up from 8 percent", "closed at 84 kroner, up 3.1 percent"
    if (isBeside && shared !== null && (isCompared(draft) || isUp(draft))) return shared;
    return (
      ratioNoun(draft) ??
      countedAfter(draft) ??
      nameRightBefore(draft) ??
      nounOfAmount(draft) ??
      (isBeside ? (ownDoer(draft, shared) ?? shared) : null) ??
      subjectBefore(draft) ??
      headingBefore(draft) ??
      openingSubject(draft) ??
      shared ??
      namedDoer(draft) ??
      pronounAfter(draft) ??
      wordBefore(draft) ??
      wordAfter(draft)
    );
  }
  const own =
    measureBefore(draft) ??
    differenceAfter(draft) ??
    changeBefore(draft) ??
    elidedVerb(draft) ??
    changedTo(draft) ??
    nounOfBoth(draft);
  if (own !== null) return own;
  const after = countedAfter(draft);
  const collective = after?.noun == null ? collectiveBefore(draft) : null;
  if (collective !== null) return collective;
  // "14 districts, up from nine"
  if (after === null && isBeside && shared !== null && isCompared(draft) && !isStart(draft)) return shared;
  const given = after === null ? givenBefore(draft) : null;
  if (given !== null) return given.isEmpty ? (lastTold(draft, shared) ?? given) : given;
  if (after === null && isGivenForPronoun(draft)) {
    const told = lastTold(draft, shared);
    if (told !== null) return told;
  }
  if (isLevel(draft) && (isLast(draft) || after?.noun == null)) {
    const subject = namedNumberBefore(draft) ?? subjectBefore(draft) ?? otherToll(draft, shared);
    if (subject !== null) return subject;
  }
  // "213 went to women and 41 to teenagers": the preposition tells them apart.
  const { text } = draft.reading;
  const isTo = isBeside && /^\s(?:to|a)\s\p{Ll}/u.test(text.slice(draft.number.end, draft.number.end + 5));
  // "126 están en prisión, 30 en la comisaría y ocho en centros": told apart by where they are, as those before.
  const isListedByPlace =
    isBeside &&
    previous !== null &&
    /(?<!\p{L})\p{N}+\s(?:en|in)\s(?:the|el|la|los|las)?\s?$/u.test(
      text.slice(Math.max(0, previous.span.start - 16), previous.span.start),
    );
  if (after === null && (previous?.noun === null || isTo || isListedByPlace)) {
    const apart = purposeAfter(draft);
    if (apart !== null) return apart;
  }
  return (
    after ??
    nounInFront(draft) ??
    thereWasBefore(draft) ??
    housedBefore(draft) ??
    (isCopula(draft) ? subjectBefore(draft) : null) ??
    namedNumberBefore(draft) ??
    openingNoun(draft) ??
    lineBefore(draft) ??
    headingBefore(draft) ??
    nounBeforeColon(draft) ??
    pointsAfter(draft) ??
    (draft.number.value >= 1e6 ? nounOfAmount(draft) : null) ??
    besideNoun(draft) ??
    doneBefore(draft, shared) ??
    stateBefore(draft) ??
    ourselvesBefore(draft) ??
    (isChange(draft, shared) ? numberToldBefore(draft) : null) ??
    shared ??
    subjectBefore(draft) ??
    nounOfAmount(draft) ??
    pronounAfter(draft) ??
    askedBefore(draft) ??
    toldOf(draft) ??
    peopleCountedBefore(draft) ??
    (isLevel(draft) ? (tollBefore(draft) ?? topicBefore(draft)) : null) ??
    // "debe 83 millones a los bancos": so many, without a noun, are money.
    (draft.number.value >= 1e6 ? (spentOn(draft) ?? doerBefore(draft) ?? wordBefore(draft)) : null) ??
    // "ha repartido ya 20.000": so many in digits are counted by somebody.
    (isGrouped(draft) || isRemainder(draft) ? wordBefore(draft) : null)
  );
}

/** "The remaining 230 are at home": of those told in another paragraph. */
const isRemainder = ({ reading: { text }, number }: Draft): boolean =>
  /(?<!\p{L})remaining\s$/iu.test(text.slice(Math.max(0, number.start - 12), number.start));

/** "7 % de su población": a share that says itself of what it is one. */
const isOfNoun = ({ reading: { text }, number }: Draft): boolean =>
  /^\s(?:de sus?|of (?:its|their|his|her))\s/u.test(text.slice(number.end, number.end + 12)) ||
  (/^\s(?:de l[oa]s|of the)\s/u.test(text.slice(number.end, number.end + 9)) &&
    /(?<!\p{L})(?:lo que|cifra que|which)\s\p{L}+\s(?:(?:un|el|a|casi|about|nearly)\s)*$/u.test(
      text.slice(Math.max(0, number.start - 48), number.start),
    ));

/** "the number of reporters in jail rose from 26 to 34": where a change began. */
const isStart = ({ reading: { text }, number }: Draft): boolean =>
  /^\s(?:to|a)\s[\d\p{Sc}]/u.test(text.slice(number.end, number.end + 6));

/** "of the 293": a share that names the number of which it is one. */
const OF_NUMBER =
  /^\s(?:(?:out )?of (?:the|its|those|all)|de l[oa]s)\s(?:(?:about|nearly|some|casi|cerca de|más de)\s)?\d/u;

/** "los afectados son 142 y no 152" */
function isCopula({ reading: { text }, number }: Draft): boolean {
  return /(?<!\p{L}|\bthere )(?:are|were|son|eran|fueron|(?<=(?<!\p{L})(?:number|total|count|cifra|número) (?:of|de) [^,.;]{2,80} )(?:is|was|es|era|fue))\s(?:(?:now|already|about|some|nearly|only|at|least|ya|unos|unas|casi|más|solo|sólo|al|menos|de)\s)*$/u.test(
    text.slice(Math.max(0, number.start - 140), number.start),
  );
}

/** "a surge of 56% in the number of arrests, recording 122": whether only how much something changed was told before. */
const isChange = ({ reading: { text } }: Draft, shared: Counted | null): boolean =>
  shared !== null &&
  /(?<!\p{L})(?:surge|rise|increase|jump|drop|fall|decline|decrease|aumento|alza|incremento|subida|caída|descenso|baja|reducción)(?!\p{L})/iu.test(
    text.slice(shared.span.start, shared.span.end),
  );

/** What a number that is only "the number" or "it" is of: what was counted, or told the number of, last. */
function lastTold(draft: Draft, shared: Counted | null): Counted | null {
  const told = numberToldBefore(draft);
  return told === null || (shared !== null && shared.span.start > told.span.start) ? shared : told;
}

/** "The toll rose from 12 to 19", where what was counted before are no people. */
function otherToll(draft: Draft, shared: Counted | null): Counted | null {
  const toll = shared?.people === true ? null : tollBefore(draft);
  return toll?.people === true ? toll : null;
}

const isGrouped = ({ reading: { text }, number }: Draft): boolean =>
  /^\d{1,3}(?:[.,]\d{3})+$/u.test(text.slice(number.start, number.end));

/** "ha invertido 30 millones en depuradoras": what so many, without a noun, are spent on; never to whom they are owed. */
function spentOn(draft: Draft): Counted | null {
  const { text } = draft.reading;
  const { start, end } = draft.number;
  const isSpent =
    /^\s(?:on|in|for|en|para)\s/u.test(text.slice(end, end + 6)) ||
    (/^\sa\s/u.test(text.slice(end, end + 3)) &&
      /(?<!\p{L})(?:destin|dedic|asign)\p{L}+\s(?:(?:unos|casi|más|de|hasta)\s)*$/u.test(
        text.slice(Math.max(0, start - 32), start),
      ));
  return isSpent ? purposeAfter(draft) : null;
}

/** "El sindicato pedía un 12 %": whose share it is, where somebody is named before the verb. */
function namedDoer(draft: Draft): Counted | null {
  const doer = doerBefore(draft);
  return doer?.noun == null ? null : doer;
}

/** "y uno de Lima cobra 200 soles": who gets an amount, told behind what the number before counts. */
function ownDoer(draft: Draft, shared: Counted | null): Counted | null {
  const doer = doerBefore(draft);
  return doer?.noun != null && shared !== null && doer.span.start > shared.span.end ? doer : null;
}

/** ", up 3.1 percent": how much the number before has changed. */
function isUp({ reading: { text }, number }: Draft): boolean {
  return /,\s(?:up|down)\s(?:(?:about|nearly|some|almost|by|more|than)\s)*$/u.test(
    text.slice(Math.max(0, number.start - 32), number.start),
  );
}

/** "necesitó 773 euros para no ser pobre": what somebody wants to do by an amount, weaker than who it is. */
function isAim({ reading: { text }, number }: Draft): boolean {
  return /^\spara\s(?:no\s)?\p{Ll}+[aei]r(?:se|l[oa]s?)?(?!\p{L})/u.test(
    text.slice(number.end, number.end + 32),
  );
}

/** "ten years in prison, and fined him $65,000": a term is nothing that an amount is of. */
const isTerm = ({ reading: { text } }: Draft, shared: Counted | null): boolean =>
  shared !== null &&
  /^(?:years?|months?|days?|años?|mes(?:es)?|días?|jail|prison|sentences?|terms?|penas?|condenas?)/iu.test(
    text.slice(shared.span.start, shared.span.end),
  );

/** What follows a number, where that has a noun: "stole £310,000 was jailed" has none. */
function nounAfter(draft: Draft): Counted | null {
  const after = countedAfter(draft);
  const { text } = draft.reading;
  const isMore =
    after !== null &&
    /^(?:adicional|extra|additional|more|más)(?:es)?$/iu.test(text.slice(after.span.start, after.span.end));
  return after?.noun == null || isMore ? null : after;
}

/** "just £9,000 had been recovered": the amount opens its clause, and what became of it follows. */
function isSubject({ reading: { text }, number, scope }: Draft): boolean {
  return (
    /(?:^|[,;:—]\s|(?<!\p{L})(?:that|que|and|y)\s)["“«]?(?:(?:just|only|some|about|more|less|than|nearly|unos|casi|solo|sólo|más|menos|de)\s)*$/iu.test(
      text.slice(scope.start, number.start).slice(-48),
    ) &&
    /^\s(?:(?:had|has|have|was|were)\s(?:been\s)?\p{Ll}{3,}|(?:ha|han|había|habían|fue|fueron)\s)/u.test(
      text.slice(number.end, number.end + 32),
    )
  );
}

/** "lost a minimum of £64,350 in earnings", "400.000 euros en multas": in what an amount consists. */
const isInKind = ({ reading: { text }, number }: Draft): boolean =>
  /^\s(?:in (?:earnings|compensation|damages|fines|fees|taxes|aid|cash|bribes|kickbacks|losses|sales|revenues?|profits?|savings|subsidies|grants|loans|debts?|bonds|donations|exports|imports|wages|benefits|back pay|benefits|bail|costs|funding|assistance|overtime)|en (?:multas|ayudas|indemnizaciones|sobornos|pérdidas|ventas|ingresos|subsidios|subvenciones|préstamos|créditos|deudas|bonos|donaciones|exportaciones|importaciones|salarios|impuestos|daños|efectivo))(?!\p{L})/u.test(
    text.slice(number.end, number.end + 24),
  );

/** "cifró en 70 millones los daños", "£400 million of repairs": what the money is stands behind it. */
function isGivenAfter({ reading: { text }, number, scope }: Draft): boolean {
  const after = text.slice(number.end, number.end + 16);
  if (
    /^\s(?:of\s\p{Ll}{3,}|worth of\s|de\s(?!ell[oa]s|forma|manera|medi[ao]|promedio|cada|aquí)\p{Ll}{4,})/u.test(
      after,
    )
  )
    return true;
  const lead = text.slice(Math.max(scope.start, number.start - 60), number.start);
  return (
    /^\s(?:el|la|los|las)\s\p{Ll}/u.test(after) &&
    /(?<!\p{L})(?:cifr|estim|calcul|valor|situ|elev|rebaj|fij)\p{L}*\s(?:[^.;,]{0,30}\s)?(?:en|a)\s(?:(?:unos|unas|casi|más|menos|de|al)\s)*$/iu.test(
      lead,
    )
  );
}

/** "savings of $200m, with a further $950m": more of the same. */
const isFurther = ({ reading: { text }, number }: Draft): boolean =>
  /(?<!\p{L})(?:a further|an additional|another|otr[oa]s)\s$/iu.test(
    text.slice(Math.max(0, number.start - 16), number.start),
  ) && !/^\s(?:de\s|of\s)?\p{Ll}+s(?!\p{L})/u.test(text.slice(number.end, number.end + 24));

/** "ahead by four points": what is counted, where no noun says of what. */
function pointsAfter(draft: Draft): Counted | null {
  const { text } = draft.reading;
  const { end } = draft.number;
  const found = /^\s((?:percentage )?points?|puntos?(?: porcentuales)?)(?![\p{L}])/u.exec(
    text.slice(end, end + 24),
  );
  if (found === null) return null;
  const noun = nounOfAmount(draft) ?? (isLevel(draft) ? subjectBefore(draft) : null);
  const span = { start: end + 1, end: end + found[0].length };
  return noun ?? { span, noun: span, people: false };
}

/** "31 of them": where nothing before says more, the pronoun is all there is. */
function pronounAfter({ reading: { text }, number }: Draft): Counted | null {
  const found = /^\s(?:of|de)\s(them|those|these|ellos|ellas)(?![\p{L}])/u.exec(
    text.slice(number.end, number.end + 16),
  );
  if (found === null) return null;
  const end = number.end + found[0].length;
  return { span: { start: end - found[1]!.length, end }, noun: null, people: null };
}
