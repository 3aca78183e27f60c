import { fold } from '../text/terms.ts';

/** What a question of yes or no asks, and what answers it by its contrary: who was acquitted wasn't convicted. Folded. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:convicted|guilty|sentenced|condenad[oa]s?|condenaron|culpables?)\b/,
    /\b(?:acquit\w*|cleared|absuel\w*|absolv\w*|inocentes?)\b/,
  ],
  [
    /\b(?:acquit\w*|cleared|absuel\w*|absolv\w*|innocent|inocentes?)\b/,
    /\b(?:convict\w*|sentenced|condenad[oa]s?|condeno|guilty|culpables?)\b/,
  ],
  [
    /\b(?:freed|released|libres?|liberad[oa]s?|liberaron|soltaron)\b/,
    /\b(?:remains?|still|behind bars|sigue|siguen|pres[oa]s?|encarcelad[oa]s?)\b/,
  ],
  [/\b(?:alive|viv[oa]s?)\b/, /\b(?:died|dead|killed|murio|murieron|fallecio|muert[oa]s?)\b/],
  [/\b(?:won|win|gano|ganaron)\b/, /\b(?:lost|defeated|perdio|perdieron|derrotad[oa]s?)\b/],
  [/\b(?:open|abiert[oa]s?)\b/, /\b(?:closed|shut|cerrad[oa]s?|cerro)\b/],
];

/** Whether a text has the contrary of what a question asks whether it is so. */
export const hasOpposite = (question: string, text: string): boolean =>
  OPPOSITES.some(([asked, told]) => asked.test(fold(question)) && told.test(fold(text)));
