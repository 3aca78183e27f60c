import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, dateBounds } from '../../src/corpus/edtf.ts';

const days = (edtf: string) => {
  const bounds = dateBounds(edtf);
  return bounds === null ? null : `${bounds.earliest}..${bounds.latest}`;
};

describe('an EDTF date', () => {
  it('means the days of its month or year', () => {
    expect(days('2024')).toBe('2024-01-01..2024-12-31');
    expect(days('2024-02')).toBe('2024-02-01..2024-02-29');
    expect(days('2024-02-29')).toBe('2024-02-29..2024-02-29');
    expect(days('2023-11-01/2024-10')).toBe('2023-11-01..2024-10-31');
    expect(days('../2024-10')).toBe('null..2024-10-31');
  });

  it('may be about, uncertain, or both, on every day of the month', () => {
    for (let day = 1; day <= 30; day++) {
      const date = `2022-11-${String(day).padStart(2, '0')}`;
      expect(dateBounds(`${date}~`)).toMatchObject({ earliest: date, approximate: true, uncertain: false });
      expect(dateBounds(`${date}?`)).toMatchObject({ approximate: false, uncertain: true });
      expect(dateBounds(`${date}%`)).toMatchObject({ approximate: true, uncertain: true });
    }
  });

  it('is nothing that no publication date needs', () => {
    const none = [
      '',
      'today',
      '12/12/2024',
      '2024-13',
      '2024-02-30',
      '2024-21',
      '202X',
      '-0044',
      '0099',
      'Y12024',
    ];
    const odd = [
      '2024-12-12T10:00',
      '[2023,2024]',
      '2024-12/2024-11',
      '../..',
      '2024/2025/2026',
      '~2024',
      '2024~~',
    ];
    for (const edtf of [...none, ...odd]) expect(dateBounds(edtf), edtf).toBeNull();
  });

  it('is read or refused whatever the text', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%X'), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string()), (edtf) => {
        const bounds = dateBounds(edtf);
        if (bounds?.earliest && bounds.latest) expect(bounds.earliest <= bounds.latest).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the order of dates', () => {
  it('goes by their ends, then by their beginnings', () => {
    const sorted = ['2025', '2024-12', '2024-12-12', '2024', '2022-11-17~'].sort(compareDates);
    expect(sorted).toEqual(['2022-11-17~', '2024-12-12', '2024', '2024-12', '2025']);
  });
});
