import { dateBounds } from '../corpus/edtf.ts';
import { type Locale, say } from './wording.ts';

const SHAPES = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** One format a language and precision: making one takes longer than all else that an answer does with dates. */
function formatOf(language: string, precision: keyof typeof SHAPES): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, { ...SHAPES[precision], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

function showSimple(edtf: string, locale: Locale): string {
  const bounds = dateBounds(edtf);
  if (bounds === null || bounds.precision === 'interval' || bounds.earliest === null) return edtf;
  // English as newspapers outside the U.S. write it: "12 Dec 2024" can't be misread as a month first.
  const language = locale === 'en-US' ? 'en-GB' : locale;
  // British English shortens September to four letters, and every other month to three.
  const date = formatOf(language, bounds.precision)
    .format(new Date(bounds.earliest))
    .replace(/\bSept\b/, 'Sep');
  if (bounds.approximate)
    return say(locale, bounds.precision === 'day' ? 'date.about.day' : 'date.about', { date });
  return bounds.uncertain ? say(locale, 'date.uncertain', { date }) : date;
}

/** An EDTF date as a reader writes it: "12 Dec 2024", "about July 2023", "1 Nov 2023 to 31 Oct 2024". */
export function showDate(edtf: string | null, locale: Locale): string {
  if (edtf === null) return say(locale, 'date.unknown');
  const [from, to] = edtf.split('/') as [string, string | undefined];
  if (to === undefined) return showSimple(from, locale);
  if (from === '..') return say(locale, 'date.before', { date: showSimple(to, locale) });
  if (to === '..') return say(locale, 'date.since', { date: showSimple(from, locale) });
  return say(locale, 'date.span', { from: showSimple(from, locale), to: showSimple(to, locale) });
}
