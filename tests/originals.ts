import { rmSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addArticles } from '../src/editing/add.ts';
import { SourceReader } from '../src/editing/source-reader.ts';
import { shared } from './shared.ts';

const ROOT = join(import.meta.dirname, '..');

/** What the captures can't say themselves: ids are the shipped digests', found by their addresses. */
const CAPTURES = [
  {
    file: 'cubaheadlines.txt',
    url: 'https://cubaheadlines.com/articles/293566',
  },
  {
    file: 'federal-newswire.txt',
    publisher: 'The Federal Newswire',
    published: '2023-07~',
    url: 'https://thefederalnewswire.com/stories/645970058-blinken-we-share-the-cuban-people-s-dream-of-democracy-and-call-for-the-immediate-release-of-all-political-prisoners',
  },
  {
    file: 'latin-times.txt',
    title:
      "[Canada called on to issue sanctions against Cuba as U.S. officials were barred from meeting the jailed protesters' families]",
    published: '2022-11-17~',
    url: 'https://www.latintimes.com/canada-called-issue-sanctions-against-cuba-us-officials-barred-meeting-jailed-533969',
  },
];

let made: Promise<string | null> | null = null;

async function make(): Promise<string | null> {
  if (shared('articles') === null) return null;
  const local = await mkdtemp(join(tmpdir(), 'clippings-originals-'));
  const complaints: string[] = [];
  const reader = new SourceReader();
  for (const { file, ...metadata } of CAPTURES) {
    const code = await addArticles(
      [shared(`articles/${file}`) ?? file],
      {
        ...metadata,
        yes: true,
        today: '2026-11-22',
        corpusDir: join(ROOT, 'corpus'),
        localDir: local,
        reader,
      },
      { out: () => undefined, err: (line) => complaints.push(line), confirm: async () => false },
    );
    if (code !== 0) throw new Error(`An original could not be imported: ${complaints.join(' ')}`);
  }
  await reader.close();
  for (const file of ['names.yaml', 'glossary.yaml']) {
    await copyFile(join(ROOT, 'corpus', file), join(local, file));
  }
  process.once('exit', () => rmSync(local, { recursive: true, force: true }));
  return local;
}

/**
 * The path of a corpus folder that holds the originals of the three shipped digests, under their ids, beside the
 * shipped names and glossary; made once. Null where `../shared` is not at hand.
 */
export function originals(): Promise<string | null> {
  made ??= make();
  return made;
}
