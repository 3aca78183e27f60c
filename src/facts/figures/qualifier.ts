import type { Qualifier } from '../figure.ts';
import { around, type Draft } from './draft.ts';

/** Words right before a number, the first that fits counts; English and Spanish together, as they share none. */
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  // "no reconoce más de 600", "does not hold more than 200": what is denied is the more.
  [
    'at-most',
    /\b(?:(?:no|nunca|jam[aá]s|tampoco) (?:(?:ha|han|hab[ií]an?) )?(?!m[aá]s|menos)\p{L}+ (?:a |en |de )?m[aá]s de|(?:not|never|n['’]t) (?!more|less|fewer|only|just)\p{L}+ (?:\p{L}+ )?(?:more than|over)|no (?:supera|excede|pasa)[n]?(?: de)?)$/u,
  ],
  [
    'at-least',
    /\b(?:at (?:the )?(?:very )?least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|as many as or more than|al menos|por lo menos|cuando menos|como m[ií]nimo|no menos de|un m[ií]nimo de)$/u,
  ],
  [
    'at-most',
    /\b(?:(?<!picked |went |moved |crept |inched )up to|as many as|as much as|as few as|at most|not more than|no more than|a maximum of|hasta|como m[aá]ximo|a lo sumo|no m[aá]s de|un m[aá]ximo de)$/u,
  ],
  [
    'nearly',
    /\b(?:nearly|almost|just under|close to|not quite|(?:just )?(?:short|shy) of|approaching|virtually|casi|cerca del?|poco menos de|pr[oó]xim[oa]s? a|rozan?|roza(?:ba|ron)?|se acercan? a|a punto de llegar a|practically)$/u,
  ],
  [
    'more-than',
    /\b(?:more than|over|above|upwards of|in excess of|just over|well over|greater than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|passed|crossed|m[aá]s de|m[aá]s del|superior(?:es)? al?|por encima del?|supera(?:n|ba|ban|ron|do|r|rá|rán|ría|rían|ndo)?(?: ya| hoy| ahora| ampliamente)?(?: l[oa]s)?|super[oó](?: ya)?(?: l[oa]s)?|excede(?:n|r)?(?: l[oa]s)?|(?<=\b(?:could|may|might|will|would|to) )top|sobrepasa(?:n|ba|ban|ron)?(?: l[oa]s)?|sobrepas[oó](?: l[oa]s)?|rebasa(?:n|ron)?(?: l[oa]s)?|(?<!no )pasan? de|poco m[aá]s de|algo m[aá]s de)$/u,
  ],
  [
    'less-than',
    /\b(?:less than|fewer than|under|below|lower than|menos de|menos del|no llegan? a|no alcanzan?|sin llegar a|sin alcanzar|inferior(?:es)? al?|por debajo del?)$/u,
  ],
  [
    'approximately',
    /\b(?:nearer(?: to)?|closer to|más cerca de|perhaps|approximately|approx\.?|about|around|roughly|some|an estimated|estimated at|estimated to be|se (?:estima|calcula|cree) que(?: hay| hubo| había| son| fueron)?|se (?:estiman?|calculan?) en|m[aá]s o menos,|estimated|circa|or so|in the region of|in the order of|on the order of|something like|unos|unas|alrededor del?|aproximadamente(?: el| los| las)?|en torno al?|ronda(?:n|ba|ban|ndo|ron|rá|rán)?(?: ya)?(?: el| los| las)?|rondó(?: el| los| las)?|bordea[n]?(?: el| los| las)?|m[aá]s o menos|se estima en|estimad[oa]s? en|calculad[oa]s? en|cosa de|hacia)$/u,
  ],
];

/** Words right after a number that qualify it. */
const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'at-least',
    /^(?:\+|-plus\b|,? or more\b|,? o m[aá]s\b| (?:\p{Ll}+ ){1,3}(?:or more|o m[aá]s)(?!\p{L})(?! (?:of|than|de|que))|(?: \p{Ll}+)?,? (?:at (?:the )?(?:very )?(?:least|minimum)|como mínimo|por lo menos|al menos)(?= ?[.,;)]|$))/u,
  ],
  ['at-most', /^,? (?:or (?:fewer|less)|at (?:the )?most|o menos)\b/u],
  [
    'approximately',
    /^(?:-odd\b|-ish\b|,? or so\b|(?: \p{Ll}+)?,? (?:aproximadamente|m[aá]s o menos|approximately)(?= ?[.,;)]|$)|,? aproximadamente\b|,? m[aá]s o menos\b)/u,
  ],
  ['more-than', /^ (?:y (?:pico|tant[oa]s)|larg[oa]s?)(?!\p{L})/u],
  ['nearly', /^ escas[oa]s?(?!\p{L})/u],
];

/** "below the 10 percent that was promised", "al 9 %, por debajo del 8,7 %": another number that is compared with. */
const BESIDE_ANOTHER =
  /(?:\b(?:below|above|under|over)\sthe\s|(?:\d\s?%|\d|percent|por ciento|ciento|million|millones|\p{Sc}),\s(?:(?:well|just|muy|bastante)\s)?(?:below|above|por (?:debajo|encima) del?)\s(?:(?:the|el|la|los|las)\s)?)$/iu;
/** "slightly less than the 2.29 percent of May": a number that is known, with which another is compared. */
const THAN_THE =
  /(?:\b(?:less|more|fewer|lower|higher) than the|(?<!\p{L})(?:más|menos) (?:que|de) l[oa]s)\s$/iu;
/** "superior a las 24 registradas en 2023": a count that is known already. */
const ABOVE_THE = /(?<!\p{L})(?:superior|inferior)(?:es)? a l[oa]s\s$/iu;
const KNOWN =
  /^\s(?:(?:\p{Ll}+\s)?(?:registrad|reportad|contabilizad|documentad|verificad|ocurrid|anotad)[oa]s|de(?:l| la)?\s(?:año|mes|semana|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|\d{4}))(?!\p{L})/u;
const OF_THOUGHT =
  /\b(?:th(?:ink|inks|inking|ought)|talk(?:s|ed|ing)?|know(?:s|n)?|knew|worr(?:y|ies|ied)|cares?|speaks?|spoke|speaking|hears?|heard|reads?|wrote|concerns?|concerned|learn(?:ed|t)?|asked|complain(?:s|ed)?|story|stories|information|questions?) about$/u;
const REACHED =
  /(?<!\p{L})(?:baj|ca[yí]|sub|aument|crec|descend|redu[cj]|retroced|desplom|dispar|escal|repunt|elev|increment|avanz|(?:du|tri|cuadru|multi)plic|pas[óa]|salt|trep|ampl[ií])\p{L}*\s(?:[^;]{0,60}\s)?hasta\s(?:(?:el|los|las|un)\s)?$/iu;

/** Articles and fillers between a qualifier and its number: "more than the 700", "a total of some 30". */
const FILLER =
  /(?:(?<!\p{L})(?:an?|the|other|another|a further|further|otr[oa]s|nuev[oa]s|a total of|el|la|los|las|un|una|un total de|of|of the)\s+)$/u;

/** How a draft's number is meant: by the words beside it, or else by itself ("hundreds", "a third"). */
export function qualifierOf(draft: Draft): Qualifier {
  const { before, after } = around(draft);
  if (BESIDE_ANOTHER.test(before) || THAN_THE.test(before)) return draft.number.meant;
  if (ABOVE_THE.test(before) && KNOWN.test(after)) return draft.number.meant;
  let near = before
    .slice(-48)
    .toLowerCase()
    .replace(/[\s"“«(]+$/u, '');
  // "I think about thousands of innocents"
  if (OF_THOUGHT.test(near)) return draft.number.meant;
  for (let tries = 0; tries < 3; tries++) {
    // "bajó dos puntos, hasta el 9 %": where it came to.
    for (const [qualifier, pattern] of BEFORE)
      if (pattern.test(near)) return qualifier === 'at-most' && REACHED.test(before) ? 'exactly' : qualifier;
    const shorter = `${near} `.replace(FILLER, '').trimEnd();
    if (shorter === near) break;
    near = shorter;
  }
  const lower = after.slice(0, 32).toLowerCase();
  for (const [qualifier, pattern] of AFTER) if (pattern.test(lower)) return qualifier;
  return draft.number.meant;
}
