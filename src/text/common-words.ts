import { readFileSync } from 'node:fs';
import { isEveryday, isListedWord, isWrittenEveryday, PAIRED, type Paired } from './lexicon.ts';
import { fold, stem } from './terms.ts';
import { otherForms } from './word-forms.ts';

const keyOf = (word: string, language: Paired): string => `${language}:${stem(word, language)}`;

function read(): ReadonlySet<string> {
  const keys = new Set<string>();
  let language: Paired = 'en';
  for (const line of readFileSync(new URL('common-words.txt', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const heading = /^\[(en|es)\]$/.exec(line);
    if (heading !== null) language = heading[1] as Paired;
    else for (const word of line.split(' ')) keys.add(keyOf(fold(word), language));
  }
  return keys;
}

let keys: ReadonlySet<string> | undefined;

/** Surnames that are forms of common words or have the stem of one: who types one of them most likely means somebody. */
const SURNAMES = new Set(
  'acosta bravo bush calvo campos casas castillo cole coleman cortes delgado duran espinosa everest ferrer flores flowers fuentes gates guerra heredia jobs machado maduro marti mercado montes morales moreno paredes parker perez prado ramos reyes rice rios rivers rojas romero rosas rubio salas serrano soler sosa swift torres vega'.split(
    ' ',
  ),
);

/** "Exalcalde", "reopened", "hardest". */
const AFFIXED =
  /^(?:(?:ex|vice|re|un|non|sub|anti|auto|super|inter|pre|co|over|under|des|in|im|sobre)-?(.{4,})|(.{4,})(?:est|er|ish|less|ful))$/;

/** "Volverán", "pediría": a Spanish infinitive with an ending. */
const FUTURE = /^(.{2,}[aei]r)i?an?$/;

/** Whether a folded word is no name: the lexicon has it, or common-words.txt, in any of its forms. */
export function isCommon(word: string): boolean {
  if (SURNAMES.has(word) && !isWrittenEveryday(word)) return false;
  const affixed = AFFIXED.exec(word);
  const verb = FUTURE.exec(word)?.[1];
  return (
    isListed(word) ||
    (affixed !== null && isListed((affixed[1] ?? affixed[2])!)) ||
    (verb !== undefined && isListedWord(verb, 'es'))
  );
}

function isListed(word: string): boolean {
  if (isEveryday(word)) return true;
  keys ??= read();
  const known = keys;
  return PAIRED.some((language) =>
    [word, ...otherForms(word, language)].some((form) => known.has(keyOf(form, language))),
  );
}
