import type { Word } from '../../text/names.ts';
import { acronymAfter } from './acronyms.ts';
import type { Found, Reading } from './found.ts';
import type { KnownNames } from './known-names.ts';
import { namePart, nameText } from './person-parts.ts';
import type { Stretch } from './runs.ts';

const CAPITAL = /\p{Lu}/u;
const SMALL_FIRST = /^[a-z]/;

/** One paragraph while its names are looked for, word by word, and those that are found so far. */
export interface Scan {
  readonly reading: Reading;
  readonly words: readonly Word[];
  readonly text: string;
  readonly known: KnownNames;
  /** For each word, whether it stands in a headline's capitals, where they tell no name. */
  readonly loud: readonly boolean[];
  readonly found: Found[];
}

/** Begins to look for the names of one paragraph. */
export const scanOf = (reading: Reading, known: KnownNames): Scan => ({
  reading,
  words: reading.words,
  text: reading.text,
  known,
  loud: shouting(reading),
  found: [],
});

/** Notes a name over a stretch of words. */
export function note(
  { reading, words, text, found }: Scan,
  kind: Found['kind'],
  { first, last }: Stretch,
  more: Partial<Found> = {},
): void {
  const start = words[first]!.start;
  const end = words[last]!.end;
  found.push({
    paragraph: reading.paragraph,
    kind,
    start,
    end,
    text: nameText(text.slice(start, end), kind),
    parts: words.slice(first, last + 1).map((word) => namePart(word.plain)),
    first,
    last,
    titleStart: start,
    office: null,
    gender: null,
    partial: false,
    bracketed: first === last && text.slice(start - 2, start) === ' (' && /^[),;]/.test(text.slice(end)),
    known: null,
    ...more,
  });
}

/** Notes an organisation, and the acronym right behind it; the word to go on from. */
export function noteBody(scan: Scan, stretch: Stretch, more: Partial<Found> = {}): number {
  note(scan, 'organisation', stretch, more);
  const acronym = acronymAfter(scan.words, stretch.last, scan.text);
  if (acronym === null) return stretch.last + 1;
  note(scan, 'organisation', { first: acronym, last: acronym });
  return acronym + 1;
}

/** A stretch in which most letters are capitals names nobody: a headline within the text. */
function shouting({ words, units }: Reading): readonly boolean[] {
  const flags = new Array<boolean>(words.length).fill(false);
  let next = 0;
  for (const unit of units) {
    while (next < words.length && words[next]!.start < unit.start) next += 1;
    const first = next;
    let loud = 0;
    for (; next < words.length && words[next]!.end <= unit.end; next += 1)
      if (isLoud(words[next]!)) loud += 1;
    if (next - first >= 4 && loud >= 0.7 * (next - first)) flags.fill(true, first, next);
  }
  return flags;
}

const isLoud = ({ text }: Word): boolean =>
  text.length > 1 && !SMALL_FIRST.test(text) && text === text.toUpperCase() && CAPITAL.test(text);
