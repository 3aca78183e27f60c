import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerPassages } from '../../src/answers/passages.ts';
import { answerPeople } from '../../src/answers/people.ts';
import { openLibrary } from '../../src/library.ts';
import type { Coverage } from '../../src/search/coverage.ts';
import { plain } from '../../src/text/names.ts';
import { article } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { requestOf } from '../request.ts';

/* Nobody whom the coverage lacks gets the words of somebody who only shares a name with them. */

const GIVEN =
  'Ana Luis Marta Brian Elena Michael Rosa Tomás Helen Antony Farid Ingrid José María Joy Kofi Lucía'.split(
    ' ',
  );
const SURNAMES =
  'Ruiz Lima Robles Nichols Otero Kane Blinken Soto Osei McCaul Pérez Lindqvist Vega Haddad Trudeau'.split(
    ' ',
  );
const TOPICS = ['the prisoners', 'the strike', 'sanctions', 'democracy', 'the harbour'];
const TEMAS = ['los presos', 'la huelga', 'las sanciones', 'la democracia', 'el puerto'];

/** Every full name of the lists, in an order that mixes them; the second surname of some. */
const NAMES = Array.from({ length: GIVEN.length * SURNAMES.length }, (_, i) => {
  const given = GIVEN[i % GIVEN.length]!;
  const surname = SURNAMES[(i * 7 + Math.floor(i / GIVEN.length)) % SURNAMES.length]!;
  const second = SURNAMES[(i * 11 + 3) % SURNAMES.length]!;
  return i % 3 === 0 && second !== surname ? `${given} ${surname} ${second}` : `${given} ${surname}`;
});

const QUESTIONS: readonly ((name: string, i: number) => string)[] = [
  (name) => `Who is ${name}?`,
  (name, i) => `What did ${name} say about ${TOPICS[i % TOPICS.length]}?`,
  (name) => `quién es ${name}`,
  (name, i) => `¿Qué dijo ${name} sobre ${TEMAS[i % TEMAS.length]}?`,
  (name) => `what has ${plain(name)} said`,
];

/** Whether a name can be a bearer's: one has all the parts of the other, with the same given name. */
function isPresent(coverage: Coverage, name: string): boolean {
  const asked = plain(name).split(' ');
  return coverage.directory.bearers.some((bearer) =>
    [bearer.name, ...bearer.aliases].some((spelling) => {
      const parts = plain(spelling)
        .split(/[\s-]+/)
        .filter((part) => part.length > 2);
      const [short, long] = parts.length < asked.length ? [parts, asked] : [asked, parts];
      return short.length > 1 && parts[0] === asked[0] && short.every((part) => long.includes(part));
    }),
  );
}

const SHARED_SURNAMES = [
  'Labour minister Elena Ruiz said the strike was illegal. “The harbour will open,” Ruiz told reporters.',
  'Tomás Ruiz Soto, a docker, said the prisoners were his friends. Ruiz Soto called for sanctions against the port.',
  'El abogado Farid Vega afirmó que las sanciones llegan tarde. «La democracia es esto», dijo Vega.',
  'The writer Helen Kane said democracy was tired. According to Kane, the harbour is empty.',
];
const SHARED_GIVEN = [
  'Michael Haddad, chairman of Open Harbour, said the strike would go on. “We are not prisoners,” Michael Haddad said.',
  'La jueza María Lindqvist dijo que los presos saldrán. Según Lindqvist, la huelga es legal.',
  'Luis Osei told the council that sanctions hurt the poor. “Democracy is late,” said Osei.',
  'José Trudeau Vega denunció las sanciones. Trudeau pidió abrir el puerto.',
];

const ROOT = join(import.meta.dirname, '../..');
const madeUp = (texts: readonly string[]) =>
  coverageOf(
    texts.map((text, i) =>
      article([text], {
        id: `a${i}`,
        authors: [],
        published: '2025-03-01',
        language: /\bdijo|afirmó|denunció/.test(text) ? 'es' : 'en',
      }),
    ),
  );
const COVERAGES: readonly (readonly [string, () => Promise<Coverage>])[] = [
  [
    'the shipped coverage',
    async () =>
      (await openLibrary({ corpus: join(ROOT, 'corpus'), commands: join(ROOT, 'commands') })).current
        .coverage,
  ],
  ['a coverage of shared surnames', () => madeUp(SHARED_SURNAMES)],
  ['a coverage of shared given names', () => madeUp(SHARED_GIVEN)],
];

describe.each(COVERAGES)('%s', (_, open) => {
  it('has no words of others for whoever is not in it', async () => {
    const coverage = await open();
    const absent = NAMES.filter((name) => !isPresent(coverage, name));
    expect(absent.length).toBeGreaterThan(200);
    const answered = absent.flatMap((name, i) => {
      const question = QUESTIONS[i % QUESTIONS.length]!(name, i);
      const answers = [
        answerPeople(coverage, requestOf({ command: 'who', name })),
        answerPassages(coverage, requestOf({ question })),
      ];
      return answers.some(
        ({ outcome, clippings, people }) =>
          outcome === 'found' || clippings.length > 0 || (people ?? []).length > 0,
      )
        ? [question]
        : [];
    });
    expect(answered).toEqual([]);
  });
});
