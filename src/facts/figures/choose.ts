import { around, type Draft } from './draft.ts';
import { isOnePerson, isPeople } from './persons.ts';

const DURATION =
  /^[\s-]*(?:(?:and a half|y medio|more|más|long|consecutive|straight|whole|full|largos?|seguidos?|primer[oa]s|últim[oa]s|próxim[oa]s|siguientes)\s+)*(?:(?:milli)?seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|segundos?|minutos?|horas?|d[ií]as?|noches?|jornadas(?= de (?:huelga|paro|protesta|trabajo|lucha|negociación|duelo))|(?<=(?:primer|últim|próxim)[oa]s )jornadas|semanas?|mes(?:es)?|años?|d[eé]cadas?|siglos?|trimestres?|quarters?|temporadas? m[aá]s|(?:more )?seasons?(?= (?:ago|later|after|at|with|in)(?!\p{L})))(?![\p{L}])/iu;
const YEARS = /^[\s-]*(?:more |más )?(?:years?|años?)(?![\p{L}])/iu;
/** "are serving 12 and nine years": the unit stands behind the next. */
export const YEARS_LISTED = /^(?:,\s[\p{L}\d]+)*\s(?:and|or|y|o)\s[\p{L}\d]+\s(?:years|años)(?!\p{L})/u;
const PARTS_OF_YEARS = /^[\s-]*(?:months?|days?|mes(?:es)?|d[ií]as)(?![\p{L}])/iu;
const TERM_AFTER =
  /^[\s-]*(?:years?|months?|days?|años?|mes(?:es)?|d[ií]as)['’]?\s*(?:(?:y medio|and a half)\s)?(?:(?:of|in|de|en|behind|tras)\s+)?["“«]?(?:(?:an?|his|her|their|la|las|una|un)\s+)?(?:high-security\s+|maximum-security\s+|hard\s+|house\s+)?(?:[\p{L}\d]+-year\s+)?(?:solitary|isolation|pre-?trial|aislamiento|prison|jail|imprisonment|incarceration|custody|detention|labou?r|bars|sentences?|terms?|arrest|penas?|prisi[oó]n|c[aá]rcel|reclusi[oó]n|encierro|presidio|condena|trabajos? (?:correccional(?:es)?|forzados?)|(?:limitación de )?libertad (?:condicional|vigilada|limitada)|limitación de libertad|probation|limited (?:liberty|freedom)|restricted (?:liberty|freedom)|correctional work|rejas|privaci[oó]n de (?:la )?libertad|liberty deprivation|deprivation of liberty)(?![\p{L}])/iu;
const TERM_BEFORE =
  /\b(?:sentenc(?:ed|es|ing)\b[^.;]{0,60}\bto|sentences? (?:of|from)|terms? (?:of|from)|jailed for|imprisoned for|(?:bann|suspend|disqualifi|barr)ed (?:[^.;]{1,40} )?for|(?:inhabilit|suspend|sancion)[ai]d[oa]s? (?:por|con|durante)|(?:(?:penas?|condenas?|sentencias?|sentences?|terms?) [^.;]{0,40}(?:promedian|van de|van desde|oscilan|rang(?:e|es|ed|ing) from|rang(?:e|es|ed|ing)|averag(?:e|es|ed|ing))(?: (?:de|desde|entre|between|los|from))*)|(?:will|must|would|to)(?: now)? serve|faces?|facing|serving|prison for|sentenced to|asked for|sought|seeks?|given|handed|(?:conden|sentenci)(?:ad[oa]s?|ó|aron) (?:a|por)|(?:pena|condena|sanción|sentence|term), (?:de|of)|condena de|(?:penas?|condenas)(?: \p{L}+)? de|(?:penas?|condenas?)(?: (?:de )?\p{L}+)? de entre|sentencias? de|(?:term|sentence|pena|condena)(?: \p{L}+){0,3}(?:,| (?:to|a)(?: a total of| un total de)?)|conden\p{L}+ [^.;]{1,200},? a|sentenced [^.;]{1,200}, to|pide|pidi[oó]|pedía)\s+(?:(?:an?|up to|at least|more than|over|between|hasta|m[aá]s de|al menos|entre|nearly|about|another|a further|additional|combined|a total of|un total de|otr[oa]s|[\p{L}\d]+,? (?:and|or|y|o))\s+)*$/iu;

const TELLS =
  /^\s(?:\p{L}+\s){0,2}\p{L}+(?:,\s[^,]{1,60},)?\s(?:said|says?|told|tells?|recalled|(?<!(?:were|was|been|be|are|is|more|others?)\s)added|dij(?:o|eron)|cont(?:ó|aron)|relat(?:ó|aron))\s/u;

/** "six years in prison for the mayor, and to four years for": the next of the terms that a sentence gives. */
const TERM_TOLD =
  /(?<!\p{L})(?:years?|años)\s(?:y medio\s|and a half\s)?(?:in|of|de)\s(?:prison|jail|prisión|c[aá]rcel|reclusión|presidio)[^.;]*(?:,|\s)(?:y|and)\s(?:a|to)\s$/iu;
/** "two to 20 years in prison, three to 18, one to" */
const LISTED_TERM =
  /(?<!\p{L})(?:years|años)\s(?:in|of|de)\s(?:prison|jail|prisión|c[aá]rcel)(?:(?:,|\sy|\sand)\s[\p{L}\d]+\s(?:a|to)\s[\p{L}\d]+(?:\saños|\syears)?)*(?:,|\sy|\sand)\s[\p{L}\d]+\s(?:a|to)\s$/u;
const WHOSE_TERM = /^\s(?:years?|años?)\s(?:al?|for)\s(?!old|edad)/iu;

/** "The court gave three men 12 years each" */
const COURT =
  /\b(?:court|judges?|jury|trial|tribunal|juez|jueza|corte|audiencia)\b[^.;]{0,80}\b(?:gave|gives|handed|hands|impuso|impone|dio|da|correspond\p{L}+|aplicó|fijó|rebajó|redujo|elevó|reduced|cut|raised)\b[^.;]{0,40}$/iu;

/** "sentenced to between 15 and 26 years, which were reduced to between 8 and 18 years": a term that is changed. */
const TERM_CHANGED =
  /(?<!\p{L})(?:sentenc|prison|term|penas?|conden|cárcel|prisión)[^;]*\s(?:reduc|commut|lower|shorten|increas|rebaj|conmut|elev)\p{L}*\s(?:to|a|en|hasta)\s(?:(?:between|entre|only|just|los|solo|sólo)\s)*$/iu;

/** "60 prison terms, which together come to 287 years": a sum of terms. */
const SUM_OF_TERMS =
  /(?<!\p{L})(?:terms|sentences|penas|condenas|sentencias)(?!\p{L})[^.;]{0,60}\s(?:(?:comes?|came|add(?:s|ed)? up|amount(?:s|ed)?) to|total(?:s|l?ed|l?ing)?|suman|sumaron|sumaban|totalizan|totalizaron|acumulan|ascienden a)\s(?:(?:about|nearly|more|than|over|unos|casi|más|de)\s)*$/iu;

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
    /(?<!\p{L})(?:report|study|survey|investigation|analysis|statement|letter|poll|informe|estudio|encuesta|investigación|análisis|comunicado|carta)s? (?:by|from|de)\s$/iu.test(
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

/** `years` or `other` (months) for a prison term; null for any other duration. */
export function termUnit(draft: Draft): 'years' | 'other' | null {
  const { before, after } = around(draft);
  if (LISTED_TERM.test(before.slice(-200))) return 'years';
  const isYears = YEARS.test(after) || YEARS_LISTED.test(after);
  if (!isYears && !PARTS_OF_YEARS.test(after)) return null;
  const isReceived =
    /(?<!\p{L})(?:received|got|recibió|recibieron)\s(?:(?:a combined|a total of|un total de|only|just|about|nearly|almost|more|than|up|to|solo|sólo|casi|hasta)\s)*$/iu.test(
      before,
    ) && !/^\s\p{L}+\s(?:of|de)\s/u.test(after);
  return TERM_AFTER.test(after) ||
    isReceived ||
    TERM_BEFORE.test(before.slice(-220)) ||
    (isYears && (TERM_SOUGHT.test(before) || SUM_OF_TERMS.test(before) || TERM_CHANGED.test(before))) ||
    (WHOSE_TERM.test(after) && TERM_TOLD.test(before.slice(-200))) ||
    (isYears && COURT.test(before.slice(-160)))
    ? isYears
      ? 'years'
      : 'other'
    : null;
}

/** "Prosecutors had asked for three.": how many years, where a sentence in years stands right before. */
function isTermSought(draft: Draft): boolean {
  const { before, after } = around(draft);
  return TERM_SOUGHT.test(before) && /^(?:[.,;:)]|\s(?:and|but|for|y|para|pero)\s|$)/u.test(after);
}

const TERM_SOUGHT =
  /(?<!\p{L})(?:prosecut\p{L}+|fiscal(?:es|ía)?|ministerio público|acusación)\s(?:[^.;:]{0,40}\s)?(?:ask(?:ed|ing|s)? for|sought|seek(?:s|ing)?|request(?:ed|s|ing)?|demand(?:ed|s|ing)?|wanted|ped(?:ía|ían|ido)|pid(?:e|en|ió|ieron)|solicit(?:a|an|ó|aron|aba|aban|ado)|reclam(?:a|ó|aba|ado))\s(?:(?:only|just|up|to|at|least|sólo|solo|hasta|al|menos)\s)*$/iu;

const TERM_OF_NEXT =
  /(?<!\p{L})(?:conden|sentenci|sentenc)[^.]*\s(?:años|years)[^.]*[;,)]\s[^;]{0,80}\p{Lu}\p{L}+(?:\s\(\d+\))?,\s(?:a|to)\s$/u;
const COURT_SETS =
  /(?<!\p{L})(?:court|judges?|jury|tribunal|juez|jueza|sala|corte)\s(?:(?:le|les|lo)\s)?(?:puso|impuso|dio|fijó|bajó a|dejó en|gave|handed|imposed|set|cut it to)\s(?:(?:him|her|them|only|just|solo|sólo)\s)*$/iu;

/** "a cinco años de cárcel al pintor y a nueve al rapero": a term without its unit, after one that has it. */
export function isElidedTerm(draft: Draft, previous: Draft | null): boolean {
  if (previous === null || previous.reading !== draft.reading) return false;
  const isLastWord = /^(?:[.,;:)]|$)/u.test(draft.reading.text.slice(draft.number.end, draft.number.end + 1));
  // "condenados a ocho años; Ciro Soto, a siete, y Raúl Castro, a tres."
  if (isLastWord && previous.sentence === draft.sentence && TERM_OF_NEXT.test(around(draft).before))
    return true;
  if (termUnit(previous) !== 'years') return false;
  if (isTermSought(draft) && draft.sentence - previous.sentence <= 1) return true;
  if (previous.sentence !== draft.sentence) return false;
  const { text } = draft.reading;
  const lead = text.slice(previous.number.end, draft.number.start);
  // "One got eight years, the other 10."
  if (
    lead.length < 60 &&
    /(?<!\p{L})(?:the others?|(?:el|la|los|las) otr[oa]s?),?\s(?:(?:got|to|a)\s)?$/u.test(lead) &&
    isLastWord
  )
    return true;
  // "La fiscalía pidió 14 años y el tribunal puso 12."
  if (lead.length < 100 && COURT_SETS.test(lead) && isLastWord) return true;
  // "seven years in prison; he has served three"
  if (lead.length < 100 && /(?<!\p{L})(?:served|serve|cumplido|cumplió|cumplir)\s$/u.test(lead)) return true;
  return (
    lead.length < 100 &&
    /(?<![\p{L}])(?:y|and)\s(?:(?:a|to|for|de|of)\s)?(?:(?:entre|between)\s)?$/u.test(lead) &&
    // "dos a 12 y dos a siete": so many, to so many years.
    !draft.reading.numbers.some(({ start }) => start - draft.number.end === 3) &&
    /^\s(?:al?|for|to|a la|para|en el caso)\s(?!\d)/u.test(
      text.slice(draft.number.end, draft.number.end + 16),
    )
  );
}

const ONLY_ONE =
  /(?<!\p{L})(?:(?:s[oó]lo|solamente|únicamente|apenas|tan solo)\s(?:hay|hubo|había|queda)|there (?:is|was) (?:only|just))\s$/iu;

/** "one passenger died", "29 boys and one girl", "14 muertos y un herido"; never "one of the ministers" or an article. */
function isCountedOne(draft: Draft, previous: Draft | null): boolean {
  const { reading, number } = draft;
  const word = reading.text.slice(number.start, number.end).toLowerCase();
  const { after, before } = around(draft);
  // "…,” said one detainee"
  if (/\b(?:said|says|told|dijo|contó|relató|according to|según)\s+$/iu.test(before)) return false;
  // "One journalist in prison is one too many"
  if (/^[^.;]{0,60}\s(?:one too many|demasiad[oa]s?)(?!\p{L})/iu.test(after)) return false;
  // "Only one of the 26 journalists"
  if (
    /(?<!\p{L})(?:only|just|s[oó]lo|solamente|apenas)\s$/iu.test(before) &&
    /^\s(?:of the|de l[oa]s)\s\d/u.test(after)
  )
    return true;
  // "solamente hay un adolescente"
  if (ONLY_ONE.test(before) && isOnePerson(/^\s(\p{L}+)/u.exec(after)?.[1] ?? '')) return true;
  const next = /^\s+(?:\p{L}+\s+)?/u.exec(after);
  const nouns = after.match(/\p{L}+/gu)?.slice(0, 3) ?? [];
  if (
    next === null ||
    nouns.length === 0 ||
    /^(?:of|de|can|that|who|day|time|another|thing|cannot|must|should|in|on|side|hand)$/iu.test(nouns[0]!)
  )
    return false;
  const person =
    nouns.slice(0, 2).some((noun) => isOnePerson(noun)) || isPeople(nouns[0]!, reading.language, false);
  const listed =
    previous !== null &&
    previous.sentence === draft.sentence &&
    /(?:\b(?:and|y|e|mientras que|while|entre ell[oa]s|among them|including)|,)\s*$/iu.test(
      reading.text.slice(previous.number.end, number.start),
    ) &&
    number.start - previous.number.end < 90;
  if (word === 'one' || word === 'uno') return person || (listed && previous.number.kind === 'count');
  return person && listed && previous.number.kind === 'count';
}
