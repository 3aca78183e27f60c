import type { Answer } from '../answers/answer.ts';
import { corpusFoot } from '../answers/phrases.ts';
import { wordsOf } from '../answers/words.ts';
import { hasChart } from '../chart/spec.ts';
import type { CommandDefinition } from '../commands/definition.ts';
import type { Glossary } from '../corpus/glossary.ts';
import { type Locale, say } from '../wording/wording.ts';
import { type Ask, showAsk } from './ask.ts';
import { clippingMarkdown, correctionBanner, Unshowable } from './clipping.ts';
import {
  type ActionRow,
  type Button,
  MAX_COMPONENTS,
  MAX_OPTION_TEXT,
  MAX_OPTIONS,
  MAX_TEXT,
  type Message,
  messageOf,
  type Part,
  type Select,
  separator,
  shorten,
  textDisplay,
} from './components.ts';
import { inline } from './escape.ts';
import { figureLines } from './figures.ts';
import { type Block, pageOf } from './pages.ts';
import { peopleLines, personMarkdown } from './people.ts';
import { galleryOf, type Picture } from './picture.ts';
import { type AnswerButton, answerIds, clippingId, fingerprint, referenceTo, takeDownId } from './press.ts';

/** How an answer is to be shown. */
export interface View {
  readonly locale: Locale;
  /** What was asked; null leaves out the buttons that ask again. */
  readonly ask: Ask | null;
  /** What was asked, in words of the bot's own, instead of how it was typed. */
  readonly asked?: string;
  /** What commands and options are called in the reader's language is taken from these. */
  readonly commands?: readonly CommandDefinition[];
  /** What words mean; where it is given and has any of the answer's, there is a button for them. */
  readonly glossary?: Glossary;
  /** From 0; past the end counts as the last. */
  readonly page?: number;
  /** The id of who shares it with everybody; absent for a private answer. */
  readonly sharedBy?: string;
  /** The chart of its figures, shown under the clippings; the file goes beside the message. */
  readonly chart?: Picture;
  /** A sentence above everything, as plain text. */
  readonly notice?: string;
}

/** Characters kept for the lines on what was left out, and for the foot. */
const NOTES = 380;
/** The container, heading, chart, separator and notes, and two rows with at most nine controls. */
const FRAME_COMPONENTS = 16;

/** The longest heading and question that are shown whole, in UTF-16 units: clippings need the room. */
const MAX_HEADING = 600;
const MAX_ASKED = 300;

/**
 * An answer's blocks in order, each made when it is asked for. A clipping that would not be shown exactly as it reads
 * is passed over, and `onUnshowable` is called.
 */
function* blocksOf(answer: Answer, locale: Locale, onUnshowable: () => void): Generator<Block> {
  for (const person of answer.people ?? []) yield { texts: [personMarkdown(person, locale)], clipping: null };
  // The chart's marks bear the numbers of their clippings.
  const numbered = (answer.figures ?? []).length > 0;
  for (const [index, clipping] of [...answer.clippings, ...answer.nearest].entries()) {
    const notice = correctionBanner(clipping.article, locale);
    const lines = notice === null ? [] : [notice];
    if (index < answer.clippings.length)
      lines.push(...figureLines(answer, index, locale), ...peopleLines(answer, index, locale));
    try {
      const words = clippingMarkdown(clipping, locale, numbered ? index + 1 : null);
      yield { texts: lines.length > 0 ? [lines.join('\n'), words] : [words], clipping };
    } catch (error) {
      if (!(error instanceof Unshowable)) throw error;
      onUnshowable();
    }
  }
}

function headingOf(answer: Answer, view: View): string {
  const { locale, ask, commands = [], sharedBy, notice } = view;
  const lines: string[] = [];
  if (sharedBy !== undefined)
    lines.push(`-# ${say(locale, 'message.sharedBy', { sharer: `<@${sharedBy}>` })}`);
  if (notice !== undefined) lines.push(`⚠️ ${inline(notice)}`);
  const asked = view.asked ?? (ask === null ? null : showAsk(ask, commands, locale));
  if (asked !== null) lines.push(`-# ${inline(shorten(asked, MAX_ASKED))}`);
  lines.push(`### ${inline(shorten(answer.message ?? answer.heading, MAX_HEADING))}`);
  if (answer.nearest.length > 0) lines.push(say(locale, 'nearest.heading'));
  return lines.join('\n');
}

const LABELS: Readonly<Record<string, string>> = {
  share: 'message.share',
  sources: 'message.sources',
  cite: 'message.cite',
  report: 'message.report',
  chart: 'message.chart',
  words: 'message.words',
};

function labelOf({ verb, page }: AnswerButton, current: number, more: number, locale: Locale): string {
  if (verb !== 'page') return say(locale, LABELS[verb] ?? verb);
  return page > current ? say(locale, 'message.more', { count: more }) : say(locale, 'message.back');
}

function pickRow(answer: Answer, customId: string, locale: Locale): ActionRow[] {
  const names = [...new Set((answer.people ?? []).map((person) => person.name))].filter(
    (name) => name.length <= MAX_OPTION_TEXT,
  );
  if (answer.clippings.length > 0 || names.length === 0) return [];
  const select: Select = {
    type: 3,
    custom_id: customId,
    placeholder: say(locale, 'message.pick'),
    options: names.slice(0, MAX_OPTIONS).map((name) => ({ label: name, value: name })),
  };
  return [{ type: 1, components: [select] }];
}

function controls(answer: Answer, view: View, page: number, more: number): readonly Part[] {
  const { locale, ask, sharedBy, glossary, chart } = view;
  if (answer.outcome === 'invalid' || ask === null) return [];
  const buttons: AnswerButton[] = [];
  if (page > 0) buttons.push({ verb: 'page', page: page - 1 });
  if (more > 0) buttons.push({ verb: 'page', page: page + 1 });
  if (sharedBy === undefined) buttons.push({ verb: 'share', page });
  if (answer.clippings.length + answer.nearest.length > 0)
    buttons.push({ verb: 'sources', page }, { verb: 'cite', page }, { verb: 'report', page });
  if (chart === undefined && hasChart(answer)) buttons.push({ verb: 'chart', page });
  if (glossary !== undefined && wordsOf(answer, glossary, locale).length > 0)
    buttons.push({ verb: 'words', page });
  const pick: AnswerButton = { verb: 'pick', page };
  const ids = answerIds([...buttons, pick], ask, fingerprint(answer));
  if (ids === null) return [textDisplay(`-# ${say(locale, 'message.tooLongForButtons')}`)];
  const shown = buttons.map(
    (button, index): Button => ({
      type: 2,
      style: 2,
      label: labelOf(button, page, more, locale),
      custom_id: ids[index] ?? '',
    }),
  );
  if (sharedBy !== undefined)
    shown.push({
      type: 2,
      style: 4,
      label: say(locale, 'message.takeDown'),
      custom_id: takeDownId(sharedBy),
    });
  const rows: ActionRow[] = [];
  for (let from = 0; from < shown.length; from += 5)
    rows.push({ type: 1, components: shown.slice(from, from + 5) });
  return [...pickRow(answer, ids.at(-1) ?? '', locale), ...rows];
}

/** A page's blocks; a clipping has a button beside it, but not a second time, since ids are unique in a message. */
function blockParts(blocks: readonly Block[], locale: Locale): readonly Part[] {
  const taken = new Set<string>();
  return blocks.flatMap(({ texts, clipping }): readonly Part[] => {
    const displays = texts.map(textDisplay);
    const id = clipping === null ? null : clippingId('context', referenceTo(clipping));
    if (id === null || taken.has(id)) return displays;
    taken.add(id);
    const label = say(locale, 'message.context');
    return [{ type: 9, components: displays, accessory: { type: 2, style: 2, label, custom_id: id } }];
  });
}

/**
 * An answer as a message of one container: private, with a Share button, unless it is shared. As many clippings as
 * fit are shown whole; the rest are on further pages, and the message says how many. A clipping that would not be
 * shown exactly as it reads is left out, which the message says too.
 */
export function answerMessage(answer: Answer, view: View): Message {
  const { locale } = view;
  const heading = headingOf(answer, view);
  let unshowable = 0;
  const blocks = blocksOf(answer, locale, () => {
    unshowable += 1;
  });
  const room = {
    text: MAX_TEXT - NOTES - heading.length,
    components: MAX_COMPONENTS - FRAME_COMPONENTS,
  };
  const page = pageOf(blocks, room, view.page ?? 0);
  const everything = (answer.people ?? []).length + answer.clippings.length + answer.nearest.length;
  const more = page.isLast ? 0 : everything - page.taken - unshowable;
  const notes: string[] = [];
  if (page.number > 0 || more > 0) notes.push(say(locale, 'message.page', { page: page.number + 1, more }));
  if (page.tooLong > 0) notes.push(say(locale, 'message.leftOut', { count: page.tooLong }));
  if (unshowable > 0) notes.push(say(locale, 'message.unshowable', { count: unshowable }));
  notes.push(corpusFoot(answer, locale));
  const picture = view.chart === undefined ? null : galleryOf(view.chart);
  const message = messageOf(
    [
      textDisplay(heading),
      ...blockParts(page.blocks, locale),
      ...(picture === null ? [] : [picture.gallery]),
      separator,
      textDisplay(notes.map((note) => `-# ${inline(note)}`).join('\n')),
      ...controls(answer, view, page.number, more),
    ],
    view.sharedBy === undefined,
  );
  return picture === null ? message : { ...message, attachments: picture.attachments };
}
