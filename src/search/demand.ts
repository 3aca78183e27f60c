import { fold } from '../text/terms.ts';
import { actionsIn } from './asked-action.ts';
import { type Passage, sentencesOf, textOf } from './passage.ts';
import type { Question } from './question.ts';

/** How a text demands that something be done, in both languages, which doesn't tell that it was. */

const DEMANDS =
  /(?<!\p{L})(?:demand\p{L}*|call(?:s|ed|ing)? (?:up)?(?:on|for)|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)? (?:for|to)|request\p{L}*|insist\p{L}*|threat\p{L}*|plead\p{L}*|seek(?:s|ing)?|sought|push\p{L}* for|advocat\p{L}+|campaign\p{L}* for|appeal(?:s|ed|ing)? for|p[ie]d(?:e|en|i[oó]|ieron|ido|ir|[ií]an?|iendo)|exig\p{L}+|reclam\p{L}+|demandar?\p{L}*|instar?\p{L}*|llama\p{L}* a|amenaz\p{L}+|solicit\p{L}+|abog(?:a|an|ó|aron|ando|ar)(?= por| para| a favor))(?!\p{L})/iu;

/** Where a demand ends within its sentence. */
const NEW_CLAUSE =
  /[;:.—]|,\s+(?:and|but|while|who|which|y|pero|mientras|que)\s|\b(?:after|when|because|tras|cuando|porque)\b/iu;

/** Whether anything is demanded in a text. */
export const demands = (text: string): boolean => DEMANDS.test(text);

/** Whether what starts at this offset of a sentence, in UTF-16 units, is only demanded: "urged it to free them". */
export function isDemandedAt(sentence: string, start: number): boolean {
  const before = sentence.slice(0, start);
  const demand = DEMANDS.exec(before);
  return demand !== null && !NEW_CLAUSE.test(before.slice(demand.index + demand[0].length));
}

/** "What did the miners demand?", "¿qué exigen los vecinos?", folded. */
const ASKS_DEMAND =
  /\bwhat (?:did|do|does|are|were|is|was) .{1,60}\bdemand(?:ing|ed|s)?\b|\bque (?:exig\w+|reclam\w+|demand\w+)\b/;

/** Whether a question asks what somebody demands, and a passage demands nothing. */
export const lacksDemand = ({ text }: Question, passage: Passage): boolean =>
  ASKS_DEMAND.test(fold(text)) && !demands(textOf(passage));

/** Whether a passage tells of what a question says was done as of something demanded alone. */
export function isOnlyDemanded(question: Question, passage: Passage): boolean {
  const found = actionsIn(question, passage);
  if (found.length === 0 || demands(fold(question.text))) return false;
  const sentences = sentencesOf(passage);
  return found.every(({ start }) => {
    const sentence = sentences.find((one) => one.start <= start && start < one.end)!;
    return isDemandedAt(passage.paragraph.text.slice(sentence.start, sentence.end), start - sentence.start);
  });
}
