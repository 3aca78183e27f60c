import type { Choice } from '../../search/choose.ts';
import type { Clipping } from '../answer.ts';
import { clip } from '../clipping.ts';

/** A choice as a clipping. */
export const clippingOf = ({
  article,
  paragraph,
  span,
  highlights,
}: Pick<Choice, 'article' | 'paragraph' | 'span' | 'highlights'>): Clipping =>
  clip(article, paragraph, span, highlights);

/** A clipping as a passage. */
export const passageOfClipping = ({ article, paragraph, start, end }: Clipping) => ({
  article,
  paragraph,
  span: { start, end },
});

/** Whether two clippings overlap. */
export const isSamePlace = (a: Clipping, b: Clipping): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
