import { expect, it } from 'vitest';
import { NO_GLOSSARY } from '../../src/corpus/glossary.ts';
import { NO_NAMES } from '../../src/corpus/names.ts';
import { extractFacts } from '../../src/facts/facts.ts';
import { articleOf } from '../article.ts';

/** Milliseconds after which a text counts as one that never ends: most take a fraction of a second. */
const NEVER = 120_000;

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi xo za bren cal dor fis gran'.split(' ');

/** Words that aren't in any lexicon, each its own. */
function coined(rank: number): string {
  let word = '';
  for (let rest = rank + 30; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const times = (count: number, piece: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join(' ');

/** One paragraph each, most far beyond what a corpus takes. */
const TEXTS: Readonly<Record<string, string>> = {
  '100,000 characters in one sentence': times(12_000, coined).slice(0, 100_000),
  '100,000 characters in short sentences': times(10_000, (i) => `${capital(coined(i))} fell.`).slice(
    0,
    100_000,
  ),
  '10,000 numbers': times(10_000, (i) => `${(i * 37) % 9999}`),
  '3,000 counts in one sentence': times(3000, (i) => `${(i % 400) + 2} ${coined(i % 90)}s,`),
  '2,000 counts in sentences of their own': times(
    2000,
    (i) => `In all ${i + 2} men were held in ${2000 + (i % 20)}.`,
  ),
  '5,000 opening quotation marks': '“'.repeat(5000),
  '5,000 quotation marks of all kinds': times(5000, (i) => `${'“”«»"\'‘’'[i % 8]}`),
  '1,000 quotations of as many speakers': times(
    1000,
    (i) => `“${coined(i)} ${coined(i + 1)} no,” said ${capital(coined(i))} Ruiz.`,
  ),
  '3,000 capitalised words': times(3000, (i) => capital(coined(i))),
  '3,000 times one given name': 'Ana '.repeat(3000),
  '1,500 people of one given name': times(1500, (i) => `Ana ${capital(coined(i))},`),
  '1,500 acronyms in brackets': times(1500, (i) => `Union of ${capital(coined(i))} (U${'ABCDEFG'[i % 7]})`),
  '700 dates': times(700, (i) => `${(i % 28) + 1} May ${1900 + (i % 120)} and`),
  '3,000 levels of brackets': '(5 '.repeat(3000),
  'a list of 1,500 numbered entries': times(1500, (i) => `${i + 1}. ${i + 3} men;`),
  '1,500 counts, each of the one before': '12 of the '.repeat(1500),
  '2,000 sayings within sayings': 'said that he said that '.repeat(2000),
  '2,000 atribuciones': 'dijo que según ella '.repeat(2000),
  '20,000 spaces': `a${' '.repeat(20_000)}b`,
  '10,000 initials': 'U.S. A. '.repeat(5000),
};

/** What is read in Spanish, among them English dates, which are numbers there. */
const SPANISH = /atribuciones|dates/;

it.each(Object.entries(TEXTS))(
  'a paragraph with %s comes to an end, with every figure in its place',
  (name, text) => {
    const language = SPANISH.test(name) ? 'es' : 'en';
    const facts = extractFacts(articleOf(text, { language }), { names: NO_NAMES, glossary: NO_GLOSSARY });
    for (const { start, end } of facts.figures) expect(start < end && end <= text.length).toBe(true);
  },
  NEVER,
);

it(
  '600 paragraphs with other names each come to an end',
  () => {
    const text = Array.from({ length: 600 }, (_, i) => {
      const [one, other] = [capital(coined(3 * i)), capital(coined(3 * i + 1))];
      return `Ana ${one} and ${other} Union said that ${i + 2} of the ${3 * i + 5} men were held on 3 May ${1990 + (i % 30)}. “No,” ${one} added.`;
    }).join('\n\n');
    const facts = extractFacts(articleOf(text), { names: NO_NAMES, glossary: NO_GLOSSARY });
    expect(facts.figures.length).toBeGreaterThan(600);
  },
  NEVER,
);
