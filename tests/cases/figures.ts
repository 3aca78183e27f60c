import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { NO_NAMES } from '../../src/corpus/names.ts';
import type { Figure } from '../../src/facts/figure.ts';
import { extractFigures } from '../../src/facts/figures.ts';
import { extractPeople } from '../../src/facts/people.ts';
import { articleOf } from '../article.ts';

/** A figure as a case's file labels it; what isn't given is as the folder's README says. */
export interface Label {
  readonly value: number;
  readonly valueMax?: number;
  readonly qualifier?: string;
  readonly unit?: string;
  readonly per?: string;
  readonly counted: string | readonly string[];
  /** YAML reads a bare year as a number. */
  readonly asOf?: string | number;
  readonly how?: string;
  readonly saidBy?: string;
  readonly said?: 'named' | 'carried';
  readonly partOf?: number;
}

/** A small text beside the figures that must come out of it. */
export interface Case {
  readonly name: string;
  readonly published: string;
  readonly language: string;
  /** Where it matters whose own report the text is. */
  readonly publisher?: string;
  /** Where the title tells what the text covers. */
  readonly title?: string;
  readonly text: string;
  readonly figures: readonly Label[];
  /** What doesn't come out yet, and why; the test of such a text fails once it does. */
  readonly open?: string;
}

const FOLDER = join(import.meta.dirname, 'figures');

/** The cases of `tests/cases/figures`, or of its folder `frozen`. */
export function figureCases(frozen: boolean): readonly Case[] {
  const folder = frozen ? join(FOLDER, 'frozen') : FOLDER;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.yaml$/, ''),
      ...(parse(readFileSync(join(folder, file), 'utf8')) as Omit<Case, 'name'>),
    }));
}

/** Extracts a case's figures as the bot does, without knowing any names. */
export function figuresOf({ text, published, language, publisher, title }: Case): readonly Figure[] {
  const article = articleOf(text, {
    published,
    language,
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
  });
  return extractFigures(article, extractPeople(article, NO_NAMES));
}

/** How many words the counted words may run on after the label's. */
const MORE_WORDS = 8;

function isCounted(counted: string, label: string | readonly string[]): boolean {
  const readings = typeof label === 'string' ? [label] : label;
  return readings.some((reading) => {
    const rest = counted.toLowerCase().startsWith(reading.toLowerCase())
      ? counted.slice(reading.length)
      : null;
    return rest !== null && /^(?:$|[^\p{L}])/u.test(rest) && rest.split(/\s+/).length - 1 <= MORE_WORDS;
  });
}

export const FIELDS = [
  'value',
  'qualifier',
  'unit',
  'per',
  'counted',
  'asOf',
  'how',
  'saidBy',
  'partOf',
] as const;
export type Field = (typeof FIELDS)[number];

/** The fields of a figure that aren't as its label has them. */
export function wrongFields(
  figure: Figure,
  label: Label,
  figures: readonly Figure[],
  published: string,
): readonly Field[] {
  const whole = figure.partOf === null ? null : (figures[figure.partOf]?.value ?? Number.NaN);
  const right: Record<Field, boolean> = {
    value: figure.value === label.value && figure.valueMax === (label.valueMax ?? null),
    qualifier: figure.qualifier === (label.qualifier ?? 'exactly'),
    unit: figure.unit === (label.unit ?? 'persons'),
    per: figure.per === (label.per ?? null),
    counted: isCounted(figure.counted, label.counted),
    asOf: figure.asOf.edtf === String(label.asOf ?? published),
    how: figure.asOf.how === (label.how ?? 'publication'),
    saidBy:
      (figure.saidBy?.name ?? null) === (label.saidBy ?? null) &&
      (label.said === undefined || figure.saidBy?.how === label.said),
    partOf: whole === (label.partOf ?? null),
  };
  return FIELDS.filter((field) => !right[field]);
}

/** One row of a case's outcome: what came out beside what should have; null where one of them is missing. */
export interface Outcome {
  readonly figure: Figure | null;
  readonly label: Label | null;
  readonly wrong: readonly Field[];
}

/** Pairs what came out with the labels, in order, by value; what has no partner is wrong in every field. */
export function compare(case_: Case, figures: readonly Figure[]): readonly Outcome[] {
  const labels = case_.figures;
  // The longest common subsequence by value, so that one missing figure doesn't shift the rest.
  const same = (i: number, j: number) =>
    figures[i]!.value === labels[j]!.value && figures[i]!.valueMax === (labels[j]!.valueMax ?? null);
  const longest = Array.from({ length: figures.length + 1 }, () =>
    new Array<number>(labels.length + 1).fill(0),
  );
  for (let i = figures.length - 1; i >= 0; i--) {
    for (let j = labels.length - 1; j >= 0; j--) {
      longest[i]![j] = same(i, j)
        ? 1 + longest[i + 1]![j + 1]!
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const outcomes: Outcome[] = [];
  let i = 0;
  let j = 0;
  while (i < figures.length || j < labels.length) {
    const figure = figures[i];
    const label = labels[j];
    if (figure !== undefined && label !== undefined && same(i, j)) {
      outcomes.push({ figure, label, wrong: wrongFields(figure, label, figures, case_.published) });
      i++;
      j++;
    } else if (label === undefined || (figure !== undefined && longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      outcomes.push({ figure: figure!, label: null, wrong: FIELDS });
      i++;
    } else {
      outcomes.push({ figure: null, label, wrong: FIELDS });
      j++;
    }
  }
  return outcomes;
}
