import type { Coverage } from '../../search/coverage.ts';
import { plain } from '../../text/names.ts';

/**
 * Up to `limit` names for an option that is being typed, accent- and case-blind, by how well they fit and then by how
 * often the coverage mentions them. Where a name is reached by another spelling, the name itself is offered; the empty
 * text offers the most mentioned.
 */
export function nameChoices(coverage: Coverage, typed: string, limit = 25): readonly string[] {
  const wanted = plain(typed.slice(0, 100)).trim();
  /** 0 begins so, 1 a word in it begins so, 2 only another spelling does; null doesn't fit. */
  const rankOf = (name: string, aliases: readonly string[]): number | null => {
    const starts = (text: string): number | null => {
      const folded = plain(text);
      return folded.startsWith(wanted)
        ? 0
        : folded.split(/[\s-]+/).some((_, i, parts) => parts.slice(i).join(' ').startsWith(wanted))
          ? 1
          : null;
    };
    const own = starts(name);
    if (own !== null) return own;
    return aliases.some((alias) => starts(alias) !== null) ? 2 : null;
  };
  const chosen: { readonly name: string; readonly rank: number; readonly mentions: number }[] = [];
  for (const { name, aliases, mentions } of coverage.directory.bearers) {
    const rank = rankOf(name, aliases);
    if (rank !== null) chosen.push({ name, rank, mentions });
  }
  chosen.sort((a, b) => a.rank - b.rank || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  return [...new Set(chosen.map(({ name }) => name))].slice(0, limit);
}
