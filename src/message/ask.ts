import { OPTION_NAMES, type OptionName } from '../answers/options.ts';
import type { CommandDefinition } from '../commands/definition.ts';
import type { Locale } from '../wording/wording.ts';

/** A command with its options, as somebody gave them: enough to ask again. */
export interface Ask {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

const LETTERS: Readonly<Record<OptionName, string>> = {
  question: 'q',
  name: 'n',
  counting: 'c',
  'said-by': 'b',
  since: 's',
  until: 'u',
  source: 'p',
};

// Half a character can't be sent, and a control character has no place in an id.
const quote = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/[\\|]/g, '\\$&');

/** Writes an ask in one line, for a button: `who|nNichols|s2023`. Options that no command has are dropped. */
export function writeAsk({ command, options }: Ask): string {
  const values = OPTION_NAMES.flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [LETTERS[name] + quote(value)];
  });
  return [quote(command), ...values].join('|');
}

/** Reads what `writeAsk` wrote; null for anything else. */
export function readAsk(written: string): Ask | null {
  const fields = (written.match(/(?:\\.|[^\\|])+/gsu) ?? []).map((field) => field.replace(/\\(.)/gsu, '$1'));
  const [command, ...values] = fields;
  if (command === undefined) return null;
  const options: Record<string, string> = {};
  for (const value of values) {
    const name = OPTION_NAMES.find((option) => LETTERS[option] === value.charAt(0));
    if (name === undefined) return null;
    options[name] = value.slice(1);
  }
  return { command, options };
}

/** An ask as its reader would type it: `/quien nombre:Nichols`. Names that `commands` lacks stay as they are. */
export function showAsk(
  { command, options }: Ask,
  commands: readonly CommandDefinition[],
  locale: Locale,
): string {
  const known = commands.find(({ name }) => name === command);
  const values = Object.entries(options).map(([name, value]) => {
    const option = known?.options.find((brought) => brought.name === name);
    return `${option?.localNames[locale] ?? name}:${value}`;
  });
  return `/${[known?.localNames[locale] ?? command, ...values].join(' ')}`;
}
