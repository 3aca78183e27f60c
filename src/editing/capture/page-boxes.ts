import { boilerplate, boxOpener } from './boilerplate.ts';
import type { DomElement } from './dom.ts';
import { isArticleBody } from './page-marks.ts';
import type { Stretch } from './page-stretches.ts';

const NO_BOX = new Set(['body', 'main', 'article', 'html', 'p', 'li', 'td']);

/** Most of what an article's page says, in characters, is its article: a box has less than this share of it. */
const LARGEST_SHARE = 0.35;

const isRunningText = ({ element, text, linked }: Stretch): boolean =>
  element.localName === 'p' && linked < 0.4 && /[.!?…]["'”’»)\]]*$/u.test(text) && boilerplate(text) === null;

/**
 * The boxes of a page that open with a line such as "Related", "More from Business" or "About the author": which
 * stretches stand in one, and why that is no part of the article. Told by the line and by what holds it, since such
 * boxes often have no name of their own.
 */
export function readBoxes(stretches: readonly Stretch[]): ReadonlyMap<number, string> {
  const boxed = new Map<number, string>();
  const total = stretches.reduce(
    (sum, { text, outside, linked }) => sum + (outside === null && linked < 0.5 ? text.length : 0),
    0,
  );
  /** For each element, the stretches within it: they stand in one run. */
  const runs = new Map<DomElement, { first: number; last: number }>();
  stretches.forEach(({ element }, index) => {
    for (let node: DomElement | null = element; node !== null; node = node.parentNode as DomElement | null) {
      const run = runs.get(node);
      if (run === undefined) runs.set(node, { first: index, last: index });
      else run.last = index;
    }
  });
  stretches.forEach(({ text, element, outside }, index) => {
    if (outside !== null || boxed.has(index)) return;
    const why = boxOpener(text);
    if (why === null) return;
    let last = index;
    for (let node = element; !NO_BOX.has(node.localName) || node === element; ) {
      const run = runs.get(node);
      if (run === undefined || run.first !== index || isArticleBody(node)) break;
      const length = stretches
        .slice(run.first, run.last + 1)
        .reduce((sum, stretch) => sum + (stretch.linked < 0.5 ? stretch.text.length : 0), 0);
      if (length > total * LARGEST_SHARE) break;
      // A box that has its lines already ends where running text follows it in a larger one.
      if (last > index && stretches.slice(last + 1, run.last + 1).some(isRunningText)) break;
      last = run.last;
      const parent = node.parentNode as DomElement | null;
      if (parent === null || NO_BOX.has(parent.localName)) break;
      node = parent;
    }
    for (let at = index; at <= last; at++) boxed.set(at, why);
  });
  return boxed;
}
