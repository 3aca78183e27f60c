import { FOREIGN_PARTICLES, isInitial, type Word } from '../../text/names.ts';
import { OPENING_WORDS } from '../../text/names-common.ts';
import { genderOf, isGivenName } from '../../text/names-given.ts';
import { canName, isWrittenTogether } from './name-stretch.ts';
import { isBeforeName, isNobodysName, isOfTitle } from './no-person.ts';
import { type Evidence, evidenceOf } from './person-evidence.ts';
import { shapeAt } from './person-shape.ts';
import { isCalledMar } from './person-signs.ts';
import { genderOfTitle, titleAt } from './person-title.ts';
import { placeAt } from './place-at.ts';
import type { Stretch } from './runs.ts';

/** A capitalised stretch that may name a person, with what stands for and against it. */
export interface PersonName extends Stretch {
  /** First word of a title before it; equals `first` without one. */
  readonly titleFirst: number;
  /** The office in that title, as word indexes; null where there is only a form of address, or nothing. */
  readonly office: Stretch | null;
  readonly gender: 'woman' | 'man' | null;
  readonly evidence: Evidence;
}

/** The person's name that begins at the word `at`, with a title before it if there is one; null where none can. */
export function personAt(words: readonly Word[], at: number, text: string): PersonName | null {
  if (isBeforeName(words, at)) return null;
  const title = titleAt(words, at, text);
  if (title === null || !canBegin(words, title.next, title.titled, text)) return null;
  const shape = shapeAt(words, at, text, title);
  if (shape.titled ? isOfTitle(shape) : isNobodysName(shape)) return null;
  const { first, last, before } = shape;
  // "her son, Yamikani", "la ministra Adaobi Eze": the noun tells what the name doesn't.
  const byRole = shape.roleBefore || shape.behindRole ? genderOfTitle(before!.plain) : null;
  return {
    first,
    last,
    titleFirst: title.office?.first ?? at,
    office: title.office,
    gender: title.gender ?? genderOf(shape.parts[0]!) ?? byRole,
    evidence: evidenceOf(shape),
  };
}

/** Whether a name can begin with the word at `i`. */
function canBegin(words: readonly Word[], i: number, titled: boolean, text: string): boolean {
  const start = words[i];
  if (start === undefined) return false;
  // "“We walked.” Said Ana Ruiz, …": a verb, though some are called so.
  if (start.plain === 'said' && start.opens && /["”»'’]\W*$/u.test(text.slice(0, start.start))) return false;
  // "Meanwhile Ana Ruiz": a word that is capitalised only because it opens the sentence.
  if (!titled && start.opens && OPENING_WORDS.has(start.plain) && !isGivenName(start.plain)) return false;
  // "van der Meer" in lower case behind a title.
  const isForeign =
    titled && start.joined && FOREIGN_PARTICLES.has(start.plain) && words[i + 1]?.capital === true;
  if (!canName(start) && !isWrittenTogether(words, i) && !isCalledMar(words, i) && !isForeign) return false;
  // "… escribió en X. Su compañero": the platform, not an initial.
  if (/^X\.?$/.test(start.text) && /^(?:en|on|in|de)$/.test(words[i - 1]?.plain ?? '')) return false;
  // "U.S. Lines", "A Season in Exile": a country, an article.
  return !(isInitial(start) && (placeAt(words, i) > 0 || /^[AIEOUY]$/.test(start.text)));
}
