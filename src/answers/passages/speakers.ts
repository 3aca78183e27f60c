import type { Article } from '../../corpus/article.ts';
import type { Place } from '../../facts/person.ts';
import { contextOf, type Mention } from '../../search/article-context.ts';
import type { Coverage } from '../../search/coverage.ts';
import { demands } from '../../search/demand.ts';
import { holdsPhrase } from '../../search/phrase.ts';
import type { Question } from '../../search/question.ts';
import { BOOSTS } from '../../search/question-needs.ts';
import { isRole } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { perfectFrame, speechFrame } from '../../text/speech.ts';
import { fold, type Term } from '../../text/terms.ts';
import type { Clipping } from '../answer.ts';
import { holdersOf } from '../people/holders.ts';
import { type AskedSpeaker, askedSpeaker } from '../people.ts';

/** Of whom a question wants to know what they said; null for a body that the coverage knows by another name. */
export function speakerOf(coverage: Coverage, question: Question): AskedSpeaker | null {
  const speaker = askedSpeaker(coverage, question.text);
  if (speaker?.by !== 'office' || speaker.bearers.length > 0) return speaker;
  const bearers = holdersOf(coverage, question, speaker.words);
  if (bearers.length > 0) return { ...speaker, bearers };
  return question.insists.some((one) => one.kind === 'name' && one.known) ? null : speaker;
}

/** Whether a clipping can tell what somebody said: it names them, reports words, and nobody else's for certain. */
export function mayBeTheirs(
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
    !mentions.every((mention) => isBeforeSaying(paragraph.text.slice(mention.end, end))) &&
    (mentions.some((mention) => asks(paragraph.text.slice(mention.end, end))) ||
      sayings.every(
        ({ speaker, start: from, end: to }) =>
          speaker === null ||
          spellings.has(speaker.name) ||
          // What two say together each of them says.
          sayings.some(
            (other) => other.start === from && other.end === to && spellings.has(other.speaker?.name ?? ''),
          ) ||
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
  { query, insists }: Question,
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
  const plainly = new Set(words.flatMap((word) => PARENTS.get(word) ?? []));
  const isCalled = (terms: readonly Term[]) =>
    terms.some(({ word }) => plainly.has(word)) ||
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
      (by === 'noun' &&
        (SPOKEN.test(text) || speaksForGovernment(insists, words, text, context.mentions(paragraph.text)))))
  );
}

/** Whether those who speak in a text do so for a government that is asked about, and no other country than its own is named there. */
const speaksForGovernment = (
  insists: Question['insists'],
  words: readonly string[],
  text: string,
  named: readonly Mention[],
): boolean =>
  words.some((word) => GOVERNMENTS.has(word)) &&
  MINISTERS.test(text) &&
  named.every(
    ({ code, demonym }) => !demonym || insists.some((one) => one.kind === 'place' && one.code === code),
  );

const GOVERNMENTS = new Set('government regime authorities gobierno regimen autoridades'.split(' '));

/** Those who speak for a government, folded. */
const MINISTERS =
  /(?<!\p{L})(?:(?:vice-?)?minist(?:er|r[oa])|canciller\p{L}*|foreign ministry|attorney general|solicitor general|(?:fiscal|procurador[a]?) general|procuraduria|el estado|the state|presidencia|presidential (?:office|spokes\p{L}+))(?!\p{L})/u;

/** What parents are called at home, and what news calls them. */
const PARENTS: ReadonlyMap<string, string> = new Map([
  ['mama', 'madre'],
  ['papa', 'padre'],
  ['mom', 'mother'],
  ['mum', 'mother'],
  ['dad', 'father'],
]);

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

/** Whether others' saying follows a name right behind a comma: "el gobierno de Ana Ruiz, denunciaron familiares". */
const isBeforeSaying = (behind: string): boolean =>
  speechFrame(/^, (\p{L}+(?:aron|ieron))(?!\p{L})/u.exec(fold(behind.slice(0, 40)))?.[1] ?? '') !== null;
