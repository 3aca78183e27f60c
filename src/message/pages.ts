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

export interface Pages {
  /** Every page has a block, but for the only page of nothing. */
  readonly pages: readonly (readonly Block[])[];
  /** Blocks that are too long for any message. */
  readonly tooLong: readonly Block[];
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

/** Divides blocks into pages, in order, each as full as it can be without dividing a block. */
export function paginate(blocks: readonly Block[], room: Room): Pages {
  const pages: Block[][] = [];
  const tooLong: Block[] = [];
  let page: Block[] = [];
  let text = 0;
  let components = 0;
  let words = new Map<string, number>();
  for (const block of blocks) {
    const reserved = block.clipping === null ? 0 : reservedWords(block.clipping);
    if (textOf(block) > room.text || componentsOf(block) > room.components || reserved > RESERVED_WORDS) {
      tooLong.push(block);
      continue;
    }
    const id = block.clipping?.article.id ?? '';
    if (
      text + textOf(block) > room.text ||
      components + componentsOf(block) > room.components ||
      (words.get(id) ?? 0) + reserved > RESERVED_WORDS
    ) {
      pages.push(page);
      page = [];
      text = 0;
      components = 0;
      words = new Map();
    }
    page.push(block);
    text += textOf(block);
    components += componentsOf(block);
    words.set(id, (words.get(id) ?? 0) + reserved);
  }
  return { pages: page.length > 0 || pages.length === 0 ? [...pages, page] : pages, tooLong };
}
