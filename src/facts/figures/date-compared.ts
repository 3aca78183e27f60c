import type { FoundDate } from '../../text/dates.ts';
import type { Draft, Reading } from './draft.ts';

export const COMPARISON_ON = /\b(?:up|down|rise|fall|increase|decrease)\b[^.;]{0,30}\bon\s+$/iu;

const COMPARISON =
  /\b(?:than|than in|as (?:many|much|high|low)(?: \p{Ll}+){0,2}? as(?: in)?|compared (?:with|to)|from the|(?<!,\s)que(?: en| el| hace)?|respecto a|respecto al|frente a|frente al|comparado con|por (?:debajo|encima) del?|en relación (?:con|al?)|con relación al?|con respecto al?|similar a|superior a|inferior a|below|above)\s+(?:(?:in|on|en|el|la|los|las|de|del|the|that|same|mismo|período de|period of|of|at|point|stage|time|levels?|niveles|nivel|figures?|cifras?|datos?|seen|whole|all|entire|full|entirety|todo|toda|conjunto|recorded|registered|registrad[oa]s?|alcanzad[oa]s?|contabilizad[oa]s?|pasado)\s+)*$/iu;

/** "113, una cifra que supera la de 2016", "41, a figure higher than that of May": what stands behind the count only measures it. */
const APPOSED =
  /,\s(?:(?:an?|the|una|un|lo|la|el)\s)?(?:figure|number|total|toll|cifra|número|total|cantidad)\s(?:\p{L}+\s)?(?:(?:that|which|que)\s(?:(?:is|was|es|fue)\s)?(?:almost\s|nearly\s|casi\s)?(?:se asemeja|supera|superó|duplica|triplica|equivale|contrasta|exceeds?|doubles|matches|dwarfs|surpass(?:es|ed))|higher|lower|larger|smaller|greater|superior|inferior|mayor|menor|similar|equivalente|parecida)(?!\p{L})[^;]*$/iu;

/** Whether the words from a count to a date behind it only compare the count with another. */
export const isMeasuredAgainst = (between: string): boolean => APPOSED.test(between);

/** "menos que en abril"; not "recordó que en abril", where "que" opens what is said. */
export function isComparison(before: string): boolean {
  const found = COMPARISON.exec(before);
  if (found === null) return false;
  return !/^que/iu.test(found[0]) || COMPARATIVE.test(before.slice(0, found.index));
}

/** What "que" compares with: "103 homicidios menos que en 2019"; not "dado que en 2019". */
const COMPARATIVE =
  /(?<!\p{L})(?:más|menos|mayor(?:es)?|menor(?:es)?|mejor(?:es)?|peor(?:es)?|igual(?:es)?|mism[oa]s?|tant[oa]s?|doble|triple|mitad|alt[oa]s?|baj[oa]s?)(?!\p{L})[^,;.]{0,60}$/iu;

/** "11 convictions, the last in 2019", "19, la última el 2 de julio": the day of one of them. */
export const LAST_ONE =
  /,\s(?:the|la|el)\s(?:last|latest|first|earliest|most recent|oldest|últim[oa]|primer[oa]|más reciente)(?:\s(?:of them|de ell[oa]s))?\s(?:(?:being|was|came|fue)\s)?(?:(?:in|on|en|el|este|this)\s){0,2}$/iu;

export const WHAT_IT_WAS =
  /(?:doble|triple|mitad|más|menos)\s(?:de|que)\slo\s\p{L}+[ai]do\s(?:[^.;,]{0,30}\s)?(?:en|el)\s(?:el\s)?$|(?:más|menos|doble|triple|mitad)\s[^.;,]{0,24}lo\s\p{L}+[ai]do\s[^.;,]{0,24}$|(?:double|twice|triple|half|times|above|below|than|doble(?: de)?|triple(?: de)?|mitad(?: de)?|veces)\s(?:what|lo que|the (?:number|level|figure|rate))\s(?:[^.;,]{0,30}\s)?(?:in|of|on|en|el)\s(?:el\s)?$/iu;

export const RECORD_SINCE =
  /\b(?:lowest|highest|largest|biggest|worst|best|first|most|deadliest|fewest|mayor|menor|peor|primer[ao]?|m[aá]s alt[ao]|m[aá]s baj[ao])\b[^.;]{0,40}$/iu;

export const OPENS_COMPARED =
  /^["'“«]?(?:Frente al?|En comparación con|Compared (?:with|to)|Against|Unlike)\s(?:(?:the|el|la|los|las)\s)?$/u;

/** "1.047, tras sumar 16 nuevos nombres en junio": the date of what came before, told without a verb of its own. */
export function beginsWithAfter({ text }: Reading, { number }: Draft, date: FoundDate): boolean {
  // "300 lost their homes, as rivers rose last week"
  if (/,\sas\s(?!(?:of|at|many|much|well|part)\s)[^,;]*$/u.test(text.slice(number.end, date.start)))
    return true;
  return /\s(?:(?:tras|después de|luego de) \p{L}+[aei]r(?:se)?|after \p{L}+ing)\s[^,;]*$/u.test(
    text.slice(number.end, date.start),
  );
}

/** "2.14 per cent, less than the 2.29 per cent recorded the month before": the date of another number, which is compared with. */
export function ofCompared({ text, numbers }: Reading, { number }: Draft, date: FoundDate): boolean {
  // "the fall to 47 from 68 last year"
  const isLevel = /(?<!\p{L})(?:to|a|hasta)\s(?:\p{L}+\s){0,2}$/u.test(
    text.slice(Math.max(0, number.start - 24), number.start),
  );
  return numbers.some(
    (each) =>
      each.start > number.end &&
      each.end <= date.start &&
      (AGAINST.test(text.slice(Math.max(number.end, each.start - 40), each.start)) ||
        (isLevel && FROM_BEFORE.test(text.slice(number.end, each.start)))) &&
      !/[,;:]/.test(text.slice(each.end, date.start)),
  );
}

const FROM_BEFORE = /^[^,;:.]{0,60}\s(?:from|desde)\s(?:(?:the|l[oa]s|about|some|unos|unas)\s)*$/u;

const AGAINST =
  /(?<!\p{L})(?:(?<!(?:more|less|fewer) )than|(?:more|less|fewer) than(?= the)|compared (?:with|to)|against|versus|vs\.?|(?:up|down) from|frente al?|(?:más|menos) que|en comparación con|contra|contrastan? con|contrasts? with|(?:superior|inferior|similar)(?:es)? a|(?:por (?:encima|debajo) de|above|below)(?= (?:the|l[oa]s)\s))\s(?:(?:the|el|la|los|las|about|some|unos|unas|casi|nearly)\s)*$/iu;
