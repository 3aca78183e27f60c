import { addressFault } from '../../corpus/address.ts';
import type { Found } from './capture.ts';
import type { DomDocument, DomElement } from './dom.ts';

/** What a page says of its article outside its text. Null is not said. */
export interface PageMetadata {
  readonly title: Found<string> | null;
  readonly publisher: Found<string> | null;
  readonly authors: Found<readonly string[]> | null;
  /** An ISO date. */
  readonly published: Found<string> | null;
  /** The ISO date of its last change; null where none is given. */
  readonly modified: string | null;
  readonly url: Found<string> | null;
  readonly language: Found<string> | null;
  readonly rights: Found<string> | null;
  readonly notes: readonly string[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One line of text without markup: JSON-LD and meta elements hold entities and line breaks now and then. */
function clean(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: '\u00a0',
  };
  return text
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi, (all, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
      if (code === null) return entities[String(name).toLowerCase()] ?? all;
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const text = (value: Json | undefined): string | null => {
  const found = typeof value === 'string' ? clean(value) : '';
  return found === '' ? null : found;
};

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
const MOST_NODES = 5000;

/** What a page says in JSON-LD. */
interface JsonLd {
  /** The objects that describe articles, the page's own first. */
  readonly articles: readonly JsonObject[];
  /** The names of objects that others refer to by their `@id`. */
  readonly names: ReadonlyMap<string, string>;
}

function readJsonLd(document: DomDocument): JsonLd {
  const articles: JsonObject[] = [];
  const names = new Map<string, string>();
  let nodes = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let content: Json;
    try {
      content = JSON.parse(
        (script.textContent ?? '').replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->)\s*$/g, ''),
      ) as Json;
    } catch {
      continue;
    }
    const queue: Json[] = [content];
    while (queue.length > 0 && nodes < MOST_NODES) {
      const node = queue.shift()!;
      nodes += 1;
      if (Array.isArray(node)) queue.push(...(node as readonly Json[]).slice(0, 500));
      else if (isObject(node)) {
        const types = [node['@type']].flat();
        const [id, name] = [text(node['@id']), text(node.name)];
        if (id !== null && name !== null) names.set(id, name);
        if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) articles.push(node);
        for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
          if (node[key] !== undefined && typeof node[key] === 'object') queue.push(node[key]);
        }
      }
    }
  }
  return { articles, names };
}

function names(value: Json | undefined): readonly string[] {
  return [value ?? null].flat().flatMap((item: Json) => {
    if (isObject(item)) return isObject(item.name) ? [] : names(item.name);
    const name = text(item);
    return name === null || /^https?:/i.test(name) ? [] : [name];
  });
}

/** The legal forms of companies: a publisher's name with one is the company's, not the paper's. */
const COMPANY =
  /(?:^|[\s,])(?:s\.?\s?[al]\.?(?:\s?u\.?)?|s\.?\s?r\.?\s?l\.?|s\.?a\.?s\.?|s\.?\s?de r\.?\s?l\.?.*|c\.?\s?a\.?|ltda?\.?|limited|inc\.?|llc|l\.l\.c\.|corp\.?|plc|gmbh|ag|b\.?v\.?)$/iu;

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'cXenseParse:recs:publishtime',
  'cXenseParse:publishtime',
];

/** Reads the metadata of one page; each value from the best of the places where pages put it. */
class MetadataReader {
  readonly #document: DomDocument;
  readonly #today: string;
  readonly #address: string | undefined;
  readonly #metas = new Map<string, string>();
  readonly #article: JsonObject | null;
  readonly #named: ReadonlyMap<string, string>;
  readonly notes: string[] = [];

  constructor(document: DomDocument, today: string, address: string | undefined) {
    this.#document = document;
    this.#today = today;
    this.#address = address;
    for (const meta of document.querySelectorAll('meta')) {
      const name =
        meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
      const content = clean(meta.getAttribute('content') ?? '');
      if (name !== null && content !== '' && !this.#metas.has(name.toLowerCase())) {
        this.#metas.set(name.toLowerCase(), content);
      }
    }
    const { articles, names: named } = readJsonLd(document);
    this.#named = named;
    const here = this.#canonical();
    this.#article =
      articles.find((article) => here !== null && [text(article.url), text(article['@id'])].includes(here)) ??
      articles[0] ??
      null;
    if (
      this.#article?.isAccessibleForFree === false ||
      text(this.#article?.isAccessibleForFree) === 'False'
    ) {
      this.notes.push("The page says that it isn't free to read: look whether its text is whole.");
    }
  }

  #meta(...keys: readonly string[]): Found<string> | null {
    for (const key of keys) {
      const value = this.#metas.get(key.toLowerCase());
      if (value !== undefined) {
        return {
          value,
          how: key.startsWith('og:') || key.startsWith('article:') ? 'open-graph' : 'meta',
          evidence: `${key}: ${value}`,
        };
      }
    }
    return null;
  }

  #jsonLd(key: string, value = text(this.#article?.[key])): Found<string> | null {
    return value === null ? null : { value, how: 'json-ld', evidence: `${key}: ${value}` };
  }

  #canonical(): string | null {
    return this.#document.querySelector('link[rel~="canonical"]')?.getAttribute('href')?.trim() ?? null;
  }

  title(): Found<string> | null {
    const title = clean(this.#document.querySelector('title')?.textContent ?? '');
    return (
      this.#jsonLd('headline') ??
      this.#meta('og:title', 'twitter:title', 'dc.title') ??
      (title === '' ? null : { value: title, how: 'markup', evidence: `<title>${title}` })
    );
  }

  publisher(): Found<string> | null {
    const { publisher } = this.#article ?? {};
    const id = isObject(publisher) ? text(publisher['@id']) : null;
    const name = names(publisher)[0] ?? (id === null ? undefined : this.#named.get(id));
    const company = name !== undefined && COMPANY.test(name) ? name : undefined;
    const site = this.#meta('og:site_name', 'dc.publisher', 'application-name', 'citation_publisher');
    // An address is no name, though some systems give it as one.
    const named = site !== null && /^https?:|^www\./i.test(site.value) ? null : site;
    if (name !== undefined && company === undefined) return this.#jsonLd('publisher', name);
    return named ?? (name === undefined ? null : this.#jsonLd('publisher', name));
  }

  authors(): Found<readonly string[]> | null {
    const publisher = this.publisher()?.value;
    const written = names(this.#article?.author).filter((name) => name !== publisher);
    if (written.length > 0)
      return { value: written, how: 'json-ld', evidence: `author: ${written.join(', ')}` };
    const meta = this.#meta('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author');
    if (meta === null || /^https?:|@/.test(meta.value) || meta.value === publisher) return null;
    const value = meta.value.replace(/^(?:by|por)\s+/i, '').split(/\s*(?:,|;|\band\b|\by\b|&)\s*/u);
    return { ...meta, value: value.filter((name) => name !== '') };
  }

  published(): Found<string> | null {
    const candidates = [
      this.#jsonLd('datePublished'),
      ...DATE_METAS.map((key) => this.#meta(key)),
      this.#time('[itemprop~="datePublished"]'),
      this.#time('time[pubdate]'),
      this.#time('time.published, abbr.published, time.entry-date, .published time[datetime]'),
    ];
    for (const candidate of candidates) {
      const value = candidate === null ? null : dayOf(candidate.value);
      if (candidate === null || value === null) continue;
      // 1970-01-01 is what systems write that know no date.
      if (value <= '1970-01-01' || value > this.#today) {
        this.notes.push(`Its metadata date it ${value}, which can't be.`);
        continue;
      }
      return { ...candidate, value };
    }
    return null;
  }

  modified(): string | null {
    const found =
      this.#jsonLd('dateModified') ?? this.#meta('article:modified_time', 'og:updated_time', 'last-modified');
    return found === null ? null : dayOf(found.value);
  }

  #time(selector: string): Found<string> | null {
    const element: DomElement | null = this.#document.querySelector(selector);
    const value =
      element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.getAttribute('title');
    return value ? { value: value.trim(), how: 'markup', evidence: `${selector}: ${value.trim()}` } : null;
  }

  url(): Found<string> | null {
    const canonical = this.#canonical();
    const page = this.#article?.mainEntityOfPage;
    const candidates = [
      canonical === null
        ? null
        : { value: canonical, how: 'markup' as const, evidence: `canonical: ${canonical}` },
      this.#meta('og:url'),
      this.#jsonLd('url'),
      this.#jsonLd('mainEntityOfPage', isObject(page) ? text(page['@id']) : text(page)),
    ];
    for (const candidate of candidates) {
      if (candidate === null) continue;
      const value = pageAddress(candidate.value, this.#address);
      if (value === null) {
        this.notes.push(
          `It names an address that is no page's, which is passed over (${short(candidate.evidence)}).`,
        );
        continue;
      }
      if (this.#address !== undefined && hostOf(value) !== hostOf(this.#address)) {
        this.notes.push(
          `It was fetched from ${hostOf(this.#address)} but says that its address is ${short(value)}: it may be another publisher's story.`,
        );
      }
      return { ...candidate, value };
    }
    return null;
  }

  language(): Found<string> | null {
    const html = this.#document.documentElement.getAttribute('lang')?.trim();
    const declared =
      this.#jsonLd('inLanguage') ??
      (html ? { value: html, how: 'markup' as const, evidence: `lang: ${html}` } : null) ??
      this.#meta('og:locale', 'dc.language', 'content-language');
    if (declared === null) return null;
    try {
      const [tag] = Intl.getCanonicalLocales(declared.value.replaceAll('_', '-'));
      return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? { ...declared, value: tag } : null;
    } catch {
      return null;
    }
  }

  rights(): Found<string> | null {
    return this.#jsonLd('copyrightNotice') ?? this.#meta('copyright', 'dc.rights', 'rights');
  }
}

/** The ISO date at the beginning of a moment as metadata give it, in the time zone that they give; null for none. */
function dayOf(moment: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(moment) ?? /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(moment);
  const day = match === null ? null : match.slice(1).join('-');
  return day === null || Number.isNaN(Date.parse(day)) ? null : day;
}

const short = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 159)}…`);

const hostOf = (address: string): string => new URL(address).hostname.replace(/^(?:www|m|amp)\./, '');

/** A whole address that leads to a page rather than to a site's front, and that readers can open; otherwise null. */
function pageAddress(address: string, base: string | undefined): string | null {
  // What is whole already stays as the page writes it.
  const isWhole = URL.canParse(address);
  if (!isWhole && (base === undefined || !URL.canParse(address, base))) return null;
  const url = new URL(address, base);
  if (addressFault(url.href) !== null || (url.pathname.length <= 1 && url.search === '')) return null;
  return isWhole ? address : url.href;
}

/**
 * Reads what a page says of its article in JSON-LD, Open Graph, meta elements and marks. A date of modification is
 * never the date of publication. `today` is an ISO calendar date: no page is from later; `address` is where the page
 * was fetched, if it was.
 */
export function readPageMetadata(document: DomDocument, today: string, address?: string): PageMetadata {
  const reader = new MetadataReader(document, today, address);
  const found = {
    title: reader.title(),
    publisher: reader.publisher(),
    authors: reader.authors(),
    published: reader.published(),
    modified: reader.modified(),
    url: reader.url(),
    language: reader.language(),
    rights: reader.rights(),
  };
  return { ...found, notes: reader.notes };
}
