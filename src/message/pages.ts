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
  /** Words of one publisher's reserved original at once. */
  readonly reservedWords: number;
}

export interface Pages {
  /** Every page has a block, but for the only page of nothing. */
  readonly pages: readonly (readonly Block[])[];
  /** Blocks that are too long for any message. */
  readonly tooLong: readonly Block[];
}

const FREE = /\bCC[ -]?(BY|0)\b|creative commons|public domain|dominio público/i;

/** Words of a block that count towards what may be shown of its publisher's own text at once. */
function reservedWords({ clipping }: Block): number {
  if (clipping === null || clipping.form === 'summary' || FREE.test(clipping.article.rights ?? '')) return 0;
  return clipping.text.trim().split(/\s+/).length;
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
    const reserved = reservedWords(block);
    if (textOf(block) > room.text || componentsOf(block) > room.components || reserved > room.reservedWords) {
      tooLong.push(block);
      continue;
    }
    const id = block.clipping?.article.id ?? '';
    if (
      text + textOf(block) > room.text ||
      components + componentsOf(block) > room.components ||
      (words.get(id) ?? 0) + reserved > room.reservedWords
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
