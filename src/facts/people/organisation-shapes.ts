import { knownKind } from '../../text/known-organisations.ts';
import { isEveryday } from '../../text/lexicon.ts';
import { PARTICLES, type Word } from '../../text/names.ts';
import { CALENDAR, COUNTRIES, isDemonym, OPENING_WORDS, PLATFORMS, THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import {
  DESCRIPTORS,
  INDUSTRIES,
  LEGAL_FORMS,
  NEWSPAPER_WORDS,
  ORGANISATION_WORDS,
} from '../../text/organisations.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { OFFICES } from '../../text/titles.ts';
import { NO_BODIES } from './acronyms.ts';
import { placeAt } from './place-at.ts';
import { runEnd, type Stretch } from './runs.ts';

/** What a number belongs to: "Teamsters Local 332", "Canal 13", "Radio 4". */
const NUMBERED =
  /^(?:brigada|batallon|escuadron|brigade|battalion|local|lodge|canal|channel|antena|radio|television|tv)$/;
const NUMBER = /^\d{1,2}(?:[-\d]{0,5})$/;
/** How often a newspaper comes out: "Daily Mirror", "Sunday World". */
const PERIODICAL = /^(?:daily|weekly|morning|evening|sunday|irish)$/;

/** What people come to, though its name may have a word for a body: "Encuentro Internacional". */
export const GATHERINGS =
  /^(?:encuentro|festival|copa|premio|semana|feria|cumbre|campeonato|torneo|mundial|dia|jornada|decenio|marcha|paro|huelga|protestas?|manifestacion)$/;

/** A name that its shape makes an organisation's, from the word `at`; null where it has none of these shapes. */
export function shapedAt(words: readonly Word[], at: number, text: string): Stretch | null {
  const last = runEnd(words, at);
  return (
    numberedAt(words, at, last) ??
    datedAt(words, at, last) ??
    domainAt(words, at, text) ??
    camelAt(words, at) ??
    channelAt(words, at) ??
    ofCountryAt(words, at, last) ??
    inTheStreetAt(words, at, last) ??
    firmAt(words, at, last, text) ??
    incorporatedAt(words, at, last) ??
    ofIndustryAt(words, at, last) ??
    newspaperAt(words, at, last) ??
    unitedAt(words, at, last) ??
    namedAfterAt(words, at, last) ??
    circuitAt(words, at, last) ??
    agencyAt(words, at, last) ??
    womenAt(words, at, last) ??
    royalClubAt(words, at, last)
  );
}

/** "Teamsters Local 332", "Canal 13". */
function numberedAt(words: readonly Word[], at: number, last: number): Stretch | null {
  const number = words[last + 1];
  return NUMBERED.test(words[last]!.plain) && number?.joined && NUMBER.test(number.text)
    ? { first: at, last: last + 1 }
    : null;
}

/** "Justicia en la Calle": two words of the language in capitals, where one is of the other. */
function inTheStreetAt(words: readonly Word[], at: number, last: number): Stretch | null {
  const [link, article, noun] = [words[at + 1], words[at + 2], words[at + 3]];
  if (last > at || link?.text !== 'en' || !link.joined || !/^(?:el|la|los|las)$/.test(article?.text ?? ''))
    return null;
  if (!article!.joined || !noun?.joined || !noun.capital || runEnd(words, at + 3) > at + 3) return null;
  const isName = [words[at]!, noun].every(
    ({ plain }) => isEveryday(plain) && !ORGANISATION_WORDS.has(plain) && !CALENDAR.has(plain),
  );
  return isName && placeAt(words, at) + placeAt(words, at + 3) === 0 && !GATHERINGS.test(words[at]!.plain)
    ? { first: at, last: at + 3 }
    : null;
}

/** "FrontPageAfrica", "MiAmbiente", "elDIARIO": words that are written together, unlike "McConnell" or "DiCaprio". */
function camelAt(words: readonly Word[], at: number): Stretch | null {
  const { text, plain } = words[at]!;
  return /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}|^\p{Ll}{2}\p{Lu}{4,}$|^(?:el|la)\p{Lu}\p{Ll}{3,}$/u.test(text) &&
    !OF_A_SURNAME.test(text) &&
    !PLATFORMS.has(plain) &&
    !isGivenName(plain) &&
    placeAt(words, at) === 0
    ? { first: at, last: at }
    : null;
}

const OF_A_SURNAME =
  /^(?:Mc|Mac|Fitz|De|Del|Des|Di|Da|Du|La|Le|Van|Von|Vander|San|Saint|Al|El|Bin|Jo|Ja|Je|Ju|Ke|Ky|Sha|Ta|Te|Ty|Ro|Ra|Mary|Ann|Te|Ó|Nic|Ap)\p{Lu}/u;

/** "France24": a channel's number written together with its name. */
function channelAt(words: readonly Word[], at: number): Stretch | null {
  const { text, plain } = words[at]!;
  return /^\p{Lu}\p{L}{3,}\d{1,3}$/u.test(text) && !plain.startsWith('covid')
    ? { first: at, last: at }
    : null;
}

/** "ADN Cuba", "TVP Perú": letters and the country that they are for. */
function ofCountryAt(words: readonly Word[], at: number, last: number): Stretch | null {
  const { text, plain } = words[at]!;
  const isOfRole = isRole(words[at - 2]?.plain ?? '');
  return last > at &&
    (last === at + 1 || isOfRole) &&
    /^\p{Lu}{3,5}$/u.test(text) &&
    COUNTRIES.has(words[at + 1]!.plain) &&
    placeAt(words, at) === 0 &&
    knownKind(plain) === null &&
    (!NO_BODIES.has(plain) || isOfRole)
    ? { first: at, last: at + 1 }
    : null;
}

/** "Fare.com", "Osk.org": called by its address. */
function domainAt(words: readonly Word[], at: number, text: string): Stretch | null {
  const next = words[at + 1];
  return next !== undefined &&
    text.slice(words[at]!.end, next.start) === '.' &&
    /^(?:com|org|net|info|io|ai|tv|news)$/.test(next.text)
    ? { first: at, last: at + 1 }
    : null;
}

const DAY = /^\d{1,2}\p{Lu}$/u;

/** "Mesa 25N", "Foro 3M": called after a day, unlike what happened on it ("Marcha 8M"). */
function datedAt(words: readonly Word[], at: number, last: number): Stretch | null {
  let day = at + 1;
  while (day <= last && !DAY.test(words[day]!.text)) day += 1;
  const named = words.slice(at, day);
  return day <= last &&
    named.every(
      ({ plain, opens }) =>
        !THINGS.has(plain) &&
        !(opens && OPENING_WORDS.has(plain)) &&
        !GATHERINGS.test(plain) &&
        plain !== 'the',
    )
    ? { first: at, last: day }
    : null;
}

/** "Black & McDonald", "Marks & Spencer": names joined by "&" are a firm's. */
function firmAt(words: readonly Word[], at: number, last: number, text: string): Stretch | null {
  if (words[at]!.opens && OPENING_WORDS.has(words[at]!.plain)) return null;
  for (let k = at; k < last; k += 1) {
    if (text.slice(words[k]!.end, words[k + 1]!.start) !== ' & ') continue;
    const inside = words.slice(at, last + 1);
    const named = inside.every(({ plain }) => !OFFICES.has(plain) && !THINGS.has(plain));
    return named && inside.some(({ text: word }) => word.length > 2) ? { first: at, last } : null;
  }
  return null;
}

/** "Antonson Machines AB", "Sedio N.V.": a form in law, in capitals, ends a company's name. */
function incorporatedAt(words: readonly Word[], at: number, last: number): Stretch | null {
  if (words[at]!.opens && (KIN.has(words[at]!.plain) || DESCRIPTORS.has(words[at]!.plain))) return null;
  for (let k = at + 1; k <= last; k += 1) {
    const { plain, text } = words[k]!;
    const abbreviated = /^(?:\p{Lu}\.?){2,}$|^(?:S\.?p\.?A|Spa|Ltda|Pty|Oyj?)\.?$/u.test(text);
    if (abbreviated && text !== 'SPA' && LEGAL_FORMS.has(plain.replace(/\./g, '')))
      return { first: at, last: k };
  }
  return null;
}

/** "Kalumba Copper": no word of the language, and what its bearer deals in. */
function ofIndustryAt(words: readonly Word[], at: number, last: number): Stretch | null {
  const [first, end] = [words[at]!, words[last]!];
  if (last === at || last - at > 2 || !INDUSTRIES.has(end.plain)) return null;
  const named = words.slice(at, last).every(({ plain }) => !isEveryday(plain) && !OFFICES.has(plain));
  return named && !isGivenName(first.plain) && !isDemonym(first.plain) && placeAt(words, at) === 0
    ? { first: at, last }
    : null;
}

/** "the Fiji Sun", "the Evening Standard": a place or how often it comes out, and what newspapers are called. */
function newspaperAt(words: readonly Word[], at: number, last: number): Stretch | null {
  const isPaper = words[last]!.plain.split('-').some((part) => NEWSPAPER_WORDS.has(part));
  if (last === at || !isPaper) return null;
  // "publisher of The Charlotte Observer"
  if (words[at]!.text === 'The' && !words[at]!.opens && last === at + 2) return { first: at, last };
  if (!/^(?:the|The)$/.test(words[at - 1]?.text ?? '')) return null;
  const place = placeAt(words, at);
  const fits = (place > 0 && at + place === last) || (last === at + 1 && PERIODICAL.test(words[at]!.plain));
  // "The Charlotte Observer": a town that no list has.
  const isStrange =
    last === at + 1 &&
    !isEveryday(words[at]!.plain) &&
    !isDemonym(words[at]!.plain) &&
    !OFFICES.has(words[at]!.plain);
  return fits || isStrange ? { first: at, last } : null;
}

/** "Unidas por Extremadura", "Juntos por el Cambio": several who are for something. */
function unitedAt(words: readonly Word[], at: number, last: number): Stretch | null {
  const [by, article, next] = [words[last + 1], words[last + 2], words[last + 3]];
  if (last > at || by?.text !== 'por' || !by.joined || !/[ao]s$/.test(words[at]!.plain)) return null;
  if (isGivenName(words[at]!.plain) || ORGANISATION_WORDS.has(words[at]!.plain)) return null;
  if (placeAt(words, at) > 0 || isGivenName(article?.plain ?? '')) return null;
  if (article?.joined && article.capital) return { first: at, last: runEnd(words, last + 2) };
  return article?.joined && /^(?:la|el|los|las)$/.test(article.text) && next?.joined && next.capital
    ? { first: at, last: runEnd(words, last + 3) }
    : null;
}

const CAMPAIGNERS =
  /^(?:people|parents|friends|families|mothers|women|citizens|journalists|mujeres|madres|ciudadanos|periodistas|artistas)$/;
const PEOPLE =
  /^(?:ladies|women|men|mothers|fathers|veterans|doctors|teachers|lawyers|students|journalists|workers|artists|citizens|mujeres|madres|ciudadanos|periodistas|abogados|estudiantes|maestros|artistas)$/;

/** "Citizens for European Development of Bulgaria": with the country behind the word `last`. */
function withCountry(words: readonly Word[], last: number): number {
  const [of, place] = [words[last + 1], words[last + 2]];
  if (!of?.joined || !/^(?:of|de)$/.test(of.text) || !place?.joined || !place.capital) return last;
  const length = placeAt(words, last + 2);
  return length > 0 ? last + 1 + length : last;
}

/** "Ladies in White", "Women in Law": people of one kind, and what they are in. */
function womenAt(words: readonly Word[], at: number, last: number): Stretch | null {
  const [link, next] = [words[last + 1], words[last + 2]];
  // "Grupo de los 75"
  const number = words[last + 3];
  if (
    last === at &&
    words[at]!.plain === 'grupo' &&
    link?.text === 'de' &&
    next?.text === 'los' &&
    number?.joined &&
    NUMBER.test(number.text)
  )
    return { first: at, last: last + 3 };
  // "Americans for Prosperity", "Mexicanos contra la Corrupción"
  const article = /^(?:the|la|el|los|las)$/.test(next?.text ?? '') ? words[last + 3] : next;
  if (
    last === at &&
    link?.joined &&
    /^(?:for|against|por|contra)$/.test(link.text) &&
    next?.joined &&
    article?.joined &&
    article.capital &&
    /s$|^people$/.test(words[at]!.plain) &&
    (isDemonym(words[at]!.plain) || CAMPAIGNERS.test(words[at]!.plain))
  )
    return { first: at, last: withCountry(words, runEnd(words, article === next ? last + 2 : last + 3)) };
  if (last > at || !/^(?:in|at)$/.test(link?.text ?? '') || !link!.joined || !next?.joined || !next.capital)
    return null;
  const end = runEnd(words, last + 2);
  // "Doctors at Northside Hospital" work there.
  const work =
    link!.text === 'at' && words.slice(last + 2, end + 1).some(({ plain }) => ORGANISATION_WORDS.has(plain));
  return PEOPLE.test(words[at]!.plain) && !work && placeAt(words, last + 2) === 0 && !CALENDAR.has(next.plain)
    ? { first: at, last: end }
    : null;
}

/** "Violeta Barrios de Chamorro Foundation": called after somebody. */
function namedAfterAt(words: readonly Word[], at: number, last: number): Stretch | null {
  if (!isGivenName(words[at]!.plain)) return null;
  let end = last;
  let next = last + 1;
  while (words[next]?.joined && PARTICLES.has(words[next]!.plain) && next - end < 3) next += 1;
  if (next > end + 1 && words[next]?.joined && words[next]!.capital) end = runEnd(words, next);
  return end > last &&
    /^(?:foundation|institute|center|centre|university|school|museum|trust|fund)$/.test(words[end]!.plain)
    ? { first: at, last: end }
    : null;
}

/** "the Ninth Circuit": a court of appeals by its number. */
function circuitAt(words: readonly Word[], at: number, last: number): Stretch | null {
  return last === at + 1 && words[last]!.plain === 'circuit' && ORDINAL.test(words[at]!.plain)
    ? { first: at, last }
    : null;
}

/** "Migración Colombia": what a state sees to, and which state. */
function agencyAt(words: readonly Word[], at: number, last: number): Stretch | null {
  return last === at + 1 && AGENCIES.test(words[at]!.plain) && COUNTRIES.has(words[last]!.plain)
    ? { first: at, last }
    : null;
}

const AGENCIES =
  /^(?:migracion|migraciones|aduanas|correos|turismo|inmigracion|estadisticas|statistics|immigration|tourism)$/;

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|federal|\d+(?:st|nd|rd|th))$/;

/** "Real Betis": a club under a king's patronage; a decree is something else. */
function royalClubAt(words: readonly Word[], at: number, last: number): Stretch | null {
  const next = words[at + 1];
  return words[at]!.text === 'Real' &&
    last > at &&
    !THINGS.has(next!.plain) &&
    !/^(?:orden|cedula|audiencia)$/.test(next!.plain)
    ? { first: at, last: at + 1 }
    : null;
}

/** "El Mercurio de Valparaíso", "La Voz de Galicia": the last word of the place behind a newspaper's name. */
export function withPlaceOfPaper(words: readonly Word[], { first, last }: Stretch): number {
  const [of, place] = [words[last + 1], words[last + 2]];
  if (last === first || !/^(?:El|La|Los|Las)$/.test(words[first]!.text)) return last;
  if (!of?.joined || !/^(?:de|del)$/.test(of.text) || !place?.joined || !place.capital) return last;
  const length = placeAt(words, last + 2);
  return length > 0 ? last + 1 + length : last;
}

/** Who is numbered and placed: "Juzgado de Instrucción número 5 de Madrid", "Tribunal Oral Federal N° 2". */
const COURTS = /^(?:tribunal|juzgado|camara|fiscalia|sala|comisaria|corte|audiencia|escuela|liceo|hospital)$/;

/** Where the name of a court that goes on to the word `last` ends, with its number and its town. */
export function courtEnd(words: readonly Word[], first: number, last: number, text: string): number {
  if (!COURTS.test(words[first]!.plain)) return last;
  let end = last;
  const behind = text.slice(words[end]!.end, words[end]!.end + 40);
  // "Tribunal Oral en lo Criminal Federal"
  if (/^ en lo \p{Lu}/u.test(behind)) {
    end = runEnd(words, end + 3);
    // "Tribunal Oral en lo Penal de Valdoria"
    const [link, seat] = [words[end + 1], words[end + 2]];
    if (link?.joined && link.text === 'de' && seat?.joined && seat.capital) end = runEnd(words, end + 2);
  }
  const number = / ?(?:N\.?[º°]|[Nn]úmero|[Nn]o\.|n\.?[º°]) ?\d{1,3}/u.exec(
    text.slice(words[end]!.start, words[end]!.end + 16),
  );
  if (number === null) return end;
  const to = words[end]!.start + number.index + number[0].length;
  while (words[end + 1] !== undefined && words[end + 1]!.end <= to) end += 1;
  const [of, town] = [words[end + 1], words[end + 2]];
  return of?.joined && of.text === 'de' && town?.joined && town.capital ? runEnd(words, end + 2) : end;
}
