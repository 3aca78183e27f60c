import { agentOf } from './insisted-agent.ts';
import type { Knowledge } from './knowledge.ts';
import type { Question } from './question.ts';
import { insistencesOf } from './question-insists.ts';
import { asksOf, formsOf, isAboutNow, isLatest, isNegated } from './question-kind.ts';
import { tokensOf } from './question-tokens.ts';
import { wordsOf } from './question-words.ts';

/**
 * Understands a question in English or Spanish, whatever its case: what kind of answer it asks for, what it insists
 * on, and the words to search for with everything that may stand for them. Words are taken for misspelt only where
 * neither the coverage nor the lexicon has them. Never throws; the work is bounded by the question's length.
 */
export function understand(text: string, knowledge: Knowledge, { now }: { readonly now: Date }): Question {
  const tokens = tokensOf(text);
  const asks = asksOf(tokens);
  const { insists: named, about } = insistencesOf(text, tokens, knowledge, { asks, now });
  const formed = [...named, ...formsOf(tokens, asks)];
  const { query, bearings, needed } = wordsOf(text, tokens, knowledge, formed, asks);
  const agent = agentOf(tokens, [...formed, ...needed]);
  const insists = [...formed, ...needed, ...(agent === null ? [] : [agent])];
  return {
    text,
    asks,
    query,
    bearings,
    insists,
    about,
    now: about === null && isAboutNow(tokens, asks),
    latest: isLatest(tokens),
    negated: isNegated(tokens),
  };
}
