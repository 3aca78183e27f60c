import type { Article } from '../../corpus/article.ts';
import type { Bearer, Directory } from '../../facts/directory.ts';
import type { Saying } from '../../facts/person.ts';
import { holdsPhrase } from '../../search/phrase.ts';
import type { TermGroup } from '../../search/query.ts';
import { plain } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import { type Term, terms } from '../../text/terms.ts';
import { type Asked, narrowed, subject } from './asked.ts';
import { askedSpeaker } from './asked-speaker.ts';
import { type PersonPassage, passage, ranked } from './person-passage.ts';

/** Share of the question's words that a saying must have for it to be what was asked about. */
const ENOUGH = 0.6;
/** Share of the best passage's score below which another is about something else. */
const CLOSE = 0.8;

/** Each spelling of those who stand in an article → who bears it there. */
type BearersBySpelling = ReadonlyMap<string, Bearer>;

const byArticles = new WeakMap<Directory, ReadonlyMap<string, BearersBySpelling>>();

/** Article id → who bears which name there; of several the first in the directory's order. It is asked for at every saying. */
function bearersByArticle(directory: Directory): ReadonlyMap<string, BearersBySpelling> {
  const known = byArticles.get(directory);
  if (known !== undefined) return known;
  const made = new Map<string, Map<string, Bearer>>();
  for (const bearer of directory.bearers) {
    for (const [id, { name, aliases }] of bearer.entities) {
      const here = made.get(id) ?? new Map<string, Bearer>();
      made.set(id, here);
      for (const spelling of [name, ...aliases]) if (!here.has(spelling)) here.set(spelling, bearer);
    }
  }
  byArticles.set(directory, made);
  return made;
}

/** The sayings of a bearer, or of everybody, with a certain speaker. */
function* sayings(
  asked: Asked,
  of: Bearer | null,
): Generator<{
  readonly article: Article;
  readonly saying: Saying;
  readonly bearer: Bearer;
  readonly age: number;
}> {
  const byArticle = bearersByArticle(asked.coverage.directory);
  for (const [age, article] of asked.articles.entries()) {
    if (of !== null && !of.entities.has(article.id)) continue;
    const here = byArticle.get(article.id);
    for (const saying of asked.coverage.facts.get(article.id)?.sayings ?? []) {
      if (saying.speaker === null) continue;
      const bearer = here?.get(saying.speaker.name);
      if (bearer !== undefined && (of === null || bearer === of)) yield { article, saying, bearer, age };
    }
  }
}

/** Index terms of a saying's own words, and of those that it is shown with. */
interface SaidTerms {
  readonly inside: readonly Term[];
  readonly around: readonly Term[];
}

const saidTerms = new WeakMap<Saying, SaidTerms>();

function termsOf(article: Article, saying: Saying): SaidTerms {
  let found = saidTerms.get(saying);
  if (found === undefined) {
    const text = article.paragraphs[saying.paragraph - 1]?.text ?? '';
    const within = ({ start, end }: Span) => terms(text.slice(start, end), article.language);
    found = { inside: within(saying), around: within(saying.passage) };
    saidTerms.set(saying, found);
  }
  return found;
}

/** What share of the groups a saying has, 0 to 1; what can no longer reach `least` is looked at no further and comes out too low. */
function share(groups: readonly TermGroup[], article: Article, saying: Saying, least = 0): number {
  const count = groups.length;
  if (count === 0) return 0;
  const { inside, around } = termsOf(article, saying);
  let met = 0;
  for (let i = 0; i < count && (met + count - i) / count >= least; i += 1) {
    const group = groups[i]!;
    met += standsIn(group, inside) ? 1 : standsIn(group, around) ? 0.7 : 0;
  }
  return met / count;
}

const termsOfGroups = new WeakMap<TermGroup, ReadonlySet<string>>();

/** Whether a term, or a whole phrase, stands there that may stand for the group's word. */
function standsIn(group: TermGroup, within: readonly Term[]): boolean {
  let own = termsOfGroups.get(group);
  if (own === undefined) {
    own = new Set(group.terms.flatMap(({ term, partial }) => (partial === true ? [] : [term])));
    termsOfGroups.set(group, own);
  }
  for (const { term } of within) if (own.has(term)) return true;
  return group.phrases?.some((phrase) => holdsPhrase(within, phrase)) === true;
}

/** What the one whom a question names said, of what it asks about. */
export function whatSaid(asked: Asked): readonly PersonPassage[] {
  const speaker = askedSpeaker(asked.coverage, asked.question.text);
  // Of two namesakes it isn't known which is meant.
  if (speaker === null || (speaker.by === 'name' && speaker.bearers.length > 1)) return [];
  const about = subject(asked, speaker.words);
  const acts = actsOf(asked);
  return ranked(
    speaker.bearers.flatMap((of) =>
      [...sayings(asked, of)].map(({ article, saying, bearer, age }) => {
        const score = about.length === 0 ? 1 : share(about, article, saying, ENOUGH);
        return about.length > 0 && score < ENOUGH
          ? null
          : passage(
              article,
              bearer,
              saying,
              saying.passage,
              score +
                0.05 * Number(saying.kind === 'direct') +
                OF_ACT * share(acts, article, saying) -
                age / 1000,
            );
      }),
    ),
  );
}

/** Groups without which nothing answers: names, places, years and numbers of the question. */
function musts({ question }: Asked): ReadonlySet<string> {
  return new Set(question.insists.flatMap(({ text }) => plain(text).split(/[^\p{L}\p{N}]+/u)));
}

/** Verbs of saying, folded, that tell nothing else: one who only reports something hasn't criticised or demanded it. */
const PLAINLY_SAYS =
  /^(?:sa(?:y|ys|id)|tells?|told|writes?|wrote|tweet(?:s|ed)?|report(?:s|ed)?|stat(?:es?|ed)|declar(?:es?|ed)|announc(?:es?|ed)|not(?:es?|ed)|mention(?:s|ed)?|claim(?:s|ed)?|asserts?|asserted|di(?:ce|cen|jo|jeron)|cuentan?|cont(?:o|aron)|escrib(?:en?|io|ieron)|afirm(?:an?|o|aron)|asegur(?:an?|o|aron)|sostiene[n]?|sostuv(?:o|ieron)|declar(?:an?|o|aron)|anunci(?:an?|o|aron)|inform(?:an?|o|aron)|report(?:an?|o|aron)|senal(?:an?|o|aron)|indic(?:an?|o|aron)|mencion(?:an?|o|aron)|estim(?:ates?|ated|an?|o|aron)|counts?|counted|cifr(?:an?|o|aron)|calcul(?:an?|o|aron))$/;

/** The verbs of saying of a question that tell what was done by it: to demand, to promise. */
const actsOf = ({ question }: Asked): readonly TermGroup[] =>
  question.query.groups.filter(
    ({ word }) => speechFrame(plain(word)) !== null && !PLAINLY_SAYS.test(plain(word)),
  );

/** What it is worth that a saying does what the question's verb says. */
const OF_ACT = 0.3;

/** Who said what a question asks about, with its verb. */
export function whoSaid(asked: Asked, verb: string): readonly PersonPassage[] {
  const about = subject(asked, []);
  if (about.length === 0) return [];
  const act = PLAINLY_SAYS.test(verb)
    ? []
    : asked.question.query.groups.filter(({ word }) => plain(word) === verb);
  const insisted = musts(asked);
  const needed = about.filter(({ word }) =>
    plain(word)
      .split(/[^\p{L}\p{N}]+/u)
      .some((part) => insisted.has(part)),
  );
  const enough = about.length < 3 ? 0.7 : ENOUGH;
  const passages = ranked(
    [...sayings(narrowed(asked), null)].map(({ article, saying, bearer, age }) => {
      const score = share(about, article, saying, enough);
      if (score < enough || (act.length > 0 && share(act, article, saying) === 0)) return null;
      if (share(needed, article, saying) < (needed.length === 0 ? 0 : 0.7)) return null;
      return passage(article, bearer, saying, saying.passage, score - age / 1000);
    }),
  );
  const best = passages[0]?.score ?? 0;
  return passages.filter(({ score }) => score > CLOSE * best);
}
