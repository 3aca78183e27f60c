import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_GLOSSARY } from '../../src/corpus/glossary.ts';
import { NO_NAMES } from '../../src/corpus/names.ts';
import { extractFacts } from '../../src/facts/facts.ts';
import { FactsFolder } from '../../src/facts/facts-folder.ts';
import { floods, march, strike } from '../news.ts';

const context = { names: NO_NAMES, glossary: NO_GLOSSARY };
const articles = [strike, floods, march];
const facts = articles.map((article) => extractFacts(article, context));

let cache = '';
let folder: FactsFolder;

/** The files that are kept, of whatever corpus. */
async function files(): Promise<readonly string[]> {
  const found = await readdir(cache, { recursive: true });
  return found.filter((name) => name.endsWith('.json')).map((name) => join(cache, name));
}

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'clippings-facts-'));
  folder = new FactsFolder(cache, '/some/corpus');
  await folder.write(facts, context);
});

describe('kept facts', () => {
  it('are read as they were extracted', async () => {
    const found = await new FactsFolder(cache, '/some/corpus').read(articles, context);
    expect(articles.map((article) => found.get(article))).toEqual(facts);
    expect(found.get(strike)?.article).toBe(strike);
  });

  it('are one corpus’s own', async () => {
    expect((await new FactsFolder(cache, '/another/corpus').read(articles, context)).size).toBe(0);
  });

  it('do not count for an article that says something else', async () => {
    const [first, ...rest] = strike.paragraphs;
    const changed = { ...strike, paragraphs: [{ ...first!, text: `${first!.text} It rained.` }, ...rest] };
    expect([...(await folder.read([changed, floods], context)).keys()]).toEqual([floods]);
  });

  it('do not count where the names changed', async () => {
    const known = [{ name: 'Lucía Ferreyra', kind: 'person' as const, aliases: ['La Ferreyra'] }];
    const names = { ...NO_NAMES, known };
    expect((await folder.read(articles, { ...context, names })).size).toBe(0);
  });

  it.each<[string, (text: string) => string]>([
    ['is empty', () => ''],
    ['was cut off', (text) => text.slice(0, -20)],
    [
      'has one digit changed',
      (text) => text.replace(/"start":\d/, '"start":8').replace(/"end":\d/, '"end":9'),
    ],
    ['is another’s', () => 'key\nsum\n{"figures":[],"entities":[],"sayings":[]}'],
  ])('do not count where their file %s', async (_, damage) => {
    for (const file of await files()) await writeFile(file, damage(await readFile(file, 'utf8')));
    expect((await folder.read(articles, context)).size).toBe(0);
  });

  it('go when their article does', async () => {
    await folder.tidy([strike]);
    expect(await files()).toHaveLength(1);
    expect([...(await folder.read(articles, context)).keys()]).toEqual([strike]);
  });

  it('are missed by nobody where nothing can be written', async () => {
    const file = join(cache, 'a-file');
    await writeFile(file, '');
    const nowhere = new FactsFolder(file, '/some/corpus');
    await nowhere.write(facts, context);
    await nowhere.tidy(articles);
    expect((await nowhere.read(articles, context)).size).toBe(0);
  });
});
