import type { Article } from '../corpus/article.ts';
import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { Answer, AnswerFigure, AnswerPerson, Clipping } from './answer.ts';

/*
 * What the clients say around clippings and figures, as plain text without any markup, so that the terminal, Discord
 * and the preview say the same. None of it is in quotation marks but headlines.
 */

/** "Our summary of CubaHeadlines, ¶2, 12 Dec 2024:" — it stands in front, since a foot is lost when pasted. */
export function summaryLead(clipping: Clipping, locale: Locale): string {
  const { article, paragraph } = clipping;
  return say(locale, 'clipping.summaryOf', {
    publisher: article.publisher,
    paragraph: paragraph.number,
    date: showDate(article.published, locale),
  });
}

/** "CubaHeadlines, “…”, ¶2, 12 Dec 2024 (date from the byline)": publisher, headline, paragraph, date and how known. */
export function citation(clipping: Clipping, locale: Locale): string {
  const { article, paragraph } = clipping;
  return say(locale, 'clipping.citation', {
    publisher: article.publisher,
    headline: article.title,
    paragraph: paragraph.number,
    date: showDate(article.published, locale),
    how: say(locale, `published.${article.publishedHow}`),
  });
}

/** The notice that an article was corrected, with its date and note; null where it wasn't. */
export function correctionNotice(article: Article, locale: Locale): string | null {
  if (article.status !== 'corrected') return null;
  return article.correction === null
    ? say(locale, 'clipping.corrected')
    : say(locale, 'clipping.correctedOn', {
        date: showDate(article.correction.date, locale),
        note: article.correction.note,
      });
}

/** The notice that an article was withdrawn, with its date and note where they are given. */
export function withdrawalNotice({ title, publisher, correction }: Article, locale: Locale): string {
  return correction === null
    ? say(locale, 'clipping.withdrawn', { headline: title, publisher })
    : say(locale, 'clipping.withdrawnOn', {
        headline: title,
        publisher,
        date: showDate(correction.date, locale),
        note: correction.note,
      });
}

/** The number as its text writes it, behind its qualifier: "more than 700", "$3.5 billion", "Hundreds (at least 100)". */
export function figureAmount(answer: Answer, figure: AnswerFigure, locale: Locale): string {
  const written = answer.clippings[figure.clipping]?.paragraph.text.slice(figure.start, figure.end) ?? '';
  const qualified = (number: string) => say(locale, `qualifier.${figure.qualifier}`, { number });
  // Words such as "hundreds" or "a third" qualify themselves; what they were read as stands behind them.
  const amount =
    /\d/.test(written) || figure.qualifier === 'exactly'
      ? qualified(written)
      : say(locale, 'figure.words', {
          words: written,
          amount: qualified(figure.value.toLocaleString(locale)),
        });
  return figure.per === null
    ? amount
    : say(locale, 'figure.rate', {
        amount,
        per: say(locale, `per.${perKey(figure.per)}`, { per: figure.per }),
      });
}

const PERS = ['day', 'week', 'month', 'year', 'hour'];
const perKey = (per: string): string => (PERS.includes(per) ? per : 'other');

/** "as of October 2024 (stated)": a figure's date and how it is known. */
export function figureAsOf(figure: AnswerFigure, locale: Locale): string {
  const date = showDate(figure.asOf.edtf, locale);
  return say(locale, `asOf.${figure.asOf.how}`, { date });
}

/** "said by Prisoners Defenders (named)", or that the text names no source. */
export function figureSource(figure: AnswerFigure, locale: Locale): string {
  return figure.saidBy === null
    ? say(locale, 'saidBy.unknown')
    : say(locale, `saidBy.${figure.saidBy.how}`, { name: figure.saidBy.name });
}

/** "person · 3 mentions in 2 articles, about 17 Nov 2022 to 12 Dec 2024". */
export function personPresence(person: AnswerPerson, locale: Locale): string {
  const presence = say(locale, 'person.presence', {
    kind: say(locale, `person.${person.kind}`),
    mentions: person.mentions,
    articles: person.articles,
  });
  const first = showDate(person.first, locale);
  const last = showDate(person.last, locale);
  return `${presence}, ${person.first === person.last ? first : say(locale, 'date.span', { from: first, to: last })}`;
}

/** How much coverage an answer draws on, and up to when. */
export function corpusFoot({ corpus }: Pick<Answer, 'corpus'>, locale: Locale): string {
  const { articles, paragraphs, newest } = corpus;
  return say(locale, 'corpus.foot', { articles, paragraphs, newest: showDate(newest, locale) });
}
