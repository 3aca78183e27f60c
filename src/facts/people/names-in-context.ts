import { CONNECTORS, isAcronym, type Word } from '../../text/names.ts';
import { CALENDAR, isDemonym, OPENING_WORDS, PLATFORMS, THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isRole, LEADERSHIP, ROLE_MODIFIERS } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { HONORIFICS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { runEnd, type Stretch } from './organisation-names.ts';
import { placeAt } from './person-names.ts';

/** Whether a folded word, though capitalised here, is a word of the language rather than somebody's name. */
const isCommonWord = (plain: string): boolean =>
  THINGS.has(plain) ||
  OFFICES.has(plain) ||
  PORTFOLIOS.has(plain) ||
  ORGANISATION_WORDS.has(plain) ||
  ROLE_MODIFIERS.has(plain) ||
  /\d/.test(plain);

export const ARTICLE = /^(?:the|la|el|las|los)$/;

/** Words before a name that say it is an organisation: "the rights group Open Ballot", "la ONG Mesa de Tierras". */
function describedBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const written = before !== undefined && (!before.capital || isAcronym(before));
  return written && words[at]!.joined && DESCRIPTORS.has(before.plain);
}

/** ", a Chicago nonprofit" behind a name. */
function describedAfter(words: readonly Word[], last: number, text: string): boolean {
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return false;
  if (!/^(?:a|an|the|un|una|la|el|one|its)$/.test(next.plain)) return false;
  for (let i = last + 2; i < Math.min(words.length, last + 9) && words[i]!.joined; i += 1) {
    if (DESCRIPTORS.has(words[i]!.plain) && !words[i]!.possessive && !isRole(words[i + 1]?.plain ?? ''))
      return true;
    if (isRole(words[i]!.plain) || /^(?:of|for|who|that|which|in|de|que|en)$/.test(words[i]!.plain))
      return false;
  }
  return false;
}

/** "organizations such as Open Ballot and Roof International" before a name. */
function listedAfterKind(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    const { plain } = words[i]!;
    if (/^(?:as|like|including|como)$/.test(plain)) {
      const kind = words[plain === 'as' ? i - 2 : i - 1];
      return kind !== undefined && DESCRIPTORS.has(kind.plain);
    }
    if (!words[i]!.capital && !/^(?:and|y|the|for|of|de|or)$/.test(plain)) return false;
  }
  return false;
}

/** "Founded by", "led by": behind a comma after an organisation's name. */
function ledAfter(words: readonly Word[], last: number, text: string): boolean {
  return /^, (?:which (?:was|is) )?(?:led|headed|chaired|founded|co-founded|run|directed|dirigid|lidera|encabezad|presidid|fundad|cofundad)\S*(?: and \S+| y \S+)? (?:by|por) /.test(
    text.slice(words[last]!.end, words[last]!.end + 60),
  );
}

/** First word of the run of capitalised words and connectors that ends at `last`. */
function runStart(words: readonly Word[], last: number): number {
  let first = last;
  while (
    last - first < 20 &&
    first > 0 &&
    words[first]!.joined &&
    (words[first - 1]!.capital || CONNECTORS.has(words[first - 1]!.plain) || words[first - 1]!.plain === 'y')
  )
    first -= 1;
  while (first < last && !words[first]!.capital) first += 1;
  while (first < last && ARTICLE.test(words[first]!.plain)) first += 1;
  return first;
}

/** An acronym in brackets behind a name, which its initials spell: "(HRW)". */
export function acronymAfter(words: readonly Word[], last: number, text: string): number | null {
  const next = words[last + 1];
  if (next === undefined || !next.capital) return null;
  // "Superintendencia … (Sutran)": an acronym that is written as a word.
  const initial = words[runStart(words, last)]!.plain[0];
  if (
    !isAcronym(next) &&
    (next.plain[0] !== initial || placeAt(words, last + 1) > 0 || isGivenName(next.plain))
  )
    return null;
  if (text.slice(words[last]!.end, next.start) !== ' (' || !/^[),;]/.test(text.slice(next.end))) return null;
  return last + 1;
}

function spells(acronym: string, words: readonly Word[]): boolean {
  const letters = acronym.toLowerCase().replace(/[^a-z0-9]/g, '');
  const first = words.map((word) => word.plain[0] ?? '').join('');
  let i = 0;
  for (const letter of letters) {
    i = first.indexOf(letter, i) + 1;
    if (i === 0) return false;
  }
  return true;
}

/** An organisation that only its surroundings tell: "the group X", "X (XYZ)", "X, a nonprofit". */
export function nameByContext(
  words: readonly Word[],
  at: number,
  runLast: number,
  text: string,
): Stretch | null {
  const word = words[at]!;
  if (CALENDAR.has(word.plain) || PLATFORMS.has(word.plain) || HONORIFICS.has(word.plain)) return null;
  let first = at;
  if (word.opens && OPENING_WORDS.has(word.plain) && !ARTICLE.test(word.plain)) return null;
  if (word.opens && ARTICLE.test(word.plain)) first = at + 1;
  if (first > runLast) return null;
  const before = describedBefore(words, at) || listedAfterKind(words, at);
  let last = runLast;
  if (words[last]!.possessive && last === first && !before) return null;
  if (before || describedAfter(words, last, text)) {
    // A name that a kind announces may have a tail: "the collective Voices of the River".
    for (let step = 0; step < 3; step += 1) {
      let next = last + 1;
      while (
        words[next]?.joined &&
        /^(?:of|for|de|del|the|la|las|los|por|para|el|sin|in|en|y|and|against|contra)$/.test(
          words[next]!.plain,
        ) &&
        next - last <= 3
      )
        next += 1;
      const link = words[last + 1]?.plain ?? '';
      if (
        next === last + 1 ||
        !words[next]?.joined ||
        !words[next]!.capital ||
        /^(?:y|and|in|en)$/.test(link)
      )
        break;
      last = runEnd(words, next);
    }
    // "el diario Granma" is no province, but "the group Paris" may be anything.
    const kind = DESCRIPTORS.get(words[at - 1]?.plain ?? '');
    const sure = before && (kind === 'media' || kind === 'party' || kind === 'company');
    if (last === first && !sure && (placeAt(words, first) > 0 || isDemonym(words[first]!.plain))) return null;
    return { first, last };
  }
  if (last > first && ledAfter(words, last, text)) return { first, last };
  const acronym = acronymAfter(words, last, text);
  if (acronym !== null && last > first && spells(words[acronym]!.text, words.slice(first, last + 1)))
    return { first, last };
  const next = words[last + 1];
  const previous = words[at - 1];
  const speaks =
    (next?.joined === true && speechFrame(next.plain) !== null) ||
    (previous !== undefined &&
      word.joined &&
      (speechFrame(previous.plain) !== null || previous.plain === 'segun')) ||
    (previous?.plain === 'to' && words[at - 2]?.plain === 'according');
  // "líder del PSC": an acronym that somebody leads.
  const led =
    LEADERSHIP.has(words[at - 2]?.plain ?? '') && /^(?:of|del)$/.test(previous?.plain ?? '') && word.joined;
  if (led && last === first && isAcronym(word) && placeAt(words, at) === 0) return { first, last };
  if (!speaks) return null;
  // "the URP said": an acronym that speaks.
  if (last === first)
    return isAcronym(word) && word.text.length > 2 && /^\p{Lu}+$/u.test(word.text) && placeAt(words, at) === 0
      ? { first, last }
      : null;
  // "The Daily Nation reported", in the middle of a sentence; "Harbor Justice reported": words that name no person.
  const titled = !word.opens && ARTICLE.test(word.plain) && placeAt(words, at) === 0;
  const worded = words
    .slice(first, last + 1)
    .every(
      ({ plain }) =>
        !isGivenName(plain) && !isDemonym(plain) && placeAt(words, at) === 0 && isCommonWord(plain),
    );
  return titled || worded ? { first, last } : null;
}
