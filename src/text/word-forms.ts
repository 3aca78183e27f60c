import { readFileSync } from 'node:fs';
import { fold, stem } from './terms.ts';

/** Word → the other forms of whatever it is a form of; all folded. */
type Forms = ReadonlyMap<string, readonly string[]>;

const NONE: readonly string[] = [];
const known = new Map<string, Forms>();

/**
 * The forms that a folded word also has and its stemmer doesn't join to it, folded, one of each stem: "fell" and "fallen" for
 * "fall", "juez" for "jueces". `language` is `en` or `es`; others have none.
 */
export function otherForms(word: string, language: string): readonly string[] {
  if (language !== 'en' && language !== 'es') return NONE;
  let forms = known.get(language);
  if (forms === undefined) {
    forms = read(language);
    known.set(language, forms);
  }
  const irregular = forms.get(word) ?? NONE;
  if (language !== 'es') return irregular;
  const found = [...irregular];
  const stems = new Set([word, ...irregular].map((form) => stem(form, language)));
  // What is a form of a verb is no noun: "dio" has no plural "dios".
  const numbers = irregular.length > 0 ? NONE : otherNumber(word).filter((form) => !forms.has(form));
  for (const form of [...numbers, ...conjugated(word)]) {
    const stemmed = stem(form, language);
    if (!stems.has(stemmed)) found.push(form);
    stems.add(stemmed);
  }
  return found;
}

/** Without accents the stemmer cuts "liberaciones" and "capitan" to the root, but neither "liberacion" nor "capitanes". */
const CUT_IN_ONE_NUMBER = /(?:ion|[aeiu]d|[ae]n)$/;

/** The plural of a folded Spanish noun, or its singular; nothing for what isn't one by its ending. */
function otherNumber(word: string): readonly string[] {
  if (word.length < 3 || /(?:mente|[aei]rse)$/.test(word)) return NONE;
  const singular = word.endsWith('es') ? word.slice(0, -2) : '';
  if (CUT_IN_ONE_NUMBER.test(singular)) return [singular, `${singular}e`];
  if (CUT_IN_ONE_NUMBER.test(word)) return [`${word}es`];
  if (/[aeo]s$/.test(word)) return [word.slice(0, -1)];
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

/**
 * What news makes of a Spanish infinitive, as far as the stemmer parts it from that: somebody does, did or has done it. It
 * takes "dispara" for a future tense and leaves "prometio" its vowel.
 */
function conjugated(word: string): readonly string[] {
  const [, root, ending] = /^(.{2,})([aei]r)(?:se)?$/.exec(word) ?? [];
  if (root === undefined) return NONE;
  const endings = ODD_ROOT.test(root) ? ENDINGS[ending!]! : ending === 'ar' ? NONE : PRETERITE;
  return endings.map((one) => root + one);
}

function read(language: string): Forms {
  const forms = new Map<string, readonly string[]>();
  const file = readFileSync(new URL(`./word-forms.${language}.txt`, import.meta.url), 'utf8');
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const all = line.split(/:? /).map(fold);
    const stems = all.map((form) => stem(form, language));
    for (const [i, form] of all.entries()) {
      const others = all.filter((_, j) => stems[j] !== stems[i] && stems.indexOf(stems[j]!) === j);
      forms.set(form, [...(forms.get(form) ?? []), ...others]);
    }
  }
  return forms;
}
