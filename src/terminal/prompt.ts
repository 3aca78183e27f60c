import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { KINDS } from '../answers/answer.ts';
import { completeOption } from '../commands/complete.ts';
import type { Answering } from '../commands/run.ts';
import { commandNamed } from '../commands/typed.ts';
import { type Locale, say } from '../wording/wording.ts';
import { answerText, type Current, type Manner } from './ask.ts';

/** What can follow a line typed so far: commands, then a command's options, then an option's values. */
export function completions(line: string, answering: Answering, locale: Locale): readonly string[] {
  if (!line.startsWith('/')) return [];
  const [, name = '', rest] = /^\/(\S*)(\s.*)?$/su.exec(line) ?? [];
  if (rest === undefined) {
    return answering.commands
      .map((command) => `/${command.localNames[locale]} `)
      .filter((command) => command.startsWith(line));
  }
  const command = commandNamed(answering.commands, name);
  if (command === undefined) return [];
  const value = /^(.*\s)([\p{Ll}-]+):([^:]*)$/su.exec(line);
  if (value !== null) {
    const [, front = '', option = '', typed = ''] = value;
    const offered = completeOption(answering, command.name, option, typed.trimStart(), locale);
    if (offered.length > 0) return offered.map((choice) => `${front}${option}:${choice}`);
  }
  const [, front = '', start = ''] = /^(.*\s)(\S*)$/su.exec(line) ?? [];
  return command.options
    .map((option) => `${option.localNames[locale]}:`)
    .filter((option) => option.startsWith(start) && !front.includes(option))
    .map((option) => front + option);
}

/** What one can try first: an example of each kind of answer. */
function examplesOf({ commands }: Answering): readonly string[] {
  return KINDS.flatMap((kind) => {
    const example = commands.find(({ answer, examples }) => answer === kind && examples.length > 0)
      ?.examples[0];
    return example === undefined ? [] : [`  ${example.ask}`];
  });
}

/** The prompt of a terminal: a line in, an answer out, until Ctrl+D, Ctrl+C or an empty "exit". */
export async function prompt(
  input: Readable,
  output: Writable & { readonly columns?: number },
  current: Current,
  manner: Omit<Manner, 'width' | 'json'>,
  log: (line: string) => void,
): Promise<void> {
  const lines = createInterface({
    input,
    output,
    prompt: '› ',
    historySize: 200,
    removeHistoryDuplicates: true,
    completer: (line: string): [string[], string] => [[...completions(line, current(), manner.locale)], line],
  });
  output.write(`${say(manner.locale, 'prompt.hello')}\n${examplesOf(current()).join('\n')}\n\n`);
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text === 'exit' || text === 'quit') break;
    if (text !== '') {
      const width = output.columns || 80;
      output.write(`\n${answerText(text, current(), { ...manner, json: false, width }, log)}\n`);
    }
    lines.prompt();
  }
  lines.close();
}
