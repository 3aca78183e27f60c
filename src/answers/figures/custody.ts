import { type FigureInArticle, figureWords } from './words.ts';

/** People in custody, however they are called: prisoners are "behind bars" too, and "held", but not what is held up. */
const IN_CUSTODY =
  /(?<!\p{L})(?:prisoners?|inmates?|detainees?|captives?|imprisoned|jailed|incarcerated|detained|locked up|behind bars|in (?:jails?|prisons?|custody|detention)|(?:are|were|is|was|being|been|still|people) held(?! up| back)|pres[oa]s?|prisioner[oa]s?|reclus[oa]s?|intern[oa]s|encarcelad[oa]s?|detenid[oa]s?|(?:tras las|entre|detrás de las) rejas|tras los barrotes|en (?:(?:la|las) )?(?:c[aá]rcel(?:es)?|prisi[oó]n|prisiones)|privad[oa]s de (?:la |su )?libertad)(?!\p{L})/iu;

/** Index terms for those in prison: whoever asks for arrests doesn't ask for them. */
const OF_PRISON =
  /^(?:prison|inmat|convict|jail|imprison|incarcer|intern|captiv|cautiv|pres|prisioner|reclus|reo|encarcel|penal|carcel)/u;

/** Whether an index term names those in prison. */
export const namesPrison = (term: string): boolean => OF_PRISON.test(term);

/** Whether words tell of people in custody, or ask for them. */
export const tellsCustody = (words: string): boolean => IN_CUSTODY.test(words);

const EACH = new RegExp(IN_CUSTODY, 'giu');

/** Words without those that tell of custody, blanked: offsets stay. */
export const withoutCustody = (words: string): string =>
  words.replace(EACH, (found) => ' '.repeat(found.length));

/** Whether a figure counts people in custody: by its counted words, or by its clause. */
export function countsInCustody({ article, figure, figures }: FigureInArticle): 'counted' | 'clause' | null {
  if (figure.unit !== 'persons') return null;
  if (tellsCustody(figure.counted)) return 'counted';
  return tellsCustody(figureWords(article, figure, figures).clauseText) ? 'clause' : null;
}
