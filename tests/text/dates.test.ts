import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateBounds } from '../../src/corpus/edtf.ts';
import { findDates } from '../../src/text/dates.ts';

/** The dates of a text that can be known, in order; `when` is its publication date, a Thursday unless given. */
function dates(
  text: string,
  language: string | null = 'en',
  when: string | null = '2024-12-12',
  earlier: string[] = [],
) {
  return findDates(text, { published: when, language, earlier }).map(({ edtf }) => edtf);
}

describe('dates in a text', () => {
  it('are read as they stand where they say their year', () => {
    expect(dates('on 3 March 2021, March 4, 2021, in July 2021, in 2019, 2020-05-06')).toEqual([
      '2021-03-03',
      '2021-03-04',
      '2021-07',
      '2019',
      '2020-05-06',
    ]);
    expect(dates('el 3 de marzo de 2021, en julio de 2021, en 2019', 'es')).toEqual([
      '2021-03-03',
      '2021-07',
      '2019',
    ]);
  });

  it('are read where the Spanish "de" is left out, and where points part two digits of a year', () => {
    expect(dates('del pasado 28 julio, el 3 marzo 2021, el 5 de mayo de 2020', 'es')).toEqual([
      '2024-07-28',
      '2021-03-03',
      '2020-05-05',
    ]);
    expect(dates('las ocurridas el 25.11.24 y el 01.12.24', 'es')).toEqual(['2024-11-25', '2024-12-01']);
    // No such day, and no such year near publication: found, and left unread.
    expect(dates('31.02.24, 12.12.99')).toEqual([null, null]);
    expect(dates('version 3.11.25, 10.05.3.1')).toEqual([]);
    expect(dates('los 28 mayores', 'es')).toEqual([]);
  });

  it('are two years where the second has its last digits alone, unless they may be a month', () => {
    expect(dates('the war of 1914–18, the 2019/20 season, in 1620-21 and 1965-67')).toEqual([
      '1914/1918',
      '2019/2020',
      '1620/1621',
      '1965/1967',
    ]);
    expect(dates('perdió 30 000 habitantes en 1620-21, y de nuevo en 1665', 'es')).toEqual([
      '1620/1621',
      '1665',
    ]);
    expect(dates('file 2009-10, room 2014-12, 1998-95')).toEqual([]);
  });

  it('are read back from the publication date', () => {
    expect(dates('on Monday, yesterday, by October, this year, July 7 and last year')).toEqual([
      '2024-12-09',
      '2024-12-11',
      '2024-10',
      '2024',
      '2024-07-07',
      '2023',
    ]);
    expect(dates('el lunes, ayer, en octubre, este año, el 7 de julio y el año pasado', 'es')).toEqual([
      '2024-12-09',
      '2024-12-11',
      '2024-10',
      '2024',
      '2024-07-07',
      '2023',
    ]);
  });

  it('are the very day of the year where it is so many years ago today', () => {
    expect(dates('Four years ago today, three years ago today: today they are back.')).toEqual([
      '2020-12-12',
      '2021-12-12',
      '2024-12-12',
    ]);
    expect(dates('Hoy hace cuatro años; hace hoy dos años', 'es')).toEqual(['2020-12-12', '2022-12-12']);
    expect(dates('Three years ago today', 'en', '2024-02-29')).toEqual([null]);
  });

  it('are the last that had come where "pasado" stands behind the month, and the year before behind "del año pasado"', () => {
    expect(
      dates('el 31 de mayo pasado, el 20 de diciembre pasado, el 31 de mayo del pasado año', 'es'),
    ).toEqual(['2024-05-31', '2023-12-20', '2023-05-31']);
  });

  it('are one day where "yesterday" or "today" stands right before its date', () => {
    expect(dates('yesterday, December 11, 30 boats sank; today, 12 December, two')).toEqual([
      '2024-12-11',
      '2024-12-12',
    ]);
    expect(dates('pararon ayer 11 de diciembre; hoy, 12 de diciembre, no', 'es')).toEqual([
      '2024-12-11',
      '2024-12-12',
    ]);
  });

  it('run from the first of so many last years, in either order, and from the beginning of the calendar year', () => {
    expect(dates('en los tres últimos años y en los últimos tres meses', 'es')).toEqual([
      '2021/2024',
      '2024-09/2024-12',
    ]);
    expect(dates('desde el inicio del presente año', 'es')).toEqual(['2024/2024-12-12']);
    expect(dates('since the beginning of this calendar year')).toEqual(['2024/2024-12-12']);
  });

  it('are days of the month, that occasion and the year just over where news tells them so', () => {
    expect(dates('it said on the 8th that; on the 30th, after; on the 4th floor')).toEqual([
      '2024-12-08',
      '2024-11-30',
    ]);
    expect(dates('dijo el pasado día 8 que; el 16 del mes; el día 3 de mayo', 'es')).toEqual([
      '2024-12-08',
      '2024-11-16',
      '2024-05-03',
    ]);
    expect(dates('In June 2019, 40 were tried. On that occasion')).toEqual(['2019-06', '2019-06']);
    expect(dates('En esa ocasión', 'es')).toEqual([null]);
    expect(dates('en el año recién concluido', 'es', '2024-01-09')).toEqual(['2023']);
    expect(dates('the year just ended', 'en', '2024-12-12')).toEqual([null]);
    expect(dates('on Saturday and Sunday (7 and 8 December), on Monday and Wednesday')).toEqual([
      '2024-12-07/2024-12-08',
      '2024-12-07/2024-12-08',
      '2024-12-09',
      '2024-12-11',
    ]);
  });

  it('take "this month" for the month that a report tells of', () => {
    const ofReport = (text: string, language: string) =>
      findDates(text, { published: '2024-12-12', language, month: '2024-11' }).map(({ edtf }) => edtf);
    expect(ofReport('This month 12 were jailed; last month, nine', 'en')).toEqual(['2024-11', '2024-11']);
    expect(ofReport('Este mes fueron 12; este año, 90', 'es')).toEqual(['2024-11', '2024']);
  });

  it('are read forward where the text speaks of what is to come', () => {
    expect(dates('The vote will be held on Monday.')).toEqual(['2024-12-16']);
    expect(dates('The summit will open in March.')).toEqual(['2025-03']);
  });

  it('stay unknown where the publication date leaves a doubt', () => {
    expect(dates('on Monday, yesterday', 'en', '2022-11-17~')).toEqual([null, null]);
    expect(dates('on July 7', 'en', '2023-07~')).toEqual(['2023-07-07']);
    expect(dates('on May 5, on Monday, this year', 'en', null)).toEqual([null, null, null]);
    expect(dates('on 05/06/2021')).toEqual([null]);
  });

  it('are counted from where a clause begins only where no other date stands in it', () => {
    expect(dates('since May on of this year')).toHaveLength(2);
  });

  it('join into intervals', () => {
    expect(dates('from December 1, 2023, to November 30 of this year')).toEqual(['2023-12-01/2024-11-30']);
    expect(dates('del 1 de enero al 31 de mayo de este año', 'es')).toEqual(['2024-01-01/2024-05-31']);
    expect(dates('since January')).toEqual(['2024-01/2024-12-12']);
    expect(dates('on 11 and 12 July; on 5 and 12 May')).toEqual(['2024-07-11/2024-07-12', null]);
    expect(dates('los días 11 y 12 de julio, el 3 y el 4 de mayo de 2021, el 45 y 12 de mayo', 'es')).toEqual(
      ['2024-07-11/2024-07-12', '2021-05-03/2021-05-04', null],
    );
  });

  it('refer back to those told before', () => {
    expect(dates('On July 11, 2021, they marched. That day it rained.')).toEqual([
      '2021-07-11',
      '2021-07-11',
    ]);
    expect(dates('From March 1, 2024, to May 31, 2024. Over these three months')).toEqual([
      '2024-03-01/2024-05-31',
      '2024-03-01/2024-05-31',
    ]);
    expect(dates('Three years later', 'en', '2024-12-12', ['2021-07-11', '2024'])).toEqual(['2024']);
    expect(dates('Two years after those July 11 marches', 'en', '2023-07~', ['2021-07-11'])).toEqual([
      '2023-07-11',
    ]);
    expect(dates('Dos años después', 'es', '2021-01-18', ['2019-01-18'])).toEqual(['2021']);
  });

  it('keep their year where they name an event', () => {
    expect(dates('over the July 11 protests', 'en', '2024-12-12', ['2021-07-11'])).toEqual(['2021-07-11']);
    expect(dates('over the July 11 protests')).toEqual([null]);
  });

  it('are found in a question whose language nobody knows', () => {
    expect(dates('How many in 2022?', null, null)).toEqual(['2022']);
    expect(dates('¿Cuántos había en julio de 2021?', null, null)).toEqual(['2021-07']);
  });

  it('are valid EDTF, apart and in order, whatever the text', () => {
    const words = [
      'on',
      'Monday',
      'May',
      '31',
      'February 30',
      '2024',
      'since',
      'to',
      'from',
      'el',
      'de',
      'mayo',
      'that day',
      'three years later',
      '-',
      '12:30',
      'of this year',
      '2023-13-01',
    ];
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((each) => each.join(' '));
    const published = fc.constantFrom(null, '2024-12-12', '2023-07~', '2020', 'nonsense', '2024-01/2024-02');
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'es', null), published, (text, language, when) => {
        let last = 0;
        for (const { start, end, edtf } of findDates(text, { published: when, language })) {
          expect(start >= last && start < end && end <= text.length).toBe(true);
          if (edtf !== null) expect(dateBounds(edtf), edtf).not.toBeNull();
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
