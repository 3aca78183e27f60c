import type { GlossaryEntry } from '../corpus/glossary.ts';
import type { Coverage } from '../search/coverage.ts';
import { fold, primaryLanguage } from '../text/terms.ts';
import type { Locale } from '../wording/wording.ts';
import { phrasesOf } from './figures/words.ts';
import { nameChoices } from './people/choices.ts';

const ranked = new WeakMap<Coverage, readonly GlossaryEntry[]>();

/** The glossary's entries that the coverage has the words of: those that it defines first, the commonest before. */
function entriesOf(coverage: Coverage): readonly GlossaryEntry[] {
  const known = ranked.get(coverage);
  if (known !== undefined) return known;
  const { index, glossary } = coverage;
  // A phrase is no commoner than its rarest word.
  const rarity = (entry: GlossaryEntry): number =>
    Math.min(
      ...Object.keys(entry.terms)
        .flatMap((language) => phrasesOf(entry, language))
        .filter((phrase) => phrase.every((term) => index.has(term)))
        .map((phrase) => Math.max(...phrase.map((term) => index.idf(term)))),
    );
  // What only pairs words of two languages is a subject least of all.
  const isDefined = ({ definition }: GlossaryEntry) => Number(Object.keys(definition).length > 0);
  const entries = glossary.entries
    .map((entry) => ({ entry, rarity: rarity(entry), defined: isDefined(entry) }))
    .filter((each) => each.rarity !== Number.POSITIVE_INFINITY)
    .sort((a, b) => b.defined - a.defined || a.rarity - b.rarity || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
  ranked.set(coverage, entries);
  return entries;
}

/**
 * What a reader who is typing a question may ask about: the glossary's terms that the coverage has, in the reader's
 * language, then whom it names; those that begin with `typed` first, the commonest before. Nothing where a question is
 * typed that is none of them.
 */
export function topicChoices(
  coverage: Coverage,
  typed: string,
  locale: Locale,
  limit: number,
): readonly string[] {
  const wanted = fold(typed.trim());
  const offered = entriesOf(coverage).flatMap((entry) => {
    const terms = entry.terms[primaryLanguage(locale)] ?? Object.values(entry.terms)[0] ?? [];
    const starting = terms.find((term) => fold(term).startsWith(wanted));
    const term = starting ?? terms.find((each) => fold(each).includes(wanted));
    return term === undefined ? [] : [{ term, starts: starting !== undefined }];
  });
  const topics = [...offered.filter(({ starts }) => starts), ...offered.filter(({ starts }) => !starts)].map(
    ({ term }) => term,
  );
  return [...new Set([...topics, ...nameChoices(coverage, typed, limit)])].slice(0, limit);
}
