import { DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole, ROLE_MODIFIERS } from '../../text/roles.ts';
import type { Found, Reading } from '../people/found.ts';

/** First word of the phrase that ends in a mention: its title, its roles and its article. */
export function phraseFirst({ words, spanish }: Reading, mention: Found): number {
  // "a" is no article in Spanish.
  const isDeterminer = (word: string): boolean => DETERMINER.test(word) && !(spanish && word === 'a');
  let first = mention.first;
  while (first > 0 && words[first - 1]!.start >= mention.titleStart) first -= 1;
  while (
    first > 0 &&
    mention.first - first < 8 &&
    words[first]!.joined &&
    (isRole(words[first - 1]!.plain) ||
      DESCRIPTORS.has(words[first - 1]!.plain) ||
      ROLE_MODIFIERS.has(words[first - 1]!.plain) ||
      isDemonym(words[first - 1]!.plain, false) ||
      isDeterminer(words[first - 1]!.plain))
  ) {
    first -= 1;
    if (isDeterminer(words[first]!.plain)) break;
  }
  return first;
}

const SUBORDINATES =
  /^(?:cuando|mientras|aunque|si|como|porque|when|while|although|though|as|after|before|because)$/;

/** Whether a mention opens its clause: what the words behind it are about. */
export function isSubject(reading: Reading, mention: Found): boolean {
  const { words, text } = reading;
  if (words[mention.last]!.possessive) return false;
  const first = phraseFirst(reading, mention);
  const before = words[first - 1];
  if (before === undefined || words[first]!.opens) return true;
  // "Cuando Ruiz llegó"
  if (before.opens && SUBORDINATES.test(before.plain)) return true;
  return (
    /^(?:[^\p{L}]*, |[^\p{L}]*["“«—–] ?)$/u.test(text.slice(before.end, words[first]!.start)) &&
    !isNameOfOblique(reading, first)
  );
}

/** "al anuncio del jefe del Parlamento, Jorge Roa": whether whoever is named behind a comma is what a preposition leads to. */
function isNameOfOblique({ words, text }: Reading, first: number): boolean {
  let office = false;
  for (let k = first - 1; k > 0 && first - k < 12; k -= 1) {
    if (k < first - 1 && text.slice(words[k]!.end, words[k + 1]!.start) !== ' ') return false;
    const { plain: word } = words[k]!;
    office ||= isRole(word);
    if (office && /^(?:of|with|to|from|by|al|del)$/.test(word)) return true;
    if (office && DETERMINER.test(word) && !/^(?:al|del)$/.test(word))
      return PREPOSITION.test(words[k - 1]?.plain ?? '');
  }
  return false;
}

/** Whether a mention hangs on a preposition: "the arrival of Ana Ruiz". */
export function isOblique(reading: Reading, mention: Found): boolean {
  const { words } = reading;
  let first = phraseFirst(reading, mention);
  // "with Open Ballot and the Centre": as the name before it.
  for (
    let step = 0;
    step < 3 && /^(?:and|or|y|e|o|u|ni|nor)$/.test(words[first - 1]?.plain ?? '') && words[first - 1]!.joined;
    step += 1
  ) {
    first -= 1;
    while (first > 0 && (words[first - 1]!.capital || DETERMINER.test(words[first - 1]!.plain))) first -= 1;
  }
  const before = words[first - 1];
  return (
    before !== undefined &&
    /^(?:of|with|to|from|at|in|on|against|about|under|between|since|de|del|con|en|contra|sobre|entre|ante|bajo|hacia|desde|sin)$/.test(
      before.plain,
    )
  );
}
