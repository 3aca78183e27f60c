import { describe, expect, it } from 'vitest';
import { parseByline } from '../../../src/editing/capture/byline.ts';

const date = (line: string) => parseByline(line)?.published ?? null;

describe('a byline', () => {
  it.each([
    ['Thursday, December 12, 2024 by Isabel Soto', '2024-12-12'],
    ['By Jo Weir | Dec. 12, 2024, 3:04 p.m. ET', '2024-12-12'],
    ['Published: 12 December 2024', '2024-12-12'],
    ['Posted on 2024-12-12', '2024-12-12'],
    ['12/25/2024', '2024-12-25'],
    ['25.12.2024, 18:30', '2024-12-25'],
    ['jueves, 12 de diciembre de 2024', '2024-12-12'],
    ['Publicado el 12 de diciembre de 2024 por Ana Ruiz', '2024-12-12'],
    ['12 dic 2024 - 18:40', '2024-12-12'],
    ['December 2024', '2024-12'],
    ['Diciembre de 2024', '2024-12'],
    ['1º de mayo de 2024', '2024-05-01'],
    ['PUERTO LINDEL | 12 de diciembre de 2024 | 10:15', '2024-12-12'],
    ['Published 2 June 2024, updated 3 June 2024', '2024-06-02'],
  ])('gives the day of publication: %s', (line, expected) => {
    expect(date(line)).toBe(expected);
  });

  it.each([
    ['By Jo Weir', ['Jo Weir']],
    ['BY JO WEIR and Ada Brun', ['JO WEIR', 'Ada Brun']],
    ['Por Ana María de la Cruz y Leo Brandt', ['Ana María de la Cruz', 'Leo Brandt']],
    ['By Jo Weir, political correspondent', ['Jo Weir']],
    ['Por Lucía Ferrán, en Puerto Lindel', ['Lucía Ferrán']],
  ])('names who wrote it: %s', (line, authors) => {
    expect(parseByline(line)?.authors).toEqual(authors);
  });

  it.each([
    'The union met on March 14, 2025 and voted by show of hands.',
    'Dock workers at the gates of Port Lindel, March 13, 2025',
    'By Thursday the union had lost.',
    'Monday, November 14',
    'Budget 2024',
    '1,586',
    '31 February 2024',
  ])('is not: %s', (line) => {
    expect(parseByline(line)?.published ?? null).toBeNull();
    expect(parseByline(line)?.authors ?? []).toEqual([]);
  });

  it('gives no date where the line tells of an update alone', () => {
    expect(parseByline('Updated March 14, 2025')).toMatchObject({ published: null, update: true });
    expect(parseByline('Actualizado: 14 de marzo de 2025')).toMatchObject({ published: null, update: true });
  });

  it('gives no date that can be read in two ways, and says which', () => {
    expect(parseByline('Published 03/04/2024')).toMatchObject({ published: null, ambiguous: '03/04/2024' });
  });
});
