import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../corpus/fault.ts';
import { type CommandDefinition, parseCommand } from './definition.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads every `*.yaml` of a folder as a command, by name. Never rejects: a folder or a file that can't be read, a
 * faulty command, and two commands of one name (in any locale) come back as faults.
 */
export async function readCommands(
  dir: string,
): Promise<{ readonly commands: readonly CommandDefinition[]; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const commands: CommandDefinition[] = [];
  const fault = (file: string, message: string) => faults.push({ file, line: 1, message, severity: 'error' });
  let names: string[];
  try {
    names = (await readdir(dir)).filter((name) => name.endsWith('.yaml')).sort();
  } catch (error) {
    fault(
      dir,
      `This folder of commands can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}); name one with --commands.`,
    );
    return { commands, faults };
  }
  const taken = new Map<string, string>();
  for (const fileName of names) {
    const file = join(dir, fileName);
    let source: string;
    try {
      source = utf8.decode(await readFile(file));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      fault(
        file,
        code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
          ? 'This file is not UTF-8; save it as UTF-8.'
          : `This file can't be read (${code ?? 'unknown'}).`,
      );
      continue;
    }
    const { definition, faults: found } = parseCommand(file, fileName.slice(0, -'.yaml'.length), source);
    faults.push(...found);
    if (definition === null) continue;
    const own = new Set([definition.name, ...Object.values(definition.localNames)]);
    const clash = [...own].find((name) => taken.has(name));
    if (clash !== undefined) {
      fault(file, `"${clash}" names a command already, in ${taken.get(clash)}; choose another.`);
      continue;
    }
    for (const name of own) taken.set(name, file);
    commands.push(definition);
  }
  return { commands, faults };
}
