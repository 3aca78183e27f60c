import { DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { CALENDAR, isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isPluralRole, isRole } from '../../text/roles.ts';
import type { Found } from '../people/found.ts';
import type { Clause } from './clause.ts';

/** Whether a word begins where, how or to whom something was said. */
export const leadsAside = (clause: Clause, plain: string): boolean =>
  clause.reading.spanish
    ? PREPOSITION.test(plain) || /^(?:sin|tras|durante|mediante)$/.test(plain)
    : plain !== 'a' && (PREPOSITION.test(plain) || /^(?:after|before|during|outside|inside)$/.test(plain));

/** What stands between a verb and its subject and tells neither when nor where nor to whom. */
export const SET_PHRASE =
  /^(?:a (?:la|su) (?:salida|entrada|llegada)|a las puertas|al (?:salir|llegar|término|termino|entrar)|en cambio|por su (?:parte|lado)|a su vez|al respecto|en tanto|por otr[oa] (?:parte|lado)|de nuevo|en respuesta|in turn|for (?:his|her|its) part)(?= )/i;

/** "dijo entre sollozos Ana Ruiz": whether a name behind where or how it was said is no part of that. */
export function isBehindAside(clause: Clause, mention: Found, verb: number): boolean {
  const { words } = clause.reading;
  const edge = beforeWhen(clause, verb, mention.first);
  const before = words[edge - 1]!;
  const asides = words.slice(verb + 1, edge).filter(({ plain }) => leadsAside(clause, plain));
  const [opening] = asides;
  // "dijo a los residentes Ana Ruiz": one person is no apposition of several.
  const isToMany =
    opening?.plain === 'a' &&
    /^(?:los|las)$/.test(words[mention.first - 2]?.plain ?? '') &&
    /s$/.test(before.plain) &&
    !before.capital;
  if (isToMany && clause.reading.spanish) return mention.titleStart === mention.start;
  return (
    clause.reading.spanish &&
    mention.titleStart === mention.start &&
    opening !== undefined &&
    // "asegura ante las cámaras de Canal Norte Ana Ruiz"
    (clause.at(edge - 1)?.kind === 'organisation' ||
      /^\p{Lu}{2,6}$|^\d+\p{L}{3,}$/u.test(before.text) ||
      // "contó a El Faro por teléfono Ana Ruiz"
      (asides.some(({ plain }) => BESIDE.test(plain)) && !before.capital)) &&
    !PREPOSITION.test(before.plain) &&
    !DETERMINER.test(before.plain) &&
    !isRole(before.plain) &&
    !isPluralRole(before.plain) &&
    !DESCRIPTORS.has(before.plain) &&
    !BEARS_NAMES.test(before.plain)
  );
}

/** What opens how or where something was said, and never to whom. */
const BESIDE = /^(?:entre|con|sin|en|por|durante|tras|sobre|desde|hacia|ante)$/;

/** "dijo a AFP esta semana Ana Ruiz": the first of the words that tell when it was said, right before the word `k`; `k` without them. */
function beforeWhen({ reading: { words } }: Clause, verb: number, k: number): number {
  let edge = k;
  let isTime = false;
  while (edge - 1 > verb && (CALENDAR.has(words[edge - 1]!.plain) || TIME.test(words[edge - 1]!.plain))) {
    edge -= 1;
    isTime ||= !/^(?:el|la|de)$/.test(words[edge]!.plain);
  }
  return isTime && edge - 1 > verb ? edge : k;
}

const TIME =
  /^(?:est[ea]|el|la|de|pasad[oa]|semana|mes|tarde|noche|manana|madrugada|mediodia|ayer|hoy|anoche|\d{1,2})$/;

/** Whether a name with its role hangs on a preposition: "declaró ante el juez Luis Paz". */
export function isAddressed(clause: Clause, mention: Found): boolean {
  const { words } = clause.reading;
  let k = mention.first - 1;
  while (
    k > clause.first &&
    (words[k]!.start >= mention.titleStart || isRole(words[k]!.plain) || isDemonym(words[k]!.plain, false))
  )
    k -= 1;
  if (DETERMINER.test(words[k]!.plain) && !PREPOSITION.test(words[k]!.plain)) k -= 1;
  return PREPOSITION.test(words[k]!.plain) || words[k]!.plain === 'al';
}

/** Nouns that are called after somebody: "en el caso Ruiz". */
const BEARS_NAMES =
  /^(?:caso|casos|ley|juicio|proceso|plan|informe|era|gobierno|administracion|familia|sala|premio|nombre|apellido|senor|senora|hermanos|y|e|o|ni|que|como)$/;
