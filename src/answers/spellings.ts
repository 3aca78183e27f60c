import type { GlossaryEntry } from '../corpus/glossary.ts';
import { fold, stem } from '../text/terms.ts';

/** One way in which a language writes what a glossary entry means. */
interface Spelling {
  readonly written: string;
  readonly stems: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A text as its stems with a space around each, stop words among them: "on the list" is not any list. */
export function stemsOf(text: string, language: string): string {
  const stems = (fold(text).match(WORD) ?? []).map((word) => stem(word, language));
  return ` ${stems.join(' ')} `;
}

const known = new WeakMap<GlossaryEntry, Map<string, readonly Spelling[]>>();

function spellingsOf(entry: GlossaryEntry, language: string): readonly Spelling[] {
  const languages = known.get(entry) ?? new Map<string, readonly Spelling[]>();
  known.set(entry, languages);
  let spellings = languages.get(language);
  if (spellings === undefined) {
    spellings = (entry.terms[language] ?? [])
      .map((written) => ({ written, stems: stemsOf(written, language) }))
      .filter(({ stems }) => stems.trim() !== '');
    languages.set(language, spellings);
  }
  return spellings;
}

/** The first of an entry's terms that stands in texts, given as language → `stemsOf` them; null where none does. */
export function spellingIn(entry: GlossaryEntry, texts: ReadonlyMap<string, string>): string | null {
  for (const [language, stems] of texts) {
    const found = spellingsOf(entry, language).find((spelling) => stems.includes(spelling.stems));
    if (found !== undefined) return found.written;
  }
  return null;
}
