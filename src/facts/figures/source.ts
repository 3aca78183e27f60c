import type { Source } from '../figure.ts';
import type { Entity, Saying } from '../person.ts';
import { sayingAround } from './date-use.ts';
import type { Draft } from './draft.ts';

/**
 * Who stands behind a draft's figure: the speaker of the words that it stands in, or, where nobody is said to speak
 * and the figure refers back to another, that one's source. Null for the article's own voice and an uncertain one.
 */
export function sourceOf(draft: Draft, sayings: readonly Saying[], refersTo: Source | null): Source | null {
  const saying = sayingAround(sayings, draft.number);
  if (saying !== null) return isRival(draft, saying) ? null : saying.speaker;
  return refersTo === null ? null : { name: refersTo.name, how: 'carried' };
}

const RIVAL =
  /(?:figure|number|toll|cifra|n[uú]mero|balance|dato)s? (?:that|which|que) (?!he|she|it|they|we)[^,.;:]{2,50}\s(?:puts?|places?|sets?|raises?|estimates?|disputes?|elevan?|cifran?|sit[uú]an?|rebajan?|estiman?)\s(?:(?:it|at|to|a|al|en|el|about|more|than|nearly|más|de|casi|unos|unas)\s)*$/iu;

/** "a figure that others put at 36": within what one source says, a clause that gives another's number. */
function isRival({ reading, number, scope }: Draft, saying: Saying): boolean {
  return RIVAL.test(reading.text.slice(Math.max(scope.start, saying.start), number.start));
}

const GIVES =
  /^(?:,[^,;.]{1,50},)?\s(?:(?:has|have|had|ha|han|now|ya|lo|la|los|las|s[oó]lo|only|so far|was|were|fue)\s){0,3}(?:puts?|place[sd]?|sets?|raised?|lowered|counted|recorded|registered|logged|tallied|lists?|listed|counts|records|calcul[aó]|estim[aó]|verific[aó]|podido verificar|cifra|contabiliza|registra|cifr[aó]|sit[uú][aó]|elev[aó]|rebaj[aó]|contabiliz[aó](?:ba)?|registr[aó](?:ba)?|able to verify|capaz de verificar|documenta(?:ba)?)\s(?![^.;:]*\b(?:said|says|dijo|according|según)\b)[^.;:"“«]*$/iu;

/**
 * Who gives a number in a clause of its own, without any word of saying: "the union puts the figure at 112". Null
 * where the name isn't right before the verb, or several could be meant.
 */
export function countedBySource(
  { reading, number, scope }: Draft,
  entities: readonly Entity[],
): Source | null {
  const { start } = scope;
  const givers = entities.filter(({ mentions }) =>
    mentions.some(
      (mention) =>
        mention.paragraph === reading.paragraph &&
        mention.start >= start &&
        mention.end < number.start &&
        number.start - mention.end < 160 &&
        GIVES.test(reading.text.slice(mention.end, number.start)),
    ),
  );
  return givers.length === 1 ? { name: givers[0]!.name, how: 'named' } : null;
}
