import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/editing/capture/decode.ts';
import { readForeignFrontMatter } from '../../../src/editing/capture/foreign-front-matter.ts';
import { readTextCapture } from '../../../src/editing/capture/text-capture.ts';
import { showCapture } from './show-capture.ts';

const CASES = join(import.meta.dirname, '../../cases/captures');

describe('a captured text', () => {
  for (const name of readdirSync(CASES).filter((file) => /\.(?:txt|md)$/.test(file))) {
    it(`becomes what stands beside it: ${name}`, () => {
      const decoded = decode(readFileSync(join(CASES, name)))!;
      const capture = readTextCapture(decoded.text);
      const shown = showCapture({ ...capture, notes: [...decoded.notes, ...capture.notes] });
      expect(shown).toBe(readFileSync(join(CASES, name.replace(/\.\w+$/, '.expected')), 'utf8'));
    });
  }

  it('drops the headline and the publisher that the editor names, however they are written', () => {
    const text =
      'THE LINDEL COURIER\n\nHarbour master “resigns”\n\nThe harbour master of Port Lindel resigned on Tuesday.\n';
    const { blocks, dropped } = readTextCapture(text, {
      title: '[Harbour master "resigns"]',
      publisher: 'The Lindel Courier',
    });
    expect(blocks.map((block) => block.text)).toEqual([
      'The harbour master of Port Lindel resigned on Tuesday.',
    ]);
    expect(dropped.map(({ why }) => why)).toEqual(["publisher's name", 'headline']);
  });

  it('says where the front matter of another tool and the text disagree about the day', () => {
    const paragraph = 'The harbour master of Port Lindel resigned on Tuesday, the board said.';
    const { published, notes } = readTextCapture(
      `---\ndate: 2025-03-09\n---\nPublished 4 March 2025\n\n${paragraph}\n`,
    );
    expect(published?.value).toBe('2025-03-04');
    expect(notes).toEqual(['The front matter has another date: date: 2025-03-09.']);
  });

  it('takes no front matter for another tool’s that is broken, endless or of the corpus itself', () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [${`*${i === 0 ? 'a' : `b${i - 1}`}, `.repeat(9)}]`).join('\n')}`;
    for (const yaml of [
      'title: "no end',
      '- a list',
      'status: current',
      bomb,
      `title: ${'x'.repeat(20_001)}`,
    ])
      expect(readForeignFrontMatter(`---\n${yaml}\n---\nText.\n`)).toBeNull();
    expect(readForeignFrontMatter('---\ntitle: No end')).toBeNull();
  });

  const word = fc.constantFrom(
    ...'by por © 2024 March 14, 2025 Photo: Read more union « » “ ” ? . : | / Ada Brun updated ¿Por qué'.split(
      ' ',
    ),
  );
  const lines = fc.array(
    fc.oneof(
      fc.array(word).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme' }),
    ),
  );

  it('is accounted for to the last line, and never dated by a copyright line', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join('\n').replace(/[\p{Cc}]+/gu, '\n');
        const { blocks, dropped } = readTextCapture(text);
        const words = (value: string) =>
          value
            .replace(/^#{1,6}\s+|\s*#+$/g, '')
            .split(/\s+/)
            .filter(Boolean);
        const kept = [...blocks, ...dropped].flatMap((part) => words(part.text)).sort();
        const given = text
          .split('\n')
          .flatMap((line) => words(line.trim()))
          .sort();
        expect(kept).toEqual(given);
      }),
    );
    expect(
      readTextCapture('Published by X.\n© 14 March 2025 The Courier. All rights reserved.').published,
    ).toBeNull();
  });

  it('is taken apart in little time however hostile it is', () => {
    const hostile = [
      'by '.repeat(50_000),
      '| '.repeat(50_000),
      `Photo${' '.repeat(100_000)}x`,
      'Aa-'.repeat(40_000),
    ];
    const began = performance.now();
    for (const text of hostile) readTextCapture(`${text}\n${text.slice(0, 199)}\n${text.slice(0, 299)}`);
    readTextCapture('a\n'.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
