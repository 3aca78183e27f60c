import type { Article } from '../corpus/article.ts';
import { compareDates } from '../corpus/edtf.ts';
import type { Bearer, Directory } from '../facts/directory.ts';
import { nameParts } from '../facts/people/person-parts.ts';
import { coreParts } from '../facts/people/personal-names.ts';
import type { Leader, Role, Saying } from '../facts/person.ts';
import type { Coverage } from '../search/coverage.ts';
import { isGivenName } from '../text/names-given.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/terms.ts';
import { showDate } from '../wording/dates.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { Answer, AnswerLeader, AnswerPerson, AnswerRole, AnswerSaying, Clipping } from './answer.ts';
import { clip } from './clipping.ts';
import { accepts } from './filter.ts';
import { found, nothingFound, summarise } from './outcome.ts';
import { nearNames } from './people/near.ts';
import { Passages, placesAmong } from './people/passages.ts';
import { standing } from './people/standing.ts';
import type { Request } from './request.ts';

export { type AskedSpeaker, askedSpeaker } from './people/asked-speaker.ts';
export { nameChoices } from './people/choices.ts';
export { asksForHolder, lacksLeader, lacksOffice, namesHolder } from './people/offices.ts';
export type { PersonPassage } from './people/person-passage.ts';
export { peopleFor } from './people/questions.ts';

/** Most others whom an answer about nobody names. */
const MOST_OTHERS = 5;

/** What an asker may put around a name: "who is …?", "¿quién es …?", quotation marks. */
const AROUND =
  /^[\s¿"“«'‘]*(?:who(?:['’]s| is| was| are| were)?|qui[eé]n(?:es)? (?:es|era|fue|son|eran))\s+|^[\s¿"“«'‘]+|[\s?"”»'’.!]+$/giu;

/** A name as the asker means it, without what they put around it. */
function cleanName(typed: string): string {
  return typed.slice(0, 200).replace(AROUND, '').replace(AROUND, '').replace(/\s+/gu, ' ').trim();
}

/** `/who`: who somebody is in this coverage. A name that is nobody's gets nobody else's answer. */
export function answerPeople(coverage: Coverage, request: Request): Answer {
  const name = cleanName(request.name ?? '');
  const articles = coverage.articles.filter(accepts(request));
  const ids = new Set(articles.map(({ id }) => id));
  const everywhere = name === '' ? [] : bearersOf(coverage.directory, name);
  const isThere = ({ entities }: Bearer): boolean => [...entities.keys()].some((id) => ids.has(id));
  const bearers = everywhere.filter(isThere);
  const [first, second] = bearers;
  if (first === undefined) {
    const [elsewhere] = everywhere;
    if (elsewhere !== undefined) {
      return nothingFound(coverage, request, 'people', { heading: notHere(coverage, elsewhere, request) });
    }
    const shortened = coverage.directory.shortened(name).filter(isThere);
    if (shortened.length > 0) return maybeTheirs(coverage, request, shortened, articles, name);
    const nearest = standing(articles, name);
    const heading = nobodyHeading(coverage, name, request.locale, nearest.length > 0);
    return nothingFound(coverage, request, 'people', { heading, nearest });
  }
  if (second !== undefined) {
    return found(coverage, request, 'people', {
      heading: say(request.locale, 'people.which', {
        count: bearers.length,
        kind: bearers.every(({ kind }) => kind === first.kind) ? first.kind : 'other',
        name,
        names: listed(bearers, request.locale),
      }),
      clippings: [],
      people: bearers.map((bearer) => ({ ...presence(bearer, articles), roles: [], said: [] })),
    });
  }
  const { person, clippings } = portrait(coverage, first, articles);
  return found(coverage, request, 'people', {
    heading: say(request.locale, isFuller(name, first) ? 'people.fuller' : `people.${first.kind}`, {
      name: first.name,
      typed: name,
    }),
    clippings,
    people: [person],
  });
}

/** Whether a typed name has a word that none of a person's names has here: a second surname that no article writes. */
function isFuller(typed: string, { kind, name, aliases }: Bearer): boolean {
  const written = new Set(
    [name, ...aliases].flatMap((spelling) => nameParts(spelling).flatMap((part) => part.split('-'))),
  );
  const parts = coreParts(nameParts(typed)).flatMap((part) => part.split('-'));
  return kind === 'person' && parts.length > 2 && parts.some((part) => !written.has(part));
}

/** Who is written with less than the typed name, and may be somebody else: to be picked, nothing of theirs is told. */
function maybeTheirs(
  coverage: Coverage,
  request: Request,
  bearers: readonly Bearer[],
  articles: readonly Article[],
  name: string,
): Answer {
  return found(coverage, request, 'people', {
    heading: say(request.locale, 'people.shortened', {
      name,
      articles: summarise(coverage).articles,
      count: bearers.length,
      names: listed(bearers, request.locale),
    }),
    clippings: [],
    people: bearers.map((bearer) => ({ ...presence(bearer, articles), roles: [], said: [] })),
  });
}

/**
 * Everybody whom a typed name can mean: those who have it as a given name where nobody has it as a surname, whether or
 * not an article calls one of them so.
 */
function bearersOf(directory: Directory, name: string): readonly Bearer[] {
  const found = directory.find(name);
  const [given, ...others] = nameParts(name);
  if (given === undefined || others.length > 0 || !isGivenName(given)) return found;
  const isCalledSo = ({ kind, name: full, aliases }: Bearer): boolean =>
    kind === 'person' &&
    [full, ...aliases].some((spelling) => {
      const parts = nameParts(spelling);
      return parts.length > 1 && parts[0] === given;
    });
  if (found.length > 0 && !found.every((bearer) => isCalledSo(bearer) || nameParts(bearer.name).length === 1))
    return found;
  return [...new Set([...found, ...directory.bearers.filter(isCalledSo)])];
}

/** How often and when somebody is mentioned in the articles given, which mention them. */
export function presence(
  bearer: Bearer,
  articles: readonly Article[],
): Omit<AnswerPerson, 'roles' | 'leaders' | 'said'> {
  const theirs = articles.filter(({ id }) => bearer.entities.has(id));
  const dates = theirs.map(({ published }) => published).sort(compareDates);
  // What names.yaml knows beside that finds somebody, but isn't how these articles write them.
  const written = new Set(
    theirs.flatMap(({ id }) => {
      const { name, aliases } = bearer.entities.get(id)!;
      return [name, ...aliases];
    }),
  );
  written.delete(bearer.name);
  return {
    name: bearer.name,
    kind: bearer.kind,
    aliases: [...written],
    mentions: theirs.reduce((sum, { id }) => sum + bearer.entities.get(id)!.mentions.length, 0),
    articles: theirs.length,
    first: dates[0]!,
    last: dates.at(-1)!,
  };
}

/** Everything that the articles, newest first, have on one bearer. */
function portrait(
  coverage: Coverage,
  bearer: Bearer,
  articles: readonly Article[],
): { readonly person: AnswerPerson; readonly clippings: readonly Clipping[] } {
  const passages = new Passages();
  const roles: { readonly article: Article; readonly role: Role }[] = [];
  const leaders: { readonly article: Article; readonly leader: Leader }[] = [];
  const said: { readonly article: Article; readonly saying: Saying }[] = [];
  for (const article of articles) {
    const entity = bearer.entities.get(article.id);
    if (entity === undefined) continue;
    const names = new Set([entity.name, ...entity.aliases]);
    const sayings = (coverage.facts.get(article.id)?.sayings ?? []).filter(
      ({ speaker }) => speaker !== null && names.has(speaker.name),
    );
    for (const saying of sayings) {
      passages.add(article, saying.paragraph, saying.passage, saying, true);
      said.push({ article, saying });
    }
    for (const role of entity.roles) {
      passages.add(article, role.paragraph, role, role, false);
      roles.push({ article, role });
    }
    for (const leader of entity.leaders) {
      passages.add(article, leader.paragraph, leader, leader, false);
      leaders.push({ article, leader });
    }
    for (const mention of entity.mentions) passages.add(article, mention.paragraph, mention, mention, false);
  }
  const rank = new Map(articles.map((article, index) => [article, index]));
  // What was said first, then the rest; each newest first, and in reading order within an article.
  const ordered = passages.all.sort(
    (a, b) =>
      Number(b.said) - Number(a.said) ||
      rank.get(a.article)! - rank.get(b.article)! ||
      a.paragraph.number - b.paragraph.number ||
      a.start - b.start,
  );
  const placeOf = placesAmong(ordered);
  const place = (article: Article, paragraph: number, span: Span): number =>
    placeOf(article.paragraphs[paragraph - 1]!, span);
  const person: AnswerPerson = {
    ...presence(bearer, articles),
    roles: roles.map(
      ({ article, role: { text, start, end, paragraph } }): AnswerRole => ({
        text,
        start,
        end,
        clipping: place(article, paragraph, { start, end }),
      }),
    ),
    ...(bearer.kind === 'person'
      ? {}
      : {
          leaders: leaders.map(
            ({ article, leader: { name, start, end, paragraph } }): AnswerLeader => ({
              name,
              start,
              end,
              clipping: place(article, paragraph, { start, end }),
            }),
          ),
        }),
    said: said.map(
      ({ article, saying: { kind, start, end, paragraph, speaker } }): AnswerSaying => ({
        kind,
        start,
        end,
        how: speaker!.how,
        clipping: place(article, paragraph, { start, end }),
      }),
    ),
  };
  const clippings = ordered.map(({ article, paragraph, start, end, marks }) =>
    clip(article, paragraph, { start, end }, marks),
  );
  return { person, clippings };
}

const listed = (bearers: readonly Bearer[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    bearers.slice(0, MOST_OTHERS).map((bearer) => bearer.name),
  );

/**
 * "No Ann Lee in these 3 articles (newest: …)." and whom else the asker may mean, labelled as others. Where the words
 * `stand` there without being anybody's name as far as is known, it doesn't say that they are absent.
 */
function nobodyHeading(coverage: Coverage, name: string, locale: Locale, stand = false): string {
  const { articles, newest } = summarise(coverage);
  const nobody =
    name === ''
      ? say(locale, 'people.noName')
      : say(locale, stand ? 'people.unknown' : 'people.nobody', {
          name,
          articles,
          newest: showDate(newest, locale),
        });
  if (name === '') return nobody;
  const near = nearNames(coverage.directory, name);
  const others = coverage.directory.namesakes(name).filter((bearer) => !near.includes(bearer));
  return [
    nobody,
    near.length > 0 ? say(locale, 'people.spelling', { names: listed(near, locale) }) : '',
    others.length > 0
      ? say(locale, 'people.others', { count: others.length, names: listed(others, locale) })
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Somebody whom the coverage mentions, but not in the articles that were asked for. */
function notHere(coverage: Coverage, bearer: Bearer, { locale }: Request): string {
  const { first, last } = presence(bearer, coverage.articles);
  const dates =
    fold(first) === fold(last)
      ? showDate(first, locale)
      : say(locale, 'date.span', { from: showDate(first, locale), to: showDate(last, locale) });
  return say(locale, 'people.elsewhere', { name: bearer.name, dates });
}
