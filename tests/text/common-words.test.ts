import { describe, expect, it } from 'vitest';
import { isCommon } from '../../src/text/common-words.ts';

describe('A common word', () => {
  it.each([
    'stuck',
    'refusing',
    'hardest',
    'shrimp',
    'consiguieron',
    'desenrollar',
    'chelista',
    'exalcalde',
    'against',
  ])('%s is no name, whatever its form', (word) => {
    expect(isCommon(word)).toBe(true);
  });

  it.each(['trump', 'putin', 'boeing', 'lukashenko', 'morales', 'voltera', 'everest', 'parker'])(
    '%s may be a name',
    (word) => {
      expect(isCommon(word)).toBe(false);
    },
  );
});
