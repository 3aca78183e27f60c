import type { Article, Paragraph } from '../../corpus/article.ts';
import type { Bearer, Directory } from '../../facts/directory.ts';
import type { Place, Saying } from '../../facts/person.ts';
import type { Coverage } from '../../search/coverage.ts';
import type { TermGroup } from '../../search/query.ts';
import type { Question } from '../../search/question.ts';
import { plain, type Word, words } from '../../text/names.ts';
import { isRole, LEADERSHIP } from '../../text/roles.ts';
import type { Span } from '../../text/span.ts';
import { speechFrame } from '../../text/speech.ts';
import { terms } from '../../text/terms.ts';
import { accepts } from '../filter.ts';
import type { Request } from '../request.ts';
import { askedSpeaker } from './asked-speaker.ts';
import { isOfficeAsked } from './offices.ts';
import { wholeSentences } from './passages.ts';

/** A passage that answers a question about a person: whole sentences of one paragraph. */
export interface PersonPassage {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly span: Span;
  /** Stretches of the paragraph that answer: the role, the words said. */
  readonly highlights: readonly Span[];
  readonly bearer: Bearer;
  /** Greater is better; comparable within one question only. */
  readonly score: number;
}

const LEADS_EN = '(?:leads?|led|heads?|headed|runs?|chairs?|directs?|presides(?: over)?|founded)';
const LEADS_ES = '(?:lidera|dirige|encabeza|preside|fundo|coordina)';
const LEADER =
  '(?:leader|head|director|president|founder|chair|chairman|chairwoman|chairperson|boss|chief|lider|presidente|presidenta|directora|fundador|fundadora|jefe|jefa|coordinador|coordinadora)';

const WHO_LEADS = new RegExp(
  `\\b(?:who|quien(?:es)?) (?:currently |now )?(?:${LEADS_EN}|${LEADS_ES})\\b|\\b(?:who|quien) (?:is|are|was|es|era|fue|son) (?:the |el |la )?${LEADER} (?:of|de|del)\\b`,
);
/** "To whom did he say it?" asks for no speaker. */
const WHO_SAID =
  /(?<!\b(?:a|de|con|para|por|to|of|with) )\b(?:who|quien|quienes) (?:has |have |ha |han |also )?([a-z]+)\b/;
const WHAT_SAID =
  /\b(?:what|que|como)\b.*\b(?:say|says|said|saying|tell|told|tweet|tweeted|write|wrote|claim|claimed|state|stated|declare|dijo|dice|dicho|declaro|afirmo|opina|opino|escribio|senalo|pidio|denuncio)\b/;
const WHO_IS = /^\W*(?:who|quien(?:es)?)(?:'s| is| was| are| es| era| fue| son)\b/;

/** Most mentions that tell who somebody is. */
const MOST = 5;
/** Share of the question's words that a saying must have for it to be what was asked about. */
const ENOUGH = 0.6;
/** Share of the best passage's score below which another is about something else. */
const CLOSE = 0.8;

/**
 * Passages that surely answer a question about people: who said something, who leads or founded an organisation, who
 * holds an office, what somebody said of something, who somebody is; best first. Empty where the coverage doesn't say,
 * or where the question names somebody whom the coverage doesn't.
 */
export function peopleFor(
  coverage: Coverage,
  question: Question,
  request: Request,
): readonly PersonPassage[] {
  const line = plain(question.text).slice(0, 500);
  const asked: Asked = { coverage, question, line, articles: coverage.articles.filter(accepts(request)) };
  const unknown = question.insists.some((insistence) => insistence.kind === 'name' && !insistence.known);
  if (unknown || question.negated) return [];
  if (WHO_LEADS.test(line)) {
    const leaders = whoLeads(asked);
    if (leaders.length > 0) return leaders;
  }
  if (WHAT_SAID.test(line)) return whatSaid(asked);
  const verb = WHO_SAID.exec(line)?.[1];
  if (verb !== undefined && speechFrame(verb) !== null) return whoSaid(asked, verb);
  if (WHO_IS.test(line)) {
    const holders = whoIs(asked);
    return holders.length > 0 ? holders : whoHolds(asked);
  }
  return [];
}

interface Asked {
  readonly coverage: Coverage;
  readonly question: Question;
  /** Folded. */
  readonly line: string;
  readonly articles: readonly Article[];
}

/** Bearers whom the question names, with the words that name them; the longest name at each place. */
function namedIn(
  { coverage, question }: Asked,
  kind?: Bearer['kind'],
): readonly { readonly bearers: readonly Bearer[]; readonly words: readonly string[] }[] {
  const found: { bearers: readonly Bearer[]; words: readonly string[] }[] = [];
  const list = words(question.text.slice(0, 500));
  for (let i = 0; i < list.length; i += 1) {
    for (let length = Math.min(10, list.length - i); length > 0; length -= 1) {
      const [first, last] = [list[i]!, list[i + length - 1]!];
      // A single word in lower case is rather a word than a name.
      if (length === 1 && !first.capital && !/^\W*(?:who|quien)\S* \S+ \S+\W*$/.test(plain(question.text)))
        continue;
      if (length === 1 && (isRole(first.plain) || i === 0)) continue;
      const bearers = coverage.directory
        .find(question.text.slice(first.start, last.end))
        .filter(
          (bearer) =>
            (kind === undefined || bearer.kind === kind) && spells(bearer, list.slice(i, i + length)),
        );
      if (bearers.length === 0) continue;
      found.push({ bearers, words: list.slice(i, i + length).map((word) => word.plain) });
      i += length - 1;
      break;
    }
  }
  return found;
}

/** Whether words of a question, typed in lower case, are a bearer's name rather than a name and what is asked of it. */
function spells({ name, aliases }: Bearer, phrase: readonly Word[]): boolean {
  const parts = new Set([name, ...aliases].flatMap((spelling) => plain(spelling).split(/[\s.]+/)));
  return phrase.every((word) => word.capital || parts.has(word.plain));
}

/** A passage around a role, a saying or a mention. */
function passage(
  article: Article,
  bearer: Bearer,
  place: Place,
  stretch: Span,
  score: number,
): PersonPassage | null {
  const paragraph = article.paragraphs[place.paragraph - 1];
  if (paragraph === undefined) return null;
  return {
    article,
    paragraph,
    span: stretch,
    highlights: [{ start: place.start, end: place.end }],
    bearer,
    score,
  };
}

const isPassage = (one: PersonPassage | null): one is PersonPassage => one !== null;

/** One passage for each stretch of a paragraph, best first; newer articles come first among equals. */
function ranked(passages: readonly (PersonPassage | null)[]): readonly PersonPassage[] {
  const seen = new Set<string>();
  return passages
    .filter(isPassage)
    .sort((a, b) => b.score - a.score)
    .filter(({ article, paragraph, span, bearer }) => {
      const key = `${article.id} ${paragraph.number} ${span.start} ${bearer.name}`;
      return !seen.has(key) && seen.add(key);
    });
}

function whoLeads(asked: Asked): readonly PersonPassage[] {
  const organisations = namedIn(asked, 'organisation').filter(({ bearers }) => bearers.length === 1);
  if (organisations.length !== 1) return [];
  const [organisation] = organisations[0]!.bearers;
  const founded = /\b(?:founded|founder|fundo|fundador|fundadora)\b/.test(asked.line);
  return ranked(
    asked.articles.flatMap((article, age) => {
      const entity = organisation!.entities.get(article.id);
      return (entity?.leaders ?? []).flatMap((leader) => {
        const bearers = asked.coverage.directory
          .find(leader.name)
          .filter((bearer) => bearer.kind === 'person' && bearer.entities.has(article.id));
        const [bearer] = bearers;
        if (bearer === undefined || bearers.length > 1) return [];
        const spellings = [entity!.name, ...entity!.aliases].map(plain);
        const roles = (bearer.entities.get(article.id)?.roles ?? []).filter(({ text }) => {
          const role = plain(text);
          const founds = /\b(?:found|co-?found|fund)(?:ed|er|ad[oa]|ador[a]?)\b/.test(role);
          return spellings.some((spelling) => role.includes(spelling)) && (!founded || founds);
        });
        // "Its director, Ana Ruiz, …": a role that doesn't name what is led.
        const places: readonly Place[] = roles.length > 0 || founded ? roles : [leader];
        return places.map((place) =>
          passage(article, bearer, place, sentence(article, place), 2 - age / 1000),
        );
      });
    }),
  );
}

/** The whole sentence of a place. */
function sentence(article: Article, place: Place): Span {
  const paragraph = article.paragraphs[place.paragraph - 1];
  return paragraph === undefined ? place : wholeSentences(paragraph, article.language, place);
}

const stems = (text: string, language: string): ReadonlySet<string> =>
  new Set(terms(text, language).map(({ term }) => term));

const holds = (group: TermGroup, within: ReadonlySet<string>): boolean =>
  group.terms.some(({ term }) => within.has(term));

/** Words that say that something was said, or who asks, and not what about. */
const isOfSaying = (word: string): boolean =>
  speechFrame(plain(word)) !== null ||
  /^(?:say|tell|tweet|write|claim|state|declare|who|quien|what|que|about|sobre|acerca|comment|think|opine|opina|remark|statement|statements|words)$/.test(
    plain(word),
  );

/** What a question asks about: its words without those of names and of saying. */
function subject({ question }: Asked, without: readonly string[]): readonly TermGroup[] {
  const names = new Set(without.flatMap((word) => word.split(/[-\s]/)));
  return question.query.groups.filter(
    ({ word }) =>
      !isOfSaying(word) &&
      !plain(word)
        .split(/[-\s]/)
        .every((part) => names.has(part)),
  );
}

const byArticles = new WeakMap<Directory, ReadonlyMap<string, readonly Bearer[]>>();

/** Article id → who stands in it, in the directory's order: it is asked for at every saying of the coverage. */
function bearersByArticle(directory: Directory): ReadonlyMap<string, readonly Bearer[]> {
  const known = byArticles.get(directory);
  if (known !== undefined) return known;
  const made = new Map<string, Bearer[]>();
  for (const bearer of directory.bearers) {
    for (const id of bearer.entities.keys()) {
      const list = made.get(id);
      if (list === undefined) made.set(id, [bearer]);
      else list.push(bearer);
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
    const here = byArticle.get(article.id) ?? [];
    for (const saying of asked.coverage.facts.get(article.id)?.sayings ?? []) {
      if (saying.speaker === null) continue;
      const { name } = saying.speaker;
      const bearer = here.find(({ entities }) => {
        const entity = entities.get(article.id);
        return entity !== undefined && (entity.name === name || entity.aliases.includes(name));
      });
      if (bearer !== undefined && (of === null || bearer === of)) yield { article, saying, bearer, age };
    }
  }
}

/** Index terms of a saying's own words, and of those that it is shown with. */
interface SaidTerms {
  readonly inside: readonly string[];
  readonly around: readonly string[];
}

const saidTerms = new WeakMap<Saying, SaidTerms>();

function termsOf(article: Article, saying: Saying): SaidTerms {
  let found = saidTerms.get(saying);
  if (found === undefined) {
    const text = article.paragraphs[saying.paragraph - 1]?.text ?? '';
    const within = ({ start, end }: Span) =>
      terms(text.slice(start, end), article.language).map(({ term }) => term);
    found = { inside: within(saying), around: within(saying.passage) };
    saidTerms.set(saying, found);
  }
  return found;
}

function share(groups: readonly TermGroup[], article: Article, saying: Saying): number {
  if (groups.length === 0) return 0;
  const { inside, around } = termsOf(article, saying);
  let met = 0;
  for (const group of groups) met += standsIn(group, inside) ? 1 : standsIn(group, around) ? 0.7 : 0;
  return met / groups.length;
}

const standsIn = (group: TermGroup, within: readonly string[]): boolean =>
  group.terms.some(({ term }) => within.includes(term));

function whatSaid(asked: Asked): readonly PersonPassage[] {
  const speaker = askedSpeaker(asked.coverage, asked.question.text);
  // Of two namesakes it isn't known which is meant.
  if (speaker === null || (speaker.by === 'name' && speaker.bearers.length > 1)) return [];
  const about = subject(asked, speaker.words);
  return ranked(
    speaker.bearers.flatMap((of) =>
      [...sayings(asked, of)].map(({ article, saying, bearer, age }) => {
        const score = about.length === 0 ? 1 : share(about, article, saying);
        return about.length > 0 && score < ENOUGH
          ? null
          : passage(
              article,
              bearer,
              saying,
              saying.passage,
              score + 0.05 * Number(saying.kind === 'direct') - age / 1000,
            );
      }),
    ),
  );
}

/** Groups without which nothing answers: names, places, years and numbers of the question. */
function musts({ question }: Asked): ReadonlySet<string> {
  return new Set(question.insists.flatMap(({ text }) => plain(text).split(/[^\p{L}\p{N}]+/u)));
}

/** So many of the best paragraphs are looked through where anybody may be the answer. */
const LOOKED_THROUGH = 80;

/** The question over those articles alone in which a search finds its words. */
function narrowed(asked: Asked): Asked {
  const { coverage, question, articles } = asked;
  const hits = coverage.index.search(question.query, { limit: LOOKED_THROUGH });
  const found = new Set(hits.map(({ article }) => article));
  return { ...asked, articles: articles.filter((article) => found.has(article)) };
}

/** Verbs of saying, folded, that tell nothing else: one who only reports something hasn't criticised or demanded it. */
const PLAINLY_SAYS =
  /^(?:sa(?:y|ys|id)|tells?|told|writes?|wrote|tweet(?:s|ed)?|report(?:s|ed)?|stat(?:es?|ed)|declar(?:es?|ed)|announc(?:es?|ed)|not(?:es?|ed)|mention(?:s|ed)?|claim(?:s|ed)?|asserts?|asserted|di(?:ce|cen|jo|jeron)|cuentan?|cont(?:o|aron)|escrib(?:en?|io|ieron)|afirm(?:an?|o|aron)|asegur(?:an?|o|aron)|sostiene[n]?|sostuv(?:o|ieron)|declar(?:an?|o|aron)|anunci(?:an?|o|aron)|inform(?:an?|o|aron)|report(?:an?|o|aron)|senal(?:an?|o|aron)|indic(?:an?|o|aron)|mencion(?:an?|o|aron)|estim(?:ates?|ated|an?|o|aron)|counts?|counted|cifr(?:an?|o|aron)|calcul(?:an?|o|aron))$/;

function whoSaid(asked: Asked, verb: string): readonly PersonPassage[] {
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
      const score = share(about, article, saying);
      if (act.length > 0 && share(act, article, saying) === 0) return null;
      if (score < enough || share(needed, article, saying) < (needed.length === 0 ? 0 : 0.7)) return null;
      return passage(article, bearer, saying, saying.passage, score - age / 1000);
    }),
  );
  const best = passages[0]?.score ?? 0;
  return passages.filter(({ score }) => score > CLOSE * best);
}

/** Who somebody is whom the question names: their roles, and where there are none, where they are mentioned. */
function whoIs(asked: Asked): readonly PersonPassage[] {
  const named = namedIn(asked);
  if (named.length !== 1 || named[0]!.bearers.length !== 1) return [];
  const [{ bearers, words: name }] = named as [(typeof named)[number]];
  // "Who is the chairman of X?" names X and asks for somebody else.
  if (subject(asked, name).length > 0) return [];
  const [bearer] = bearers as [Bearer];
  return ranked(
    asked.articles.flatMap((article, age) => {
      const entity = bearer.entities.get(article.id);
      if (entity === undefined) return [];
      const roles = entity.roles.map((role) =>
        passage(article, bearer, role, sentence(article, role), 2 - age / 1000),
      );
      const mentions = entity.mentions.map((mention) =>
        passage(article, bearer, mention, sentence(article, mention), 1 - age / 1000),
      );
      return [...roles, ...mentions];
    }),
  ).slice(0, MOST);
}

/** Who holds an office that the question describes: every word of it stands in the role. */
function whoHolds(asked: Asked): readonly PersonPassage[] {
  const about = subject(asked, []);
  if (about.length === 0 || !about.some(({ word }) => isRole(plain(word)) || LEADERSHIP.has(plain(word))))
    return [];
  const passages: (PersonPassage | null)[] = [];
  const found = new Map(narrowed(asked).articles.map((article, age) => [article.id, { article, age }]));
  for (const bearer of asked.coverage.directory.bearers) {
    if (bearer.kind !== 'person') continue;
    for (const [id, { roles }] of bearer.entities) {
      const place = found.get(id);
      if (place === undefined) continue;
      const { article, age } = place;
      for (const role of roles) {
        const inRole = stems(role.text, article.language);
        if (!about.every((group) => holds(group, inRole))) continue;
        if (!isOfficeAsked(role.text, article.language, about, asked.line)) continue;
        const span = sentence(article, role);
        passages.push(passage(article, bearer, role, span, 2 - age / 1000));
      }
    }
  }
  return ranked(passages);
}
