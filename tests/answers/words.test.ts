import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/answers/words.ts';
import type { Glossary, GlossaryEntry } from '../../src/corpus/glossary.ts';
import { answer, article, cutting } from '../message/samples.ts';

const entry = (id: string, changes: Partial<GlossaryEntry>): GlossaryEntry => ({
  id,
  terms: {},
  related: {},
  definition: {},
  unlike: [],
  ...changes,
});

const GLOSSARY: Glossary = {
  entries: [
    entry('listed', {
      terms: { en: ['on the list'], es: ['en la lista'] },
      definition: { en: 'Named on the union’s list.', es: 'Incluido en la lista del sindicato.' },
      unlike: ['striking', 'gone'],
    }),
    entry('striking', {
      terms: { en: ['striker', 'on strike'], es: ['huelguista'] },
      definition: { en: 'Somebody who has stopped work.' },
    }),
    entry('ferry', { terms: { en: ['ferry'] } }),
  ],
};

const shown = (text: string, locale: 'en-US' | 'es-ES' = 'en-US', language = 'en') =>
  wordsOf(answer([cutting(article([text], { language }), 1)]), GLOSSARY, locale);

describe('The words of an answer', () => {
  test('are those that it shows, in whatever form, with what they must not be confused with', () => {
    expect(shown('There are 412 strikers on the list.')).toEqual([
      { term: 'on the list', definition: 'Named on the union’s list.', unlike: ['striker'] },
      { term: 'striker', definition: 'Somebody who has stopped work.', unlike: [] },
    ]);
  });

  test('are only whole terms: some list is not the list', () => {
    expect(shown('She made a list of ferries.')).toEqual([]);
  });

  test('are told in the reader’s language, and in any where it is lacking', () => {
    expect(shown('Hay 412 huelguistas en la lista.', 'es-ES', 'es')).toEqual([
      {
        term: 'en la lista',
        definition: 'Incluido en la lista del sindicato.',
        unlike: ['huelguista'],
      },
      { term: 'huelguista', definition: 'Somebody who has stopped work.', unlike: [] },
    ]);
  });

  test('are none for an answer that shows nothing', () => {
    expect(wordsOf(answer([]), GLOSSARY, 'en-US')).toEqual([]);
  });
});
