import { KNOWN_ORGANISATIONS, knownKind } from '../../text/known-organisations.ts';
import { isEveryday } from '../../text/lexicon.ts';
import { CONNECTORS, isAcronym, isInitial, type Word } from '../../text/names.ts';
import {
  CALENDAR,
  CONTINENTAL,
  COUNTRIES,
  isDemonym,
  OPENING_WORDS,
  PLACES,
  THINGS,
} from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import {
  DESCRIPTORS,
  OPENS_ORGANISATION,
  ORGANISATION_WORDS,
  STATE_ORGANS,
  SURNAME_ORGANISATIONS,
} from '../../text/organisations.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { ABBREVIATED_OFFICES, OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { Phrases } from './lookup.ts';
import { courtEnd, shapedAt, withPlaceOfPaper } from './organisation-shapes.ts';
import { placeAt } from './place-at.ts';
import { MEMBERS, runEnd, type Stretch } from './runs.ts';

const KNOWN = new Phrases<{ readonly capitals: boolean }>();
for (const known of KNOWN_ORGANISATIONS) KNOWN.add(known.name, known);

const EMBASSY = /^(?:embassy|consulate|embajada|consulado|commission|mission|office|oficina|tribunal)$/;
const ROYAL = /^(?:king|queen|prince|princess|rey|reina|principe|princesa)$/;
const SHARED_HEAD =
  /^(?:committee|subcommittee|commission|department|ministry|administration|council|agency|bureau|institute|service|society|association|union|federation|authority|board|court|unity|enterprise|company|corporation)$/;
const COMMITTEES = new Set(
  'departamento facultad department institute committee subcommittee commission comite comision subcomision superintendencia secretaria instituto direccion'.split(
    ' ',
  ),
);
/** What a company may make beside another thing: "Oil and Gas Enterprise". */
const INDUSTRY = /^(?:oil|gas|energy|mining|steel|foods|media)$/;
const ARTICLE = /^(?:the|el|la|los|las)$/;
const AND = /^(?:and|y|e|&)$/;

/** What somebody or something is given, before "al" in a body's name. */
const TO_THE =
  /^(?:proteccion|apoyo|acceso|atencion|movimiento|ayuda|derecho|promocion|fomento|credito|orientacion|auxilio)$/;

/** The next capitalised word after connectors that follow `last`, and those connectors; null where none follows. */
function connected(words: readonly Word[], last: number): { next: number; by: string } | null {
  let next = last + 1;
  const by: string[] = [];
  while (
    words[next]?.joined &&
    !words[next]!.capital &&
    by.length < 3 &&
    (CONNECTORS.has(words[next]!.plain) ||
      // "Procuraduría Federal de Protección al Ambiente"
      (words[next]!.text === 'al' && TO_THE.test(words[last]!.plain)) ||
      (by.length > 0 && /^an?$/.test(words[next]!.plain)))
  ) {
    by.push(words[next]!.plain);
    next += 1;
  }
  if (by.length === 0 || !words[next]?.joined || !words[next]!.capital) {
    // "Committee to Protect …" has its verb in capitals; "en"/"in" is read by the caller.
    return null;
  }
  return { next, by: by[0]! };
}

function inPlace(words: readonly Word[], last: number): number | null {
  const link = words[last + 1];
  const next = words[last + 2];
  if (link?.joined && /^(?:in|en|at)$/.test(link.plain) && next?.joined && next.capital) return last + 2;
  return null;
}

const isOffice = ({ plain, text }: Word): boolean =>
  (OFFICES.has(plain) || (plain.includes('-') && isRole(plain))) &&
  !ORGANISATION_WORDS.has(plain) &&
  (!ABBREVIATED_OFFICES.has(plain) || text.endsWith('.'));

const has = (words: readonly Word[], from: number, to: number, set: ReadonlySet<string>): boolean => {
  for (let i = from; i <= to; i += 1) if (set.has(words[i]!.plain)) return true;
  return false;
};

/** "Agriculture, Nutrition and Forestry Committee": a list of subjects that one head ends, from `at`. */
function listWithHead(words: readonly Word[], at: number, text: string): Stretch | null {
  let last = runEnd(words, at);
  let commas = 0;
  for (let step = 0; step < 6; step += 1) {
    const next = words[last + 1];
    if (next === undefined) return null;
    const gap = text.slice(words[last]!.end, next.start);
    const and = /^,? $/.test(gap) && AND.test(next.plain);
    const from = and ? last + 2 : last + 1;
    if (words[from] === undefined || !words[from]!.capital) return null;
    if (and ? !words[from]!.joined : gap !== ', ') return null;
    last = runEnd(words, from);
    if (!and) {
      commas += 1;
      continue;
    }
    const head = words[last]!.plain;
    return commas > 0 && SHARED_HEAD.test(head) ? { first: at, last } : null;
  }
  return null;
}

/** How far a name that opens with a kind ("Ministry", "Asociación") goes on behind its first run. */
function withTail(words: readonly Word[], first: number, end: number, text: string): number {
  let last = end;
  let tailed = false;
  for (let step = 0; step < 6; step += 1) {
    const link = connected(words, last);
    if (link !== null) {
      const word = words[link.next]!;
      if (CALENDAR.has(word.plain) && !THINGS.has(word.plain)) break;
      if (!has(words, first, end, OPENS_ORGANISATION)) break;
      // "Lawyers for Tobin & Vance": whose they are.
      if (
        words[first]!.opens &&
        first === end &&
        /ers$|ors$|ists$/.test(words[first]!.plain) &&
        !isEveryday(word.plain)
      )
        break;
      if (/^(?:the|el|to|on|against)$/.test(link.by) && !/^(?:to|on|against)$/.test(link.by)) break;
      last = runEnd(words, link.next);
      tailed = true;
      continue;
    }
    const and = words[last + 1];
    const after = words[last + 2];
    // "Movimiento Agua y Semilla": two things that one body is for.
    if (step === 0 && last === first + 1 && isPair(words, first)) {
      last = first + 3;
      continue;
    }
    if (tailed && and?.joined && AND.test(and.plain) && after?.joined && after.capital) {
      const to = runEnd(words, last + 2);
      const own =
        has(words, last + 2, to, ORGANISATION_WORDS) || isAcronym(after) || isGivenName(after.plain);
      // "Federation of Red Cross and Red Crescent Societies": members of one body.
      const members = MEMBERS.test(words[to]!.plain);
      if (!members && (own || KNOWN.match(words, last + 2) !== null)) break;
      last = to;
      continue;
    }
    // "Consejo por la Soberanía y la Paz": another thing that it is for.
    const thing = words[last + 3];
    if (
      tailed &&
      and?.joined &&
      AND.test(and.plain) &&
      /^(?:el|la|los|las|the)$/.test(after?.text ?? '') &&
      words[last - 1]?.text === after!.text &&
      thing?.joined &&
      thing.capital &&
      !isGivenName(thing.plain) &&
      !isAcronym(thing) &&
      placeAt(words, last + 3) === 0 &&
      KNOWN.match(words, last + 3) === null &&
      !(ORGANISATION_WORDS.has(thing.plain) && !PORTFOLIOS.has(thing.plain))
    ) {
      last = runEnd(words, last + 3);
      continue;
    }
    // "Comisión Económica para América Latina y el Caribe"
    if (
      tailed &&
      and?.joined &&
      AND.test(and.plain) &&
      /^(?:el|la|the)$/.test(after?.text ?? '') &&
      placeAt(words, last + 3) > 0 &&
      words[last + 3]!.joined
    ) {
      last = last + 2 + placeAt(words, last + 3);
      continue;
    }
    if (tailed && after !== undefined && text.slice(words[last]!.end, words[last + 1]!.start) === ', ') {
      const more = subjects(words, last + 1, text, has(words, first, end, COMMITTEES));
      if (more !== null) {
        last = more;
        break;
      }
    }
    break;
  }
  last = withSubject(words, first, last);
  const place = inPlace(words, last);
  if (place !== null && hasEmbassy(words, first, end)) last = runEnd(words, place);
  // "Foundation for Human Rights in Arvenia": the country that a body is for.
  const country = place === null ? 0 : placeAt(words, place);
  if (
    country > 0 &&
    tailed &&
    has(words, first, end, FOR_A_COUNTRY) &&
    COUNTRIES.has(
      words
        .slice(place!, place! + country)
        .map(({ plain }) => plain)
        .join(' '),
    )
  )
    last = place! + country - 1;
  return last;
}

/** Bodies of citizens, who may have one country for their subject. */
const FOR_A_COUNTRY = new Set(
  'foundation committee campaign movement alliance coalition association observatory network center centre fundacion comite campana movimiento alianza coalicion asociacion observatorio red centro mesa'.split(
    ' ',
  ),
);

/** "Grupo de Expertos en Derechos Humanos sobre Nicaragua": what a body's work is on. */
function withSubject(words: readonly Word[], first: number, end: number): number {
  if (!OF_EXPERTS.test(words[first]!.plain)) return end;
  let last = end;
  for (let step = 0; step < 2; step += 1) {
    // "Grupo de Trabajo sobre la Detención Arbitraria"
    const article =
      words[last + 1]?.text === 'sobre' && /^(?:la|el|los|las)$/.test(words[last + 2]?.text ?? '') ? 1 : 0;
    if (
      article === 1 &&
      words[last + 2]!.joined &&
      words[last + 3]?.joined &&
      words[last + 3]!.capital &&
      placeAt(words, last + 3) === 0
    )
      return runEnd(words, last + 3);
    const [link, next] = [words[last + 1], words[last + 2]];
    const links = link?.text === 'sobre' || (link?.text === 'en' && placeAt(words, last + 2) === 0);
    if (!links || !link.joined || !next?.joined || !next.capital || isGivenName(next.plain)) return last;
    if (ARTICLE.test(next.plain)) return last;
    last = runEnd(words, last + 2);
    for (
      let tail = connected(words, last);
      tail !== null && placeAt(words, tail.next) === 0 && !isAcronym(words[tail.next]!);
      tail = connected(words, last)
    )
      last = runEnd(words, tail.next);
  }
  return last;
}

const OF_EXPERTS =
  /^(?:grupo|comision|comite|instituto|centro|observatorio|mecanismo|panel|relatoria|programa|mision|foro|red|fiscalia|unidad|subsecretaria|direccion|subdireccion)$/;

/** Whether "X y Z" behind a kind of body at the word `at` names one: everyday words with one verb, or one role, for both. */
function isPair(words: readonly Word[], at: number): boolean {
  const [article, kind, one, and, other, next] = [at - 1, at, at + 1, at + 2, at + 3, at + 4].map(
    (k) => words[k],
  );
  if (!MOVEMENTS.test(kind!.plain) || !/^(?:el|la|del|al|un|una)$/.test(article?.plain ?? '')) return false;
  if (one === undefined || other === undefined || !/^[ye]$/.test(and?.plain ?? '')) return false;
  if (!one.joined || !and!.joined || !other.joined || !other.capital || isAcronym(other)) return false;
  if (next?.joined && (next.capital || /^(?:de|del|[a-z]+n)$/.test(next.plain))) return false;
  return (
    isEveryday(one.plain) &&
    ![one, other].some(
      ({ plain }) =>
        ORGANISATION_WORDS.has(plain) ||
        isGivenName(plain) ||
        PLACES.has(plain) ||
        isDemonym(plain) ||
        PARTY_ADJECTIVE.test(plain),
    ) &&
    KNOWN.match(words, at + 3) === null &&
    !/(?:mos)$/.test(other.plain)
  );
}

const MOVEMENTS =
  /^(?:movimiento|frente|asociacion|colectivo|plataforma|fundacion|alianza|agrupacion|coordinadora|partido|grupo|red|liga)$/;
const PARTY_ADJECTIVE = /(?:ista|al|ic[oa]|ador[a]?|ari[oa]|iv[oa]|nte|ble)$/;

function hasEmbassy(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1)
    if (EMBASSY.test(words[i]!.plain))
      return /^(?:embassy|consulate|embajada|consulado)$/.test(words[i]!.plain);
  return false;
}

/** "…, Pesca y Alimentación": further subjects of a ministry, from the word after a comma. */
function subjects(words: readonly Word[], at: number, text: string, any: boolean): number | null {
  let i = at;
  for (let step = 0; step < 5; step += 1) {
    const word = words[i];
    if (word === undefined || !word.capital || isGivenName(word.plain) || PLACES.has(word.plain)) return null;
    if (!any && !PORTFOLIOS.has(word.plain)) return null;
    i = runEnd(words, i);
    const next = words[i + 1];
    if (next === undefined) return null;
    const and = /^,? $/.test(text.slice(words[i]!.end, next.start)) && AND.test(next.plain);
    if (and && words[i + 2]?.joined && words[i + 2]!.capital) return runEnd(words, i + 2);
    if (text.slice(words[i]!.end, next.start) !== ', ') return null;
    i += 1;
  }
  return null;
}

/** What people come to, though its name may have a word for a body: "Encuentro Internacional". */
const GATHERINGS = /^(?:encuentro|festival|copa|premio|semana|feria|cumbre|campeonato|torneo|mundial)$/;

/** Where a name that begins with a country's adjective really begins, when it is an organ of state. */
function withoutCountry(words: readonly Word[], first: number, last: number): number {
  if (hasEmbassy(words, first, last)) return first;
  if (!has(words, first, last, STATE_ORGANS)) return first;
  // "Nigeria Labour Congress"
  if (/^(?:labou?r|trade|workers|students|youth|indian)$/.test(words[last - 1]?.plain ?? '')) return first;
  let at = first;
  while (
    at < last &&
    (isDemonym(words[at]!.plain) || COUNTRIES.has(words[at]!.plain) || /^u\.[skn]$/.test(words[at]!.plain)) &&
    !CONTINENTAL.has(words[at]!.plain)
  )
    at += 1;
  return STATE_ORGANS.has(words[last]!.plain) || STATE_ORGANS.has(words[at]!.plain) || at > first
    ? at
    : first;
}

/**
 * The name of an organisation that begins at the word `at`, told by a word for what it is or known to every
 * newspaper reader; null where there is none.
 */
export function organisationAt(words: readonly Word[], at: number, text: string): Stretch | null {
  const word = words[at]!;
  if (!word.capital) return null;
  const known = KNOWN.match(words, at);
  let best: Stretch | null = null;
  if (known !== null && knownFits(words, at, known.length, known.value.capitals)) {
    let last = at + known.length - 1;
    while (words[last + 1]?.joined && words[last + 1]!.capital && isBranch(words[last + 1]!)) last += 1;
    // "HRW Europe and Central Asia Director": for where the office is.
    const [link, region] = [words[last + 1], words[last + 2]];
    if (
      last > at &&
      AND.test(link?.plain ?? '') &&
      region?.capital &&
      OFFICES.has(words[runEnd(words, last + 2)]!.plain)
    )
      last = at + known.length - 1;
    best = { first: at, last: withPlaceOfPaper(words, { first: at, last }) };
  }
  if (best === null && isBranchAcronym(word)) best = { first: at, last: at };
  // "reportero de Radio Televisión Martí Amado Gil"
  const [given, surname] = best === null ? [] : [words[best.last + 1], words[best.last + 2]];
  if (
    best !== null &&
    best.last > at &&
    given?.joined &&
    isGivenName(given.plain) &&
    surname?.joined &&
    surname.capital
  )
    return best;
  const shaped = word.opens && ARTICLE.test(word.plain) ? null : shapedAt(words, at, text);
  if (shaped !== null && (best === null || shaped.last > best.last)) best = shaped;

  if (word.opens && ARTICLE.test(word.plain)) return best;

  if (GATHERINGS.test(word.plain)) return best;
  const list = listWithHead(words, at, text);
  if (list !== null) return list;

  let end = runEnd(words, at);
  // An office within the run ends the organisation before it: "Police Chief Arno Weiss".
  for (let i = at; i <= end; i += 1) {
    // "Fiscalía General" is an office of another kind.
    if (words[i]!.plain === 'general' && i > at && ORGANISATION_WORDS.has(words[i - 1]!.plain)) continue;
    // "Queen Mary University", "Prince Claus Fund".
    if (ROYAL.test(words[i]!.plain) && i < end && ORGANISATION_WORDS.has(words[end]!.plain)) continue;
    // "Liberty Justice Center"
    const body = words.slice(i + 1, end + 1).findIndex(({ plain }) => ORGANISATION_WORDS.has(plain));
    const isPart = body >= 0 && words.slice(i + 1, i + 1 + body).every(({ plain }) => !isGivenName(plain));
    // "Osk County Sheriff's Office"
    const itsOffice =
      words[i]!.possessive && /^(?:office|department)$/.test(words[i + 1]?.plain ?? '') && i < end;
    if (isOffice(words[i]!) && !itsOffice && !(isPart && /^(?:justice|general)$/.test(words[i]!.plain)))
      return best;
  }
  while (end > at && CALENDAR.has(words[end]!.plain)) end -= 1;
  const and = words[end + 1];
  const after = words[end + 2];
  if (
    and?.joined &&
    AND.test(and.plain) &&
    after?.joined &&
    after.capital &&
    !isGivenName(word.plain) &&
    (best === null || best.last < end) &&
    !(ORGANISATION_WORDS.has(words[end]!.plain) && !INDUSTRY.test(words[end]!.plain) && end > at)
  ) {
    const to = runEnd(words, end + 2);
    if (SHARED_HEAD.test(words[to]!.plain) && to > end + 2 - 1 && !isGivenName(after.plain))
      return { first: withoutCountry(words, at, to), last: to };
  }
  // "Central Asia" is no body.
  if (isSurnamed(words, at, end) || placeAt(words, at) === end - at + 1) return best;
  let headed = false;
  for (let i = at; i <= end; i += 1)
    if (ORGANISATION_WORDS.has(words[i]!.plain) && !isSoldier(words, i)) headed = true;
  if (!headed) return best;
  // "Foro Penal" is no prison.
  const thing = THINGS.has(words[end]!.plain) && !(words[end]!.plain === 'penal' && end > at);
  // "Campaign Reporting Act"
  if (/^(?:act|treaty|prize|award|cup)$/.test(words[end]!.plain)) return best;
  if (thing && !ORGANISATION_WORDS.has(words[end]!.plain)) return best;
  let first = at;
  const described = KIN.has(word.plain) || DESCRIPTORS.has(word.plain);
  // "Rival Gammel Group": what it is to somebody, in front.
  if (
    word.opens &&
    end > at &&
    // "Prisoners Defenders" is no "Defenders" of prisoners.
    !(end === at + 1 && /[^s]s$/.test(word.plain) && !described && /s$/.test(words[end]!.plain)) &&
    (OPENING_WORDS.has(word.plain) || described) &&
    !ORGANISATION_WORDS.has(word.plain)
  )
    first = at + 1;
  const last = quotedEnd(words, courtEnd(words, first, withTail(words, first, end, text), text), text);
  if (first > last) return best;
  first = withoutCountry(words, first, last);
  // "la expresidenta de la Asamblea Guadalupe Llori": an organ of state, then who held the office.
  if (STATE_ORGANS.has(words[first]!.plain) && isOfOffice(words, first)) {
    for (let i = first + 1; i < last; i += 1)
      if (isGivenName(words[i]!.plain) && words[i + 1]!.capital) return { first, last: i - 1 };
  }
  // One word alone ("Junta", "Watch") is a kind, not a name.
  if (first === last) return best;
  return best !== null && best.last >= last ? best : { first, last };
}

/** 'Human Rights Center “Viasna”': the last word of a body's name that ends in quotation marks. */
function quotedEnd(words: readonly Word[], last: number, text: string): number {
  for (let k = last + 1; k < last + 7 && words[k] !== undefined; k += 1) {
    if (!words[k]!.capital && !CONNECTORS.has(words[k]!.plain)) return last;
    const behind = text.slice(words[last]!.end, words[k]!.end + 1);
    if (
      /^ (?:"[^"“”«»]+["]|“[^"“”«»]+”|«[^"“”«»]+»)$/.test(
        behind.replace(/[,.]$/, text[words[k]!.end + 1] ?? ''),
      )
    )
      return words[last + 1]!.capital && words[k]!.capital ? k : last;
  }
  return last;
}

/** "a former US Marine": whose soldier somebody is. */
const isSoldier = (words: readonly Word[], i: number): boolean =>
  words[i]!.plain === 'marine' &&
  (isAcronym(words[i - 1]!) ||
    isDemonym(words[i - 1]!.plain) ||
    /^(?:royal|u\.s)$/.test(words[i - 1]!.plain));

/** Whether the run is somebody whose surname means a body as well: "Ted Cruz", "Carlos D. Mesa", "Dariel Cruz García". */
function isSurnamed(words: readonly Word[], at: number, end: number): boolean {
  const [given, ...others] = words.slice(at, end + 1);
  if (!isGivenName(given!.plain) || others.length === 0 || others.length > 2 || placeAt(words, at) > 0)
    return false;
  return (
    others.some((word) => SURNAME_ORGANISATIONS.has(word.plain)) &&
    others.every(
      (word) =>
        !ORGANISATION_WORDS.has(word.plain) || SURNAME_ORGANISATIONS.has(word.plain) || isInitial(word),
    )
  );
}

/** Whether a role stands before the name: "presidente de la …". */
function isOfOffice(words: readonly Word[], first: number): boolean {
  let k = first - 1;
  while (k >= 0 && first - k < 3 && /^(?:de|del|la|el)$/.test(words[k]!.plain)) k -= 1;
  return k >= 0 && k < first - 1 && isRole(words[k]!.plain);
}

/** "Greenpeace Nordic", "CNN Español": where a known organisation is at work. */
const isBranch = ({ plain }: Word): boolean => isDemonym(plain) || PLACES.has(plain) || plain === 'nordic';

/** "MSF-UAE", "CNN-Türk": a body that everybody knows by an acronym, and its branch. */
function isBranchAcronym({ text, plain }: Word): boolean {
  const [body, branch] = plain.split('-');
  return branch !== undefined && /^\p{Lu}{3,}-\p{Lu}/u.test(text) && knownKind(body!) !== null;
}

/** Whether a known name stands as it must: acronyms and words that are common otherwise only in their own form. */
function knownFits(words: readonly Word[], at: number, length: number, capitals: boolean): boolean {
  if (capitals && !words.slice(at, at + length).every(({ text }) => text === text.toUpperCase()))
    return false;
  if (length > 1) return words[at + length - 1]!.capital;
  const word = words[at]!;
  const next = words[at + 1];
  if (isAcronym(word) || word.text.includes('.')) return true;
  // "Toyota Corolla", "Semana Santa": part of another name.
  // "la periodista de Televén Ana Ruiz"
  const named =
    isGivenName(next?.plain ?? '') && words[at - 1]?.plain === 'de' && isRole(words[at - 2]?.plain ?? '');
  if (next?.joined && next.capital && !OFFICES.has(next.plain) && !isBranch(next) && !named) return false;
  if (word.plain.length <= 4 && isEveryday(word.plain)) return false;
  return !(word.opens && OPENING_WORDS.has(word.plain));
}
