import type { Glossary, GlossaryEntry } from '../corpus/glossary.ts';
import { fold, stem } from '../text/terms.ts';

/** Words of one language that mean what glossary entries mean. */
interface Spelling {
  /** A space around each, in order. */
  readonly stems: string;
  /** Who is meant, and as it is first written there. */
  readonly entries: readonly { readonly entry: GlossaryEntry; readonly written: string }[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TAKEN = ' | ';

/** A text as its stems with a space around each, stop words among them: "on the list" is not any list. */
function stemsOf(text: string, language: string): string {
  const stems = (fold(text).match(WORD) ?? []).map((word) => stem(word, language));
  return ` ${stems.join(' ')} `;
}

const known = new WeakMap<Glossary, Map<string, readonly Spelling[]>>();

/** A glossary's spellings in a language, longest first. */
function spellingsOf(glossary: Glossary, language: string): readonly Spelling[] {
  const languages = known.get(glossary) ?? new Map<string, readonly Spelling[]>();
  known.set(glossary, languages);
  let spellings = languages.get(language);
  if (spellings === undefined) {
    const byStems = new Map<string, { entry: GlossaryEntry; written: string }[]>();
    for (const entry of glossary.entries) {
      for (const written of entry.terms[language] ?? []) {
        const stems = stemsOf(written, language);
        if (stems.trim() !== '') byStems.set(stems, [...(byStems.get(stems) ?? []), { entry, written }]);
      }
    }
    spellings = [...byStems]
      .map(([stems, entries]) => ({ stems, entries }))
      .sort((a, b) => b.stems.length - a.stems.length);
    languages.set(language, spellings);
  }
  return spellings;
}

/** The languages in which a glossary has terms. */
export const languagesOf = ({ entries }: Glossary): readonly string[] => [
  ...new Set(entries.flatMap(({ terms }) => Object.keys(terms))),
];

/**
 * The glossary entries whose terms stand in a text, by their stems in its language, with the term that was found. A
 * longer term takes its words: who is behind bars isn't barred, and a political prisoner no other one.
 */
export function entriesIn(
  glossary: Glossary,
  text: string,
  language: string,
): ReadonlyMap<GlossaryEntry, string> {
  const found = new Map<GlossaryEntry, string>();
  let rest = stemsOf(text, language);
  for (const { stems, entries } of spellingsOf(glossary, language)) {
    if (!rest.includes(stems)) continue;
    for (const { entry, written } of entries) if (!found.has(entry)) found.set(entry, written);
    rest = rest.replaceAll(stems, TAKEN);
  }
  return found;
}
