import { CONNECTORS, isAcronym, type Word } from '../../text/names.ts';
import {
  CALENDAR,
  isDemonym,
  OPENING_WORDS,
  PLACE_OPENERS,
  PLATFORMS,
  THINGS,
} from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS, NEWSPAPER_WORDS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isRole, LEADERSHIP, ROLE_MODIFIERS } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { HONORIFICS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { withPlaceOfPaper } from './organisation-shapes.ts';
import { hasAge } from './person-names.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';

/** Whether a folded word, though capitalised here, is a word of the language rather than somebody's name. */
const isCommonWord = (plain: string): boolean =>
  THINGS.has(plain) ||
  OFFICES.has(plain) ||
  PORTFOLIOS.has(plain) ||
  ORGANISATION_WORDS.has(plain) ||
  ROLE_MODIFIERS.has(plain) ||
  /\d/.test(plain);

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

/** Words before a name that say it is an organisation: "the rights group Open Ballot", "la ONG Mesa de Tierras". */
function describedBefore(words: readonly Word[], at: number): boolean {
  let kind = at - 1;
  // "el diario digital La Lupa"
  while (at - kind < 4 && words[kind]?.joined && !words[kind]!.capital && isKindAdjective(words[kind]!.plain))
    kind -= 1;
  const before = words[kind];
  if (before === undefined || (before.capital && !before.opens && !isAcronym(before))) return false;
  // "el expresidente de esa federación Adán Ruiz": what has been told of is called no name.
  if (/^(?:es[ea]|est[ea]|dich[oa]|that|this)$/.test(words[kind - 1]?.plain ?? '')) return false;
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
  if (article?.plain !== 'the' || !words[at]!.joined || kind?.joined !== true || kind.capital) return null;
  if (!GROUPS.test(kind.plain) || isRole(words[runLast + 2]?.plain ?? '') || words[runLast]!.possessive)
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
    const kind = words[k - 1]!;
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
function isOneName(words: readonly Word[], at: number, next: number): boolean {
  const kind = words[at - 1]?.plain ?? '';
  return (
    /^(?:la|el|una|un|the|an?)$/.test(words[at - 2]?.plain ?? '') &&
    DESCRIPTORS.has(kind) &&
    !/s$/.test(kind) &&
    next === at + 2 &&
    runEnd(words, next) === next &&
    !isAcronym(words[at]!) &&
    !isAcronym(words[next]!) &&
    !isGivenName(words[next]!.plain)
  );
}

/** Whether a clause goes on here, rather than a description: "the municipality had lent the company land". */
const isVerb = (plain: string): boolean =>
  /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|must|did|does|ha|han|habia|habian|es|fue|son|era)$/.test(
    plain,
  ) || speechFrame(plain) !== null;

/** ", a Chicago nonprofit" behind a name. */
export function describedAfter(words: readonly Word[], last: number, text: string): boolean {
  const next = words[last + 1];
  if (next === undefined || text.slice(words[last]!.end, next.start) !== ', ') return false;
  if (!/^(?:a|an|the|un|una|la|el|one|its|otr[oa]|another)$/.test(next.plain)) return false;
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
    if (kind !== undefined && DESCRIPTORS.has(words[i]!.plain) && kind.joined && isVerb(kind.plain))
      return false;
    if (DESCRIPTORS.has(words[i]!.plain) && !words[i]!.possessive && !isRole(words[i + 1]?.plain ?? ''))
      return true;
    if (isRole(words[i]!.plain) || /^(?:of|for|who|that|which|in|de|que|en)$/.test(words[i]!.plain))
      return false;
  }
  return false;
}

/** "organizations such as Open Ballot and Roof International" before a name. */
function listedAfterKind(words: readonly Word[], at: number): boolean {
  let hung = false;
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    const { plain } = words[i]!;
    if (/^(?:as|like|including|como)$/.test(plain)) {
      const kind = words[plain === 'as' ? i - 2 : i - 1];
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

/** Acronyms that news writes with an article and that name no body of people. */
export const NO_BODIES = new Set(
  'adn dna pib gdp iva vat ceo cfo coo pdf tv dvd sms ong ngo ngos ongs mps ceos lgbt lgbti lgtbi lgbtq lgbtqi vih hiv sida aids covid ovni ufo epi pcr uci icu irpf gps ia ai cv pbi dni nie rut hd usd eur iq it pr qr sos suv vip wifi ipc cpi erte tps var daca ppp tlc tlcan nafta ppe mou faq cd sim atm gmt utc pm am ad bc dc ee uu ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi ok api pc'.split(
    ' ',
  ),
);

/** "del PP", "la CEOE", "the TUC": an acronym with an article, or one that a role is "of". */
function isBodyAcronym(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  if (before === undefined || !word.joined || !/^\p{Lu}{2,7}$/u.test(word.text)) return false;
  if (NO_BODIES.has(word.plain) || placeAt(words, at) > 0 || text[word.end] === '-') return false;
  if (/^(?:the|la|el|los|las|del|al)$/.test(before.plain)) {
    // "la PCR positiva" aside, what such an article and three letters name acts: in English only of three letters up.
    return before.plain !== 'the' || word.text.length > 2;
  }
  return /^(?:de|of|at)$/.test(before.plain) && isRole(words[at - 2]?.plain ?? '');
}

/** "Founded by", "led by", "whose president": behind a comma after an organisation's name. */
function ledAfter(words: readonly Word[], last: number, text: string): boolean {
  const behind = text.slice(words[last]!.end, words[last]!.end + 60);
  if (
    /^, (?:whose|cuy[oa]s?) (?:new |former |nuev[oa] )?(?:president|chair|director|leader|founder|fundador|chief executive|general secretary|members|headquarters|sede|titular|miembros|integrantes|presidenta|lider|líder|secretari[oa] general|portavoz|vocer[oa])/.test(
      behind,
    )
  )
    return true;
  return /^, (?:which (?:was|is) )?(?:led|headed|chaired|founded|co-founded|run|directed|dirigid|lidera|encabezad|presidid|fundad|cofundad)\S*(?: and \S+| y \S+)? (?:by|por) /.test(
    behind,
  );
}

const BODY_LEADERS =
  /^(?:dirigente|militante|miembro|integrante|portavoz|vocero|vocera|director|directora|editor|editora|fundador|fundadora|cofundador|cofundadora|presidente|presidenta|lider|lideresa|coordinador|coordinadora|secretario|secretaria|general|activista|abogado|abogada)$/;

/** "dirigente de la Confeniae", "director de Confidencial": one word that a role is of, and that no place is. */
function isBodyLedBy(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const link = words[at - 1];
  if (link === undefined || !word.joined || isGivenName(word.plain) || isCommonWord(word.plain)) return false;
  // "Director de Estrategias", "directora de Epidemiología"
  if (/(?:ias|logia|ciones|cion|dades|mentos|icas|ica|ura|tura)$/.test(word.plain)) return false;
  if (
    isDemonym(word.plain) ||
    placeAt(words, at) > 0 ||
    PLACE_OPENERS.has(word.plain) ||
    OPENING_WORDS.has(word.plain)
  )
    return false;
  if (/^la$/.test(link.plain) && words[at - 2]?.plain === 'de')
    return BODY_LEADERS.test(words[at - 3]?.plain ?? '');
  return (
    link.plain === 'de' &&
    /^(?:director|directora|editor|editora|fundador|fundadora|cofundador|cofundadora|titular)$/.test(
      words[at - 2]?.plain ?? '',
    )
  );
}

/** "deputy director at Horizon Rights", "a lawyer with Open Ballot": where somebody works. */
function isWorkplace(words: readonly Word[], at: number, last: number): boolean {
  const link = words[at - 1];
  if (link === undefined || !words[at]!.joined || !/^(?:at|with)$/.test(link.plain) || last === at)
    return false;
  const head = words[at - 2];
  // "a guard at Obo Prison": a place.
  if (THINGS.has(words[last]!.plain)) return false;
  if (head === undefined || head.capital || !isRole(head.plain)) return false;
  return words
    .slice(at, last + 1)
    .every(({ plain }, k) => !isGivenName(plain) && placeAt(words, at + k) === 0);
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
  // "Superintendencia … (Sutran)", "Libertad y Proceso (LyP)": acronyms that aren't all capitals.
  const initial = words[runStart(words, last)]!.plain[0];
  if (
    !isAcronym(next) &&
    (next.plain[0] !== initial || placeAt(words, last + 1) > 0 || isGivenName(next.plain))
  )
    return null;
  // "(Consejo Supremo Electoral, CSE)"
  const behind = text.slice(words[last]!.end, next.start) === ', ' && /^\p{Lu}{3,7}$/u.test(next.text);
  if (behind && /^[),]/.test(text.slice(next.end)) && placeAt(words, last + 1) === 0) return last + 1;
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

/** "the House": half of a parliament, by its article and capital. */
const isChamber = (words: readonly Word[], at: number, last: number): boolean =>
  last === at &&
  words[at]!.joined &&
  words[at - 1]?.text === 'the' &&
  /^(?:House|Commons|Lords)$/.test(words[at]!.text);

const SPORTS =
  /^(?:athletics|rowing|aquatics|sailing|archery|boxing|taekwondo|curling|cycling|triathlon|netball|gymnastics|fencing|hockey|badminton|rugby|skating|wrestling|weightlifting|judo|swimming)$/;

/** "World Athletics", "British Cycling": who governs a sport. */
const isSportsBody = (words: readonly Word[], first: number, last: number): boolean =>
  last === first + 1 &&
  (words[first]!.plain === 'world' || isDemonym(words[first]!.plain)) &&
  SPORTS.test(words[last]!.plain);

/** What may follow whom something was told, where it is no longer their name. */
const AFTER_TOLD =
  /^(?:that|on|in|at|by|during|after|before|from|last|this|earlier|later|yesterday|he|she|it|they|there|and|when|while|for|as|about|how|what|why|where|with|outside|inside|over|through|via|recently|because)$/;
const TELLS =
  /^(?:dijo|declaro|conto|explico|aseguro|afirmo|relato|comento|confirmo|senalo|reconocio|dicho|declarado|explicado|contado)$/;
const STATIONS = /^(?:canal|onda|ondas|radio|tele|caracol|diario|cadena|emisora)$/;

/** "told the Courier", "dijo a Onda del Litoral": a newspaper or station, by how its name is made and who tells it. */
function toldTo(words: readonly Word[], at: number, last: number, text: string): Stretch | null {
  const before = words[at - 1];
  if (before === undefined || !words[at]!.joined) return null;
  const inside = words.slice(at, last + 1);
  if (before.text === 'the' && words[at - 2]?.plain === 'told' && before.joined) {
    const next = words[last + 1];
    const ends = !next?.joined || AFTER_TOLD.test(next.plain);
    const other = inside.some(
      ({ plain, possessive }) =>
        OFFICES.has(plain) || HONORIFICS.has(plain) || isDemonym(plain) || possessive,
    );
    return ends && !other && placeAt(words, at) === 0 ? { first: at, last } : null;
  }
  if (before.plain !== 'a' || words[at]!.opens) return null;
  let verb = at - 2;
  while (verb > Math.max(0, at - 10) && words[verb + 1]!.joined && !TELLS.test(words[verb]!.plain)) verb -= 1;
  if (verb < 0 || !words[verb + 1]!.joined || !TELLS.test(words[verb]!.plain)) return null;
  const article = /^(?:El|La)$/.test(words[at]!.text) && last > at && !isGivenName(words[at + 1]!.plain);
  const tail = /^ (?:del|de la) \p{Lu}\p{L}+/u.exec(text.slice(words[last]!.end, words[last]!.end + 30));
  const station = STATIONS.test(words[at]!.plain);
  if (!article && !station && (tail === null || last > at || isGivenName(words[at]!.plain))) return null;
  if (tail === null) return { first: at, last };
  let end = last;
  while (words[end + 1] !== undefined && words[end + 1]!.start < words[last]!.end + tail[0].length) end += 1;
  return { first: at, last: end };
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
  if ((words[last]!.possessive && last === first && !before) || hasAge(words, last, text)) return null;
  if (before || describedAfter(words, last, text)) {
    // A name that a kind announces may have a tail: "the collective Voices of the River".
    for (let step = 0; step < 3; step += 1) {
      let next = last + 1;
      while (
        words[next]?.joined &&
        /^(?:of|for|de|del|the|la|las|los|por|para|el|sin|in|en|y|and|against|contra|a)$/.test(
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
        (/^(?:y|and|in|en)$/.test(link) && !isOneName(words, at, next)) ||
        // "la ONG Acceso a la Justicia"
        (link === 'a' && (!before || !/^(?:la|los|las)$/.test(words[last + 2]?.plain ?? '')))
      )
        break;
      last = runEnd(words, next);
    }
    // "el diario Artemisa" is no province, but "the group Paris" may be anything.
    const kind = DESCRIPTORS.get(words[at - 1]?.plain ?? '');
    const sure = before && (kind === 'media' || kind === 'party' || kind === 'company');
    if (!sure && (placeAt(words, first) > last - first || (last === first && isDemonym(words[first]!.plain))))
      return null;
    return { first, last };
  }
  if (last > first && ledAfter(words, last, text)) return { first, last };
  if (isChamber(words, at, last) || isSportsBody(words, first, last)) return { first, last };
  const told = toldTo(words, at, last, text);
  if (told !== null) return told;
  if (last === first && !word.opens && isBodyLedBy(words, at)) return { first, last };
  if (isWorkplace(words, at, last)) return { first, last };
  const acronym = acronymAfter(words, last, text);
  if (acronym !== null && last > first && spells(words[acronym]!.text, words.slice(first, last + 1)))
    return { first, last };
  // "Solidaridad Cristiana Mundial (CSW)": its acronym is another language's.
  if (
    acronym !== null &&
    last > first &&
    /^\p{Lu}{3,}$/u.test(words[acronym]!.text) &&
    text.slice(words[last]!.end, words[acronym]!.start) === ' (' &&
    placeAt(words, acronym) === 0 &&
    placeAt(words, first) === 0 &&
    !isRole(words[first - 1]?.plain ?? '') &&
    !(words[first]!.joined && /^(?:of|for|on|de|en|y|and)$/.test(words[first - 1]?.plain ?? '')) &&
    words.slice(first, last + 1).every(({ plain }) => !isGivenName(plain) && !OFFICES.has(plain))
  )
    return { first, last };
  const next = words[last + 1];
  const previous = words[at - 1];
  if ((last === first || isGivenName(words[first + 1]!.plain)) && isBodyAcronym(words, at, text))
    return { first, last: first };
  const speaks =
    (next?.joined === true && speechFrame(next.plain) !== null) ||
    (previous !== undefined &&
      word.joined &&
      (speechFrame(previous.plain) !== null || previous.plain === 'segun')) ||
    (previous?.plain === 'to' && words[at - 2]?.plain === 'according') ||
    (previous?.text === 'the' && words[at - 2]?.plain === 'to' && words[at - 3]?.plain === 'according');
  // "told ABS-CBN"
  if (
    last === first &&
    previous?.plain === 'told' &&
    word.joined &&
    isAcronym(word) &&
    word.text.length > 2 &&
    placeAt(words, at) === 0
  )
    return { first, last };
  // "líder del PSC": an acronym that somebody leads.
  const led =
    LEADERSHIP.has(words[at - 2]?.plain ?? '') && /^(?:of|del)$/.test(previous?.plain ?? '') && word.joined;
  if (led && last === first && isAcronym(word) && placeAt(words, at) === 0) return { first, last };
  if (!speaks) return null;
  // "the URP said": an acronym that speaks.
  // "according to the Inquirer"
  if (last === first && previous?.text === 'the' && NEWSPAPER_WORDS.has(word.plain)) return { first, last };
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
  return titled || worded ? { first, last: withPlaceOfPaper(words, { first, last }) } : null;
}
