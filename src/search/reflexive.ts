import type { Token } from './question-tokens.ts';

/** Spanish verbs that tell of another thing behind "se", and the verb that says it: "se detuvo" is no arrest. */
const READ_AS: readonly (readonly [verb: RegExp, as: string])[] = [
  [
    /^(?:detiene|detienen|detuvo|detuvieron|detenia|detenian|detendra|detendran|detenga|detengan)$/,
    'suspender',
  ],
];

/**
 * What the verb at `at` says behind "se", an infinitive; null where it says no other thing, or is done to somebody ("se detuvo a
 * dos hombres").
 */
export function reflexiveOf(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.word ?? '';
  if (tokens[at - 1]?.word !== 'se' || /^(?:al?|[0-9]+)$/.test(tokens[at + 1]?.word ?? '')) return null;
  return READ_AS.find(([verb]) => verb.test(word))?.[1] ?? null;
}
