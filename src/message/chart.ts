import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
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

async function pictureOf(charts: Charts, spec: ChartSpec, locale: Locale): Promise<Picture | null> {
  const data = await charts.paint(spec, locale);
  if (data === null) return null;
  return { name: 'chart.png', contentType: 'image/png', data, description: chartAlt(spec, locale) };
}

/** What `work` has resolved to already; undefined where that is still to come. */
const atHand = <Value>(work: Promise<Value>): Promise<Value | undefined> =>
  Promise.race([work, nextTurn(undefined)]);

/** Milliseconds that a message for everybody waits for its chart: it has to be there within 3 s. */
const PATIENCE = 800;

/** What `work` resolves to; undefined where it takes longer than PATIENCE. */
async function inTime<Value>(work: Promise<Value>): Promise<Value | undefined> {
  const waiting = new AbortController();
  const late = wait(PATIENCE, undefined, { signal: waiting.signal }).catch(() => undefined);
  return Promise.race([work, late]).finally(() => waiting.abort());
}

/**
 * An answer as a message, with the chart of its figures on the first page. Where that isn't drawn yet, a private message
 * has a button for it, and `later` is the message with the chart. One for everybody waits a while for its chart instead:
 * Discord would mark it as edited, which nobody likes to read on a quotation.
 */
export async function illustratedAnswer(charts: Charts, answer: Answer, view: View): Promise<Illustrated> {
  const { ask, locale, page = 0 } = view;
  const spec = page === 0 && ask !== null ? chartSpec(answer, locale) : null;
  if (spec === null) return { message: answerMessage(answer, view), files: [] };
  const drawing = pictureOf(charts, spec, locale);
  const isPrivate = view.sharedBy === undefined;
  const chart = await (isPrivate ? atHand(drawing) : inTime(drawing));
  if (chart) return withChart(answer, view, chart);
  const bare = { message: answerMessage(answer, view), files: [] };
  if (chart === null || !isPrivate) return bare;
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
