import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/editing/capture/decode.ts';
import { PageError } from '../../../src/editing/capture/dom.ts';
import { readPageCapture } from '../../../src/editing/capture/page-capture.ts';
import { showCapture } from './show-capture.ts';

const CASES = join(import.meta.dirname, '../../cases/pages');
const today = '2026-11-22';
const read = (html: string) => readPageCapture(html, {}, today);

const PARAGRAPHS = Array.from(
  { length: 4 },
  (_, number) =>
    `<p>Paragraph ${number} tells of the harbour of Port Lindel, its cranes, and those who work there.</p>`,
).join('');

describe('a saved page', () => {
  for (const name of readdirSync(CASES).filter((file) => file.endsWith('.html'))) {
    it(`becomes what stands beside it: ${name}`, () => {
      const decoded = decode(readFileSync(join(CASES, name)))!;
      const capture = read(decoded.text);
      const shown = showCapture({ ...capture, notes: [...decoded.notes, ...capture.notes] });
      expect(shown).toBe(readFileSync(join(CASES, name.replace(/\.html$/, '.expected')), 'utf8'));
    });
  }

  it('is never dated by its last change, a foot, or what systems write that know no date', () => {
    for (const head of [
      '<meta property="article:modified_time" content="2024-01-02">',
      '<script type="application/ld+json">{"@type":"Article","headline":"x","dateModified":"2024-01-02"}</script>',
      '<meta name="date" content="1970-01-01T00:00:00Z">',
      '<meta name="date" content="2099-01-01">',
    ]) {
      const page = `<html><head>${head}</head><body><h1>A headline of some words</h1>${PARAGRAPHS}<footer>© 2024 X</footer></body></html>`;
      expect(read(page).published, head).toBeNull();
    }
  });

  it("keeps the publisher's quotation marks, dashes and non-breaking spaces", () => {
    const text = '“It’s 3&nbsp;000 — «más o menos» — by now,” she said ‘twice’.';
    const { blocks } = read(
      `<html><body><article><h1>A headline of words</h1>${PARAGRAPHS}<p>${text}</p></article></body></html>`,
    );
    expect(blocks.at(-1)?.text).toBe(text.replace('&nbsp;', '\u00a0'));
  });

  it('runs nothing and loads nothing', () => {
    const page = `<html><body onload="globalThis.ran=1"><script>globalThis.ran=1</script><img src=x onerror="globalThis.ran=1"><h1>A headline of words</h1>${PARAGRAPHS}</body></html>`;
    expect(read(page).blocks).toHaveLength(4);
    expect('ran' in globalThis).toBe(false);
  });
});

describe('a hostile page', () => {
  it.each([
    ['nested deeply', `<html><body>${'<div>'.repeat(50_000)}text`],
    ['nested deeply in line', `<html><body>${'<b>'.repeat(50_000)}text`],
    ['of too many elements', `<html><body>${'<p>a</p>'.repeat(100_000)}`],
  ])('is refused in one sentence and little time: %s', (_, html) => {
    expect(() => read(html)).toThrow(PageError);
  });

  it('may hold an SVG around its body', () => {
    expect(() => read('<svg class="icon"><body>Text')).not.toThrow(TypeError);
  });

  it('is read or refused whatever it holds', () => {
    const piece = fc.constantFrom(
      ...'<html> <body> <head> <p> </p> <div class="related"> </div> <h1> </h1> <!-- --> <script> </script> <![CDATA[ <table> <tr> <td> & &amp; &#0; &#x110000; <br> <br> <template> <svg> <a href="x"> </a> " \' < > ='.split(
        ' ',
      ),
    );
    const html = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 60 });
    fc.assert(
      fc.property(html, (pieces) => {
        try {
          read(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(PageError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('may hold JSON-LD that is broken, endless or of the wrong types', () => {
    for (const json of [
      '{',
      '[[[[[1]]]]]',
      '{"@type":"Article","author":[null,5,{"name":[]}],"publisher":3,"headline":{}}',
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    ]) {
      const page = `<html><head><script type="application/ld+json">${json}</script></head><body><h1>A headline of words</h1>${PARAGRAPHS}</body></html>`;
      expect(read(page).title?.value).toBe('A headline of words');
    }
  });
});
