import type { Article } from '../corpus/article.ts';
import type { Place } from '../facts/person.ts';
import { withoutEchoes } from '../search/alike.ts';
import { answersTo } from '../search/answers-to.ts';
import { contextOf } from '../search/article-context.ts';
import { chooseClippings } from '../search/choose.ts';
import type { Coverage } from '../search/coverage.ts';
import { holdsExpected } from '../search/expected.ts';
import type { Passage } from '../search/passage.ts';
import type { Question } from '../search/question.ts';
import { satisfies } from '../search/support-insists.ts';
import { understand } from '../search/understand.ts';
import type { Answer, AnswerPerson, Clipping } from './answer.ts';
import { LOOKED_THROUGH } from './figures/asked.ts';
import { found, nothingFound } from './outcome.ts';
import { countedFor } from './passages/counted.ts';
import { headingOf, nothingFor, readingsOf } from './passages/headings.ts';
import { clippingOf, isSamePlace, passageOfClipping } from './passages/places.ts';
import { MOST, SEARCHED, search } from './passages/searched.ts';
import { mayBeTheirs, speakerOf } from './passages/speakers.ts';
import { answerTopic } from './passages/topic.ts';
import { holdsAtHome, holdsForThem } from './people/holders.ts';
import {
  asksForHolder,
  lacksLeader,
  lacksOffice,
  namesHolder,
  type PersonPassage,
  peopleFor,
  presence,
} from './people.ts';
import type { Request } from './request.ts';

/** Passages that answer a question, best first, or those on a topic, newest first. */
export function answerPassages(coverage: Coverage, request: Request): Answer {
  return request.query === null ? answerQuestion(coverage, request) : answerTopic(coverage, request);
}

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
