import { drawable, FONT_FAMILY, textWidth, type Weight } from './fonts.ts';
import { element, escapeXml, plain } from './markup.ts';

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly weight: Weight;
  readonly fill: string;
  /** Whether it stays on one line, as far as it fits on one at all. */
  readonly whole?: boolean;
}

export const LINE_HEIGHT = 1.32;

/** A text at its baseline. The text is cleaned and escaped here. */
export function textAt(
  x: number,
  y: number,
  text: string,
  { size, weight = 400, fill, anchor = 'start', halo }: Look,
): string {
  const attributes = {
    x,
    y,
    fill,
    'font-family': FONT_FAMILY,
    'font-size': size,
    'font-weight': weight === 400 ? null : weight,
    'text-anchor': anchor === 'start' ? null : anchor,
    ...(halo === undefined ? {} : { stroke: halo, 'stroke-width': 3, 'paint-order': 'stroke' }),
  };
  return element('text', attributes, escapeXml(drawable(plain(text))));
}

export interface Look {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The colour of a rim that keeps lines behind the text from striking it through. */
  readonly halo?: string;
}

/** The pieces of a word that are no wider than `width`; a whole word where it fits. */
function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (textWidth(word, size, weight) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter('und').segment(word)) {
    if (piece !== '' && textWidth(piece + segment, size, weight) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...cut, piece];
}

/** Runs broken into lines at most `width` wide. */
export function breakLines(runs: readonly Run[], width: number, size: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let end = 0;
  for (const run of runs) {
    const gap = textWidth(' ', size, run.weight);
    let begun = false;
    const words = run.whole === true ? [plain(run.text)] : plain(run.text).split(' ');
    for (const word of words.filter(Boolean)) {
      for (const piece of pieces(word, width, size, run.weight)) {
        const wide = textWidth(piece, size, run.weight);
        if (line.length > 0 && end + gap + wide > width) {
          lines.push(line);
          line = [];
          begun = false;
        }
        end = line.length === 0 ? wide : end + gap + wide;
        const before = line.at(-1);
        if (begun && before !== undefined)
          line[line.length - 1] = { ...run, text: `${before.text} ${piece}` };
        else line.push({ ...run, text: piece });
        begun = true;
      }
    }
  }
  return line.length === 0 ? lines : [...lines, line];
}

/** A block of wrapped text as markup, and how high it is. */
export interface Block {
  readonly markup: string;
  readonly height: number;
}

/** Each run is isolated, so that one that reads from right to left can't pull the next to its other side. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Runs wrapped to `width`, the first baseline a line's height below `y`. */
export function flow(runs: readonly Run[], x: number, y: number, width: number, size: number): Block {
  const lines = breakLines(runs, width, size);
  const markup = lines.map((line, index) => {
    const spans = line.map(({ text, weight, fill }) =>
      element(
        'tspan',
        { fill, 'font-weight': weight === 400 ? null : weight },
        escapeXml(isolate(drawable(text))),
      ),
    );
    const at = { x, y: y + size * (1 + index * LINE_HEIGHT), 'font-family': FONT_FAMILY, 'font-size': size };
    return element('text', at, spans.join(' '));
  });
  return { markup: markup.join(''), height: lines.length * size * LINE_HEIGHT };
}

/** The text as far as it fits on `lines` lines, with an ellipsis where it doesn't. */
export function shorten(text: string, lines: number, width: number, size: number, weight: Weight): string {
  const whole = plain(text).slice(0, 1000);
  const fits = (tried: string) =>
    breakLines([{ text: tried, weight, fill: '' }], width, size).length <= lines;
  if (fits(whole)) return whole;
  const signs = [...new Intl.Segmenter('und').segment(whole)].map(({ segment }) => segment);
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${signs.slice(0, middle).join('').trimEnd()}…`)) low = middle;
    else high = middle - 1;
  }
  return `${signs.slice(0, low).join('').trimEnd()}…`;
}
