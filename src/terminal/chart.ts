import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Answer } from '../answers/answer.ts';
import { type Axis, instants, timeAxis } from '../chart/axes.ts';
import { chartTitle, leftOutNote, sourceName } from '../chart/captions.ts';
import { plain } from '../chart/markup.ts';
import { type ChartSpec, chartSpec, type Mark } from '../chart/spec.ts';
import { sourceStyle } from '../chart/style.ts';
import { type Locale, say } from '../wording/wording.ts';

export interface ChartLook {
  readonly locale: Locale;
  /** Columns of the terminal; fewer than 40 count as 40, more than 100 as 100. */
  readonly width: number;
  readonly colour: boolean;
}

/** The shapes of the picture, filled and hollow, in its order; the last is for no source. */
const FILLED = ['●', '■', '◆', '▲', '⬢', '▼', '⬟'];
const HOLLOW = ['○', '□', '◇', '△', '⬡', '▽', '⬠'];
const COLOURS = ['cyan', 'yellow', 'green', 'magenta', 'yellowBright', 'red'] as const;
const TAIL = 3;

/** Writes a mark's dates into a row: its shape, a line over the days that it may mean, dots where they are open. */
function timeline(mark: Mark, shape: string, times: Axis<number>, columns: number): string {
  const cells = Array.from({ length: columns }, () => ' ');
  const draw = (from: number, to: number, sign: string) => {
    for (let at = Math.max(0, from); at <= Math.min(columns - 1, to); at++) cells[at] = sign;
  };
  const { begin, end } = instants(mark);
  const [left, right] = [Math.round(times.place(begin)), Math.round(times.place(end))];
  const published = mark.how === 'publication';
  const at = published ? right : Math.round((left + right) / 2);
  if (mark.about) draw(left - 1, right + 1, '┄');
  if (published || mark.from === null) draw(left - TAIL, at, '┄');
  else if (mark.to === null) draw(at, right + TAIL, '┄');
  else if (!mark.about) draw(left, right, '─');
  cells[at] = shape;
  return cells.join('').trimEnd();
}

function tickLine({ ticks }: Axis<number>, columns: number): string {
  let line = '';
  for (const { at, label } of ticks) {
    const start = Math.min(
      Math.max(0, Math.round(at) - Math.floor(label.length / 2)),
      columns - label.length,
    );
    if (start > line.length || line === '') line = line.padEnd(start) + label;
  }
  return line;
}

/** "[3] more than 700", with the bare value in short where the text's number is too long for its column. */
function label({ number, amount, qualifier, value }: Mark, widest: number, locale: Locale): string {
  const told = `[${number}] ${plain(amount)}`;
  if (stringWidth(told) <= widest) return told;
  const short = new Intl.NumberFormat(locale, { notation: 'compact' }).format(value);
  return `[${number}] ${say(locale, `qualifier.${qualifier}`, { number: short })}`;
}

function legend(
  { sources }: ChartSpec,
  style: (source: string | null, text: string) => string,
  locale: Locale,
) {
  return sources
    .map((source) => {
      const shape = FILLED[sourceStyle(sources, source).shape] as string;
      // A shape isn't parted from its name at the end of a line.
      return `${style(source, shape)}\u00a0${plain(sourceName(source, locale)).slice(0, 200)}`;
    })
    .join('  ');
}

/**
 * The chart of an answer's figures as lines of text: one row a mark, the largest value on top, each mark at its date
 * between the oldest and the newest. Null where no two figures share a unit. No row is wider than `width`.
 */
export function textChart(answer: Answer, { locale, width, colour }: ChartLook): string | null {
  const spec = chartSpec(answer, locale);
  if (spec === null) return null;
  const columns = Math.max(40, Math.min(width, 100));
  const style = (source: string | null, text: string) => {
    const at = spec.sources.filter((name) => name !== null).indexOf(source ?? '');
    const tone = source === null ? 'gray' : (COLOURS[at % COLOURS.length] ?? 'gray');
    return colour ? styleText(tone, text, { validateStream: false }) : text;
  };
  const rows = [...spec.marks].sort((a, b) => (b.valueMax ?? b.value) - (a.valueMax ?? a.value));
  const labels = rows.map((mark) => label(mark, Math.floor(columns * 0.5), locale));
  const room = Math.max(...labels.map((text) => stringWidth(text))) + 2;
  const times = timeAxis(spec, 1, columns - room - 2, 4, locale);
  const lines = rows.map((mark, index) => {
    const shapes = mark.qualifier === 'approximately' ? HOLLOW : FILLED;
    const shape = shapes[sourceStyle(spec.sources, mark.source).shape] as string;
    const text = labels[index] as string;
    const drawn = timeline(mark, shape, times, columns - room);
    return `${text}${' '.repeat(room - stringWidth(text))}${style(mark.source, drawn)}`;
  });
  const around = [legend(spec, style, locale), leftOutNote(spec, locale) ?? ''].filter((text) => text !== '');
  return [
    `${chartTitle(spec, locale)}. ${say(locale, 'chart.caution')}`,
    ...lines,
    ' '.repeat(room) + tickLine(times, columns - room),
    ...around,
  ]
    .flatMap((line, index) =>
      index > 0 && index <= lines.length + 1 ? [line] : wrapAnsi(line, columns, { hard: true }).split('\n'),
    )
    .join('\n');
}
