import { describe, expect, it } from 'vitest';
import { isOfNewOnes } from '../../src/search/new-ones.ts';

describe('new ones', () => {
  it.each([
    'nine more inmates',
    'new arrests',
    'the newly jailed',
    'otros doce presos',
    '15 nuevas detenciones',
    'cuatro más',
  ])('are told by %s', (words) => expect(isOfNewOnes(words)).toBe(true));

  it.each([
    'more than nine inmates',
    'más de nueve presos',
    'más que antes',
    'New Haven',
    'people of New Orleans',
    'remoras',
  ])('are not told by %s', (words) => expect(isOfNewOnes(words)).toBe(false));
});
