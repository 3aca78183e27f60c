import type { Article } from '../../corpus/article.ts';
import { alternatives, MONTHS } from '../../text/dates/words.ts';
import { findDates } from '../../text/dates.ts';

/** What parts the date at the head of an entry from what is told: "30 July: ", "3 de marzo.- ", "2021 – ". */
const BEHIND_HEAD = /^(?::|\.?\s?[–—-]{1,2}|\.)\s/u;
/** What may stand before the date at an entry's head. */
const BEFORE_HEAD = /^(?:[•·*–—-]\s?)?(?:el\s|on\s)?$/iu;

/** Letters of a head: no date with what stands before it is longer. */
const HEAD = 60;
/** What every head ends with: looking for it takes less than looking for dates. */
const HEADED = /[:.–—-]\s/u;

const MONTH_HEAD = new RegExp(
  `^(?:${alternatives([...MONTHS.en.keys(), ...MONTHS.es.keys()].filter((name) => name.length > 2))})(?=:|\\s?[–—-]\\s|$)`,
  'iu',
);

/** The date with which a paragraph of a timeline, or the heading that it stands under, begins; null where none does. */
function headDate(text: string, article: Article, before: string | null, isHeading: boolean): string | null {
  if (!isHeading && !HEADED.test(text.slice(0, HEAD + 4))) return null;
  const language = article.language.split('-')[0]!.toLowerCase();
  const year = before?.slice(0, 4) ?? null;
  // "Marzo: …", "April – …": a month alone is found behind its preposition.
  const lead = MONTH_HEAD.test(text.slice(0, HEAD)) ? (language === 'es' ? 'en ' : 'in ') : '';
  const [found] = findDates(lead + text.slice(0, HEAD), { published: article.published, language, year });
  const date =
    found === undefined
      ? undefined
      : { ...found, start: Math.max(0, found.start - lead.length), end: found.end - lead.length };
  if (date?.edtf == null || date.edtf.includes('/') || !/^(?:absolute|relative)$/.test(date.kind))
    return null;
  const rest = text.slice(date.end, date.end + 4);
  if (!BEFORE_HEAD.test(text.slice(0, date.start)) || !(BEHIND_HEAD.test(rest) || (isHeading && rest === '')))
    return null;
  // Entries follow one another: "3 January" behind "28 December 2021" is of 2022.
  const isNext = date.kind === 'relative' && before !== null && date.edtf < before.slice(0, date.edtf.length);
  const next = `${Number(year) + 1}${date.edtf.slice(4)}`;
  return isNext && next <= article.published ? next : date.edtf;
}

/**
 * The dates under which the paragraphs of a timeline stand, as EDTF by paragraph number: each one's own head, "30 July:",
 * or its heading's. One paragraph alone that begins so has a dateline.
 */
export function entryDates(article: Article): ReadonlyMap<number, string> {
  const own = new Map<number, string>();
  const under = new Map<number, string>();
  let before: string | null = null;
  let heading: string | null = null;
  let headingDate: string | null = null;
  for (const paragraph of article.paragraphs) {
    if (paragraph.heading !== heading) {
      heading = paragraph.heading;
      headingDate = heading === null ? null : headDate(heading, article, before, true);
      before = headingDate ?? before;
    }
    const head = headDate(paragraph.text, article, before, false);
    before = head ?? before;
    if (head !== null) own.set(paragraph.number, head);
    else if (headingDate !== null) under.set(paragraph.number, headingDate);
  }
  return new Map([...(own.size > 1 ? own : []), ...under]);
}
