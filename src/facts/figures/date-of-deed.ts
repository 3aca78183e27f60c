import type { FoundDate } from '../../text/dates.ts';
import { around, type Draft } from './draft.ts';

/** Right before a number, the deaths or killings over which something else is done. */
const DEED_BEFORE =
  /(?<!\p{L})(?:(?<over>over|for|por)|of|in|with|de|en)\s(?:(?:the|his|her|their|el|l[oa]s?|sus?)\s)?(?:(?:\p{L}+\s)?(?:deaths?|killings?|murders?|manslaughter|drowning|disappearances?|muertes?|asesinatos?|homicidios?|desapariciones|desaparición)\s(?:of|de)|killing|murdering|matar a|asesinar a|haber (?:matado|asesinado) a)\s(?:(?:the|at|least|about|some|nearly|more|than|l[oa]s|al|menos|un[oa]s|casi|más|de)\s)*$/iu;

/** "in Tarel, Norland": what is set off by commas is a place. */
const PLACES = /,\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?(?:,|(?=\s(?:in|on|en|el)\s))/gu;

/** What is done over a death: verdicts, charges, inquiries, protests. */
const RESPONSE =
  /(?<!\p{L})(?:guilty|culpables?|conden|sentenc|deten(?!tion)|detuv|arrest|jail|convict|fined|mult(?:a|ó)|acus|accus|charg|imput|proces|encarcel|indict|trial|tried|juicio|juzg|acquit|absuel|absolv|cleared|protest|marcharon|investig|inquir|sued|demand|apolog|disculp|suspended|suspendi|resign|dimit|verdict|veredicto|fallo|sanction|sancion)/iu;

/** What is no longer told of the dead: another clause's verb. */
const PREDICATE_BEHIND =
  /[,;:()—]|(?<!\s(?:who|that|which|que))\s(?:was|were|is|are|has|have|had|will|fue|fueron|ha|han|será|serán|quedó|quedaron)\s/u;

/** Where the phrase opens that tells over whose death something was done ("over the deaths of nine"), as an offset; null for another count. */
export function deedStart(draft: Draft): number | null {
  const { before } = around(draft);
  const found = DEED_BEFORE.exec(before);
  if (found === null) return null;
  // "the storm blamed for the deaths of nine": what has caused them has their date.
  const isOfCause = /(?:blamed|responsible|responsables?|culpad[oa]s?)\s$/iu.test(
    before.slice(0, found.index),
  );
  const isResponse = found.groups?.over?.toLowerCase() === 'over' || RESPONSE.test(before);
  return isResponse && !isOfCause ? draft.number.start - found[0].length : null;
}

/**
 * Whether a date is that of the deaths that a draft counts from `deed` on ("over the deaths of nine in 2019"), rather than of
 * what is done over them. A day or a stretch told from now behind them may be the verb's, unless that has a date of its own.
 */
export function isOfDeed({ reading, number, scope }: Draft, deed: number, date: FoundDate): boolean {
  // "la muerte de ocho durante el desalojo, el 14 de octubre": the day behind the place.
  const between = reading.text
    .slice(number.end, date.start)
    .replace(/,\s(?:el|on)\s$/u, '')
    .replace(PLACES, '');
  if (date.start < number.end || PREDICATE_BEHIND.test(between)) return false;
  const mayBeVerbs = date.kind === 'relative' && !/^\d{4}-\d\d$/.test(date.edtf ?? '');
  return !mayBeVerbs || reading.dates.some(({ start, end }) => start >= scope.start && end <= deed);
}
