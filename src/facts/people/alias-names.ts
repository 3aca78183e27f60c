import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import type { Span } from '../../text/span.ts';
import { nameKey } from './bearing.ts';
import type { Found, Reading } from './found.ts';
import { namePart } from './person-parts.ts';
import { placeAt } from './place-at.ts';
import { runEnd } from './runs.ts';

/** Another name that an article says somebody has, where it says so, and who. */
export interface Alias extends Span {
  readonly paragraph: number;
  readonly text: string;
  /** Key of its folded words. */
  readonly key: string;
  /** Key of the folded words of the name that it stands behind. */
  readonly owner: string;
}

/** ", also known as", ", a rapper known as", " alias" behind a name, with the mark that may open the other one. */
const CALLED =
  /^,? (?:(?:an?|the|una?|el|la) (?:[\p{Ll}-]+ ){1,3})?(?:(?:also|better|best|formerly|mejor|más|también) )?(?:known as|a\.?k\.?a\.?|alias|nicknamed|conocid[oa] (?:como|por)|apodad[oa]) ["“«‘]?/u;

/** As many words as an alias has. */
const LONGEST = 4;

/** What people are called besides: "Thet Maung, also known as Wa Lone", "Luis Paz, alias “El Tuerto”". */
export function aliasesIn({ paragraph, words, text }: Reading, found: readonly Found[]): readonly Alias[] {
  const aliases: Alias[] = [];
  for (const { kind, partial, parts, last, end } of found) {
    if (kind !== 'person' || partial) continue;
    const called = CALLED.exec(text.slice(end, end + 80));
    if (called === null) continue;
    const from = end + called[0].length;
    let at = last + 1;
    while (words[at] !== undefined && words[at]!.start < from) at += 1;
    if (words[at]?.start !== from || !words[at]!.capital) continue;
    const to = runEnd(words, at);
    const inside = words.slice(at, to + 1);
    if (inside.length > LONGEST || placeAt(words, at) > 0) continue;
    if (inside.some(({ plain }) => ORGANISATION_WORDS.has(plain))) continue;
    const { start } = words[at]!;
    aliases.push({
      paragraph,
      start,
      end: words[to]!.end,
      text: text.slice(start, words[to]!.end),
      key: nameKey(inside.map(({ plain }) => namePart(plain))),
      owner: nameKey(parts),
    });
  }
  return aliases;
}
