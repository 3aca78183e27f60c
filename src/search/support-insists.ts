import type { Facts } from '../facts/facts.ts';
import { fold } from '../text/terms.ts';
import { contextOf } from './article-context.ts';
import { isOnlyDemanded } from './demand.ts';
import { isDoneBy } from './insisted-agent.ts';
import { isNamed } from './insisted-name.ts';
import {
  hasAge,
  hasAmount,
  hasLength,
  hasMoney,
  hasNumber,
  hasPercentage,
  hasSpanOfTime,
} from './insisted-number.ts';
import { isThere, tellsOrigin } from './insisted-place.ts';
import { hasMoment, isOfDay, isThen, looksAhead } from './insisted-time.ts';
import { isSaid } from './insisted-word.ts';
import type { Passage } from './passage.ts';
import { termsOf } from './query.ts';
import type { Insistence, Question } from './question.ts';
import { isMeasure } from './question-needs.ts';

/**
 * Whether the passage, or what surrounds it, satisfies each insistence of the question that `isTried`, all by default. A
 * passage that doesn't is no answer, whatever its score.
 */
export function satisfies(
  question: Question,
  passage: Passage,
  facts: ReadonlyMap<string, Facts>,
  isTried: (insistence: Insistence) => boolean = () => true,
): boolean {
  const isMet = meeting(question, passage, facts);
  return question.insists.every((insistence) => !isTried(insistence) || isMet(insistence));
}

/** Tells of an insistence whether the passage, or what surrounds it, satisfies it. */
function meeting(
  question: Question,
  passage: Passage,
  facts: ReadonlyMap<string, Facts>,
): (insistence: Insistence) => boolean {
  const context = contextOf(passage.article);
  const found = facts.get(passage.article.id);
  const { asks } = question;
  return (insistence) => {
    switch (insistence.kind) {
      case 'name':
        return isNamed(insistence, passage, context, found, question);
      case 'place':
        return isThere(insistence, passage, context, question);
      case 'year':
        return isThen(insistence, passage, context, found, asks);
      case 'day':
        return isOfDay(insistence, passage, context);
      case 'number':
        return hasNumber(insistence.value, passage, context);
      case 'word':
        return isSaid(insistence, passage, context, question);
      case 'agent':
        return isDoneBy(insistence, passage, found);
      case 'age':
        return hasAge(passage);
      case 'percentage':
        return hasPercentage(passage);
      case 'amount':
        if (LENGTH.test(fold(question.text))) return hasSpanOfTime(passage) || hasLength(passage);
        return (
          hasAmount(passage, context, termsOf(question.query), countsThings(question)) &&
          (!EARNS.test(fold(question.text)) || hasMoney(passage, context)) &&
          (!PAID.test(fold(question.text)) || PAY.test(passage.paragraph.text)) &&
          (!TIME.test(fold(question.text)) || hasSpanOfTime(passage))
        );
      case 'origin':
        return context.isEncyclopaedic || tellsOrigin(passage);
      case 'moment':
        return (
          hasMoment(passage) &&
          !isOnlyDemanded(question, passage) &&
          (!TO_COME.test(fold(question.text)) || looksAhead(passage))
        );
    }
  };
}

/** What somebody earns is money, unlike what they win. */
const EARNS =
  /\b(?:earns?|earned|salary|wages?|ganan?|sueldos?|salarios?)\b|\bhow much (?:does|did|will|would) .{1,60}\bcost\b|\bcuanto (?:cuesta|costo|costaria|costara|vale)\b|\bhow much money\b|\bcuanto dinero\b|\bcuanta plata\b/;

const PAID = /\b(?:cuanto ganan?|earns?|earned|salary|wages?|sueldos?|salarios?)\b/;
/** What somebody gets for work, rather than any sum: a bail, a price. */
const PAY =
  /(?<!\p{L})(?:earn\p{L}*|salar\p{L}+|wages?|pay|paid|pays|income|pension|stipend|sueldos?|gana[nr]?|ganab?an?|cobr\p{L}+|paga\p{L}*|ingresos?|jornal\p{L}*|pensi[oó]n|(?:a|per|al|por) (?:month|mes)|mensual\p{L}*)(?!\p{L})/iu;

/** "How many years did she get?": told in a unit of time. */
const TIME =
  /\b(?:how many|cuant[oa]s) (?:more |mas )?(?:years|months|weeks|days|hours|minutes|a[nñ]os|meses|semanas|dias|horas|minutos)\b(?! old\b)/;

/** "How long did it last?": told by a unit of time or of length, or until when. */
const LENGTH = /\bhow long\b(?! ago\b)|\bcuanto (?:tiempo|dura)/;

/** What is still to be isn't told by what has been. */
const TO_COME =
  /^\W*(?:(?:and|so|y|since|until|desde|hasta) )?(?:when (?:will|are|is) |cuando (?:van? a |sera|\p{L}+ra(?:n|s)?\b))/u;

const MANY = /\b(?:how many|cu[aá]nt[oa]s)(?: more| m[aá]s)? ([\p{L}]+)/iu;

/** Whether things or people are counted, rather than years, money or metres. */
function countsThings({ text }: Question): boolean {
  const counted = MANY.exec(text)?.[1];
  return counted !== undefined && (PEOPLE.test(fold(counted)) || !isMeasure(counted));
}

const PEOPLE = /^(?:people|ppl|persons?|personas?|gente)$/;
