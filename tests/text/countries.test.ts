import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocated, placesIn, spellingsOf } from '../../src/text/countries.ts';

const codes = (text: string, anyCase = false) => placesIn(text, { anyCase }).map(({ code }) => code);
const located = (text: string) =>
  placesIn(text, { anyCase: true })
    .filter((place) => isLocated(text, place))
    .map(({ code }) => code);

describe('places in a text', () => {
  it.each([
    ['Protests in Venezuela and in South Sudan', ['VE', 'SS']],
    ['The U.S. and the US; EE. UU. y EE.UU.; Estados Unidos', ['US', 'US', 'US', 'US', 'US']],
    ['Nigerians, Nigeriens and New Zealanders', ['NG', 'NE', 'NZ']],
    ['los venezolanos, la embajada francesa, las alemanas y un marroquí', ['VE', 'FR', 'DE', 'MA']],
    ['a Kenyan-Canadian artist', ['KE', 'CA']],
    ['Nobody went anywhere.', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('are found without their capitals where people type questions', () => {
    expect(codes('presos en venezuela')).toEqual([]);
    expect(codes('presos en venezuela', true)).toEqual(['VE']);
  });

  it('are no everyday words, even in a hurry', () => {
    expect(codes('tell us how to cook turkey with chile, chad', true)).toEqual([]);
    expect(codes('what does the us want', true)).toEqual(['US']);
  });

  it("are no part of a person's name", () => {
    expect(codes('Michael Lima spoke.')).toEqual([]);
    expect(codes('Paris Hilton spoke in Paris.')).toEqual(['FR']);
  });

  it.each([
    ['Havana', 'La Habana'],
    ['Sydney', 'Sídney'],
    ['Louisiana', 'Luisiana'],
    ['Izmir', 'Esmirna'],
  ])('%s and %s are one', (english, spanish) => {
    const [first] = placesIn(`in ${english}`);
    const [second] = placesIn(`en ${spanish}`);
    expect(first?.city).toBe(second?.city);
    expect(spellingsOf(first!.code, first!.city)).toContainEqual(
      spanish.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' '),
    );
  });

  it('span their words exactly, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        const text = `${noise} Bolivia `;
        for (const { start, end } of placesIn(text, { anyCase: true })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('where something is', () => {
  it.each([
    ['Strikers were held in Bolivia', ['BO']],
    ['Bolivian prisons are full', ['BO']],
    ['los presos bolivianos', ['BO']],
    ["Bolivia's prisons are full", ['BO']],
    ['Bolivian officials spoke', []],
    ['a Bolivian human rights group spoke', []],
    ['la embajada boliviana', []],
    ['the Bolivian lawyer Ana Tercero estimated', []],
    ['the Bolivian prison San Pedro Mayor burned', ['BO']],
    ['sanctions against Bolivia', []],
    ['the government of Bolivia', []],
  ])('%s', (text, expected) => {
    expect(located(text)).toEqual(expected);
  });
});
