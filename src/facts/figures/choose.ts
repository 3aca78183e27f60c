import { isCountedOne } from './counted-one.ts';
import { around, type Draft } from './draft.ts';
import { termUnit, YEARS_LISTED } from './prison-terms.ts';

const DURATION =
  /^[\s-]*(?:(?:and a half|y medio|more|más|long|consecutive|straight|whole|full|largos?|seguidos?|primer[oa]s|últim[oa]s|próxim[oa]s|siguientes)\s+)*(?:(?:milli)?seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|segundos?|minutos?|horas?|d[ií]as?|noches?|jornadas(?= de (?:huelga|paro|protesta|trabajo|lucha|negociación|duelo))|(?<=(?:primer|últim|próxim)[oa]s )jornadas|semanas?|mes(?:es)?|años?|d[eé]cadas?|siglos?|trimestres?|quarters?|temporadas? m[aá]s|(?:more )?seasons?(?= (?:ago|later|after|at|with|in)(?!\p{L})))(?![\p{L}])/iu;
const TELLS =
  /^\s(?:\p{L}+\s){0,2}\p{L}+(?:,\s[^,]{1,60},)?\s(?:said|says?|told|tells?|recalled|(?<!(?:were|was|been|be|are|is|more|others?)\s)added|dij(?:o|eron)|cont(?:ó|aron)|relat(?:ó|aron))\s/u;

const NEGATED =
  /(?:\b(?:not|rather than|instead of|and not|y no|no|en lugar de|en vez de)\s+|\bno (?:son|eran|fueron|es|fue)\s+)(?:the\s+|los\s+|las\s+)?$/iu;
const EARLIER_VERSION =
  /\b(?:(?:earlier|previous|original|prior) (?:version|report|article|story|post|update|entry|tweet|dispatch)|(?:versi[oó]n|publicaci[oó]n|entrada|mensaje|actualizaci[oó]n) (?:anterior|previ[oa])|(?:wrongly|incorrectly|mistakenly) (?:said|stated|gave|reported|put)|(?:article|story|post|dispatch)\b[^.;]{0,20}(?:originally|initially|previously) (?:gave|said|put|stated|reported)|we (?:had )?(?:reported|said|wrote|stated)(?: (?:earlier|previously|initially|wrongly))*|(?:dijo|informó|publicó|indicó) (?:err[oó]neamente|por error)|(?:publicamos|informamos|dijimos|escribimos)(?: (?:antes|anteriormente|inicialmente|por error|en un principio))*)(?![\p{L}])[^;]*$/iu;
const CORRECTED =
  /\b(?:correct|in fact|actually|should (?:be|have been)|should read|correcta?|en realidad|debe decir)\b/iu;

const NAMED =
  /(?<!\p{L})(?:canal|channel|medio|portal|diario|sitio|televisora|emisora|revista|programa|site|outlet|broadcaster|station|newspaper|director de|directora de|director of|founder of|fundador de)\s(?:\p{Ll}+\s){0,2}["“«]?$/iu;

/**
 * Whether a number is one of the figures that an article states, is `taken-back` ("27, not 31"), or is a word of its
 * grammar.
 */
export function standingOf(draft: Draft, previous: Draft | null): 'figure' | 'taken-back' | 'no-figure' {
  const { before, after } = around(draft);
  if (draft.number.kind === 'count' && !isCount(draft, previous)) return 'no-figure';
  // "of those 58, 17 are women": the count was told before.
  const { number, reading } = draft;
  const isRepeated = reading.numbers.some((each) => each.end < number.start && each.value === number.value);
  if (
    isRepeated &&
    /(?<![\p{L}])(?:of|among|within|de|entre)\s(?:these|those|es[oa]s|est[oa]s)\s+$/iu.test(before)
  )
    return 'no-figure';
  // "Ochenta y uno (81) ocurrieron": the same number, written twice.
  if (
    previous?.number.end === number.start - 2 &&
    previous.number.value === number.value &&
    before.endsWith('(')
  )
    return 'no-figure';
  // "8.5 homicides per 100,000 inhabitants": what a rate is per is no count of its own; "por 12 millones" is a price.
  const isDivisor = number.kind === 'count' && Number.isInteger(Math.log10(number.value));
  if (isDivisor && /(?<![\p{L}])(?:per|for every|for each|por|cada)\s+$/iu.test(before)) return 'no-figure';
  // "canal 100% Noticias": part of a name.
  if (number.kind === 'percent' && /^\s\p{Lu}\p{Ll}/u.test(after) && NAMED.test(before)) return 'no-figure';
  return isTakenBack(before, after) ? 'taken-back' : 'figure';
}

function isCount(draft: Draft, previous: Draft | null): boolean {
  const { number } = draft;
  const { before, after } = around(draft);
  if (
    number.written === 'words' &&
    number.value === 1 &&
    number.valueMax === null &&
    !isCountedOne(draft, previous)
  )
    return false;
  // "19 years and six months in prison" is one term.
  if (
    (DURATION.test(after) || (YEARS_LISTED.test(after) && number.value < 100)) &&
    !isMeasuredTime(draft) &&
    !isSumOfTime(draft)
  )
    return (
      termUnit(draft) !== null && !/\b(?:years?|months?|años?|mes(?:es)?),? (?:(?:and|y) )?$/iu.test(before)
    );
  // "from seven to 14 months"
  if (TO_DURATION.test(after) && /(?<!\p{L})(?:from|de|desde)\s$/u.test(before)) return false;
  // "all but five", "todos menos cinco": those of whom the sentence isn't told.
  // … but "excepto 14 que fueron excarcelados" tells of those itself.
  if (
    /(?<!\p{L})(?:all but|todos menos|todas menos|salvo|excepto|except(?: for)?)\s$/iu.test(before) &&
    !/^\s(?:\p{Ll}+\s)?(?:que|who|whom)\s/u.test(after)
  )
    return false;
  // "cut from four hours to two"
  if (/\sfrom\s\p{L}+\s(?:hours?|days?|weeks?|months?|years?|minutes?)\sto\s$/u.test(before)) return false;
  if (/^\s(?:cents?|pence|pennies|centavos|c[eé]ntimos|short of)(?![\p{L}])/iu.test(after)) return false;
  // "$5 a dozen"
  if (number.written === 'lot' && previous?.number.kind === 'money' && number.start - previous.number.end < 3)
    return false;
  if (/^\d{4}$/.test(draft.reading.text.slice(number.start, number.end)) && /\bin\s+$/iu.test(before))
    return false;
  // "according to two bankers": who tells is no count.
  if (
    number.written === 'words' &&
    /(?:\baccording to|\bciting|(?<![\p{L}])según|\bde acuerdo con)\s+$/iu.test(before)
  )
    return false;
  // "a report by two organisations": whose it is.
  if (
    number.written === 'words' &&
    // … but "reports of eleven women held" tell of those.
    /(?<!\p{L})(?:(?:report|study|survey|investigation|analysis|statement|letter|poll)s? (?:by|from)|(?:informe|estudio|encuesta|investigación|análisis|comunicado|carta) de)\s$/iu.test(
      before,
    )
  )
    return false;
  // "…,” one student told the newspaper", "Two residents said"
  if (number.written === 'words' && TELLS.test(after)) return false;
  // "the two leaders", "los dos países": a pair already known, not a count.
  // "entre los tres suman": those named before.
  if (
    number.written === 'words' &&
    /\b(?:entre los|entre las|between the|among the)\s$/iu.test(before) &&
    /^\s(?:\p{Ll}+[nd]|[.,;])(?!\p{L})/u.test(after) &&
    number.value < 10
  )
    return false;
  const isPair = number.written === 'words' && number.value === 2;
  if (isPair && /(?:^|\s)(?:the|these|those|los|las|estos|estas|esos|esas)\s+$/iu.test(before)) return false;
  if (number.written === 'words' && /^-\p{L}/u.test(after)) return false;
  return !(
    number.written === 'digits' &&
    /^-\p{Ll}/u.test(after) &&
    !/^-(?:plus|odd|strong|magnitude)\b/u.test(after)
  );
}

/** "spilled for 212,000 hours": so much time is a sum of many, unless it tells when. */
const isSumOfTime = ({ reading: { text }, number }: Draft): boolean =>
  number.value >= 1000 &&
  /^\s(?:hours?|days?|nights?|minutes?|horas?|d[ií]as?|noches?|minutos?)(?!\s(?:ago|later|before|after|earlier|antes|después|atrás))(?!\p{L})/u.test(
    text.slice(number.end, number.end + 24),
  );

const TO_DURATION =
  /^\s(?:to|a)\s[\p{L}\d-]+\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?)(?!\p{L})/u;

/** "La demora media es de 87 días", "an average wait of 41 days": a time that is itself what is measured. */
function isMeasuredTime(draft: Draft): boolean {
  return MEASURED_TIME.test(around(draft).before);
}

const MEASURED_TIME =
  /(?<!\p{L})(?:demora|espera|lista de espera|waiting times?|(?:average|mean|longest|typical) (?:wait|stay|delay)|tiempo medio|plazo medio|life expectancy|esperanza de vida)(?!\p{L})[^.;]{0,60}\s(?:of|is|was|de|con|with|en)\s(?:(?:about|nearly|some|over|more|than|un[oa]s|casi|más|de)\s)*$/iu;

/** Whether the text gives the number only to take it back: "27, not 31", "An earlier version said 43". */
function isTakenBack(before: string, after: string): boolean {
  if (
    NEGATED.test(before) &&
    !/\b(?:if|whether|why|only|just|more|less|fewer)\s+(?:not\s+)?$/iu.test(before) &&
    !/\b(?:did|does|do|could|is|was|were|are|has|have) not\s+$/iu.test(before)
  )
    return true;
  const version = EARLIER_VERSION.exec(before)?.[0];
  if (version !== undefined && !CORRECTED.test(version)) return true;
  return (
    /^[^.;]{0,40}\b(?:in an earlier version|en una versi[oó]n anterior)\b/iu.test(after) &&
    NEGATED.test(before)
  );
}
