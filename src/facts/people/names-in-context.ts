import { isEveryday } from '../../text/lexicon.ts';
import { isAcronym, type Word } from '../../text/names.ts';
import {
  CALENDAR,
  COUNTRIES,
  isDemonym,
  OPENING_WORDS,
  PLACE_OPENERS,
  PLATFORMS,
  THINGS,
} from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { DESCRIPTORS, DOCUMENTS, NEWSPAPER_WORDS, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { isRole, LEADERSHIP, ROLE_MODIFIERS } from '../../text/roles.ts';
import { speechFrame } from '../../text/speech.ts';
import { HONORIFICS, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { acronymAfter, isBodyAcronym, NO_BODIES, spells } from './acronyms.ts';
import { ARTICLE, describedAfter, describedBefore, isOneName, listedAfterKind } from './described-names.ts';
import { withPlaceOfPaper } from './organisation-shapes.ts';
import { hasAge } from './person-signs.ts';
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

/** Those who are of a body, whatever it is called: "agentes de la Senad", "extitular del Indert". */
const OF_A_BODY =
  /^(?:titular|extitular|agentes?|funcionari[oa]s?|exfuncionari[oa]s?|inspector[ae]?s?|tecnicos|voceros|portavoces|delegad[oa]s?|dirigentes|militantes|autoridades|expresident[ea]|(?:ex)?director[a]?)$/;

/** "dirigente de la Confeniae", "director de Confidencial": one word that a role is of, and that no place is. */
function isBodyLedBy(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const link = words[at - 1];
  if (link === undefined || !word.joined || isGivenName(word.plain) || isCommonWord(word.plain)) return false;
  if (NO_BODIES.has(word.plain)) return false;
  // "Director de Estrategias", "directora de Epidemiología"
  if (/(?:ias|logia|ciones|cion|dades|mentos|icas|ica|ura|tura)$/.test(word.plain)) return false;
  if (
    isDemonym(word.plain) ||
    placeAt(words, at) > 0 ||
    PLACE_OPENERS.has(word.plain) ||
    OPENING_WORDS.has(word.plain)
  )
    return false;
  if (/^la$/.test(link.plain) && words[at - 2]?.plain === 'de') {
    // "agentes especiales de la Senad"
    return [words[at - 3], words[at - 4]].some(
      (word) => BODY_LEADERS.test(word?.plain ?? '') || OF_A_BODY.test(word?.plain ?? ''),
    );
  }
  // "el extitular del Indert"
  if (link.text === 'del')
    return (
      !isEveryday(word.plain) &&
      [words[at - 2], words[at - 3]].some((noun) => OF_A_BODY.test(noun?.plain ?? ''))
    );
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
  if (before.plain !== 'a' || words[at]!.opens || placeAt(words, at) > 0) return null;
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

/** "the local branch of IF Metall", "la filial de Voz Sur": what only a body has. */
function isWholeOfPart(words: readonly Word[], at: number, last: number): boolean {
  const [part, link] = [words[at - 2], words[at - 1]];
  return (
    link !== undefined &&
    words[at]!.joined &&
    /^(?:of|de|del)$/.test(link.plain) &&
    /^(?:branch|chapter|affiliate|subsidiary|offshoot|filial|afiliad[oa]s?|militantes?)$/.test(
      part?.plain ?? '',
    ) &&
    placeAt(words, at) === 0 &&
    !words.slice(at, last + 1).some(({ plain }) => isGivenName(plain) || isDemonym(plain))
  );
}

const isCountryAt = (words: readonly Word[], at: number): boolean =>
  COUNTRIES.has(words[at]!.plain) || COUNTRIES.has(`${words[at]!.plain} ${words[at + 1]?.plain}`);

/** Where a name goes on with what it is of: "Trinchera de la [Noticia]". */
function withTailOf(words: readonly Word[], last: number): number {
  const [of, article, noun] = [words[last + 1], words[last + 2], words[last + 3]];
  const next =
    of?.text === 'de' && /^(?:la|las|los)$/.test(article?.text ?? '')
      ? noun
      : of?.text === 'del'
        ? article
        : undefined;
  if (!of?.joined || !next?.joined || !next.capital || isGivenName(next.plain)) return last;
  const at = words.indexOf(next);
  return placeAt(words, at) > 0 || ORGANISATION_WORDS.has(next.plain) ? last : runEnd(words, at);
}

/** What a body does with its report: "que Registro Caribe dio a conocer". */
const ISSUES =
  /^(?:dio|difundio|difunde|divulgo|publico|publica|presento|emitio|elaboro|elabora|published|publishes|released|releases|issued|issues|compiled|compiles)$/;

/**
 * "according to Public Health Ontario", "the report that Civic Register published": words of the language in capitals,
 * and perhaps where they are, that are cited or whose report it is.
 */
function isIssuerOrCited(words: readonly Word[], { first, last }: Stretch): boolean {
  if (last === first || last - first > 4 || !words[first]!.joined || words[first]!.opens) return false;
  if (ARTICLE.test(words[first]!.plain)) return false;
  const [before, link, next] = [words[first - 1]!.plain, words[first - 2]?.plain ?? '', words[last + 1]];
  const isCited = before === 'segun' || (before === 'to' && link === 'according');
  const isIssuer =
    /^(?:que|that|which)$/.test(before) &&
    next?.joined === true &&
    ISSUES.test(next.plain) &&
    words.slice(Math.max(0, first - 6), first - 1).some(({ plain }) => DOCUMENTS.has(plain));
  if (!isCited && !isIssuer) return false;
  let end = last;
  for (let k = first + 1; k <= last; k += 1)
    if (placeAt(words, k) === last - k + 1) end = Math.min(end, k - 1);
  return words
    .slice(first, end + 1)
    .every(
      ({ plain, possessive }) =>
        (isEveryday(plain) || isCommonWord(plain)) &&
        !possessive &&
        !isGivenName(plain) &&
        !OFFICES.has(plain) &&
        !HONORIFICS.has(plain) &&
        !isDemonym(plain) &&
        !CALENDAR.has(plain),
    );
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
        /^(?:of|for|de|del|the|la|las|los|por|para|el|sin|in|en|y|and|against|contra|a|hasta)$/.test(
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
        // "Plantados hasta la Libertad y la Justicia"
        (/^(?:y|and|in|en)$/.test(link) &&
          !isOneName(words, at, next) &&
          // "… y la Justicia en Arvenia"
          !(step > 0 && before && /^(?:en|in)$/.test(link) && isCountryAt(words, next)) &&
          !(step > 0 && next === last + 3 && words[last - 1]?.text === words[last + 2]?.text)) ||
        // "la ONG Acceso a la Justicia"
        (link === 'a' && (!before || !/^(?:la|los|las)$/.test(words[last + 2]?.plain ?? '')))
      )
        break;
      last = runEnd(words, next);
    }
    // "la orquesta Armonía 10"
    const number = words[last + 1];
    if (
      before &&
      number?.joined &&
      /^\d{1,3}$/.test(number.text) &&
      /^(?:[,.;:)]| que |$)/.test(text.slice(number.end, number.end + 5))
    )
      last += 1;
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
  const whole = withTailOf(words, last);
  // "directora de la Trinchera de la Noticia"
  if (last === first && !word.opens && isBodyLedBy(words, at)) return { first, last: whole };
  if (
    whole > last &&
    !word.opens &&
    /^(?:la|el)$/.test(words[at - 1]?.plain ?? '') &&
    describedAfter(words, whole, text)
  )
    return { first, last: whole };
  if (isWorkplace(words, at, last) || isWholeOfPart(words, at, last)) return { first, last };
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
  if (isIssuerOrCited(words, { first, last })) return { first, last };
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
  // "SF Gate reported"
  const initials =
    last === first + 1 &&
    isAcronym(words[first]!) &&
    isEveryday(words[last]!.plain) &&
    !OFFICES.has(words[last]!.plain);
  return titled || worded || initials ? { first, last: withPlaceOfPaper(words, { first, last }) } : null;
}
