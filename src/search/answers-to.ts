import { compareDates } from '../corpus/edtf.ts';
import { fold } from '../text/terms.ts';
import { contextOf } from './article-context.ts';
import { type Choice, chooseClippings } from './choose.ts';
import type { Coverage } from './coverage.ts';
import { lacksDemand } from './demand.ts';
import {
  asksOfWhatDied,
  countsOnlyChanges,
  countsOnlyThings,
  holdsExpected,
  isExacting,
  lacksName,
  tellsOfWhatDied,
} from './expected.ts';
import { tellsOfKin } from './kin.ts';
import { tellsOfAnother } from './other-subject.ts';
import type { Hit } from './paragraph-index.ts';
import type { Insistence, Question } from './question.ts';
import { isAsking, replyTo } from './replies.ts';
import { completed, LEAST_SUPPORT, paraphrased, satisfying, supportOf } from './support.ts';
import { satisfies } from './support-insists.ts';
import { withNeighbour } from './with-neighbour.ts';

/** So many passages are compared by whether they hold the very thing asked for. */
const CHOSEN = 5;
/** What stands beside a passage that is supported needs so much of that support. */
const FURTHER = 0.5;
/** What has the very thing asked for, or is newer, goes first where its support is at least this share of the best one's. */
const COMPARABLE = { latest: 0.4, other: 0.6 } as const;
/** …and where it has at least this share of the words of the one that has most. */
const AS_FIT = 0.55;

/**
 * What holds the very thing asked for goes before what answers better by less than this difference of scores. News leads with
 * what happened and tells how many, who and why behind it; in other texts what fits best by its words most likely has it, too.
 */
const NEARLY_AS_GOOD = { exacting: 10, news: 4, other: 0.9 } as const;

/** Support with which a passage is shown that lacks a word that the question would rather not do without. */
const SURELY = 0.7;

/** A choice with how likely it answers the question, 0 to 1. */
export interface Supported {
  readonly choice: Choice;
  readonly support: number;
}

/** The passages that answer the question, best first; none where the coverage doesn't support any. `hits` are all that the search found. */
export const answersTo = (
  question: Question,
  hits: readonly Hit[],
  coverage: Pick<Coverage, 'index' | 'facts'>,
): readonly Choice[] => inOrder(question, supportedBy(question, hits, coverage), coverage);

/** What is asked for where a passage shows whether it has it. */
const SHOWS: ReadonlySet<Question['asks']> = new Set(['count', 'date', 'person', 'organisation', 'reason']);

/** Of the support that is asked for, a number or a reason that is surely one needs this share. */
const KIND_SUPPORT = 0.7;

/** A number or a reason shows by itself, while who it was hangs on the very word. */
const BY_KIND: ReadonlySet<Question['asks']> = new Set(['count', 'reason']);

/** Of what somebody earns any sum may be somebody else's. */
const EARNS = /\b(?:earns?|earned|salary|wages?|ganan?|sueldos?|salarios?)\b/;

/** The choices that support the question; none where the first of those that may answer doesn't. */
function supportedOnes(
  coverage: Pick<Coverage, 'index' | 'facts'>,
  question: Question,
  choices: readonly Choice[],
  hits: readonly Hit[],
  least: number = LEAST_SUPPORT,
): readonly Supported[] {
  const possible = choices
    .map((choice) => ({ choice, support: supportOf(question, choice, hits, coverage) }))
    .filter(({ support }) => support > 0);
  // What ranks first may rank by a word that says little; who counts, then, is whoever has what was asked for.
  const shows = BY_KIND.has(question.asks) && !EARNS.test(fold(question.text));
  const byKind = shows ? KIND_SUPPORT * least : least;
  const answers = ({ choice, support }: Supported) =>
    (support >= least || (support >= byKind && holdsExpected(question, choice, coverage.facts))) &&
    (choice === possible[0]?.choice ||
      (SHOWS.has(question.asks) && holdsExpected(question, choice, coverage.facts)));
  const from = possible.findIndex(answers);
  return from === -1 ? [] : possible.slice(from).filter(({ support }) => support >= FURTHER * byKind);
}

/** The choices that support all of the question but a word or two, and hold the kind of thing that it asks for. */
function looselySupported(
  coverage: Pick<Coverage, 'index' | 'facts'>,
  question: Question,
  chosen: (asked: Question, among: readonly Hit[]) => readonly Choice[],
  hits: readonly Hit[],
): readonly Supported[] {
  const asked = paraphrased(question);
  if (asked.insists.length === question.insists.length || !BY_KIND.has(question.asks)) return [];
  return supportedOnes(
    coverage,
    asked,
    chosen(asked, satisfying(asked, hits, coverage)),
    hits,
    SURELY,
  ).filter(({ choice }) => holdsExpected(asked, choice, coverage.facts));
}

/** What a choice that tells it in other words must be ahead of the best that has the words. */
const AHEAD = 1.5;
/** …and its support. */
const MOST_SURELY = 0.9;

/**
 * The choices that support all of the question but what was done, where they are of an encyclopaedia's kind, hold the kind of
 * thing that it asks for, and answer much better than those that have its words: a report that lacks the word doesn't tell
 * it, while such a text tells most things somewhere, in words of its own. Null where none do.
 */
function supportedInOtherWords(
  coverage: Pick<Coverage, 'index' | 'facts'>,
  question: Question,
  chosen: (asked: Question, among: readonly Hit[]) => readonly Choice[],
  hits: readonly Hit[],
  strictly: readonly Supported[],
): readonly Supported[] | null {
  const asked = { ...question, insists: question.insists.filter(({ kind }) => kind !== 'word') };
  if (asked.insists.length === question.insists.length) return null;
  const among = hits.filter(({ article }) => contextOf(article).isEncyclopaedic);
  if (among.length === 0) return null;
  const supported = supportedOnes(
    coverage,
    asked,
    chosen(asked, satisfying(asked, among, coverage)),
    hits,
    MOST_SURELY,
  );
  const [best] = supported;
  if (best === undefined || !holdsExpected(question, best.choice, coverage.facts)) return null;
  const other = strictly[0]?.choice.score ?? Number.NEGATIVE_INFINITY;
  return best.choice.score > other + AHEAD ? supported : null;
}

/** Forms of answer that a reply must have; what it is about its question says. */
const OF_REPLY: ReadonlySet<Insistence['kind']> = new Set(['amount', 'moment', 'age', 'percentage']);

/** The reply to the question of an interview that asks the same; null where none surely does. */
function replied(
  coverage: Pick<Coverage, 'index' | 'facts'>,
  question: Question,
  hits: readonly Hit[],
): Supported | null {
  const asking = hits.filter(({ paragraph }) => isAsking(paragraph));
  if (asking.length === 0) return null;
  const asked = { ...question, insists: question.insists.filter(({ kind }) => !OF_REPLY.has(kind)) };
  const [choice] = chooseClippings(asked, satisfying(asked, asking, coverage), { ...coverage, limit: 1 });
  const reply = choice === undefined ? null : replyTo(choice);
  if (reply === null || !satisfies(question, reply, coverage.facts, ({ kind }) => OF_REPLY.has(kind)))
    return null;
  const support = supportOf(asked, choice!, hits, coverage);
  return support >= SURELY ? { choice: reply, support } : null;
}

/** The choices that support the question, the better ones first; none where nothing supports it enough. */
export function supportedBy(
  question: Question,
  hits: readonly Hit[],
  coverage: Pick<Coverage, 'index' | 'facts'>,
): readonly Supported[] {
  const { index, facts } = coverage;
  const chosen = (asked: Question, among: readonly Hit[]) =>
    chooseClippings(asked, among, { index, facts, limit: CHOSEN }).map((choice) =>
      withNeighbour(asked, completed(asked, choice, coverage), facts),
    );
  const told = (choice: Choice) =>
    // Of what somebody died isn't told by that they did.
    (!asksOfWhatDied(question) || tellsOfWhatDied(question, choice, facts)) &&
    !lacksName(question, choice) &&
    (contextOf(choice.article).isEncyclopaedic || !lacksDemand(question, choice)) &&
    !countsOnlyChanges(question, choice) &&
    !countsOnlyThings(question, choice, facts) &&
    tellsOfKin(question, choice) &&
    !tellsOfAnother(question, choice, facts);
  const choices = chosen(question, satisfying(question, hits, coverage)).filter(told);
  const strictly = supportedOnes(coverage, question, choices, hits);
  const reply = replied(coverage, question, hits);
  if (reply !== null && reply.choice.score >= (strictly[0]?.choice.score ?? 0) - NEARLY_AS_GOOD.news)
    return [reply, ...strictly.filter(({ choice }) => !isAsking(choice.paragraph))];
  return (
    supportedInOtherWords(coverage, question, chosen, hits, strictly) ??
    (strictly.length > 0 ? strictly : looselySupported(coverage, question, chosen, hits))
  );
}

/**
 * Of choices that support the question about as well, those that hold the very kind of thing that it asks for come first, and
 * of these, where it is about now, the newest.
 */
function inOrder(
  question: Question,
  supported: readonly Supported[],
  { facts }: Pick<Coverage, 'facts'>,
): readonly Choice[] {
  const latest = question.now || question.latest;
  const best = supported[0]?.choice.score ?? 0;
  const exacting = isExacting(question);
  const enough = exacting
    ? LEAST_SUPPORT
    : (latest ? COMPARABLE.latest : COMPARABLE.other) * (supported[0]?.support ?? 0);
  const comparable = supported
    .filter(({ support }) => support >= enough)
    .map(({ choice }) => ({
      choice,
      holds: Number(
        choice.score >
          best -
            NEARLY_AS_GOOD[
              contextOf(choice.article).isEncyclopaedic ? 'other' : exacting ? 'exacting' : 'news'
            ] && holdsExpected(question, choice, facts),
      ),
    }));
  const most = Math.max(0, ...comparable.map(({ choice }) => choice.signals.sentence));
  const isAsFit = ({ choice }: { readonly choice: Choice }) => choice.signals.sentence >= AS_FIT * most;
  return [
    ...comparable
      .toSorted(
        (a, b) =>
          b.holds - a.holds ||
          (latest
            ? Number(isAsFit(b)) - Number(isAsFit(a)) ||
              compareDates(b.choice.article.published, a.choice.article.published)
            : 0),
      )
      .map(({ choice }) => choice),
    ...supported.filter(({ support }) => support < enough).map(({ choice }) => choice),
  ];
}
