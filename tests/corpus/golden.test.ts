import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCorpus } from '../../src/corpus/read.ts';
import { fold } from '../../src/text/terms.ts';

interface GoldenQuestion {
  readonly ask: string;
  readonly language: 'en' | 'es';
  readonly typo?: boolean;
  readonly none?: string;
  readonly accept?: readonly { readonly place: string; readonly digest: string; readonly original: string }[];
}

const root = join(import.meta.dirname, '../..');
const half = (name: string) =>
  parse(readFileSync(join(root, `bench/golden/${name}.yaml`), 'utf8')) as readonly GoldenQuestion[];
const [tune, held] = [half('tune'), half('held')];
const all = [...tune, ...held];
const { articles } = await readCorpus(
  { corpus: join(root, 'corpus') },
  { today: new Date().toISOString().slice(0, 10) },
);
const text = new Map<string, string>(
  articles.flatMap(({ id, paragraphs }) => paragraphs.map((p) => [`${id}#${p.number}`, p.text] as const)),
);

describe('the golden set', () => {
  it('is half English and half Spanish, a third of it without an answer, in both halves alike', () => {
    for (const questions of [tune, held]) {
      expect(questions.filter(({ language }) => language === 'es')).toHaveLength(questions.length / 2);
      expect(questions.filter(({ none }) => none !== undefined)).toHaveLength(questions.length / 3);
    }
    expect(tune).toHaveLength(held.length);
  });

  it('asks nothing twice', () => {
    const asked = all.map(({ ask }) => fold(ask));
    expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([]);
  });

  it('has for every question places that answer it or a reason why none does', () => {
    const reasons = ['other-country', 'absent-person', 'other-year', 'absent-subject', 'left-out'];
    for (const { ask, none, accept } of all) {
      expect((none === undefined) === (accept !== undefined && accept.length > 0), ask).toBe(true);
      if (none !== undefined) expect(reasons, ask).toContain(none);
    }
  });

  it('names words that stand in the shipped paragraph, and too few of the original to copy it', () => {
    for (const { ask, accept = [] } of all) {
      for (const { place, digest, original } of accept) {
        expect(fold(text.get(place) ?? ''), ask).toContain(fold(digest));
        expect(original.split(' ').length, ask).toBeLessThanOrEqual(7);
      }
    }
  });

  it('asks about every paragraph in both languages', () => {
    for (const language of ['en', 'es']) {
      const places = all
        .filter((question) => question.language === language)
        .flatMap(({ accept = [] }) => accept.map(({ place }) => place));
      expect([...text.keys()].filter((place) => !places.includes(place))).toEqual([]);
    }
  });
});
