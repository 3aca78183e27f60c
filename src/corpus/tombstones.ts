import { stringify } from 'yaml';
import { addressKey } from './address.ts';
import type { Article } from './article.ts';
import type { Fault } from './fault.ts';
import { FaultList, readLines } from './source.ts';
import { articlePrint, isNearly } from './text-print.ts';
import { YamlReader } from './yaml.ts';

/** The file of a corpus folder, or of one of originals, that says what was taken down. */
export const TOMBSTONES = 'tombstones.yaml';

/** What remains of an article that was taken down, so that it is known again and never quoted. */
export interface Tombstone {
  readonly id: string;
  /** ISO calendar date of the takedown. */
  readonly date: string;
  readonly url: string;
  /** See `textPrint`; of both forms where there was a digest and an original. */
  readonly paragraphs: readonly string[];
  readonly note: string | null;
}

const HASH = /^[0-9a-f]{16}$/;
const KEYS = ['date', 'url', 'paragraphs', 'note'] as const;

/** Reads `tombstones.yaml`. Never throws; what is sound is returned even where something else is at fault. */
export function parseTombstones(
  fileName: string,
  bytes: Uint8Array,
): { readonly tombstones: readonly Tombstone[]; readonly faults: readonly Fault[] } {
  const faults = new FaultList(fileName);
  const yaml = new YamlReader(readLines(bytes, faults.report).join('\n'), faults.report);
  const tombstones: Tombstone[] = [];
  for (const entry of yaml.root === null ? [] : yaml.entries(yaml.root).values()) {
    const values = yaml.map(entry, { known: KEYS });
    const [date, url, note] = (['date', 'url', 'note'] as const).map((key) => {
      const value = values.get(key);
      if (value !== undefined) return yaml.text(value);
      if (key !== 'note') faults.report(entry.line, `${entry.key} lacks "${key}".`);
      return null;
    });
    const listed = values.get('paragraphs');
    const paragraphs = listed === undefined ? [] : yaml.texts(listed);
    if (date && !/^\d{4}-\d\d-\d\d$/.test(date))
      faults.report(entry.line, `${entry.key} has the date "${date}"; write a day such as 2026-11-22.`);
    if (paragraphs.some((hash) => !HASH.test(hash)))
      faults.report(entry.line, `${entry.key} has paragraphs that are no hashes of 16 digits.`);
    // A stone that is chipped still marks the grave: the id alone keeps an article out.
    tombstones.push({ id: entry.key, date: date ?? '?', url: url ?? '', paragraphs, note: note ?? null });
  }
  return { tombstones, faults: faults.inOrder() };
}

const HEADING =
  '# What was taken down, so that it isn\'t imported again (DESIGN.md, "Corrected, withdrawn, taken down, unnamed").\n';

/** `tombstones.yaml` with one more at its end; what stood in it stays as it was. Null where there was no file. */
export function appendTombstone(before: Uint8Array | null, stone: Tombstone): Uint8Array {
  const { id, date, url, paragraphs, note } = stone;
  const entry = { [id]: { date, url, ...(note === null ? {} : { note }), paragraphs: [...paragraphs] } };
  const text = before === null ? HEADING : Buffer.from(before).toString('utf8');
  const written = stringify(entry, { lineWidth: 0 });
  return Buffer.from(`${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${written}`);
}

/** What a text is compared with tombstones by. */
export interface ArticleIdentity {
  readonly id: string | null;
  readonly url: string;
  readonly print: readonly string[];
}

/** The tombstone of a text by its id, its address or its words; null where it was never taken down. */
export function tombstoneOf(
  { id, url, print }: ArticleIdentity,
  tombstones: readonly Tombstone[],
): Tombstone | null {
  const key = addressKey(url);
  return (
    tombstones.find(
      (stone) =>
        stone.id.toLowerCase() === id?.toLowerCase() ||
        (stone.url !== '' && addressKey(stone.url) === key) ||
        isNearly(print, stone.paragraphs),
    ) ?? null
  );
}

/** The articles that were never taken down; each of the others is a fault of its file. */
export function withoutTakenDown(
  articles: readonly Article[],
  tombstones: readonly Tombstone[],
  report: (fault: Fault) => void,
): readonly Article[] {
  if (tombstones.length === 0) return articles;
  return articles.filter((article) => {
    const { id, url, file } = article;
    const stone = tombstoneOf({ id, url, print: articlePrint(article) }, tombstones);
    if (stone === null) return true;
    const message = `was taken down on ${stone.date} and isn't read; delete it ("clippings corpus takedown ${id}").`;
    report({ file, line: 1, message, severity: 'error' });
    return false;
  });
}
