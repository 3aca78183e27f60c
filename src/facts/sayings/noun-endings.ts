import { PREPOSITION, TOLD_OF } from '../../text/function-words.ts';
import type { Word } from '../../text/names.ts';
import { isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import { SPOKESPEOPLE } from '../../text/speech.ts';
import { ANYBODY, type Clause, gap, plainGap, type Subject } from './clause.ts';
import { kindBehindName } from './name-endings.ts';
import { officeOf, phraseLeft, phraseStart } from './subject-phrase.ts';

/** What a subject is that ends at the word `k` in a noun rather than a name: "the group", "su informe"; null where no such noun does. */
export function nounEndingAt(clause: Clause, k: number): Subject | null {
  const { plain } = clause.reading.words[k]!;
  return DOCUMENTS.has(plain) || SPOKESPEOPLE.has(plain)
    ? documentEndingAt(clause, k)
    : (describedEndingAt(clause, k) ?? qualifiedEndingAt(clause, k));
}

/** "Press Shield's latest annual report", "the X spokesman": whose it is, or the document itself. */
function documentEndingAt(clause: Clause, k: number): Subject {
  const { words } = clause.reading;
  const word = words[k]!;
  // "Press Shield's latest annual report"
  let of = k - 1;
  while (
    of > clause.first &&
    k - of < 4 &&
    clause.at(of) === undefined &&
    !words[of]!.capital &&
    gap(clause, of + 1) === ' '
  )
    of -= 1;
  const far = of < k - 1 && words[of]!.possessive ? clause.at(of) : undefined;
  if (far?.kind === 'organisation') return { type: 'named', mention: far, first: phraseStart(clause, far) };
  const owner = clause.at(k - 1);
  if (
    owner !== undefined &&
    k - 1 >= clause.first &&
    owner.kind === 'organisation' &&
    /^(?:['’]s?)? $/.test(gap(clause, k))
  )
    return { type: 'named', mention: owner, first: phraseStart(clause, owner) };
  const before = words[k - 1];
  if (
    DOCUMENTS.has(word.plain) &&
    k > clause.first &&
    before !== undefined &&
    /^(?:the|its|el|la|su)$/.test(before.plain)
  )
    return { type: 'document', noun: word.plain, first: k - 1 };
  return { type: 'other', first: k };
}

/** "La mujer", "the 43-year-old", "the official X news agency", "the minister". */
function describedEndingAt(clause: Clause, k: number): Subject | null {
  const { words } = clause.reading;
  const word = words[k]!;
  // "La mujer dijo que", "the man said"
  if (
    ANYBODY.test(word.plain) &&
    k > clause.first &&
    /^(?:the|el|la)$/.test(words[k - 1]!.plain) &&
    (k - 1 === clause.first || !plainGap(gap(clause, k - 1)))
  )
    return { type: 'described', noun: word.plain, first: k - 1, justNamed: true };
  // "The 43-year-old said"
  if (/^\d{1,3}-year-old$/.test(word.plain) && words[k - 1]?.plain === 'the' && k > clause.first)
    return { type: 'described', noun: word.plain, first: k - 1, justNamed: true };
  const named = DESCRIPTORS.has(word.plain) ? kindBehindName(clause, k) : null;
  if (named !== null) return named;
  if (DESCRIPTORS.has(word.plain) || isRole(word.plain)) {
    for (let d = k - 1; d >= Math.max(clause.first, k - 4); d -= 1) {
      if (!plainGap(gap(clause, d + 1)) || clause.at(d) !== undefined) break;
      // "the Cubalex NGO": a name that isn't known.
      if (DESCRIPTORS.has(word.plain) && isStrange(words[d]!)) return { type: 'other', first: d };
      if (TOLD_OF.test(words[d]!.plain) || words[d]!.plain === 'this') {
        // "the head of the group said": the group isn't who speaks.
        const prior = words[d - 1];
        if (
          prior !== undefined &&
          d - 1 >= clause.first &&
          PREPOSITION.test(prior.plain) &&
          plainGap(gap(clause, d))
        ) {
          // "A spokesman for the firm said": the firm.
          if (DESCRIPTORS.has(word.plain) && SPOKESPEOPLE.has(words[d - 2]?.plain ?? ''))
            return { type: 'described', noun: word.plain, first: phraseLeft(clause, d - 2) };
          return (
            (/^(?:of|de|del)$/.test(prior.plain) && DESCRIPTORS.has(word.plain)
              ? officeOf(clause, d - 2, 'body')
              : null) ?? { type: 'other', first: d }
          );
        }
        return { type: 'described', noun: word.plain, first: d };
      }
      if (PREPOSITION.test(words[d]!.plain)) break;
    }
  }
  return null;
}

/** Whether a word is capitalised as a name is, and no country's adjective: "Cubalex", but "Spanish", "Miami-based". */
const isStrange = ({ capital, opens, plain, text }: Word): boolean =>
  capital && !opens && !text.includes('-') && !text.includes('.') && !isDemonym(plain, false);

/** "la entidad jurídica", "la curadora de arte": a noun with what says which, in Spanish. */
function qualifiedEndingAt(clause: Clause, k: number): Subject | null {
  const { words } = clause.reading;
  const word = words[k]!;
  // "la entidad jurídica confirmó"
  if (
    clause.reading.spanish &&
    k - 2 >= clause.first &&
    !word.capital &&
    (DESCRIPTORS.has(words[k - 1]!.plain) || isRole(words[k - 1]!.plain)) &&
    clause.at(k - 1) === undefined &&
    /^(?:la|el|esta|este|dicha|dicho)$/.test(words[k - 2]!.plain) &&
    gap(clause, k) === ' ' &&
    /(?:ic[oa]|[aiu]l|iv[oa]|ense|ari[oa]|[aei]n[oa]|ist[a])$/.test(word.plain)
  ) {
    const described = nounEndingAt(clause, k - 1);
    if (described?.type === 'described') return described;
  }
  return ofFieldEndingAt(clause, k);
}

/** "la curadora de arte", "el defensor de derechos humanos": an office with its field, in Spanish. */
function ofFieldEndingAt(clause: Clause, k: number): Subject | null {
  const { words, spanish } = clause.reading;
  const of = /^(?:de|del)$/.test(words[k - 1]?.plain ?? '') ? k - 1 : k - 2;
  const first = of - 2;
  if (!spanish || first < clause.first || !/^(?:de|del)$/.test(words[of]!.plain)) return null;
  const [article, office] = [words[first]!, words[of - 1]!];
  if (!/^(?:el|la)$/.test(article.plain) || !isRole(office.plain) || clause.at(of - 1) !== undefined)
    return null;
  const isPlain = words
    .slice(of, k + 1)
    .every(({ capital, joined }, n) => joined && !capital && clause.at(of + n) === undefined);
  if (!isPlain || (first > clause.first && PREPOSITION.test(words[first - 1]!.plain))) return null;
  return { type: 'described', noun: office.plain, first, field: words[of + 1]!.plain };
}
