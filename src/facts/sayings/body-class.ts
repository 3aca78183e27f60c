import { knownKind } from '../../text/known-organisations.ts';
import { plain } from '../../text/names.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import type { Bearing } from '../people/bearing.ts';

const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['court', /\b(?:court|tribunal|corte|juzgado)\b/],
  [
    'state',
    /\b(?:ministry|department|embassy|congress|senate|parliament|assembly|police|army|ministerio|departamento|embajada|congreso|senado|parlamento|commission|authority|administration|bureau|superintendencia|autoridad|municipalidad|ayuntamiento|alcaldia|fiscalia|cancilleria|defensoria|policia|ejercito|white house|kremlin|gobierno|government|consejeria|concejalia|secretaria|diputacion|generalitat|xunta|council)\b/,
  ],
  ['party', /\b(?:party|partido)\b/],
  [
    'company',
    /\b(?:inc|corp|ltd|llc|plc|bank|banco|airlines|airways|motors|energy|oil|mining|pharmaceuticals|pharma|telecom|foods|brands|holdings|industries|s\.a|minera|naviera|petrolera|constructora|aseguradora|cementos|aceros|astilleros|transportes|conservas|laboratorios|inmobiliaria|bodegas|industrias|inversiones|supermercados)\b/,
  ],
  [
    'media',
    /\b(?:times|herald|courier|gazette|chronicle|telegraph|gaceta|heraldo|tribune|post|journal|news|reuters|afp|efe|cnn|bbc|guardian|diario|agency|press|tribuna|mail|pais|mundo|prensa|tv|television|radio)\b/,
  ],
];

/** What kind of organisation its name says it is; null where it doesn't. */
export function classOf(bearing: Bearing): string | null {
  const name = plain(bearing.found[0]?.text ?? '');
  const known = knownKind(name);
  if (known === 'companies') return 'company';
  if (known === 'parties') return 'party';
  const own = CLASSES.find(([, words]) => words.test(name))?.[0] ?? null;
  // "The Mineworkers' Congress" governs nobody.
  const isOfWorkers = bearing.found.some(({ parts }) => parts.some((part) => WORKERS.test(part)));
  return own === 'state' && isOfWorkers ? null : own;
}

/** Whether a body's name tells that "the union" or "the employers" can't mean it. */
export function isNeverCalled(noun: string, bearing: Bearing): boolean {
  if (noun === 'patronal') return isUnion(bearing);
  return (
    /^(?:union|sindicato|gremio)$/.test(noun) &&
    !isUnion(bearing) &&
    bearing.found.some(({ parts }) => parts.some((part) => WATCHES.test(part)))
  );
}

/** What those who watch, study or defend have in their names, and workers' bodies haven't. */
const WATCHES =
  /^(?:watch|monitor|observator(?:y|io)|foundation|fundacion|institute?o?|university|universidad|cent(?:re|er|ro)|defenders|defensores|rights|derechos)$/;

function isUnion({ found }: Bearing): boolean {
  return found.some(({ parts }) => parts.some((part) => UNION.test(part)));
}

const UNION =
  /^(?:sindicatos?|sindical|trabajador[ae]s|obrer[oa]s|unions?|\p{L}*workers|ugt|ccoo|cgt|csif|cut|ctc|tuc|afl|uaw|unison|cgil|cgtp|dgb|verdi)$/u;

const WORKERS = /^(?:\p{L}*workers|trabajador[ae]s|obrer[oa]s)$/u;

/** Nouns for bodies of any kind. */
export const ANY_BODY = /^(?:entidad|organismo|institucion|institution|body|agency|agencia)$/;

/** Whether news knows the name as one of a body or a medium, which is neither a company nor a party. */
export function isKnownBody(text: string): boolean {
  const kind = knownKind(plain(text));
  return kind === 'bodies' || kind === 'media';
}

/** Whether a name says nothing of what bears it, so that it may be a company's or a party's. */
export function isBare(bearing: Bearing): boolean {
  return bearing.found.every(
    ({ text, parts }) => !isKnownBody(text) && !parts.some((part) => ORGANISATION_WORDS.has(part)),
  );
}
