import type { Clipping } from '../answers/answer.ts';

/** What can't be divided between messages: a clipping with all that belongs to it, or somebody's description. */
export interface Block {
  /** Markdown, a text display each. */
  readonly texts: readonly string[];
  /** Null where the block holds no clipping. */
  readonly clipping: Clipping | null;
}

/** What one message has room for. */
export interface Room {
  readonly text: number;
  readonly components: number;
}

/** One page of blocks. */
export interface Page {
  /** From 0. */
  readonly number: number;
  readonly blocks: readonly Block[];
  /** Whether any block comes after this page. */
  readonly isLast: boolean;
  /** Blocks taken from the front, up to the end of this page. */
  readonly taken: number;
  /** Blocks among them that are too long for any message. */
  readonly tooLong: number;
}

const FREE = /\bCC[ -]?(BY|0)\b|creative commons|public domain|dominio público/i;

/** Words of one publisher's reserved original that a message shows at most. */
export const RESERVED_WORDS = 200;

/** Words of a clipping that count towards what may be shown of its publisher's own text at once. */
export function reservedWords({ form, text, article }: Clipping): number {
  if (form === 'summary' || FREE.test(article.rights ?? '')) return 0;
  return text.trim().split(/\s+/).length;
}

/** Components of a block: with a clipping, a section with its texts and its button. */
const componentsOf = ({ texts, clipping }: Block): number => texts.length + (clipping === null ? 0 : 2);

const textOf = ({ texts }: Block): number => texts.reduce((sum, text) => sum + text.length, 0);

/** What is on a page so far. */
class Filling {
  readonly blocks: Block[] = [];
  readonly #room: Room;
  #text = 0;
  #components = 0;
  readonly #words = new Map<string, number>();

  constructor(room: Room) {
    this.#room = room;
  }

  /** Puts a block on the page; false where it doesn't fit. */
  add(block: Block): boolean {
    const id = block.clipping?.article.id ?? '';
    const text = this.#text + textOf(block);
    const components = this.#components + componentsOf(block);
    const words = (this.#words.get(id) ?? 0) + (block.clipping === null ? 0 : reservedWords(block.clipping));
    if (text > this.#room.text || components > this.#room.components || words > RESERVED_WORDS) return false;
    this.blocks.push(block);
    this.#text = text;
    this.#components = components;
    this.#words.set(id, words);
    return true;
  }
}

/**
 * The page `wanted` (from 0) of blocks divided in order, each page as full as it can be without dividing a block; the
 * last page where there are fewer. No more blocks are asked for than it takes.
 */
export function pageOf(blocks: Iterable<Block>, room: Room, wanted: number): Page {
  let filling = new Filling(room);
  let number = 0;
  let taken = 0;
  let tooLong = 0;
  for (const block of blocks) {
    if (!new Filling(room).add(block)) tooLong += 1;
    else if (!filling.add(block)) {
      if (number === wanted) return { number, blocks: filling.blocks, isLast: false, taken, tooLong };
      number += 1;
      filling = new Filling(room);
      filling.add(block);
    }
    taken += 1;
  }
  return { number, blocks: filling.blocks, isLast: true, taken, tooLong };
}
