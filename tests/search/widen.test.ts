import { describe, expect, it } from 'vitest';
import { leans, quotedStretches, widen } from '../../src/search/widen.ts';
import { sentences } from '../../src/text/sentences.ts';

/** The passage that is shown for the sentence that begins with `start`. */
function passage(text: string, start: string, language = 'en'): string {
  const spans = sentences(text, language);
  const at = spans.findIndex((span) => text.startsWith(start, span.start));
  const { first, last } = widen(text, spans, { first: at, last: at });
  return text.slice(spans[first]!.start, spans[last]!.end);
}

describe('widen', () => {
  it('leaves a sentence alone that stands by itself', () => {
    expect(passage('Rain fell. Marta Lind spoke at noon. The quay was empty.', 'Marta')).toBe(
      'Marta Lind spoke at noon.',
    );
  });

  it.each([
    ['Lind spoke at noon. She named nobody.', 'She', 'en'],
    ['Harbour Watch counted the ships. The group found 40.', 'The group', 'en'],
    ['Police held 90 people. Of these, 12 were minors.', 'Of these', 'en'],
    ['The mayor promised bread. However, none came.', 'However', 'en'],
    ['Lind habló al mediodía. Ella no nombró a nadie.', 'Ella', 'es'],
    ['La policía detuvo a 90 personas. De ellas, 12 eran menores.', 'De ellas', 'es'],
    ['El alcalde prometió pan. Sin embargo, no llegó.', 'Sin embargo', 'es'],
  ])('shows the sentence before with one that leans on it: %s', (text, start, language) => {
    expect(passage(text, start, language)).toBe(text);
  });

  it.each([
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
  ])('shows a quotation of several sentences whole, between %s and %s', (open, close) => {
    const quotation = `${open}We counted the ships. There were 40. Nobody came,${close} Lind said.`;
    for (const start of [open, 'There', 'Nobody']) {
      expect(passage(`Rain fell. ${quotation} The quay was empty.`, start)).toBe(quotation);
    }
  });

  it('goes back once more where a quotation that it took in begins with one that leans', () => {
    const text = 'Lind spoke. “Forty ships. They came at night,” she said. He nodded.';
    expect(passage(text, 'He nodded')).toBe('“Forty ships. They came at night,” she said. He nodded.');
  });

  it('takes a mark that is never closed to run to the end', () => {
    expect(quotedStretches('a “b c')).toEqual([{ start: 2, end: 6 }]);
    expect(quotedStretches('a "b" c "d')).toEqual([
      { start: 2, end: 5 },
      { start: 8, end: 10 },
    ]);
  });
});

describe('leans', () => {
  it('takes no name and no noun for a pronoun', () => {
    for (const text of [
      'Itzel Mora left.',
      'Theirry spoke.',
      'The groups met.',
      'Estela habló.',
      'Estados Unidos calló.',
    ]) {
      expect(leans(text)).toBe(false);
    }
  });
});
