import type { Word } from '../../text/names.ts';
import { THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import { OFFICES } from '../../text/titles.ts';
import { runEnd } from './runs.ts';

/** Kinds of building that bear people's names behind them. */
export const HOSTS = new Set(
  'hospital parroquia basilica catedral capilla ermita monasterio convento santuario escuela colegio liceo estadio teatro museo clinica aula avenida calle plaza aeropuerto cuartel base polideportivo embalse reparto colonia urbanizacion caserio pabellon'.split(
    ' ',
  ),
);

/** Things that are no places: "ese día Castro contó". */
export const TIMES = new Set(
  'dia dias semana mes temporada jornada siglo marcha articulo informe proceso'.split(' '),
);

/** Kinds of vessel, which bear names of their own: "the ferry Lady Mere", "el pesquero Villa de Pitanxo". */
export const VESSELS = new Set(
  'ferry vessel ship boat yacht trawler freighter frigate submarine destroyer lifeboat schooner buque barco barcaza fragata pesquero petrolero velero lancha remolcador submarino crucero'.split(
    ' ',
  ),
);

/** Whether a capitalised run at the word `at` names a prison: "el penal de Punta Peuco", "cárcel El Dorado". */
export function isPrisonName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  // "Centro de Detención Norte 2", "Complejo Penitenciario Ezeiza"
  if (PRISONS.test(words[at]!.plain) && words[at]!.capital) {
    const of = /^(?:de|para)$/.test(words[at + 1]?.plain ?? '') ? at + 2 : at + 1;
    if (words[of]?.joined && words[of]!.capital && IMPRISONS.test(words[of]!.plain)) return true;
  }
  if (!words[at]!.capital || !words[at]!.joined || before === undefined) return false;
  // "recluidos en El Rodeo", "held at Insein"
  const held = /^(?:en|in|at)$/.test(before.plain) && HELD.test(words[at - 2]?.plain ?? '');
  if (held)
    return (
      !ORGANISATION_WORDS.has(words[at]!.plain) && !ORGANISATION_WORDS.has(words[runEnd(words, at)]!.plain)
    );
  const of = /^(?:de|del)$/.test(before.plain) ? at - 2 : at - 1;
  const noun = words[of];
  // "la sala penal del Tribunal Superior"
  if (noun?.plain === 'penal' && noun.joined && COURT_NOUNS.test(words[of - 1]?.plain ?? '')) return false;
  return noun !== undefined && !noun.capital && PRISON_NOUNS.test(noun.plain);
}

/** "El escenario fue el Mario Alberto Kempes": with "el", what bears somebody's name. */
export const isCalledAfter = (words: readonly Word[], at: number): boolean =>
  /^(?:el|del|al)$/.test(words[at - 1]?.text ?? '') &&
  words[at]!.joined &&
  runEnd(words, at) > at + 1 &&
  [words[at]!, words[at + 1]!].every(({ plain }) => isGivenName(plain));

/** "St Edmund Hall", "King Edward VI school": a house under a saint's or a sovereign's name. */
export function isPatronage(words: readonly Word[], at: number): boolean {
  if (!words[at]!.capital || !/^(?:st|saint|king|queen|prince|princess)$/.test(words[at]!.plain))
    return false;
  const last = runEnd(words, at);
  const next = words[last + 1];
  return (
    last > at &&
    (/^(?:hall|house|lodge|court|cross)$/.test(words[last]!.plain) ||
      (next?.joined === true &&
        /^(?:school|grammar|primary|secondary|hospital|college|academy|church)$/.test(next.text)))
  );
}

const COURT_NOUNS =
  /^(?:salas?|juez|jueza|jueces|juzgados?|tribunal|fiscal|fiscalia|fuero|camara|cortes?|proceso|codigo|derecho|abogad[oa])$/;

const PRISON_NOUNS = /^(?:penal|carcel|prision|penitenciari[oa]s?|penales|carceles|prisiones|reclusorio)$/;

const HELD =
  /^(?:recluid[oa]s?|encarcelad[oa]s?|pres[oa]s?|internad[oa]s?|imprisoned|jailed|held|incarcerated)$/;

export const PRISONS = /^(?:centro|complejo|establecimiento|unidad|instituto)$/;

const IMPRISONS = /^(?:detencion|reclusion|internamiento|penitenciari[oa]|penal)$/;

/** "Ley de Seguridad Ciudadana", "Treaty of Lisbon": the last word of a thing's name that begins at `at`. */
export function thingAt(words: readonly Word[], at: number): number | null {
  if (!words[at]!.capital || !THINGS.has(words[at]!.plain)) return null;
  let last = runEnd(words, at);
  for (let i = at; i <= last; i += 1)
    if (ORGANISATION_WORDS.has(words[i]!.plain) || OFFICES.has(words[i]!.plain)) return null;
  const start = last;
  for (let step = 0; step < 3; step += 1) {
    let next = last + 1;
    while (
      words[next]?.joined &&
      /^(?:of|de|del|la|las|los|the)$/.test(words[next]!.plain) &&
      next - last <= 2
    )
      next += 1;
    if (next === last + 1 || !words[next]?.joined || !words[next]!.capital) break;
    const to = runEnd(words, next);
    for (let i = next; i <= to; i += 1)
      if (ORGANISATION_WORDS.has(words[i]!.plain) || isGivenName(words[i]!.plain)) return null;
    last = to;
  }
  // "el Premio Paralelo Vita", "el Proyecto Varela"
  return last > start || (start > at && EVENTS_OR_PLANS.test(words[at]!.plain)) ? last : null;
}

const EVENTS_OR_PLANS = /^(?:premios?|copa|torneo|huracan|ley|plan|operacion|proyecto|programa)$/;
