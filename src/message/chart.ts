import type { Answer } from '../answers/answer.ts';
import { corpusFoot } from '../answers/phrases.ts';
import { chartAlt } from '../chart/alt.ts';
import type { ChartPainter } from '../chart/painter.ts';
import { type ChartSpec, chartSpec } from '../chart/spec.ts';
import type { Locale } from '../wording/wording.ts';
import { answerMessage, type View } from './answer.ts';
import { type Message, type MessageFile, messageOf, textDisplay } from './components.ts';
import { inline } from './escape.ts';
import { galleryOf, type Picture } from './picture.ts';

/** What draws charts. */
export type Charts = Pick<ChartPainter, 'paint' | 'start'>;

/** A message and the files that it shows. */
export interface Illustrated {
  readonly message: Message;
  readonly files: readonly MessageFile[];
  /** The same message with its chart, where that is still being drawn; resolves to null where there will be none. */
  readonly later?: Promise<Illustrated | null>;
}

/** Milliseconds that a message waits for its chart, so that most go out whole and none goes out late. */
const PATIENCE = 25;

async function pictureOf(charts: Charts, spec: ChartSpec, locale: Locale): Promise<Picture | null> {
  const data = await charts.paint(spec, locale);
  if (data === null) return null;
  return { name: 'chart.png', contentType: 'image/png', data, description: chartAlt(spec, locale) };
}

/** What `work` resolves to; undefined where it takes longer than PATIENCE. */
function soon<Value>(work: Promise<Value>): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * An answer as a message, with the chart of its figures on the first page. Where that isn't drawn at once, the message
 * has a button for it, and `later` is the message with the chart.
 */
export async function illustratedAnswer(charts: Charts, answer: Answer, view: View): Promise<Illustrated> {
  const { ask, locale, page = 0 } = view;
  const spec = page === 0 && ask !== null ? chartSpec(answer, locale) : null;
  if (spec === null) return { message: answerMessage(answer, view), files: [] };
  const drawing = pictureOf(charts, spec, locale);
  const chart = await soon(drawing);
  if (chart) return withChart(answer, view, chart);
  const bare = { message: answerMessage(answer, view), files: [] };
  if (chart === null) return bare;
  return { ...bare, later: drawing.then((drawn) => drawn && withChart(answer, view, drawn)) };
}

const withChart = (answer: Answer, view: View, chart: Picture): Illustrated => ({
  message: answerMessage(answer, { ...view, chart }),
  files: [chart],
});

/** The chart of an answer's figures by itself, privately; null where it can't be drawn just now. */
export async function chartMessage(
  charts: Charts,
  answer: Answer,
  spec: ChartSpec,
  locale: Locale,
): Promise<Illustrated | null> {
  const chart = await pictureOf(charts, spec, locale);
  if (chart === null) return null;
  const { gallery, attachments } = galleryOf(chart);
  const parts = [
    textDisplay(`### ${inline(answer.heading)}`),
    gallery,
    textDisplay(`-# ${inline(corpusFoot(answer, locale))}`),
  ];
  return { message: { ...messageOf(parts, true), attachments }, files: [chart] };
}
