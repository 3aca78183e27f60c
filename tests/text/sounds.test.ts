import { describe, expect, it } from 'vitest';
import { soundOf } from '../../src/text/sounds.ts';

describe('how a name sounds', () => {
  it.each([
    ['yosvany', 'yosvani'],
    ['maykel', 'maikel'],
    ['lisset', 'liset'],
    ['yanelys', 'yanelis'],
    ['izabel', 'isabel'],
    ['vladimir', 'bladimir'],
  ])('is alike for %s and %s', (one, other) => expect(soundOf(one)).toBe(soundOf(other)));

  it.each([
    ['mario', 'maria'],
    ['lisandro', 'lisandra'],
    ['luis', 'luisa'],
    ['jorge', 'george'],
    ['charles', 'carles'],
  ])('tells %s from %s', (one, other) => expect(soundOf(one)).not.toBe(soundOf(other)));
});
