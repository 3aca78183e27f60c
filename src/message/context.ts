import type { Clipping } from '../answers/answer.ts';
import { clip } from '../answers/clipping.ts';
import { withdrawalNotice } from '../answers/phrases.ts';
import type { Article } from '../corpus/article.ts';
import { type Locale, say } from '../wording/wording.ts';
import { wordsAddress } from './address.ts';
import { banner, correctionBanner, headline, sourceLine, Unshowable, wordsLine } from './clipping.ts';
import {
  button,
  type LinkButton,
  MAX_LINK,
  MAX_TEXT,
  type Message,
  messageOf,
  type Part,
  separator,
  shorten,
  textDisplay,
} from './components.ts';
import { inline } from './escape.ts';
import { RESERVED_WORDS, reservedWords } from './pages.ts';
import { clippingId, referenceTo } from './press.ts';

/** The longest heading above a paragraph, and the longest part of a notice, that are shown whole, in UTF-16 units. */
const MAX_HEADING = 150;
const MAX_NOTICE = 300;

interface Line {
  readonly number: number;
  readonly text: string;
}

/** A clipping without what stands around it; throws Unshowable where one message may not show so much. */
function alone(clipping: Clipping, room: number, locale: Locale): string {
  const text = wordsLine(clipping, locale);
  if (reservedWords(clipping) > RESERVED_WORDS || text.length > room)
    throw new Unshowable('It is too long for a message.');
  return text;
}

/** The paragraphs around a clipping, its own first, that fit whole into `room` characters and what may be shown. */
function surroundings(
  clipping: Clipping,
  room: number,
  locale: Locale,
): { readonly lines: readonly Line[]; readonly whole: boolean } {
  const { article, paragraph, start, end } = clipping;
  const lines: Line[] = [];
  let words = 0;
  let length = 0;
  let whole = true;
  for (const number of [paragraph.number, paragraph.number - 1, paragraph.number + 1]) {
    const neighbour = article.paragraphs[number - 1];
    if (neighbour === undefined || neighbour.text === '') continue;
    const own = number === paragraph.number;
    const full = clip(
      article,
      neighbour,
      { start: 0, end: neighbour.text.length },
      own ? [{ start, end }] : [],
    );
    try {
      const text = wordsLine(full, locale);
      if (words + reservedWords(full) > RESERVED_WORDS || length + text.length > room)
        throw new Unshowable('It does not fit.');
      lines.push({ number, text });
      words += reservedWords(full);
      length += text.length;
    } catch (error) {
      if (!(error instanceof Unshowable)) throw error;
      whole = false;
      // A neighbour is worth nothing without the paragraph that it is a neighbour of.
      if (own) return { lines: [{ number, text: alone(clipping, room, locale) }], whole };
    }
  }
  return { lines: lines.sort((a, b) => a.number - b.number), whole };
}

function originalButton(clipping: Clipping, locale: Locale): readonly LinkButton[] {
  const url = wordsAddress(clipping);
  return url.length > MAX_LINK ? [] : [{ type: 2, style: 5, label: say(locale, 'message.original'), url }];
}

/**
 * A clipping in context, privately: its paragraph, with the clipping bold, between its neighbours, each whole or not at
 * all. `notice` is plain text. Throws Unshowable where not even the clipping would be shown exactly as it reads.
 */
export function contextMessage(clipping: Clipping, locale: Locale, notice: string | null): Message {
  const { article, paragraph } = clipping;
  const heading = [`### ${headline(article.title)}`];
  if (notice !== null) heading.unshift(banner(notice));
  const correction = correctionBanner(article, locale);
  if (correction !== null) heading.push(correction);
  if (paragraph.heading !== null)
    heading.push(
      `-# ${inline(say(locale, 'message.under', { heading: shorten(paragraph.heading, MAX_HEADING) }))}`,
    );
  const notes = [sourceLine(clipping, locale)];
  const cut = `-# ${say(locale, 'message.contextCut')}`;
  const frame = [...heading, ...notes, cut].join('\n').length;
  const { lines, whole } = surroundings(clipping, MAX_TEXT - frame, locale);
  if (!whole) notes.push(cut);
  const reference = referenceTo(clipping);
  const parts: Part[] = [
    textDisplay(heading.join('\n')),
    ...lines.map(({ text }) => textDisplay(text)),
    separator,
    textDisplay(notes.join('\n')),
    {
      type: 1,
      components: [
        button(say(locale, 'message.cite'), clippingId('citeOne', reference)),
        button(say(locale, 'message.report'), clippingId('reportOne', reference)),
        ...originalButton(clipping, locale),
      ],
    },
  ];
  return messageOf(parts, true);
}

/** The notice that an article was withdrawn, no longer than a message shows. */
export function withdrawnNotice(article: Article, locale: Locale): string {
  const { title, publisher, correction } = article;
  const shown = {
    ...article,
    title: shorten(title, MAX_NOTICE),
    publisher: shorten(publisher, MAX_NOTICE),
    correction: correction === null ? null : { ...correction, note: shorten(correction.note, MAX_NOTICE) },
  };
  return withdrawalNotice(shown, locale);
}
