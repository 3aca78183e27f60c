import { EVERYDAY, isLookalike, PAIRED, type Paired } from '../text/lexicon.ts';
import { remembered } from '../text/remembered.ts';
import { isRole } from '../text/roles.ts';
import { stem, type Term } from '../text/terms.ts';

/** Without number and gender, in either language: "periodistas" and "periodista", "abogadas" and "abogado". */
const bare = (word: string): string => word.replace(/[aeo]*s?$/, '');

/** Index term → the words of the lexicon that have it as their stem and may stand for a word, each bare. */
type Forms = ReadonlyMap<string, ReadonlySet<string>>;

/** What may stand for a word that says who somebody is; null where it says something else. */
const formsOf = remembered((asked: string): Forms | null => {
  if (![asked, asked.replace(/s$/, ''), asked.replace(/es$/, '')].some(isRole)) return null;
  const forms = new Map<string, Set<string>>();
  const list = (word: string, language: Paired) => {
    const term = stem(word, language);
    forms.set(term, (forms.get(term) ?? new Set()).add(bare(word)));
  };
  for (const { synset } of EVERYDAY.senses([asked]))
    for (const language of PAIRED)
      for (const [word, ...more] of synset.to[language])
        if (word !== undefined && more.length === 0) list(word, language);
  return forms;
});

/**
 * Whether a word of a text merely shares the stem of one that may stand for `asked`, a folded word for people by what they do:
 * "reports" has the stem of "reporter", and "periodo" that of "periodista". False where `asked` is no such word.
 */
export function isNoAgent(asked: string, { term, word }: Pick<Term, 'term' | 'word'>): boolean {
  const forms = formsOf(asked);
  if (forms === null) return false;
  // Whoever protested is a protester.
  if (PAIRED.some((language) => stem(asked, language) === term)) return isLookalike(word) && word !== asked;
  const known = forms.get(term);
  return known !== undefined && !known.has(bare(word));
}
