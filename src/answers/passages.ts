import type { Article } from '../corpus/article.ts';
import { compareDates } from '../corpus/edtf.ts';
import type { Place } from '../facts/person.ts';
import { withoutEchoes } from '../search/alike.ts';
import { answersTo } from '../search/answers-to.ts';
import { contextOf } from '../search/article-context.ts';
import { type Choice, chooseClippings } from '../search/choose.ts';
import type { Coverage } from '../search/coverage.ts';
import { demands } from '../search/demand.ts';
import { holdsExpected } from '../search/expected.ts';
import { readAs } from '../search/insisted-name.ts';
import type { Hit } from '../search/paragraph-index.ts';
import type { Passage } from '../search/passage.ts';
import { holdsPhrase } from '../search/phrase.ts';
import type { Question } from '../search/question.ts';
import { BOOSTS } from '../search/question-needs.ts';
import { satisfying } from '../search/support.ts';
import { satisfies } from '../search/support-insists.ts';
import { understand } from '../search/understand.ts';
import { withNeighbour } from '../search/with-neighbour.ts';
import { PAIRED, weightOf } from '../text/lexicon.ts';
import { isRole } from '../text/roles.ts';
import type { Span } from '../text/span.ts';
import { perfectFrame, speechFrame } from '../text/speech.ts';
import { fold, type Term } from '../text/terms.ts';
import { say } from '../wording/wording.ts';
import type { Answer, AnswerFigure, AnswerPerson, Clipping } from './answer.ts';
import { clip } from './clipping.ts';
import { type FigureHit, figuresFor, LOOKED_THROUGH } from './figures/asked.ts';
import { countsInCustody, tellsCustody } from './figures/custody.ts';
import { countsHeading } from './figures/heading.ts';
import { listed } from './figures/listing.ts';
import { accepts } from './filter.ts';
import { ageHeading, found, nothingFound, nothingHeading } from './outcome.ts';
import { holdersOf, holdsAtHome, holdsForThem } from './people/holders.ts';
import {
  type AskedSpeaker,
  askedSpeaker,
  asksForHolder,
  lacksLeader,
  lacksOffice,
  namesHolder,
  type PersonPassage,
  peopleFor,
  presence,
} from './people.ts';
import type { Request } from './request.ts';

/** Most clippings that answer a question. */
const MOST = 3;
/** So many of the best paragraphs are compared. */
const SEARCHED = 50;
/** A figure that answers as well as the best one, but for so much of its score, is listed beside it; of now the newest is first. */
const AS_WELL = { now: 0.25, other: 0.1 } as const;
/** Passages that answer a question, best first, or those on a topic, newest first. */
export function answerPassages(coverage: Coverage, request: Request): Answer {
  return request.query === null ? answerQuestion(coverage, request) : answerTopic(coverage, request);
}

function search(coverage: Coverage, request: Request, question: Question, limit = SEARCHED): readonly Hit[] {
  return coverage.index.search(question.query, {
    limit,
    accept: accepts(request),
    latest: question.latest || question.now,
  });
}

const clippingOf = ({
  article,
  paragraph,
  span,
  highlights,
}: Pick<Choice, 'article' | 'paragraph' | 'span' | 'highlights'>): Clipping =>
  clip(article, paragraph, span, highlights);

const passageOfClipping = ({ article, paragraph, start, end }: Clipping) => ({
  article,
  paragraph,
  span: { start, end },
});

const isSamePlace = (a: Clipping, b: Clipping): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;

function answerQuestion(coverage: Coverage, request: Request): Answer {
  const { index, facts } = coverage;
  const question = understand(request.question ?? '', coverage, { now: request.now });
  const about = search(coverage, request, question, question.asks === 'count' ? LOOKED_THROUGH : SEARCHED);
  const hits = about.slice(0, SEARCHED);
  const counted = countedFor(coverage, question, request, about);
  const told = counted.clippings.length > 0 ? [] : toldFor(coverage, question, request);
  const speaker = speakerOf(coverage, question);
  const passages = answersTo(question, hits, coverage)
    .map(clippingOf)
    // Who holds an office is answered by whom a report gives it, or not at all.
    .filter(
      (clipping) =>
        !asksForHolder(question) ||
        contextOf(clipping.article).isEncyclopaedic ||
        tellsHolder(question, passageOfClipping(clipping)),
    )
    .filter(
      (clipping) =>
        contextOf(clipping.article).isEncyclopaedic ||
        !(
          lacksOffice(question, passageOfClipping(clipping)) ||
          lacksLeader(question, passageOfClipping(clipping), facts)
        ),
    )
    // Beside a count, what counts nothing that was asked only makes the answer look newer than it is.
    .filter(
      (clipping) =>
        counted.clippings.length === 0 || holdsExpected(question, passageOfClipping(clipping), facts),
    )
    .filter((clipping) => speaker === null || mayBeTheirs(coverage, question, speaker, clipping));
  const all = [...counted.clippings, ...told.map(clippingOf), ...passages];
  const further = withoutEchoes(all, passageOfClipping).filter(
    (clipping, i, others) =>
      !counted.clippings.some((other) => isSamePlace(clipping, other)) &&
      !others.slice(0, i).some((other) => isSamePlace(clipping, other)),
  );
  // Figures refer to theirs, which are kept as they are.
  const clippings = [...counted.clippings, ...further].slice(0, MOST);
  if (clippings.length === 0) {
    return nothingFound(coverage, request, 'passages', {
      heading: nothingFor(coverage, request, question),
      nearest: chooseClippings(question, hits, { index, facts, limit: MOST }).map(clippingOf),
    });
  }
  const people = peopleIn(coverage, told, clippings);
  const heading = headingOf(question, clippings, counted.figures, request);
  return found(coverage, request, 'passages', {
    heading: [heading, ...readingsOf(question, clippings[0]!, request)].join(' '),
    clippings,
    ...(counted.figures.length > 0 ? { figures: counted.figures } : {}),
    ...(people.length > 0 ? { people } : {}),
  });
}

const tellsHolder = (question: Question, passage: Passage): boolean =>
  namesHolder(question, passage) || holdsAtHome(question, passage) || holdsForThem(question, passage);

/** A clipping with the sentence behind it that it must be read with. */
function widened(question: Question, clipping: Clipping, { facts }: Pick<Coverage, 'facts'>): Clipping {
  const { article, paragraph, start, highlights } = clipping;
  const { span } = withNeighbour(question, passageOfClipping(clipping), facts);
  const marks = highlights.map((mark) => ({ start: mark.start + start, end: mark.end + start }));
  return clip(article, paragraph, span, marks);
}

/** The figures that surely answer a question of how many, and the passages that they stand in. */
function countedFor(
  coverage: Coverage,
  question: Question,
  request: Request,
  hits: readonly Hit[],
): { readonly figures: readonly AnswerFigure[]; readonly clippings: readonly Clipping[] } {
  const passageOf = ({ article, figure }: FigureHit) => ({
    article,
    paragraph: article.paragraphs[figure.paragraph - 1]!,
    span: figure.passage,
  });
  const answering = figuresFor(coverage, question, request, hits).filter((hit) =>
    // Those "behind bars" are prisoners, whatever else they are called.
    satisfies(
      question,
      passageOf(hit),
      coverage.facts,
      ({ kind, text }) => kind !== 'word' || !tellsCustody(text) || countsInCustody(hit) === null,
    ),
  );
  const best = answering[0]?.score ?? 0;
  const asWell = question.now ? AS_WELL.now : AS_WELL.other;
  const asGood = answering.filter(({ score }) => score >= best - asWell);
  if (question.now)
    asGood.sort((a, b) => compareDates(b.article.published, a.article.published) || b.score - a.score);
  const { figures, clippings } = listed(withoutEchoedFigures(asGood, passageOf));
  const shown = clippings.slice(0, MOST);
  return {
    clippings: shown.map((clipping) => {
      const whole = widened(question, clipping, coverage);
      return shown.some((other) => other !== clipping && isSamePlace(other, whole)) ? clipping : whole;
    }),
    figures: figures.filter(({ clipping }) => clipping < MOST),
  };
}

/** Figures but for those of a sentence that an older article has, too: agencies' sentences stand in many. */
function withoutEchoedFigures(
  hits: readonly FigureHit[],
  passageOf: (hit: FigureHit) => Passage,
): readonly FigureHit[] {
  const byPassage = new Map<string, FigureHit[]>();
  for (const hit of hits) {
    const key = `${hit.article.id} ${hit.figure.paragraph} ${hit.figure.passage.start}`;
    byPassage.set(key, [...(byPassage.get(key) ?? []), hit]);
  }
  const firsts = [...byPassage.values()].toSorted(([a], [b]) =>
    compareDates(a!.article.published, b!.article.published),
  );
  const kept = new Set(withoutEchoes(firsts, ([hit]) => passageOf(hit!)).flat());
  return hits.filter((hit) => kept.has(hit));
}

/** What surely tells of the person that is asked about: who said it, who leads it, who somebody is. */
function toldFor(coverage: Coverage, question: Question, request: Request): readonly PersonPassage[] {
  const told: PersonPassage[] = [];
  // Somebody much spoken of has hundreds, each takes milliseconds, and a few are shown.
  for (const passage of peopleFor(coverage, question, request)) {
    if (told.length === MOST) break;
    if (satisfies(question, passage, coverage.facts)) told.push(passage);
  }
  return told;
}

/** Of whom a question wants to know what they said; null for a body that the coverage knows by another name. */
function speakerOf(coverage: Coverage, question: Question): AskedSpeaker | null {
  const speaker = askedSpeaker(coverage, question.text);
  if (speaker?.by !== 'office' || speaker.bearers.length > 0) return speaker;
  const bearers = holdersOf(coverage, question, speaker.words);
  if (bearers.length > 0) return { ...speaker, bearers };
  return question.insists.some((one) => one.kind === 'name' && one.known) ? null : speaker;
}

/** Whether a clipping can tell what somebody said: it names them, reports words, and nobody else's for certain. */
function mayBeTheirs(
  coverage: Coverage,
  question: Question,
  { bearers, by, words }: AskedSpeaker,
  clipping: Clipping,
): boolean {
  const { article, paragraph, start, end } = clipping;
  // What somebody demands is told without their saying so.
  if (by === 'noun' && demands(fold(question.text))) return true;
  if (by === 'kin' || by === 'noun') return tellsOfUnnamed(question, by, words, clipping);
  const inside = (stretch: Span) => stretch.start >= start && stretch.end <= end;
  const within = (place: Place) => place.paragraph === paragraph.number && inside(place);
  const entities = bearers.flatMap((bearer) => bearer.entities.get(article.id) ?? []);
  const spellings = new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases]));
  const sayings = (coverage.facts.get(article.id)?.sayings ?? []).filter(within);
  // Where namesakes stand in one article, a bare surname is certainly nobody's, but it is what was asked for.
  const bare =
    by === 'name' && entities.length > 1
      ? contextOf(article)
          .capitals(paragraph.text)
          .filter((term) => term.word === words.at(-1) && inside(term))
      : [];
  const mentions = [...entities.flatMap((entity) => entity.mentions.filter(within)), ...bare];
  // Whose office alone is asked for may be named by it where their words stand.
  if (by === 'office' && bearers.length === 0) {
    const here = new Set(
      contextOf(article)
        .terms(paragraph)
        .filter(inside)
        .map((term) => term.word),
    );
    return (
      words.length > 0 &&
      words.some((word) => isRole(word) && here.has(word)) &&
      sayings.some(({ speaker }) => speaker !== null)
    );
  }
  return (
    // A ministry that "has offered no explanation" is quoted with nothing, and that is what it said.
    (sayings.length > 0 ||
      bearers.every(({ kind }) => kind === 'organisation') ||
      mentions.some((mention) => speaks(paragraph.text.slice(mention.end, end)))) &&
    (mentions.some((mention) => asks(paragraph.text.slice(mention.end, end))) ||
      sayings.every(
        ({ speaker }) =>
          speaker === null ||
          spellings.has(speaker.name) ||
          (bearers.every(({ kind }) => kind === 'organisation') &&
            speaksForThem(coverage, article, speaker.name, spellings)),
      )) &&
    mentions.length > 0
  );
}

/** Whether somebody has an office in a body by a role that names it: "Ruiz, a director at Open Bars". */
function speaksForThem(
  { facts }: Coverage,
  { id }: Article,
  name: string,
  spellings: ReadonlySet<string>,
): boolean {
  const roles = (facts.get(id)?.entities ?? [])
    .filter((entity) => entity.name === name)
    .flatMap((entity) => entity.roles);
  return roles.some(({ text }) => Array.from(spellings).some((spelling) => text.includes(spelling)));
}

/**
 * Whether a clipping tells what somebody said whom a question calls by no name: it has a verb of saying, and what they are called, as
 * the paragraph around it may; a body has a spokesman, too.
 */
function tellsOfUnnamed(
  { query }: Question,
  by: 'kin' | 'noun',
  words: readonly string[],
  { article, paragraph, start, end }: Clipping,
): boolean {
  const context = contextOf(article);
  const before = article.paragraphs[paragraph.number - 2];
  const own = context.terms(paragraph);
  const text = fold(paragraph.text.slice(start, end));
  const says = (text.match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (word, at, all) =>
      speechFrame(word) !== null || (HAS.test(all[at - 1] ?? '') && perfectFrame(word) !== null),
  );
  const called = query.groups.filter(({ word }) => words.includes(fold(word)));
  const isCalled = (terms: readonly Term[]) =>
    called.some(
      (group) =>
        // A mother is no father, though either may stand for a parent.
        group.terms.some(
          ({ term, boost }) => boost > BOOSTS.synonym && terms.some((other) => other.term === term),
        ) ||
        // A nurses' association is their union.
        group.phrases?.some((phrase) => holdsPhrase(terms, phrase)) === true,
    );
  return (
    says &&
    (isCalled(by === 'kin' && before !== undefined ? [...own, ...context.terms(before)] : own) ||
      (by === 'noun' && SPOKEN.test(text)))
  );
}

/** "Ha precisado". */
const HAS = /^h(?:a|an|abia|abian)$/;

/** Those through whom bodies speak. */
const SPOKEN = /(?<!\p{L})(?:spokes(?:man|woman|person)|portavoz|vocer[oa])(?!\p{L})/u;

/** Words that may stand between a subject and its verb: "Ruiz, in her letter, also wrote". */
const TO_VERB = 6;

/** Whether a verb of demanding follows a name right away: what is said behind it says by whom. */
const asks = (behind: string): boolean => demands(behind.slice(0, 20)) && /^\W*\p{L}+/u.test(behind);

/** Whether a verb of saying follows a name close by. */
const speaks = (behind: string): boolean =>
  (fold(behind.slice(0, 80)).match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, TO_VERB)
    .some((word) => speechFrame(word) !== null);

/** Those of whom the clippings tell, with what stands there of them. */
function peopleIn(
  coverage: Coverage,
  told: readonly PersonPassage[],
  clippings: readonly Clipping[],
): readonly AnswerPerson[] {
  const bearers = new Set(told.map(({ bearer }) => bearer));
  return [...bearers].map((bearer) => {
    const within = <Item extends Place>(items: (article: Article) => readonly Item[]) =>
      clippings.flatMap(({ article, paragraph, start, end }, clipping) =>
        items(article)
          .filter((item) => item.paragraph === paragraph.number && start <= item.start && item.end <= end)
          .map((item) => ({ item, clipping })),
      );
    const spellings = new Set([bearer.name, ...bearer.aliases]);
    const sayingsOf = ({ id }: Article) =>
      (coverage.facts.get(id)?.sayings ?? []).filter(
        ({ speaker }) => speaker !== null && spellings.has(speaker.name),
      );
    return {
      ...presence(bearer, coverage.articles),
      roles: within(({ id }) => bearer.entities.get(id)?.roles ?? []).map(({ item, clipping }) => ({
        text: item.text,
        clipping,
        start: item.start,
        end: item.end,
      })),
      said: within(sayingsOf).map(({ item, clipping }) => ({
        kind: item.kind,
        clipping,
        start: item.start,
        end: item.end,
        how: item.speaker!.how,
      })),
    };
  });
}

/** Every paragraph that matches the topic about as well as the best, newest first. */
function answerTopic(coverage: Coverage, request: Request): Answer {
  const { index, facts } = coverage;
  const { now } = request;
  const topic = understand(request.query ?? '', coverage, { now });
  const onTopic = worthwhile(search(coverage, request, topic));
  const asked = request.question === null ? null : understand(request.question, coverage, { now });
  const hits = asked === null ? onTopic : narrowed(coverage, request, asked, onTopic);
  const choices = hits.flatMap((hit) => chooseClippings(asked ?? topic, [hit], { index, facts, limit: 1 }));
  if (choices.length === 0) {
    return nothingFound(coverage, request, 'passages', {
      heading: nothingFor(coverage, request, asked ?? topic),
      nearest: chooseClippings(asked ?? topic, onTopic, { index, facts, limit: MOST }).map(clippingOf),
    });
  }
  const clippings = choices
    .map(clippingOf)
    .sort(
      (a, b) =>
        compareDates(b.article.published, a.article.published) ||
        (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0) ||
        a.paragraph.number - b.paragraph.number,
    );
  const { published } = clippings[0]!.article;
  return found(coverage, request, 'passages', {
    heading: ageHeading(published, published, request.locale),
    clippings,
  });
}

/** Hits that are on a topic: those whose score is no mere chance beside the best one's. */
function worthwhile(hits: readonly Hit[]): readonly Hit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score, coverage }) => score >= 0.35 * best && coverage >= 0.15);
}

/** Of the paragraphs on a topic those that a question asks for as well. */
function narrowed(
  coverage: Coverage,
  request: Request,
  question: Question,
  onTopic: readonly Hit[],
): readonly Hit[] {
  const paragraphs = new Set(onTopic.map(({ paragraph }) => paragraph));
  const hits = search(coverage, request, question).filter(({ paragraph }) => paragraphs.has(paragraph));
  return worthwhile(satisfying(question, hits, coverage));
}

/** The age of what answers, where now or the latest is asked about; otherwise how much there is. */
function headingOf(
  question: Question,
  clippings: readonly Clipping[],
  figures: readonly AnswerFigure[],
  { locale }: Request,
): string {
  if (!question.now && !question.latest)
    return say(locale, 'passages.heading', { passages: clippings.length });
  const published = clippings
    .map(({ article }) => article.published)
    .reduce((a, b) => (compareDates(a, b) < 0 ? b : a));
  // The heading names no earlier date than the newest that is shown.
  const dated = figures
    .map((figure) => ({ article: clippings[figure.clipping]!.article, figure }))
    .filter(({ article }) => compareDates(article.published, published) === 0);
  return dated.length > 0 ? countsHeading(dated, locale) : ageHeading(published, published, locale);
}

/** Says how names that the question seems to misspell were read: somebody else may have been meant. */
function readingsOf(question: Question, clipping: Clipping, { locale }: Request): readonly string[] {
  const { article } = clipping;
  const passage = passageOfClipping(clipping);
  return question.insists.flatMap((insistence) => {
    const written = insistence.kind === 'name' ? readAs(insistence, passage, contextOf(article)) : null;
    return written === null ? [] : [say(locale, 'passages.readAs', { asked: insistence.text, written })];
  });
}

/** Says in how much coverage nothing was found, and what was looked for; never that it isn't so. */
function nothingFor(coverage: Coverage, { locale }: Request, question: Question): string {
  const words = question.query.groups
    .filter((_, i) => question.bearings[i]!.weight === 1)
    .map(({ word }) => word);
  const isAsking = question.query.groups.some(({ word }) => weightOf(fold(word), PAIRED) !== 'light');
  if (!isAsking) return say(locale, 'passages.ask', { articles: coverage.articles.length });
  const heading = nothingHeading(coverage, locale);
  if (words.length === 0) return heading;
  return `${heading} ${say(locale, 'passages.searched', { words: words.slice(0, 8).join(', ') })}`;
}
