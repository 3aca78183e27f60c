import type { Facts } from '../facts/facts.ts';
import type { Span } from '../text/span.ts';
import { analyse } from './analysis.ts';
import { contextOf } from './article-context.ts';
import { disputes, disputesWhatPrecedes } from './denial.ts';
import { asksOfWhatIsLeft, holdsExpected, tellsOfWhatIsLeft } from './expected.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { satisfies } from './support-insists.ts';

/** A passage that is widened has no more words than this, and what is added to it no more than that. */
const TOGETHER = 50;
const ADDED = 25;

const COUNTS =
  /(?<!\p{L})(?:estimat\p{L}+|puts?|counts?|counted|reckon\p{L}*|believes?|says? (?:it|there)|estiman?|calculan?|cifran?|elevan?|creen? que|hablan? de|según|according to)(?!\p{L})/iu;

/** "They asked him what a song was worth", "¿Y quién paga?»": what a text asks is answered by the sentence behind it. */
const ASKED =
  /\?[\s"”»’')]*$|(?<!\p{L})(?:ask(?:ed|s|ing)?|wonder(?:ed|s)?|pregunt(?:ó|aron|a|an|aba|aban|ad[oa]s?|arle|ar)) (?:[\p{L}\p{M}’'-]+,? ){0,6}(?:how|what|who|when|where|why|whether|cuánt[oa]s?|qué|quién(?:es)?|cuándo|dónde|cómo|cuál(?:es)?|si)(?!\p{L})/u;

const wordsIn = (text: string): number => text.split(/\s+/).length;

/**
 * A passage with the sentence beside it without which it would mislead or leave the question open: one that denies what it
 * tells, one in which somebody else puts the number otherwise, the answer to what it asks, or the one that has the very thing asked for ("Seagate moves
 * the freight. Its chief executive, Ann Lee, …"). As it was where none is.
 */
export function withNeighbour<P extends Passage>(
  question: Question,
  choice: P,
  facts: ReadonlyMap<string, Facts>,
): P {
  const { article, paragraph } = choice;
  const sentences = analyse(article, paragraph);
  const first = sentences.findIndex(({ end }) => end > choice.span.start);
  const last = sentences.findLastIndex(({ start }) => start < choice.span.end);
  const [before, behind] = [sentences[first - 1], sentences[last + 1]];
  const textOf = ({ start, end }: Span) => paragraph.text.slice(start, end);
  const own = textOf(choice.span);
  const withBoth = (other: Span): P | null => {
    const span = {
      start: Math.min(other.start, choice.span.start),
      end: Math.max(other.end, choice.span.end),
    };
    const fits = wordsIn(textOf(other)) <= ADDED && wordsIn(textOf(span)) <= TOGETHER;
    return fits ? { ...choice, span } : null;
  };
  const counts = ({ start, end }: Span) =>
    contextOf(article)
      .numbers(paragraph)
      .some((number) => number.kind === 'count' && start <= number.start && number.end <= end);
  const isRival = (other: Span) =>
    question.asks === 'count' && counts(other) && COUNTS.test(textOf(other)) && counts(choice.span);
  if (behind !== undefined && ((disputes(textOf(behind)) && !disputes(own)) || isRival(behind)))
    return withBoth(behind) ?? choice;
  // "How much water is left?": not how many drink it, but what "was left on Friday".
  if (
    behind !== undefined &&
    asksOfWhatIsLeft(question) &&
    !tellsOfWhatIsLeft(own) &&
    tellsOfWhatIsLeft(textOf(behind))
  )
    return withBoth(behind) ?? choice;
  if (behind !== undefined && ASKED.test(textOf(sentences[last]!))) return withBoth(behind) ?? choice;
  // "The family denies it": what they deny stands before.
  if (before !== undefined && disputesWhatPrecedes(own)) return withBoth(before) ?? choice;
  if (holdsExpected(question, choice, facts)) return choice;
  for (const other of [behind, before]) {
    const both = other === undefined ? null : withBoth(other);
    if (both !== null && holdsExpected(question, both, facts) && satisfies(question, both, facts))
      return both;
  }
  // "Hungary blocked it.": what a sentence tells without a reason the next likely explains.
  if (question.asks === 'reason' && behind !== undefined) return withBoth(behind) ?? choice;
  return choice;
}
