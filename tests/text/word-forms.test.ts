import { describe, expect, it } from 'vitest';
import { EVERYDAY, weightOf } from '../../src/text/lexicon.ts';
import { otherForms } from '../../src/text/word-forms.ts';

describe('the forms of a word', () => {
  it.each([
    ['fall', 'en', ['fell', 'fallen']],
    ['fell', 'en', ['fall', 'fallen']],
    ['men', 'en', ['man']],
    ['jueces', 'es', ['juez']],
    ['pidió', 'es', ['pedir', 'pide']],
    ['reos', 'es', ['reo']],
    ['echar', 'es', ['echaba', 'echando', 'echarlo']],
    ['capitán', 'es', ['capitanes']],
    ['libertades', 'es', ['libertad']],
  ])('of %s in %s are those that its stem lacks', (word, language, expected) => {
    const folded = word.normalize('NFD').replace(/\p{M}/gu, '');
    expect(otherForms(folded, language)).toEqual(expect.arrayContaining(expected));
  });

  it('are none where a word is regular, or of another language', () => {
    expect(otherForms('walk', 'en')).toEqual([]);
    expect(otherForms('fell', 'es')).toEqual([]);
    expect(otherForms('dios', 'es')).not.toContain('dio');
    expect(otherForms('fell', 'fr')).toEqual([]);
  });

  it('mean and weigh what their word does in the lexicon', () => {
    const english = EVERYDAY.senses(['despidieron']).flatMap(({ synset }) => synset.to.en.flat());
    expect(english).toContain('dismiss');
    expect(EVERYDAY.senses(['thieves']).flatMap(({ synset }) => synset.to.es.flat())).toContain('ladron');
    expect(weightOf('devuelto', ['es'])).toBe('supporting');
  });
});
