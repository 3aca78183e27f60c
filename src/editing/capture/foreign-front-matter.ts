import { parseDocument } from 'yaml';
import { addressFault } from '../../corpus/address.ts';
import { dateBounds } from '../../corpus/edtf.ts';
import type { Capture, Found } from './capture.ts';

/** What the front matter of another tool says of an article; null is not said. */
export type ForeignMetadata = Pick<
  Capture,
  'title' | 'publisher' | 'authors' | 'published' | 'url' | 'language'
>;

/** A text with the front matter of another tool: what that says, and what follows it. */
export interface ForeignText {
  readonly metadata: ForeignMetadata;
  readonly body: string;
}

/** More characters of front matter than any article has. */
const MOST = 20_000;

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Keys that only an article in the corpus format has: a file with one of them is meant as such. */
const OWN_KEYS = ['publishedHow', 'publishedNote', 'archiveUrl', 'added', 'text', 'status', 'correction'];

// As the site generators, note-takers and clippers name them that people save articles with.
const NAMES = {
  title: ['title', 'headline', 'título', 'titulo', 'titular'],
  publisher: ['publisher', 'publication', 'site_name', 'site', 'outlet', 'medio', 'source', 'fuente'],
  authors: ['author', 'authors', 'byline', 'creator', 'autor', 'autores'],
  published: ['published', 'date', 'publish_date', 'publishdate', 'pubdate', 'date_published', 'fecha'],
  url: ['url', 'canonical_url', 'canonical', 'source_url', 'original_url', 'link', 'permalink', 'source'],
  language: ['language', 'lang', 'locale', 'idioma'],
} as const;

type Values = ReadonlyMap<string, readonly string[]>;

/** The texts of a mapping by its keys in lower case; what is nested deeper says nothing here. */
function valuesOf(mapping: Readonly<Record<string, unknown>>): Values {
  const texts = (value: unknown): readonly string[] =>
    (Array.isArray(value) ? value : [value]).flatMap((each) =>
      typeof each === 'string' && each.trim() !== '' ? [each.replace(/\s+/g, ' ').trim()] : [],
    );
  return new Map(
    Object.entries(mapping).map(([key, value]) => [key.toLowerCase().replaceAll('-', '_'), texts(value)]),
  );
}

/** The first of the keys that has a value which can be read as what is looked for. */
function find<Value>(
  values: Values,
  keys: readonly string[],
  read: (texts: readonly string[]) => Value | null,
): Found<Value> | null {
  for (const key of keys) {
    const texts = values.get(key) ?? [];
    const value = texts.length === 0 ? null : read(texts);
    if (value !== null) return { value, how: 'meta', evidence: `${key}: ${texts.join(', ')}` };
  }
  return null;
}

const isAddress = (text: string): boolean => addressFault(text) === null;
const first = ([text]: readonly string[]): string | null => text ?? null;

/** The day of a timestamp, or a month or year that stands alone. */
function day([text = '']: readonly string[]): string | null {
  const [, date = ''] = /^(\d{4}(?:-\d{2}){0,2})(?:$|[T ])/.exec(text) ?? [];
  return dateBounds(date) === null ? null : date;
}

/**
 * Reads a text that begins with YAML front matter which isn't the corpus's own, as blogs, note-takers and clippers
 * write it. Null where there is none, or none that can be read. Never throws.
 */
export function readForeignFrontMatter(text: string): ForeignText | null {
  const [whole, yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  if (whole === undefined || yaml.length > MOST) return null;
  let mapping: unknown;
  try {
    // All values stay texts: a date that YAML understood would be another day elsewhere.
    const document = parseDocument(yaml, { schema: 'failsafe' });
    mapping = document.errors.length > 0 ? null : document.toJS();
  } catch {
    return null;
  }
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping)) return null;
  if (OWN_KEYS.some((key) => key in (mapping as object))) return null;
  const values = valuesOf(mapping as Readonly<Record<string, unknown>>);
  return {
    metadata: {
      title: find(values, NAMES.title, first),
      publisher: find(values, NAMES.publisher, ([name = '']) => (isAddress(name) ? null : name)),
      authors: find(values, NAMES.authors, (names) => names),
      published: find(values, NAMES.published, day),
      url: find(values, NAMES.url, ([address = '']) => (isAddress(address) ? address : null)),
      language: find(values, NAMES.language, ([tag = '']) =>
        /^[a-z]{2}(?:[-_]\w+)?$/i.test(tag) ? tag.replace('_', '-') : null,
      ),
    },
    body: text.slice(whole.length),
  };
}
