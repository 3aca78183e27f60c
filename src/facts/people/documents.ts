import { CALENDAR } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { type Clause, DETERMINER, gap, PREPOSITION, plainGap } from './clause.ts';
import type { Found } from './found.ts';

/** A document that a sentence speaks of, and whose the same words say that it is. */
export interface Document {
  /** Folded. */
  readonly noun: string;
  /** Index of its noun. */
  readonly at: number;
  /** A name, or a word for a body told of before with the index of its article; null where nobody is said. */
  readonly owner: Found | { readonly noun: string; readonly first: number } | null;
  /** No words say whose it is, whether or not they are understood: "the report" may be one told of before. */
  readonly isBare: boolean;
}

/** Nouns for what a body keeps, which are documents only where they hold numbers. */
const KEPT = /^(?:list|lista|register|registry|tracker|archive|archivo|padron|nomina)$/;
export const isDocument = (noun: string): boolean => DOCUMENTS.has(noun) || KEPT.test(noun);

/** As many words as may lead to a document's noun: "the group's latest annual report". */
const LEAD = 5;
/** As many words as may stand between a document and whose it is: "published on the website of the group". */
const REACH = 14;
const THAT_BODY = /^(?:the|this|that|la|el|esta|este|esa|ese|dicha|dicho)$/;

/** The document that begins at the word `first`, told of in the words up to `last`; null where another thing does. */
export function documentIn(clause: Clause, first: number, last: number): Document | null {
  const { words } = clause.reading;
  let at = first;
  while (at <= Math.min(last, first + LEAD) && !isDocument(words[at]!.plain)) {
    if (clause.quoted(at) || PREPOSITION.test(words[at]!.plain)) return null;
    if (at > first && !plainGap(gap(clause, at))) return null;
    at += 1;
  }
  if (at > Math.min(last, first + LEAD)) return null;
  return {
    noun: words[at]!.plain,
    at,
    owner: ownerBefore(clause, first, at) ?? ownerBehind(clause, at, last),
    isBare: !saysWhose(clause, first, at, last),
  };
}

/** "the ministry's own data", "el informe de los médicos"; not "the report of 2023". */
function saysWhose(clause: Clause, first: number, at: number, last: number): boolean {
  const { words } = clause.reading;
  if (words.slice(first, at).some(({ possessive }) => possessive)) return true;
  for (let k = at + 1; k < last; k += 1) {
    if (!/^(?:of|by|from|de|del|por)$/.test(words[k]!.plain)) continue;
    const next = words[k + 1]!.plain;
    if (!CALENDAR.has(next) && !/^(?:\d+|this|last|este|hoy|ayer)$/.test(next)) return true;
  }
  return false;
}

/** "the group's report", "Press Shield's latest count" */
function ownerBefore(clause: Clause, first: number, at: number): Document['owner'] {
  const { words } = clause.reading;
  for (let k = at - 1; k >= first; k -= 1) {
    if (!words[k]!.possessive) continue;
    const mention = clause.at(k);
    if (mention !== undefined) return mention.kind === 'organisation' ? mention : null;
    const article = words[k - 1];
    return DESCRIPTORS.has(words[k]!.plain) && article !== undefined && THAT_BODY.test(article.plain)
      ? { noun: words[k]!.plain, first: k - 1 }
      : null;
  }
  return null;
}

/** "el registro de esta ONG", "the list published on the website of the Observatory" */
function ownerBehind(clause: Clause, at: number, last: number): Document['owner'] {
  const { words } = clause.reading;
  for (let k = at + 1; k < Math.min(last, at + REACH); k += 1) {
    if (clause.quoted(k)) return null;
    if (!/^(?:of|by|from|de|del|por)$/.test(words[k]!.plain)) continue;
    const next = DETERMINER.test(words[k + 1]!.plain) ? k + 2 : k + 1;
    const mention = clause.at(k + 1) ?? (next <= last ? clause.at(next) : undefined);
    if (mention !== undefined) return mention.kind === 'organisation' ? mention : null;
    if (next <= last && THAT_BODY.test(words[k + 1]!.plain) && DESCRIPTORS.has(words[next]!.plain))
      return { noun: words[next]!.plain, first: k + 1 };
    if (words[k]!.plain === 'del' && DESCRIPTORS.has(words[k + 1]!.plain))
      return { noun: words[k + 1]!.plain, first: k };
  }
  return null;
}
