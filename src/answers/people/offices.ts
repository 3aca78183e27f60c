import type { TermGroup } from '../../search/query.ts';
import type { Question } from '../../search/question.ts';
import { plain } from '../../text/names.ts';
import { isRole, LEADERSHIP } from '../../text/roles.ts';
import { terms } from '../../text/terms.ts';
import { OFFICES } from '../../text/titles.ts';

const WHO_IS = /^\W*(?:who|quien(?:es)?)(?:'s| is| was| are| es| era| fue| son)\b/;
/** What makes an office another one, or nobody's any more. */
const ANOTHER =
  /^(?:assistant|deputy|vice|under|former|late|acting|interim|then|associate|incoming|outgoing|designate|elect|shadow|would-be|adjunt[oa]|interin[oa]|entonces|antigu[oa]|saliente|entrante|elect[oa]|segund[oa]|(?:ex|vice|sub|vice)-?.{4,})$/;
/** What parts an office from what it is of. */
const OF = /\s(?:of|for|to|at|in|with|de|del|en|ante)\s|[,;(]/;

const BETWEEN_WORDS = /[^\p{L}-]+/u;

const isOffice = (word: string): boolean => OFFICES.has(word) || LEADERSHIP.has(word);

/** Whether a question asks who holds an office of something that it names: "who is the prime minister of Canada?". */
export function asksForHolder({ text, insists }: Question): boolean {
  const line = plain(text).slice(0, 500);
  return (
    WHO_IS.test(line) &&
    insists.some(({ kind }) => kind === 'place' || kind === 'name') &&
    /\b(?:of|for|de|del)\b|['’]s /.test(line.replace(WHO_IS, '')) &&
    line.split(BETWEEN_WORDS).some(isOffice)
  );
}

/** Whether a role is an office beside, below or before that of the words asked for: "former president". */
export function isAnother(role: string, wanted: readonly string[]): boolean {
  return plain(role)
    .split(BETWEEN_WORDS)
    .some((part) => ANOTHER.test(part) && !wanted.includes(part));
}

/** Whether the words of a role say that its bearer holds the office that a question, `line` when folded, asks for. */
export function isOfficeAsked(
  role: string,
  language: string,
  asked: readonly TermGroup[],
  line: string,
): boolean {
  if (isAnother(role, line.split(BETWEEN_WORDS))) return false;
  // "wife of the president": the office is what the role is of.
  const of = OF.exec(role);
  const own = new Set(terms(of === null ? role : role.slice(0, of.index), language).map(({ term }) => term));
  const offices = asked.filter(({ word }) => isRole(plain(word)));
  return offices.length === 0 || offices.some((group) => group.terms.some(({ term }) => own.has(term)));
}
