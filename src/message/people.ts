import type { Answer, AnswerPerson } from '../answers/answer.ts';
import { personPresence } from '../answers/phrases.ts';
import { type Locale, say } from '../wording/wording.ts';
import { inline } from './escape.ts';

/** Who somebody is: name, how often and when the coverage mentions them, other ways of writing the name. */
export function personMarkdown(person: AnswerPerson, locale: Locale): string {
  const lines = [`**${inline(person.name)}**`, `-# ${inline(personPresence(person, locale))}`];
  if (person.aliases.length > 0)
    lines.push(`-# ${inline(say(locale, 'person.aliases', { names: person.aliases.join(', ') }))}`);
  return lines.join('\n');
}

/** What one clipping shows of the people asked about, a line each: their roles, and what they say in it. */
export function peopleLines(answer: Answer, clipping: number, locale: Locale): readonly string[] {
  const paragraph = answer.clippings[clipping]?.paragraph.text;
  return (answer.people ?? []).flatMap((person) => {
    const name = inline(person.name);
    const roles = person.roles
      .filter((role) => role.clipping === clipping && paragraph?.slice(role.start, role.end) === role.text)
      .map((role) => `- **${name}** · ${inline(role.text)}`);
    const said = person.said
      .filter((saying) => saying.clipping === clipping)
      .map(({ kind, how }) => `- **${name}** · ${say(locale, `message.said.${kind}.${how}`)}`);
    return [...new Set([...roles, ...said])];
  });
}
