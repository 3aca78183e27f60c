import { fold } from '../text/terms.ts';
import { HOW_FAR } from './question-kind.ts';

/** "300 km", "600 miles". */
export const DISTANCE =
  /\d(?: ?km| ?mi|[ -](?:kil[oó]met\p{L}+|miles?|millas?|met(?:er|re|ro)s?|leguas?))(?!\p{L})/iu;

/** How questions ask for a percentage, a sum, a year and a length of time, folded, and what tells such. */
const FORMS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /percent|proportion|porcentaje|proporcion|fraction/,
    /%|\bper ?cent|\bpor ciento|\b(?:half|third|quarter|mitad|tercio)/i,
  ],
  [
    /\bhow much (?:money|did|was|does|were|is)\b|\b(?:costs?|price|salary|revenue|cuesta|costo|precio|salario)\b|\bcuanto dinero\b/,
    /\p{Sc}|\b(?:dollars?|pounds?|euros?|pesos?|yen|francs?|d[oó]lares|libras)\b/iu,
  ],
  [HOW_FAR, DISTANCE],
  [/\b(?:what|which|que|cual) (?:year|decade|century|ano|siglo|decada)\b/, /\b(?:1\d|20)\d\d\b/],
  [
    /\bhow long\b|\bcuanto (?:tiempo|dur\p{L}+)\b/u,
    /\b(?:(?:year|month|week|day|hour|minute|second|decade)s?|centur(?:y|ies)|años?|mes(?:es)?|semanas?|días?|horas?|minutos?|siglos?)\b/i,
  ],
];

/** What the form looks like in which the question asks for its answer; null where it asks for none of these. */
export const formAsked = (question: string): RegExp | null =>
  FORMS.find(([asked]) => asked.test(fold(question).replaceAll('ñ', 'n')))?.[1] ?? null;
