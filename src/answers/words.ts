import type { Glossary, GlossaryEntry } from '../corpus/glossary.ts';
import { primaryLanguage } from '../text/terms.ts';
import type { Locale } from '../wording/wording.ts';
import type { Answer } from './answer.ts';
import { entriesIn } from './spellings.ts';

/** A word that an answer shows and that must not be confused with others; all of it the maintainers' own words. */
export interface Word {
  /** As the reader's language has it, and where it has none, as any does; likewise the rest. */
  readonly term: string;
  readonly definition: string;
  /** What it must not be confused with. */
  readonly unlike: readonly string[];
}

/** Clippings of an answer that are read, from the first. */
const MOST_READ = 60;

function inLanguage<Said>(said: Readonly<Record<string, Said>>, locale: Locale): Said | undefined {
  return said[primaryLanguage(locale)] ?? Object.values(said)[0];
}

const termOf = (entry: GlossaryEntry, locale: Locale): string =>
  inLanguage(entry.terms, locale)?.[0] ?? entry.id;

/**
 * The words of a glossary, with their definitions, that stand in what an answer shows, by their stems in the language
 * of each article; in the glossary's order. Words without a definition are passed over.
 */
export function wordsOf(answer: Answer, glossary: Glossary, locale: Locale): readonly Word[] {
  const texts = new Map<string, string>();
  for (const { text, article } of [...answer.clippings, ...answer.nearest].slice(0, MOST_READ)) {
    const language = primaryLanguage(article.language);
    texts.set(language, `${texts.get(language) ?? ''}\n${text}`);
  }
  const shown = new Set(
    [...texts].flatMap(([language, text]) => [...entriesIn(glossary, text, language).keys()]),
  );
  const byId = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  return glossary.entries.flatMap((entry): readonly Word[] => {
    const definition = inLanguage(entry.definition, locale);
    if (definition === undefined || !shown.has(entry)) return [];
    const unlike = entry.unlike.flatMap((id) => {
      const other = byId.get(id);
      return other === undefined ? [] : [termOf(other, locale)];
    });
    return [{ term: termOf(entry, locale), definition, unlike }];
  });
}
