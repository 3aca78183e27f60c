import { Readability } from '@mozilla/readability';
import { boilerplate } from './boilerplate.ts';
import { parseByline } from './byline.ts';
import {
  type DomDocument,
  type DomElement,
  type DomNode,
  MAX_DEPTH,
  MAX_ELEMENTS,
  PageError,
} from './dom.ts';
import type { Line, LineRole } from './lines.ts';

const MAX_STRETCHES = 10_000;

const [ELEMENT, TEXT] = [1, 3];
const NUMBER = 'data-stretch';

/** What holds no text for readers. */
const SILENT =
  'script, style, noscript, template, svg, math, iframe, object, embed, canvas, video, audio, map, select, datalist';
const BLOCKS = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

const OUTSIDE_TAGS: Readonly<Record<string, string>> = {
  nav: 'menu',
  menu: 'menu',
  aside: 'box beside the text',
  footer: 'foot of the page',
  form: 'form',
  button: 'button',
  label: 'form',
  textarea: 'form',
  figcaption: 'caption',
  figure: 'caption',
};

const OUTSIDE_ROLES: Readonly<Record<string, string>> = {
  navigation: 'menu',
  banner: 'head of the page',
  contentinfo: 'foot of the page',
  complementary: 'box beside the text',
  search: 'form',
  form: 'form',
  alert: 'notice',
  dialog: 'notice',
  alertdialog: 'notice',
  menu: 'menu',
  menubar: 'menu',
};

// Words that publishing systems have in the class or id of what stands around an article.
const OUTSIDE_NAMES: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  {
    why: 'caption',
    pattern:
      /^(?:.*caption.*|(?:photo|image|media|img)-?(?:credits?|info|meta|description)|credits?|wp-element-caption|leyenda|pie-?(?:de-?)?foto)$/,
  },
  {
    why: 'embedded post',
    pattern:
      /^(?:twitter-.*|instagram-media|tiktok-embed|fb-post|bluesky-embed|reddit-embed.*|mastodon-embed)$/,
  },
  {
    why: 'links to other pages',
    pattern:
      /^(?:.*(?:related|relacionad|recommended|recirc|read-?(?:more|next|also)|more-(?:stories|news|from|on)|trending|most-(?:read|popular|viewed)|outbrain|taboola|also-?like|lee-?tambien|te-?puede|you-?may|see-?also|jp-relatedposts|crosslink).*)$/,
  },
  {
    why: 'newsletter or subscription line',
    pattern:
      /^(?:.*(?:newsletter|subscri|suscri|signup|sign-up|paywall|piano|regwall|donat|membership|boletin).*)$/,
  },
  {
    why: 'line to share or follow',
    pattern: /^(?:.*(?:share|sharing|social|compartir|addtoany|follow-?us|siguenos).*)$/,
  },
  { why: 'cookie or privacy line', pattern: /^(?:.*(?:cookie|consent|gdpr|onetrust).*)$/ },
  {
    why: 'advertisement',
    pattern: /^(?:advert.*|(?:.*-)?ads?(?:-.*)?|.*(?:advertis|sponsor|promo|publicidad|dfp|gpt-).*)$/,
  },
  {
    why: 'menu',
    pattern:
      /^(?:.*(?:breadcrumb|navbar|nav-|-nav|menu|skip-?link|migas|pagination|toolbar|site-header|masthead|topbar).*|nav)$/,
  },
  { why: 'comments', pattern: /^(?:.*(?:comment|disqus|comentario).*)$/ },
  {
    why: 'list of topics',
    pattern:
      /^(?:tags?|.*(?:tag-?list|tags-|-tags|topics|entry-tags|post-tags|etiquetas|keywords|categories|organizations-in).*)$/,
  },
  {
    why: 'note on the author',
    pattern: /^(?:.*(?:author-?(?:bio|box|info|card)|about-?(?:the-)?author|bio-?box).*)$/,
  },
  { why: 'box beside the text', pattern: /^(?:.*(?:sidebar|widget|infobox|aside).*)$/ },
  {
    why: 'foot of the page',
    pattern: /^(?:footer|.*(?:site-footer|page-footer|footer-|-footer|colophon|copyright).*)$/,
  },
];

/** Names of containers that hold the article itself, whatever else they are called. */
const ARTICLE_NAMES =
  /^(?:.*(?:article-?(?:body|content|text)|story-?(?:body|content|text)|entry-?content|post-?(?:body|content)|content-?body|cuerpo|nota-?(?:texto|cuerpo)|main-?content|body-?text).*)$/;

function namesOf(element: DomElement): readonly string[] {
  return `${element.className ?? ''} ${element.id ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_+/g, '-')
    .split(/\s+/)
    .filter((name) => name !== '');
}

function isHidden(element: DomElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** One stretch of text that stands by itself on the page, and where. */
interface Stretch {
  readonly text: string;
  /** The innermost block that it stands in. */
  readonly element: DomElement;
  /** Why a container of it is no part of the article; null where none is. */
  readonly outside: string | null;
  /** The share of its characters that are links. */
  readonly linked: number;
  /** Whether all of it is set in bold, as headings without a mark are. */
  readonly bold: boolean;
}

interface Piece {
  text: string;
  /** How many of its characters are links, or bold. */
  linked: number;
  bold: number;
}

interface Open {
  readonly element: DomElement;
  readonly outside: string | null;
  readonly isBlock: boolean;
}

/** Walks the page once, without recursion: a hostile page may be nested as deeply as it is long. */
class StretchReader {
  readonly #stretches: Stretch[] = [];
  readonly #open: Open[] = [];
  readonly #pageLength: number;
  /** What stands between two line breaks of the block that is being read. */
  #pieces: Piece[] = [];
  #breaks = 0;

  constructor(body: DomElement) {
    this.#pageLength = body.textContent?.length ?? 0;
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
      else this.#pieces.push({ text: '', linked: 0, bold: 0 });
      return false;
    }
    const around = this.#open.at(-1)?.outside ?? null;
    const own = around === null ? this.#outsideBy(element) : null;
    const isBlock = own !== null || BLOCKS.has(element.localName);
    if (isBlock) this.#flush();
    this.#open.push({ element, outside: around ?? own, isBlock });
    return true;
  }

  #leave(node: DomNode): void {
    const top = this.#open.at(-1);
    if (top?.element !== node) return;
    if (top.isBlock) this.#flush();
    this.#open.pop();
  }

  /** Why an element puts what it holds outside the article; null where it doesn't. */
  #outsideBy(element: DomElement): string | null {
    const { localName } = element;
    if (localName === 'body' || localName === 'main' || localName === 'article') return null;
    if (isHidden(element)) return 'hidden text';
    const why = outsideByTag(element) ?? outsideByName(element);
    if (why === null) return null;
    // "has-sidebar" and the like stand on what holds the whole page, and some systems make a form of it.
    const length = element.textContent?.length ?? 0;
    return length * 2 > this.#pageLength || element.querySelector('h1') !== null ? null : why;
  }

  #write(raw: string): void {
    const text = raw.replace(/[ \t\r\n\f]+/g, ' ');
    const length = text.trim().length;
    if (length > 0) this.#breaks = 0;
    if (this.#pieces.length === 0) this.#pieces.push({ text: '', linked: 0, bold: 0 });
    const piece = this.#pieces.at(-1)!;
    piece.text += piece.text === '' || piece.text.endsWith(' ') ? text.replace(/^ /, '') : text;
    if (this.#isWithin(/^a$/)) piece.linked += length;
    if (this.#isWithin(/^(?:b|strong|h[1-6])$/)) piece.bold += length;
  }

  #isWithin(tag: RegExp): boolean {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const { element, isBlock } = this.#open[index]!;
      if (tag.test(element.localName)) return true;
      if (isBlock) return false;
    }
    return false;
  }

  #flush(): void {
    const inner = this.#open.findLast(({ isBlock }) => isBlock);
    const outside = this.#open.at(-1)?.outside ?? null;
    if (inner !== undefined) {
      if (this.#stretches.length > MAX_STRETCHES) {
        throw new PageError(`has more than ${MAX_STRETCHES} lines of text; no article does.`);
      }
      for (const { text, linked, bold } of joinPieces(this.#pieces)) {
        this.#stretches.push({
          text,
          element: inner.element,
          outside,
          linked: linked / text.length,
          bold: bold >= text.replace(/\s/g, '').length * 0.95,
        });
      }
    }
    this.#pieces = [];
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
    },
  ];
}

function outsideByTag(element: DomElement): string | null {
  const { localName } = element;
  const role = element.getAttribute('role');
  if (role !== null && Object.hasOwn(OUTSIDE_ROLES, role)) return OUTSIDE_ROLES[role]!;
  if (localName === 'header') {
    const isPages = element.parentNode === null || (element.parentNode as DomElement).localName === 'body';
    return isPages && element.querySelector('h1') === null ? 'head of the page' : null;
  }
  if (localName === 'form' && element.querySelector('p') !== null) return null;
  return Object.hasOwn(OUTSIDE_TAGS, localName) ? OUTSIDE_TAGS[localName]! : null;
}

function outsideByName(element: DomElement): string | null {
  const names = namesOf(element);
  if (element.getAttribute('itemprop') === 'articleBody' || names.some((name) => ARTICLE_NAMES.test(name))) {
    return null;
  }
  return OUTSIDE_NAMES.find(({ pattern }) => names.some((name) => pattern.test(name)))?.why ?? null;
}

/** The elements that Readability takes for the article's, told by a number that is written on each. */
function readableElements(document: DomDocument, stretches: readonly Stretch[]): ReadonlySet<DomElement> {
  const elements = [...new Set(stretches.map(({ element }) => element))];
  elements.forEach((element, number) => {
    element.setAttribute(NUMBER, String(number));
  });
  const kept = new Set<DomElement>();
  try {
    const article = new Readability<DomElement>(document as never, {
      charThreshold: 200,
      maxElemsToParse: MAX_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node as never,
    }).parse();
    for (const element of article?.content?.querySelectorAll(`[${NUMBER}]`) ?? []) {
      const found = elements[Number(element.getAttribute(NUMBER))];
      if (found !== undefined) kept.add(found);
    }
  } catch {
    // A page that Readability stumbles over is read by its marks alone.
  }
  return kept;
}

function roleOf({ element, bold }: Stretch): LineRole {
  const { localName } = element;
  if (localName === 'h1') return 'title';
  if (/^h[2-6]$/.test(localName)) return 'heading';
  if (localName === 'li') return 'item';
  return (localName === 'p' || localName === 'blockquote') && !bold ? 'paragraph' : null;
}

/**
 * The lines of a page in the order in which they stand, each with what the page's marks say of it: what is a heading
 * or a paragraph, and what belongs to menus, captions, boxes and the like. White space is taken as browsers show it;
 * nothing else is changed. Uses the document up. Throws a PageError for a page that is no article's by its size.
 */
export function readPageLines(document: DomDocument): readonly Line[] {
  for (const element of [...document.body.querySelectorAll(SILENT)]) element.remove();
  const stretches = new StretchReader(document.body).read(document.body);
  const kept = readableElements(document, stretches);
  const isKept = (stretch: Stretch) => stretch.outside === null && kept.has(stretch.element);

  const title = stretches.findIndex(({ element, outside }) => element.localName === 'h1' && outside === null);
  const first = stretches.findIndex(isKept);
  const last = stretches.findLastIndex(isKept);
  const begin = title !== -1 && (title < first || first === -1) ? title : Math.max(first, 0);
  return stretches.map((stretch, index): Line => {
    const { text, outside, linked, element } = stretch;
    const isLink = linked > 0.7 && element.localName !== 'h1' && text.length < 300;
    const away =
      index < begin
        ? 'above the article'
        : last !== -1 &&
            index > last &&
            !(element.localName === 'p' && element.parentNode === stretches[last]!.element.parentNode)
          ? 'below the article'
          : null;
    return { text, role: roleOf(stretch), outside: outside ?? (isLink ? 'links to other pages' : away) };
  });
}
