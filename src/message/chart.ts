import type { Answer } from '../answers/answer.ts';
import { corpusFoot } from '../answers/phrases.ts';
import { chartAlt } from '../chart/alt.ts';
import { chartPng } from '../chart/png.ts';
import type { Locale } from '../wording/wording.ts';
import { answerMessage, type View } from './answer.ts';
import { type Ask, writeAsk } from './ask.ts';
import { type Message, type MessageFile, messageOf, textDisplay } from './components.ts';
import { inline } from './escape.ts';
import { galleryOf, type Picture } from './picture.ts';
import { fingerprint } from './press.ts';

/** A message and the files that it shows. */
export interface Illustrated {
  readonly message: Message;
  readonly files: readonly MessageFile[];
}

/** Charts kept by what they show; and how many are drawn at once, since each takes a core for a moment. */
const MOST_KEPT = 24;
const MOST_AT_ONCE = 3;
/** Milliseconds that an answer waits for its chart: it has to be there within 3 s. */
const PATIENCE = 800;

const kept = new Map<string, Promise<Picture | null>>();
let beingDrawn = 0;

async function draw(answer: Answer, locale: Locale): Promise<Picture | null> {
  beingDrawn += 1;
  try {
    const data = await chartPng(answer, locale);
    if (data === null) return null;
    return { name: 'chart.png', contentType: 'image/png', data, description: chartAlt(answer, locale) };
  } finally {
    beingDrawn -= 1;
  }
}

const keyOf = (answer: Answer, ask: Ask, locale: Locale): string =>
  [locale, fingerprint(answer), writeAsk(ask)].join(' ');

/** The chart of an answer to an ask, drawn once for all who ask the same; null where there is none. */
function chartOf(answer: Answer, ask: Ask, locale: Locale): Promise<Picture | null> {
  const key = keyOf(answer, ask, locale);
  const drawn = kept.get(key) ?? draw(answer, locale);
  kept.delete(key);
  kept.set(key, drawn);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  drawn.catch(() => kept.delete(key));
  return drawn;
}

/** What `work` resolves to; null where it takes longer than PATIENCE, or fails. */
function soon<Value>(work: Promise<Value>): Promise<Value | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE);
    work.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });
}

/**
 * An answer as a message, with the chart of its figures on the first page. Where that isn't drawn soon enough, the
 * message goes without, and has a button for it.
 */
export async function illustratedAnswer(answer: Answer, view: View): Promise<Illustrated> {
  const { ask, locale, page = 0 } = view;
  const hasRoom = page === 0 && ask !== null && (answer.figures ?? []).length > 1;
  if (!hasRoom || (beingDrawn >= MOST_AT_ONCE && !kept.has(keyOf(answer, ask, locale))))
    return { message: answerMessage(answer, view), files: [] };
  const chart = await soon(chartOf(answer, ask, locale));
  return {
    message: answerMessage(answer, chart === null ? view : { ...view, chart }),
    files: chart === null ? [] : [chart],
  };
}

/** The chart of an answer's figures by itself, privately; null where no two figures share a unit. */
export async function chartMessage(answer: Answer, ask: Ask, locale: Locale): Promise<Illustrated | null> {
  const chart = await chartOf(answer, ask, locale);
  if (chart === null) return null;
  const { gallery, attachments } = galleryOf(chart);
  const parts = [
    textDisplay(`### ${inline(answer.heading)}`),
    gallery,
    textDisplay(`-# ${inline(corpusFoot(answer, locale))}`),
  ];
  return { message: { ...messageOf(parts, true), attachments }, files: [chart] };
}
