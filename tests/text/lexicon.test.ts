import { describe, expect, it, vi } from 'vitest';
import {
  EVERYDAY,
  isEveryday,
  isLightPhrase,
  lexiconSteps,
  PAIRED,
  weightOf,
} from '../../src/text/lexicon.ts';
import { lexiconLines } from '../../src/text/lexicon-lines.ts';
import { stem } from '../../src/text/terms.ts';
import { atOnce } from '../../src/turns.ts';

const english = (word: string) =>
  EVERYDAY.senses(word.split(' ')).flatMap(({ synset }) => synset.to.en.map((words) => words.join(' ')));

describe('the lexicon', () => {
  it.each([
    ['arrestadas', 'arrestados'],
    ['liberada', 'liberado'],
    ['encarceladas', 'encarcelados'],
  ])('means by the feminine participle %s what it means by %s', (feminine, masculine) => {
    expect(english(feminine)).toEqual(english(masculine));
  });

  it.each([
    ['cárcel', 'prison'],
    ['manifestaciones', 'protest'],
    ['encarcelados', 'jailed'],
    ['apagones', 'blackout'],
    ['tras las rejas', 'jailed'],
    ['prometió', 'promise'],
    ['prometio', 'promise'],
    ['hundirse', 'capsize'],
    ['pelearse', 'brawl'],
  ])('knows what %s is in English, whatever its ending or accents', (word, expected) => {
    expect(
      english(
        word
          .normalize('NFD')
          .replace(/(?<!n)\p{M}/gu, '')
          .normalize('NFC'),
      ),
    ).toContain(expected);
  });

  it('tells words that say what a question is about from those that any answer may do without', () => {
    expect(weightOf('prison', ['en'])).toBe('subject');
    expect(weightOf('promised', ['en'])).toBe('supporting');
    expect(weightOf('happened', ['en'])).toBe('light');
    expect(weightOf('xylophone', ['en'])).toBeNull();
    expect(isLightPhrase(['right', 'now'], ['en'])).toBe(true);
  });

  it('takes a word for everyday in either language', () => {
    expect(['hurricane', 'huracan', 'the', 'los'].every(isEveryday)).toBe(true);
    expect(['ferreyra', 'bitumen'].some(isEveryday)).toBe(false);
  });

  it('knows a word before the rest of it is read, also by a stem that begins otherwise', async () => {
    atOnce(lexiconSteps());
    const listed = PAIRED.flatMap((language) =>
      lexiconLines().flatMap((line) => line[language].from.map(([word = '']) => ({ word, language }))),
    );
    const start = (word: string) => word.slice(0, 3).replaceAll('y', 'i');
    const stems = new Map<string, 'en' | 'es'>();
    for (const { word, language } of listed) {
      const stemmed = stem(word, language);
      if (start(stemmed) !== start(word)) stems.set(stemmed, language);
    }
    expect(stems.size).toBeGreaterThan(5);
    for (const [stemmed, language] of stems) {
      vi.resetModules();
      const unread = await import('../../src/text/lexicon.ts');
      expect(unread.weightOf(stemmed, [language]), stemmed).toBe(weightOf(stemmed, [language]));
      expect(unread.EVERYDAY.senses([stemmed]).length, stemmed).toBe(EVERYDAY.senses([stemmed]).length);
    }
  });
});
