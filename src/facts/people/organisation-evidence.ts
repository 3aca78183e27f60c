import { COUNTS, PUTS } from '../../text/counting-verbs.ts';
import { isEveryday } from '../../text/lexicon.ts';
import { CONNECTORS, isAcronym, plain, type Word } from '../../text/names.ts';
import { COUNTRIES, isDemonym } from '../../text/names-common.ts';
import { ACTS, ANY_SIGN, BEGINS_SIGN, ENDS_SIGN, SIGNS } from '../../text/organisation-signs.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { PLACE_AFTER, PLACE_BEFORE } from '../../text/place-signs.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { perfectFrame, speechFrame } from '../../text/speech.ts';
import { PORTFOLIOS } from '../../text/titles.ts';
import { NO_BODIES } from './acronyms.ts';
import type { Found, Reading } from './found.ts';
import { add, type Candidate, type Occurrence } from './organisation-candidates.ts';
import { EITHER_KIND, WHOSE_KIN } from './person-signs.ts';
import { placeAt } from './place-at.ts';
import type { Stretch } from './runs.ts';

/** The sign of a name that says something, and of one in a row with others. */
export const SPEAKS = -7;

/** Characters around a name in which signs are looked for. */
const AROUND = 44;

/** A preposition of place, unless it is part of a sign: "shares in". */
const PLACED = /(?:^|[^\p{L}])(?:in|en) $/u;

/** What hangs on another noun is not what the words behind it are about: "the mayor of Alto Verde said it". */
const HANGS =
  /(?<=(?:^|[^\p{L}])(?:in|of|at|on|about|over|for|with|by|from|near|en|de|del|desde|con|para|por|sobre) )$/u;

/** Where a sign of the other meaning stands: "Kaya, 63," is somebody. */
const AGED = /^, (?:de )?\d{1,3}(?: anos)?,/;

/** Spanish adjectives of a state's bodies: "Vialidad Nacional". */
const OF_A_STATE =
  /^(?:nacional|popular|civil|federal|municipal|provincial|metropolitan[oa]|unid[oa]s?|democratic[oa]s?|socialista)$/;

/** Whether the name says something, or is cited for it. */
function speaks(words: readonly Word[], text: string, { first, last: i }: Stretch): boolean {
  const before = words[first - 1];
  if (before !== undefined && words[first]!.joined) {
    if (/^(?:said|says|dijo|informo|aseguro|anuncio|senalo|indico|segun)$/.test(before.plain)) return true;
    if (before.plain === 'to' && words[first - 2]?.plain === 'according') return true;
  }
  // "Torvik, meanwhile, says", "Torbe ha dicho"
  const aside = /^, (?:meanwhile|however|por su parte|en cambio|sin embargo|a su vez), /.exec(
    plain(text.slice(words[i]!.end, words[i]!.end + 20)),
  );
  const from = words[i]!.end + (aside?.[0].length ?? 1);
  let k = i + 1;
  while (words[k] !== undefined && words[k]!.start < from) k += 1;
  if (words[k]?.start !== from || (aside === null && !words[k]!.joined)) return false;
  const auxiliary = /^(?:ha|han|has|have|had|habia)$/.test(words[k]!.plain);
  const verb = words[auxiliary ? k + 1 : k];
  return (
    verb !== undefined &&
    !verb.capital &&
    (auxiliary ? perfectFrame(verb.plain) : speechFrame(verb.plain)) !== null
  );
}

const LEADER_OF_A_BODY =
  /^(?:its (?:new |former |acting )?(?:chief|chairman|chairwoman|president|director|founder|co-founder|leader|secretary|managing|finance|executive|headquarters|shares|owner|board|spokes\p{L}+)|su (?:consejer[oa] delegad[oa]|director[a]? (?:ejecutiv|general|financier)|president[ea]|gerente|filial|sede|accionista))(?!\p{L})/u;

/** What a sentence with one unexplained name, and the one after it, call it again: "the company", "Its chairman". */
export function weighSentences(
  { words, text, units }: Reading,
  occurrences: readonly Occurrence[],
  taken: readonly (Found | undefined)[],
): void {
  if (occurrences.length === 0) return;
  for (const [index, unit] of units.entries()) {
    const inside = occurrences.filter(
      ({ candidate, first }) =>
        !candidate.against &&
        !candidate.town &&
        words[first]!.start >= unit.start &&
        words[first]!.end <= unit.end,
    );
    const [only] = inside;
    if (only === undefined || inside.some(({ candidate }) => candidate !== only.candidate)) continue;
    const end = units[index + 1]?.end ?? unit.end;
    const rivals = taken.some(
      (mention) => mention?.kind === 'organisation' && mention.start >= unit.start && mention.end <= unit.end,
    );
    if (rivals) continue;
    const next = units[index + 1];
    if (next !== undefined && LEADER_OF_A_BODY.test(plain(text.slice(next.start, next.start + 40))))
      add(only.candidate, -3, 2);
    else if (next !== undefined && /^Its /.test(text.slice(next.start, next.start + 4)))
      add(only.candidate, -6, 1);
    for (let k = only.last + 2; k < words.length && words[k]!.end <= end; k += 1) {
      const { plain: noun, start, capital } = words[k]!;
      // Into the next sentence only as far as its subject.
      if (start >= unit.end && (next === undefined || start > next.start + 40)) break;
      if (taken[k]?.kind === 'organisation') break;
      if (capital || !/^(?:the|la|el)$/.test(words[k - 1]!.plain)) continue;
      const kind = DESCRIPTORS.get(noun);
      if (
        kind === 'company' ||
        kind === 'party' ||
        /^(?:club|band|banda|group|grupo|formacion|ngo|ong)$/.test(noun)
      ) {
        add(only.candidate, -4, 2);
        break;
      }
    }
  }
}

export function weigh(
  candidate: Candidate,
  { words, text }: Reading,
  first: number,
  last: number,
  taken: readonly (Found | undefined)[],
  people: ReadonlySet<number>,
): void {
  const from = words[first]!.start;
  const to = words[last]!.end;
  const before = plain(text.slice(Math.max(0, from - AROUND), from));
  const behind = plain(text.slice(to, to + AROUND));
  const hangs = HANGS.test(before);
  let leads = false;
  const signed = {
    before:
      words[first]!.joined &&
      (ENDS_SIGN.has(words[first - 1]?.plain ?? '') || isDemonym(words[first - 1]?.plain ?? '')) &&
      ANY_SIGN.before.test(before),
    after: !hangs && BEGINS_SIGN.test(behind) && ANY_SIGN.after.test(behind),
  };
  for (const [index, { where, pattern, weight, sport }] of SIGNS.entries()) {
    if (!signed[where]) continue;
    if (!pattern.test(where === 'after' ? behind : before)) continue;
    if (where === 'before') leads = true;
    if (candidate.signs.has(index)) continue;
    candidate.sport ||= sport;
    candidate.signs.add(index);
    candidate.points += weight;
  }
  const placed = placeAt(words, first);
  const behindPlace = placed > 0 && !isAcronym(words[first]!) && first + placed === last;
  // "Nova Scotia Power", "Natural Resources Canada": what is somewhere, or a country's.
  if (behindPlace || (last > first + 1 && COUNTRIES.has(words[last]!.plain))) add(candidate, -13, 1);
  // "“…,” Belmar said", "según Belmar": somebody would have been named in full.
  const next = words[last + 1];
  const isPhrase = candidate.parts.length > 1 && candidate.parts.every(isEveryday);
  const worded = (first < last && OF_A_STATE.test(words[last]!.plain)) || behindPlace || isPhrase;
  const counts =
    isPhrase &&
    ((next?.joined === true && (PUTS.has(next.plain) || COUNTS.has(next.plain))) ||
      (words[first]!.joined && speechFrame(words[first - 1]?.plain ?? '') === 'clause'));
  if (
    (first === last || worded) &&
    !hangs &&
    (counts || speaks(words, text, { first, last }) || ACTS.test(behind))
  )
    add(candidate, SPEAKS, 1);
  // "Vialidad Nacional"
  if (worded && !behindPlace && !isPhrase && !PORTFOLIOS.has(words[first]!.plain)) add(candidate, -14, 1);
  // "Mumbai Indians"
  if (behindPlace && /s$/.test(words[last]!.plain)) candidate.team = true;
  // "Open Ballot", "Puerto Seguro": words of the language, written as a name.
  if (isPhrase) add(candidate, -12, 1);
  // "dueño de Luminaria Castellana"
  if (first < last && candidate.parts.length > 1 && !candidate.town && OWNER.test(before))
    add(candidate, -17, 2);
  if (isKindBefore(words, text, first) && /^(?:,| [—–])/.test(text.slice(to, to + 2))) add(candidate, -10, 2);
  if (isBodyOfNext(words, last, people)) add(candidate, -11, 2);
  // "Senator Risa Lon of Akbayan": whose party or town it is.
  const member = taken[first - 2];
  if (
    words[first - 1]?.plain === 'of' &&
    words[first]!.joined &&
    member?.office != null &&
    OF_A_PARTY.test(plain(text.slice(member.office.start, member.office.end))) &&
    !candidate.town
  )
    add(candidate, -15, 2);
  // "South Korea's Daehwa Cells"
  if (words[first - 1]?.possessive && isCountryAt(words, first - 1)) add(candidate, -16, 1);
  // "Luis Peña (Renace)"
  const bearer = taken[first - 1];
  if (bearer?.kind === 'person' && text.slice(bearer.end, from) === ' (' && text[to] === ')')
    add(candidate, -9, 2);
  if (isDescribedAsPerson(words, text, first, last)) {
    if (first < last) candidate.against = true;
    else add(candidate, -8, -2);
  }
  // "UPL dejaría", "la AVD crecerá": what letters name is no person, and acts.
  if (
    first === last &&
    isAcronym(words[first]!) &&
    next?.joined &&
    /\p{Ll}{2}(?:rían?|rán?|ó|aron|ieron)$/u.test(next.text)
  )
    add(candidate, -20, 1);
  // "la Airef avisa": no person's name has an article.
  if (
    /^(?:la|el)$/.test(words[first - 1]?.plain ?? '') &&
    words[first]!.joined &&
    next?.joined &&
    speechFrame(next.plain) !== null
  )
    add(candidate, -1, 1);
  // "Nova Terra y el Partido Rural": beside another.
  if (next?.joined && /^(?:and|y|e)$/.test(next.plain)) {
    let k = last + 2;
    while (words[k]?.joined && !words[k]!.capital && CONNECTORS.has(words[k]!.plain) && k < last + 4) k += 1;
    if (taken[k]?.kind === 'organisation') add(candidate, -2, 1);
  }

  // "information by ANDMA", "deputy to ANDMA"
  if (first === last && /^\p{Lu}{3,8}$/u.test(candidate.text) && !NO_BODIES.has(candidate.parts[0]!)) {
    if (/(?<=(?:^| )(?:by|with|from|join|joined|against|por|con|contra) )$/.test(before))
      add(candidate, -18, 1);
    // "reported to HRANA that"
    if (words[first - 1]?.plain === 'to' && speechFrame(words[first - 2]?.plain ?? '') !== null)
      add(candidate, -21, 2);
    if (isRole(words[first - 2]?.plain ?? '') && /(?:^| )(?:to|of|for|at) $/.test(before))
      add(candidate, -19, 2);
  }
  // In a match report only: "presidente de Banfield", "deja Banfield".
  if (OF_A_CLUB.test(before)) candidate.sport = true;
  if (WHOSE_KIN.test(behind) || AGED.test(behind) || PLACE_BEFORE.test(before) || PLACE_AFTER.test(behind))
    candidate.against = true;
  // A place, unless the preposition is part of a sign.
  if (!leads && PLACED.test(before)) candidate.against = true;
}

const OF_A_PARTY =
  /(?<=(?:^| )(?:senator|sen|lawmaker|congressman|congresswoman|representative|rep|mp|deputy|councillor))$/;

const OF_A_CLUB =
  /(?<=(?:^|[^\p{L}])(?:(?:presidente|presidenta|tecnico|entrenador|arquero|capitan|hinchada|plantel|dirigencia|camiseta|jugador|goleador|figura|idolo|juveniles) (?:de|del)|deja|dejo|dejara|llega a|llego a|vuelve a|refuerza a|firmo con|firma con|firmara con|ficho por|ficha por) )$/u;

const OWNER =
  /(?<=(?:^|[^\p{L}])(?:(?:due[nñ][oa]|propietari[oa]|gerente|administrador[a]?|soci[oa]|accionista|emplead[oa]) (?:de la|del|de)|(?:owner|manager|employee) of) )$/u;

/** Whether a country's name ends at the word `i`. */
const isCountryAt = (words: readonly Word[], i: number): boolean =>
  COUNTRIES.has(words[i]!.plain) || (i > 0 && COUNTRIES.has(`${words[i - 1]!.plain} ${words[i]!.plain}`));

/** "El organismo regulador, Sernaga, …": a kind with its article and a comma before the name. */
function isKindBefore(words: readonly Word[], text: string, first: number): boolean {
  const last = words[first - 1];
  if (last === undefined || text.slice(last.end, words[first]!.start) !== ', ') return false;
  if (isKindWithClause(words, first - 1)) return true;
  for (let k = first - 1; k > Math.max(0, first - 4); k -= 1) {
    if (words[k]!.capital || (k < first - 1 && !words[k + 1]!.joined)) return false;
    // "La vicepresidenta del tribunal, Ana Ruiz, …"
    if (DESCRIPTORS.has(words[k]!.plain) && hangsOnPerson(words, k)) return false;
    if (DESCRIPTORS.has(words[k]!.plain) && !isRole(words[k]!.plain))
      return (
        words[k - 1]?.possessive === true ||
        words
          .slice(Math.max(0, k - 3), k)
          .some(({ plain: word }) => /^(?:the|la|el|its|su|his|her|their)$/.test(word))
      );
  }
  return false;
}

/** "An activist group that follows the trials, Justice 9M, …": a kind that opens the sentence, and a clause on it that ends at `last`. */
function isKindWithClause(words: readonly Word[], last: number): boolean {
  let open = last;
  while (open > 0 && last - open < 14 && !words[open]!.opens) open -= 1;
  if (!words[open]!.opens || !/^(?:an?|una?|another|otr[oa])$/.test(words[open]!.plain)) return false;
  for (let k = open + 1; k < open + 5 && k < last; k += 1) {
    if (!words[k]!.joined) return false;
    if (DESCRIPTORS.has(words[k]!.plain) && /^(?:that|which|que)$/.test(words[k + 1]!.plain)) return true;
  }
  return false;
}

/** Whether a kind of body at the word `kind` is whose somebody is: "la vicepresidenta del tribunal". */
function hangsOnPerson(words: readonly Word[], kind: number): boolean {
  const of = /^(?:the|la|el|los|las)$/.test(words[kind - 1]?.plain ?? '') ? kind - 2 : kind - 1;
  return /^(?:of|de|del)$/.test(words[of]?.plain ?? '') && isRole(words[of - 1]?.plain ?? '');
}

const HEADS_A_BODY =
  /^(?:president|founder|co-founder|director|boss|chair|chairman|chairwoman|leader|secretary|general|ceo|executive|chief|spokesman|spokeswoman|editor|manager|coach|captain|striker|midfielder|goalkeeper|singer|drummer|analyst|economist)s?$/;

/** "Unifor president Lana Cole": somebody's office behind the name whose it is. */
function isBodyOfNext(words: readonly Word[], last: number, people: ReadonlySet<number>): boolean {
  if (words[last]!.possessive) return false;
  let k = last + 1;
  while (k < last + 4 && words[k]?.joined && !words[k]!.capital && HEADS_A_BODY.test(words[k]!.plain)) k += 1;
  return k > last + 1 && words[k]?.joined === true && people.has(k);
}

const CLAUSE = /^(?:where|which|who|whose|when|while|que|donde|cuyo|cuya|cuando|mientras|and|y|but|pero)$/;

/** Whether a role stands with the name, as with a person's: "striker Obiora", "Obiora, a retired nurse". */
function isDescribedAsPerson(words: readonly Word[], text: string, first: number, last: number): boolean {
  const isPersons = (word: Word | undefined): boolean =>
    word !== undefined &&
    !word.capital &&
    isRole(word.plain) &&
    !DESCRIPTORS.has(word.plain) &&
    !KIN.has(word.plain);
  if (words[first]!.joined && isPersons(words[first - 1])) return true;
  // "Her daughter Moana recalled"
  const kin = words[first]!.joined ? words[first - 1] : undefined;
  if (
    kin !== undefined &&
    KIN.has(kin.plain) &&
    // "Ramin's brother Amjad"
    (/^(?:his|her|su)$/.test(words[first - 2]?.plain ?? '') || words[first - 2]?.possessive)
  )
    return true;
  // "Its governor, Olayemi Cardozo, …"
  const before = words[first - 1];
  if (
    first < last &&
    isPersons(before) &&
    !EITHER_KIND.test(before!.plain) &&
    text.slice(before!.end, words[first]!.start) === ', '
  )
    return true;
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return false;
  for (let k = last + 1; k < last + 5 && words[k] !== undefined; k += 1) {
    if ((k > last + 1 && !words[k]!.joined) || CLAUSE.test(words[k]!.plain)) return false;
    // "la presidenta de Fedesa, confirma que el patrón": she goes on.
    if (speechFrame(words[k]!.plain) !== null) return false;
    // "the editor of Novaya Volna, laureate Ana Ruiz": what who is named next is.
    if (isPersons(words[k]) && words[k + 1]?.joined && words[k + 1]!.capital) return false;
    if (isPersons(words[k])) return !/^(?:its|su|whose|cuyo|cuya)$/.test(next.plain);
  }
  return false;
}
