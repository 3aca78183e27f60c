import { basename, dirname } from 'node:path';
import type { Addition } from '../../editing/addition.ts';
import type { FileEdit } from '../../editing/history/change.ts';
import { differenceOf } from '../../editing/keeping/difference.ts';
import type { Effect } from '../../editing/keeping/effects.ts';
import type { Proposal } from '../../editing/proposal.ts';
import { type Locale, say } from '../../wording/wording.ts';
import { linkAddress } from '../address.ts';
import { link, publication } from '../clipping.ts';
import { button, MAX_TEXT, type Message, messageOf, separator, shorten, textDisplay } from '../components.ts';
import { inline } from '../escape.ts';
import { pendingId } from '../press.ts';

/** What an editor is asked to confirm. */
export interface Asked {
  readonly proposal: Proposal;
  /** What is added; null for another change. */
  readonly addition: Addition | null;
  /** Null where it was not tried. */
  readonly effects: readonly Effect[] | null;
  /** Under which the proposal waits, and for whom. */
  readonly key: string;
  readonly userId: string;
}

/** Characters of each part of the message; together they leave room for headings. */
const MOST_OF_PART = 800;
const MAX_LINE = 90;
const MAX_TITLE = 200;

/** As many of the lines as fit, and how many more there are. */
function fitting(lines: readonly string[], locale: Locale): string {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.length > MOST_OF_PART) break;
    shown.push(line);
    length += line.length + 1;
  }
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`-# ${say(locale, 'keep.more', { count: left })}`] : [])].join('\n');
}

const small = (text: string): string => inline(shorten(text, MAX_LINE));

const fileName = (file: string): string => `${basename(dirname(file))}/${basename(file)}`;

function additionParts({ draft, file, position }: Addition, locale: Locale): readonly string[] {
  const { values, blocks, dropped, notes } = draft;
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const about = [
    `**${inline(shorten(values.title, MAX_TITLE))}**`,
    [
      inline(shorten(values.publisher, MAX_LINE)),
      ...(values.authors.length === 0 ? [] : [small(values.authors.join(', '))]),
      inline(publication(values, locale)),
    ].join(' · '),
    ...(values.publishedNote === null ? [] : [`-# ${inline(shorten(values.publishedNote, MAX_TITLE))}`]),
    `-# ${link(say(locale, 'message.original'), linkAddress(values.url))} · ${inline(fileName(file))}`,
    ...(position.standsInFor === null
      ? []
      : [`-# ${inline(say(locale, 'keep.standsIn', { id: position.standsInFor.id }))}`]),
  ].join('\n');
  const openings = paragraphs.map(({ text }, index) => `-# ¶${index + 1} ${small(text)}`);
  const parts = [
    about,
    `**${say(locale, 'keep.paragraphs', { count: paragraphs.length })}**\n${fitting(openings, locale)}`,
  ];
  if (dropped.length > 0) {
    const lines = dropped.map(({ text, why }) => `-# ${small(`${why}: ${text}`)}`);
    parts.push(`**${say(locale, 'keep.dropped', { count: dropped.length })}**\n${fitting(lines, locale)}`);
  }
  if (notes.length > 0)
    parts.push(
      fitting(
        notes.map((note) => `-# ⚠️ ${inline(shorten(note, MAX_TITLE))}`),
        locale,
      ),
    );
  return parts;
}

function editPart({ file, before, after }: FileEdit, locale: Locale): string {
  const { removed, added } = differenceOf(before, after);
  const key = after === null ? 'keep.deletes' : before === null ? 'keep.writes' : 'keep.changes';
  const lines = [
    ...removed.map((text) => `-# − ${small(text)}`),
    ...added.map((text) => `-# + ${small(text)}`),
  ];
  return `**${inline(say(locale, key, { file: fileName(file) }))}**\n${fitting(lines, locale)}`;
}

function effectsPart(effects: readonly Effect[] | null, locale: Locale): string {
  if (effects === null) return say(locale, 'keep.effectsUntried');
  if (effects.length === 0) return say(locale, 'keep.effectsNone');
  const lines = effects.map(
    ({ ask, before, after }) =>
      `-# ${inline(say(locale, 'keep.effect', { ask: shorten(ask, MAX_LINE), before, after }))}`,
  );
  return `**${say(locale, 'keep.effects', { count: effects.length })}**\n${fitting(lines, locale)}`;
}

/** Shows what was proposed and what it does to the answers, privately, with the buttons that decide. */
export function confirmationMessage(
  { proposal, addition, effects, key, userId }: Asked,
  locale: Locale,
): Message {
  const [step] = proposal.steps;
  const heading = say(locale, `keep.ask.${step?.change.action ?? 'add'}`, { id: proposal.id ?? '' });
  const details =
    addition === null
      ? proposal.steps.flatMap(({ change }) => change.edits.map((edit) => editPart(edit, locale)))
      : additionParts(addition, locale);
  const notes = proposal.notes.map((note) => `-# ⚠️ ${inline(say(locale, note.key, note.values))}`);
  const texts = [
    `### ${inline(shorten(heading, MAX_TITLE))}`,
    ...details,
    ...notes,
    effectsPart(effects, locale),
  ];
  const foot = `-# ${say(locale, 'keep.expires')}`;
  // Each part is bounded, and what goes beyond a message after all is left out whole.
  let room = MAX_TEXT - foot.length;
  const shown = texts.filter((text) => {
    if (text.length > room) return false;
    room -= text.length;
    return true;
  });
  return messageOf(
    [
      ...shown.map(textDisplay),
      separator,
      textDisplay(foot),
      {
        type: 1,
        components: [
          button(say(locale, 'keep.confirm'), pendingId('confirm', key, userId), 1),
          button(say(locale, 'keep.cancel'), pendingId('cancel', key, userId)),
        ],
      },
    ],
    true,
  );
}
