import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerPassages } from '../../src/answers/passages.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { originals } from '../originals.ts';
import { requestOf } from '../request.ts';

const ROOT = join(import.meta.dirname, '../..');
const local = await originals();

const library = (corpus: string): Promise<Library> =>
  openLibrary({ corpus, commands: join(ROOT, 'commands') });

const COVERAGES = [
  { name: 'the shipped digests', corpus: join(ROOT, 'corpus') as string | null },
  { name: 'the originals (skipped without ../shared)', corpus: local },
];

const ABSENT = [
  'How many political prisoners are there in Venezuela?',
  '¿Cuántos presos políticos hay en Venezuela?',
  'presos politicos en nicaragua',
  'How many political prisoners are there in the United States?',
  'protests in canada',
  'What is the capital of France?',
  '¿Cuál es la capital de Francia?',
  'Who is Elon Musk?',
  'quien es elon musk',
  'What did Biden say about the prisoners?',
  'que dijo Putin de las protestas',
  'Who is Luis Manuel Otero Alcántara?',
  'was otero alcantara released',
  'liberaron a otero alcantara',
  'How many prisoners were there in 2015?',
  'cuantos presos habia en 2010',
  'what did blinken say in 2019',
  'Did Russia sanction Cuba?',
  'who won the baseball game',
  'precio del dolar',
  'How do I cook rice?',
];

const PRESENT = [
  ['How many political prisoners are there in Cuba?', '1,117'],
  ['¿Cuántos presos políticos hay en Cuba?', '1,117'],
  ['how many women are behind bars', '120'],
  ['who leads democratic spaces', 'Michael Lima'],
  ['who is the chair of the House Foreign Affairs Committee', 'McCaul'],
  ['¿Quién dirige Democratic Spaces?', 'Michael Lima'],
  ['What did Trudeau call the treatment of protesters?', 'violent crackdown'],
  ['how many people were arrested on july 11 2021', '1,586'],
  ['US exports to Cuba in 2018', '275.9'],
] as const;

describe.each(COVERAGES)('over $name', ({ corpus }) => {
  const ask = async (question: string) => {
    const { coverage } = (await library(corpus!)).current;
    return answerPassages(coverage, requestOf({ question }));
  };

  it.skipIf(corpus === null).each(ABSENT)('nothing is said to: %s', async (question) => {
    expect((await ask(question)).clippings.map(({ text }) => text)).toEqual([]);
  });

  it.skipIf(corpus === null).each(PRESENT)('%s → %s', async (question, words) => {
    const { clippings } = await ask(question);
    expect(clippings[0]?.text).toContain(words);
  });
});
