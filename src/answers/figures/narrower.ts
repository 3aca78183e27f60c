import { termsOf } from '../../search/query.ts';
import type { Question } from '../../search/question.ts';
import { placesIn } from '../../text/countries.ts';
import { MONTHS, WEEKDAYS } from '../../text/dates/words.ts';
import { PAIRED, weightOf } from '../../text/lexicon.ts';
import { STOP_WORDS } from '../../text/stopwords.ts';
import { fold, primaryLanguage, terms } from '../../text/terms.ts';
import { withoutCustody } from './custody.ts';
import { type FigureInArticle, figureWords } from './words.ts';

/** What is said of a whole as well as of its part: that it is there, is so still, is known, in a place. */
const OF_ANY_WHOLE =
  /^(?:people|persons?|individuals|personas?|gente|hay|h[ae]|han|has|have|had|been|being|es|est[aá]n?|encuentran|hallan|remain\p{L}*|contin[uú]an?|sigu?en|permanecen|quedan|verified|documented|registered|identified|recorded|known|listed|verificad[oa]s|documentad[oa]s|registrad[oa]s|identificad[oa]s|conocid[oa]s|total|still|yet|a[uú]n|todav[ií]a|list|lista|prisons?|jails?|custody|country|nation|island|world|pa[ií]s|isla|mundo|c[aá]rcel(?:es)?|prisi[oó]n|prisiones|penal(?:es)?|currently|actualmente|today|hoy|now)$/u;

/** Why, and how it is judged: "*for their involvement*", "*unjustly* held". */
const WHY = /\s(?:for|por|because of|debido a)\s.*$/u;
const JUDGED = /(?:ly|mente)$/u;
/** "200 remain *there*", "*in Yare III* only 26": a place of which the question doesn't ask. */
const THERE =
  /(?<!\p{L})(?:there(?! (?:is|are|was|were|has|have|had)(?!\p{L}))|all[íi]|ah[íi]|all[áa])(?!\p{L})/iu;
const IN_PLACE = /(?<!\p{L})(?:in|at|en)\s(?:the\s|la\s|el\s|las\s|los\s)?(\p{Lu}[\p{L}\p{M}]+)/gu;

/**
 * Whether a figure of people counts, by its own words, those of the people asked for of whom something further holds: nine
 * prisoners *on hunger strike*, 700 who *are gravely ill*, or those of one place within what is asked
 * for. Such a count doesn't tell how many there are.
 */
export function isNarrower({ query }: Question, told: FigureInArticle): boolean {
  const { article, figure } = told;
  if (figure.unit !== 'persons') return false;
  const language = primaryLanguage(article.language);
  const asked = termsOf(query);
  if (isOfOnePlace(asked, told)) return true;
  const counted = withoutCustody(figure.counted).replace(WHY, '');
  const places = placesIn(counted);
  return terms(counted, article.language).some(
    ({ term, word, start, end }) =>
      !asked.has(term) &&
      !query.groups.some(({ phrases }) => phrases?.some((phrase) => phrase.includes(term)) === true) &&
      !/^\p{N}|^\p{Lu}/u.test(counted.slice(start, end)) &&
      !places.some((place) => place.start <= start && end <= place.end) &&
      !OF_ANY_WHOLE.test(fold(word)) &&
      !JUDGED.test(word) &&
      !PAIRED.some((one) => one === language && STOP_WORDS[one]?.has(word)) &&
      weightOf(word, [language]) !== 'light',
  );
}

/** Whether the clause of a figure says that it counts those of a place, other than a country, that isn't asked for. */
function isOfOnePlace(asked: ReadonlySet<string>, { article, figure, figures }: FigureInArticle): boolean {
  const { clauseText } = figureWords(article, figure, figures);
  if (THERE.test(clauseText)) return true;
  const countries = placesIn(clauseText).filter(({ city }) => city === null);
  return [...clauseText.matchAll(IN_PLACE)].some(({ 0: whole, 1: name = '', index }) => {
    const start = index + whole.length - name.length;
    return (
      !countries.some((place) => place.start <= start && start < place.end) &&
      !PAIRED.some((one) => MONTHS[one].has(fold(name)) || WEEKDAYS[one].has(fold(name))) &&
      terms(name, article.language).every(({ term }) => !asked.has(term))
    );
  });
}
