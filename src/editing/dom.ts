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
  readonly className: string;
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

/** A page that can't be read; the message is one sentence, to follow the file's name. */
export class PageError extends Error {}

/** More elements than any article's page has; what has more is refused before it costs time. */
export const MAX_ELEMENTS = 80_000;

function hasTooMany(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (/[a-z]/i.test(html[at + 1] ?? '')) tags += 1;
    if (tags > MAX_ELEMENTS) return true;
  }
  return false;
}

/** Reads a page's HTML. Runs nothing and loads nothing. Throws a PageError where there is no page in it. */
export function parsePage(html: string): DomDocument {
  if (hasTooMany(html)) throw new PageError('is built of more elements than any article is.');
  const { document } = parseHTML(html) as unknown as { document: DomDocument };
  if (!document?.documentElement || !document.body) throw new PageError('holds no page.');
  return document;
}
