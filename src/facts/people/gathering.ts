import type { Names } from '../../corpus/names.ts';
import type { Paired } from '../../text/lexicon.ts';
import type { Alias } from './alias-names.ts';
import { type Bearing, nameKey } from './bearing.ts';
import { CanonicalNames } from './canonical-names.ts';
import type { Found } from './found.ts';
import { gatherOrganisations } from './gathered-organisations.ts';
import { gatherPeople } from './gathered-people.ts';

/**
 * Joins the mentions of an article into bearers, in the order in which it first names them; a mention that could be
 * several people's is nobody's. `kin` are pairs of folded names, parted by a line break, that two of one family bear;
 * `aliases` are other names that the article says they have; in Spanish the first of two surnames is whose a bare one is.
 */
export function gather(
  found: readonly Found[],
  names: Names,
  kin: ReadonlySet<string> = new Set(),
  language: Paired = 'en',
  aliases: readonly Alias[] = [],
): readonly Bearing[] {
  const canonical = new CanonicalNames(names);
  const ofKind = (wanted: Found['kind']): readonly Found[] => found.filter(({ kind }) => kind === wanted);
  const ownerOf = new Map(aliases.map(({ key, owner }) => [key, owner]));
  const people = ofKind('person');
  const isAlias = ({ parts }: Found): boolean => ownerOf.has(nameKey(parts));
  const bearings = [
    ...gatherOrganisations(ofKind('organisation'), canonical, language),
    ...gatherPeople(
      people.filter((mention) => !isAlias(mention)),
      canonical,
      { kin, language },
    ),
  ];
  const byName = new Map(
    bearings.flatMap((bearing) => bearing.found.map(({ parts }) => [nameKey(parts), bearing] as const)),
  );
  for (const mention of people.filter(isAlias))
    byName.get(ownerOf.get(nameKey(mention.parts))!)?.found.push(mention);
  for (const { found: mentions } of bearings)
    mentions.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return bearings.sort(
    (a, b) => a.found[0]!.paragraph - b.found[0]!.paragraph || a.found[0]!.start - b.found[0]!.start,
  );
}
