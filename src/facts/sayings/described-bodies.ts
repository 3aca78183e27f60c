/** Which body a sentence calls by what it is: "the group", "la empresa". */

import { PREPOSITION } from '../../text/function-words.ts';
import { plain } from '../../text/names.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Found, Reading } from '../people/found.ts';
import { ANY_BODY, classOf, isBare, isKnownBody, isNeverCalled } from './body-class.ts';
import type { Discourse, Reference, Speaker } from './discourse.ts';
import { phraseFirst } from './mention-place.ts';
import { fromParagraphBefore } from './paragraph-before.ts';

/** What those who belong to a body are called, unlike those who speak for it. */
const MEMBERS =
  /^(?:activistas?|miembros?|militantes?|integrantes?|afiliad[oa]s?|socios?|abogad[oa]s?|activists?|members?|lawyers?)$/;

/** Nouns for bodies of which an article has seldom two, and which stand in their names. */
const NAMED_SO =
  /^(?:union|sindicato|gremio|patronal|federation|federacion|confederation|confederacion|network|red|coalition|coalicion|alliance|alianza|foundation|fundacion|observatorio|observatory|guild)$/;

/** The one body in this paragraph, or the one before, that a noun for a kind of body can mean; null of several. */
export function byKindOfBody(
  discourse: Discourse,
  reference: Reference,
  noun: string,
  first = reference.at,
): Speaker | null {
  const meant = nearest(discourse, reference, noun, first);
  if (meant !== null && ONE_OF_MANY.test(noun)) discourse.call(meant.bearing);
  return meant;
}

function nearest(
  discourse: Discourse,
  { reading, unit, at }: Reference,
  noun: string,
  first: number,
): Speaker | null {
  const here = reading.words[at]!.start;
  const kind = DESCRIPTORS.get(noun);
  const office = officeBefore(reading, first, noun);
  const fits = (bearing: Bearing): boolean => {
    const own = classOf(bearing);
    if (office !== null && !plain(bearing.found[0]!.text).split(' ').includes(office)) return false;
    if (plain(bearing.found[0]!.text).split(' ').includes(noun)) return true;
    // "Luis Paz, activista de FARO … La ONG": whose somebody is isn't thereby told of.
    if (isOnlyBelongedTo(discourse, reading.paragraph, bearing)) return false;
    if (isNeverCalled(noun, bearing) || isOwnerOnly(discourse, reading.paragraph, bearing)) return false;
    if (ANY_BODY.test(noun)) return own !== 'party' && own !== 'media';
    if (kind === 'civil' || kind === 'any' || kind === 'media') return own === null || own === kind;
    return own === kind || (own === null && (kind === 'company' || kind === 'party') && isBare(bearing));
  };
  const all0 = discourse.among(reading, 0, here, 'organisation', true);
  const among = all0.filter(fits);
  // Beside one that may be a company stands another whose name doesn't say that it is none.
  if (
    (kind === 'company' || kind === 'party') &&
    all0.some(
      (bearing) => !fits(bearing) && classOf(bearing) === null && !isKnownBody(bearing.found[0]!.text),
    )
  )
    return null;
  // "The network" is whoever has the word in its name, in this paragraph or the one before.
  const named = (bearings: readonly Bearing[]): readonly Bearing[] =>
    bearings.filter(({ found }) => found.some(({ parts }) => parts.includes(noun)));
  const before = discourse.reading(reading.paragraph - 1);
  const near = [
    ...among,
    ...(before === undefined
      ? []
      : discourse.among(before, 0, before.text.length, 'organisation', true).filter(fits)),
  ];
  const all = named(near).length > 0 ? (named(among).length > 0 ? named(among) : []) : among;
  const [only] = all;
  if (all.length === 1 && only !== undefined)
    return { bearing: only, how: 'carried', since: discourse.sentenceNaming(reading, unit, only) };
  if (all.length > 0) return null;
  const theirs = named(near);
  const spokenOf = fromParagraphBefore(
    discourse,
    reading,
    'organisation',
    theirs.length > 0 ? (bearing) => theirs.includes(bearing) : fits,
    true,
  );
  if (spokenOf !== null || theirs.length > 0) return spokenOf;
  if (near.length === 0 && ONE_OF_MANY.test(noun)) return onlySoCalled(discourse, reading, unit, here);
  if (!NAMED_SO.test(noun)) return null;
  // "The union", long after the Dockers' Union: the only one that has the word in its name.
  const [sole, ...others] = named([...discourse.bearers].filter(isBefore(reading, here)));
  return sole?.kind !== 'organisation' || others.length > 0
    ? null
    : { bearing: sole, how: 'carried', since: reading.units[unit]!.start };
}

/** "the presidential press service": the folded word that says which office of a state is meant; null without one. */
function officeBefore({ words }: Reading, first: number, noun: string): string | null {
  for (let k = first + 1; k < first + 4 && words[k]?.joined === true && words[k]!.plain !== noun; k += 1)
    if (OF_A_STATE.test(words[k]!.plain)) return words[k]!.plain;
  return null;
}

const OF_A_STATE =
  /^(?:presidential|government|state|federal|royal|military|police|prison|intelligence|security|secret|immigration|border|customs|tax|weather|meteorological|health|fire|ambulance|postal|probation|prosecution)$/;

/** Nouns that any body of citizens may be called by. */
const ONE_OF_MANY =
  /^(?:ong|ngo|organizacion|organi[sz]ation|group|grupo|plataforma|platform|entidad|asociacion|association|colectivo|collective)$/;

/** "La ONG", long after "la organización X denunció": the only body that the article so calls, where it has spoken. */
function onlySoCalled(discourse: Discourse, reading: Reading, unit: number, here: number): Speaker | null {
  const [only, ...others] = [...discourse.bearers].filter(
    (bearing) =>
      bearing.kind === 'organisation' &&
      isBefore(reading, here)(bearing) &&
      (discourse.wasCalled(bearing) || isSoCalled(discourse, bearing)),
  );
  return only === undefined || others.length > 0 || !discourse.hasSpoken(only) || classOf(only) !== null
    ? null
    : { bearing: only, how: 'carried', since: reading.units[unit]!.start };
}

/** Whether the article tells of a body, in a role or right before its name, that it is such a one. */
function isSoCalled(discourse: Discourse, bearing: Bearing): boolean {
  return (
    discourse.rolesOf(bearing).some(({ text }) =>
      plain(text)
        .split(/\s+/)
        .some((word) => ONE_OF_MANY.test(word)),
    ) ||
    bearing.found.some((mention) =>
      ONE_OF_MANY.test(discourse.reading(mention.paragraph)!.words[mention.first - 1]?.plain ?? ''),
    )
  );
}

/** Whether the article names somebody before an offset of a paragraph. */
const isBefore =
  ({ paragraph }: Reading, here: number) =>
  ({ found }: Bearing): boolean =>
    found.some(
      (mention) => mention.paragraph < paragraph || (mention.paragraph === paragraph && mention.end <= here),
    );

/** Whether a paragraph and the one before name a body, and only where a mention of it passes. */
function onlyNamed({ found }: Bearing, paragraph: number, passes: (mention: Found) => boolean): boolean {
  const near = found.filter(
    (mention) => mention.paragraph === paragraph || mention.paragraph === paragraph - 1,
  );
  return near.length > 0 && near.every(passes);
}

/** Whether a paragraph and the one before name a body only as the one to which somebody belongs. */
const isOnlyBelongedTo = (discourse: Discourse, paragraph: number, body: Bearing): boolean =>
  onlyNamed(body, paragraph, (mention) => {
    const reading = discourse.reading(mention.paragraph)!;
    const first = phraseFirst(reading, mention);
    return (
      /^(?:of|from|de|del)$/.test(reading.words[first - 1]?.plain ?? '') &&
      MEMBERS.test(reading.words[first - 2]?.plain ?? '')
    );
  });

/** "the UN working group … The group": whether a paragraph and the one before name a body only as the one whose another is. */
const isOwnerOnly = (discourse: Discourse, paragraph: number, body: Bearing): boolean =>
  onlyNamed(body, paragraph, (mention) => {
    const { words, spanish } = discourse.reading(mention.paragraph)!;
    const next = words[mention.last + 1];
    return (
      !spanish &&
      next?.joined === true &&
      !next.capital &&
      (next.plain === 'working' || /^(?:body|group|panel|committee|agency)$/.test(next.plain)) &&
      words[mention.first - 1]?.plain !== 'group'
    );
  });

/** The body that a sentence is about, which it calls by what it is: "As of May, the network had 40 on its books". */
export function openingBody(discourse: Discourse, reading: Reading, unit: number): Speaker | null {
  const { words, units, text } = reading;
  const { start, end } = units[unit]!;
  const at = words.findIndex(
    (word, k) =>
      word.start >= start &&
      word.end <= end &&
      word.plain === 'the' &&
      DESCRIPTORS.has(words[k + 1]?.plain ?? '') &&
      words[k + 1]!.joined &&
      (word.start === start || /, $/.test(text.slice(words[k - 1]!.end, word.start))),
  );
  const next = words[at + 2];
  if (
    at < 0 ||
    next === undefined ||
    !next.joined ||
    PREPOSITION.test(next.plain) ||
    words[at + 1]!.possessive
  )
    return null;
  return byKindOfBody(discourse, { reading, unit, at, continues: false }, words[at + 1]!.plain);
}
