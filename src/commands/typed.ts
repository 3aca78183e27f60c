import type { CommandDefinition } from './definition.ts';

/** What somebody typed, taken apart: the command's name and its options, both still unchecked. */
export interface Typed {
  readonly command: string;
  /** Option name as typed → value; of one given twice, the first. */
  readonly options: Readonly<Record<string, string>>;
  /** The first option that was given more than once; null where none was. */
  readonly repeated: string | null;
}

/** The command that a name stands for, in any locale and any case. */
export function commandNamed(
  commands: readonly CommandDefinition[],
  name: string,
): CommandDefinition | undefined {
  const wanted = name.toLowerCase().normalize('NFC');
  return commands.find(
    (command) => command.name === wanted || Object.values(command.localNames).includes(wanted),
  );
}

/**
 * Takes apart what one types in Discord. `/who name:Michael Lima` names its options, and a value runs to the next
 * option that the command has; words in front of the first option go to the command's main one. A text without a
 * slash is a question for `ask`.
 */
export function parseTyped(text: string, commands: readonly CommandDefinition[]): Typed {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (!line.startsWith('/')) return { command: 'ask', options: { question: line }, repeated: null };
  const [, name = '', rest = ''] = /^\/\s*(\S*)\s*(.*)$/su.exec(line) ?? [];
  const command = commandNamed(commands, name);
  if (command === undefined) return { command: name, options: {}, repeated: null };
  const names = command.options.flatMap((option) => [option.name, ...Object.values(option.localNames)]);
  // Names of options are letters, digits and hyphens: nothing in them is special in a pattern.
  const pattern = new RegExp(`(?<=^|\\s)(${names.join('|')}):`, 'giu');
  const marks = [...rest.matchAll(pattern)];
  const options = new Map<string, string>();
  let repeated: string | null = null;
  const add = (option: string, value: string) => {
    if (options.has(option)) repeated ??= option;
    else options.set(option, value);
  };
  const front = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  if (front !== '') {
    const unknown = /^([\p{L}\p{N}_-]+):(?!\/\/)/u.exec(front);
    const main = command.options.find((option) => option.name === 'question' || option.name === 'name');
    if (unknown !== null) add(unknown[1] ?? '', front.slice(unknown[0].length).trim());
    else add(main?.name ?? front, main === undefined ? '' : front);
  }
  marks.forEach((mark, index) => {
    const value = rest.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? rest.length);
    add((mark[1] ?? '').toLowerCase(), value.trim());
  });
  return { command: command.name, options: Object.fromEntries(options), repeated };
}
