import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { textChart } from '../../src/terminal/chart.ts';
import { answerOf, type Sketch } from '../chart/samples.ts';

const LOOK = { locale: 'en-US', width: 60, colour: false } as const;
const strike: Sketch[] = [
  { value: 554, on: '2024-12-12', how: 'publication', by: 'Harbour Board' },
  { value: 1000, on: '2024-12-10', qualifier: 'nearly', by: 'Mayor' },
  { value: 1183, on: '2023-11-01/2024-10-31' },
  { value: 700, on: '2023-07-11', qualifier: 'approximately', by: null },
  { value: 1586, on: '2021-07-11' },
  { value: 30, on: '2021-07-11', partOf: 4 },
];

describe('the chart in a terminal', () => {
  it('shows the marks of the picture, the largest on top, the newest at the right', () => {
    expect(`\n${textChart(answerOf(strike), LOOK)}\n`).toMatchInlineSnapshot(`
      "
      Reported numbers of people. Different figures side by side,
      not one series.
      [5] 1,586                ◆
      [3] 1,183                                      ─────◆────
      [2] nearly 1,000                                         ■
      [4] approximately 700                       ⬠
      [1] 554                                               ┄┄┄●
                                 2022      2023     2024      2025
      ● Harbour Board  ■ Mayor  ◆ Dockers Union  ⬟ source not
      established
      Not drawn: one part of another figure.
      "
    `);
  });

  it('is nothing where there is no chart', () => {
    expect(textChart(answerOf([{ value: 40 }]), LOOK)).toBeNull();
  });

  it.each([20, 40, 60, 80, 300])(
    'keeps within a terminal of %i columns, at least 40 and at most 100',
    (width) => {
      const long = {
        value: 12,
        written: 'somewhat under a dozen and a half of the',
        by: 'Board '.repeat(40),
      };
      for (const line of textChart(answerOf([...strike, long]), { ...LOOK, width })?.split('\n') ?? [])
        expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(40, Math.min(width, 100)));
    },
  );

  it('says the same with colours as without', () => {
    const coloured = textChart(answerOf(strike), { ...LOOK, colour: true }) ?? '';
    expect(coloured).not.toBe(stripVTControlCharacters(coloured));
    expect(stripVTControlCharacters(coloured)).toBe(textChart(answerOf(strike), LOOK));
  });

  it('lets no text of a source move the cursor or reorder the line', () => {
    const text = textChart(answerOf([{ by: '\u001b[2J\u202eevil\n' }, {}]), LOOK);
    expect(text?.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });
});
