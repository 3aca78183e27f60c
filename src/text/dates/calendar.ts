import { dateBounds } from '../../corpus/edtf.ts';

/** A day, month or year as numbers; month and day from 1, null where unknown. */
export interface Calendar {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** EDTF level 0; null where there is no such day ("30 February"). */
export function toEdtf({ year, month, day }: Calendar): string | null {
  const edtf =
    pad(year, 4) +
    (month === null ? '' : `-${pad(month, 2)}`) +
    (month === null || day === null ? '' : `-${pad(day, 2)}`);
  return dateBounds(edtf) === null ? null : edtf;
}

const DAY_MS = 86_400_000;

/** The day `days` after (or, negative, before) an ISO day. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** When a text was published, as far as dates in news time need it. */
export interface Published {
  readonly edtf: string;
  /** ISO day: the earliest and the latest day that it can be. */
  readonly earliest: string;
  readonly latest: string;
  /** The very day, where it is known; null for a month, a year and "about". */
  readonly day: string | null;
  /** The year, where every day that it can be lies in it; otherwise null. */
  readonly year: number | null;
  /** Marked as about or uncertain: the true date may lie a month outside. */
  readonly vague: boolean;
}

/** Reads a publication date; null where it is unknown or open. */
export function readPublished(edtf: string | null): Published | null {
  const bounds = edtf === null ? null : dateBounds(edtf);
  if (edtf === null || bounds === null || bounds.earliest === null || bounds.latest === null) return null;
  const { earliest, latest } = bounds;
  const vague = bounds.approximate || bounds.uncertain;
  return {
    edtf,
    earliest,
    latest,
    day: !vague && earliest === latest ? earliest : null,
    year: earliest.slice(0, 4) === latest.slice(0, 4) ? Number(earliest.slice(0, 4)) : null,
    vague,
  };
}

/**
 * The year of a month, or of a day of it, that a text names without one: the last that had come when it was
 * published, or with `future` the next. Null where the publication date leaves two years possible.
 */
export function yearOf(
  published: Published,
  month: number,
  day: number | null,
  future: boolean,
): number | null {
  const key = `-${pad(month, 2)}${day === null ? '' : `-${pad(day, 2)}`}`;
  const pick = (reference: string): number => {
    const year = Number(reference.slice(0, 4));
    const here = `${reference.slice(0, 4)}${key}`;
    const start = reference.slice(0, here.length);
    if (future) return here >= start ? year : year + 1;
    return here <= start ? year : year - 1;
  };
  // A month that the publication date names too is that very month, whatever the day.
  if (
    published.earliest.slice(0, 7) === published.latest.slice(0, 7) &&
    published.earliest.slice(5, 7) === pad(month, 2)
  ) {
    return published.day === null || day === null ? published.year : pick(published.day);
  }
  const slack = published.vague ? 31 : 0;
  const early = pick(addDays(published.earliest, -slack));
  const late = pick(addDays(published.latest, slack));
  return early === late ? early : null;
}
