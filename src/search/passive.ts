import type { Token } from './question-tokens.ts';

/** Participles that tell of something done behind a verb of the past, and alone of how somebody is: "the detained". */
const READ_AS: readonly (readonly [participle: RegExp, as: string])[] = [
  [/^detenid[oa]s?$/, 'arrestado'],
  [/^detained$/, 'arrested'],
];

const DONE = /^(?:fue(?:ron)?|sid[oa]s?|was|were|been|got)$/;

/**
 * What the participle at `at` says of something done to somebody, another participle that says nothing else: "fueron detenidos"
 * are those who were arrested, not those who are held. Null for any other word.
 */
export function passiveOf(tokens: readonly Token[], at: number): string | null {
  if (!DONE.test(tokens[at - 1]?.word ?? '')) return null;
  const word = tokens[at]?.word ?? '';
  return READ_AS.find(([participle]) => participle.test(word))?.[1] ?? null;
}
