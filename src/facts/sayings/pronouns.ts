import { plain } from '../../text/names.ts';
import { isRole, KIN } from '../../text/roles.ts';
import { firstFrom } from '../../text/span.ts';
import type { Bearing } from '../people/bearing.ts';
import type { Reading } from '../people/found.ts';
import {
  isBehindVerb,
  isJoined,
  isOnlyWhose,
  isSpokenAbout,
  isSpokenAboutIn,
  opensSentence,
} from './bearer-place.ts';
import { ANYBODY } from './clause.ts';
import { openingBody } from './described-bodies.ts';
import { byDescription } from './descriptions.ts';
import { type Discourse, PARAGRAPHS_BACK, type Reference, type Speaker } from './discourse.ts';
import { isOblique } from './mention-place.ts';
import { ofObituary } from './obituary.ts';
import { openingHolder } from './office-holders.ts';
import { fromParagraphBefore, spokeLast } from './paragraph-before.ts';
import { genderOfRole } from './role-gender.ts';
import { RESUMES } from './sentence-parts.ts';

/** A folded sentence whose subject is a body that it calls by what it is. */
const BODY_OPENS =
  /^(?:la|el|las|los) (?:empresas?|companias?|firmas?|multinacional|gobiernos?|ejecutivo|ayuntamiento|municipalidad|alcaldia|ministerio|fiscalia|policia|tribunal|banco|grupo|partido|sindicato|universidad|iglesia|organizacion|ong|asociacion|fundacion|federacion|agencia|oposicion|regimen|ejercito) (?!de\b|del\b)/;

/** What somebody does who then says something, folded. */
const TAKES_THE_WORD =
  /(?<![\p{L}])(?:se (?:refirio|refiere|mostro|muestra|pronuncio|pronuncia|expreso|dirigio|sumo)|comparecio|comparece|intervino|interviene|converso|hablo|habla|hablaba|analizo|analiza|abordo|aborda|agradecio|agradece|reacciono|reacciona|fue (?:critic[oa]|claro|clara|tajante|contundente)|salio al paso|respondio|arremetio|arremete|coincidio|coincide|entrevist\p{L}+)(?![\p{L}])/u;

/**
 * Whom a pronoun means, or a verb whose subject Spanish leaves out (`any`): who alone spoke or was told of before it;
 * null where another may be meant.
 */
export function byPronoun(
  discourse: Discourse,
  reference: Reference,
  who: 'man' | 'woman' | 'thing' | 'any',
): Speaker | null {
  const { reading, unit, at, continues } = reference;
  const { units, words } = reading;
  const here = words[at]!.start;
  const fits = (bearing: Bearing): boolean => {
    if (who === 'thing') return bearing.kind === 'organisation';
    if (bearing.kind === 'organisation') return who === 'any';
    const gender = discourse.genderOf(bearing);
    return who === 'any' || gender === null || gender === who;
  };
  const kind = who === 'thing' ? 'organisation' : 'person';
  const own = discourse.among(reading, units[unit]!.start, here, kind).filter(fits);
  if (unit > 0) {
    const before = units[unit - 1]!;
    const spoke = discourse.soleSpeaker(reading.paragraph, unit - 1);
    if (spoke !== null && fits(spoke)) {
      // "He accused the government of Ana Ruiz": whose something is doesn't go on speaking.
      const rivals = [
        ...discourse
          .among(reading, before.start, before.end, spoke.kind)
          .filter(
            (bearing) => !isOnlyWhose(reading, before, bearing) && isSpokenAboutIn(reading, before, bearing),
          ),
        ...own,
      ].filter((bearing) => bearing !== spoke && fits(bearing) && (!continues || own.includes(bearing)));
      if (rivals.length === 0 && !isRatherAnother(discourse, reading, here, who, spoke))
        return { bearing: spoke, how: 'carried', since: discourse.sentenceNaming(reading, unit - 1, spoke) };
      return null;
    }
    // Somebody spoke there who isn't known for certain: whoever goes on isn't either.
    if (spoke === null && discourse.saidIn(reading.paragraph, unit - 1).length > 0) return null;
    // "Su hermano también fue maestro. …, indicó": whoever opens the sentence before may go on.
    const somebody = spoke === null ? openingSomebody(discourse, reading, unit - 1, who) : undefined;
    if (somebody !== undefined) return somebody;
    // "La empresa proyecta …. Consultada por …, respondió": the sentence before is about a body without its name.
    if (who === 'any' && BODY_OPENS.test(plain(reading.text.slice(before.start, before.end)))) return null;
  }
  if (unit === 0 && own.length === 0) {
    const spoke = spokeLast(discourse, reference, who, fits);
    if (spoke !== undefined)
      return spoke === null
        ? (onlyOneNear(discourse, reading, who, fits) ??
            (who === 'man' || who === 'woman' ? ofObituary(discourse, reading, who) : null))
        : { bearing: spoke, how: 'carried', since: 0 };
  }
  if (unit > 0 && own.length === 0 && who !== 'thing') {
    const holder = openingHolder(discourse, reading, unit - 1);
    if (holder !== undefined) return holder;
  }
  const earlier = discourse.among(reading, 0, here, kind).filter(fits);
  if (earlier.length === 1 && isSpokenAbout(reading, here, earlier[0]!)) {
    const [only] = earlier;
    return { bearing: only!, how: 'carried', since: discourse.sentenceNaming(reading, unit, only!) };
  }
  // Of several, the one whom the sentence just before is about.
  if (unit > 0 && own.length === 0 && kind === 'person') {
    const { start, end } = units[unit - 1]!;
    const [about, ...others] = discourse
      .among(reading, start, end, kind)
      .filter((bearing) => fits(bearing) && isSpokenAboutIn(reading, units[unit - 1]!, bearing));
    // "Ana … . Her husband, Luis, is in jail. “…”, she said" is about Ana still.
    const opening = firstFrom(words, start);
    const isOfAnother =
      earlier.length > 1 &&
      // "Her husband, Luis, wrote. “…”, he said": nobody else there is a man.
      (who === 'man'
        ? /^(?:his|their|su|sus)$/
        : who === 'woman'
          ? /^(?:her|their|su|sus)$/
          : /^(?:his|her|their|su|sus)$/
      ).test(words[opening]?.plain ?? '') &&
      KIN.has(words[opening + 1]?.plain ?? '');
    if (
      about !== undefined &&
      others.length === 0 &&
      !isOfAnother &&
      (opensSentence(reading, start, about) ||
        (who === 'any' && isBehindVerb(reading, units[unit - 1]!, about)))
    )
      return { bearing: about, how: 'carried', since: start };
  }
  // Spanish leaves out the subject of the sentence before, where that tells that somebody took the word.
  if (
    unit > 0 &&
    own.length === 0 &&
    who === 'any' &&
    TAKES_THE_WORD.test(plain(reading.text.slice(units[unit - 1]!.start, units[unit - 1]!.end)))
  ) {
    const { start, end } = units[unit - 1]!;
    const subjects = discourse
      .among(reading, start, end, kind)
      .filter((bearing) => opensSentence(reading, start, bearing));
    const [about] = subjects;
    if (subjects.length === 1 && !isJoined(reading, units[unit - 1]!, about!))
      return { bearing: about!, how: 'carried', since: start };
  }
  // "The network keeps a register. It says …"
  if (who === 'thing' && unit > 0 && earlier.length === 0) {
    const body = openingBody(discourse, reading, unit - 1);
    if (body !== null) return body;
  }
  const since = own.length === 0 && earlier.length === 0 ? beforeSilence(discourse, reference, fits) : null;
  if (since !== null) return since;
  const obituary =
    earlier.length === 0 && (who === 'man' || who === 'woman') ? ofObituary(discourse, reading, who) : null;
  if (earlier.length > 0 || unit > 0) return obituary;
  return (
    fromParagraphBefore(discourse, reading, kind, fits) ??
    onlyOneNear(discourse, reading, who, fits) ??
    obituary
  );
}

/** "She", where the article so far names one who may be a woman, and otherwise none but men. */
function onlyOneNear(
  discourse: Discourse,
  reading: Reading,
  who: 'man' | 'woman' | 'thing' | 'any',
  fits: (bearing: Bearing) => boolean,
): Speaker | null {
  if (who !== 'man' && who !== 'woman') return null;
  const people = new Set<Bearing>();
  for (const bearing of discourse.bearers)
    if (bearing.kind === 'person' && bearing.found.some(({ paragraph }) => paragraph < reading.paragraph))
      people.add(bearing);
  const [only, ...others] = [...people].filter(fits);
  if (only === undefined || others.length > 0) return null;
  if (!only.found.some(({ paragraph }) => paragraph >= reading.paragraph - PARAGRAPHS_BACK)) return null;
  if (!only.found.some((mention) => !isOblique(discourse.reading(mention.paragraph)!, mention))) return null;
  const spoke = discourse.notedIn(reading.paragraph - 1);
  return spoke.some(({ bearing, kind }) => bearing !== only && (bearing !== null || kind === 'direct'))
    ? null
    : { bearing: only, how: 'carried', since: 0 };
}

/** Whether "she" is rather a woman named before than a speaker of whom the article doesn't tell whether it is one. */
function isRatherAnother(
  discourse: Discourse,
  reading: Reading,
  here: number,
  who: 'man' | 'woman' | 'thing' | 'any',
  spoke: Bearing,
): boolean {
  if ((who !== 'man' && who !== 'woman') || discourse.genderOf(spoke) !== null) return false;
  return discourse
    .among(reading, 0, here, 'person')
    .some((bearing) => bearing !== spoke && discourse.genderOf(bearing) === who);
}

/**
 * Who stands without a name at a sentence's beginning, as "su hermano" or "la autora": whom the article has so called,
 * null where nobody is known to be meant; undefined where nobody so stands there whom the pronoun fits.
 */
function openingSomebody(
  discourse: Discourse,
  reading: Reading,
  unit: number,
  who: 'man' | 'woman' | 'thing' | 'any',
): Speaker | null | undefined {
  const { words, units } = reading;
  const { start, end } = units[unit]!;
  const first = firstFrom(words, start);
  const [article, noun] = words.slice(first, first + 2);
  if (who === 'thing' || noun === undefined || !/^(?:the|his|her|el|la|su)$/.test(article!.plain))
    return undefined;
  if (
    noun.capital ||
    !noun.joined ||
    !(KIN.has(noun.plain) || isRole(noun.plain) || ANYBODY.test(noun.plain))
  )
    return undefined;
  // With a name, or as whose somebody is, they are read elsewhere.
  const next = words[first + 2];
  if (next?.joined !== true || /^(?:of|de|del|y|e|and)$/.test(next.plain)) return undefined;
  for (
    let k = first + 2;
    words[k] !== undefined && words[k]!.end <= end && !RESUMES.test(words[k]!.text);
    k += 1
  )
    if (discourse.at(reading, k) !== undefined) return undefined;
  const gender = genderOfRole(noun.plain, reading.spanish);
  if (who !== 'any' && gender !== null && gender !== who) return undefined;
  if (!/^(?:the|el|la)$/.test(article!.plain)) return null;
  return byDescription(
    discourse,
    { reading, unit, at: first, continues: false },
    { type: 'described', noun: noun.plain, first },
  );
}

/** Sentences over which somebody keeps the word in which nobody is named and nobody speaks. */
const SILENT_SENTENCES = 2;

/** "Dijo que …. Pero no lo demostró. Alegó que …": who spoke last before sentences in which nobody is named and nobody speaks. */
function beforeSilence(
  discourse: Discourse,
  { reading, unit }: Reference,
  fits: (bearing: Bearing) => boolean,
): Speaker | null {
  for (let back = unit - 1; back >= Math.max(0, unit - 1 - SILENT_SENTENCES); back -= 1) {
    const { start, end } = reading.units[back]!;
    const spoke = discourse.soleSpeaker(reading.paragraph, back);
    if (spoke !== null)
      return fits(spoke)
        ? { bearing: spoke, how: 'carried', since: discourse.sentenceNaming(reading, back, spoke) }
        : null;
    const isSilent =
      discourse.saidIn(reading.paragraph, back).length === 0 &&
      discourse.among(reading, start, end, 'person', true).length === 0 &&
      discourse.among(reading, start, end, 'organisation', true).length === 0 &&
      openingSomebody(discourse, reading, back, 'any') === undefined &&
      !BODY_OPENS.test(plain(reading.text.slice(start, end)));
    if (!isSilent) return null;
  }
  return null;
}
