import type { Draft } from './draft.ts';
import type { Counted } from './phrase.ts';

/** "194 más con respecto a 2022": a difference is no count of those there are; null for another count. */
export function differenceAfter({ reading: { text }, number }: Draft): Counted | null {
  const found = DIFFERENCE.exec(text.slice(number.end, number.end + 60));
  if (found === null || number.kind !== 'count') return null;
  return { span: { start: number.end + 1, end: number.end + found[0].length }, noun: null, people: null };
}

const DIFFERENCE =
  /^\s(?:(?:más|menos) (?:(?:con )?respecto (?:a|al)|en comparación con|que(?: en| el| la| hace)?|de los que)|(?:more|fewer) than(?: in| the)?)(?:\s[\p{L}\d]+){1,4}/u;
