/** @import { RegisteredCommand, RegisteredOption } from '../wire.ts' */

/**
 * One thing that can follow what is typed.
 *
 * @typedef {object} Suggestion
 * @property {string} label
 * @property {string} description
 * @property {string} line the whole line, if it is taken
 *
 * What can follow a line: suggestions that are known here, and the value that only the coverage can complete.
 *
 * @typedef {object} Following
 * @property {readonly Suggestion[]} suggestions
 * @property {{ command: string, option: string, typed: string, front: string } | null} value
 */

const BOOLEAN = 5;
/** @type {Following} */
const NOTHING = { suggestions: [], value: null };

/**
 * What a command or an option is called in a locale.
 *
 * @param {{ name: string, name_localizations?: Readonly<Record<string, string>> }} named
 * @param {string} locale
 */
export const nameIn = ({ name, name_localizations: names }, locale) => names?.[locale] ?? name;

/**
 * @param {{ description?: string, description_localizations?: Readonly<Record<string, string>> }} described
 * @param {string} locale
 */
export const descriptionIn = ({ description = '', description_localizations: texts }, locale) =>
  texts?.[locale] ?? description;

/**
 * @param {{ name: string, name_localizations?: Readonly<Record<string, string>> }} named
 * @param {string} typed
 */
const isCalled = ({ name, name_localizations: names }, typed) =>
  name === typed || Object.values(names ?? {}).includes(typed);

/**
 * What can follow a line typed so far: commands, then a command's options, then an option's values.
 *
 * @param {string} line
 * @param {readonly RegisteredCommand[]} commands as they are registered with Discord
 * @param {string} locale
 * @returns {Following}
 */
export function following(line, commands, locale) {
  const [, name, rest] = /^\/(\S*)(\s[\s\S]*)?$/u.exec(line) ?? [];
  if (name === undefined) return NOTHING;
  const slash = commands.filter(({ type }) => type === 1);
  if (rest === undefined) {
    const fitting = slash.filter((command) => nameIn(command, locale).startsWith(name.toLowerCase()));
    const suggestions = fitting.map((command) => ({
      label: `/${nameIn(command, locale)}`,
      description: descriptionIn(command, locale),
      line: `/${nameIn(command, locale)} `,
    }));
    return { suggestions, value: null };
  }
  const command = slash.find((each) => isCalled(each, name.toLowerCase()));
  if (command === undefined) return NOTHING;
  return optionsFollowing(line, rest, command, locale);
}

/**
 * @param {string} line
 * @param {string} rest what stands behind the command's name
 * @param {RegisteredCommand} command
 * @param {string} locale
 * @returns {Following}
 */
function optionsFollowing(line, rest, command, locale) {
  const options = command.options ?? [];
  const given = [...rest.matchAll(/(?<=\s)([\p{L}\p{N}_-]+):/gu)].flatMap((match) => {
    const option = options.find((each) => isCalled(each, (match[1] ?? '').toLowerCase()));
    return option === undefined ? [] : [{ option, from: match.index + match[0].length }];
  });
  const last = given.at(-1);
  const typed = last === undefined ? '' : rest.slice(last.from).replace(/^\s/u, '');
  const front = line.slice(0, line.length - typed.length);
  const value =
    last !== undefined && last.option.autocomplete === true
      ? { command: command.name, option: last.option.name, typed, front }
      : null;
  const started = /(?:^|\s)(\S*)$/u.exec(line)?.[1] ?? '';
  const left = options.filter((option) => !given.some((each) => each.option === option));
  /** @param {RegisteredOption} option */
  const suggest = (option) => ({
    label: `${nameIn(option, locale)}:`,
    description: descriptionIn(option, locale),
    line: `${line.slice(0, line.length - started.length)}${nameIn(option, locale)}:`,
  });
  const flags =
    last?.option.type === BOOLEAN && typed === ''
      ? ['true', 'false'].map((flag) => ({ label: flag, description: '', line: `${front}${flag} ` }))
      : [];
  // Within a value nothing is offered until a word that could name an option has begun.
  const offers = last === undefined || started !== typed || typed === '' ? left : [];
  const named = offers.filter((option) => nameIn(option, locale).startsWith(started.toLowerCase()));
  const inValue = last !== undefined && (typed === '' || started === '');
  return { suggestions: flags.length > 0 ? flags : inValue ? [] : named.map(suggest), value };
}
