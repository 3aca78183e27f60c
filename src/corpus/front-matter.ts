import { addressFault } from './address.ts';
import { type Article, type Correction, PUBLISHED_HOW, STATUSES, TEXT_FORMS } from './article.ts';
import { dateBounds } from './edtf.ts';
import type { Report } from './source.ts';
import { YamlReader, type YamlValue } from './yaml.ts';

/** What an article's file says above its text. */
export type FrontMatter = Omit<Article, 'id' | 'paragraphs' | 'file' | 'version'>;

/** The keys of the front matter, in the order in which files are written. */
export const KEYS = [
  'title',
  'publisher',
  'author',
  'published',
  'publishedHow',
  'publishedNote',
  'url',
  'archiveUrl',
  'language',
  'text',
  'rights',
  'status',
  'correction',
  'added',
] as const;
export type Key = (typeof KEYS)[number];

const REQUIRED: readonly Key[] = [
  'title',
  'publisher',
  'published',
  'publishedHow',
  'url',
  'language',
  'text',
  'status',
  'added',
];

/** The longest front matter that is read, in characters. */
const MAX_LENGTH = 50_000;

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Reads and checks the values of one front matter; each method reports what is wrong and then gives null. */
class FrontMatterReader {
  readonly #yaml: YamlReader;
  readonly #values: ReadonlyMap<string, YamlValue>;
  readonly #report: Report;
  readonly #today: string;

  constructor(source: string, today: string, report: Report) {
    this.#report = report;
    this.#today = today;
    this.#yaml = new YamlReader(source, report, 2);
    const { root } = this.#yaml;
    this.#values = root === null ? new Map() : this.#yaml.entries(root, { known: KEYS });
    const missing = root === null ? [] : REQUIRED.filter((key) => !this.#values.has(key));
    for (const key of missing) report(1, `lacks "${key}".`);
  }

  line(key: Key): number {
    return this.#values.get(key)?.line ?? 1;
  }

  has(key: Key): boolean {
    return this.#values.has(key);
  }

  text(key: Key): string | null {
    const value = this.#values.get(key);
    return value === undefined ? null : this.#yaml.text(value);
  }

  texts(key: Key): readonly string[] {
    const value = this.#values.get(key);
    return value === undefined ? [] : this.#yaml.texts(value);
  }

  oneOf<Word extends string>(key: Key, words: readonly Word[]): Word | null {
    const value = this.#values.get(key);
    return value === undefined ? null : this.#yaml.oneOf(value, words);
  }

  address(key: Key): string | null {
    const text = this.text(key);
    const fault = text === null ? null : addressFault(text);
    if (fault === null) return text;
    this.#report(this.line(key), `${key} ${fault}.`);
    return null;
  }

  language(key: Key): string | null {
    const text = this.text(key);
    if (text === null) return null;
    let primary: string | null = null;
    try {
      primary = /^[a-z]{2,3}(?=-|$)/i.exec(Intl.getCanonicalLocales(text)[0] ?? '')?.[0] ?? null;
    } catch {
      // Reported below, as is a tag that is only well formed.
    }
    if (primary === null) {
      this.#report(
        this.line(key),
        `${key} can't be "${text}"; write a BCP 47 tag such as "en", "es" or "pt-BR".`,
      );
      return null;
    }
    if (languageNames.of(primary) === undefined) {
      this.#report(
        this.line(key),
        `${key} "${text}" is no language known here; Spanish is "es", English "en".`,
        'warning',
      );
    }
    return text;
  }

  date(key: Key): string | null {
    const text = this.text(key);
    return text === null ? null : this.#checkDate(key, this.line(key), text);
  }

  day(key: Key): string | null {
    const date = this.date(key);
    if (date === null || /^\d{4}-\d\d-\d\d$/.test(date)) return date;
    this.#report(this.line(key), `${key} must be a day such as ${this.#today}, not "${date}".`);
    return null;
  }

  correction(): Correction | null {
    const value = this.#values.get('correction');
    if (value === undefined) return null;
    const parts = this.#yaml.map(value, { known: ['date', 'note'] });
    const [date, note] = ['date', 'note'].map((key) => {
      const part = parts.get(key);
      if (part !== undefined) return this.#yaml.text(part);
      this.#report(value.line, `correction lacks "${key}".`);
      return null;
    });
    const checked = date ? this.#checkDate('correction date', parts.get('date')!.line, date) : null;
    return checked === null || !note ? null : { date: checked, note };
  }

  #checkDate(name: string, line: number, text: string): string | null {
    const bounds = dateBounds(text);
    if (bounds === null) {
      this.#report(
        line,
        `${name} "${text}" is no EDTF date; write 2024-12-12, 2024-12, 2024, or 2024-12-12~ for "about".`,
      );
      return null;
    }
    if (bounds.earliest === null || bounds.latest === null) {
      this.#report(line, `${name} "${text}" is open at one end; give both, as in 2024-11/2024-12.`);
      return null;
    }
    if (bounds.earliest > this.#today) {
      this.#report(line, `${name} ${text} is in the future: today is ${this.#today}.`);
      return null;
    }
    return text;
  }
}

/**
 * Reads an article's front matter: `source` stands between its two lines of `---`, from the file's second line on.
 * Reports every fault. `values` is null where a required one is missing or wrong; `withdrawn` tells even then
 * whether the file says `status: withdrawn`, so that no fault keeps a withdrawn article quoted.
 */
export function readFrontMatter(
  source: string,
  today: string,
  report: Report,
): { readonly values: FrontMatter | null; readonly withdrawn: boolean } {
  if (source.length > MAX_LENGTH) {
    report(1, `has front matter of over ${MAX_LENGTH} characters.`);
    return { values: null, withdrawn: false };
  }
  const read = new FrontMatterReader(source, today, report);
  const title = read.text('title');
  const publisher = read.text('publisher');
  const authors = read.texts('author');
  const published = read.date('published');
  const publishedHow = read.oneOf('publishedHow', PUBLISHED_HOW);
  const publishedNote = read.text('publishedNote');
  const url = read.address('url');
  const archiveUrl = read.address('archiveUrl');
  const language = read.language('language');
  const text = read.oneOf('text', TEXT_FORMS);
  const rights = read.text('rights');
  const status = read.oneOf('status', STATUSES);
  const correction = read.correction();
  const added = read.day('added');

  if (status === 'corrected' && !read.has('correction')) {
    report(read.line('status'), 'is corrected but lacks "correction"; add correction: {date, note}.');
  }
  if (status === 'withdrawn' && !read.has('correction')) {
    report(
      read.line('status'),
      'is withdrawn but lacks "correction"; add correction: {date, note}, so that readers learn when and why.',
      'warning',
    );
  }
  if (status === 'current' && read.has('correction')) {
    report(
      read.line('correction'),
      'has a correction although its status is current; say status: corrected.',
    );
  }
  if (published !== null && added !== null && (dateBounds(published)?.earliest ?? '') > added) {
    report(read.line('added'), `was added on ${added}, before it was published (${published}).`, 'warning');
  }

  const withdrawn = status === 'withdrawn';
  if (
    title === null ||
    publisher === null ||
    published === null ||
    publishedHow === null ||
    url === null ||
    language === null ||
    text === null ||
    status === null ||
    added === null
  ) {
    return { values: null, withdrawn };
  }
  const values = {
    title,
    publisher,
    authors,
    published,
    publishedHow,
    publishedNote,
    url,
    archiveUrl,
    language,
    text,
    rights,
    status,
    correction,
    added,
  };
  return { values, withdrawn };
}
