import type { Answer, AnswerFigure, Clipping, CorpusSummary } from '../answers/answer.ts';
import { figureAmount } from '../answers/phrases.ts';
import { dateBounds } from '../corpus/edtf.ts';
import type { AsOfHow, Qualifier } from '../facts/figure.ts';
import type { Locale } from '../wording/wording.ts';

/** More marks than this can't be told apart on a phone. */
export const MOST_MARKS = 30;

/** One figure of an answer, as a picture shows it. */
export interface Mark {
  /** The number of its clipping in the answer, from 1. */
  readonly number: number;
  readonly value: number;
  /** The upper end of a range; otherwise null. */
  readonly valueMax: number | null;
  readonly qualifier: Qualifier;
  /** The number as its text writes it, behind its qualifier, in the reader's language. */
  readonly amount: string;
  /** What is counted, in the text's own words. */
  readonly counted: string;
  /** The days in which the count held, ISO and inclusive; null is an open end. Never both null. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the date is marked as about or as uncertain. */
  readonly about: boolean;
  readonly edtf: string;
  readonly how: AsOfHow;
  /** Who said so; null where that isn't known. */
  readonly source: string | null;
}

/** How many figures of the answer a picture leaves out, and why. */
export interface LeftOut {
  /** Parts of a count that the picture shows, or would show. */
  readonly parts: number;
  /** Figures of another unit or rate, which would need an axis of their own. */
  readonly units: number;
  /** Figures without a date or without a finite value. */
  readonly unplaced: number;
  /** Figures beyond `MOST_MARKS`. */
  readonly beyond: number;
}

/** What a picture of an answer's figures shows: marks of one unit, in the answer's order. Plain data. */
export interface ChartSpec {
  /** `persons`, `percent`, `years`, an ISO 4217 code, or `other`. */
  readonly unit: string;
  /** What a rate is per; otherwise null. */
  readonly per: string | null;
  readonly marks: readonly Mark[];
  /** Publishers whose own words the marks' phrases are, and those whose articles the maintainers summed up. */
  readonly words: Readonly<Record<Clipping['form'], readonly string[]>>;
  /** Each source once, in the order in which the marks name them. */
  readonly sources: readonly (string | null)[];
  readonly leftOut: LeftOut;
  /** What the figures were found in. */
  readonly corpus: CorpusSummary;
}

const axisOf = ({ unit, per }: AnswerFigure): string => `${unit} ${per ?? ''}`;

/** Counts of persons where there are two, otherwise the unit that most figures have; null where none has two. */
function chooseAxis(counts: ReadonlyMap<string, number>): string | null {
  if ((counts.get('persons ') ?? 0) >= 2) return 'persons ';
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= 2 ? most[0] : null;
}

/** How many figures there are on each axis. */
function countAxes(figures: readonly AnswerFigure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const figure of figures) {
    const axis = axisOf(figure);
    counts.set(axis, (counts.get(axis) ?? 0) + 1);
  }
  return counts;
}

function isPlaced({ value, valueMax, asOf }: AnswerFigure): boolean {
  const bounds = dateBounds(asOf.edtf);
  const dated = bounds !== null && (bounds.earliest !== null || bounds.latest !== null);
  return dated && Number.isFinite(value) && (valueMax === null || Number.isFinite(valueMax));
}

/** Whether an answer's figures make a picture: whether any two that can be placed share a unit. */
export function hasChart({ figures }: Answer): boolean {
  const axes = new Set<string>();
  for (const figure of figures ?? []) {
    if (!isPlaced(figure)) continue;
    if (axes.has(axisOf(figure))) return true;
    axes.add(axisOf(figure));
  }
  return false;
}

function markOf(answer: Answer, figure: AnswerFigure, locale: Locale): Mark {
  const bounds = dateBounds(figure.asOf.edtf);
  return {
    number: figure.clipping + 1,
    value: figure.value,
    valueMax: figure.valueMax,
    qualifier: figure.qualifier,
    amount: figureAmount(answer, figure, locale),
    counted: figure.counted,
    from: bounds?.earliest ?? null,
    to: bounds?.latest ?? null,
    about: bounds?.approximate === true || bounds?.uncertain === true,
    edtf: figure.asOf.edtf,
    how: figure.asOf.how,
    source: figure.saidBy?.name ?? null,
  };
}

function publishersOf(answer: Answer, marks: readonly Mark[], form: Clipping['form']): readonly string[] {
  const clippings = marks.flatMap(({ number }) => answer.clippings[number - 1] ?? []);
  return [
    ...new Set(
      clippings.filter((clipping) => clipping.form === form).map(({ article }) => article.publisher),
    ),
  ];
}

/** A picture's parts and its words are all made from the same, which answers with the same figures share. */
const specs = new WeakMap<readonly AnswerFigure[], Map<Locale, ChartSpec | null>>();

/**
 * The picture of an answer's figures as data: those of one unit, and of these the wholes, as long as there are two of
 * them, since parts beside their wholes would read as rival counts. Null where no two figures share a unit.
 */
export function chartSpec(answer: Answer, locale: Locale): ChartSpec | null {
  const { figures } = answer;
  if (figures === null) return null;
  const known = specs.get(figures) ?? new Map<Locale, ChartSpec | null>();
  specs.set(figures, known);
  const spec = known.has(locale) ? (known.get(locale) ?? null) : makeSpec(answer, figures, locale);
  known.set(locale, spec);
  return spec;
}

function makeSpec(answer: Answer, figures: readonly AnswerFigure[], locale: Locale): ChartSpec | null {
  const placed = figures.filter(isPlaced);
  const wholes = placed.filter(({ partOf }) => partOf === null);
  const axis = chooseAxis(countAxes(wholes)) ?? chooseAxis(countAxes(placed));
  if (axis === null) return null;
  const shared = placed.filter((figure) => axisOf(figure) === axis);
  const sharedWholes = shared.filter(({ partOf }) => partOf === null);
  const drawn = sharedWholes.length >= 2 ? sharedWholes : shared;
  const marks = drawn.slice(0, MOST_MARKS).map((figure) => markOf(answer, figure, locale));
  const { unit, per } = drawn[0] as AnswerFigure;
  return {
    unit,
    per,
    marks,
    words: {
      quotation: publishersOf(answer, marks, 'quotation'),
      summary: publishersOf(answer, marks, 'summary'),
    },
    sources: [...new Set(marks.map(({ source }) => source))],
    leftOut: {
      parts: shared.length - drawn.length,
      units: placed.length - shared.length,
      unplaced: figures.length - placed.length,
      beyond: drawn.length - marks.length,
    },
    corpus: answer.corpus,
  };
}
