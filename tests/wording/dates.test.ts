import { describe, expect, it } from 'vitest';
import { showDate } from '../../src/wording/dates.ts';

describe('a date is shown as a reader writes it', () => {
  it.each([
    ['2024-12-12', '12 Dec 2024', '12 dic 2024'],
    ['2022-11-17~', 'about 17 Nov 2022', 'hacia el 17 nov 2022'],
    ['2023-07~', 'about July 2023', 'hacia julio de 2023'],
    ['2021-09-01', '1 Sep 2021', '1 sept 2021'],
    ['2021-09', 'September 2021', 'septiembre de 2021'],
    ['2024', '2024', '2024'],
    ['2023-11-01/2024-10-31', '1 Nov 2023 to 31 Oct 2024', '1 nov 2023 – 31 oct 2024'],
    ['../2024-12-12', 'by 12 Dec 2024', 'hasta 12 dic 2024'],
    ['2023?', 'probably 2023', 'probablemente 2023'],
    ['2024-XX', '2024', '2024'],
    ['2023/..', 'since 2023', 'desde 2023'],
    [null, 'no date stated', 'sin fecha declarada'],
    ['nonsense', 'nonsense', 'nonsense'],
  ])('%s', (edtf, english, spanish) => {
    expect(showDate(edtf, 'en-US')).toBe(english);
    expect(showDate(edtf, 'es-ES')).toBe(spanish);
  });

  it('with every month of a year by its whole name', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
    expect(months.map((month) => showDate(month, 'en-US')).join(', ')).toBe(
      'January 2024, February 2024, March 2024, April 2024, May 2024, June 2024, July 2024, August 2024, ' +
        'September 2024, October 2024, November 2024, December 2024',
    );
  });
});
