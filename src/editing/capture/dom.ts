import { parseHTML } from 'linkedom';

/** The part of the DOM that is used here; linkedom's and a browser's both have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  remove(): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  readonly body: DomElement;
}

/** An element's classes as they are written; linkedom gives an SVG element's `className` as no string. */
export const classNames = (element: DomElement | null): string =>
  (element?.nodeType === 1 ? element.getAttribute('class') : null) ?? '';

/** A page that can't be read; the message is one sentence, to follow the file's name. */
export class PageError extends Error {}

/** More elements than any article's page has; what has more is refused before it costs time. */
export const MAX_ELEMENTS = 80_000;

/** Every "<", be it a tag's or none: parsers take time by the square of those that are none. */
const MAX_MARKS = 3 * MAX_ELEMENTS;

/** Deeper than any article's page is nested; parsers take time by the square of the depth. */
export const MAX_DEPTH = 400;

/** More characters than any article's page has. */
const MAX_CHARACTERS = 12_000_000;

const VOID = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** An element of one of these names ends another that stands open just around it. */
const CLOSES_ITSELF = new Set('p li dt dd td th tr thead tbody tfoot option optgroup'.split(' '));
/** What these hold is text, whatever it looks like. */
const RAW = new Set('script style textarea title'.split(' '));
const TAG = /<(?:!--|(\/?)([a-z][^\s/>]{0,60}))/giy;

/** What is wrong with a page by its size and nesting, told in one pass before anything is built of it. */
function shapeFault(html: string): string | null {
  if (html.length > MAX_CHARACTERS) return 'has more text and marks than any article.';
  const open: string[] = [];
  let elements = 0;
  let marks = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    marks += 1;
    if (marks > MAX_MARKS) return 'is built of more elements than any article is.';
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (match === null) continue;
    const [, slash, raw] = match;
    if (raw === undefined) {
      const end = html.indexOf('-->', at + 4);
      if (end === -1) return null;
      at = end;
      continue;
    }
    const name = raw.toLowerCase();
    if (slash === '/') {
      const index = open.lastIndexOf(name);
      if (index !== -1) open.length = index;
      continue;
    }
    elements += 1;
    if (elements > MAX_ELEMENTS) return 'is built of more elements than any article is.';
    if (VOID.has(name)) continue;
    if (RAW.has(name)) {
      const end = html.slice(at).search(new RegExp(`</${name}`, 'i'));
      if (end === -1) return null;
      at += end;
      continue;
    }
    if (CLOSES_ITSELF.has(name) && open.at(-1) === name) open.pop();
    open.push(name);
    if (open.length > MAX_DEPTH) return 'nests its elements deeper than any article does.';
  }
  return null;
}

/** Reads a page's HTML. Runs nothing and loads nothing. Throws a PageError where there is no page in it. */
export function parsePage(html: string): DomDocument {
  const fault = shapeFault(html);
  if (fault !== null) throw new PageError(fault);
  const { document } = parseHTML(html) as unknown as { document: DomDocument };
  if (!document?.documentElement || !document.body) throw new PageError('holds no page.');
  return document;
}
