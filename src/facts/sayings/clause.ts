import { AND, DETERMINER } from '../../text/function-words.ts';
import { plain, type Word } from '../../text/names.ts';
import { CALENDAR, OPENING_WORDS } from '../../text/names-common.ts';
import { isRole } from '../../text/roles.ts';
import type { Found, Reading } from '../people/found.ts';

/** Who the grammar of a sentence makes the speaker. `first` is the index of the subject's first word. */
export type Subject =
  | { readonly type: 'named'; readonly mention: Found; readonly first: number }
  | { readonly type: 'pronoun'; readonly who: 'man' | 'woman' | 'thing' | 'many'; readonly first: number }
  /** "the group", "la ministra": the folded noun; whose office it is, where it says so; whether it means whoever was just named, as "the nurse, 33". */
  | {
      readonly type: 'described';
      readonly noun: string;
      readonly first: number;
      readonly of?: Found | 'body';
      readonly justNamed?: boolean;
      /** Folded: "arte" of "la curadora de arte". */
      readonly field?: string;
    }
  /** "the report": the folded noun. */
  | { readonly type: 'document'; readonly noun: string; readonly first: number }
  /** The subject of the speech verb before, which "and" or a participle carries on. */
  | { readonly type: 'shared'; readonly first: number }
  /** No subject stands there, as Spanish allows. */
  | { readonly type: 'omitted'; readonly first: number }
  /** Somebody whom the text doesn't name, or not for certain; `both` where two are named who speak together. */
  | { readonly type: 'other'; readonly first: number; readonly both?: readonly [Found, Found] };

/** A sentence with what its words are. */
export interface Clause {
  readonly reading: Reading;
  /** Indexes of its first and last word. */
  readonly first: number;
  readonly last: number;
  readonly at: (i: number) => Found | undefined;
  readonly quoted: (i: number) => boolean;
}

/** The characters between two neighbouring words. */
export function gap(clause: Clause, i: number): string {
  const { words, text } = clause.reading;
  const before = words[i - 1];
  const here = words[i];
  return before === undefined || here === undefined ? '' : text.slice(before.end, here.start);
}

export const plainGap = (text: string): boolean => /^(?:['’]s?)? $/.test(text);

/** Whether a capitalised word that is no known name stands at `i`, as somebody's of whom nothing else tells. */
function isName(clause: Clause, i: number): boolean {
  const word = clause.reading.words[i];
  return (
    word !== undefined &&
    i >= clause.first &&
    i <= clause.last &&
    word.capital &&
    (!word.opens || i === clause.first) &&
    !CALENDAR.has(word.plain) &&
    !OPENING_WORDS.has(word.plain)
  );
}

/** Whether "and X" follows or precedes the mention, so that it speaks with others. */
export function inCompany(clause: Clause, mention: Found, first: number): boolean {
  const { words } = clause.reading;
  const next = words[mention.last + 1];
  if (next !== undefined && AND.test(next.plain) && plainGap(gap(clause, mention.last + 1))) {
    let k = mention.last + 2;
    while (
      words[k] !== undefined &&
      k < mention.last + 6 &&
      words[k]!.joined &&
      clause.at(k) === undefined &&
      (words[k]!.capital || DETERMINER.test(words[k]!.plain) || isRole(words[k]!.plain))
    )
      k += 1;
    if (clause.at(k) !== undefined) return true;
    // "Oxfam and Roof International", of which one isn't known.
    if (isName(clause, mention.last + 2)) return true;
  }
  const before = words[first - 1];
  if (before !== undefined && first - 1 >= clause.first && AND.test(before.plain)) {
    const other = clause.at(first - 2);
    if (other === undefined && isName(clause, first - 2) && plainGap(gap(clause, first - 1))) return true;
    if (other !== undefined || /,/.test(gap(clause, first - 1)))
      return other !== undefined || clause.at(first - 2) !== undefined;
    return isNounPhrase(clause, first - 2);
  }
  return false;
}

/** "that the opposition and the West said": whether an article and a noun are all that ends at the word `last`, behind a border of clauses. */
function isNounPhrase(clause: Clause, last: number): boolean {
  const { words } = clause.reading;
  for (let k = last - 1; k >= Math.max(clause.first, last - 3); k -= 1) {
    if (clause.quoted(k) || clause.at(k) !== undefined || gap(clause, k + 1) !== ' ') return false;
    if (!/^(?:the|his|her|their|its|el|la|los|las|su|sus)$/.test(words[k]!.plain)) continue;
    const before = words[k - 1];
    return (
      k === clause.first ||
      /^[,;:]/.test(gap(clause, k)) ||
      /^(?:that|which|who|que|quien)$/.test(before?.plain ?? '')
    );
  }
  return false;
}

/** Whether the words from `i` on are no more than when and where something was said. */
export function onlyCircumstance(words: readonly Word[], from: number, to: number): boolean {
  if (from > to) return true;
  return (
    /^(?:in|on|at|outside|inside|during|by|from|to|via|last|this|yesterday|today|early|late|through|en|el|este|ayer|hoy|durante|por|a|ante|tras|after|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      words[from]!.plain,
    ) && to - from < 12
  );
}

/** Whether the word at `i` goes on with the name of the word before it. */
export const sameName = (clause: Clause, i: number): boolean =>
  clause.at(i) !== undefined && clause.at(i) === clause.at(i - 1);

/** "Asimismo, lamentó": whether nothing but a link to the sentence before stands before the word `lead`. */
export function isOnlyLinked(clause: Clause, lead: number): boolean {
  const { words, text } = clause.reading;
  if (clause.quoted(clause.first)) return false;
  return LINKS_ONLY.test(plain(text.slice(words[clause.first]!.start, words[lead - 1]!.end)));
}

const LINKS_ONLY =
  /^(?:asimismo|ademas|tambien|igualmente|por su parte|por otra parte|por otro lado|luego|despues|finalmente|por ultimo|en ese sentido|en este sentido|al respecto|no obstante|sin embargo|en cambio|a su vez|de igual (?:modo|forma|manera)|del mismo modo|de nuevo|meanwhile|separately|however|in addition|also|moreover|furthermore)$/;

/** What somebody without an office is called who has just been named. */
export const ANYBODY =
  /^(?:invitad[oa]|guest|joven|mujer|hombre|ancian[oa]|muchach[oa]|chic[oa]|woman|man|teenager)$/;
