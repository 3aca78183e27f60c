import type { Answer } from '../answers/answer.ts';
import { type Locale, say } from '../wording/wording.ts';
import { chartTitle, leftOutNote, signNotes } from './captions.ts';
import { flow } from './flow.ts';
import { key } from './key.ts';
import { element } from './markup.ts';
import { plot } from './plot.ts';
import { chartSpec } from './spec.ts';
import { FRAME, GROUND, MUTED, TEXT } from './style.ts';

/** Width of a chart in the units of its SVG: about that of a message on a phone, so that 12 units can be read there. */
const WIDTH = 440;
const MARGIN = 16;
const PLOT_HEIGHT = 226;

/**
 * The chart of an answer's figures as an SVG document, without script and references; null where no two figures share
 * a unit. The same answer in the same language always gives the same text.
 */
export function chartSvg(answer: Answer, locale: Locale): string | null {
  const spec = chartSpec(answer, locale);
  if (spec === null) return null;
  const inner = WIDTH - 2 * MARGIN;
  const say1 = (text: string, weight: 400 | 600, fill: string) => [{ text, weight, fill }];
  const parts: string[] = [];
  let y = MARGIN - 3;
  const title = flow(say1(chartTitle(spec, locale), 600, TEXT), MARGIN, y, inner, 16);
  y += title.height + 1;
  const top = plot(spec, { left: MARGIN, right: WIDTH - MARGIN, top: 0, bottom: PLOT_HEIGHT }, locale);
  const caution = [say(locale, 'chart.caution'), top.logarithmic ? say(locale, 'chart.logarithmic') : ''];
  const subtitle = flow(say1(caution.join(' '), 400, MUTED), MARGIN, y, inner, 11.5);
  y += subtitle.height + 14;
  parts.push(title.markup, subtitle.markup, element('g', { transform: `translate(0,${y})` }, top.markup));
  y += top.height + 14;
  const legend = key(spec, { x: MARGIN, y, width: inner }, locale);
  y += legend.height;
  parts.push(legend.markup);
  const notes = [...signNotes(spec, locale), leftOutNote(spec, locale) ?? ''].join(' ');
  const foot = flow(say1(notes, 400, MUTED), MARGIN, y, inner, 11);
  y += foot.height + MARGIN - 3;
  parts.push(foot.markup);
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
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
    card + parts.join(''),
  );
}
