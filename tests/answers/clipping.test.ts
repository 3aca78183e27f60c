import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from '../../src/answers/clipping.ts';
import { clippingFault } from '../../src/answers/verbatim.ts';
import { article } from '../article.ts';

const TEXT = 'Some 40 dockers walked out. The union called it “a beginning”. ¿Y ahora qué? 🚢 sailed.';
const herald = article([TEXT, 'A second paragraph.']);
const [first, second] = herald.paragraphs as [(typeof herald.paragraphs)[0], (typeof herald.paragraphs)[0]];

describe('a clipping', () => {
  it('is the stretch of its paragraph, whatever the paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const made = article([text]);
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(start < end);
        const clipping = clip(made, made.paragraphs[0]!, { start, end });
        expect(clipping.text).toBe(text.slice(start, end));
        expect(clippingFault(clipping)).toBeNull();
      }),
    );
  });

  it('is a quotation from an original and a summary from a digest', () => {
    expect(clip(herald, first, { start: 0, end: 27 }).form).toBe('quotation');
    const digest = article([TEXT], { text: 'digest' });
    expect(clip(digest, digest.paragraphs[0]!, { start: 0, end: 27 }).form).toBe('summary');
  });

  it('counts its highlights from its own start, in order, joined where they touch, cut at its ends', () => {
    const { text, highlights } = clip(herald, first, { start: 28, end: 62 }, [
      { start: 40, end: 44 },
      { start: 32, end: 37 },
      { start: 37, end: 39 },
      { start: 0, end: 30 },
      { start: 60, end: 90 },
    ]);
    expect(text).toBe('The union called it “a beginning”.');
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Th',
      'union c',
      'lled',
      '”.',
    ]);
  });

  it("can't be cut outside its paragraph", () => {
    for (const span of [
      { start: -1, end: 4 },
      { start: 4, end: 4 },
      { start: 0, end: TEXT.length + 1 },
      { start: Number.NaN, end: 3 },
    ]) {
      expect(() => clip(herald, first, span)).toThrow(RangeError);
    }
  });
});

describe('the guard', () => {
  const sound = clip(herald, first, { start: 0, end: 27 });

  it.each([
    ['a text that the paragraph does not have', { text: 'Some 400 dockers walked out.' }],
    ['an empty text', { text: '', start: 3, end: 3 }],
    ['offsets that say something else', { start: 1, end: 28 }],
    ['another paragraph', { paragraph: second }],
    ['a paragraph that only looks like the article’s', { paragraph: { ...first } }],
    ['a digest that poses as a quotation', { article: { ...herald, text: 'digest' as const } }],
    ['a withdrawn article', { article: { ...herald, status: 'withdrawn' as const } }],
  ])('refuses %s', (_, change) => {
    expect(clippingFault(sound)).toBeNull();
    expect(clippingFault({ ...sound, ...change })).toMatch(/^2024-05-02-herald-strike/);
  });
});
