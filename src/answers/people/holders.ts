import type { Bearer } from '../../facts/directory.ts';
import type { Role } from '../../facts/person.ts';
import type { Coverage } from '../../search/coverage.ts';
import type { Question } from '../../search/question.ts';
import { plain } from '../../text/names.ts';
import { terms } from '../../text/terms.ts';
import { isAnother } from './offices.ts';

const roleTerms = new WeakMap<Role, ReadonlySet<string>>();

function termsOf(role: Role, language: string): ReadonlySet<string> {
  let found = roleTerms.get(role);
  if (found === undefined) {
    found = new Set(terms(role.text, language).map(({ term }) => term));
    roleTerms.set(role, found);
  }
  return found;
}

/**
 * Whoever has, in one role, every word of an office that a question names, in whatever language: `office` are the words of it,
 * folded. Empty where no role has them all.
 */
export function holdersOf(
  { articles, directory }: Coverage,
  { query }: Question,
  office: readonly string[],
): readonly Bearer[] {
  const groups = query.groups.filter(({ word }) => office.includes(plain(word)));
  if (groups.length === 0) return [];
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  return directory.bearers.filter(({ entities }) =>
    [...entities].some(([id, { roles }]) =>
      roles.some((role) => {
        const own = termsOf(role, languages.get(id) ?? '');
        return (
          groups.every((group) => group.terms.some(({ term }) => own.has(term))) &&
          !isAnother(role.text, office)
        );
      }),
    ),
  );
}
