import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, isShowable } from '../../src/message/escape.ts';
import { type Block, type Inline, readInline, readMarkdown } from '../../src/preview/page/markdown.js';

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      return 'children' in inline ? textOf(inline.children) : inline.text;
    })
    .join('');

const kindsOf = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind);

describe('a text display is read as Discord shows it', () => {
  it('takes a backslash before a sign as that sign', () => {
    expect(readInline('\\*not bold\\*, 5 \\< 6, \\@everyone')).toEqual(['*not bold*, 5 < 6, @everyone']);
  });

  it('shows bold stretches, also within a link', () => {
    expect(readInline('**412** strikers, [**¶2**](https://gazette.example/#:~:text=a)')).toEqual([
      { kind: 'bold', children: ['412'] },
      ' strikers, ',
      {
        kind: 'link',
        url: 'https://gazette.example/#:~:text=a',
        children: [{ kind: 'bold', children: ['¶2'] }],
      },
    ]);
  });

  it('links to nothing but web addresses', () => {
    const text = '[press](javascript:alert)';
    expect(readInline(text)).toEqual([text]);
  });

  it('shows what was left unescaped as Discord would', () => {
    expect(readInline('@everyone').map((inline) => (typeof inline === 'string' ? '' : inline.kind))).toEqual([
      'mention',
    ]);
    expect(readInline('so _very_ ~~wrong~~')).toEqual([
      'so ',
      { kind: 'italic', children: ['very'] },
      ' ',
      { kind: 'strike', children: ['wrong'] },
    ]);
    expect(readInline('snake_case_name')).toEqual(['snake_case_name']);
  });

  it('reads lines as headings, small print, lists and quotes', () => {
    const blocks = readMarkdown(
      ['### Heading', '-# small', '', '- one', '  - part', 'line', '> quoted', '> on'].join('\n'),
    );
    expect(kindsOf(blocks)).toEqual(['heading', 'small', 'line', 'list', 'line', 'quote']);
    expect(blocks[3]).toEqual({
      kind: 'list',
      items: [
        { kind: 'item', depth: 0, children: ['one'] },
        { kind: 'item', depth: 1, children: ['part'] },
      ],
    });
  });

  it('shows every escaped text as it reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(isShowable(text) && text.trim() !== '' && !text.startsWith(' '));
        const [block, ...more] = readMarkdown(escapeMarkdown(text, true));
        expect(more).toEqual([]);
        expect(block?.kind).toBe('line');
        expect(block !== undefined && 'children' in block ? textOf(block.children) : null).toBe(text);
      }),
    );
  });

  it('reads any text to its end, however its signs are nested', () => {
    const signs = fc.constantFrom(
      '*',
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '[',
      '](',
      ')',
      '<',
      '>',
      '\\',
      'a ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 400 }), (parts) => {
        expect(readMarkdown(parts.join('')).length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
    expect(readMarkdown('**'.repeat(2000)).length).toBe(1);
    expect(readMarkdown('[a'.repeat(1300)).length).toBe(1);
  });
});
