import { classNames, type DomElement } from './dom.ts';

/** What an element's marks say of what it holds, if that is no part of an article. */
export interface Outside {
  /** What it is, as the list of what was dropped says it. */
  readonly why: string;
  /** Whether it is so however much it holds, and whatever headline stands in it. */
  readonly surely: boolean;
}

const TAGS: Readonly<Record<string, string>> = {
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
  summary: 'button',
  'amp-sidebar': 'menu',
  'amp-consent': 'cookie or privacy line',
  'amp-ad': 'advertisement',
};

const ROLES: Readonly<Record<string, string>> = {
  navigation: 'menu',
  banner: 'head of the page',
  contentinfo: 'foot of the page',
  complementary: 'box beside the text',
  search: 'form',
  form: 'form',
  button: 'button',
  alert: 'notice',
  dialog: 'notice',
  alertdialog: 'notice',
  menu: 'menu',
  menubar: 'menu',
  'doc-endnotes': 'footnotes',
  'doc-footnote': 'footnotes',
  'doc-toc': 'menu',
};
const DIALOGS = new Set(['dialog', 'alertdialog']);

// Words that publishing systems have in the class or id of what stands around an article. Of several that fit, the
// first is told.
const NAMES: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  {
    why: 'caption',
    pattern:
      /^(?:.*caption.*|(?:photo|image|media|img)-?(?:credits?|info|meta|description|attribution(?:-.*)?)|credits?|wp-element-caption|leyenda|pie-?(?:de-?)?foto|cutline|photo-?box|.*(?:carousel|slideshow|lightbox|image-?gallery|photo-?gallery).*)$/,
  },
  {
    why: 'embedded post',
    pattern:
      /^(?:twitter-.*|instagram-media|tiktok-embed|fb-post|bluesky-embed|reddit-embed.*|mastodon-embed)$/,
  },
  {
    why: 'links to other pages',
    pattern:
      /^(?:.*(?:related|relacionad|recommended|recirc|read-?(?:more|next|also)|more-(?:stories|news|from|on)|trending|most-(?:read|popular|viewed)|outbrain|taboola|also-?like|lee-?tambien|te-?puede|you-?may|see-?also|jp-relatedposts|crosslink|interstitial|rich-?link|bookmark-?(?:card|container)|post-embed|embedded-post|homepage-(?:articles|posts)|links-block).*)$/,
  },
  {
    why: 'newsletter or subscription line',
    pattern:
      /^(?:.*(?:newsletter|subscri(?!ber-(?:only|premium|preview|content))|suscri|signup|sign-up|paywall|piano|regwall|donat|membership|boletin|popup).*)$/,
  },
  {
    why: 'line to share or follow',
    pattern:
      /^(?:.*(?:share|sharing|social|compartir|addtoany|follow-?us|siguenos).*|(?:.*-)?(?:likes?|reactions?|votes?|claps?)(?:-.*)?)$/,
  },
  { why: 'cookie or privacy line', pattern: /^(?:.*(?:cookie|consent|gdpr|onetrust|didomi|cmp-).*)$/ },
  {
    why: 'advertisement',
    pattern: /^(?:advert.*|(?:.*-)?ads?(?:-.*)?|.*(?:advertis|sponsor|promo|publicidad|dfp|gpt-).*)$/,
  },
  {
    why: 'menu',
    pattern:
      /^(?:.*(?:breadcrumb|navbar|nav-|-nav|menu|skip-?link|migas|pagination|toolbar|site-header|masthead|topbar|table-of-contents|toc-).*|nav|toc)$/,
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
  {
    why: 'box beside the text',
    pattern:
      /^(?:.*(?:sidebar|(?<!elementor-)widget|infobox|fact-?box|callout|aside|et-pb-blurb|et-pb-cta).*)$/,
  },
  {
    why: 'foot of the page',
    pattern: /^(?:footer|.*(?:site-footer|page-footer|footer-|-footer|colophon|copyright).*)$/,
  },
];

/** Names of containers that hold the article itself, whatever else they are called. */
const ARTICLE_NAMES =
  /^(?:.*(?:article-?(?:body|content|text)|story-?(?:body|content|text)|entry-?content|post-?(?:body|content)|content-?body|cuerpo|nota-?(?:texto|cuerpo)|main-?content|body-?text).*)$/;

/** Names of lines that tell about the article rather than what it tells. */
const ABOUT =
  /(?:^|-)(?:meta|byline|author|timestamp|pub(?:lish(?:ed)?)?-?date|post-?date|time-?stamp)(?:-|$)/;

/** Names of what only programs that read pages aloud are meant to see. */
const UNSEEN =
  /^(?:visually-?hidden|sr-only|screen-?reader(?:-?text)?|u-?hidden|off-?screen|assistive-text)$/;

function namesOf(element: DomElement): readonly string[] {
  return `${classNames(element)} ${element.id ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_+/g, '-')
    .split(/\s+/)
    .filter((name) => name !== '');
}

/** Whether readers don't see an element. */
export function isHidden(element: DomElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '') ||
    namesOf(element).some((name) => UNSEEN.test(name))
  );
}

/** Whether an element is named as what holds an article's text. */
export function isArticleBody(element: DomElement): boolean {
  return (
    /\barticleBody\b/.test(element.getAttribute('itemprop') ?? '') ||
    namesOf(element).some((name) => ARTICLE_NAMES.test(name))
  );
}

/** Whether an element is named as a line about the article: who wrote it, and when. */
export const isAboutArticle = (element: DomElement): boolean =>
  namesOf(element).some((name) => ABOUT.test(name));

function byTag(element: DomElement): Outside | null {
  const { localName } = element;
  const role = element.getAttribute('role');
  if (element.getAttribute('aria-modal') === 'true') return { why: 'notice', surely: true };
  if (role !== null && Object.hasOwn(ROLES, role)) {
    return { why: ROLES[role]!, surely: DIALOGS.has(role) };
  }
  if (localName === 'header') {
    const isPages = element.parentNode === null || (element.parentNode as DomElement).localName === 'body';
    return isPages && element.querySelector('h1') === null
      ? { why: 'head of the page', surely: false }
      : null;
  }
  if (localName === 'form' && element.querySelector('p') !== null) return null;
  return Object.hasOwn(TAGS, localName) ? { why: TAGS[localName]!, surely: false } : null;
}

function bySchema(element: DomElement): Outside | null {
  const isComment =
    /(?:^|\s)comment(?:\s|$)/.test(element.getAttribute('itemprop') ?? '') ||
    /schema\.org\/(?:User)?Comments?$/.test(element.getAttribute('itemtype') ?? '');
  return isComment ? { why: 'comments', surely: false } : null;
}

/** Those of an element's names that tell what stands around an article, and what that is. */
export function telltaleNames(
  element: DomElement,
): readonly { readonly name: string; readonly why: string }[] {
  return namesOf(element).flatMap((name) => {
    const why = NAMES.find(({ pattern }) => pattern.test(name))?.why;
    return why === undefined ? [] : [{ name, why }];
  });
}

function byName(element: DomElement, innocent: ReadonlySet<string>): Outside | null {
  if (isArticleBody(element)) return null;
  const names = namesOf(element).filter((name) => !innocent.has(name));
  const why = NAMES.find(({ pattern }) => names.some((name) => pattern.test(name)))?.why;
  if (why === undefined || (why === 'box beside the text' && isPlainProse(element))) return null;
  return { why, surely: why === 'cookie or privacy line' };
}

/** A box with less is a note, in characters. */
const SHORTEST_PLAIN = 120;

/** Whether a box holds running text and nothing else: a paragraph that a publisher sets off, which is its own. */
function isPlainProse(element: DomElement): boolean {
  const text = (element.textContent ?? '').trim();
  if (text.length < SHORTEST_PLAIN || !/[.!?…]["'”’»)\]]*$/u.test(text)) return false;
  if (element.querySelector('a, h1, h2, h3, h4, h5, h6, li, form, button, input, strong, b, time') !== null)
    return false;
  const held = [...element.querySelectorAll('p')].reduce(
    (sum, paragraph) => sum + (paragraph.textContent ?? '').trim().length,
    0,
  );
  return held >= text.length * 0.95;
}

/**
 * What an element's tag, role, schema or name says that it is, if that is no part of an article; otherwise null.
 * `innocent` are the names that say nothing on this page.
 */
export function outsideBy(element: DomElement, innocent: ReadonlySet<string>): Outside | null {
  return byTag(element) ?? bySchema(element) ?? byName(element, innocent);
}
