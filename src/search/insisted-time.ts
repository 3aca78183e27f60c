import type { Facts } from '../facts/facts.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/terms.ts';
import { type ArticleContext, type Days, daysOf, isAbout, tellsOf } from './article-context.ts';
import type { Insistence } from './insistence.ts';
import { type Passage, sentencesOf, textOf } from './passage.ts';
import type { Question } from './question.ts';

type Insisted = Extract<Insistence, { kind: 'year' }>;

/** Whether the passage tells of that time, or of that which a reader of its day would have meant by the same words. */
export function isThen(
  asked: Insisted,
  passage: Passage,
  context: ArticleContext,
  facts: Facts | undefined,
  asks: Question['asks'],
): boolean {
  if (tellsThen(asked, passage, context, facts, asks)) return true;
  // "Last year" of a report from then, if it says so itself.
  if (asked.ago === undefined || (asked.ago > 0 && !LAST_YEAR.test(textOf(passage)))) return false;
  const year = Number(passage.article.published.slice(0, 4)) - asked.ago;
  const then = { ...asked, text: String(year), from: `${year}-01-01`, to: `${year}-12-31` };
  return tellsThen(then, passage, context, facts, asks);
}

/** Whether the passage tells of that time: by its dates, else its paragraph's, else as news of its day. */
function tellsThen(
  asked: Insisted,
  passage: Passage,
  context: ArticleContext,
  facts: Facts | undefined,
  asks: Question['asks'],
): boolean {
  const { paragraph, span } = passage;
  // "Since 2021 1,895 have been held" counts none of that year alone.
  const tells = (days: Days) => tellsOf(days, asked) && (asks !== 'count' || isAbout(days, asked));
  const within =
    (outer: Span) =>
    ({ start, end }: Span) =>
      outer.start <= start && end <= outer.end;
  const figures = (facts?.figures ?? []).filter(
    (figure) => figure.paragraph === paragraph.number && within(span)(figure),
  );
  if (asks === 'count' && figures.length > 0) {
    const holds = figures.some(({ asOf }) => {
      const days = daysOf(asOf.edtf);
      return days !== null && tells(days);
    });
    if (holds) return true;
    // What is counted at no known time may be counted at the one that its sentence tells.
    const told = sentencesOf(passage).some((sentence) => {
      const own = figures.filter(within(sentence));
      const undated = own.every(({ asOf }) => asOf.how === 'publication');
      return undated && isWritten(asked, paragraph.text.slice(sentence.start, sentence.end), BOUND);
    });
    if (told || !figures.every(({ asOf }) => asOf.how === 'publication')) return told;
  }
  if (asks !== 'count' && isWritten(asked, textOf(passage), '')) return true;
  // A count may hold on a day that only arithmetic tells: "a month earlier".
  const held = figures.flatMap(({ asOf }) => (asOf.how === 'publication' ? [] : (daysOf(asOf.edtf) ?? [])));
  if (held.some((days) => days.from !== null && days.to !== null && tells(days))) return true;
  const dates = context.dates(paragraph);
  const own = dates.filter(within(span));
  if (own.length > 0) return own.some(({ days }) => tells(days));
  if (asks !== 'count' && isWritten(asked, paragraph.text, '')) return true;
  if (dates.length > 0) {
    // A count goes by the time told last before it; of the rest any of the paragraph's may be the one.
    const near = asks === 'count' ? dates.filter(({ end }) => end <= span.start).slice(-1) : dates;
    return near.some(({ days }) => tells(days));
  }
  // What tells no date of its own goes on from the last one told, or from the lead, or is news of the article's day.
  return [...context.datesBefore(paragraph), ...context.datesOfLead, context.published].some(
    (days) => days !== null && tells(days),
  );
}

/** Whether an article tells of such a day, of whichever year: a report on the protests of July 11, also as "11J". */
export function isOfDay(
  { month, day }: Extract<Insistence, { kind: 'day' }>,
  { article, paragraph }: Passage,
  context: ArticleContext,
): boolean {
  const end = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const is = ({ from, to }: Days) => from !== null && from === to && from.endsWith(end);
  const short = new RegExp(`(?<![\\p{L}\\p{N}])${day}-?${INITIALS[month - 1]}(?![\\p{L}\\p{N}])`, 'u');
  return (
    short.test(`${article.title} ${paragraph.text}`) ||
    [paragraph, ...article.paragraphs].some(
      (one) => context.dates(one).some(({ days }) => is(days)) || short.test(one.text),
    )
  );
}

/** Of months, in Spanish, as in "11J" and "23F". */
const INITIALS = 'EFMAMJJASOND';

const LAST_YEAR = /(?<!\p{L})(?:last year|(?:el )?año pasado)(?!\p{L})/iu;

const MOMENT =
  /(?<!\d)(?:[0-2]?\d[:.h][0-5]\d|1\d{3}|20\d\d|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[/-]\d{1,2}|\d{1,2} ?[ap]\.?m)(?![\d.,]*\d)|(?<!\p{L})(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)\.? \d|\d{1,2} (?:de )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|yesterday|today|tonight|tomorrow|ayer|hoy|mañana|week|month|year|century|centuries|decades?|semana|mes|años?|siglos?|décadas?|beginning|outset|start of|end of|inicio|comienzo|principios? de|fin(?:al(?:es)?)? de|spring|summer|autumn|winter|primavera|verano|otoño|invierno|morning|night|noon|midnight|ago|after|before|during|when|until|once|since|following|later|tras|después|antes|durante|cuando|hasta|desde|hace|ages?|era|period|época|edad)(?!\p{L})/iu;

/** Whether the passage tells when: by a date, a time, or what it came before, with or after. */
export const hasMoment = (passage: Passage): boolean => MOMENT.test(textOf(passage));

const AHEAD =
  /(?<!\p{L})(?:will|shall|would|is to|are to|due|scheduled|plans?|planned|planning|expect\p{L}*|set (?:to|for)|until|till|next|upcoming|tomorrow|soon|each|every|hopes?|próxim[oa]s?|prev[ée]\p{L}*|previst[oa]s?|espera\p{L}*|hasta|mañana|pronto|cada|tod[oa]s l[oa]s|convocad[oa]s?|fijad[oa]|a partir de|va a|van a|podr[íi]an?|\p{L}+(?:ará|erá|irá|drá)n?|\p{L}+(?:aría|ería|iría|dría)n?)(?!\p{L})/iu;

/** Whether the passage tells what is still to come, by its verb or in so many words. */
export const looksAhead = (passage: Passage): boolean => AHEAD.test(textOf(passage));

/** Words by which a time says when, rather than which ("the protests of July 2021"). */
const BOUND =
  '(?:in|by|during|throughout|for|en|durante|para|(?:in|en|according to|segun) (?:the|el|los|la)(?: \\w+)?)[ ]';

const YEAR = /^\d{4}$/;

/** Whether the time is written there: a year by its digits, a decade in any of its forms, a month with its year. */
function isWritten({ text, from, to }: Insisted, written: string, before: string): boolean {
  // Most texts lack the year, and a pattern is made for each question.
  const isYear = YEAR.test(text);
  if (isYear && !written.includes(text)) return false;
  const folded = fold(written);
  const stands = (pattern: string, behind = before) =>
    new RegExp(`(?<![\\w-])${behind}${pattern}(?!\\w)`, 'u').test(folded);
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)];
  if (first === undefined || last === undefined) return stands(first ?? last ?? '');
  if (Number(last) - Number(first) === 9 && first.endsWith('0')) return stands(decade(first));
  if (first !== last) return before === '' ? stands(first) && stands(last) : stands(range(first, last), '');
  return stands(isYear ? text : fold(text).replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+'));
}

/** "2000 to 2005", "1620-21", "entre 2000 y 2005". */
const range = (first: string, last: string): string =>
  `${first}(?:/\\d\\d)?(?: ?[–-] ?| (?:to|and|a|y|hasta|until|through) )(?:${last}|${last.slice(2)})`;

const decade = (first: string): string => {
  const short = first.slice(2);
  return `(?:(?:(?:early|mid|late)[ -]|the )*(?:${first}|['‘]?${short})'?s|(?:decada de (?:los )?|a[nñ]os )(?:${first}|${short}))`;
};
