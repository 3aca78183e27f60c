import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/corpus/article.ts';
import type { People } from '../../src/facts/person.ts';
import { articleOf } from '../article.ts';

export interface ExpectedName {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly spellings: readonly string[];
}
export interface ExpectedSaying {
  readonly speaker: string | null;
  readonly how: string | null;
  readonly kind: string;
  readonly first: string;
  readonly last: string;
}
/** One text with who is in it and who said what; see tests/cases/people/README.md for the format. */
export interface PeopleCase {
  readonly id: string;
  readonly article: Article;
  readonly names: readonly ExpectedName[];
  readonly roles: readonly { readonly name: string; readonly text: string }[];
  readonly leaders: readonly { readonly organisation: string; readonly person: string }[];
  readonly sayings: readonly ExpectedSaying[];
  readonly elsewhere: readonly string[];
  /** Differences that are known and not mended, as `compare` says them. */
  readonly missed: readonly string[];
}

function readCase(id: string, source: string): PeopleCase {
  const cut = source.indexOf('\n---\n');
  if (cut < 0) throw new Error(`${id}: no line --- between the text and what must come out`);
  const names: ExpectedName[] = [];
  const roles: { name: string; text: string }[] = [];
  const leaders: { organisation: string; person: string }[] = [];
  const sayings: ExpectedSaying[] = [];
  const elsewhere: string[] = [];
  const missed: string[] = [];
  let publisher = 'The Daily Case';
  const authors: string[] = [];
  for (const line of source.slice(cut + 5).split('\n')) {
    if (line.trim() === '') continue;
    const [, key, value] = /^(\w+): (.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) throw new Error(`${id}: not understood: ${line}`);
    if (key === 'person' || key === 'organisation') {
      const spellings = value.split(' = ').map((spelling) => spelling.trim());
      names.push({ kind: key, name: spellings[0]!, spellings });
    } else if (key === 'role' || key === 'leader') {
      const [name, text] = value.split(/: (.*)/s) as [string, string];
      if (key === 'role') roles.push({ name, text });
      else leaders.push({ organisation: name, person: text });
    } else if (key === 'said') {
      const match = /^(.+?) \((?:(\w+), )?(\w+)\): (.*)$/.exec(value);
      if (match === null) throw new Error(`${id}: not understood: ${line}`);
      const [first, last] = match[4]!.split(' … ') as [string, string | undefined];
      const speaker = match[1] === '?' ? null : match[1]!;
      sayings.push({ speaker, how: match[2] ?? null, kind: match[3]!, first, last: last ?? first });
    } else if (key === 'elsewhere') elsewhere.push(value);
    else if (key === 'missed') missed.push(value);
    else if (key === 'publisher') publisher = value;
    else if (key === 'author') authors.push(value);
    else throw new Error(`${id}: not understood: ${line}`);
  }
  const article = articleOf(source.slice(0, cut), { id, language: id.slice(0, 2), publisher, authors });
  return { id, article, names, roles, leaders, sayings, elsewhere, missed };
}

/** The cases of one folder, by file name. */
export function readCases(folder: string): readonly PeopleCase[] {
  const path = join(import.meta.dirname, '../cases/people', folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readCase(file.slice(0, -4), readFileSync(join(path, file), 'utf8')));
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Every whole-word occurrence of the expected names, the longest first: `paragraph:start-end kind`. */
export function expectedMentions(of: PeopleCase): ReadonlySet<string> {
  const spellings = [
    ...of.names.flatMap(({ kind, spellings: list }) => list.map((text) => ({ kind: kind as string, text }))),
    ...of.elsewhere.map((text) => ({ kind: 'elsewhere', text })),
  ].sort((a, b) => b.text.length - a.text.length);
  const mentions = new Set<string>();
  for (const { number, text } of of.article.paragraphs) {
    const taken = new Array<boolean>(text.length).fill(false);
    for (const { kind, text: spelling } of spellings) {
      for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
        const end = at + spelling.length;
        if (taken[at] || WORD.test(text[at - 1] ?? ' ') || WORD.test(text[end] ?? ' ')) continue;
        taken.fill(true, at, end);
        if (kind !== 'elsewhere') mentions.add(`${number}:${at}-${end} ${kind}`);
      }
    }
  }
  return mentions;
}

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}
export const TALLIES = ['people', 'organisations', 'roles', 'leaders', 'speakers', 'words'] as const;
export type Tallies = Record<(typeof TALLIES)[number], Tally>;

export const noTallies = (): Tallies =>
  Object.fromEntries(TALLIES.map((key) => [key, { right: 0, wrong: 0, missed: 0 }])) as Tallies;

const bare = (text: string): string => text.replace(/^[\s“”"«»‘’'—]+|[\s“”"«»‘’'.,;:!?—]+$/gu, '');

/**
 * Compares what came out with what must: adds to `tallies`, and returns each difference as a line. `speakers` counts
 * a shown speaker as right where the words overlap and name and how are right; `words` asks for the exact span too.
 */
export function compare(of: PeopleCase, people: People, tallies: Tallies): readonly string[] {
  const faults: string[] = [];
  const expected = expectedMentions(of);
  const text = (paragraph: number, start: number, end: number) =>
    of.article.paragraphs[paragraph - 1]!.text.slice(start, end);
  const got = new Set(
    people.entities.flatMap(({ kind, mentions }) =>
      mentions.map(({ paragraph, start, end }) => `${paragraph}:${start}-${end} ${kind}`),
    ),
  );
  const show = (mention: string): string => {
    const [, paragraph, start, end, kind] = /^(\d+):(\d+)-(\d+) (.*)$/.exec(mention)!;
    return `${kind} ${text(Number(paragraph), Number(start), Number(end))}`;
  };
  for (const kind of ['person', 'organisation'] as const) {
    const tally = tallies[kind === 'person' ? 'people' : 'organisations'];
    for (const mention of got) {
      if (!mention.endsWith(kind)) continue;
      if (expected.has(mention)) tally.right += 1;
      else {
        tally.wrong += 1;
        faults.push(`+ ${show(mention)}`);
      }
    }
    for (const mention of expected) {
      if (!mention.endsWith(kind) || got.has(mention)) continue;
      tally.missed += 1;
      faults.push(`- ${show(mention)}`);
    }
  }
  const canonical = (name: string): string =>
    of.names.find(({ spellings }) => spellings.includes(name))?.name ?? name;
  const list = (key: 'roles' | 'leaders', wanted: readonly string[], have: readonly string[]): void => {
    for (const item of have) {
      if (wanted.includes(item)) tallies[key].right += 1;
      else {
        tallies[key].wrong += 1;
        faults.push(`+ ${key} ${item}`);
      }
    }
    for (const item of wanted) {
      if (have.includes(item)) continue;
      tallies[key].missed += 1;
      faults.push(`- ${key} ${item}`);
    }
  };
  list(
    'roles',
    of.roles.map((role) => `${role.name}: ${role.text}`),
    people.entities.flatMap(({ name, roles }) => roles.map((role) => `${canonical(name)}: ${role.text}`)),
  );
  list(
    'leaders',
    of.leaders.map(({ organisation, person }) => `${organisation}: ${person}`),
    people.entities.flatMap(({ name, leaders }) =>
      leaders.map((leader) => `${canonical(name)}: ${leader.name}`),
    ),
  );

  const spanOf = ({ first, last }: ExpectedSaying): { paragraph: number; start: number; end: number } => {
    for (const paragraph of of.article.paragraphs) {
      const start = paragraph.text.indexOf(first);
      if (start < 0) continue;
      const end = paragraph.text.indexOf(last, first === last ? start : start + first.length);
      if (end >= 0) return { paragraph: paragraph.number, start, end: end + last.length };
    }
    throw new Error(`${of.id}: its text has no “${first} … ${last}”`);
  };
  const met = new Set<ExpectedSaying>();
  for (const saying of people.sayings) {
    if (saying.speaker === null) continue;
    const words = text(saying.paragraph, saying.start, saying.end);
    const fits = of.sayings
      .map((wanted) => ({ wanted, span: spanOf(wanted) }))
      .filter(
        ({ wanted, span }) =>
          span.paragraph === saying.paragraph &&
          wanted.kind === saying.kind &&
          Math.min(span.end, saying.end) - Math.max(span.start, saying.start) >
            0.5 * Math.max(span.end - span.start, saying.end - saying.start),
      );
    const wanted =
      fits.find((one) => one.wanted.speaker === canonical(saying.speaker!.name))?.wanted ?? fits[0]?.wanted;
    const right =
      wanted !== undefined &&
      wanted.speaker === canonical(saying.speaker.name) &&
      wanted.how === saying.speaker.how;
    if (right) {
      met.add(wanted);
      tallies.speakers.right += 1;
      const span = spanOf(wanted);
      if (bare(text(span.paragraph, span.start, span.end)) === bare(words)) tallies.words.right += 1;
      else {
        tallies.words.wrong += 1;
        faults.push(`~ said ${saying.speaker.name}: ${words}`);
      }
    } else {
      tallies.speakers.wrong += 1;
      tallies.words.wrong += 1;
      faults.push(`+ said ${saying.speaker.name} (${saying.speaker.how}, ${saying.kind}): ${words}`);
    }
  }
  for (const wanted of of.sayings) {
    if (wanted.speaker === null || met.has(wanted)) continue;
    tallies.speakers.missed += 1;
    tallies.words.missed += 1;
    const span = spanOf(wanted);
    faults.push(
      `- said ${wanted.speaker} (${wanted.how}, ${wanted.kind}): ${text(span.paragraph, span.start, span.end)}`,
    );
  }
  return faults;
}
