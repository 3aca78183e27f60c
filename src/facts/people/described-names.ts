import { isAcronym, type Word } from '../../text/names.ts';
import { CALENDAR, isDemonym, OPENING_WORDS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole, ROLE_MODIFIERS } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { PORTFOLIOS } from '../../text/titles.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';

export const ARTICLE = /^(?:the|la|el|las|los)$/;

const MAKERS = /^(?:operator|producer|publisher|distributor|miner|brewer|maker|distribuidora?|fabricante)$/;

/** What Spanish adjectives end in. */
const ADJECTIVE =
  /^(?:\p{Ll}{3,}(?:al|ar|ista|ic[oa]|iv[oa]|ari[oa]|os[oa]|ad[oa]|id[oa]|tor[a]?|sor[a]?|nte|cial|ense|il|ile|in[oa]|ern[oa]|ble)|privad[oa]|civil|rebelde|indigena|campesin[oa]|obrer[oa]|defensor[a]?)$/u;

/** Whether a word may stand between a Spanish kind of organisation and its name: an adjective, no other kind or role. */
export const isKindAdjective = (plain: string): boolean =>
  isDemonym(plain, false) ||
  /^opositor[a]?$/.test(plain) ||
  (ADJECTIVE.test(plain) && !DESCRIPTORS.has(plain) && !isRole(plain));

/** Whether a role is of the kind of body at the word `kind`: "chair of the planning committee". */
function isOfRole(words: readonly Word[], kind: number): boolean {
  for (let k = kind - 1; k > 0 && kind - k < 5 && words[k + 1]!.joined; k -= 1)
    if (/^(?:of|de|del)$/.test(words[k]!.plain)) return isRole(words[k - 1]!.plain);
  return false;
}

/** Where the kind of body before a name would stand: "el diario digital La Lupa", "la organización no gubernamental Mesa de Tierras". */
function kindAt(words: readonly Word[], at: number): number {
  let kind = at - 1;
  while (
    at - kind < 4 &&
    words[kind]?.joined &&
    !words[kind]!.capital &&
    (isKindAdjective(words[kind]!.plain) || words[kind]!.plain === 'no')
  )
    kind -= 1;
  return kind;
}

/** Words before a name that say it is an organisation: "the rights group Open Ballot", "la ONG Mesa de Tierras". */
export function describedBefore(words: readonly Word[], at: number): boolean {
  const kind = kindAt(words, at);
  const before = words[kind];
  if (before === undefined || (before.capital && !before.opens && !isAcronym(before))) return false;
  // "el expresidente de esa federación Adán Ruiz": what has been told of is called no name.
  if (/^(?:es[ea]|est[ea]|dich[oa]|mism[oa]|propi[oa]|that|this|same)$/.test(words[kind - 1]?.plain ?? ''))
    return false;
  // "chair of the planning committee Ian Cole": of what somebody is.
  if (
    isGivenName(words[at]!.plain) &&
    words[at + 1]?.joined &&
    words[at + 1]!.capital &&
    isOfRole(words, kind)
  )
    return false;
  // "el fabricante de galletas Dulcinor", "la organización de derechos humanos Foro Claro"
  if (!DESCRIPTORS.has(before.plain) && isKindOf(words, at)) return !isGivenName(words[at]!.plain);
  // "the film producer Ana Ruiz": what a person may be as well.
  if ((isRole(before.plain) || MAKERS.test(before.plain)) && isGivenName(words[at]!.plain)) return false;
  return words[at]!.joined && DESCRIPTORS.has(before.plain);
}

const GROUPS =
  /^(?:group|party|company|newspaper|magazine|website|movement|militia|cartel|gang|brand|chain|label|club|band|bank|airline|union|agency|broadcaster)$/;

/** Kinds that may be called after somebody as well: "the Iyengar network", unlike "the Open Hands network". */
const UNDERTAKINGS = /^(?:project|initiative|network|foundation|coalition)$/;

/** "the King Power group": a name between an article and what it is. */
export function groupedName(words: readonly Word[], at: number, runLast: number): Stretch | null {
  const article = words[at - 1];
  const next = words[runLast + 1];
  // "the M23 rebel group"
  const kind =
    next !== undefined &&
    !next.capital &&
    !GROUPS.test(next.plain) &&
    ROLE_MODIFIERS.has(next.plain) &&
    next.joined
      ? words[runLast + 2]
      : next;
  // "Ali Osk's Juwa party"
  const isOwned = article?.possessive === true && article.capital;
  if (!(isOwned || (article?.plain === 'the' && words[at]!.joined))) return null;
  if (kind?.joined !== true || kind.capital) return null;
  const isUndertaking = runLast > at && UNDERTAKINGS.test(kind.plain);
  if (
    !(GROUPS.test(kind.plain) || isUndertaking) ||
    isRole(words[runLast + 2]?.plain ?? '') ||
    words[runLast]!.possessive
  )
    return null;
  const inside = words.slice(at, runLast + 1);
  if (inside.every(({ plain }) => isDemonym(plain, false) || OPENING_WORDS.has(plain) || CALENDAR.has(plain)))
    return null;
  return placeAt(words, at) === inside.length || (at === runLast && PORTFOLIOS.has(words[at]!.plain))
    ? null
    : { first: at, last: runLast };
}

/** What a body is a centre of, unlike a place: "el centro de asesoría legal Lexora". */
const STUDIES =
  /^(?:asesoria|asesoramiento|informacion|estudios|documentacion|investigacion|derechos|analisis|defensa)$/;

/** Whether a kind with what it is of, in lower case, stands before the word `at`. */
function isKindOf(words: readonly Word[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(1, at - 6); k -= 1) {
    const word = words[k]!;
    if (!words[k + 1]!.joined || word.capital || isRole(word.plain)) return false;
    // "el grupo de trabajo sobre detenciones arbitrarias Foro 11"
    if (word.plain === 'sobre' && words[k - 2]?.plain === 'de') continue;
    if (word.plain !== 'de') continue;
    // "la empresa estatal de transportes Lindelsa"
    let noun = k - 1;
    while (noun > 0 && noun > k - 3 && isKindAdjective(words[noun]!.plain) && words[noun]!.joined) noun -= 1;
    const kind = words[noun]!;
    if (kind.plain === 'centro') return words.slice(k + 1, at).some(({ plain }) => STUDIES.test(plain));
    return (
      words.slice(k + 1, at).some((between) => !ARTICLE.test(between.plain)) &&
      // "un cartel de protesta en Puerto Lindel": where it was.
      !/^(?:en|in)$/.test(words[at - 1]!.plain) &&
      word.joined &&
      !kind.capital &&
      DESCRIPTORS.has(kind.plain) &&
      !/s$/.test(kind.plain)
    );
  }
  return false;
}

/** "la ONG Libertad y Proceso": after one body's kind, in the singular, what "y" joins is its name. */
export const isOneName = (words: readonly Word[], at: number, next: number): boolean =>
  isOneBody(words, at) &&
  next - 2 === runEnd(words, at) &&
  next - at < 4 &&
  runEnd(words, next) === next &&
  !isAcronym(words[at]!) &&
  !isAcronym(words[next]!) &&
  !isGivenName(words[next]!.plain);

/** Whether an article and one body's kind, in the singular, stand before the word `at`. */
export function isOneBody(words: readonly Word[], at: number): boolean {
  const head = kindAt(words, at);
  const kind = words[head]?.plain ?? '';
  return (
    /^(?:la|el|una|un|the|an?)$/.test(words[head - 1]?.plain ?? '') &&
    DESCRIPTORS.has(kind) &&
    !/s$/.test(kind)
  );
}

/** Whether a clause goes on here, rather than a description: "the municipality had lent the company land". */
const isVerb = (plain: string): boolean =>
  /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|must|did|does|ha|han|habia|habian|es|fue|son|era)$/.test(
    plain,
  ) || speechFrame(plain) !== null;

/** Whether the name that ends at the word `last` begins with a given name. */
function isPersonal(words: readonly Word[], last: number): boolean {
  let first = last;
  while (first > 0 && words[first]!.joined && words[first - 1]!.capital) first -= 1;
  return first < last && isGivenName(words[first]!.plain);
}

/** What is done to a person, whose name is right behind it. */
export const BEFALLS =
  /^(?:sentenced|arrested|detained|convicted|jailed|imprisoned|interrogated|murdered|condemned|deported|pardoned)$/;

/** ", a Chicago nonprofit" behind a name. */
export function describedAfter(words: readonly Word[], last: number, text: string): boolean {
  // "sentenced Doru, a camera operator": what is done to people.
  if (words[last]!.joined && BEFALLS.test(words[last - 1]?.plain ?? '')) return false;
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return false;
  // "Open Ballot and Lindex, two advocacy groups"
  if (!/^(?:a|an|the|un|una|la|el|one|its|otr[oa]|another|two|three|both|dos|tres)$/.test(next.plain))
    return false;
  // "explicó Ramiro Cuesta, a la emisora local": to whom, not what.
  const behind = words[words.indexOf(next) + 1]?.plain ?? '';
  if (next.plain === 'a' && /^(?:la|el|los|las|est[ea]|es[ea]|un|una|su)$/.test(behind)) return false;
  for (let i = last + 2; i < Math.min(words.length, last + 9); i += 1) {
    if (!words[i]!.joined && !words[i - 1]!.possessive) return false;
    if (isVerb(words[i]!.plain) || (words[i]!.capital && DESCRIPTORS.has(words[i]!.plain))) return false;
    // "a volunteer group"
    const kind = words[i + 1];
    if (isRole(words[i]!.plain) && kind?.joined && DESCRIPTORS.has(kind.plain)) continue;
    // ", the group said": who speaks, not what was named.
    if (
      kind !== undefined &&
      DESCRIPTORS.has(words[i]!.plain) &&
      kind.joined &&
      (isVerb(kind.plain) || /^(?:found|saw|took|knew|gave|went|came|wrote|began)$/.test(kind.plain))
    )
      return false;
    // "William Jones, a miner"
    if (isRole(words[i]!.plain) && isPersonal(words, last)) return false;
    // "En Osk, el colectivo Manos Libres encontró": what another is.
    if (DESCRIPTORS.has(words[i]!.plain) && kind?.joined && kind.capital) return false;
    if (DESCRIPTORS.has(words[i]!.plain) && !words[i]!.possessive && !isRole(kind?.plain ?? '')) return true;
    if (isRole(words[i]!.plain) || /^(?:of|for|who|that|which|in|de|que|en)$/.test(words[i]!.plain))
      return false;
  }
  return false;
}

/** "organizations such as Open Ballot and Roof International" before a name. */
export function listedAfterKind(words: readonly Word[], at: number): boolean {
  let hung = false;
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    const { plain } = words[i]!;
    if (/^(?:as|like|including|como)$/.test(plain)) {
      let noun = plain === 'as' ? i - 2 : i - 1;
      // "medios independientes como Osk Digital y El Faro"
      while (
        noun > i - 4 &&
        words[noun + 1]?.joined &&
        isKindAdjective(words[noun]?.plain.replace(/s$/, '') ?? '')
      )
        noun -= 1;
      const kind = words[noun];
      return kind !== undefined && DESCRIPTORS.has(kind.plain);
    }
    // "las revistas Alas Abiertas y Árbol Nuevo"
    const kind = plain.replace(/e?s$/, '');
    const isPlural = /s$/.test(plain) && (DESCRIPTORS.has(kind) || DESCRIPTORS.has(plain.slice(0, -1)));
    if (!words[i]!.capital && isPlural && !hung && words[i + 1]!.joined && words[i + 1]!.capital) return true;
    if (/^(?:of|de|for)$/.test(plain) && i === at - 1) hung = true;
    if (!words[i]!.capital && !/^(?:and|y|the|for|of|de|or)$/.test(plain)) return false;
  }
  return false;
}
