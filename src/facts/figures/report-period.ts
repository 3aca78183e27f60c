import type { Article } from '../../corpus/article.ts';
import { dateBounds } from '../../corpus/edtf.ts';
import { findDates } from '../../text/dates.ts';
import { plain } from '../../text/names.ts';
import { sentences } from '../../text/sentences.ts';

/** Paragraphs in which a report says what it covers. */
const OPENING = 2;

/** "It covers the period", "El boletín abarca": what a report says of itself. */
const COVERS =
  /^["'“«]?(?:It|This (?:report|review|survey|bulletin)|The (?:report|review|survey|bulletin)|(?:El|Este) (?:informe|bolet[ií]n|balance|estudio|anuario)|La memoria)\s(?:covers|spans|abarca|cubre|comprende)\s/u;

/** "Annual report for", "Monthly review: April 2025", "Actualización (octubre de 2024)": how a title or a text that is a report begins. */
const OPENS_REPORT =
  /^["'“«]?(?:(?:Annual|Quarterly|Monthly) (?:report|Report|review|Review|update|Update)|(?:Informe|Reporte|Balance|Resumen|Actualización) (?:anual|trimestral|mensual)|Memoria anual|Bolet[ií]n)(?!\p{L})/u;

/** "presenta hoy su boletín trimestral", "This is the fifth annual report of": the text is, or brings, a report. */
const OWN_REPORT =
  /(?<!\p{L})(?:its|our|su|nuestro|nuestra)\s(?:\p{Ll}+\s){0,3}?(?:report|bulletin|review|informe|reporte|bolet[ií]n|memoria|balance)(?!\p{L})|(?<!\p{L})(?:report|bulletin|review|informe|bolet[ií]n|memoria)\s(?:of|del?)\s\p{Lu}/u;

/** What comes out every month: of it a single month is the stretch that it covers. */
const MONTHLY = /(?<!\p{L})(?:monthly|mensual)(?!\p{L})/iu;

/** How a report names the stretch that it is about. */
const PERIOD =
  /(?:covers|spans|covering|for|corresponding to|abarca|cubre|comprende|correspondiente|relativ[oa]|sobre|del?)\s(?:al?\s)?(?:(?:the|el|la|los)\s)?(?:(?:period|year|month|months|per[ií]odo|año|mes|meses|trimestre)\s(?:of\s|del?\s|from\s)?)?(?:the\s|el\s)?$/iu;

/** Behind what a title calls the report: "Monthly review: ", "Informe anual ", "Actualización mensual sobre las cárceles (". */
const IN_TITLE = /(?:^|[\s(:–—-])$/u;

/**
 * The stretch of time, as EDTF, that an article says its publisher's own report covers; null where it is no such report, or
 * doesn't say.
 */
export function reportPeriod(article: Article): string | null {
  const isTitled = OPENS_REPORT.test(article.title);
  const ofTitle = isTitled ? periodIn(article.title, article, IN_TITLE) : null;
  if (ofTitle !== null) return ofTitle;
  const name = plain(article.publisher);
  let isOwn = isTitled;
  let isMonthly = MONTHLY.test(article.title);
  for (const { text } of article.paragraphs.slice(0, OPENING)) {
    if (!/report|review|bulletin|survey|informe|bolet|memoria|balance|anuario|covers|abarca/iu.test(text))
      continue;
    for (const { start, end } of sentences(text, article.language)) {
      const words = text.slice(start, end);
      const isReport = OWN_REPORT.test(words) || OPENS_REPORT.test(words);
      isOwn ||= isReport && (plain(words).includes(name) || OPENS_REPORT.test(words));
      isMonthly ||= isReport && MONTHLY.test(words);
      if (!isOwn || !(isReport || COVERS.test(words))) continue;
      const period = periodIn(words, article, PERIOD, isMonthly);
      if (period !== null) return period;
    }
  }
  return null;
}

/** The first stretch that `words` tell behind what `lead` finds and that is over; a month alone only of what `isMonthly`. */
function periodIn(
  words: string,
  article: Article,
  lead: RegExp,
  isMonthly = MONTHLY.test(words),
): string | null {
  const language = article.language.split('-')[0]!.toLowerCase();
  for (const { edtf, start } of findDates(words, { published: article.published, language })) {
    if (edtf === null || !lead.test(words.slice(0, start))) continue;
    if ((isStretch(edtf) || (isMonthly && isMonth(edtf))) && isOver(edtf, article.published)) return edtf;
  }
  return null;
}

/** A year, or a stretch between two dates: a single month or day is mostly when a report came out. */
const isStretch = (edtf: string): boolean => edtf.includes('/') || /^\d{4}$/.test(edtf);

/** Whether an EDTF date is one month. */
export const isMonth = (edtf: string): boolean => /^\d{4}-\d\d$/.test(edtf);

function isOver(edtf: string, published: string): boolean {
  const [period, now] = [dateBounds(edtf), dateBounds(published)];
  return period?.latest != null && now?.latest != null && period.latest < now.latest;
}
