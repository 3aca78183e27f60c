import { around, type Draft } from './draft.ts';
import type { Counted } from './phrase.ts';

/** "194 más con respecto a 2022": a difference is no count of those there are; null for another count. */
export function differenceAfter({ reading: { text }, number }: Draft): Counted | null {
  const found = DIFFERENCE.exec(text.slice(number.end, number.end + 60));
  if (found === null || number.kind !== 'count') return null;
  return { span: { start: number.end + 1, end: number.end + found[0].length }, noun: null, people: null };
}

const DIFFERENCE =
  /^\s(?:(?:más|menos) (?:(?:con )?respecto (?:a|al)|en comparación (?:con|al?)|que(?: en| el| la| hace)?|de los que)|(?:more|fewer) than(?: in| the)?)(?:\s[\p{L}\d]+){1,4}/u;

/** "a decrease of 617 in comparison to last year", "un aumento de 14": by how much a count has changed; null for another number. */
export function changeBefore(draft: Draft): Counted | null {
  const { before, after } = around(draft);
  const found = draft.number.kind === 'count' ? CHANGE_OF.exec(before.slice(-60)) : null;
  if (found === null || !CHANGED_FROM.test(after)) return null;
  const start = draft.number.start - Math.min(60, before.length) + found.index;
  const span = { start, end: start + found[1]!.length };
  return { span, noun: span, people: false };
}

const CHANGE_OF =
  /(?<!\p{L})(increase|decrease|rise|fall|drop|decline|reduction|jump|surge|aumento|incremento|descenso|disminución|reducción|caída|alza|subida|baja)(?:\s\p{Ll}+)?\s(?:of|de)\s(?:(?:about|nearly|some|almost|more than|over|unos|unas|casi|más de|cerca de)\s)?$/iu;
/** What follows a change of so many, where no noun says of what. */
const CHANGED_FROM =
  /^(?:[.,;:)]|\s(?:in|from|on|compared|since|over|during|en|con|desde|frente|respecto|durante)\s|$)/u;

/** Whether a number tells how far two counts are apart. */
export function isDifference(draft: Draft): boolean {
  let found = differences.get(draft);
  if (found === undefined) {
    found = differenceAfter(draft) !== null || changeBefore(draft) !== null;
    differences.set(draft, found);
  }
  return found;
}

/** It is asked of each count that another may be a part of. */
const differences = new WeakMap<Draft, boolean>();
