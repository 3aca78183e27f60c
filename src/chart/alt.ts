import { type Locale, say } from '../wording/wording.ts';
import { chartTitle, leftOutNote, markDate, sourceName, wordsNote } from './captions.ts';
import { plain } from './markup.ts';
import type { ChartSpec, Mark } from './spec.ts';

/** Discord's limit for a picture's description. */
const LONGEST = 1024;

function markWords(mark: Mark, locale: Locale): string {
  const { number, amount, counted, source } = mark;
  const said = sourceName(source, locale);
  return plain(
    say(locale, 'chart.alt.mark', { number, amount, counted, date: markDate(mark, locale), source: said }),
  );
}

/**
 * What a chart says, for those who don't see it: at most 1024 UTF-16 units, in which marks that don't fit are left out
 * whole and counted.
 */
export function chartAlt(spec: ChartSpec, locale: Locale): string {
  const opening = say(locale, 'chart.alt', { title: chartTitle(spec, locale), count: spec.marks.length });
  const marks = spec.marks.map((mark) => markWords(mark, locale));
  const closing = [plain(wordsNote(spec, locale)), leftOutNote(spec, locale) ?? ''].filter(Boolean);
  for (let shown = marks.length; shown >= 0; shown--) {
    const rest = marks.length - shown;
    const more = rest === 0 ? [] : [say(locale, 'chart.alt.more', { count: rest })];
    const text = [opening, ...marks.slice(0, shown), ...more, ...closing].join(' ');
    if (text.length <= LONGEST) return text;
  }
  return opening;
}
