import type { Bearer } from '../../facts/directory.ts';
import type { TermGroup } from '../../search/query.ts';
import { plain } from '../../text/names.ts';
import { isRole, LEADERSHIP } from '../../text/roles.ts';
import { terms } from '../../text/terms.ts';
import { type Asked, namedIn, narrowed, subject } from './asked.ts';
import { isOfficeAsked } from './offices.ts';
import { type PersonPassage, passage, ranked, sentence } from './person-passage.ts';

/** Most mentions that tell who somebody is. */
const MOST = 5;

const stems = (text: string, language: string): ReadonlySet<string> =>
  new Set(terms(text, language).map(({ term }) => term));

const holds = (group: TermGroup, within: ReadonlySet<string>): boolean =>
  group.terms.some(({ term }) => within.has(term));

/** Who somebody is whom the question names: their roles, and where there are none, where they are mentioned. */
export function whoIs(asked: Asked): readonly PersonPassage[] {
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
export function whoHolds(asked: Asked): readonly PersonPassage[] {
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
