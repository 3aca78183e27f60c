import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read.ts';
import { reviewCorpus } from '../../../src/editing/review/review.ts';
import { article } from '../../corpus/article-file.ts';

const today = '2026-11-22';

/** What the review says of articles, as `FILE:LINE: words`; the file's name without its folder. */
async function review(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'clippings-review-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const corpus = await readCorpus({ corpus: folder }, { today });
  expect(corpus.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  return reviewCorpus(corpus).map(({ file, line, message, severity }) => {
    expect(severity).toBe('warning');
    return `${file.slice(folder.length + 1)}:${line}: ${message}`;
  });
}

const original = (body: string, keys: Record<string, string> = {}) =>
  article({ text: 'original', published: '2025-03-13', url: 'https://courier.example/a', ...keys }, body);
const digest = (body: string, keys: Record<string, string> = {}) =>
  article({ text: 'digest', published: '2025-03-13', url: 'https://courier.example/a', ...keys }, body);

const SOUND = `The harbour master of Port Lindel resigned on Thursday after auditors found that 2.3 million marks were missing.

The board's chair, Ada Brunner, said that 1,200 dock workers had been paid late in 2024. A photograph of the crane hangs in her office.

The newsletter of the union says that talks will resume on 1 April 2025, and that a hearing is set for May 2025.`;

describe('the review of a body of coverage', () => {
  it('says nothing of sound articles', async () => {
    expect(await review({ 'a.md': original(SOUND) })).toEqual([]);
  });

  it('names captions, credits and other lines that are no paragraphs, with their line', async () => {
    const body = `The harbour is closed.

The crane at Port Lindel. (Courier photo by Jo Weir)

Sign up for our newsletter and get the news every morning.

Jo Weir is a reporter who covers the port for the Courier.`;
    expect(await review({ 'a.md': original(body, { author: 'Jo Weir' }) })).toEqual([
      expect.stringMatching(/^a\.md:\d+: ¶2 looks like a photo credit rather than a paragraph \("The crane/),
      expect.stringMatching(/^a\.md:\d+: ¶3 looks like a newsletter or subscription line/),
      expect.stringMatching(/^a\.md:\d+: ¶4 looks like a note on the author/),
    ]);
  });

  it('names a date after publication in what has happened, not in what is to come', async () => {
    const body = `The strike began on 3 May 2026 and emptied the quays within an hour.

The court will hear the case on 9 June 2026, and the permit is valid until 2031.`;
    expect(await review({ 'a.md': original(body) })).toEqual([
      expect.stringMatching(/¶1 tells of 3 May 2026, but the article was published 2025-03-13/),
    ]);
    const spanish = 'El puerto reabrió el 4 de julio de 2027, según el sindicato. La obra acabará en 2029.';
    expect(await review({ 'b.md': original(spanish, { language: 'es' }) })).toEqual([
      expect.stringMatching(/¶1 tells of .*4 de julio de 2027/),
    ]);
  });

  it('reads a date against the latest day that an uncertain publication can mean', async () => {
    expect(
      await review({ 'a.md': original('It opened on 28 March 2025.', { published: '2025-03' }) }),
    ).toEqual([]);
  });

  it('names a name that is one letter from a known one, and its better known spelling', async () => {
    const body = 'The minister, Helga Strom, said on Monday that the port is safe. Strom spoke in Tarn.';
    const names = 'people: { Helga Storm: [] }\n';
    expect(await review({ 'a.md': original(body), 'names.yaml': names })).toEqual([
      expect.stringMatching(/¶1 writes "Helga Strom", one letter from "Helga Storm"/),
    ]);
  });

  it('takes the spelling of most articles for the known one', async () => {
    const say = (name: string) =>
      `The judge, ${name}, said on Monday that the trial begins in May. ${name} has been a judge for years.`;
    const found = await review({
      'a.md': original(say('Lidia Brandes'), { url: 'https://courier.example/1' }),
      'b.md': original(`${say('Lidia Brandes')} The lawyers thanked Lidia Brandes.`, {
        url: 'https://courier.example/2',
      }),
      'c.md': original(say('Lidia Brandez'), { url: 'https://courier.example/3' }),
    });
    expect(found).toEqual([
      expect.stringMatching(/^c\.md:.*"Lidia Brandez", one letter from "Lidia Brandes"/),
    ]);
  });

  it('leaves alone names that are told apart, accents, and short words', async () => {
    const body =
      'Helga Strom, Ana Ruiz and Ada Ruiz spoke on Monday, said Mario Díaz and Mario Diaz of the union.';
    const names = 'people: { Helga Storm: [], Helga Strom: [] }\napart: [ [Helga Storm, Helga Strom] ]\n';
    expect(await review({ 'a.md': original(body), 'names.yaml': names })).toEqual([]);
  });

  it("names a digest's figure that nobody stands behind, and none that has its source", async () => {
    const body = `Some 1,450 people are held in the prisons of Varnia.

Sea Watch says that 554 people are held over the protests.`;
    expect(await review({ 'a.md': digest(body) })).toEqual([
      expect.stringMatching(/¶1 gives (?:Some )?1,450 without saying who counted/),
    ]);
    expect(await review({ 'a.md': original(body) })).toEqual([]);
  });

  it('passes over what is withdrawn', async () => {
    const keys = { status: 'withdrawn', correction: '{ date: 2025-04-01, note: gone }' };
    expect(await review({ 'a.md': original('Photo: Jo Weir / Courier.', keys) })).toEqual([]);
  });
});
