import type { Names } from '../../corpus/names.ts';
import { Phrases } from './lookup.ts';

/** `names.yaml` as the rules look it up. */
/** A null name is one that the article itself made known. */
export type KnownNames = Phrases<{
  readonly name: string | null;
  readonly kind: Names['known'][number]['kind'];
  /** Written in capitals where the article first has it. */
  readonly acronym?: boolean;
}>;

/**
 * What is known before an article is read: `names.yaml`, and the article's publisher, which is an organisation where
 * its own article names it ("told The Daily Case") as it would be in anybody else's.
 */
export function knownNames(names: Names, publisher: string): KnownNames {
  const phrases: KnownNames = new Phrases();
  // A publisher of one everyday word ("Semana") would be found in every text.
  if (/\s|\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(publisher))
    phrases.add(publisher, { name: null, kind: 'organisation' });
  for (const { name, kind, aliases } of names.known) {
    for (const spelling of [name, ...aliases]) phrases.add(spelling, { name, kind });
  }
  return phrases;
}
