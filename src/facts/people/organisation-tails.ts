import { isEveryday } from '../../text/lexicon.ts';
import { CONNECTORS, isAcronym, type Word } from '../../text/names.ts';
import { CALENDAR, COUNTRIES, isDemonym, PLACES, THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { OPENS_ORGANISATION, ORGANISATION_WORDS } from '../../text/organisations.ts';
import { OFFICES, PORTFOLIOS } from '../../text/titles.ts';
import { KNOWN } from './known-bodies.ts';
import { placeAt } from './place-at.ts';
import { MEMBERS, runEnd } from './runs.ts';

const EMBASSY = /^(?:embassy|consulate|embajada|consulado|commission|mission|office|oficina|tribunal)$/;

const COMMITTEES = new Set(
  'departamento facultad department institute committee subcommittee commission comite comision subcomision superintendencia secretaria instituto direccion'.split(
    ' ',
  ),
);

export const ARTICLE = /^(?:the|el|la|los|las)$/;

export const AND = /^(?:and|y|e|&)$/;

/** What services are made against. */
const DANGERS =
  /^(?:desastres?|emergencias?|riesgos?|catastrofes?|crisis|incendios?|contingencias?|siniestros?)$/;

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
      // "Servicio de Respuesta ante Desastres"
      (words[next]!.text === 'ante' && DANGERS.test(words[next + 1]?.plain ?? '')) ||
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

export const has = (words: readonly Word[], from: number, to: number, set: ReadonlySet<string>): boolean => {
  for (let i = from; i <= to; i += 1) if (set.has(words[i]!.plain)) return true;
  return false;
};

/** How far a name that opens with a kind ("Ministry", "Asociación") goes on behind its first run. */
export function withTail(words: readonly Word[], first: number, end: number, text: string): number {
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
        (!isEveryday(word.plain) || OFFICES.has(word.plain) || isGivenName(word.plain))
      )
        break;
      if (/^(?:the|el|to|on|against)$/.test(link.by) && !/^(?:to|on|against)$/.test(link.by)) break;
      last = runEnd(words, link.next);
      tailed = true;
      continue;
    }
    const and = words[last + 1];
    const after = words[last + 2];
    // "Unidad Nacional Azul y Blanco"
    if (
      and?.joined &&
      AND.test(and.plain) &&
      COLOUR.test(words[last]!.plain) &&
      after?.joined &&
      after.capital &&
      COLOUR.test(after.plain)
    ) {
      last += 2;
      continue;
    }
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
    // "Juzgado Penal de Hacienda y de la Función Pública": another thing that it is of.
    const other = /^(?:la|el|los|las)$/.test(words[last + 3]?.text ?? '') ? last + 4 : last + 3;
    if (
      tailed &&
      and?.joined &&
      /^[ye]$/.test(and.plain) &&
      /^del?$/.test(after?.text ?? '') &&
      words[other]?.joined &&
      words[other]!.capital &&
      isEveryday(words[other]!.plain) &&
      !ORGANISATION_WORDS.has(words[other]!.plain) &&
      !isGivenName(words[other]!.plain) &&
      placeAt(words, other) === 0
    ) {
      last = runEnd(words, other);
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
      const more = subjects(
        words,
        last + 1,
        text,
        has(words, first, end, COMMITTEES) || ofEveryday(words, last),
      );
      if (more !== null) {
        last = more;
        break;
      }
    }
    break;
  }
  const onSubject = withSubject(words, first, last);
  last = onSubject > last ? (withOthers(words, onSubject, text) ?? onSubject) : last;
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

const COLOUR = /^(?:azul|blanc[oa]|roj[oa]|verde|negr[oa]|amarill[oa]|celeste|morad[oa])$/;

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

export function hasEmbassy(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1)
    if (EMBASSY.test(words[i]!.plain))
      return /^(?:embassy|consulate|embajada|consulado)$/.test(words[i]!.plain);
  return false;
}

/** "sobre Raza, Igualdad y Derechos": further subjects, from a comma behind the word `last`. */
const withOthers = (words: readonly Word[], last: number, text: string): number | null =>
  words[last + 1] !== undefined &&
  text.slice(words[last]!.end, words[last + 1]!.start) === ', ' &&
  ofEveryday(words, last)
    ? subjects(words, last + 1, text, true)
    : null;

/** Whether everyday words that name no other body go on, separated by commas, from the word `last` to an "and". */
function ofEveryday(words: readonly Word[], last: number): boolean {
  let k = last + 1;
  for (; k < last + 9 && words[k] !== undefined && !AND.test(words[k]!.plain); k += 1)
    if (!words[k]!.capital || !isThing(words[k]!)) return false;
  const next = words[k + 1];
  return next?.capital === true && (isThing(next) || MEMBERS.test(words[runEnd(words, k + 1)]!.plain));
}

const isThing = (word: Word): boolean =>
  isEveryday(word.plain) &&
  !isGivenName(word.plain) &&
  !isAcronym(word) &&
  (!ORGANISATION_WORDS.has(word.plain) || MEMBERS.test(word.plain)) &&
  !OFFICES.has(word.plain);

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
