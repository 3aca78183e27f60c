import { describe, expect, test } from 'vitest';
import { wordsAddress } from '../../src/message/address.ts';
import { escapeMarkdown, isolates } from '../../src/message/escape.ts';
import { shownText } from '../../src/message/shown.ts';
import { article, cutting } from './samples.ts';

describe('Escaping', () => {
  test.each([
    ['1959. A year', '1959\\. A year'],
    ['- a dash', '\\- a dash'],
    ['-# small', '\\-# small'],
    ['# a heading', '\\# a heading'],
    ['> a quote', '\\> a quote'],
    ['@everyone', '\\@everyone'],
    ['<@312345678901234567> <t:1:R>', '\\<\\@312345678901234567> \\<t\\:1\\:R>'],
    ['[a](https://b.example)', '\\[a\\](https\\://b.example)'],
    ['at 10:30: *no*', 'at 10\\:30: \\*no\\*'],
  ])('shows %s as itself', (text, markdown) => {
    expect(escapeMarkdown(text, true)).toBe(markdown);
    expect(shownText(markdown)).toBe(text);
  });

  test('leaves alone what means nothing within a line', () => {
    const plain = 'In 1959. - # > + (yes), “no”: that is 35% & more!';
    expect(escapeMarkdown(plain, false)).toBe(plain);
  });
});

describe('Reading back', () => {
  test.each([
    '*a*',
    '__a__',
    '~~a~~',
    '`a`',
    '<@1>',
    '[a](b)',
    '@here',
    ':tada:',
    '# a',
    '-# a',
    '- a',
    '1. a',
    '**a',
    'a\\b',
  ])('refuses %s', (markdown) => {
    expect(() => shownText(markdown)).toThrow();
  });
});

describe('Isolates', () => {
  test('close what a text leaves open, and open for what it closes too often', () => {
    expect(isolates('plain')).toEqual({ before: '', after: '' });
    expect(isolates('\u202eevil')).toEqual({ before: '\u2068', after: '\u2069' });
    expect(isolates('\u2067open')).toEqual({ before: '\u2068', after: '\u2069\u2069' });
    expect(isolates('\u2069closed')).toEqual({ before: '\u2068\u2068', after: '\u2069' });
  });
});

describe('The address of a clipping’s words', () => {
  test('is by a quotation’s own first and last words, with what a text directive gives a meaning to encoded', () => {
    const source = article(['Well-known, “odd” & (long) text of twelve words or so, says one-two.']);
    expect(wordsAddress(cutting(source, 1))).toBe(
      'https://gazette.example/harbour-strike#:~:text=Well%2Dknown%2C%20%E2%80%9Codd%E2%80%9D%20%26%20%28long%29%20text,words%20or%20so%2C%20says%20one%2Dtwo.',
    );
  });

  test('is by the words that a digest notes, and plain where it notes none', () => {
    const source = article(['A summary.'], { text: 'digest' });
    expect(wordsAddress(cutting(source, 1))).toBe('https://gazette.example/harbour-strike');
    const noted = article([], {
      text: 'digest',
      url: 'https://a.example/x#top',
      paragraphs: [{ number: 1, text: 'A summary.', heading: null, at: 'In the original - words', line: 1 }],
    });
    expect(wordsAddress(cutting(noted, 1))).toBe(
      'https://a.example/x#top:~:text=In%20the%20original%20%2D%20words',
    );
  });
});
