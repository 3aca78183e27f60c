import type { GlossaryEntry } from '../../corpus/glossary.ts';
import { isOnePerson } from '../../facts/figures/persons.ts';
import type { Coverage } from '../../search/coverage.ts';
import { eventTypesIn } from '../../search/event-types.ts';
import { understand } from '../../search/understand.ts';
import type { Request } from '../request.ts';
import { allFigures, wholeOf } from './coverage.ts';
import { countsInCustody, namesPrison, tellsCustody } from './custody.ts';
import { countsDifference, countsFormer } from './former.ts';
import { inOrder, withoutRepeats } from './order.ts';
import { counts, type FigureInArticle, isNamed, type Phrase, phrasesOf } from './words.ts';

/** What a figure must meet to be listed. */
export type Test = (told: FigureInArticle) => boolean;

/** Whether a figure counts what a glossary entry names. */
export const countsEntry = (told: FigureInArticle, entry: GlossaryEntry): boolean =>
  counts(told, phrasesOf(entry, told.article.language));

/** Whether a figure passes, or is a part of one that does: parts come with their whole. */
const orItsWhole =
  (test: Test): Test =>
  (told) => {
    // No figure is a part of its own part, so this ends.
    for (let each: FigureInArticle | null = told; each !== null; each = wholeOf(each))
      if (test(each)) return true;
    return false;
  };

/** A query's term of so much boost means the same as the word, in whatever language, and isn't only searched for too. */
const SAME = 0.8;

/** "Political", "held", "internal": words of a query, or what means the same, that of people may tell anything else as well. */
const VAGUE = /^(?:held|hold\p{L}*|polit\p{L}*|intern)$/u;

/**
 * What the words of a command's query name, each with what means the same, as phrases of one term. Where `people` are counted,
 * none that says nothing of who they are.
 */
function queriedPhrases(coverage: Coverage, { query, now }: Request, people: boolean): readonly Phrase[] {
  const words = query === null ? [] : understand(query, coverage, { now }).query.groups;
  const isOfPrison = words.some(({ word }) => namesPrison(word.toLowerCase()));
  return words.flatMap(({ terms }) =>
    terms
      .filter(
        ({ term, boost }) =>
          boost >= SAME && !(people && VAGUE.test(term)) && (isOfPrison || !namesPrison(term)),
      )
      .map(({ term }) => [term]),
  );
}

/** What a command counts. */
export interface Counted {
  readonly all: readonly FigureInArticle[];
  /** Each statement once, in the order of an answer. */
  readonly ordered: readonly FigureInArticle[];
}

const countedBy = new WeakMap<Coverage, Map<string, Counted>>();

/** The figures that pass a test, or are parts of such; worked out once a coverage for all that `key` stands for. */
function figuresCounting(coverage: Coverage, key: string, test: Test): Counted {
  const known = countedBy.get(coverage) ?? new Map<string, Counted>();
  countedBy.set(coverage, known);
  let counted = known.get(key);
  if (counted === undefined) {
    const all = allFigures(coverage).filter(orItsWhole(test));
    counted = { all, ordered: inOrder(withoutRepeats(all)) };
    known.set(key, counted);
  }
  return counted;
}

/** Whether a figure counts people, or gives a share of them: neither "12 arrests", nor "half of the arrests", years or money. */
function countsPeople(told: FigureInArticle, named: (told: FigureInArticle) => boolean): boolean {
  if (told.figure.unit !== 'percent') return told.figure.unit === 'persons';
  const whole = wholeOf(told);
  return whole === null ? named(told) : countsPeople(whole, named);
}

/** Whether words are for people ("prisoner") rather than for what befalls them ("arrest"). */
const namesPeople = (words: readonly string[]): boolean =>
  words.some((word) => word.split(/[ -]/).some(isOnePerson));

/** Whether a figure, or what it is a part of, counts those who are prisoners no longer, or tells how far two counts are apart. */
function isOfFormer(told: FigureInArticle): boolean {
  for (let each: FigureInArticle | null = told; each !== null; each = wholeOf(each))
    if (countsFormer(each)) return true;
  return countsDifference(told.figure);
}

/** Whether a command that counts those in prison leaves out who was freed or died: unless a reader's own word is for them. */
const leavesOutFormer = ({ counts: [first = ''], counting }: Request): boolean =>
  tellsCustody(first.replaceAll('-', ' ')) && (counting === null || eventTypesIn(counting).size === 0);

/**
 * What a command counts: its glossary entries, or where none is known what its query names. One that names people first
 * counts people: 12 arrests are no prisoners.
 */
export function countedFor(coverage: Coverage, request: Request): Counted {
  const leavesOut = leavesOutFormer(request);
  const isKept = (told: FigureInArticle): boolean => !leavesOut || !isOfFormer(told);
  const entries = coverage.glossary.entries.filter(({ id }) => request.counts.includes(id));
  if (entries.length > 0) {
    const first = entries.find(({ id }) => id === request.counts[0]);
    const isOfPeople = ({ terms }: GlossaryEntry) => namesPeople(Object.values(terms).flat());
    const ofPeople = entries.filter(isOfPeople);
    const people = first !== undefined && isOfPeople(first);
    return figuresCounting(
      coverage,
      JSON.stringify([request.counts[0], leavesOut, entries.map(({ id }) => id)]),
      (told) =>
        entries.some((entry) => countsEntry(told, entry)) &&
        (!people ||
          countsPeople(told, (share) =>
            ofPeople.some((entry) => isNamed(share, phrasesOf(entry, share.article.language))),
          )) &&
        isKept(told),
    );
  }
  // Without an entry its id says what it is: "political-prisoner".
  const people = namesPeople(request.counts.slice(0, 1));
  const phrases = queriedPhrases(coverage, request, people);
  const inCustody = people && request.counts.slice(0, 1).some((id) => tellsCustody(id.replaceAll('-', ' ')));
  return figuresCounting(
    coverage,
    JSON.stringify([people, inCustody, leavesOut, phrases]),
    (told) =>
      ((inCustody && countsInCustody(told) !== null) ||
        (counts(told, phrases) && (!people || countsPeople(told, (share) => isNamed(share, phrases))))) &&
      isKept(told),
  );
}
