import type { Place } from '../../facts/person.ts';
import { plain } from '../../text/names.ts';
import { type Asked, namedIn } from './asked.ts';
import { type PersonPassage, passage, ranked, sentence } from './person-passage.ts';

/** Who leads, or founded, the one organisation that a question names. */
export function whoLeads(asked: Asked): readonly PersonPassage[] {
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
