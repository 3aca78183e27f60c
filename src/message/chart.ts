import type { Answer } from '../answers/answer.ts';
import { corpusFoot } from '../answers/phrases.ts';
import { chartAlt } from '../chart/alt.ts';
import { chartPng } from '../chart/png.ts';
import type { Locale } from '../wording/wording.ts';
import { type Message, type MessageFile, messageOf, textDisplay } from './components.ts';
import { inline } from './escape.ts';

const NAME = 'chart.png';

/**
 * The chart of an answer's figures, privately, with alternative text that says what it shows; null where no two
 * figures share a unit. Rejects where the rasteriser fails.
 */
export async function chartMessage(
  answer: Answer,
  locale: Locale,
): Promise<{ readonly message: Message; readonly files: readonly MessageFile[] } | null> {
  const data = await chartPng(answer, locale);
  if (data === null) return null;
  const description = chartAlt(answer, locale);
  const message = messageOf(
    [
      textDisplay(`### ${inline(answer.heading)}`),
      { type: 12, items: [{ media: { url: `attachment://${NAME}` }, description }] },
      textDisplay(`-# ${inline(corpusFoot(answer, locale))}`),
    ],
    true,
  );
  return {
    message: { ...message, attachments: [{ id: '0', filename: NAME, description }] },
    files: [{ name: NAME, contentType: 'image/png', data }],
  };
}
