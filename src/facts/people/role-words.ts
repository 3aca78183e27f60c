import { DETERMINER } from '../../text/function-words.ts';
import { plain, type Word } from '../../text/names.ts';
import { isRole } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import type { Found } from './found.ts';

const ARTICLE =
  /^(?:the|a|an|al|el|la|los|las|un|una|su|sus|mi|mis|nuestr[oa]|cuy[oa]|its|their|his|her|our|my|whose|another|otr[oa])\s+/i;
/** Words that no description of a person before the name contains. */
export const BREAKS =
  /^(?:and|or|but|including|incluid[oa]|incluyendo|of|to|in|on|at|by|for|from|with|as|than|that|which|who|when|while|after|before|because|is|are|was|were|be|been|has|had|have|y|o|e|de|del|en|por|para|con|a|al|que|como|cuando|mientras|es|son|era|fue|ha|han|sin|segun|tras|entre|not|no|said|says)$/;
/** Words that end a description behind a name: a clause or a verb begins. */
export const APPOSED_STOP =
  /^(?:who|whose|whom|which|that|said|says|told|has|had|is|was|were|are|quien|quienes|que|cuyo|cuya|dijo|fue|fueron|es|son|era|eran|habia|ha|are|when|where|cuando|donde|after|before|while|tras|mientras)$/;

/** The mention that covers the word `i`, or undefined. */
export type At = (i: number) => Found | undefined;

/** The stretch from one word to another, inclusive. */
export const spanOf = (words: readonly Word[], first: number, last: number): Span => ({
  start: words[first]!.start,
  end: words[last]!.end,
});

/** A span without its leading article or possessive. */
export function bare(text: string, span: Span): Span {
  const own = text.slice(span.start, span.end);
  // "Las Vegas Courier reporter", unlike "El Consejero Luis Paz"
  const named = /^(?:El|La|Los|Las) (\p{Lu}[\p{L}-]+)/u.exec(own)?.[1];
  const isName = named !== undefined && !isRole(plain(named));
  // "una de las voceras" has no article.
  const article = isName || /^una? de l[ao]s /i.test(own) ? '' : (ARTICLE.exec(own)?.[0] ?? '');
  // "UN Special Rapporteur"
  const lead = /^\p{Lu}{2,}\s/u.test(article) ? '' : article;
  return { start: span.start + lead.length, end: span.end };
}

/** Verbs that make a clause of what stands before them. */
export const FINITE = /^(?:has|had|is|was|were|are|fue|fueron|es|son|era|eran|habia|ha)$/;

/** Whether nothing but a space, a possessive, "&" or a hyphen parts two words that end at `from` and begin at `to`. */
export const gapIsPlain = (text: string, from: number, to: number): boolean =>
  /^(?:['’]s?)? ?$|^ & $|^-$|^ [$€£]$/.test(text.slice(from, to)) ||
  // "a body with 1,900 members"
  (/^[.,]$/.test(text.slice(from, to)) && /\d/.test(text[from - 1]!) && /\d/.test(text[to] ?? ''));

/** Index of the last word of a description that ends at `last`, without the prepositions and articles that hang behind its noun at `head`. */
export function describedEnd(words: readonly Word[], head: number, last: number, at: At): number {
  const hangs = (i: number): boolean =>
    at(i) === undefined && (BREAKS.test(words[i]!.plain) || DETERMINER.test(words[i]!.plain));
  let end = last;
  while (end > head && hangs(end)) end -= 1;
  return end;
}
