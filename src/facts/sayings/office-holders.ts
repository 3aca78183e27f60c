/** Whom an office means: "the mayor", "the director of Open Ballot". */
import { plain } from '../../text/names.ts';
import { isDemonym } from '../../text/names-common.ts';
import { CALLED_AGAIN, isRole, SOLE_OFFICES } from '../../text/roles.ts';
import { firstFrom } from '../../text/span.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Found, Reading } from '../people/found.ts';
import type { Description, Discourse, Reference, Speaker } from './discourse.ts';
import { fromParagraphBefore } from './paragraph-before.ts';

/** Nouns for whoever has some office of a body. */
const ANY_OFFICE =
  /^(?:directiv[oa]|dirigente|representante|responsable|ejecutiv[oa]|cabecilla|executive|representative)$/;

/** A judge is also whoever presides over a court. */
const JUDGE = /^(?:juez|jueza|magistrad[oa]|judge|justice)$/;
const COURT = /^(?:tribunal|juzgado|corte|sala|court)$/;

/** What abbreviated ranks before a name are called again. */
const RANKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gen: 'general',
    gral: 'general',
    lt: 'lieutenant',
    tte: 'teniente',
    col: 'colonel',
    cnel: 'coronel',
    maj: 'major',
    capt: 'captain',
    cap: 'capitan',
    sgt: 'sergeant',
    sgto: 'sargento',
    adm: 'admiral',
    insp: 'inspector',
    supt: 'superintendent',
  }),
);

/** "Gen. Ana Ruiz … the general": the ranks that stand before somebody's name, in full; the last of "Maj. Gen.". */
function ranksOf(discourse: Discourse, { found }: Bearing): readonly string[] {
  return found.flatMap(({ paragraph, office }) => {
    const title =
      office === null ? '' : (discourse.reading(paragraph)?.text.slice(office.start, office.end) ?? '');
    return RANKS.get(/(\p{L}+)\.$/u.exec(plain(title))?.[1] ?? '') ?? [];
  });
}

/** The one who holds an office by what the article has said of their roles so far; null where nobody or several do. */
export function byRole(
  discourse: Discourse,
  { reading, unit, at }: Reference,
  { noun, of, field, first }: Description,
): Speaker | null {
  const here = reading.words[at]!.start;
  const nouns = [noun, ...(CALLED_AGAIN.get(noun) ?? [])];
  const country = countryOf(reading, first, noun);
  const holds = (bearing: Bearing): boolean =>
    (country === null || isOfCountry(discourse, bearing, country)) && holdsOffice(bearing);
  const holdsOffice = (bearing: Bearing): boolean =>
    ranksOf(discourse, bearing).some((rank) => nouns.includes(rank)) ||
    discourse.rolesOf(bearing).some(({ text }) => {
      const words = plain(text).split(/[^\p{L}\p{N}-]+/u);
      // "la curadora de arte" is the curator, and not the curator of a fair.
      const fits = field === undefined || words.includes(field) || !/^(?:de|del)$/.test(words[1] ?? '');
      const presides = JUDGE.test(noun) && words.some((word) => COURT.test(word));
      return fits && (presides || words.some((word) => nouns.includes(word)));
    });
  // "El titular del Minedu", behind a minister: whoever is at the head of something just told of.
  if (of !== undefined)
    return (
      soleHolder(discourse, reading, unit, here, nouns, of) ??
      (noun === 'titular' && unit === 0 ? fromParagraphBefore(discourse, reading, 'person', holds) : null)
    );
  if (field !== undefined && discourse.among(reading, 0, here, 'person').length > 1) return null;
  const all = discourse.among(reading, 0, here, 'person').filter(holds);
  const [only] = all;
  if (all.length === 1 && only !== undefined)
    return { bearing: only, how: 'carried', since: discourse.sentenceNaming(reading, unit, only) };
  if (all.length > 0) return null;
  const before = unit === 0 ? fromParagraphBefore(discourse, reading, 'person', holds) : null;
  return before ?? soleHolder(discourse, reading, unit, here, nouns, undefined, country);
}

/** "the Lithuanian president", "el presidente lituano": the folded word for the country whose office it is; null without it. */
function countryOf({ words }: Reading, first: number, noun: string): string | null {
  for (let k = first + 1; k <= first + 4 && words[k]?.joined === true; k += 1) {
    const { plain: word } = words[k]!;
    if (word !== noun && isDemonym(word)) return word;
    if (word !== noun) continue;
    const next = words[k + 1];
    return next?.joined === true && !next.capital && isDemonym(next.plain) ? next.plain : null;
  }
  return null;
}

/** Whether what the article tells of somebody's offices says that they are of a country. */
const isOfCountry = (discourse: Discourse, bearing: Bearing, country: string): boolean =>
  discourse.rolesOf(bearing).some(({ text }) =>
    plain(text)
      .split(/[^\p{L}\p{N}.-]+/u)
      .some((word) => isDemonym(word) && word.slice(0, 5) === country.slice(0, 5)),
  );

/** The one person whom the article so far has given an office that one alone holds: "the mayor". */
function soleHolder(
  discourse: Discourse,
  reading: Reading,
  unit: number,
  here: number,
  nouns: readonly string[],
  of?: Found | 'body',
  country: string | null = null,
): Speaker | null {
  if (of === undefined && !nouns.some((noun) => SOLE_OFFICES.has(noun))) return null;
  // "the director of Open Ballot", of whom the article has said so.
  const bodies =
    typeof of === 'object' ? discourse.bearerOf(of)?.found.map(({ text }) => plain(text)) : undefined;
  const held = new Set<Bearing>();
  const bare = new Set<Bearing>();
  for (const [bearing, roles] of discourse.roles) {
    if (country !== null && !isOfCountry(discourse, bearing, country)) continue;
    for (const { text, paragraph, start } of roles) {
      if (paragraph > reading.paragraph || (paragraph === reading.paragraph && start > here)) continue;
      const role = plain(text);
      const words = role.split(/[^\p{L}\p{N}-]+/u);
      const fits =
        nouns.some((noun) => words.some((word) => word === noun || word.endsWith(noun))) ||
        (bodies !== undefined && nouns.some((noun) => ANY_OFFICE.test(noun)));
      if (!fits) continue;
      if (bodies === undefined || bodies.some((body) => role.includes(body))) held.add(bearing);
      else if (!/ (?:of|de|del) /.test(role)) bare.add(bearing);
    }
  }
  if (held.size === 0 && !nouns.some((noun) => ANY_OFFICE.test(noun)))
    for (const bearing of bare) held.add(bearing);
  const [only, ...others] = held;
  return only === undefined || others.length > 0 || only.kind !== 'person'
    ? null
    : { bearing: only, how: 'carried', since: reading.units[unit]!.start };
}

/**
 * Whose office opens a sentence: "The director of Open Ballot was critical." Undefined where none does or a name
 * stands with it, null where nobody is known to hold it.
 */
export function openingHolder(
  discourse: Discourse,
  reading: Reading,
  unit: number,
): Speaker | null | undefined {
  const { words, units } = reading;
  const at = firstFrom(words, units[unit]!.start);
  const [article, office, of] = words.slice(at, at + 3);
  if (office === undefined || of === undefined || !/^(?:the|el|la)$/.test(article!.plain)) return undefined;
  if (!isRole(office.plain) || !/^(?:of|de|del)$/.test(of.plain)) return undefined;
  const body = discourse.at(reading, at + 3) ?? discourse.at(reading, at + 4);
  if (body?.kind !== 'organisation' || discourse.at(reading, body.last + 1)?.kind === 'person')
    return undefined;
  return byRole(
    discourse,
    { reading, unit, at, continues: false },
    {
      type: 'described',
      noun: office.plain,
      first: at,
      of: body,
    },
  );
}
