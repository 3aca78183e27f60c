import { describe, expect, it } from 'vitest';
import { KNOWN_ORGANISATIONS, knownKind } from '../../src/text/known-organisations.ts';

describe('the organisations that news names alone', () => {
  it('says what an article calls each again', () => {
    expect(knownKind('medecins sans frontieres')).toBe('bodies');
    expect(knownKind('televen')).toBe('media');
    expect(knownKind('ecopetrol')).toBe('companies');
    expect(knownKind('sinn fein')).toBe('parties');
    expect(knownKind('harbour')).toBeNull();
  });

  it('wants capitals only of names that are listed in capitals', () => {
    const isInCapitals = (name: string) => KNOWN_ORGANISATIONS.find((one) => one.name === name)?.capitals;
    expect(isInCapitals('pan')).toBe(true);
    expect(isInCapitals('unicef')).toBe(false);
  });

  it('lists each once', () => {
    const names = KNOWN_ORGANISATIONS.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
