import type { ArticleContext } from './article-context.ts';
import { type Passage, sentencesOf, textOf } from './passage.ts';

/** "Ferreyra, 46, said", "aged 46", "46-year-old", "de 46 años", "seven months old". */
const AGE =
  /\p{L}, \d{1,3}(?:,(?!\d)|\.)|\(\d{1,3}\)|\d{1,3}[- ]years?[- ](?:old|of age)|\p{L}+ (?:years?|months?|weeks?|days?) old|\bage[ds]? (?:of )?\d{1,3}|\bage(?: (?!of )\p{L}+){1,4} (?:of|is|was) \d{1,3}|\d{1,3}[- ]años|\bcumpl\p{L}+ \d{1,3}|\bturn(?:s|ed|ing)? \d{1,3}/u;
const PERCENTAGE =
  /\d ?%|\bper ?cent\b|\bpor ciento\b|(?<!\p{L})(?:half|thirds?|quarters?|fifths?|tenths?|mitad|tercios?|tercera parte|cuartos?|cuarta parte|quint[ao]|décim[ao]|mayoría|majority|(?:\d+|one|two|three|four|five|six|seven|eight|nine|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve) (?:in|out of|de cada) )/iu;

/** Whether the passage tells somebody's age. */
export const hasAge = (passage: Passage): boolean => AGE.test(textOf(passage));

/** Whether the passage tells a part of a whole. */
export const hasPercentage = (passage: Passage): boolean => PERCENTAGE.test(textOf(passage));

const SPAN_OF_TIME =
  /(?<!\p{L})(?:\d[\d.,]*|an?|un|una|half|media|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\p{L}+|veinti?\p{L}*|\p{L}+enta|hundreds?|thousands?|cien|several|few|many|vari[oa]s|poc[oa]s|much[oa]s|of|de)[ -](?:and a half |more |full |straight |consecutive |and \p{L}+[ -])?(?:years?|decades?|centur(?:y|ies)|months?|weeks?|days?|hours?|minutes?|a[nñ]os?|décadas?|siglos?|mes(?:es)?|semanas?|días?|horas?|minutos?)(?!\p{L})|\d\d\d\d\D{1,30}\d\d\d\d|(?<!\p{L})(?:life (?:in prison|sentence|imprisonment|term)|imprisoned for life|cadena perpetua|prisión perpetua|perpetuidad)(?!\p{L})/iu;

/** Whether the passage tells how long: by a number of a unit of time, two years that bound it, or a lifetime. */
export const hasSpanOfTime = (passage: Passage): boolean => SPAN_OF_TIME.test(textOf(passage));

const UNTIL_OR_FAR =
  /(?<!\p{L})(?:until|till|since|through|forever|indefinite\p{L}*|permanent\p{L}*|overnight|throughout|hasta|desde|siempre|indefinid\p{L}+|permanente\p{L}*|\d[\d.,]*[- ]?(?:km|kilomet\p{L}+|kilómetros?|met(?:re|er|ro)s?|miles?|millas|feet|pies|yards|inches|seconds?|segundos?|m))(?!\p{L})/iu;

/** Whether the passage tells of a length by its end or its beginning, or in units of distance. */
export const hasLength = (passage: Passage): boolean => UNTIL_OR_FAR.test(textOf(passage));

const SOME =
  /(?<!\p{L})(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|half|thirds?|quarters?|minimal|negligible|most|majority|all|both|none|no one|nobody|several|few|dozens?|scores|hundreds|thousands|millions|once|twice|single|only|free|mitad|tercios?|mínim[oa]s?|insignificantes?|mayoría|tod[oa]s|ambos|ambas|ningun[oa]?|ningún|nadie|vari[oa]s|poc[oa]s|docenas?|decenas|cientos|centenares|miles|millones|una vez|dos veces|únic[oa]|solo|gratis|gratuit[oa]s?)(?!\p{L})/iu;
/** "Days rather than weeks". */
const LASTING =
  /(?<!\p{L})(?:(?:minute|hour|day|week|month|year|decade)s|minutos|horas|días|semanas|meses|años|décadas)(?!\p{L})/iu;

/** Whether the passage tells how many or how much: by a number that is no date and that the question doesn't hold, or in a word. */
export function hasAmount(
  passage: Passage,
  context: ArticleContext,
  asked: ReadonlySet<string>,
  ofThings: boolean,
): boolean {
  const { text } = passage.paragraph;
  const numbers = sentencesOf(passage).flatMap(({ terms }) =>
    terms.filter(
      ({ shape, term, start, end }) =>
        (shape === 'number' || shape === 'year') &&
        !asked.has(term) &&
        !isOfName(text, start, term) &&
        !isClock(text, start, end) &&
        !(ofThings && measures(text.slice(Math.max(0, start - 2), start), text.slice(end, end + 30))),
    ),
  );
  // Most numbers can't be part of a date, and to look for words and to read the dates takes long.
  if (numbers.some(({ shape, term }) => shape === 'number' && Number(term) > 31)) return true;
  const own = textOf(passage);
  if (SOME.test(own) || (!ofThings && LASTING.test(own))) return true;
  if (numbers.length === 0) return false;
  const dates = context.dates(passage.paragraph);
  return numbers.some(({ start, end }) => !dates.some((date) => date.start <= start && end <= date.end));
}

const CLOCK = /^[0-2]?\d[.:][0-5]\d$/;
const AT_CLOCK = /(?<!\p{L})(?:las?|at|around|by)\s$/iu;

/** "A las 17.05", "at 6:30". */
const isClock = (text: string, start: number, end: number): boolean =>
  CLOCK.test(text.slice(start, end)) && AT_CLOCK.test(text.slice(Math.max(0, start - 8), start));

const BEHIND_CAPITAL = /(?<!^|[.!?:;”"»]\s)\p{Lu}[\p{L}\p{M}]+ $/u;

/** "El Rodeo 1", "Zona 7": a small number behind a capital is the name's. */
const isOfName = (text: string, start: number, number: string): boolean =>
  number.length < 3 && BEHIND_CAPITAL.test(text.slice(Math.max(0, start - 30), start));

const UNIT =
  /^(?:[- ](?:thousand|million|billion|mil|millones de|millones))?[- ]?(?:%|\p{Sc}|per ?cent|por ciento|(?:years?|months?|weeks?|days?|hours?|minutes?|a[nñ]os?|mes(?:es)?|semanas?|d[ií]as?|horas?|minutos?|dollars?|d[oó]lares|euros?|pounds?|pesos?|kilomet\p{L}+|kil[oó]metros|met(?:re|er|ro)s?|miles|millas|hectares?|hect[aá]reas?|acres?|kilos?|kilogra\p{L}+|ton(?:ne|elada)?s?|lit(?:re|er|ro)s?|degrees?|grados|in the (?:morning|afternoon|evening)|o['’]clock|[ap]\.?m|de la (?:mañana|tarde|noche|madrugada))(?!\p{L}))/iu;

const CURRENCY = /\p{Sc}\s?$/u;

/** Whether a number, by what stands around it, measures or pays and counts nothing. */
const measures = (before: string, behind: string): boolean => CURRENCY.test(before) || UNIT.test(behind);

const FREE =
  /(?<!\p{L})(?:is free|are free|free (?:of charge|entry|admission)|gratis|gratuit[oa]s?)(?!\p{L})/iu;

/** Whether the paragraph tells a sum of money, or that there is nothing to pay. */
export const hasMoney = ({ paragraph }: Passage, context: ArticleContext): boolean =>
  context.numbers(paragraph).some(({ kind }) => kind === 'money') || FREE.test(paragraph.text);

const BOTH = /(?<!\p{L})(?:both|pair|couple|twice|ambos|ambas|par)(?!\p{L})/iu;

/** Whether the paragraph has the number, in digits, in words, or as a Roman numeral ("Type II"). */
export function hasNumber(value: number, { paragraph }: Passage, context: ArticleContext): boolean {
  const written = String(value);
  if ([...context.terms(paragraph), ...context.terms(null)].some(({ term }) => term === written)) return true;
  if (value === 2 && BOTH.test(paragraph.text)) return true;
  const roman = romanOf(value);
  if (roman !== null && new RegExp(`(?<=\\p{L} )${roman}(?![\\p{L}\\p{N}])`, 'u').test(paragraph.text))
    return true;
  return context.numbers(paragraph).some((number) => number.value === value || number.valueMax === value);
}

const NUMERALS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 51 → "LI"; null for what news doesn't number so. */
function romanOf(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > 100) return null;
  let rest = value;
  let written = '';
  for (const [worth, numeral] of NUMERALS) {
    while (rest >= worth) {
      written += numeral;
      rest -= worth;
    }
  }
  return written;
}
