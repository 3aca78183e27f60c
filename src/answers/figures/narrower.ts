import { termsOf } from '../../search/query.ts';
import type { Question } from '../../search/question.ts';
import { placesIn } from '../../text/countries.ts';
import { PAIRED, weightOf } from '../../text/lexicon.ts';
import { STOP_WORDS } from '../../text/stopwords.ts';
import { fold, primaryLanguage, terms } from '../../text/terms.ts';
import { withoutCustody } from './custody.ts';
import type { FigureInArticle } from './words.ts';

/** What is said of a whole as well as of its part: that it is there, is so still, is known, in a place. */
const OF_ANY_WHOLE =
  /^(?:people|persons?|individuals|personas?|gente|hay|h[ae]|han|has|have|had|been|being|es|est[aá]n?|encuentran|hallan|remain\p{L}*|contin[uú]an?|sigu?en|permanecen|quedan|verified|documented|registered|identified|recorded|known|listed|verificad[oa]s|documentad[oa]s|registrad[oa]s|identificad[oa]s|conocid[oa]s|total|still|yet|a[uú]n|todav[ií]a|list|lista|prisons?|jails?|custody|country|nation|island|world|pa[ií]s|isla|mundo|c[aá]rcel(?:es)?|prisi[oó]n|prisiones|penal(?:es)?|currently|actualmente|today|hoy|now)$/u;

/** Why, and how it is judged: "*for their involvement*", "*unjustly* held". */
const WHY = /\s(?:for|por|because of|debido a)\s.*$/u;
const JUDGED = /(?:ly|mente)$/u;
const WORLDWIDE =
  /(?<!\p{L})(?:worldwide|globally|in the world|en (?:todo )?el mundo|a nivel mundial)(?!\p{L})/iu;

/**
 * Whether a figure of people counts, by its own words, those of the people asked for of whom something further holds: nine
 * prisoners *on hunger strike*, 700 who *are gravely ill*, or those of one country where all the world's are asked for. Such a
 * count doesn't tell how many there are.
 */
export function isNarrower({ query, text }: Question, { article, figure }: FigureInArticle): boolean {
  if (figure.unit !== 'persons') return false;
  const language = primaryLanguage(article.language);
  const asked = termsOf(query);
  const counted = withoutCustody(figure.counted).replace(WHY, '');
  const places = placesIn(counted);
  if (WORLDWIDE.test(text) && places.length > 0) return true;
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
