import type { Block } from '../corpus/write.ts';
import { bareWords } from './capture/lines.ts';
import type { Draft } from './draft.ts';

/** Words for a link to a place in the original: as many find it, and are nobody's sentence. */
const AT_WORDS = 5;
/** What can't stand in a comment, or ends one. */
const UNFIT = /[<>]|--/;

/** The first run of `AT_WORDS` words of a paragraph that stands nowhere else in the text. */
function placeOf(paragraph: string, text: string): string {
  const words = paragraph.split(/\s+/).filter((word) => word !== '');
  const runs = words
    .slice(0, Math.max(1, words.length - AT_WORDS + 1))
    .map((_, at) => words.slice(at, at + AT_WORDS).join(' '))
    .filter((run) => !UNFIT.test(run));
  const isOnly = (run: string) => {
    const bare = ` ${bareWords(run)} `;
    return text.indexOf(bare) === text.lastIndexOf(bare);
  };
  return runs.find(isOnly) ?? runs[0] ?? '';
}

/**
 * The digest that is to be written of an original: its front matter, and for each paragraph an empty place with the
 * words at which the original's stands. Of the publisher's text it holds nothing else.
 */
export function skeletonOf(draft: Draft): Draft {
  const text = ` ${draft.blocks.map((block) => bareWords(block.text)).join(' | ')} `;
  const blocks = draft.blocks.map(
    (block): Block =>
      block.kind === 'heading'
        ? { kind: 'heading', text: '' }
        : { kind: 'paragraph', text: '', at: placeOf(block.text, text) },
  );
  return { ...draft, values: { ...draft.values, text: 'digest' }, blocks };
}

/** Whether a draft is a digest that is still to be written. */
export const isSkeleton = ({ blocks }: Pick<Draft, 'blocks'>): boolean =>
  blocks.some(({ kind, text }) => kind === 'paragraph' && text === '');
