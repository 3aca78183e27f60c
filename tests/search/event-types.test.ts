import { describe, expect, it } from 'vitest';
import { figuresFor } from '../../src/answers/figures/asked.ts';
import { eventTypesIn } from '../../src/search/event-types.ts';
import { understand } from '../../src/search/understand.ts';
import { articleOf } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { requestOf } from '../request.ts';

const ASKER = { locale: 'en-US', now: new Date('2026-11-22') } as const;
const REQUEST = requestOf(ASKER);

const TEXT = `Sorland holds 640 political prisoners, 52 of them women, the Lantern Fund said.

On 3 July the authorities released 41 political prisoners, most of them students.

Since the spring 17 political prisoners have been sentenced to death and four have been executed.`;

describe('what befell those who are counted', () => {
  it('is read in both languages, and a death sentence kills nobody', () => {
    expect([...eventTypesIn('fueron excarcelados 12 presos')]).toEqual(['freed']);
    expect([...eventTypesIn('Nine miners were killed')]).toEqual(['killed']);
    expect([...eventTypesIn('17 men sentenced to death')]).toEqual(['convicted']);
    expect([...eventTypesIn('640 prisoners are held')]).toEqual([]);
  });

  it('must be what the question asks for', async () => {
    const coverage = await coverageOf([articleOf(TEXT, { published: '2024-08-01' })]);
    const values = (text: string) => {
      const question = understand(text, coverage, ASKER);
      const hits = coverage.index.search(question.query);
      return figuresFor(coverage, question, REQUEST, hits).map(({ figure }) => figure.value);
    };
    expect(values('How many political prisoners are there?')).toEqual([640]);
    expect(values('How many political prisoners were released?')).toEqual([41]);
    expect(values('How many political prisoners were sentenced to death?')).toEqual([17]);
  });
});
