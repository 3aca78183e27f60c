import { boilerplate } from './boilerplate.ts';
import { parseByline } from './byline.ts';
import { type DomElement, type DomNode, MAX_DEPTH, PageError } from './dom.ts';
import { isHidden, outsideBy } from './page-marks.ts';
import { namesOfProse } from './page-names.ts';

const MAX_STRETCHES = 10_000;

const [ELEMENT, TEXT] = [1, 3];

const BLOCKS = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
/** Blocks that hold running text: what stands within their lines are words of it, however they are named. */
const RUNNING = new Set(['p', 'li', 'dd', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const FOOTNOTE = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?$/;
/** What a heading shows to link to itself. */
const ANCHOR = /^(?:[#¶§]|\u{1f517}\ufe0f?)$/u;

/** One stretch of text that stands by itself on the page, and where. */
export interface Stretch {
  readonly text: string;
  /** The innermost block that it stands in. */
  readonly element: DomElement;
  /** Why a container of it is no part of the article; null where none is. */
  readonly outside: string | null;
  /** The share of its characters that are links. */
  readonly linked: number;
  /** Whether all of it is set in bold, as headings without a mark are. */
  readonly bold: boolean;
  /** Whether all of it is slanted, as notes on the article are. */
  readonly slanted: boolean;
  /** Whether the page marks it as a quotation that stands by itself. */
  readonly quoted: boolean;
}

interface Piece {
  text: string;
  /** How many of its characters are links, bold, or slanted. */
  linked: number;
  bold: number;
  slanted: number;
}

interface Open {
  readonly element: DomElement;
  readonly outside: string | null;
  readonly isBlock: boolean;
  /** Hidden words or a footnote's mark within a line: they are set aside, and the line goes on. */
  readonly isAside: boolean;
  /** A link, be it of a word or of a whole card. */
  readonly isLink: boolean;
}

/** A link that holds more, in characters, is one that the page forgot to end. */
const LONGEST_LINK = 1000;

const isLink = (element: DomElement): boolean =>
  element.localName === 'a' &&
  (element.hasAttribute('href') || (!element.hasAttribute('name') && element.id === '')) &&
  (element.textContent?.length ?? 0) <= LONGEST_LINK;

/** Walks the page once, without recursion: a hostile page may be nested as deeply as it is long. */
class StretchReader {
  readonly #stretches: Stretch[] = [];
  readonly #open: Open[] = [];
  readonly #pageLength: number;
  readonly #innocent: ReadonlySet<string>;
  /** What stands between two line breaks of the block that is being read. */
  #pieces: Piece[] = [];
  #asides: { text: string; readonly why: string }[] = [];
  #breaks = 0;

  constructor(body: DomElement) {
    this.#pageLength = body.textContent?.length ?? 0;
    this.#innocent = namesOfProse(body);
  }

  read(root: DomElement): readonly Stretch[] {
    let node: DomNode | null = root;
    while (node !== null) {
      if (this.#enter(node) && node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      while (node !== null) {
        this.#leave(node);
        if (node === root) return this.#stretches;
        if (node.nextSibling !== null) {
          node = node.nextSibling;
          break;
        }
        node = node.parentNode;
      }
    }
    return this.#stretches;
  }

  /** Whether the node's children are to be read. */
  #enter(node: DomNode): boolean {
    if (node.nodeType === TEXT) this.#write(node.textContent ?? '');
    if (node.nodeType !== ELEMENT) return false;
    const element = node as DomElement;
    if (this.#open.length > MAX_DEPTH)
      throw new PageError('nests its elements deeper than any article does.');
    if (element.localName === 'br') {
      this.#breaks += 1;
      if (this.#breaks === 2) this.#flush();
      else this.#pieces.push({ text: '', linked: 0, bold: 0, slanted: 0 });
      return false;
    }
    const around = this.#open.at(-1);
    const isInLine = !BLOCKS.has(element.localName);
    const aside = around?.outside == null && isInLine ? this.#asideBy(element) : null;
    if (aside !== null) {
      this.#asides.push({ text: '', why: aside });
      this.#open.push({ element, outside: aside, isBlock: false, isAside: true, isLink: false });
      return true;
    }
    if (isInLine && this.#standsApart(element)) this.#flush();
    const own = around?.outside == null && !this.#isWord(element, isInLine) ? this.#outsideBy(element) : null;
    const isBlock = own !== null || !isInLine;
    if (isBlock) this.#flush();
    this.#open.push({
      element,
      outside: around?.outside ?? own,
      isBlock,
      isAside: (around?.isAside ?? false) && !isBlock,
      isLink: isLink(element),
    });
    return true;
  }

  #leave(node: DomNode): void {
    const top = this.#open.at(-1);
    if (top?.element !== node) return;
    if (top.isBlock) this.#flush();
    this.#open.pop();
  }

  #innerBlock(): DomElement | undefined {
    return this.#open.findLast(({ isBlock }) => isBlock)?.element;
  }

  /**
   * Whether an element begins a line of its own though nothing but style sets it apart: "Ana RuizPhotos: Jo Weir" in
   * a box that holds no running text.
   */
  #standsApart(element: DomElement): boolean {
    const block = this.#innerBlock();
    const before = this.#pieces.at(-1)?.text ?? '';
    return (
      block !== undefined &&
      !RUNNING.has(block.localName) &&
      /[\p{Ll}\p{N})]$/u.test(before) &&
      /^[\p{Lu}\p{N}]/u.test(element.textContent ?? '')
    );
  }

  /** Why an element within a line is to be set aside without ending the line; null for the words of the line. */
  #asideBy(element: DomElement): string | null {
    if (isHidden(element)) return 'hidden text';
    const isAnchor =
      element.localName === 'a' &&
      (element.getAttribute('href') ?? '').startsWith('#') &&
      ANCHOR.test((element.textContent ?? '').trim());
    if (isAnchor) return 'mark of a heading';
    const isMark =
      element.localName === 'a' &&
      /^#|#(?:cite|fn|footnote|note|ref)/i.test(element.getAttribute('href') ?? '') &&
      FOOTNOTE.test((element.textContent ?? '').trim());
    return isMark ? 'mark of a footnote' : null;
  }

  /** Whether an element is a word or more of a running line, which is the publisher's whatever its name. */
  #isWord(element: DomElement, isInLine: boolean): boolean {
    const block = isInLine ? this.#innerBlock() : undefined;
    if (block === undefined || !RUNNING.has(block.localName)) return false;
    const length = (text: string | null) => (text ?? '').trim().length;
    return length(element.textContent) < 0.9 * length(block.textContent);
  }

  /** Why an element puts what it holds outside the article; null where it doesn't. */
  #outsideBy(element: DomElement): string | null {
    const { localName } = element;
    if (localName === 'body' || localName === 'main' || localName === 'article') {
      return outsideBy(element, this.#innocent)?.why === 'comments' ? 'comments' : null;
    }
    if (isHidden(element)) return 'hidden text';
    const outside = outsideBy(element, this.#innocent);
    if (outside === null) return null;
    if (outside.surely) {
      return element.querySelector('article, main, [itemprop~="articleBody"]') === null ? outside.why : null;
    }
    // "has-sidebar" and the like stand on what holds the whole page, and some systems make a form of it.
    const length = element.textContent?.length ?? 0;
    return length * 2 > this.#pageLength || element.querySelector('h1') !== null ? null : outside.why;
  }

  #write(raw: string): void {
    const text = raw.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#open.at(-1)?.isAside) {
      this.#asides.at(-1)!.text += text;
      return;
    }
    const length = text.trim().length;
    if (length > 0) this.#breaks = 0;
    if (this.#pieces.length === 0) this.#pieces.push({ text: '', linked: 0, bold: 0, slanted: 0 });
    const piece = this.#pieces.at(-1)!;
    piece.text += piece.text === '' || piece.text.endsWith(' ') ? text.replace(/^ /, '') : text;
    if (this.#open.some(({ isLink }) => isLink)) piece.linked += length;
    if (this.#isWithin(/^(?:b|strong|h[1-6])$/)) piece.bold += length;
    if (this.#isWithin(/^(?:em|i)$/)) piece.slanted += length;
  }

  #isWithin(tag: RegExp): boolean {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const { element, isBlock } = this.#open[index]!;
      if (tag.test(element.localName)) return true;
      if (isBlock) return false;
    }
    return false;
  }

  #isQuoted(): boolean {
    return this.#open.some(({ element }) => element.localName === 'blockquote' || element.localName === 'q');
  }

  #flush(): void {
    const element = this.#innerBlock();
    const outside = this.#open.at(-1)?.outside ?? null;
    const quoted = this.#isQuoted();
    if (element !== undefined) {
      if (this.#stretches.length > MAX_STRETCHES) {
        throw new PageError(`has more than ${MAX_STRETCHES} lines of text; no article does.`);
      }
      for (const { text, linked, bold, slanted } of joinPieces(this.#pieces)) {
        this.#stretches.push({
          text,
          element,
          outside,
          linked: linked / text.length,
          bold: bold >= text.replace(/\s/g, '').length * 0.95,
          slanted: slanted >= text.replace(/\s/g, '').length * 0.9,
          quoted,
        });
      }
      for (const { text, why } of this.#asides) {
        const words = text.trim();
        if (words !== '')
          this.#stretches.push({
            text: words,
            element,
            outside: why,
            linked: 0,
            bold: false,
            slanted: false,
            quoted,
          });
      }
    }
    this.#pieces = [];
    this.#asides = [];
    this.#breaks = 0;
  }
}

/**
 * The pieces of a block between its line breaks: one text, as a paragraph that is only broken into lines, or each by
 * itself where one of them is a byline, a credit or the like.
 */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const filled = pieces
    .map((piece) => ({ ...piece, text: piece.text.trim() }))
    .filter(({ text }) => text !== '');
  if (
    filled.length < 2 ||
    filled.some(({ text }) => parseByline(text) !== null || boilerplate(text) !== null)
  ) {
    return filled;
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return [
    {
      text: filled.map(({ text }) => text).join(' '),
      linked: sum(filled.map(({ linked }) => linked)),
      bold: sum(filled.map(({ bold }) => bold)),
      slanted: sum(filled.map(({ slanted }) => slanted)),
    },
  ];
}

/**
 * The texts of a page that stand by themselves, in its order. White space is taken as browsers show it; nothing else
 * is changed. Throws a PageError for a page that is no article's by its size.
 */
export function readStretches(body: DomElement): readonly Stretch[] {
  return new StretchReader(body).read(body);
}
