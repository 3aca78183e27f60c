import { type Paired, weightOf } from './lexicon.ts';
import { remembered } from './remembered.ts';
import { STOP_WORDS } from './stopwords.ts';

const of = (language: Paired): ((word: string) => boolean) =>
  remembered((word) => weightOf(word, [language]) !== null || STOP_WORDS[language]?.has(word) === true);

const IN: Readonly<Record<Paired, (word: string) => boolean>> = { en: of('en'), es: of('es') };

/** Whether a folded word is an everyday one of one language: "zona" is a name's word in English. */
export const isEverydayIn = (word: string, language: Paired): boolean => IN[language](word);
