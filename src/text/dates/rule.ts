import type { Published } from './calendar.ts';

/**
 * `absolute` says its year; `relative` is read off the publication date ("on Monday", "in October"); `back` refers
 * to a date before it ("that day", "these 12 months"); `anniversary` is a span of time after another date ("three
 * years later"); `since` runs until publication; `time` is an hour, a duration or a decade: no date.
 */
export type DateKind = 'absolute' | 'relative' | 'back' | 'anniversary' | 'since' | 'time';

/** A stretch of text that a rule found, and what it is read against. */
export interface Reading {
  readonly match: RegExpMatchArray;
  readonly text: string;
  readonly published: Published | null;
  /** The year that the text is told of; null where only the publication date says it. */
  readonly year: string | null;
  /** The month that a report tells of; null where the text is no such report. */
  readonly month: string | null;
  /** The text speaks of what is to come. */
  readonly future: boolean;
  /** The dates before this one, the last of them last. */
  readonly earlier: readonly string[];
  /** Of these, the dates that this very text told. */
  readonly here: readonly string[];
}

/** A way of writing dates: how it looks, and how its EDTF is read; null where that is uncertain. */
export interface Rule {
  readonly pattern: RegExp;
  /** It matches no text in which one of these doesn't: they are quicker to look for. */
  readonly needs: readonly RegExp[];
  readonly kind: DateKind;
  read(reading: Reading): string | null;
}

type Groups = Record<string, string | undefined>;

type MakeRule = (kind: DateKind, source: string, read: Rule['read'], flags?: string) => Rule;

/**
 * Makes rules of a language. `cues` are patterns of what its named groups hold; a rule that has such a group must not
 * match without it.
 */
export function rulesWith(cues: Readonly<Record<string, string>>): MakeRule {
  const made = new Map<string, RegExp>();
  const cueOf = (group: string, source: string, flags: string): RegExp => {
    const key = `${group} ${flags}`;
    const cue = made.get(key) ?? new RegExp(source, flags);
    made.set(key, cue);
    return cue;
  };
  return (kind, source, read, flags = 'gu') => ({
    kind,
    pattern: new RegExp(source, flags),
    needs: Object.entries(cues)
      .filter(([group]) => source.includes(`(?<${group}>`))
      .map(([group, words]) => cueOf(group, words, flags.replace('g', ''))),
    read,
  });
}

export const groupsOf = (reading: Reading): Groups => reading.match.groups ?? {};
