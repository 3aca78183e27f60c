import type { Article } from '../../corpus/article.ts';
import type { Bearer, Directory } from '../../facts/directory.ts';
import { contextOf, isCountry } from '../../search/article-context.ts';
import type { Coverage } from '../../search/coverage.ts';
import { type Passage, sentencesOf } from '../../search/passage.ts';
import { holdsPhrase } from '../../search/phrase.ts';
import type { TermGroup } from '../../search/query.ts';
import type { Question } from '../../search/question.ts';
import { placesIn } from '../../text/countries.ts';
import { plain } from '../../text/names.ts';
import { isRole, LEADERSHIP } from '../../text/roles.ts';
import { bareTerms } from '../../text/terms.ts';
import { atOnce } from '../../turns.ts';
import { isAnother, isAnothers } from './offices.ts';

/** A role and its index terms. */
interface HeldRole {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** Somebody's roles, and the terms of all of them, each once. */
interface Held {
  readonly roles: readonly HeldRole[];
  readonly terms: readonly string[];
}

/** Most bearers are the same in the next directory. */
const heldRoles = new WeakMap<Bearer, Held>();

function heldBy(bearer: Bearer, languages: ReadonlyMap<string, string>): Held {
  let held = heldRoles.get(bearer);
  if (held === undefined) {
    const roles = [...bearer.entities].flatMap(([id, entity]) =>
      entity.roles.map(({ text }) => ({ text, terms: new Set(bareTerms(text, languages.get(id) ?? '')) })),
    );
    held = { roles, terms: [...new Set(roles.flatMap(({ terms }) => [...terms]))] };
    heldRoles.set(bearer, held);
  }
  return held;
}

/** Term → who has a role with it: places in the directory's list of bearers, ascending. */
type Offices = ReadonlyMap<string, readonly number[]>;

const knownOffices = new WeakMap<Directory, Offices>();

/** Makes what finds those who hold an office that a question names; in steps of a bearer. */
export function* officesSteps({
  articles,
  directory,
}: Pick<Coverage, 'articles' | 'directory'>): Generator<undefined, Offices> {
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  const byTerm = new Map<string, number[]>();
  for (const [place, bearer] of directory.bearers.entries()) {
    for (const term of heldBy(bearer, languages).terms) {
      const places = byTerm.get(term);
      if (places === undefined) byTerm.set(term, [place]);
      else places.push(place);
    }
    yield;
  }
  knownOffices.set(directory, byTerm);
  return byTerm;
}

/**
 * Whoever has, in one role, every word of an office that a question names, in whatever language: `office` are the words of it,
 * folded. Empty where no role has them all.
 */
export function holdersOf(
  coverage: Coverage,
  { query }: Question,
  office: readonly string[],
): readonly Bearer[] {
  const groups = query.groups.filter(({ word }) => office.includes(plain(word)));
  if (groups.length === 0) return [];
  const byTerm = knownOffices.get(coverage.directory) ?? atOnce(officesSteps(coverage));
  const places = groups.map(({ terms }) => new Set(terms.flatMap(({ term }) => byTerm.get(term) ?? [])));
  const [fewest] = places.sort((a, b) => a.size - b.size);
  return [...fewest!]
    .sort((a, b) => a - b)
    .map((place) => coverage.directory.bearers[place]!)
    .filter((bearer) =>
      heldRoles
        .get(bearer)!
        .roles.some(
          ({ text, terms }) =>
            groups.every((group) => group.terms.some(({ term }) => terms.has(term))) &&
            !isAnother(text, office),
        ),
    );
}

/** Whether what a question asks an office of is what an article is about: its country or city, or the one body that it is headed by. */
function isOfHome({ text, insists }: Question, article: Article): boolean {
  const context = contextOf(article);
  const [place, anotherPlace] = insists.filter((one) => one.kind === 'place');
  const [name, anotherName] = insists.filter((one) => one.kind === 'name');
  if (anotherPlace !== undefined || anotherName !== undefined) return false;
  if (name !== undefined) {
    if (place !== undefined || !name.known || !name.thing) return false;
    const [lead] = article.paragraphs;
    const head = new Set(
      [...context.terms(null), ...(lead === undefined ? [] : context.terms(lead))].map(({ word }) => word),
    );
    return name.spellings.some((words) => words.every((word) => head.has(word)));
  }
  if (place === undefined) return false;
  // A capital may stand for its country, but its mayor doesn't.
  const city = placesIn(text, { anyCase: true }).find(({ code }) => code === place.code)?.city ?? null;
  return city === null ? context.isSetIn(place.code) : context.isAboutCity(city);
}

/**
 * Whether a passage gives an office of a country, a city or a body to somebody without saying of which, in an article about it: "Mining
 * Minister Rosa Quint" of a report from Santiago. All else that the question asks of the office stands beside it, in the
 * headline or the lead, and no other country does.
 */
export function holdsAtHome(question: Question, passage: Passage): boolean {
  const { article, paragraph } = passage;
  if (!isOfHome(question, article)) return false;
  const { query, insists, bearings } = question;
  const context = contextOf(article);
  const home = insists.find((one) => one.kind === 'place')?.code;
  const asked = query.groups.filter((_, i) => !bearings[i]!.insisted && bearings[i]!.weight === 1);
  const isOffice = ({ word }: TermGroup) => isRole(plain(word)) || LEADERSHIP.has(plain(word));
  const offices = new Set(asked.filter(isOffice).flatMap(wholeTerms));
  const phrases = asked.filter(isOffice).flatMap((group) => group.phrases ?? []);
  const known = new Set([
    ...query.groups.flatMap(({ terms }) => terms.map(({ term }) => term)),
    ...phrases.flat(),
  ]);
  const opening = article.paragraphs[0];
  const around = [...context.terms(null), ...(opening === undefined ? [] : context.terms(opening))];
  const countries = context.mentions(paragraph.text).filter(({ code }) => isCountry(code));
  return sentencesOf(passage).some((sentence) => {
    const { terms: own } = sentence;
    const phrase = phrases.find((one) => holdsPhrase(own, one));
    const at = own.findIndex(({ term }) => offices.has(term) || phrase?.includes(term) === true);
    if (at === -1) return false;
    const beside = {
      start: own[Math.max(0, at - 2)]!.start,
      end: own[Math.min(own.length - 1, at + NEAR)]!.end,
    };
    const abroad = countries.some(
      ({ code, start, end }) =>
        home !== undefined && code !== home && beside.start <= start && end <= beside.end,
    );
    if (abroad) return false;
    // "The authority's head" is that of what is asked about, or of something else.
    const isOwned = OWNED.test(paragraph.text.slice(0, own[at]!.start));
    if (isOwned && !known.has(own[at - 1]?.term ?? '')) return false;
    const isAsked = known.has(own[at + 1]?.term ?? '');
    if (!isAsked && OF_ANOTHER.test(paragraph.text.slice(own[at]!.end))) return false;
    if (own.slice(Math.max(0, at - 3), at).some((before) => isAnothers(before, offices))) return false;
    const has = (group: TermGroup) =>
      wholeTerms(group).some((term) => [...own, ...around].some((other) => other.term === term));
    return (
      own
        .slice(Math.max(0, at - NEAR), at + NEAR)
        .some(({ shape, term }) => shape === 'name' && !known.has(term)) &&
      asked.every((group) => isOffice(group) || has(group))
    );
  });
}

/**
 * Whether a passage gives an office, or a calling, of somebody's to another by a possessive, where the headline or the paragraph
 * before names whom the question does: "Her lawyer, Ann Lee".
 */
export function holdsForThem({ query, insists }: Question, passage: Passage): boolean {
  const { article, paragraph } = passage;
  const names = insists.filter((one) => one.kind === 'name');
  const context = contextOf(article);
  const before = article.paragraphs[paragraph.number - 2];
  const around = [null, paragraph, ...(before === undefined ? [] : [before])].flatMap((place) =>
    context.terms(place),
  );
  const named = new Set(names.flatMap(({ spellings }) => spellings.flatMap((words) => words.at(-1) ?? [])));
  if (names.length !== 1 || !around.some(({ word }) => named.has(word))) return false;
  const offices = new Set(
    query.groups
      .filter(({ word }) => isRole(plain(word)))
      .flatMap(({ terms }) => terms.map(({ term }) => term)),
  );
  const known = new Set(query.groups.flatMap(({ terms }) => terms.map(({ term }) => term)));
  return sentencesOf(passage).some(({ terms: own }) =>
    own.some(
      ({ term, start }, at) =>
        offices.has(term) &&
        THEIR.test(paragraph.text.slice(Math.max(0, start - 20), start)) &&
        own.slice(at, at + NEAR).some(({ shape, term: name }) => shape === 'name' && !known.has(name)),
    ),
  );
}

const THEIR = /(?<!\p{L})(?:his|her|its|their|sus?)\s(?:\p{L}+\s)?$/iu;
const OWNED = /['’]s?\s$/u;

/** The terms of a word that don't merely stand in a phrase for it. */
const wholeTerms = ({ terms }: TermGroup): readonly string[] =>
  terms.flatMap(({ term, partial }) => (partial === true ? [] : [term]));

/** Terms between an office and whoever holds it. */
const NEAR = 4;
/** "President of the Writers' League", "la presidenta del sindicato". */
const OF_ANOTHER = /^\s(?:of|for|de|del)\s/u;
