import { readdirSync, readFileSync } from 'node:fs';
import { fold } from './fold.ts';

/** Folded words. */
type Phrase = readonly string[];

/** One language's phrases of a line. */
interface Side {
  /** What stands for one another. */
  readonly from: readonly Phrase[];
  /** What is behind the bar, and may stand for those. */
  readonly more: readonly Phrase[];
}

/** A line of the lexicon: its sign, if any, and its phrases. lexicon/README.md says what the signs mean. */
export interface Line {
  readonly sign: string;
  readonly en: Side;
  readonly es: Side;
}

const FOLDER = new URL('./lexicon/', import.meta.url);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SIGN = /^[~*!+&?-]/;

/** The lines of the lexicon's files that hold words, in the order of the files' names. */
export const lexiconLines = (): readonly Line[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => fold(readFileSync(new URL(name, FOLDER), 'utf8')).split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(lineOf);

function lineOf(text: string): Line {
  const sign = SIGN.test(text) ? text[0]! : '';
  const [en, es] = text.slice(sign.length).split('=');
  return { sign, en: sideOf(en), es: sideOf(es) };
}

function sideOf(text = ''): Side {
  const [from, ...more] = text.split('|');
  return { from: phrasesOf(from), more: more.flatMap(phrasesOf) };
}

const phrasesOf = (text = ''): readonly Phrase[] => text.split(',').map((phrase) => phrase.match(WORD) ?? []);
