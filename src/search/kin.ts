import { fold } from '../text/terms.ts';
import { isKin, relations } from './kin-words.ts';
import { nameWords } from './name-words.ts';
import { type Passage, sentencesOf } from './passage.ts';
import type { Question } from './question.ts';

/** UTF-16 units around a word that say whose kin it is. */
const AROUND = 80;
/** "Her husband*, Luis Ruiz*". */
const NAMED = /^,?\s((?:[^\s,.;:—–-]+\s?){1,6})/u;
/** "The wife *of Luis Ruiz*", "hermana *del alcalde de Lerma, Luis Ruiz*". */
const OWNED = /^\s(?:of|del?)\s(?:\p{Ll}[^.;:,]{0,60},\s)?((?:[^\s,.;:—–-]+\s?){1,6})/u;
/** "*Ruiz's* elder brother". */
const OWNER = /(\p{Lu}[\p{L}\p{M}]+)['’]s?\s(?:\p{Ll}+\s){0,2}$/u;
/** "*Luis Ruiz*, the son". */
const BEARER = /((?:\p{Lu}[\p{L}\p{M}.'’-]+\s?){1,5}),\s(?:\p{Ll}+\s){0,3}$/u;

/**
 * Whether a passage tells of somebody's kin where a question asks who that is: of nobody else's, and where it says what the one
 * who is asked about is to them, of that very one: "her husband, Luis Ruiz" for "Ruiz's wife", "Luis Ruiz, son of Ana" for
 * "Ruiz's mother". True of any other question.
 */
export function tellsOfKin({ asks, insists, query }: Question, passage: Passage): boolean {
  const names = insists.filter((one) => one.kind === 'name' && !one.thing);
  const [name] = names;
  if (asks !== 'person' || names.length !== 1 || name?.kind !== 'name') return true;
  const group = query.groups.find(({ word }) => isKin(fold(word)));
  const asked = group === undefined ? undefined : relations.get(fold(group.word));
  if (group === undefined || asked === undefined) return true;
  const surnames = new Set(name.spellings.map((words) => words.at(-1)));
  const isTheirs = (written: string) => nameWords(written).some((word) => surnames.has(word));
  const { text } = passage.paragraph;
  return sentencesOf(passage).some(({ terms }) =>
    terms.some(({ term, word, start, end }) => {
      if (!group.terms.some((stands) => stands.term === term)) return false;
      const [before, behind] = [
        text.slice(Math.max(0, start - AROUND), start),
        text.slice(end, end + AROUND),
      ];
      const owner = OWNED.exec(behind)?.[1] ?? OWNER.exec(before)?.[1] ?? '';
      const isOwned = /\p{Lu}/u.test(owner);
      if (asked.kin.has(word) || !asked.reciprocals.includes(word)) return !isOwned || isTheirs(owner);
      return isTheirs(NAMED.exec(behind)?.[1] ?? '') || (isOwned && isTheirs(BEARER.exec(before)?.[1] ?? ''));
    }),
  );
}
