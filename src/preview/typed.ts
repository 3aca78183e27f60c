import type { CommandDefinition } from '../commands/definition.ts';
import { parseTyped } from '../commands/typed.ts';
import type { RegisteredCommand } from './wire.ts';

const BOOLEAN = 5;

/** A typed command in the form in which Discord would tell of it. */
export interface TypedCommand {
  /** As registered, whatever it is called in the reader's language. */
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly share: boolean;
}

const namesOf = (named: {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
}): readonly string[] => [...new Set([named.name, ...Object.values(named.name_localizations ?? {})])];

/** The registered slash command of a name, in any locale; undefined where there is none. */
function registeredAs(registered: readonly RegisteredCommand[], name: string): RegisteredCommand | undefined {
  const wanted = name.toLowerCase().normalize('NFC');
  return registered.find((command) => command.type === 1 && namesOf(command).includes(wanted));
}

/** Takes `share:true` out of a line: Discord has a switch for it, and here it is typed. */
function takeShare(line: string, command: RegisteredCommand | undefined): { rest: string; share: boolean } {
  const names = (command?.options ?? []).filter(({ type }) => type === BOOLEAN).flatMap(namesOf);
  if (names.length === 0) return { rest: line, share: false };
  // Discord's names are letters, digits, hyphens and underscores: nothing in them is special in a pattern.
  const pattern = new RegExp(`\\s(?:${names.join('|')}):\\s?(true|false)(?=\\s|$)`, 'iu');
  const share = pattern.exec(line)?.[1]?.toLowerCase() === 'true';
  return { rest: line.replace(pattern, ''), share };
}

/** Reads a line as somebody types it: a command with its options, or a question for `/ask`. */
export function readTyped(
  text: string,
  registered: readonly RegisteredCommand[],
  commands: readonly CommandDefinition[],
): TypedCommand {
  const line = text.trim();
  const [, name = ''] = /^\/\s*(\S*)/u.exec(line) ?? [];
  const command = registeredAs(registered, name);
  const { rest, share } = takeShare(line, command);
  const { command: typed, options } = parseTyped(rest, commands);
  return { command: command?.name ?? typed, options, share };
}
