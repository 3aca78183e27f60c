import type { Facts } from '../../facts/facts.ts';
import { takesUpBody } from '../../search/insisted-name.ts';
import { isKin } from '../../search/kin-words.ts';
import { type Passage, sentencesOf } from '../../search/passage.ts';
import type { TermGroup } from '../../search/query.ts';
import type { Insistence, Question } from '../../search/question.ts';
import type { ShapedTerm } from '../../search/shaped-term.ts';
import { plain } from '../../text/names.ts';
import { isRole, LEADERSHIP } from '../../text/roles.ts';
import { terms } from '../../text/terms.ts';
import { OFFICES } from '../../text/titles.ts';
import { namesOtherOfKind } from './body-asked.ts';

/** "Who is …?", "¿cómo se llama …?", folded. */
export const WHO_IS =
  /^\W*(?:(?:who|quien(?:es)?)(?:'s| is| was| are| es| era| fue| son)|como se llama(?:n|ba|ban)?|what(?:'s| is| was) the name of)\b/;
/** What makes an office another one, or nobody's any more. */
const ANOTHER =
  /^(?:assistant|deputy|vice|under|former|late|acting|interim|then|associate|incoming|outgoing|designate|elect|shadow|would-be|adjunt[oa]|interin[oa]|entonces|antigu[oa]|saliente|entrante|elect[oa]|segund[oa]|(?:ex(?!teri|tern|ecut|per|port|cheq|am)|vice|sub)-?.{4,})$/;
/** What parts an office from what it is of. */
const OF = /\s(?:of|for|to|at|in|with|de|del|en|ante)\s|[,;(]/;

const BETWEEN_WORDS = /[^\p{L}-]+/u;

/** Orders call their members sisters and fathers, but whose father somebody is, is no office. */
const isOffice = (word: string): boolean => (OFFICES.has(word) || LEADERSHIP.has(word)) && !isKin(word);

/** Where the words of an office end in a question: at what it is of, or when and where it was held. */
const END =
  /\s(?:of|for|to|at|in|on|during|when|while|after|before|under|de|del|en|durante|cuando|tras|al|para)\s/;

/** Whether a question asks who holds an office of something that it names: "who is the prime minister of Canada?". */
export function asksForHolder({ text, insists }: Question): boolean {
  const line = plain(text).slice(0, 500);
  const isOwner = (one: Insistence) => one.kind === 'place' || (one.kind === 'name' && one.small !== true);
  if (!WHO_IS.test(line) || !insists.some(isOwner)) return false;
  const asked = line.replace(WHO_IS, '').replace(/[\s?!.]+$/, '');
  const end = END.exec(asked);
  const office = (end === null ? asked : asked.slice(0, end.index)).split(BETWEEN_WORDS);
  const isOf = /^\s(?:of|for|de|del)\s/.test(end?.[0] ?? '') || /['’]s /.test(asked);
  return isOf && isOffice(office.findLast((word) => !ADJECTIVE.test(word)) ?? '');
}

/** What Spanish puts behind an office: "el presidente actual de …". */
const ADJECTIVE = /^(?:actual|nuev[oa]|anterior|primer[oa]?|general|interin[oa])?$/;

/**
 * Whether a passage gives the office that a question asks for to somebody: one of its sentences has the office beside what it
 * is of ("Maine's governor, Ann Lee") and a name that the question lacks.
 */
export function namesHolder({ query, insists }: Question, passage: Passage): boolean {
  const standing = (of: (word: string) => boolean) =>
    new Set(
      query.groups.flatMap(({ word, terms }) =>
        plain(word).split(BETWEEN_WORDS).some(of) ? terms.map(({ term }) => term) : [],
      ),
    );
  const whole = new Set(
    insists.flatMap(({ kind, text }) =>
      kind === 'place' || kind === 'name' ? plain(text).split(BETWEEN_WORDS) : [],
    ),
  );
  const offices = standing((word) => isOffice(word) && !whole.has(word));
  const owners = standing((word) => whole.has(word));
  const asked = new Set(query.groups.flatMap(({ terms }) => terms.map(({ term }) => term)));
  const { text } = passage.paragraph;
  return sentencesOf(passage).some(({ terms }) => {
    const isNew = ({ shape, term }: ShapedTerm) => shape === 'name' && !asked.has(term);
    if (!terms.some(isNew)) return false;
    const of = [...terms.entries()].filter(([, { term }]) => owners.has(term));
    return [...terms.entries()].some(
      ([at, { term }]) =>
        offices.has(term) &&
        !terms
          .slice(Math.max(0, at - 3), at)
          .some(
            (before) => isAnothers(before, offices) && !PARTS.test(text.slice(before.end, terms[at]!.start)),
          ) &&
        of.some(([other, owner]) => {
          const [first, last] = at < other ? [terms[at]!, owner] : [owner, terms[at]!];
          const beside = at < other ? OFFICE_OF : OWNERS_OFFICE;
          return (
            !terms.slice(Math.min(at, other) + 1, Math.max(at, other)).some(isNew) &&
            beside.test(text.slice(first.end, last.start))
          );
        }),
    );
  });
}

/**
 * Whether a passage lacks the office of a question who holds it, or has it only as part of another: an assistant secretary is
 * no secretary. False where the question asks for no office, or names whom or what it is about.
 */
export function lacksOffice({ text, query, insists }: Question, passage: Passage): boolean {
  if (!WHO_IS.test(plain(text)) || insists.some((one) => one.kind === 'name' && one.small !== true))
    return false;
  const asked = plain(text).split(BETWEEN_WORDS);
  const offices = new Set(
    query.groups.flatMap(({ word, terms }) => (isOffice(plain(word)) ? terms.map(({ term }) => term) : [])),
  );
  return (
    offices.size > 0 &&
    sentencesOf(passage).every(({ terms }) =>
      terms.every(
        ({ term }, at) =>
          !offices.has(term) ||
          terms
            .slice(Math.max(0, at - 3), at)
            .some(
              ({ word }) =>
                (ANOTHER.test(word) && !asked.includes(word)) ||
                (PRIME.test(word) && !asked.some((one) => PRIME.test(one))),
            ),
      ),
    )
  );
}

const WHO_LEADS =
  /^\W*(?:who|quien(?:es)?) (?:leads?|led|heads?|headed|runs?|chairs?|chaired|directs?|presides? over|presided over|dirigen?|lideran?|presiden?|encabezan?)\b/;

/** Most words between a leader and the body: "Ana Ruiz, who has led the small group of lawyers Varo". */
const NEAR = 6;

/** A name, rather than "the board". */
const ENDS_CAPITAL = /(?:^|[^\p{L}\p{M}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*$/u;

/** "Its director", "su presidenta". */
const POSSESSED = /(?<!\p{L})(?:its|their|whose|sus?|cuy[oa]s?)(?!\p{L})/iu;

/**
 * Whether a question asks who leads a body that it names, and the passage tells of no leader beside that name or of what it
 * takes up by its kind ("the group's head"), or names another body, whose leader it would be.
 */
export function lacksLeader(
  { text, query }: Question,
  passage: Passage,
  facts: ReadonlyMap<string, Facts>,
): boolean {
  if (!WHO_LEADS.test(plain(text))) return false;
  const [leading, ...owners] = query.groups;
  if (leading === undefined || owners.length === 0) return false;
  if (namesOtherOfKind(owners, passage, facts)) return true;
  const { paragraph, span } = passage;
  const named = new Set(owners.map(({ word }) => plain(word)));
  const namesAnother = (facts.get(passage.article.id)?.entities ?? []).some(
    ({ kind, name, mentions }) =>
      kind === 'organisation' &&
      !plain(name)
        .split(BETWEEN_WORDS)
        .some((word) => named.has(word)) &&
      mentions.some(
        (mention) =>
          mention.paragraph === paragraph.number &&
          span.start <= mention.start &&
          mention.end <= span.end &&
          ENDS_CAPITAL.test(paragraph.text.slice(mention.start, mention.end)),
      ),
  );
  return sentencesOf(passage).every((sentence) => {
    const places = ({ terms }: TermGroup) =>
      sentence.terms.flatMap((own, at) => (terms.some(({ term }) => term === own.term) ? at : []));
    const leaders = [
      ...places(leading),
      ...sentence.terms.flatMap(({ word }, at) => (LEADERSHIP.has(word) ? at : [])),
    ];
    if (leaders.length === 0) return true;
    const owning = owners.map((group) =>
      // A name's word without its capital is the word: "a shorter registry".
      places(group).filter((at) => !/^\p{Lu}/u.test(group.word) || sentence.terms[at]!.shape === 'name'),
    );
    const isBeside = owning.flat().some((at) => leaders.some((other) => Math.abs(at - other) <= NEAR));
    if (isBeside || owning.every((at) => at.length > 0)) return !isBeside;
    const written = paragraph.text.slice(sentence.start, sentence.end);
    return namesAnother || !(takesUpBody(written) || POSSESSED.test(written));
  });
}

/** A prime minister is no minister of something. */
const PRIME = /^prim(?:e|er|era)$/;

/** "Former", "esposa": the office before which it stands is not held, or by somebody else. */
export const isAnothers = ({ word, term }: ShapedTerm, offices: ReadonlySet<string>): boolean =>
  ANOTHER.test(word) || (isRole(word) && !offices.has(term));

/** What parts a role from an office behind it: "the Queen's envoy is the Governor". */
const PARTS = /[,;:–—]|\s(?:is|was|are|were|be|as|and|es|era|fue|como|y)\s/;

/** "mayor *of the old town of* Tolvane", "Tolvane*'s first* mayor". */
const OFFICE_OF = /^\s(?:of|for|at|in|de|del|en|para)\s(?:[\p{L}\p{M}'’-]+\s){0,3}$/u;
const OWNERS_OFFICE = /^(?:['’]s?)?\s(?:[\p{L}\p{M}-]+\s){0,3}$/u;

/** Whether a role is an office beside, below or before that of the words asked for: "former president". */
export function isAnother(role: string, wanted: readonly string[]): boolean {
  return plain(role)
    .split(BETWEEN_WORDS)
    .some((part) => ANOTHER.test(part) && !wanted.includes(part));
}

/** Whether the words of a role say that its bearer holds the office that a question, `line` when folded, asks for. */
export function isOfficeAsked(
  role: string,
  language: string,
  asked: readonly TermGroup[],
  line: string,
): boolean {
  if (isAnother(role, line.split(BETWEEN_WORDS))) return false;
  // "wife of the president": the office is what the role is of.
  const of = OF.exec(role);
  const own = new Set(terms(of === null ? role : role.slice(0, of.index), language).map(({ term }) => term));
  const offices = asked.filter(({ word }) => isRole(plain(word)));
  return offices.length === 0 || offices.some((group) => group.terms.some(({ term }) => own.has(term)));
}
