import { AND } from '../../text/function-words.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Attribution } from './attribution.ts';
import type { Clause } from './clause.ts';
import { gap, plainGap } from './clause.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Of these, the infinitives: "solo ha podido identificar", "was able to verify". */
export const INFINITIVES =
  /^(?:verify|identify|record|confirm|document|verificar|identificar|documentar|registrar|confirmar|contabilizar|comprobar)$/;

const ABLE = /^(?:podido|pudo|pudieron|puede|logro|logrado|logrando|could|can)$/;

/** Of these, the participles behind "ha" and "han", folded. */
export const HAS_COUNTED =
  /^(?:registrado|contabilizado|documentado|verificado|calculado|estimado|previsto|proyectado|computado|recogido|detectado|constatado|cuantificado|totalizado|identificado)$/;

/** Of these, the participles behind "ha" and "han", folded. */
export const HAS_PUT =
  /^(?:estimado|calculado|cifrado|situado|elevado|rebajado|fijado|actualizado|ajustado)$/;

const PLACED = /^(?:at|to|en|a|al|hasta)$/;

/** Of these, the verbs that put other things as well. */
const PUTS_THINGS = /^(?:put|puts|placed|places|set|sets|puso|pone)$/;

/** Of these, the verbs by which somebody changes a thing as well as what is thought of it. */
const CHANGES =
  /^(?:set|sets|raised|raises|lowered|lowers|revised|elevo|eleva|elevan|rebajo|rebaja|rebajan|reduce|reducen|redujo|fijo|fija|actualizo|ajusto|ajusta|reajusto|corrigio|elevado|rebajado|fijado|actualizado|ajustado)$/;

/** What somebody only thinks or counts: "raised the toll to 41" gives a number, "raised its rate to 4 percent" doesn't. */
const THOUGHT =
  /^(?:toll|tally|count|number|numbers|figure|figures|total|estimates?|forecasts?|projections?|outlook|expectations?|target|deaths|dead|injured|victims|losses|damage|cifra|cifras|numero|balance|recuento|total|estimacion|estimaciones|prevision|previsiones|pronostico|proyeccion|proyecciones|expectativa|meta|muertos|muertes|fallecidos|heridos|victimas|danos|perdidas|desaparecidos)$/;

/** What may stand between "at" and the number that is put there. */
const QUALIFIES =
  /^(?:the|an?|una?|no|closer?|nearer|to|some|about|around|nearly|almost|roughly|over|under|just|more|less|fewer|than|at|least|up|to|between|only|el|la|los|las|unos|unas|casi|mas|menos|de|al|cerca|alrededor|entre|poco|apenas|hasta|us|eur|usd)$/;

export const NOT_A_VERB =
  /^(?:the|a|an|this|that|these|those|its|his|her|their|our|of|in|no|any|each|every|el|la|los|las|un|una|su|sus|de|del|al|por|con|sin|en|este|esta|ese|esa|to|be|been|was|were|is|are|se)$/;

/** "habla de 71", "speaks of 71" */
export const SPEAKS = /^(?:habla|hablan|hablo|hablaba|speaks|spoke)$/;

/** "habla de 71", "hablaba en octubre de 91": whether a number follows such a verb, past when it was said. */
export function speaksOf({ reading: { words }, last }: Clause, verb: number): boolean {
  let k = verb + 1;
  while (k < last && k - verb < 5 && !/^(?:of|de)$/.test(words[k]!.plain)) {
    if (k > verb + 1 && !CALENDAR.has(words[k]!.plain) && !/^(?:el|este|on|in|last)$/.test(words[k]!.plain))
      return false;
    k += 1;
  }
  return /^(?:of|de)$/.test(words[k]?.plain ?? '') && (k === verb + 1 || /\d/.test(words[k + 1]?.text ?? ''));
}

/** "reconoce a 114.815 personas": a verb of admitting that leads to so many people. */
export function acknowledges({ reading: { words } }: Clause, verb: number): boolean {
  return (
    /^(?:reconoce|reconocen|reconocio|reconocia|admite|admitio)$/.test(words[verb]!.plain) &&
    words[verb + 1]?.plain === 'a' &&
    /^\d/.test(words[verb + 2]?.text ?? '')
  );
}

/** "has confirmed 36", "reportó al menos 12": a verb of telling that leads to a number at once. */
export function tellsNumber({ reading: { words }, last, quoted }: Clause, verb: number): boolean {
  if (!TELLS_NUMBERS.test(words[verb]!.plain)) return false;
  let k = verb + 1;
  while (k < last && k - verb < 4 && QUALIFIES.test(words[k]!.plain)) k += 1;
  return k <= last && /^\d/.test(words[k]!.text) && !quoted(k);
}

/**
 * "admitió en mayo, ante el Comité, 12 muertes", "anuncia en la base el despliegue de 500": where what is told begins behind when
 * and where it was told; null where the verb at the word `verb` leads to it at once, or to nothing with a number.
 */
export function toldPast(clause: Clause, verb: number): number | null {
  const { words } = clause.reading;
  if (!TELLS_NUMBERS.test(words[verb]!.plain)) return null;
  let k = verb + 1;
  for (let phrases = 0; phrases < 3 && k < clause.last && opensCircumstance(clause, k); phrases += 1) {
    if (clause.quoted(k)) return null;
    k += 1;
    let length = 1;
    while (k < clause.last && length < 9 && !/[,;:]/.test(gap(clause, k)) && !opensObject(clause, k)) {
      k += 1;
      length += 1;
    }
  }
  if (k === verb + 1 || k >= clause.last || clause.quoted(k) || /[;:]/.test(gap(clause, k))) return null;
  const isObject = opensObject(clause, k) || /^\d/.test(words[k]!.text);
  return isObject && words.slice(k, k + 8).some(({ text }) => /^\d/.test(text)) ? k : null;
}

/** Whether a noun phrase with an article or a number opens at the word `k`, rather than what a preposition leads to. */
function opensObject({ reading: { words } }: Clause, k: number): boolean {
  const before = words[k - 1]!.plain;
  return (
    /^(?:el|la|los|las|un|una|unos|unas|the|an?|at|al|mas|more|nearly|casi)$|^\d/.test(words[k]!.plain) &&
    !/^(?:en|ante|contra|sobre|de|del|con|por|para|entre|tras|durante|a|al|hasta|desde|in|on|at|to|of|before|during|against|with|for|el|este|pasado)$/.test(
      before,
    ) &&
    !CALENDAR.has(words[k + 1]?.plain ?? '') &&
    !CALENDAR.has(words[k + 2]?.plain ?? '')
  );
}

const TELLS_NUMBERS =
  /^(?:admitio|admite|reconocio|reconoce|anuncio|anuncia|confirmo|confirma|denuncio|denuncia|reporto|reporta|notifico|notifica|revelo|revela|admitted|admits|acknowledged|acknowledges|announced|confirmed|reported|denounced)$/;

/** "en mayo", "ante el comité", "el martes" */
const opensCircumstance = ({ reading: { words } }: Clause, k: number): boolean =>
  /^(?:en|ante|durante|tras|in|on|before|during)$/.test(words[k]!.plain) ||
  (/^(?:at|el|este)$/.test(words[k]!.plain) &&
    (CALENDAR.has(words[k + 1]?.plain ?? '') ||
      (/^\d/.test(words[k + 1]?.text ?? '') === false && words[k]!.plain === 'at')));

/** "da a Ana Ruiz el 47,2 %", "gives Ana Ruiz 47 percent": whether a verb of giving leads to a share of a vote. */
export function givesShare({ reading: { words, text }, last }: Clause, verb: number): boolean {
  if (!/^(?:da|daba|dan|dio|otorga|otorgaba|gives|gave)$/.test(words[verb]!.plain)) return false;
  for (let k = verb + 1; k <= Math.min(last, verb + 10); k += 1)
    if (/^\d/.test(words[k]!.text))
      return /^\d[\d.,]*(?:\s?%|\s(?:per ?cent|por ciento|puntos|points|escaños|seats|diputados))/u.test(
        text.slice(words[k]!.start, words[k]!.end + 16),
      );
  return false;
}

/**
 * "had 83 people on its list", "cerró julio con 1.176 nombres en su lista": the number of a list that is its subject's own, and
 * where it stands; null where the word `at` is none.
 */
export function keptOn({ reading: { words } }: Clause, at: number): number | null {
  if (!/^\d/.test(words[at]!.text) || !words.slice(at - 3, at).some(({ plain }) => HOLDS.test(plain)))
    return null;
  const behind = words
    .slice(at + 1, at + 8)
    .map(({ plain }) => plain)
    .join(' ');
  return ON_LIST.test(behind) ? at : null;
}

/** The word behind "su balance:", "a different figure:", where a colon leads from a body's own count to its number; null without one. */
export function countBefore({ reading, first, last, quoted }: Clause): number | null {
  const { words } = reading;
  for (let k = first + 3; k < last; k += 1) {
    if (!/^: $/.test(reading.text.slice(words[k - 1]!.end, words[k]!.start)) || quoted(k)) continue;
    const noun = words.slice(Math.max(first, k - 4), k).findLast(({ plain }) => OWN_COUNT.test(plain));
    const isNumber = words.slice(k, k + 8).some(({ text }) => /^\d/.test(text));
    return noun !== undefined && isNumber ? k : null;
  }
  return null;
}

const OWN_COUNT =
  /^(?:count|tally|toll|figure|number|total|balance|recuento|conteo|cifra|registro|lista|listado|padron|censo|register|list|census)$/;

/** A sanctions list to which 47 are added is no count. */
const HOLDS = /^(?:has|had|have|keeps|kept|with|tiene|tenia|tienen|mantiene|mantenia|lleva|con)$/;
const ON_LIST =
  /^(?:(?:\p{L}+ ){1,3}(?:on|in) its (?:own )?(?:books|list|lists|register|records|database|registry)|(?:\p{L}+ ){1,3}en su (?:propia )?(?:lista|listado|registro|padron|base de datos))(?![\p{L}])/u;

export const MEANS_TO = /^(?:to|\p{Ll}{2,}[aei]r)$/u;

export const COUNTED_BY =
  /^(?:confirmed|documented|recorded|registered|counted|verified|tallied|logged|confirmad[oa]s|documentad[oa]s|registrad[oa]s|contabilizad[oa]s|contad[oa]s|verificad[oa]s|recogid[oa]s)$/;

/** Verbs by which a document gives numbers, folded: of others, they are acts. */
export const CONTAINS = list(`
includes included contains contained lists listed names named cites cited details shows showed counts counted gives gave
incluye incluyo incluia contiene contenia recoge recogia suma sumaba arroja arrojo consigna enumera mantiene mantuvo refiere refirio cuenta muestra mostraba refleja reflejaba registra registraba contabiliza documenta reporta ofrece determino determina establecio establece determined determines establishes established
`);

/** Verbs by which a number is where a document has it, folded: "the union's tally stands at 41". */
export const STANDS =
  /^(?:stands|stood|reached|rose|climbed|grew|fell|totals|totalled|totaled|runs|ran|asciende|ascendia|ascendio|alcanza|alcanzo|llega|llegaba|llego|subio|crecio|bajo|situa|supera|superaba)$/;

const TURNS = /^(?:while|whereas|but|although|though|mientras|pero|aunque)$/;

/** The word at which the number begins that a verb puts somewhere: behind "at" or "to"; null without one near. */
export function placeAfter(clause: Clause, verb: number): number | null {
  const { words } = clause.reading;
  const puts = PUTS_THINGS.test(words[verb]!.plain);
  for (let k = verb + 1; k < clause.last && k - verb < 16; k += 1) {
    if (clause.quoted(k)) return null;
    if (!PLACED.test(words[k]!.plain)) continue;
    let next = k + 1;
    while (next < clause.last && next - k < 6 && QUALIFIES.test(words[next]!.plain)) next += 1;
    const isOne = CHANGES.test(words[verb]!.plain) && /^una?$/.test(words[k + 1]!.plain);
    if (/^(?:\p{Sc}\s?)?\d/u.test(words[next]!.text) || isNumberWord(words[k + 1]!.plain) || isOne)
      return CHANGES.test(words[verb]!.plain) && !isThought(clause, verb, k) ? null : k;
    // "puso a disposición 40 millones", "puso fin a un paro que afectó a 300": not a number, but something else is put.
    if (puts) return null;
  }
  return null;
}

/** "had on its books 22,147", "tiene en su registro 318": where the number begins that the verb at the word `verb` leads to; null elsewhere. */
export function keptAt(clause: Clause, verb: number): number | null {
  const { words } = clause.reading;
  if (words[verb + 2]?.plain !== 'its' && words[verb + 2]?.plain !== 'su') return null;
  const phrase = words
    .slice(verb, verb + 4)
    .map(({ plain }) => plain)
    .join(' ');
  return KEEPS.test(phrase) && verb + 4 <= clause.last && !clause.quoted(verb) ? verb + 4 : null;
}

const KEEPS =
  /^(?:(?:has|had|keeps|kept) on its (?:books|list|lists|register|records)|(?:tiene|tenia|mantiene|lleva) en su (?:lista|listado|registro|padron))$/;

/** "los situó en 900", "lo cifra en 12": puts what was told before. */
export function isPlacedAgain(words: Clause['reading']['words'], verb: number): boolean {
  return (
    verb > 0 &&
    /^(?:lo|los|las|la)$/.test(words[verb - 1]!.plain) &&
    // "la cifra en 12" may be a noun.
    (words[verb - 1]!.plain !== 'la' || !/a$/.test(words[verb]!.text)) &&
    PLACED.test(words[verb + 1]?.plain ?? '')
  );
}

/** "was able to verify", "could only confirm", "ha podido identificar" */
export function isAbleTo(words: Clause['reading']['words'], verb: number): boolean {
  const [before, last] = [words[verb - 2]?.plain ?? '', words[verb - 1]!.plain];
  return (
    ABLE.test(last) ||
    (last === 'only' && ABLE.test(before)) ||
    (last === 'to' && /^(?:able|managed)$/.test(before))
  );
}

/** Whether a verb that changes things changes what is thought here: "elevó a 41 los muertos", "revised the toll to 41". */
function isThought(clause: Clause, verb: number, place: number): boolean {
  const { words, spanish } = clause.reading;
  if (spanish && place === verb + 1) return true;
  return words
    .slice(verb + 1, Math.min(clause.last, place + 10) + 1)
    .some(({ plain: word }, at) => THOUGHT.test(word) && (spanish || verb + 1 + at < place));
}

/** Whether a clause with another subject begins at the word `k`: "but", "and its director". */
function turns(clause: Clause, k: number): boolean {
  const { words } = clause.reading;
  if (TURNS.test(words[k]!.plain)) return true;
  return (
    AND.test(words[k]!.plain) &&
    (clause.at(k + 1) !== undefined || /^(?:its|their|su|sus)$/.test(words[k + 1]?.plain ?? ''))
  );
}

const isNumberWord = (plain: string): boolean =>
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|hundreds|thousands|nearly|about|around|least|more|casi|unos|unas|menos|mas)$/.test(
    plain,
  );

/** Where what is counted ends: before the next attribution, another clause's turn or a semicolon. */
export function countedEnd(
  clause: Clause,
  unit: number,
  verbs: readonly Attribution[],
  from: number,
): number {
  const { words, units } = clause.reading;
  let last = clause.last;
  for (const { subject, lead } of verbs) {
    // "personas que considera presas": who they are, no other's saying.
    if (
      lead > from + 1 &&
      words[lead - 1]!.plain === 'que' &&
      plainGap(gap(clause, lead - 1)) &&
      speechFrame(words[lead - 2]!.plain) === null &&
      !words[lead - 2]!.capital
    )
      continue;
    const border = Math.min(subject.first, lead);
    if (border > from) last = Math.min(last, border - 1);
  }
  for (let k = from + 1; k <= last; k += 1)
    if (/;/.test(gap(clause, k)) || (turns(clause, k) && /,/.test(gap(clause, k)))) last = k - 1;
  return last === clause.last ? units[unit]!.end : words[last]!.end;
}
