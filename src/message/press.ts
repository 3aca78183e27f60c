import { createHash } from 'node:crypto';
import type { Answer, Clipping } from '../answers/answer.ts';
import type { Article } from '../corpus/article.ts';
import { type Ask, readAsk, writeAsk } from './ask.ts';
import { MAX_CUSTOM_ID } from './components.ts';

/*
 * A button's custom_id carries all that a press needs, so that it works after a restart and on any process:
 *
 *   1m2.QmFzZT.who|nNichols      version 1, verb, page, fingerprint of the answer, the ask
 *   1m2.QmFzZT.#0#what a long…   a part of an ask too long for one button; its other parts are on the others
 *   1c.kJ8sdf2w.Zx81lq.4.0.120   version 1, verb, article, its version, paragraph, start, end
 *   1y.r                         version 1, verb, what a clipping is chosen for; the choice is its reference
 *   1x.312345678901234567        version 1, verb, who shared the message
 *   1k.2f0c….312345678901234567  version 1, verb, a proposal of /corpus that waits, and for whom
 */
const VERSION = '1';

/** What can be done about a whole answer. */
const ANSWER_VERBS = {
  page: 'm',
  share: 's',
  sources: 'a',
  cite: 'i',
  report: 'r',
  chart: 'h',
  words: 'g',
  pick: 'w',
} as const;
export type AnswerVerb = keyof typeof ANSWER_VERBS;

/** What can be done about one clipping. */
const CLIPPING_VERBS = { context: 'c', citeOne: 'j', reportOne: 'q' } as const;
export type ClippingVerb = keyof typeof CLIPPING_VERBS;

/** What a clipping is chosen for from a menu. */
const CHOSEN_FOR = { cite: 'c', report: 'r' } as const;
export type ChosenFor = keyof typeof CHOSEN_FOR;

/** What becomes of a proposal that waits. */
const PENDING_VERBS = { confirm: 'k', cancel: 'l' } as const;
export type PendingVerb = keyof typeof PENDING_VERBS;

/** A clipping by reference: hashes of its article's id and version, and where it stands. */
export interface Reference {
  readonly article: string;
  readonly version: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export type Press =
  | {
      readonly verb: AnswerVerb;
      readonly page: number;
      readonly fingerprint: string;
      /** Null where the message's buttons don't hold it whole. */
      readonly ask: Ask | null;
    }
  | { readonly verb: ClippingVerb; readonly reference: Reference }
  /** Chosen from a menu whose values are references. */
  | { readonly verb: 'chosen'; readonly what: ChosenFor }
  | { readonly verb: 'takeDown'; readonly sharer: string }
  | { readonly verb: PendingVerb; readonly key: string; readonly userId: string };

const hash = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length);

const ARTICLE_HASH = 10;
const SHORT_HASH = 6;

const articleHashes = new WeakMap<Article, string>();

/** Stands for an article's id, which can be longer than a custom_id. */
export function articleHash(article: Article): string {
  let known = articleHashes.get(article);
  if (known === undefined) {
    known = hash(article.id, ARTICLE_HASH);
    articleHashes.set(article, known);
  }
  return known;
}

/** Changes with every change of the article's file. */
export const versionHash = (article: Article): string =>
  hash(`${article.version} ${article.status}`, SHORT_HASH);

const clippingPrints = new WeakMap<readonly Clipping[], string>();

/** Stands for a list of clippings, which answers share and which can be thousands. */
function clippingPrint(clippings: readonly Clipping[]): string {
  let known = clippingPrints.get(clippings);
  if (known === undefined) {
    const lines = clippings.map(
      ({ article, paragraph, start, end }) =>
        `${article.id} ${article.version} ${paragraph.number} ${start} ${end}`,
    );
    known = hash(lines.join('\n'), SHORT_HASH);
    clippingPrints.set(clippings, known);
  }
  return known;
}

const fingerprints = new WeakMap<Answer, string>();

/** Equal for two answers that show the same clippings of the same versions of the same articles. */
export function fingerprint(answer: Answer): string {
  const known = fingerprints.get(answer);
  if (known !== undefined) return known;
  const { outcome, clippings, nearest, people } = answer;
  const names = (people ?? []).map(({ name }) => name);
  const shown = [outcome, clippingPrint(clippings), clippingPrint(nearest), ...names];
  const print = hash(shown.join('\n'), SHORT_HASH);
  fingerprints.set(answer, print);
  return print;
}

export function referenceTo({ article, paragraph, start, end }: Clipping): Reference {
  return {
    article: articleHash(article),
    version: versionHash(article),
    paragraph: paragraph.number,
    start,
    end,
  };
}

/** A reference in one word, for a custom_id or the value of a choice. */
export function writeReference({ article, version, paragraph, start, end }: Reference): string {
  return [article, version, paragraph, start, end].join('.');
}

/** Reads what `writeReference` wrote; null for anything else. */
export function readReference(written: string): Reference | null {
  const [, article, version, paragraph, start, end] =
    /^([\w-]+)\.([\w-]+)\.(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(written) ?? [];
  if (article === undefined || version === undefined) return null;
  return { article, version, paragraph: Number(paragraph), start: Number(start), end: Number(end) };
}

export function clippingId(verb: ClippingVerb, reference: Reference): string {
  return `${VERSION}${CLIPPING_VERBS[verb]}.${writeReference(reference)}`;
}

export const chosenId = (what: ChosenFor): string => `${VERSION}y.${CHOSEN_FOR[what]}`;
export const takeDownId = (sharer: string): string => `${VERSION}x.${sharer}`;

export const pendingId = (verb: PendingVerb, key: string, userId: string): string =>
  `${VERSION}${PENDING_VERBS[verb]}.${key}.${userId}`;

/** Cuts a text into pieces of at most `length` UTF-16 units, never through a character. */
function cut(text: string, length: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > length) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** One button about a whole answer. */
export interface AnswerButton {
  readonly verb: AnswerVerb;
  readonly page: number;
}

/**
 * The custom_ids of an answer's buttons: each carries the whole ask where it fits, and otherwise a part of it, so
 * that all of them together do. Null where even that is too little.
 */
export function answerIds(
  buttons: readonly AnswerButton[],
  ask: Ask,
  print: string,
): readonly string[] | null {
  const fronts = buttons.map(({ verb, page }) => `${VERSION}${ANSWER_VERBS[verb]}${page}.${print}.`);
  const written = writeAsk(ask);
  const room = MAX_CUSTOM_ID - Math.max(...fronts.map((front) => front.length));
  if (written.length <= room) return fronts.map((front) => front + written);
  const pieces = cut(written, room - '#0#'.length);
  if (pieces.length > buttons.length || pieces.length > 10) return null;
  return fronts.map((front, index) => `${front}#${index % pieces.length}#${pieces[index % pieces.length]}`);
}

const verbOf = <Verb extends string>(letters: Readonly<Record<Verb, string>>, letter: string): Verb | null =>
  (Object.keys(letters) as Verb[]).find((verb) => letters[verb] === letter) ?? null;

function wholeAsk(field: string, print: string, siblings: readonly string[]): Ask | null {
  if (!/^#\d#/.test(field)) return readAsk(field);
  const pieces = new Map<number, string>();
  for (const id of siblings) {
    const [, other, index, piece] = /^1[a-z]\d*\.([^.]*)\.#(\d)#(.*)$/s.exec(id) ?? [];
    if (other === print && index !== undefined && piece !== undefined) pieces.set(Number(index), piece);
  }
  const ordered = [...pieces.keys()].sort((a, b) => a - b);
  if (ordered.some((index, position) => index !== position)) return null;
  return readAsk(ordered.map((index) => pieces.get(index)).join(''));
}

/**
 * Reads the custom_id of a pressed button; `siblings` are all custom_ids of its message. Null for what another
 * version, or somebody else, wrote.
 */
export function readPress(customId: string, siblings: readonly string[]): Press | null {
  const [, letter, page, rest] = /^1([a-z])(\d*)\.(.*)$/s.exec(customId) ?? [];
  if (letter === undefined || rest === undefined) return null;
  if (letter === 'x') return /^\d{1,20}$/.test(rest) ? { verb: 'takeDown', sharer: rest } : null;
  if (letter === 'y') {
    const what = verbOf(CHOSEN_FOR, rest);
    return what === null ? null : { verb: 'chosen', what };
  }
  const pendingVerb = verbOf(PENDING_VERBS, letter);
  if (pendingVerb !== null) {
    const [, key, userId] = /^([0-9a-f]{32})\.(\d{1,20})$/.exec(rest) ?? [];
    return key === undefined || userId === undefined ? null : { verb: pendingVerb, key, userId };
  }
  const clippingVerb = verbOf(CLIPPING_VERBS, letter);
  if (clippingVerb !== null) {
    const reference = readReference(rest);
    return reference === null ? null : { verb: clippingVerb, reference };
  }
  const verb = verbOf(ANSWER_VERBS, letter);
  const [, print, field] = /^([\w-]{6})\.(.*)$/s.exec(rest) ?? [];
  if (verb === null || print === undefined || field === undefined) return null;
  return { verb, page: Number(page), fingerprint: print, ask: wholeAsk(field, print, siblings) };
}
