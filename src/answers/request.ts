import type { Coverage } from '../search/coverage.ts';
import type { Locale } from '../wording/wording.ts';
import type { Answer } from './answer.ts';

/** What somebody asks of a command, after its options were read and checked. */
export interface Request {
  readonly command: string;
  /** The command's own words to rank by, and the glossary entries that what is counted must match. */
  readonly query: string | null;
  readonly counts: readonly string[];
  readonly question: string | null;
  readonly name: string | null;
  /** EDTF bounds, inclusive: of the as-of date for figures, otherwise of publication. */
  readonly since: string | null;
  readonly until: string | null;
  /** A publisher's name, or an article's id. */
  readonly source: string | null;
  /** Figures only: what is counted, and who said so. */
  readonly counting: string | null;
  readonly saidBy: string | null;
  readonly locale: Locale;
  /** The asker's clock. */
  readonly now: Date;
}

/** A request that narrows nothing down: of the whole coverage, about nothing yet. */
export const plainRequest = (command: string, locale: Locale, now: Date): Request => ({
  command,
  query: null,
  counts: [],
  question: null,
  name: null,
  since: null,
  until: null,
  source: null,
  counting: null,
  saidBy: null,
  locale,
  now,
});

/** One kind of answer: a pure function of the coverage and the request. */
export type AnswerKind = (coverage: Coverage, request: Request) => Answer;
