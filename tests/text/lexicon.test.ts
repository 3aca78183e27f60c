import { describe, expect, it } from 'vitest';
import { EVERYDAY, isEveryday, isLightPhrase, weightOf } from '../../src/text/lexicon.ts';

const english = (word: string) =>
  EVERYDAY.senses(word.split(' ')).flatMap(({ synset }) => synset.to.en.map((words) => words.join(' ')));

describe('the lexicon', () => {
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
});
