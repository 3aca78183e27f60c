import { dateBounds } from '../../corpus/edtf.ts';
import type { Saying } from '../person.ts';
import { EVENT } from './date-of-event.ts';
import { intersects } from './date-of-saying.ts';
import type { Draft } from './draft.ts';
import { isAfter } from './later.ts';

const SPEECH_ACT =
  /\b(?:called on|urged|demanded|said|warned|announced|declared|stated|condemned|pidió|exigió|instó|llamó|anunció|declaró|dijo|reclamó)\b/iu;

/** A deadline, or the date of something told about: not the day on which anybody speaks. */
const NO_SCENE =
  /\b(?:by|until|before|after|since|from|of|over|del|hasta|antes del?|desde(?: el)?|tras(?: el)?)\s+$/iu;

/** The day that the sentence before sets for a speaker's next words: "On 10 December … called on. X noted that". */
export function sceneDate({ reading, sentence }: Draft, sayings: readonly Saying[]): string | null {
  const previous = reading.sentences[sentence - 1];
  if (previous === undefined) return null;
  const text = reading.text.slice(previous.start, previous.end);
  if (!SPEECH_ACT.test(text)) return null;
  const [day, ...others] = reading.dates.filter(
    (date) => date.start >= previous.start && date.end <= previous.end && date.kind !== 'time',
  );
  if (day?.edtf == null || others.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(day.edtf)) return null;
  if (day.kind !== 'relative' && day.kind !== 'absolute') return null;
  // "warned that 72 of those moved on Tuesday": the day is within what was said.
  if (
    sayings.some(
      (saying) => intersects(saying, day) && (saying.kind === 'direct' || saying.start < day.start),
    )
  )
    return null;
  return NO_SCENE.test(text.slice(0, day.start - previous.start)) ? null : day.edtf;
}

/**
 * "In 1971 she joined. The shortfall was 12 per cent.": the date long past that opens a sentence before, where what is
 * told since has no other and goes on in the past.
 */
export function narrated({ reading, scope, sentence }: Draft, published: string): string | null {
  const now = dateBounds(published)?.earliest;
  const { text, dates, sentences } = reading;
  if (now == null || !isPast(text.slice(scope.start, scope.end))) return null;
  for (let i = sentence - 1; i >= 0; i--) {
    const { start, end } = sentences[i]!;
    const within = dates.filter((date) => date.start >= start && date.end <= end && date.kind !== 'time');
    const [first, ...others] = within;
    if (first === undefined) {
      if (!isPast(text.slice(start, end))) return null;
      continue;
    }
    const latest = first.edtf === null ? null : dateBounds(first.edtf)?.latest;
    const isLong = latest != null && Number(now.slice(0, 4)) - Number(latest.slice(0, 4)) > 1;
    return isLong &&
      others.length === 0 &&
      /^(?:absolute|relative)$/.test(first.kind) &&
      OPENS_SCENE.test(text.slice(start, first.start))
      ? first.edtf
      : null;
  }
  return null;
}

const OPENS_SCENE =
  /^["'“«]?(?:In|On|By|At|En|A|Al)\s(?!(?:the|el|la|a|an)\s(?:\p{L}+\s)?(?:of|del?)\s)[^,;:.]{2,40}\s(?:on|in|of|el|en|del?)\s$|^["'“«]?(?:Then,?\s|Later,?\s|Luego,?\s|Después,?\s)?(?:in|on|en|el)?\s?(?:the\s|el\s)?$/iu;

const PAST =
  /(?<!\p{L})(?:was|were|had|did|took|found|gave|made|won|lost|left|went|came|began|broke|brought|built|bought|caught|drew|drove|fled|fought|held|kept|led|met|paid|ran|fell|rose|sent|shot|sold|stood|struck|threw|\p{Ll}{2,}ed|era|eran|fue|fueron|había|hubo|tenía|tenían|tuvo|hizo|dio|\p{Ll}{2,}(?:ó|aron|ieron|aba|aban))(?!\p{L})/iu;

const NOT_PAST =
  /(?<!\p{L})(?:is|are|has|have|does|will|now|today|still|remains?|says?|es|son|está|están|ha|han|hay|tiene|tienen|hoy|ahora|actualmente|sigue[n]?|permanece[n]?|dice[n]?|\p{Ll}{3,}rá[n]?)(?!\p{L})/iu;

/** Whether a sentence is told in the past, and nothing of it in the present. */
export const isPast = (text: string): boolean => PAST.test(text) && !NOT_PAST.test(text);

/**
 * "The flood of 9–11 June 1964 was the worst. It killed 17": the day in the name of the event that the sentence before is
 * about, where this one says what the event did.
 */
export function eventBefore({ reading, scope, sentence }: Draft): string | null {
  const previous = reading.sentences[sentence - 1];
  if (previous === undefined || !DID.test(reading.text.slice(scope.start, scope.start + 60))) return null;
  const date = reading.dates.find(({ start, end }) => start >= previous.start && end <= previous.end);
  if (date?.edtf == null || date.kind === 'time') return null;
  const before = reading.text.slice(previous.start, date.start);
  return EVENT.test(before) && OPENS_NAME.test(before) ? date.edtf : null;
}

/** What an event did, told of it by a pronoun or none. */
const DID =
  /^["'“«]?(?:It|They|(?:The|That) \p{Ll}+) (?:also )?(?:killed|left|injured|displaced|destroyed|claimed|caused|cost|damaged|drove)\s|^["'“«]?(?:(?:El|La|Los|Las|Aquel|Aquella) \p{Ll}+ )?(?:[Mm]at|[Dd]ej|[Cc]aus|[Pp]rovoc|[Cc]ost|[Cc]obr|[Aa]rras)(?:ó|aron)\s|^["'“«]?[Dd]estruy(?:ó|eron)\s/u;

const OPENS_NAME = /^["'“«]?(?:The|El|La|Los|Las)\s[^,;:.]{3,60}$/u;

/**
 * "In the first half of 2024, X recorded 418. In total, 1,738 were killed", "On Monday 54 were detained. In Tarel we had 18
 * detained": the span or day that opens the sentence before, of which this one gives the total, or what was so in one place.
 */
export function ofTotal({ reading, number, scope, sentence }: Draft, published: string): string | null {
  const { text, dates, sentences } = reading;
  const lead = text.slice(scope.start, number.start);
  const isTotal = IN_TOTAL.test(lead);
  if (!isTotal && !IN_PLACE.test(lead)) return null;
  for (let i = sentence - 1; i >= Math.max(0, sentence - SENTENCES_ON); i--) {
    const { start, end } = sentences[i]!;
    const [date, ...others] = dates.filter(
      (each) => each.start >= start && each.end <= end && each.kind !== 'time',
    );
    if (date === undefined) continue;
    if (date.edtf === null || others.length > 0 || isAfter(date.edtf, published)) return null;
    const tellsOn = isTotal || sharesDeed(text.slice(start, end), text.slice(scope.start, scope.end));
    return tellsOn && OPENS_IN.test(text.slice(start, date.start)) ? date.edtf : null;
  }
  return null;
}

/** Sentences over which what is told in one place after another stays of one day. */
const SENTENCES_ON = 4;

const IN_TOTAL = /^(?:In (?:total|all)|Overall|Altogether|En total|En conjunto)\s?,\s[^,;]*$/u;

const IN_PLACE = /^(?:In|At|En)\s(?:the\s|el\s|la\s)?\p{Lu}/u;

const OPENS_IN =
  /^["'“«]?(?:(?:In|On|During|Throughout|Between|From|En|Durante|Entre|De|El|A lo largo de)\s(?:the |el |la |los )?)?$/u;

/** Whether two sentences tell of the same deed: "were detained", "we had 18 detained", "detentions". */
function sharesDeed(one: string, other: string): boolean {
  const stems = new Set((one.match(DEED) ?? []).map((word) => word.slice(0, STEM)));
  return (other.match(DEED) ?? []).some((word) => stems.has(word.slice(0, STEM)));
}

const STEM = 5;
const DEED =
  /(?<!\p{L})\p{Ll}{3,}(?:ed|ing|[st]ions?|[ai]d[oa]s?|aron|ieron|ci[oó]n(?:es)?)(?!\p{L})|(?<!\p{L})(?:arrests?|arrestos?)(?!\p{L})/gu;

/** Whether a sentence tells what was so within a report's period: in the past, or "at the end of the period". */
export function isOfReport({ reading: { text }, number, scope }: Draft): boolean {
  const words = text.slice(scope.start, scope.end);
  if (isPast(words) || OF_PERIOD.test(words)) return true;
  // "Expression remains under attack, with 25 people arrested": what came of what goes on.
  const from = text.slice(scope.start, number.start).search(/,\s(?:with|con)\s[^;]*$/u);
  return from >= 0 && isPast(text.slice(scope.start + from, scope.end));
}

/** "Registramos 11", and "at the end of the period". */
const OF_PERIOD =
  /^["'“«]?\p{Lu}\p{Ll}{3,}[ai]mos\s|(?<!\p{L})(?:at the end of|during|over|throughout|by the end of|al (?:cierre|final|término) del?|durante|a lo largo del?)\s(?:the|el|este)?\s?(?:reporting |review )?(?:period|year|quarter|per[ií]odo|año|trimestre|ejercicio)(?!\p{L})/iu;
