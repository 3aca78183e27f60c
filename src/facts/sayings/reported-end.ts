import { DETERMINER } from '../../text/function-words.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Attribution, Cited } from './attribution.ts';
import { type Clause, gap } from './clause.ts';
import { RESUMES } from './sentence-parts.ts';
import { tailSpan } from './tail-span.ts';

/** Verbs that put a number somewhere: what follows them is no longer what was said before. */
const PUTS = /^(?:cifró|situó|elevó|estimó|calculó|rebajó|fijó|put|estimated|cifraron|situaron)$/;

/** Where reported words end: before the next attribution or another clause with a subject of its own. */
export function contentEnd(
  clause: Clause,
  verbs: readonly Attribution[],
  index: number,
  cited: readonly Cited[],
  start: number,
  unit: Span,
): number {
  const { words, text } = clause.reading;
  let end = unit.end - (/[.!?…]*["'”’»)\]]*$/u.exec(text.slice(unit.start, unit.end))?.[0].length ?? 0);
  for (const next of verbs.slice(index + 1)) {
    const verb = words[next.verb]!;
    // "X, who had asked for two years, said": the subject stands before both verbs.
    const resumes =
      next.subject.type === 'named' &&
      next.subject.first < verbs[index]!.verb &&
      gap(clause, next.lead) === ', ' &&
      verb.start > start;
    if (resumes) {
      end = Math.min(end, words[next.lead - 1]!.end);
      continue;
    }
    // "denied it and his lawyer Ana Ruiz said": another speaker's clause.
    const and = words[next.subject.first - 1];
    if (
      next.subject.type === 'named' &&
      !next.inverted &&
      and !== undefined &&
      and.start > start &&
      /^(?:and|but|y|pero)$/.test(and.plain)
    ) {
      end = Math.min(end, words[next.subject.first - 2]!.end);
      continue;
    }
    // "claimed a landslide victory and the opposition accused him"
    const phrase = DETERMINER.test(words[next.subject.first - 1]?.plain ?? '')
      ? next.subject.first - 1
      : next.subject.first;
    if (
      /^(?:other|described|pronoun)$/.test(next.subject.type) &&
      !next.inverted &&
      phrase - 1 > verbs[index]!.verb &&
      words[phrase - 1]!.start > start &&
      /^(?:and|but|y|pero)$/.test(words[phrase - 1]!.plain)
    ) {
      end = Math.min(end, words[phrase - 2]!.end);
      continue;
    }
    // ", una práctica que su presidente, Ana Ruiz, describió como “cobarde”": another's words about it.
    const aside =
      /^(?:named|other|described)$/.test(next.subject.type) && !next.inverted
        ? asideBefore(clause, next.subject.first)
        : null;
    if (aside !== null && words[aside - 1]!.end > start) {
      end = Math.min(end, words[aside - 1]!.end);
      continue;
    }
    // "While the Red Cross says 12 died, the army insists …"
    const from = DETERMINER.test(words[next.subject.first - 1]?.plain ?? '')
      ? next.subject.first - 1
      : next.subject.first;
    if (
      /^(?:while|whereas|although|though|mientras|aunque)$/.test(words[clause.first]!.plain) &&
      from > clause.first &&
      !next.inverted &&
      gap(clause, from) === ', ' &&
      words[from - 1]!.end > start
    ) {
      end = Math.min(end, words[from - 1]!.end);
      continue;
    }
    // "para que, como dijo el juez, salga libre": the words go on behind it.
    if (isParenthesis(clause, next) && verb.start > start) continue;
    const isTail = tailSpan(clause, next, unit) !== null || next.subject.type === 'shared';
    if (!isTail || verb.start < start) continue;
    if (next.subject.type === 'shared' && clause.quoted(next.verb)) continue;
    const border =
      next.subject.type === 'shared' ? Math.max(clause.first, next.subject.first) : next.subject.first;
    const cut = words[border - 1]?.end ?? start;
    if (cut > start) end = Math.min(end, cut);
  }
  const main = mainClause(clause, verbs[index]!, start);
  if (main !== null) end = Math.min(end, words[main - 1]!.end);
  for (const { from, to } of cited) {
    // "que, según sus registros, los 1.700": on whose word it is said anyway.
    const isOwn = words.slice(from, to + 1).some(({ plain }) => /^(?:sus?|his|her|its|their)$/.test(plain));
    if (isOwn && gap(clause, from) === ', ' && to < clause.last && gap(clause, to + 1) === ', ') continue;
    const before = words[from - 1];
    if (before !== undefined && before.end > start) end = Math.min(end, before.end);
  }
  const relative = isRelativeOfOpening(clause, verbs[index]!);
  // "The bill, which Ruiz said was dead, passed": up to the comma that ends the relative clause.
  const { subject } = verbs[index]!;
  const within =
    /^(?:which|who|whom|that|que)$/.test(words[subject.first - 1]?.plain ?? '') &&
    gap(clause, subject.first - 1) === ', ';
  for (let i = clause.first + 1; i <= clause.last; i += 1) {
    const word = words[i]!;
    if (word.start <= start) continue;
    const between = gap(clause, i);
    const before = words[i - 1]!.end;
    // "cree que será lenta: «…»": the quotation is a saying of its own.
    if (/^: ?["“«]$/.test(between) && !clause.quoted(i - 1)) end = Math.min(end, before);
    if (clause.quoted(i)) continue;
    if ((within && between === ', ') || (relative && between === ', ' && RESUMES.test(word.text)))
      end = Math.min(end, before);
    if (/;/.test(between)) end = Math.min(end, before);
    // ", without offering evidence": the article's own remark.
    if (between === ', ' && /^(?:without|sin)$/.test(word.plain) && UNPROVEN.test(words[i + 1]?.plain ?? ''))
      end = Math.min(end, before);
    // "she would fight on – and the board is to appeal"
    if (/^ [–—] $/.test(between) && /^(?:and|but|y|pero)$/.test(word.plain)) end = Math.min(end, before);
    if (!/^["”»]?, ["“«]?$|^,["”»] $/.test(between)) continue;
    const follows = words[i + 1];
    // ", sin embargo, un vecino": the article's own turn.
    if (isTurn(clause, i)) end = Math.min(end, before);
    // "…, y cifró en 212 los condenados"
    if (/^(?:and|y|e)$/.test(word.plain) && PUTS.test(follows?.text ?? '')) end = Math.min(end, before);
    const named = DETERMINER.test(follows?.plain ?? '') ? clause.at(i + 2) : clause.at(i + 1);
    const subject =
      follows !== undefined && (named !== undefined || /^(?:he|she|it|they|el|ella)$/.test(follows.plain));
    // "anunció que bebería agua, aunque continuaría": in the same mood, so still what was said.
    const goesOn =
      /^(?:aunque|pero|but|although|though)$/.test(word.plain) &&
      (IN_SPEECH.test(follows?.text ?? '') || /^(?:que|that)$/.test(follows?.plain ?? ''));
    if (goesOn) continue;
    if (
      /^(?:but|pero|while|mientras|although|though|aunque|whereas)$/.test(word.plain) ||
      (/^(?:and|y)$/.test(word.plain) && subject)
    )
      end = Math.min(end, before);
  }
  return end;
}

/** The first word of ", a practice that …" before the relative clause whose subject begins at the word `first`. */
function asideBefore(clause: Clause, first: number): number | null {
  const { words } = clause.reading;
  const isThat = (k: number): boolean => /^(?:que|which|that)$/.test(words[k]?.plain ?? '');
  const que = isThat(first) ? first : isThat(first - 1) ? first - 1 : first - 2;
  if (que <= clause.first || !isThat(que)) return null;
  for (let k = que - 1; k > clause.first && que - k < 6; k -= 1) {
    if (gap(clause, k) === ', ') return /^(?:una?|an?|algo|something)$/.test(words[k]!.plain) ? k : null;
    if (gap(clause, k) !== ' ') return null;
  }
  return null;
}

/** ", como dijo el juez, ": whether an attribution stands between two commas and the words around it go on. */
export function isParenthesis(clause: Clause, { lead, verb }: Attribution): boolean {
  const { words } = clause.reading;
  if (lead - 1 <= clause.first || !/^(?:segun|como|as)$/.test(words[lead - 1]!.plain)) return false;
  if (gap(clause, lead - 1) !== ', ' || !/^(?:que|that)$/.test(words[lead - 2]!.plain)) return false;
  for (let k = verb + 1; k < Math.min(clause.last, verb + 18); k += 1)
    if (/^["”»]?, $/.test(gap(clause, k))) return true;
  return false;
}

/** Whether "however" stands between commas at the word `i`. */
function isTurn({ reading: { words, text } }: Clause, i: number): boolean {
  return /^(?:sin embargo|no obstante|however), /.test(text.slice(words[i]!.start, words[i]!.start + 14));
}

/** Verbs in the mood of what somebody says: "continuaría", "would". */
const IN_SPEECH = /^(?:\p{Ll}{2,}rían?|would|might)$/u;

const UNPROVEN =
  /^(?:offering|giving|providing|presenting|specifying|elaborating|citing|ofrecer|aportar|dar|precisar|detallar|mostrar|presentar|especificar)$/;

/** Whether a verb is that of "X, who demanded …, left": the sentence's own verb must follow behind a comma. */
function isRelativeOfOpening(clause: Clause, { lead, subject }: Attribution): boolean {
  const { words } = clause.reading;
  return (
    /^(?:que|quien|who|which)$/.test(words[lead - 1]?.plain ?? '') &&
    gap(clause, lead - 1) === ', ' &&
    subject.type === 'named' &&
    subject.first - clause.first <= 4 &&
    !words
      .slice(clause.first, subject.first)
      .some(({ plain }, k) => speechFrame(plain) !== null && !clause.quoted(k))
  );
}

/**
 * "Aunque Ruiz advirtió que se iría, la confirmación llegó …": the first word of the clause on which the one depends in
 * which something is said; null where it doesn't depend on one, or none surely begins.
 */
function mainClause(clause: Clause, { subject, lead }: Attribution, start: number): number | null {
  const { words } = clause.reading;
  const depends = /^(?:aunque|si|cuando|although|though|while|whereas|if|when)$/.test(
    words[clause.first]!.plain,
  );
  const first = Math.min(subject.first, lead);
  if (!depends || clause.quoted(clause.first)) return null;
  for (let k = clause.first + 1; k < first; k += 1) if (/[,;]/.test(gap(clause, k))) return null;
  for (let k = lead + 2; k < clause.last; k += 1) {
    if (words[k]!.start <= start || clause.quoted(k) || !/^["”»]?, $/.test(gap(clause, k))) continue;
    const { plain } = words[k]!;
    if (DETERMINER.test(plain) || clause.at(k) !== undefined || /^(?:he|she|it|they|los|no)$/.test(plain))
      return k;
  }
  return null;
}
