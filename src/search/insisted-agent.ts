import type { Facts } from '../facts/facts.ts';
import { demands } from './demand.ts';
import type { Insistence } from './insistence.ts';
import { nameWords } from './name-words.ts';
import { type Passage, sentencesOf } from './passage.ts';
import { type Token, wordLine } from './question-tokens.ts';

type Insisted = Extract<Insistence, { kind: 'agent' }>;

/**
 * Who a question of how many says has done it: the name between "did" and the verb of what is counted ("how many did the union
 * fire"), behind that verb in Spanish, or behind "by"; null without one.
 */
export function agentOf(tokens: readonly Token[], insists: readonly Insistence[]): Insisted | null {
  const line = ` ${wordLine(tokens)} `;
  const verb = insists.find((one) => one.kind === 'word' && one.part === 'counted');
  // "How many does the union ask to free?": whoever asks for it doesn't do it.
  if (verb?.kind !== 'word' || demands(line)) return null;
  const did = wordsOf(verb.text);
  for (const one of insists) {
    if (one.kind !== 'name' || !one.known) continue;
    const name = wordsOf(one.text);
    const patterns = [
      ` did ${name} ${did} `,
      ` (?:has|have|had) ${name} ${did} `,
      ` ${did} (?:did|has|have) ${name} (?:make|made|carry out|carried out) `,
      ` ${did} (?:were |was |been )?(?:by|por|hizo|realizo) (?:the |el |la )?${name} `,
      ` (?:ha |han )?${did} (?:el |la )?${name} $`,
    ];
    if (patterns.some((pattern) => new RegExp(pattern, 'u').test(line)))
      return { kind: 'agent', text: one.text, spellings: one.spellings, terms: verb.terms };
  }
  return null;
}

const wordsOf = (text: string): string => nameWords(text).join(' ').replaceAll('ñ', 'n');

/** Whether a sentence tells it and names them, otherwise than as whoever says or counts what stands there. */
export function isDoneBy(
  { spellings, terms: done }: Insisted,
  passage: Passage,
  facts: Facts | undefined,
): boolean {
  const { paragraph, span } = passage;
  const names = new Set(spellings.map((words) => words.join(' ')));
  const isTheirs = (name: string | undefined) => name !== undefined && names.has(nameWords(name).join(' '));
  const within = (one: { readonly paragraph: number; readonly start: number; readonly end: number }) =>
    one.paragraph === paragraph.number && one.start < span.end && span.start < one.end;
  const tells =
    (facts?.sayings ?? []).some((saying) => within(saying) && isTheirs(saying.speaker?.name)) ||
    (facts?.figures ?? []).some((figure) => within(figure) && isTheirs(figure.saidBy?.name));
  if (tells) return false;
  return sentencesOf(passage).some(({ terms }) => {
    const words = new Set(terms.map(({ word }) => word));
    return (
      terms.some(({ term }) => done.includes(term)) &&
      spellings.some((spelling) => spelling.every((word) => words.has(word)))
    );
  });
}
