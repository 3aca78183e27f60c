import { DETERMINER, PREPOSITION } from '../../text/function-words.ts';
import { CALENDAR } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Found } from '../people/found.ts';
import { type Clause, gap, plainGap } from './clause.ts';
import { SEEN } from './sources.ts';
import { ISSUED } from './subject-phrase.ts';
import { isWhen } from './when-said.ts';

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
  // English "a" is a Spanish preposition.
  let at = !clause.reading.spanish && words[first]!.plain === 'a' ? first + 1 : first;
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

/** "a report published on Friday by the Observatory", "el informe del Observatorio": who issued the document at the word `at`, by its name. */
export function issuerBehind(clause: Clause, at: number, last: number): Found | null {
  const { words } = clause.reading;
  let k = at + 1;
  while (k < last && plainGap(gap(clause, k)) && (ISSUED.test(words[k]!.plain) || isWhen(clause, at, k)))
    k += 1;
  if (k >= last || !plainGap(gap(clause, k)) || !/^(?:of|by|from|de|del|por)$/.test(words[k]!.plain))
    return null;
  const mention = clause.at(k + 1) ?? (DETERMINER.test(words[k + 1]!.plain) ? clause.at(k + 2) : undefined);
  return mention?.kind === 'organisation' ? mention : null;
}

/** "el registro de esta ONG", "the list published on the website of the Observatory" */
function ownerBehind(clause: Clause, at: number, last: number): Document['owner'] {
  const { words } = clause.reading;
  for (let k = at + 1; k < Math.min(last, at + REACH); k += 1) {
    if (clause.quoted(k)) return null;
    if (!/^(?:of|by|from|de|del|por)$/.test(words[k]!.plain)) continue;
    // "figures obtained by the Echo" are another's.
    if (SEEN.test(words[k - 1]!.plain)) return null;
    let next = DETERMINER.test(words[k + 1]!.plain) ? k + 2 : k + 1;
    // "kept by the volunteer network Open Hand"
    if (next > k + 1 && DESCRIPTORS.has(words[next + 1]?.plain ?? '') && clause.at(next + 2) !== undefined)
      next += 2;
    else if (next > k + 1 && DESCRIPTORS.has(words[next]!.plain) && clause.at(next + 1) !== undefined)
      next += 1;
    const mention = clause.at(k + 1) ?? (next <= last ? clause.at(next) : undefined);
    if (mention !== undefined) return mention.kind === 'organisation' ? mention : null;
    if (next <= last && THAT_BODY.test(words[k + 1]!.plain) && DESCRIPTORS.has(words[next]!.plain))
      return { noun: words[next]!.plain, first: k + 1 };
    if (words[k]!.plain === 'del' && DESCRIPTORS.has(words[k + 1]!.plain))
      return { noun: words[k + 1]!.plain, first: k };
  }
  return null;
}

/** "a survey it ran in June", "un censo que elaboró": whether the words behind a document's noun, at `at`, say that the source before made it. */
export function isMadeByIt({ reading: { words } }: Clause, at: number): boolean {
  const behind = words
    .slice(at + 1, at + 4)
    .map(({ plain }) => plain)
    .join(' ');
  return MADE.test(behind);
}

const MADE =
  /^(?:(?:that |which )?it (?:ran|conducted|commissioned|published|carried|did|released|made|issued|compiled)|que (?:elaboro|publico|realizo|difundio|hizo|encargo|presento|elabora|publica))(?![\p{L}])/u;

/** "a report denouncing that", "un informe en el que denuncia que" */
const STATES =
  /^(?:(?:denouncing|saying|stating|showing|documenting|claiming|warning|noting|revealing) that|(?:which|that) (?:says|shows|states|denounces|claims|documents|lists|counts|records)(?: that)?|(?:en el|en la|en los) (?:que|cual) (?:se )?(?:denuncia|denuncio|afirma|afirmo|documenta|documento|asegura|senala|advierte|sostiene|detalla|indica)(?: que)?|(?:que|donde) (?:se )?(?:indica|denuncia|afirma|documenta|asegura|senala|advierte|sostiene|detalla|reconoce|recoge|registra|contabiliza|incluye|revela|muestra)(?: que)?)$/;

/** Whether a document that is the subject comes behind "a", "un". */
export function isNewOne({ reading: { words } }: Clause, { first }: { readonly first: number }): boolean {
  const isA = (at: number) => /^(?:an?|una?)$/.test(words[at]?.plain ?? '');
  return isA(first) || isA(first - 1) || isA(first - 2);
}

/** The document that is the subject of the verb at the word `verb`; null where another thing is. */
export function documentSubject(clause: Clause, verb: number): Document | null {
  const { words } = clause.reading;
  for (let first = verb - 1; first >= clause.first && verb - first < 20; first -= 1) {
    const opens =
      first === clause.first ||
      !plainGap(gap(clause, first)) ||
      /^(?:that|que|y|and|but|pero)$/.test(words[first - 1]!.plain);
    if (!opens) continue;
    const document = documentIn(clause, first, verb - 1);
    if (document === null) continue;
    // Nothing but whose it is, and where it came out, lies between it and its verb.
    const isOwn = !words.slice(document.at + 1, verb).some(({ plain: word }, k) => {
      const at = document.at + 1 + k;
      // "difundido en la cuenta de la ONG": a noun.
      return speechFrame(word) !== null && !clause.quoted(at) && !DETERMINER.test(words[at - 1]!.plain);
    });
    return isOwn ? document : null;
  }
  return null;
}

/** Where what a report states begins, behind "published a report denouncing that"; null where none is told of. */
export function statedBehind(clause: Clause, verb: number): number | null {
  const { words } = clause.reading;
  for (let k = verb + 1; k < Math.min(clause.last, verb + 6); k += 1) {
    if (!DOCUMENTS.has(words[k]!.plain)) continue;
    // "un informe alarmante que reconoce"
    for (const at of [k + 1, k + 2])
      for (let length = 2; length <= 5; length += 1) {
        const phrase = words
          .slice(at, at + length)
          .map(({ plain: word }) => word)
          .join(' ');
        const next = words[at + length];
        if (STATES.test(phrase) && next !== undefined && !/^(?:that|que)$/.test(next.plain))
          return at + length;
      }
  }
  return null;
}

/** Where the number begins of what a body has published: "publicó una lista actualizada de 78", "released a register with 40". */
export function heldBehind(clause: Clause, verb: number): number | null {
  const { words } = clause.reading;
  if (!/^(?:an?|its|una?|su)$/.test(words[verb + 1]!.plain)) return null;
  const document = documentIn(clause, verb + 2, Math.min(clause.last, verb + 6));
  if (document === null || document.owner !== null) return null;
  for (let k = document.at + 1; k < Math.min(clause.last, document.at + 8); k += 1) {
    if (clause.quoted(k) || !plainGap(gap(clause, k))) return null;
    if (/^\d/.test(words[k]!.plain)) return LENGTH.test(words[k + 1]!.plain) ? null : k;
    if (speechFrame(words[k]!.plain) !== null) return null;
  }
  return null;
}

/** What a document itself is measured in. */
const LENGTH = /^(?:pages?|paginas?|folios?|minutes|minutos|words|palabras|points|puntos)$/;
