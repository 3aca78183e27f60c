import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartAlt } from '../../src/chart/alt.ts';
import { chartSpec } from '../../src/chart/spec.ts';
import { chartSvg } from '../../src/chart/svg.ts';
import { answerOf, type Sketch, specOf } from './samples.ts';

const svgOf = (sketches: readonly Sketch[], locale: 'en-US' | 'es-ES' = 'en-US'): string =>
  chartSvg(specOf(sketches, { locale }), locale);
const textsOf = (svg: string): string[] =>
  [...svg.replace(/<desc>.*<\/desc>/, '').matchAll(/>([^<]+)</g)].map(([, text]) =>
    (text as string).replace(/[\u2068\u2069]/g, ''),
  );

/** Only these elements and attributes may stand in a chart: nothing that runs, and nothing that refers elsewhere. */
const ELEMENTS = new Set([
  'svg',
  'title',
  'desc',
  'g',
  'rect',
  'line',
  'path',
  'circle',
  'polygon',
  'text',
  'tspan',
]);
const FORBIDDEN = /^(on|href|xlink|src|style|class|id)|^(?!fill|stroke)[a-z-]*url/;

/** Reads SVG strictly; throws where it isn't well-formed or holds more than shapes and text. */
function readStrictly(svg: string): void {
  const open: string[] = [];
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)(\/?)>|([^<>]+)/gy;
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex;
    const found = token.exec(svg);
    if (found === null) throw new Error(`Not well-formed at ${svg.slice(at, at + 60)}`);
    const [, closing, name, attributes, empty, text] = found;
    if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`A bare ampersand in ${text}`);
      continue;
    }
    if (!ELEMENTS.has(name as string)) throw new Error(`A <${name}>`);
    for (const [, key, value] of (attributes ?? '').matchAll(/ ([a-zA-Z0-9-]+)="([^"]*)"/g)) {
      if (FORBIDDEN.test(key as string) || /url\(|javascript:/i.test(value as string))
        throw new Error(`A ${key}`);
      if (/NaN|Infinity|undefined|null/.test(value as string)) throw new Error(`${key}="${value}"`);
    }
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else if (empty === '') open.push(name as string);
  }
  if (open.length > 0) throw new Error(`${open.join()} not closed`);
}

describe('a chart', () => {
  it('looks like this', async () => {
    const svg = svgOf([
      { value: 40, on: '2024-05-02' },
      { value: 55, on: '2024-06', qualifier: 'more-than', by: 'Harbour Board' },
    ]);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('two-counts.svg');
  });

  it('tells each mark by its number, its amount, what it counts, when and who said so', () => {
    const texts = textsOf(
      svgOf([
        { value: 1117, counted: 'dockers', on: '2024-10', by: 'Harbour Board' },
        { value: 700, qualifier: 'more-than', counted: 'winchmen', on: '2024-12-12', how: 'publication' },
      ]),
    );
    for (const told of ['1', '1,117', 'dockers', 'October 2024', 'Harbour Board'])
      expect(texts).toContain(told);
    for (const told of ['2', 'more than 700', 'winchmen', 'by 12 Dec 2024', 'Dockers Union'])
      expect(texts).toContain(told);
  });

  it('carries its own description, for those who do not see it', () => {
    const figures = specOf([{}, {}]);
    expect(chartSvg(figures, 'en-US')).toContain(`<desc>${chartAlt(figures, 'en-US')}</desc>`);
  });

  it('speaks Spanish to those who read it, but leaves what is counted in its own words', () => {
    const texts = textsOf(svgOf([{ qualifier: 'more-than', on: '2024-10' }, { by: null }], 'es-ES'));
    for (const told of ['más de 100', 'dockers on strike', 'octubre de 2024', 'fuente no establecida'])
      expect(texts).toContain(told);
  });

  it("says whose words they are: the publisher's, or the maintainers' summary of them", () => {
    expect(textsOf(svgOf([{}, {}]))).toContain('In the words of The Harbour Herald.');
    const digest = chartSvg(specOf([{}, {}], { about: { text: 'digest' } }), 'en-US');
    expect(textsOf(digest)).toContain('In the words of our summaries of The Harbour Herald.');
  });

  it('says what it leaves out', () => {
    const svg = svgOf([{}, { partOf: 0, value: 3 }, {}, { unit: 'percent' }, { on: 'soon' }]);
    expect(textsOf(svg).join(' ')).toContain(
      'Not drawn: one part of another figure · one figure in another unit · one figure without a date.',
    );
  });

  it('joins no two marks: every line is level or upright', () => {
    const svg = svgOf([
      { value: 40, on: '2021' },
      { value: 400, on: '2022' },
      { value: 90, on: '2024' },
    ]);
    expect(svg).not.toContain('<polyline');
    const lines = [...svg.matchAll(/<line [^>]+>/g)].map(([line]) =>
      ['x1', 'x2', 'y1', 'y2'].map((key) => new RegExp(` ${key}="([^"]+)"`).exec(line)?.[1]),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const [x1, x2, y1, y2] of lines) expect(x1 === x2 || y1 === y2).toBe(true);
  });

  /** The plot without any text. */
  const drawn = (sketch: Sketch) => {
    const svg = svgOf([
      { value: 40, on: '2024-03', ...sketch },
      { value: 90, on: '2021' },
    ]);
    return /<g .*?<\/g>/.exec(svg)?.[0].replace(/<text.*?<\/text>/g, '');
  };
  const ways: [string, Sketch][] = [
    ['a month', {}],
    ['a day', { on: '2024-03-14' }],
    ['a year', { on: '2024' }],
    ['a month that is not sure', { on: '2024-03~' }],
    ['a date that has no beginning', { on: '../2024-03' }],
    ['a date that has no end', { on: '2024-03/..' }],
    ['no date but the month of its article', { how: 'publication' }],
    ['no date but the day of its article', { on: '2024-03-14', how: 'publication' }],
    ['more than', { qualifier: 'more-than' }],
    ['less than', { qualifier: 'less-than' }],
    ['nearly', { qualifier: 'nearly' }],
    ['approximately', { qualifier: 'approximately' }],
    ['a range', { valueMax: 70 }],
    ['another source', { by: 'Harbour Board' }],
    ['no source', { by: null }],
  ];
  it.each(ways)('can be told by its drawing alone: %s', (name, sketch) => {
    const others = ways.filter(([other]) => other !== name).map(([, other]) => drawn(other));
    expect(others).not.toContain(drawn(sketch));
  });

  it('numbers marks of the same place and day side by side', () => {
    const svg = svgOf(Array.from({ length: 6 }, () => ({ value: 554, on: '2024-05-02' })));
    const places = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="8.5"/g)].map(
      ([, x, y]) => `${x} ${y}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('stays small and legible where there are a thousand figures', () => {
    const svg = svgOf(Array.from({ length: 1000 }, (_, index) => ({ value: 50 + ((index * 7919) % 1500) })));
    expect(svg.length).toBeLessThan(40_000);
    expect(textsOf(svg)).toContain('Not drawn: 970 more figures.');
  });

  it('leaves out whole what is counted where that would need more than three lines', () => {
    const texts = textsOf(svgOf([{ counted: 'dockers and '.repeat(40) }, {}])).join(' ');
    expect(texts).not.toContain('dockers and');
    expect(texts).not.toContain('…');
  });

  it('shows hostile texts as themselves, on one line, with nothing that runs or loads', () => {
    const svg = svgOf([
      { by: '<script>alert("1")</script>', counted: '</text><image href="http://x.example/"/> & more' },
      { by: "' onload='x", counted: '\u0000\u001b[31m \u202eevil \ud800 \ufffe 😀 👩‍👩‍👧 اتحاد 日本' },
    ]);
    readStrictly(svg);
    expect(textsOf(svg)).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(svg).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\ufffe]/u);
  });

  it('is well-formed whatever the texts, dates and values are', () => {
    const markup = fc.constantFrom(
      '</text><script>',
      '"/><image href="x"/>',
      '&',
      "' onload='",
      ']]>',
      '<!--',
    );
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), markup);
    const sketch = fc.record({
      value: fc.oneof(fc.nat(), fc.double({ noNaN: true, min: 0, max: 1e15 })),
      valueMax: fc.option(fc.nat()),
      written: fc.constantFrom('12', 'a dozen', 'x'.repeat(300)),
      qualifier: fc.constantFrom('exactly', 'nearly', 'approximately', 'more-than', 'at-most'),
      how: fc.constantFrom('stated', 'publication'),
      on: fc.constantFrom('2024', '2024-05-02', '2023~', '../2023', '2023/..', '0101', '9999-12-31', 'soon'),
      by: fc.option(text),
      counted: text,
      unit: fc.constantFrom('persons', 'percent', 'USD', 'XYZ', 'other', 'years'),
    });
    fc.assert(
      fc.property(fc.array(sketch as fc.Arbitrary<Sketch>, { maxLength: 40 }), (sketches) => {
        for (const locale of ['en-US', 'es-ES'] as const) {
          const spec = chartSpec(answerOf(sketches), locale);
          const svg = spec && chartSvg(spec, locale);
          if (svg !== null) readStrictly(svg);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
