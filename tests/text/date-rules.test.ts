import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENGLISH } from '../../src/text/dates/english.ts';
import type { Rule } from '../../src/text/dates/rule.ts';
import { SPANISH } from '../../src/text/dates/spanish.ts';

const CASES = new URL('../cases/figures/', import.meta.url);

/** Words and marks that dates are made of, and some more. */
const WORDS =
  `the first second quarter half of this last next year month week day days of in since until 12 3rd 2021
  2,000 1990s March May June Sept. monday Monday yesterday tonight ago later before three two a – - , . los primeros
  seis meses del de este pasado año mes semana días hoy ayer anoche marzo lunes el 4 años después hace misma fecha
  últimas horas verano same period the of over those past seconds years`.split(/\s+/);

const writtenTexts = (): readonly string[] =>
  readdirSync(CASES)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => readFileSync(new URL(name, CASES), 'utf8').split('\n'));

function expectCues(rules: readonly Rule[], text: string): void {
  for (const { pattern, needs } of rules) {
    pattern.lastIndex = 0;
    if (pattern.exec(text) === null) continue;
    for (const cue of needs) expect(text, pattern.source).toMatch(cue);
  }
}

it('a rule for dates matches only where the words stand by which it is left out of a text', () => {
  const all = [...ENGLISH, ...SPANISH];
  for (const text of writtenTexts()) expectCues(all, text);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), (words) =>
      expectCues(all, words.join(' ')),
    ),
    { numRuns: 2000 },
  );
});
