import { boilerplate } from './boilerplate.ts';
import type { DomElement } from './dom.ts';
import { telltaleNames } from './page-marks.ts';

/** More paragraphs than this of one page aren't weighed: no article is longer. */
const MOST_PARAGRAPHS = 2000;
const SHORTEST_PROSE = 60;
const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*$/u;

/** What holds at least this share of a page's prose is its article, whatever its name. */
const OWN_SHARE = 0.3;

/** Kinds of boxes that hold whole paragraphs of others too: paragraphs count for their names only in a run. */
const HOLDING_PROSE: ReadonlySet<string> = new Set([
  'box beside the text',
  'links to other pages',
  'caption',
  'foot of the page',
]);
const SHORTEST_RUN = 3;

/** Kinds of boxes that may hold more prose than the article, and in runs: their names always count. */
const OFTEN_LONG: ReadonlySet<string> = new Set([
  'comments',
  'embedded post',
  'note on the author',
  'cookie or privacy line',
]);

/** What never holds an article's paragraphs, by its tag. */
const APART: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'figure', 'figcaption', 'form']);

function proseLength(paragraph: DomElement): number {
  const text = (paragraph.textContent ?? '').trim();
  if (text.length < SHORTEST_PROSE || !ENDS_SENTENCE.test(text) || boilerplate(text) !== null) return 0;
  let linked = 0;
  for (const link of paragraph.querySelectorAll('a')) linked += link.textContent?.length ?? 0;
  return linked > text.length * 0.4 ? 0 : text.length;
}

/**
 * The names that this page gives to what holds its article, though on other pages they tell what stands around one:
 * "paywall" on each paragraph behind it, "share" on a wrapper of the text. A name is evidence by what it holds: where
 * a good part of the page's prose bears it, it says nothing.
 */
export function namesOfProse(body: DomElement): ReadonlySet<string> {
  const paragraphs: { readonly element: DomElement; readonly length: number }[] = [];
  const siblings = new Map<unknown, number>();
  for (const element of body.querySelectorAll('p')) {
    if (paragraphs.length === MOST_PARAGRAPHS) break;
    const length = proseLength(element);
    if (length === 0) continue;
    paragraphs.push({ element, length });
    siblings.set(element.parentNode, (siblings.get(element.parentNode) ?? 0) + 1);
  }
  const told = new Map<DomElement, ReturnType<typeof telltaleNames>>();
  const tellingNames = (element: DomElement) => {
    const known = told.get(element) ?? telltaleNames(element);
    told.set(element, known);
    return known;
  };
  const held = new Map<string, number>();
  let total = 0;
  for (const { element, length } of paragraphs) {
    const inRun = (siblings.get(element.parentNode) ?? 0) >= SHORTEST_RUN;
    const names = new Set<string>();
    let apart = false;
    for (let node: DomElement | null = element; node !== null && !apart; ) {
      apart = APART.has(node.localName);
      for (const { name, why } of tellingNames(node)) {
        if (OFTEN_LONG.has(why)) apart = true;
        else if (inRun || !HOLDING_PROSE.has(why)) names.add(name);
      }
      node = node === body ? null : (node.parentNode as DomElement | null);
    }
    if (apart) continue;
    total += length;
    for (const name of names) held.set(name, (held.get(name) ?? 0) + length);
  }
  return new Set([...held].filter(([, length]) => length >= total * OWN_SHARE).map(([name]) => name));
}
