import { isEveryday } from '../../text/lexicon.ts';
import { plain, type Word } from '../../text/names.ts';
import { isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { PLACE_AFTER, PLACE_BEFORE } from '../../text/place-signs.ts';
import { isPluralRole, isRole, KIN, ROLE_MODIFIERS } from '../../text/roles.ts';
import { placeAt } from './place-at.ts';

/** ", venezolana de 27 años": only people have an age. */
const OF_AN_AGE = /^, (?:\p{Ll}+ ){0,3}de \d{1,3} años(?!\p{L})/u;

/** Those of whom Spanish says where they are from rather than whose they are. */
export const INHABITANTS =
  /^(?:habitantes|vecinos|vecinas|pobladores|residentes|mineros|campesinos|pescadores|agricultores|comuneros|indigenas)$/;

/** What people and organisations are alike to others. */
export const EITHER_KIND =
  /^(?:ally|rival|partner|owner|sponsor|parent|backer|aliad[oa]|soci[oa]|dueñ[oa]|duen[oa]|patrocinador|patrocinadora)$/;

/** Of those who are close to somebody, the ones who may be of a place as well. */
export const NO_FAMILY =
  /^(?:amig[oa]|vecin[oa]|neighbou?r|colleague|friend|parent|partner|rival|mujer|madre|padre)$/;

/** Parents, who are somebody's where the name has two words: "madre de Kendry Ruiz". */
export const PARENT = /^(?:madre|padre)$/;

/** Whether the word at `at` ends what a role is of: "alcalde de [Osk]", "alcalde de Osk del [Río]". */
export function hangsOnRole(words: readonly Word[], at: number): boolean {
  for (let k = at - 1; k > Math.max(0, at - 7) && words[k + 1]!.joined; k -= 1) {
    if ((isRole(words[k]!.plain) || isPluralRole(words[k]!.plain)) && !words[k]!.capital)
      return /^(?:de|del)$/.test(words[k + 1]!.plain) && !KIN.has(words[k]!.plain);
    if (!words[k]!.capital && !/^(?:de|del|la|el|los|las)$/.test(words[k]!.plain)) return false;
  }
  return false;
}

export const TITLES_AS_NAMES = /^(?:dean|marshal|prince|duke|earl|major|king|bishop|rector|abbot|sheriff)$/;

/** ", whose husband", ", cuya hija" behind a name. */
export const WHOSE_KIN =
  /^, (?:whose|cuy[oa]s?) (?:\p{L}+ )?(?:husband|wife|son|daughter|father|mother|brother|sister|family|parents|children|partner|esposo|esposa|marido|mujer|hijo|hija|padre|madre|hermano|hermana|familia|pareja|hijos|padres)(?!\p{L})/u;

/** What a Nobel laureate is one of, in Spanish. */
export const NOBEL = /^(?:literatura|medicina|quimica|fisica|economia)$/;

/** "Mar Díaz": a given name that is a thing as well, unlike "Mar Negro". */
export const isCalledMar = (words: readonly Word[], at: number): boolean =>
  words[at]!.plain === 'mar' &&
  words[at + 1]?.joined === true &&
  words[at + 1]!.capital &&
  !isEveryday(words[at + 1]!.plain) &&
  placeAt(words, at + 1) === 0 &&
  !/^(?:rojo|caspio|baltico|egeo|jonico|adriatico|tirreno|arabigo|argentino|mediterraneo)$/.test(
    words[at + 1]!.plain,
  );

/** Whether what stands around a name says that it is a place's. */
export const isCalledPlace = (words: readonly Word[], first: number, last: number, text: string): boolean =>
  PLACE_BEFORE.test(plain(text.slice(Math.max(0, words[first]!.start - 44), words[first]!.start))) ||
  PLACE_AFTER.test(plain(text.slice(words[last]!.end, words[last]!.end + 44)));

/** Whether an age stands behind a name that ends at the word `last`. */
export const hasAge = (words: readonly Word[], last: number, text: string): boolean =>
  OF_AN_AGE.test(text.slice(words[last]!.end, words[last]!.end + 40));

/** Whether a role that only a person has stands behind a name, between commas: ", mayor of Istanbul". */
export function isPersonsRoleAfter(
  words: readonly Word[],
  last: number,
  text: string,
  isGiven = false,
): boolean {
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return false;
  for (let k = last + 1; k < last + 6 && words[k] !== undefined; k += 1) {
    const word = words[k]!;
    if (k > last + 1 && !word.joined) return false;
    if (isRole(word.plain) && !word.capital)
      return (
        !EITHER_KIND.test(word.plain) &&
        !DESCRIPTORS.has(word.plain) &&
        !/^(?:lider|leader|member|miembro|champion|creator|winner)$/.test(word.plain)
      );
    // "a software engineer": behind a given name one word that no list has.
    if (isGiven && k === last + 2 && /^an?$/.test(next.plain) && !word.capital) continue;
    if (
      !/^(?:the|an?|el|la|un|una|former|then)$/.test(word.plain) &&
      !isDemonym(word.plain, false) &&
      !ROLE_MODIFIERS.has(word.plain)
    )
      return false;
  }
  return false;
}
