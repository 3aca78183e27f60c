import { readFileSync } from 'node:fs';
import { fold, stem } from './terms.ts';

/** Word → the rows of the file that it stands in; all folded. */
type Rows = ReadonlyMap<string, readonly (readonly string[])[]>;

const NONE: readonly string[] = [];
const known = new Map<string, Rows>();

/**
 * The forms that a folded word also has and its stemmer doesn't join to it, folded, one of each stem: "fell" and "fallen" for
 * "fall", "juez" for "jueces". `language` is `en` or `es`; others have none.
 */
export function otherForms(word: string, language: string): readonly string[] {
  const rows = rowsOf(language);
  if (rows === null) return NONE;
  const own = rows.get(word);
  const irregular = own === undefined ? NONE : own.flatMap((row) => ofOtherStems(row, word, language));
  if (language !== 'es') return irregular;
  const found = [...irregular];
  const stems = new Set([word, ...irregular].map((form) => stem(form, language)));
  for (const form of regularForms(word, rows, irregular.length > 0)) {
    const stemmed = stem(form, language);
    if (!stems.has(stemmed)) found.push(form);
    stems.add(stemmed);
  }
  return found;
}

/** The forms of a word that may begin with other letters than it does: irregular ones, and those of short verbs. */
export function formsBegunOtherwise(word: string, language: string): readonly string[] {
  const rows = rowsOf(language);
  if (rows === null) return NONE;
  const irregular = rows.get(word)?.flat() ?? NONE;
  return language === 'es' && word.length < LONG_VERB ? [...irregular, ...conjugated(word)] : irregular;
}

/** "Caerse" has two letters that all its forms begin with; from so many letters on a verb has three. */
const LONG_VERB = 7;

/** The other forms of a row, one of each stem. */
function ofOtherStems(row: readonly string[], word: string, language: string): readonly string[] {
  const stems = row.map((form) => stem(form, language));
  const own = stem(word, language);
  return row.filter((_, i) => stems[i] !== own && stems.indexOf(stems[i]!) === i);
}

function regularForms(word: string, rows: Rows, isIrregular: boolean): readonly string[] {
  // What is a form of a verb is no noun: "dio" has no plural "dios".
  const numbers = isIrregular ? NONE : otherNumber(word).filter((form) => !rows.has(form));
  return [...numbers, ...conjugated(word)];
}

/** Without accents the stemmer cuts "liberaciones" and "capitan" to the root, but neither "liberacion" nor "capitanes". */
const CUT_IN_ONE_NUMBER = /(?:ion|[aeiu]d|[ae]n)$/;

/** The plural of a folded Spanish noun, or its singular; nothing for what isn't one by its ending. */
function otherNumber(word: string): readonly string[] {
  if (word.length < 3 || /(?:mente|[aei]rse)$/.test(word)) return NONE;
  const singular = word.endsWith('es') ? word.slice(0, -2) : '';
  if (CUT_IN_ONE_NUMBER.test(singular)) return [singular, `${singular}e`];
  if (CUT_IN_ONE_NUMBER.test(word)) return [`${word}es`];
  if (/..[aeo]s$/.test(word)) return [word.slice(0, -1)];
  return /[aeo]$/.test(word) ? [`${word}s`] : NONE;
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ar: ['a', 'an', 'o', 'aron', 'ado'],
  er: ['e', 'en', 'io', 'ieron', 'ido'],
  ir: ['e', 'en', 'io', 'ieron', 'ido'],
};
const PRETERITE: readonly string[] = ['io'];

/** Roots whose forms the stemmer parts: short ones, and those that end like an ending themselves ("dispar-a", "modific-a"). */
const ODD_ROOT = /^.{2,4}$|(?:[aei]r|ic|e)$/;

/** Roots whose longer forms too the stemmer leaves as they are: "ech-aban", "us-ando", "un-irse". */
const ONE_VOWEL = /^[aeiou][^aeiou]+$/;
const LONGER_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ar: ['aba', 'aban', 'ando', 'arlo', 'arse'],
  er: ['iendo', 'erlo', 'erse'],
  ir: ['iendo', 'irlo', 'irse'],
};

/**
 * What news makes of a Spanish infinitive, as far as the stemmer parts it from that: somebody does, did or has done it. It
 * takes "dispara" for a future tense and leaves "prometio" its vowel.
 */
function conjugated(word: string): readonly string[] {
  const [, root, ending] = /^(.{2,})([aei]r)(?:se)?$/.exec(word) ?? [];
  if (root === undefined) return NONE;
  const endings = ODD_ROOT.test(root) ? ENDINGS[ending!]! : ending === 'ar' ? NONE : PRETERITE;
  const longer = ONE_VOWEL.test(root) ? LONGER_ENDINGS[ending!]! : NONE;
  return [...endings, ...longer].map((one) => root + one);
}

function rowsOf(language: string): Rows | null {
  if (language !== 'en' && language !== 'es') return null;
  let rows = known.get(language);
  if (rows === undefined) {
    rows = read(language);
    known.set(language, rows);
  }
  return rows;
}

function read(language: string): Rows {
  const rows = new Map<string, string[][]>();
  const file = readFileSync(new URL(`./word-forms.${language}.txt`, import.meta.url), 'utf8');
  for (const line of fold(file).split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const row = line.split(/:? /);
    for (const form of row) {
      const own = rows.get(form);
      if (own === undefined) rows.set(form, [row]);
      else own.push(row);
    }
  }
  return rows;
}
