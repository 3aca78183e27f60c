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

/** "presenta hoy su boletín trimestral", "This is the fifth annual report of", "Annual report for": the text is, or brings, a report. */
const OWN_REPORT =
  /(?:^["'“«]?(?:Annual report|Quarterly report|Informe anual|Informe trimestral|Memoria anual|Bolet[ií]n)(?!\p{L})|(?<!\p{L})(?:its|our|su|nuestro|nuestra)\s(?:\p{Ll}+\s){0,3}?(?:report|bulletin|review|informe|bolet[ií]n|memoria|balance)(?!\p{L})|(?<!\p{L})(?:report|bulletin|review|informe|bolet[ií]n|memoria)\s(?:of|del?)\s\p{Lu})/u;

/** How a report names the stretch that it is about. */
const PERIOD =
  /(?:covers|spans|covering|for|corresponding to|abarca|cubre|comprende|correspondiente|relativ[oa]|sobre|del?)\s(?:al?\s)?(?:(?:the|el|la|los)\s)?(?:(?:period|year|months|per[ií]odo|año|meses|trimestre)\s(?:of\s|del?\s|from\s)?)?(?:the\s|el\s)?$/iu;

/**
 * The stretch of time, as EDTF, that an article says its publisher's own report covers; null where it is no such report, or
 * doesn't say.
 */
export function reportPeriod(article: Article): string | null {
  const language = article.language.split('-')[0]!.toLowerCase();
  const name = plain(article.publisher);
  let isOwn =
    OWN_REPORT.test(article.title) &&
    /^["'“«]?(?:Annual|Quarterly|Informe|Memoria|Bolet)/u.test(article.title);
  for (const { text } of article.paragraphs.slice(0, OPENING)) {
    if (!/report|review|bulletin|survey|informe|bolet|memoria|balance|anuario|covers|abarca/iu.test(text))
      continue;
    for (const { start, end } of sentences(text, article.language)) {
      const words = text.slice(start, end);
      isOwn ||=
        OWN_REPORT.test(words) &&
        (plain(words).includes(name) || /^["'“«]?(?:Annual|Quarterly|Informe|Memoria|Bolet)/u.test(words));
      if (!isOwn) continue;
      const covers = COVERS.test(words);
      if (!covers && !OWN_REPORT.test(words)) continue;
      for (const { edtf, start: at } of findDates(words, { published: article.published, language })) {
        if (edtf === null || !isStretch(edtf) || !PERIOD.test(words.slice(0, at))) continue;
        if (!isOver(edtf, article.published)) continue;
        return edtf;
      }
    }
  }
  return null;
}

/** A year, or a stretch between two dates: a single month or day is when a report came out. */
const isStretch = (edtf: string): boolean => edtf.includes('/') || /^\d{4}$/.test(edtf);

function isOver(edtf: string, published: string): boolean {
  const [period, now] = [dateBounds(edtf), dateBounds(published)];
  return period?.latest != null && now?.latest != null && period.latest < now.latest;
}
