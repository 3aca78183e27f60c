import type { Article } from '../corpus/article.ts';
import { compareDates, dateBounds } from '../corpus/edtf.ts';
import type { Figure } from '../facts/figure.ts';
import type { Coverage } from '../search/coverage.ts';
import type { Question } from '../search/question.ts';
import { fold } from '../text/terms.ts';
import type { Locale } from '../wording/wording.ts';
import type { Answer, AnswerFigure, Clipping } from './answer.ts';
import { clip } from './clipping.ts';
import { counts, entryNamed, figureWords, holds, phraseOf, phrasesOf } from './figure-words.ts';
import { ageHeading, found, nothingFound } from './outcome.ts';
import type { Request } from './request.ts';

/** One figure of the coverage, and the article that states it. */
export interface Told {
  readonly article: Article;
  readonly figure: Figure;
  /** Its place among the article's figures, which `partOf` refers to. */
  readonly index: number;
}

function* allFigures(coverage: Coverage): Generator<Told> {
  for (const article of coverage.articles) {
    const figures = coverage.facts.get(article.id)?.figures ?? [];
    for (const [index, figure] of figures.entries()) yield { article, figure, index };
  }
}

type Test = (told: Told) => boolean;

/** Whether a figure counts one of a command's glossary entries, or is a part of one that does. */
function countsOneOf(coverage: Coverage, ids: readonly string[]): Test {
  const entries = coverage.glossary.entries.filter(({ id }) => ids.includes(id));
  const isCounted = ({ article, figure }: Told): boolean =>
    entries.some((entry) =>
      phrasesOf(entry, article.language).some((phrase) => counts(article, figure, phrase)),
    );
  return (told) => {
    const figures = coverage.facts.get(told.article.id)?.figures ?? [];
    let each: Told | null = told;
    for (let depth = 0; each !== null && depth < 4; depth++) {
      if (isCounted(each)) return true;
      const whole: number | null = each.figure.partOf;
      const figure: Figure | undefined = whole === null ? undefined : figures[whole];
      each = whole === null || figure === undefined ? null : { ...told, figure, index: whole };
    }
    return false;
  };
}

/** Whether a figure counts what a reader wrote: a glossary entry in any language, or words of the coverage. */
function countsWanted(coverage: Coverage, wanted: string): Test {
  const entry = entryNamed(coverage.glossary, wanted);
  return ({ article, figure }) => {
    if (
      entry !== null &&
      phrasesOf(entry, article.language).some((phrase) => counts(article, figure, phrase))
    ) {
      return true;
    }
    const phrase = phraseOf(wanted, article.language);
    return phrase.length > 0
      ? counts(article, figure, phrase)
      : fold(figure.counted).includes(fold(wanted.trim()));
  };
}

function saidByWanted(coverage: Coverage, wanted: string): Test {
  const names = new Set(
    [wanted, ...coverage.directory.find(wanted).flatMap(({ name, aliases }) => [name, ...aliases])].map(fold),
  );
  return ({ figure }) => figure.saidBy !== null && names.has(fold(figure.saidBy.name));
}

function within(since: string | null, until: string | null): Test {
  const from = since === null ? null : (dateBounds(since)?.earliest ?? null);
  const to = until === null ? null : (dateBounds(until)?.latest ?? null);
  return ({ figure }) => {
    const bounds = dateBounds(figure.asOf.edtf);
    if (from !== null && (bounds === null || (bounds.latest ?? '9999') < from)) return false;
    return to === null || (bounds !== null && (bounds.earliest ?? '') <= to);
  };
}

/** All that a request asks of a figure, but its question. */
function wanted(coverage: Coverage, request: Request): readonly Test[] {
  const { since, until, source, counting, saidBy } = request;
  const tests: Test[] = [];
  if (request.counts.length > 0) tests.push(countsOneOf(coverage, request.counts));
  if (source !== null) tests.push(({ article }) => article.publisher === source || article.id === source);
  if (counting !== null) tests.push(countsWanted(coverage, counting));
  if (saidBy !== null) tests.push(saidByWanted(coverage, saidBy));
  if (since !== null || until !== null) tests.push(within(since, until));
  return tests;
}

/** Two figures of one article that state the same: then one is enough. Different qualifiers are two statements. */
function isSame(a: Told, b: Told): boolean {
  const [x, y] = [a.figure, b.figure];
  if (a.article !== b.article || x.value !== y.value || x.valueMax !== y.valueMax) return false;
  if (x.qualifier !== y.qualifier || x.unit !== y.unit || x.per !== y.per) return false;
  if (x.asOf.edtf !== y.asOf.edtf || x.saidBy?.name !== y.saidBy?.name) return false;
  const [words, others] = [figureWords(a.article, x).counted, figureWords(b.article, y).counted];
  return holds(words, others) || holds(others, words);
}

const newestFirst = (a: Told, b: Told): number =>
  compareDates(b.figure.asOf.edtf, a.figure.asOf.edtf) ||
  compareDates(b.article.published, a.article.published) ||
  (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.index - b.index);

/** Newest first, and every part right after its whole, in the order of the text. */
function inOrder(all: readonly Told[]): readonly Told[] {
  const wholeOf = (told: Told): Told | undefined =>
    told.figure.partOf === null
      ? undefined
      : all.find(({ article, index }) => article === told.article && index === told.figure.partOf);
  const ordered: Told[] = [];
  const add = (told: Told): void => {
    ordered.push(told);
    for (const part of all) if (wholeOf(part) === told) add(part);
  };
  for (const told of all.filter((each) => wholeOf(each) === undefined).toSorted(newestFirst)) add(told);
  return ordered;
}

/** Lists figures with the clippings that they stand in; one clipping serves all figures of a passage. */
function listed(all: readonly Told[]): { figures: readonly AnswerFigure[]; clippings: readonly Clipping[] } {
  const passages: { told: Told; figures: Told[] }[] = [];
  const places = all.map((told) => {
    const { passage, paragraph } = told.figure;
    let at = passages.findIndex(
      ({ told: { article, figure } }) =>
        article === told.article &&
        figure.paragraph === paragraph &&
        figure.passage.start <= passage.start &&
        passage.end <= figure.passage.end,
    );
    if (at === -1) at = passages.push({ told, figures: [] }) - 1;
    passages[at]!.figures.push(told);
    return at;
  });
  const figures = all.map(({ article, figure }, at): AnswerFigure => {
    const { paragraph: _, passage: __, countedSpan: ___, partOf, ...shown } = figure;
    const whole =
      partOf === null ? -1 : all.findIndex((each) => each.article === article && each.index === partOf);
    return { ...shown, partOf: whole === -1 ? null : whole, clipping: places[at]! };
  });
  const clippings = passages.map(({ told: { article, figure }, figures: inside }) =>
    clip(
      article,
      article.paragraphs[figure.paragraph - 1]!,
      figure.passage,
      inside.map((each) => each.figure),
    ),
  );
  return { figures, clippings };
}

/** "Latest in this coverage: October 2024 (published 12 Dec 2024).": by the newest count, parts aside. */
function heading(all: readonly Told[], locale: Locale): string {
  const newest = all.toSorted(newestFirst)[0]!;
  return ageHeading(newest.figure.asOf.edtf, newest.article.published, locale);
}

/**
 * Every figure of the coverage that counts what the request names, newest as-of first, side by side: none are added
 * up, averaged or merged. The same statement made twice in one article is listed once.
 */
export function answerFigures(coverage: Coverage, request: Request): Answer {
  const tests = wanted(coverage, request);
  const all: Told[] = [];
  for (const told of allFigures(coverage)) {
    if (tests.every((test) => test(told)) && !all.some((each) => isSame(each, told))) all.push(told);
  }
  if (all.length === 0) return nothingFound(coverage, request, 'figures');
  return found(coverage, request, 'figures', {
    heading: heading(all, request.locale),
    ...listed(inOrder(all)),
  });
}

/** A figure that answers a question of how many, and how well: 1 where all of the question's words are its own. */
export interface FigureHit extends Told {
  readonly score: number;
}

/** Least share of a question's words, by weight, that a figure must account for. */
const SURE = 0.75;

/**
 * The figures whose counted words surely answer a question of how many, best first, newest first among equals. What
 * the question counts (its first word with a meaning) must be the figure's or its whole's; its other words may stand
 * in the passage. Empty where none surely does. Insistences on places and names are the caller's to check.
 */
export function figuresFor(coverage: Coverage, question: Question, request: Request): readonly FigureHit[] {
  const groups = question.query.groups
    .map((group, index) => ({ ...group, weight: question.bearings[index]?.weight ?? 1 }))
    .filter(({ weight }) => weight > 0.1);
  if (question.asks !== 'count' || groups.length === 0) return [];
  const tests = wanted(coverage, { ...request, counts: [] });
  const all = question.about === null ? tests : [...tests, within(question.about, question.about)];
  const hits: FigureHit[] = [];
  for (const told of allFigures(coverage)) {
    if (!all.every((test) => test(told))) continue;
    const score = scoreOf(coverage, told, groups);
    if (score >= SURE && !hits.some((each) => isSame(each, told))) hits.push({ ...told, score });
  }
  return hits.toSorted((a, b) => b.score - a.score || newestFirst(a, b));
}

type Wanted = Question['query']['groups'][number] & { readonly weight: number };

function scoreOf(coverage: Coverage, { article, figure }: Told, groups: readonly Wanted[]): number {
  const { counted, clause } = figureWords(article, figure);
  const { text } = article.paragraphs[figure.paragraph - 1]!;
  const passage = new Set(phraseOf(text.slice(figure.passage.start, figure.passage.end), article.language));
  const figures = coverage.facts.get(article.id)?.figures ?? [];
  const whole = figure.partOf === null ? undefined : figures[figure.partOf];
  const ofWhole = whole === undefined ? [] : figureWords(article, whole).counted;
  const best = (group: Wanted, words: Iterable<string>): number => {
    const stems = new Set(words);
    return Math.max(0, ...group.terms.map(({ term, boost }) => (stems.has(term) ? Math.min(1, boost) : 0)));
  };
  // A part answers only where the question asks for what sets it apart from its whole.
  const own = [...counted, ...(whole === undefined && figure.unit !== 'years' ? clause : [])];
  if (groups.every((group) => best(group, own) < 0.4)) return 0;
  const head = Math.max(best(groups[0]!, own), best(groups[0]!, ofWhole));
  if (head < 0.4) return 0;
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  const got = groups.reduce((sum, group) => {
    const match = Math.max(
      best(group, own),
      0.9 * best(group, ofWhole),
      0.8 * best(group, clause),
      0.7 * best(group, passage),
    );
    return sum + group.weight * match;
  }, 0);
  return got / total;
}

/**
 * What the coverage counts, for a reader who is typing: the glossary's entries that some figure counts, in the
 * reader's language, then counted phrases of few words; most counted first, those that begin with `typed` before.
 */
export function countedChoices(
  coverage: Coverage,
  typed: string,
  locale: Locale,
  limit: number,
): readonly string[] {
  const language = locale.slice(0, 2);
  const tally = new Map<string, number>();
  const figures = [...allFigures(coverage)];
  const add = (label: string, times: number) => {
    const same = [...tally.keys()].find((each) => fold(each) === fold(label)) ?? label;
    tally.set(same, (tally.get(same) ?? 0) + times);
  };
  for (const entry of coverage.glossary.entries) {
    const times = figures.filter(({ article, figure }) =>
      phrasesOf(entry, article.language).some((phrase) => counts(article, figure, phrase)),
    ).length;
    const label = entry.terms[language]?.[0] ?? entry.id;
    if (times > 0) add(label, times * 10);
  }
  for (const { figure } of figures) {
    if (figure.counted.length <= 40 && figure.counted.split(/\s+/).length <= 3) add(figure.counted, 1);
  }
  const wantedText = fold(typed.trim());
  const rank = (label: string) => (fold(label).startsWith(wantedText) ? 1 : 0);
  return [...tally]
    .filter(([label]) => fold(label).includes(wantedText))
    .sort(([a, n], [b, m]) => rank(b) - rank(a) || m - n || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([label]) => label);
}
