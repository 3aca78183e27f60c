import { corpusFoot } from '../answers/phrases.ts';
import { type Locale, say } from '../wording/wording.ts';
import { chartAlt } from './alt.ts';
import { chartTitle, leftOutNote, signNotes, wordsNote } from './captions.ts';
import { type Block, flow } from './flow.ts';
import { hasRows, key, legend } from './key.ts';
import { element, escapeXml } from './markup.ts';
import { plot } from './plot.ts';
import type { ChartSpec } from './spec.ts';
import { FRAME, GROUND, MUTED, TEXT } from './style.ts';

/** Width of a chart in the units of its SVG: about that of a message on a phone, so that 12 units can be read there. */
const WIDTH = 440;
const MARGIN = 16;
const PLOT_HEIGHT = 204;

/**
 * A chart as an SVG document, without script and references. The same chart in the same language always gives the same
 * text.
 */
export function chartSvg(spec: ChartSpec, locale: Locale): string {
  const inner = WIDTH - 2 * MARGIN;
  const line = (text: string, size: number, weight: 400 | 600, fill: string) =>
    flow([{ text, weight, fill }], MARGIN, y, inner, size);
  const parts: string[] = [];
  let y = MARGIN - 4;
  const add = ({ markup, height }: Block, gap: number) => {
    parts.push(markup);
    y += height + gap;
  };
  const drawing = plot(spec, { left: MARGIN, right: WIDTH - MARGIN, top: 0, bottom: PLOT_HEIGHT }, locale);
  const cautions = [say(locale, 'chart.caution')];
  if (drawing.logarithmic) cautions.push(say(locale, 'chart.logarithmic'));
  add(line(chartTitle(spec, locale), 16, 600, TEXT), 1);
  add(line(cautions.join(' '), 11.5, 400, MUTED), hasRows(spec) ? 5 : 15);
  // Many sources are a long legend, which must not push the plot out of sight.
  if (hasRows(spec)) add(legend(spec, { x: MARGIN, y, width: inner }, locale), 10);
  const moved = element('g', { transform: `translate(0,${y.toFixed(1)})` }, drawing.markup);
  add({ ...drawing, markup: moved }, 13);
  const below = hasRows(spec) ? key : legend;
  add(below(spec, { x: MARGIN, y, width: inner }, locale), 4);
  const notes = [signNotes(spec, locale), leftOutNote(spec, locale), corpusFoot(spec, locale)];
  if (hasRows(spec)) notes.unshift(wordsNote(spec, locale));
  for (const note of notes) {
    if (note !== null) add(line(note, 11, 400, MUTED), 1);
  }
  y += MARGIN - 4;
  const height = Math.ceil(y);
  const card = element('rect', {
    x: 0.5,
    y: 0.5,
    width: WIDTH - 1,
    height: height - 1,
    rx: 8,
    fill: GROUND,
    stroke: FRAME,
  });
  const names =
    element('title', {}, escapeXml(chartTitle(spec, locale))) +
    element('desc', {}, escapeXml(chartAlt(spec, locale)));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
    },
    names + card + parts.join(''),
  );
}
