import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/text/dates.ts';
import { findNumbers } from '../../src/text/numbers.ts';

/** The numbers of a text, as "what stands there = value". */
function numbers(text: string, language = 'en'): readonly string[] {
  const dates = findDates(text, { published: '2024-12-12', language });
  return findNumbers(text, language, dates).map(({ start, end, value, valueMax, kind, currency }) => {
    const range = valueMax === null ? '' : `..${valueMax}`;
    return `${text.slice(start, end)} = ${value}${range}${kind === 'percent' ? '%' : ''}${currency ?? ''}`;
  });
}

describe('numbers in a text', () => {
  it('are read in the digits of English and of Spanish', () => {
    expect(numbers('1,117 people, 2.5 tonnes')).toEqual(['1,117 = 1117', '2.5 = 2.5']);
    expect(numbers('1.117 personas, 2,5 toneladas', 'es')).toEqual(['1.117 = 1117', '2,5 = 2.5']);
    expect(numbers('1 540 people, 1\u00a0540 people, 1\u202f540 people, 12\u2009300 people')).toEqual([
      '1 540 = 1540',
      '1\u00a0540 = 1540',
      '1\u202f540 = 1540',
      '12\u2009300 = 12300',
    ]);
  });

  it('keep a single group of three together in the other language too, where things are counted', () => {
    expect(numbers('1.117 prisoners')).toEqual(['1.117 = 1117']);
    expect(numbers('1,117 presos', 'es')).toEqual(['1,117 = 1117']);
    expect(numbers('un 3,125 %', 'es')).toContain('3,125 % = 3.125%');
  });

  it('are read in words', () => {
    expect(numbers('twenty-four sailors, one hundred and six others, a dozen boats, half a million')).toEqual(
      ['twenty-four = 24', 'one hundred and six = 106', 'a dozen = 12', 'half a million = 500000'],
    );
    expect(numbers('mil quinientos, treinta y siete, once, medio millón, un millón y medio', 'es')).toEqual([
      'mil quinientos = 1500',
      'treinta y siete = 37',
      'once = 11',
      'medio millón = 500000',
      'un millón y medio = 1500000',
    ]);
  });

  it('are read where Spanish tells the thousands by a word and the rest in digits', () => {
    expect(
      numbers(
        'mil 066 presos, 2 mil 300 casos, dos mil 450 votos, un mil 117 hombres, 3 mil 200 millones',
        'es',
      ),
    ).toEqual([
      'mil 066 = 1066',
      '2 mil 300 = 2300',
      'dos mil 450 = 2450',
      'un mil 117 = 1117',
      '3 mil 200 millones = 3200000000',
    ]);
    expect(numbers('3 mil 15 pesos, mil personas, 40 mil y 300 más', 'es')).toEqual([
      '3 mil 15 pesos = 3015other',
      'mil = 1000',
      '40 mil = 40000',
      '300 = 300',
    ]);
  });

  it('take the scale of a range’s upper end for the lower one only where it is a word or a sign', () => {
    const range = (text: string, language?: string) =>
      findNumbers(text, language ?? 'en').map(({ value, valueMax }) => [value, valueMax]);
    expect(range('between 500 and 3,000 dollars')).toEqual([[500, 3000]]);
    expect(range('entre 500 y 3 000 pesos', 'es')).toEqual([[500, 3000]]);
    expect(range('between 5 and 30 million dollars')).toEqual([[5e6, 3e7]]);
    expect(range('$3-5bn')).toEqual([[3e9, 5e9]]);
  });

  it('adds to a thousand in words only digits that can be its rest', () => {
    expect(numbers('Hay mil 20 maestros, 2 mil 5 plazas y dos mil 1.200 solicitudes', 'es')).toEqual([
      'mil 20 = 1020',
      '2 mil 5 = 2005',
      'dos mil = 2000',
      '1.200 = 1200',
    ]);
  });

  it('take once for eleven in Spanish alone', () => {
    expect(numbers('It was once a port.')).toEqual([]);
    expect(numbers('Murieron once mineros.', 'es')).toEqual(['once = 11']);
  });

  it('take lots for the least that they can mean', () => {
    expect(numbers('hundreds of people, tens of thousands of others')).toEqual([
      'hundreds = 100',
      'tens of thousands = 10000',
    ]);
    expect(numbers('decenas de personas, un centenar de heridos, cientos de miles', 'es')).toEqual([
      'decenas = 10',
      'un centenar = 100',
      'cientos de miles = 100000',
    ]);
  });

  it('leave out an age that is told as one, and a day without its month', () => {
    expect(numbers('La edad penal mínima son los 16.', 'es')).toEqual([]);
    expect(numbers('(la edad mínima para votar es de 18)', 'es')).toEqual([]);
    expect(numbers('The legal age is 18, and the average age was 31.')).toEqual([]);
    expect(numbers('They were taken on 11 and let go on 14.')).toEqual([]);
    expect(numbers('He called on 11 ministers and counted on 3 of them.')).toEqual(['11 = 11', '3 = 3']);
  });

  it('tell shares, percentages and money apart', () => {
    expect(numbers('a third of them, one in three, 35%, 35 per cent')).toEqual([
      'a third = 33.3%',
      'one in three = 33.3%',
      '35% = 35%',
      '35 per cent = 35%',
    ]);
    expect(numbers('$3.5 billion, £2.4m, 300,000 Swiss francs, €3.5bn')).toEqual([
      '$3.5 billion = 3500000000USD',
      '£2.4m = 2400000GBP',
      '300,000 Swiss francs = 300000CHF',
      '€3.5bn = 3500000000EUR',
    ]);
    expect(numbers('2.300 millones de euros, tres de cada cuatro, 20.000 pesos, US$ 5', 'es')).toEqual([
      '2.300 millones de euros = 2300000000EUR',
      'tres de cada cuatro = 75%',
      '20.000 pesos = 20000other',
      'US$ 5 = 5USD',
    ]);
  });

  it('join the ends of a range', () => {
    expect(numbers('between 500 and 600 people, 150–200 others')).toEqual([
      '500 and 600 = 500..600',
      '150–200 = 150..200',
    ]);
    expect(numbers('entre 500 y 600 personas', 'es')).toEqual(['500 y 600 = 500..600']);
  });

  it('are none where they name, order, date, score or tell an age', () => {
    const none = [
      'Article 149 of Law 88',
      'the G7 and the Group of 77',
      'a Boeing 737',
      'the 11J marchers',
      'Covid-19',
      'the third man',
      'the 2nd of them',
      'No. 5',
      'They won 3-1',
      'Call 555-0142',
      'version 4.2.1',
      'Ana Polk, 19, said',
      'a 12-year-old',
      'at 18:40',
      'in 2019',
      'on May 5',
      'three times',
      '1600 Elm Street',
      'the Five Star Movement',
      '12.4°N',
      'articles 3 and 7',
    ];
    expect(none.flatMap((text) => numbers(text))).toEqual([]);
    const ninguno = [
      'el artículo 149',
      'la Ley 88',
      'el 11J',
      'el 23-F',
      'a las 17.30 horas',
      'el 5 de mayo',
      'un hombre de 34 años,',
      'la carretera N-340',
      'ganó 3-1',
      'llame al 900 123 456',
      'la calle Colón, 45',
      'el Real Decreto 463/2020',
      'los años ochenta',
      'la segunda vez',
    ];
    expect(
      ninguno.flatMap((text) => numbers(text, 'es')).filter((found) => !/^una? = 1$/.test(found)),
    ).toEqual([]);
  });

  it('stand apart, in order, and within any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('en', 'es', 'fr'),
        (text, language) => {
          let last = 0;
          for (const { start, end } of findNumbers(text, language)) {
            expect(start >= last && start < end && end <= text.length).toBe(true);
            last = end;
          }
        },
      ),
    );
  });
});
