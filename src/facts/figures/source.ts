import { plain } from '../../text/names.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Source } from '../figure.ts';
import type { Giving, People, Saying } from '../person.ts';
import { sayingAround } from './date-of-saying.ts';
import type { Draft } from './draft.ts';

/** Who stands behind the numbers of one paragraph. */
export type Voices = Pick<People, 'sayings' | 'givings'>;

/** The source of the figure that another refers back to, and where that stands in the same paragraph. */
export interface Referred extends Source {
  readonly at: number | null;
}

/** The shortest stretch around a draft's number whose numbers somebody gives. */
function givingAround({ number }: Draft, givings: readonly Giving[]): Giving | null {
  let best: Giving | null = null;
  for (const giving of givings) {
    if (giving.start > number.start || giving.end < number.end) continue;
    if (best === null || giving.end - giving.start < best.end - best.start) best = giving;
  }
  return best;
}

/** "indicó el instituto, mientras que la Cámara lo limita a 28", "recordó ante los juzgados, donde se concentraron 50": another's clause. */
export const turnsBetween = (from: Draft, to: Draft): boolean =>
  /,\s(?:while|whereas|mientras(?: que)?|donde|where)\s(?!(?:(?:el|la|los|las|un|otr[oa]s?|the|another|at|least|about|some|only|unos|casi|solo)\s){0,3}$)/u.test(
    from.reading.text.slice(from.number.end, to.number.start),
  );

/**
 * Who stands behind a draft's figure: the speaker of the words that it stands in, or whoever gives the number without
 * being quoted, or, where the figure refers back to another, that one's source. Null for the article's own voice and
 * an uncertain one.
 */
export function sourceOf(
  draft: Draft,
  { sayings, givings }: Voices,
  refersTo: Referred | null,
): Source | null {
  const saying = sayingAround(sayings, draft.number);
  const giving = givingAround(draft, givings);
  // "Oxfam and the Red Cross said 40 had died": what two say together is no one's number.
  if (saying !== null && sayings.some((other) => isSaidTogether(saying, other))) return null;
  if (saying !== null && giving === null && isAddition(draft, saying)) return null;
  if (saying !== null && (isRival(draft, saying) || isPlea(draft) || isBeforeCounts(draft, saying)))
    return null;
  if (giving !== null && (saying?.speaker == null || giving.end - giving.start < saying.end - saying.start))
    return giving.source;
  if (OTHERS_COUNT.test(draft.reading.text.slice(draft.number.end, draft.number.end + 60))) return null;
  if (saying !== null && (isIntent(draft, saying) || isBackground(draft, saying) || isResult(draft, saying)))
    return null;
  // "Ortega said that the bishop refused to leave with the 200": whoever tells of an act gives its numbers.
  const teller = saying !== null && isAct(draft, saying) ? tellerOf(draft, saying, sayings) : null;
  if (saying !== null) {
    const speaker = teller ?? saying.speaker ?? tellerOf(draft, saying, sayings);
    // "da cuenta de 34 menores, mientras que otros seis": whoever gives the whole gives its parts in the same words.
    const isSame =
      refersTo !== null && refersTo.at !== null && refersTo.at >= saying.start && refersTo.at < saying.end;
    return speaker ?? (isSame && saying.kind === 'reported' ? { name: refersTo.name, how: 'carried' } : null);
  }
  return refersTo === null ? null : { name: refersTo.name, how: 'carried' };
}

/** Whether two sayings are the same words, said by two together. */
const isSaidTogether = (saying: Saying, other: Saying): boolean =>
  other !== saying &&
  other.start === saying.start &&
  other.end === saying.end &&
  other.speaker !== null &&
  saying.speaker !== null &&
  other.speaker.name !== saying.speaker.name;

/** "Decenas de miles se manifestaron: 22.000, según la policía, y 150.000, según los convocantes": what both count is neither's. */
function isBeforeCounts(
  { reading: { text, numbers }, number, scope }: Draft,
  { start, end }: Saying,
): boolean {
  const after = text.slice(number.end, scope.end);
  return (
    start <= number.start &&
    (after.match(/,\s(?:según|according to)\s/gu)?.length ?? 0) > 1 &&
    numbers.some((each) => each.start > number.end && each.end <= end)
  );
}

/** "added 47 people to its list": an act, unless whoever counts keeps the list. */
function isAddition({ reading: { text }, number }: Draft, { start }: Saying): boolean {
  return (
    /(?<!\p{L})(?:add(?:ed|s)|añad(?:ió|e)|agreg(?:ó|a)|incorpor(?:ó|a)|sum(?:ó|a))\s$/u.test(
      text.slice(Math.max(0, start - 12), start),
    ) &&
    /^\s(?:\p{L}+\s){1,4}(?:to|al?)\s(?:its|the|su|la|sus)\s/u.test(text.slice(number.end, number.end + 60))
  );
}

/** "denies 17 counts of manslaughter", "se declaró culpable de tres delitos": how many are charged is nobody's claim. */
function isPlea({ reading: { text }, number }: Draft): boolean {
  return (
    /^\s(?:\p{Ll}+\s){0,2}(?:counts?|charges?|offen[cs]es|delitos?|cargos?)(?!\p{L})/u.test(
      text.slice(number.end, number.end + 40),
    ) &&
    /(?<!\p{L})(?:den(?:y|ies|ied)|admits?|admitted|pleaded (?:not )?guilty to|faces?|neg[óo]|niega|admite|admitió|reconoció|culpable de|acus[óa]\p{L}* de|imput\p{L}*)\s(?:\p{Ll}+\s){0,2}$/iu.test(
      text.slice(Math.max(0, number.start - 60), number.start),
    )
  );
}

/** "posted a loss of $48 million", "registró unas ventas de": what a company did, whoever tells it. */
function isResult({ reading: { text } }: Draft, { kind, start }: Saying): boolean {
  return (
    kind === 'reported' &&
    /(?<!\p{L})(?:posted|posts|reported|reports|booked|registered|registr[óa]|obtuvo|reportó|public[óa])\s$/iu.test(
      text.slice(Math.max(0, start - 16), start),
    ) &&
    /^(?:an?|its|the|un[oa]?s?|sus?)?\s?(?:[\p{L}-]+\s){0,4}(?:loss(?:es)?|profits?|earnings|revenues?|sales|turnover|income|surplus|deficit|p[ée]rdidas?|beneficios?|ganancias?|ventas|ingresos|utilidades)(?!\p{L})/iu.test(
      text.slice(start, start + 80),
    )
  );
}

/** "appealed for $83 million after a quake …, killing 157", "claimed victory after results gave her 52 percent": what is told around an act. */
function isBackground({ reading: { text }, number }: Draft, { kind, start }: Saying): boolean {
  if (kind === 'direct') return false;
  // "protested against the blackouts that ended with 40 arrests": an act, not words.
  const verbBefore = text.slice(Math.max(0, start - 16), start);
  if (PROTESTED.test(verbBefore)) return true;
  // "has ruled since 2009"
  if (
    /(?<!\p{L})ruled\s$/u.test(verbBefore) &&
    /^(?:since|for|over|the)\s/u.test(text.slice(start, start + 8))
  )
    return true;
  const said = text.slice(start, number.start);
  if (
    /^(?:victory|(?:a|the) win|la victoria)\s.{0,60}?\s(?:after|as|when|with|tras|cuando|con)\s/u.test(said)
  )
    return true;
  const verb = /(\p{L}+)\s(?:(?:on|this|el|este)\s\p{L}+\s)?(?:for\s|on\s)?\p{Sc}?$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  )?.[1];
  return (
    verb !== undefined &&
    speechFrame(plain(verb)) === 'act' &&
    /,\s(?:killing|injuring|wounding|leaving|destroying|displacing|which (?:killed|left|injured|destroyed)|que (?:mató|dejó|causó|mataron|dejaron|causaron))\s/u.test(
      said,
    )
  );
}

const PROTESTED = /(?<!\p{L})protest(?:ed|ó|aron|an|s)\s$/u;

const MEANS_TO = /(?<!\p{L})(?:prev[eé]n?|esperan?|planean?|expects?|plans?)\s$/iu;

/** "prevé añadir otras 12", "expects to hire 40": what somebody means to do isn't a number that they give. */
function isIntent({ reading: { text } }: Draft, { start }: Saying): boolean {
  return (
    MEANS_TO.test(text.slice(Math.max(0, start - 12), start)) &&
    /^(?:to|\p{Ll}{2,}[aei]r)\s/u.test(text.slice(start, start + 20))
  );
}

/** Whether a saying is told by a verb of doing: "refused to", "rechazó". */
function isAct({ reading: { text } }: Draft, { kind, start }: Saying): boolean {
  const verb = /(\p{L}+)\s(?:(?:to|a|al|el|la|los|las|the)\s)?$/u.exec(
    text.slice(Math.max(0, start - 32), start),
  )?.[1];
  return kind === 'reported' && verb !== undefined && speechFrame(plain(verb)) === 'act';
}

/** "X said that they had turned 30 away": who tells what somebody unnamed said or did. */
function tellerOf({ reading, number }: Draft, inner: Saying, sayings: readonly Saying[]): Source | null {
  if (inner.kind === 'direct') return null;
  // "X says 12 died, the army insists there were four": a subject of its own behind a comma tells something else.
  const isOwn = (outer: Saying) => /,\s\p{L}/u.test(reading.text.slice(outer.start, inner.start));
  const around = sayings.filter(
    ({ kind, speaker, start, end }) =>
      kind === 'reported' &&
      speaker !== null &&
      start <= inner.start &&
      end >= number.end &&
      start < inner.start,
  );
  const outer = sayingAround(around, number);
  return outer === null || isOwn(outer) ? null : outer.speaker;
}

const RIVAL =
  /(?:figure|number|toll|cifra|n[uú]mero|balance|dato)s? (?:that|which|que) (?!he|she|it|they|we)[^,.;:]{2,50}\s(?:puts?|places?|sets?|raises?|estimates?|disputes?|elevan?|cifran?|sit[uú]an?|rebajan?|estiman?)\s(?:(?:it|at|to|a|al|en|el|about|more|than|nearly|más|de|casi|unos|unas)\s)*$/iu;

/** "no al 4,4 % que calcula Hacienda" */
const OTHERS_COUNT =
  /^(?:\s?%|\spor ciento|\s\p{Ll}+)?\s(?:que\s(?:calcula|estima|cifra|prevé|maneja|contabiliza)\s(?:el\s|la\s)?\p{Lu}|(?:that|which)\sthe\s\p{Lu}[\p{L} ]{2,40}\s(?:estimates|forecasts|calculates|counts)(?!\p{L}))/u;

/** "a figure that others put at 36": within what one source says, a clause that gives another's number. */
function isRival({ reading, number, scope }: Draft, saying: Saying): boolean {
  return RIVAL.test(reading.text.slice(Math.max(scope.start, saying.start), number.start));
}
