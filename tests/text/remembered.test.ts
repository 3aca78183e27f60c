import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

test('each word is read once, until so many others were that it is forgotten, and then found the same', () => {
  let reads = 0;
  const length = remembered((word) => {
    reads += 1;
    return word.length;
  });
  expect([length('prison'), length('reo'), length('prison')]).toEqual([6, 3, 6]);
  expect(reads).toBe(2);
  for (let i = 0; i < 20_000; i++) length(`word${i}`);
  expect(length('prison')).toBe(6);
  expect(reads).toBe(20_003);
});
