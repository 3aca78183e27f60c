import { isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import { type Clause, DETERMINER, gap, inCompany, PREPOSITION, plainGap } from './clause.ts';
import type { Found } from './found.ts';
/**
 * The name that opens a sentence and is the subject of all its verbs: "Aasland visited the site and said". Null where
 * another clause, or another name that could be a subject, stands between it and the verb at `i`.
 */
export function openingSubject(clause: Clause, i: number): Found | null {
  const { words } = clause.reading;
  let k = clause.first;
  while (
    k < i &&
    clause.at(k) === undefined &&
    (DETERMINER.test(words[k]!.plain) ||
      isRole(words[k]!.plain) ||
      DESCRIPTORS.has(words[k]!.plain) ||
      isDemonym(words[k]!.plain) ||
      words[k]!.capital)
  )
    k += 1;
  const mention = clause.at(k) ?? apposedName(clause);
  if (
    mention === undefined ||
    mention.first >= i ||
    words[mention.last]!.possessive ||
    inCompany(clause, mention, mention.first)
  )
    return null;
  if (
    words
      .slice(clause.first, Math.min(k, mention.first))
      .some(
        (word) =>
          !DETERMINER.test(word.plain) && word.start < mention.titleStart && PREPOSITION.test(word.plain),
      )
  )
    return null;
  let depth = 0;
  for (let n = mention.last + 1; n < i; n += 1) {
    if (clause.quoted(n)) continue;
    const between = gap(clause, n);
    if (/[;:]/.test(between)) return null;
    if (/,/.test(between)) depth += 1;
    if (
      /^(?:who|which|that|que|quien|when|while|as|if|because|cuando|mientras|porque|after|before|although|but|pero)$/.test(
        words[n]!.plain,
      ) &&
      depth % 2 === 0
    )
      return null;
  }
  return mention;
}

/** "El presidente autonómico, Rafael Soriano, …", "The school's head, Ana Cole, …": the name of what opens a sentence. */
function apposedName(clause: Clause): Found | undefined {
  const { words } = clause.reading;
  if (!DETERMINER.test(words[clause.first]!.plain)) return undefined;
  let role = false;
  for (let k = clause.first + 1; k <= Math.min(clause.last, clause.first + 9); k += 1) {
    if (clause.quoted(k)) return undefined;
    const mention = clause.at(k);
    if (mention?.kind === 'person')
      return role && /^\)?, $/.test(gap(clause, k)) && gap(clause, mention.last + 1) === ', '
        ? mention
        : undefined;
    if (!plainGap(gap(clause, k))) return undefined;
    role ||= isRole(words[k]!.plain);
  }
  return undefined;
}
