/** Whom a noun with an article means: "the minister", "the group", "la activista". */
import { plain } from '../../text/names.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { KIN } from '../../text/roles.ts';
import type { Bearing } from '../people/bearing.ts';
import { isOnlyBeside } from './bearer-place.ts';
import { byKindOfBody } from './described-bodies.ts';
import type { Description, Discourse, Reference, Speaker } from './discourse.ts';
import { byRole } from './office-holders.ts';
import { fromParagraphBefore, spokeLast } from './paragraph-before.ts';

/** Nouns by which news calls whoever it has just named, whatever they are. */
const WHOEVER_WAS_NAMED =
  /^(?:activista|defensora?|opositora?|disidente|entrevistad[oa]|exiliad[oa]|dirigente|politic[oa]|analista|expert[oa]|especialista|excarcelad[oa]|expres[oa]|activist|dissident|campaigner|politician|analyst|expert|interviewee|exile|ex-prisoner)$/;

/** The one who holds such an office, is such a body or was just named, where only one can be meant. */
export function byDescription(
  discourse: Discourse,
  reference: Reference,
  subject: Description,
): Speaker | null {
  const { noun } = subject;
  if (DESCRIPTORS.has(noun)) return byKindOfBody(discourse, reference, noun, subject.first);
  const holder = byRole(discourse, reference, subject);
  // "el experto de la Universidad": not whoever has just been named.
  if (holder !== null || typeof subject.of === 'object') return holder;
  if (subject.justNamed || WHOEVER_WAS_NAMED.test(noun)) return justNamed(discourse, reference, subject);
  return reference.continues ? whoGoesOn(discourse, reference, subject) : null;
}

/** "The activist", "the nurse, 33": the one person of whom the words before speak. */
function justNamed(discourse: Discourse, reference: Reference, { first, noun }: Description): Speaker | null {
  const { reading, unit, at } = reference;
  const article = reading.words
    .slice(first, first + 2)
    .find(({ plain: word }) => /^(?:el|la|est[ea])$/.test(word))?.plain;
  const isWoman = /^(?:la|esta)$/.test(article ?? '') || /^(?:woman|mujer)$/.test(noun);
  const gender = isWoman ? 'woman' : article !== undefined || noun === 'man' ? 'man' : null;
  const fits = (bearing: Bearing): boolean => {
    const own = discourse.genderOf(bearing);
    // Nobody calls the minister whom they have just named "the man".
    if (
      /^(?:man|woman|hombre|mujer)$/.test(noun) &&
      discourse.rolesOf(bearing).some(({ text }) => !isOfNoOffice(text))
    )
      return false;
    return bearing.kind === 'person' && (gender === null || own === null || own === gender);
  };
  const [only, ...others] = discourse
    .among(reading, 0, reading.words[at]!.start, 'person')
    .filter((bearing) => fits(bearing) && !isOnlyBeside(reading, reading.units[unit]!, bearing));
  if (only !== undefined)
    return others.length > 0
      ? null
      : { bearing: only, how: 'carried', since: discourse.sentenceNaming(reading, unit, only) };
  const spoke = spokeLast(discourse, reference, gender ?? 'any', fits);
  if (spoke === undefined) return fromParagraphBefore(discourse, reading, 'person', fits);
  return spoke === null ? null : { bearing: spoke, how: 'carried', since: 0 };
}

/** "The senator also said": whoever alone spoke in the sentence before and is alone in the paragraph. */
function whoGoesOn(discourse: Discourse, reference: Reference, subject: Description): Speaker | null {
  const { reading, unit } = reference;
  const spoke = unit > 0 ? discourse.soleSpeaker(reading.paragraph, unit - 1) : null;
  const named = justNamed(discourse, reference, subject);
  return spoke !== null && named?.bearing === spoke ? named : null;
}

/** Whether a role tells only whose kin or neighbour somebody is, or what befell them: "viuda del pescador". */
const isOfNoOffice = (role: string): boolean => {
  const [noun = ''] = plain(role).split(/\s+/);
  return (
    KIN.has(noun) ||
    /^(?:vecin[oa]|residente?|neighbou?r|victim|victima|survivor|superviviente|jubilad[oa])$/.test(noun)
  );
};
