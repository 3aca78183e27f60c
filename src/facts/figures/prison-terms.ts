import { around, type Draft } from './draft.ts';

const YEARS = /^[\s-]*(?:more |más )?(?:years?|años?)(?![\p{L}])/iu;
/** "are serving 12 and nine years": the unit stands behind the next. */
export const YEARS_LISTED = /^(?:,\s[\p{L}\d]+)*\s(?:and|or|y|o)\s[\p{L}\d]+\s(?:years|años)(?!\p{L})/u;
const PARTS_OF_YEARS = /^[\s-]*(?:months?|days?|mes(?:es)?|d[ií]as)(?![\p{L}])/iu;
const TERM_AFTER =
  /^[\s-]*(?:years?|months?|days?|años?|mes(?:es)?|d[ií]as)['’]?\s*(?:(?:y medio|and a half)\s)?(?:(?:of|in|de|en|behind|tras)\s+)?["“«]?(?:(?:an?|his|her|their|la|las|una|un)\s+)?(?:high-security\s+|maximum-security\s+|hard\s+|house\s+)?(?:[\p{L}\d]+-year\s+)?(?:solitary|isolation|pre-?trial|aislamiento|prison|jail|imprisonment|incarceration|custody|detention|labou?r|bars|sentences?|terms?|arrest|penas?|prisi[oó]n|c[aá]rcel|reclusi[oó]n|encierro|presidio|condena|trabajos? (?:correccional(?:es)?|forzados?)|(?:limitación de )?libertad (?:condicional|vigilada|limitada)|limitación de libertad|probation|on remand|remand|limited (?:liberty|freedom)|restricted (?:liberty|freedom)|correctional work|rejas|privaci[oó]n de (?:la )?libertad|liberty deprivation|deprivation of liberty)(?![\p{L}])/iu;
const TERM_BEFORE =
  /\b(?:sentenc(?:ed|es|ing)\b[^.;]{0,60}\bto|sentences? (?:of|from)|terms? (?:of|from)|jailed for|imprisoned for|(?:bann|suspend|disqualifi|barr)ed (?:[^.;]{1,40} )?for|(?:inhabilit|suspend|sancion)[ai]d[oa]s? (?:por|con|durante)|(?:(?:penas?|condenas?|sentencias?|sentences?|terms?) [^.;]{0,40}(?:promedian|van de|van desde|oscilan|rang(?:e|es|ed|ing) from|rang(?:e|es|ed|ing)|averag(?:e|es|ed|ing))(?: (?:de|desde|entre|between|los|from))*)|(?:will|must|would|to)(?: now)? serve|faces?|facing|serving|prison for|sentenced to|asked for|sought|seeks?|given|handed|(?:conden|sentenci)(?:ad[oa]s?|ó|aron) (?:a|por)|(?:pena|condena|sanción|sentence|term), (?:de|of)|condena de|(?:penas?|condenas)(?: \p{L}+)? de|(?:penas?|condenas?)(?: (?:de )?\p{L}+)? de entre|sentencias? de|(?:term|sentence|pena|condena)(?: \p{L}+){0,3}(?:,| (?:to|a)(?: a total of| un total de)?)|conden\p{L}+ [^.;]{1,200},? a|sentenced [^.;]{1,200}, to|pide|pidi[oó]|pedía)\s+(?:(?:an?|up to|at least|more than|over|between|hasta|m[aá]s de|al menos|entre|nearly|about|another|a further|additional|combined|a total of|un total de|otr[oa]s|[\p{L}\d]+,? (?:and|or|y|o))\s+)*$/iu;

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
  if (
    isLastWord &&
    previous.sentence === draft.sentence &&
    /,\s(?:a|to)\s$/u.test(draft.reading.text.slice(draft.number.start - 6, draft.number.start)) &&
    TERM_OF_NEXT.test(around(draft).before)
  )
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
