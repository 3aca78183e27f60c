import type { Answer, AnswerPerson } from '../answers/answer.ts';
import { personPresence } from '../answers/phrases.ts';
import { type Locale, say } from '../wording/wording.ts';
import { shorten } from './components.ts';
import { inline } from './escape.ts';

/** Other spellings of a name, and roles of one person in one clipping, that are shown. */
const MOST_ALIASES = 8;
const MOST_ROLES = 3;
/** The longest name and role that are shown whole, in UTF-16 units. */
const MAX_NAME = 100;
const MAX_ROLE = 200;

const nameOf = (name: string): string => shorten(name, MAX_NAME);

/** "also written Lindqvist, R. Lindqvist and 3 more". */
function aliasesOf({ aliases }: AnswerPerson, locale: Locale): string {
  const names = aliases.slice(0, MOST_ALIASES).map(nameOf).join(', ');
  const more = aliases.length - MOST_ALIASES;
  return more > 0
    ? say(locale, 'message.aliasesMore', { names, count: more })
    : say(locale, 'person.aliases', { names });
}

/** Who somebody is: name, how often and when the coverage mentions them, other ways of writing the name. */
export function personMarkdown(person: AnswerPerson, locale: Locale): string {
  const lines = [`**${inline(nameOf(person.name))}**`, `-# ${inline(personPresence(person, locale))}`];
  if (person.aliases.length > 0) lines.push(`-# ${inline(aliasesOf(person, locale))}`);
  return lines.join('\n');
}

/**
 * What one clipping shows of the people asked about: up to three roles of each, a line each, and on one line how they
 * speak in it.
 */
export function peopleLines(answer: Answer, clipping: number, locale: Locale): readonly string[] {
  const paragraph = answer.clippings[clipping]?.paragraph.text;
  return (answer.people ?? []).flatMap((person) => {
    const name = inline(nameOf(person.name));
    const roles = person.roles
      .filter((role) => role.clipping === clipping && paragraph?.slice(role.start, role.end) === role.text)
      .map((role) => `- **${name}** · ${inline(shorten(role.text, MAX_ROLE))}`);
    const leads = (person.leaders ?? [])
      .filter((leader) => leader.clipping === clipping)
      .map(
        (leader) => `- **${name}** · ${inline(say(locale, 'person.leader', { name: nameOf(leader.name) }))}`,
      );
    const said = person.said
      .filter((saying) => saying.clipping === clipping)
      .map(({ kind, how }) => say(locale, `message.said.${kind}.${how}`));
    const speaks = said.length === 0 ? [] : [`- **${name}** · ${[...new Set(said)].join('; ')}`];
    return [...new Set(roles)].slice(0, MOST_ROLES).concat(leads.slice(0, MOST_ROLES), speaks);
  });
}
