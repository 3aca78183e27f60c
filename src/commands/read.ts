import { basename, join } from 'node:path';
import { byPlace, type Fault } from '../corpus/fault.ts';
import { isMissing, isThere, namesIn, noFile, unreadable } from '../corpus/folder.ts';
import { type Glossary, NO_GLOSSARY } from '../corpus/glossary.ts';
import { ParsedFiles } from '../corpus/parsed-files.ts';
import { FaultList, readLines } from '../corpus/source.ts';
import { type CommandDefinition, parseCommand } from './definition.ts';

/** The commands of a folder by name, no two of them by one name in any locale, and what is wrong with its files. */
export interface ReadCommands {
  readonly commands: readonly CommandDefinition[];
  readonly faults: readonly Fault[];
}

interface Parsed {
  readonly definition: CommandDefinition | null;
  readonly faults: readonly Fault[];
}

type ReportFault = (fault: Fault) => void;

const EXTENSION = '.yaml';

const isCommandFile = (name: string): boolean => /\.ya?ml$/i.test(name) && !name.startsWith('.');

const namesOf = ({ name, localNames }: CommandDefinition): ReadonlySet<string> =>
  new Set([name, ...Object.values(localNames)]);

/**
 * Reads a folder of commands again and again. Only files that changed are read again; a file that is broken gives the
 * command that it was when it was last sound, and a folder that can't be read those that it had before. A name belongs
 * to the command that had it first, or to the first by file name where several are new. Faults are named.
 */
export class CommandReader {
  readonly #folder: string;
  #glossary: Glossary = NO_GLOSSARY;
  readonly #files = new ParsedFiles((file, bytes) => this.#parse(file, bytes));
  /** File → the command that answers by it. */
  #standing: ReadonlyMap<string, CommandDefinition> = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The commands as their files have them now. Never rejects: what can't be read is a fault. */
  async read({ glossary = NO_GLOSSARY }: { readonly glossary?: Glossary } = {}): Promise<ReadCommands> {
    if (glossary !== this.#glossary) this.#files.forget(() => false);
    this.#glossary = glossary;
    const faults: Fault[] = [];
    const report: ReportFault = (fault) => {
      faults.push(fault);
    };
    let files: readonly string[];
    try {
      files = (await namesIn(this.#folder)).filter(isCommandFile).map((name) => join(this.#folder, name));
    } catch (error) {
      return { commands: this.#commands(), faults: [unreadable(this.#folder, error)] };
    }
    if (files.length === 0) {
      report({
        file: this.#folder,
        line: 1,
        message: 'holds no command; add one as NAME.yaml.',
        severity: 'error',
      });
    }
    const read = new Map<string, CommandDefinition>();
    for (const file of files) {
      const definition = await this.#readFile(file, report);
      if (definition !== null) read.set(file, definition);
    }
    this.#files.forget((file) => files.includes(file));
    this.#standing = this.#settle(read, report);
    return { commands: this.#commands(), faults: faults.sort(byPlace) };
  }

  #commands(): readonly CommandDefinition[] {
    return [...this.#standing.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async #readFile(file: string, report: ReportFault): Promise<CommandDefinition | null> {
    if (!file.endsWith(EXTENSION)) {
      const message = `is no command by its name; rename it to end in ${EXTENSION}.`;
      report({ file, line: 1, message, severity: 'error' });
      return null;
    }
    const before = this.#standing.get(file) ?? null;
    try {
      const parsed = await this.#files.read(file);
      if (parsed === null) report(noFile(file));
      parsed?.faults.forEach(report);
      return parsed?.definition ?? before;
    } catch (error) {
      if (isMissing(error) && !(await isThere(file))) return null;
      report(unreadable(file, error));
      return before;
    }
  }

  #parse(file: string, bytes: Uint8Array): Parsed {
    const faults = new FaultList(file);
    const source = readLines(bytes, faults.report).join('\n');
    if (source === '' && faults.hasErrors) return { definition: null, faults: faults.inOrder() };
    const parsed = parseCommand(file, basename(file, EXTENSION), source, this.#glossary);
    return {
      definition: faults.hasErrors ? null : parsed.definition,
      faults: [...faults.inOrder(), ...parsed.faults],
    };
  }

  /** Gives every name to one command. One that asks for a name of another's stays as it was before. */
  #settle(
    read: ReadonlyMap<string, CommandDefinition>,
    report: ReportFault,
  ): ReadonlyMap<string, CommandDefinition> {
    const holders = new Map<string, string>();
    const settled = new Map<string, CommandDefinition>();
    /** Gives the command its names; where one is another's, gives none and says which. */
    const claim = (file: string, definition: CommandDefinition): string | null => {
      const names = [...namesOf(definition)];
      const taken = names.find((name) => holders.has(name));
      if (taken !== undefined) return taken;
      for (const name of names) holders.set(name, file);
      settled.set(file, definition);
      return null;
    };
    // Those that ask for no more than they had, those that were there, and those that are new.
    const turn = (file: string, definition: CommandDefinition): number => {
      const before = this.#standing.get(file);
      if (before === undefined) return 2;
      const had = namesOf(before);
      return [...namesOf(definition)].every((name) => had.has(name)) ? 0 : 1;
    };
    const inTurn = [...read].sort((a, b) => turn(...a) - turn(...b));
    for (const [file, definition] of inTurn) {
      const taken = claim(file, definition);
      if (taken === null) continue;
      const message = `has the name "${taken}" of ${holders.get(taken)}; choose another.`;
      report({ file, line: 1, message, severity: 'error' });
      const before = this.#standing.get(file);
      if (before !== undefined) claim(file, before);
    }
    return settled;
  }
}

/** Reads a folder of commands once; see `CommandReader`. */
export function readCommands(
  folder: string,
  options: { readonly glossary?: Glossary } = {},
): Promise<ReadCommands> {
  return new CommandReader(folder).read(options);
}

/** Every fault of a folder of commands, by file and line, unknown ids of the glossary among them. Never rejects. */
export async function checkCommands(folder: string, glossary: Glossary): Promise<readonly Fault[]> {
  const { faults } = await readCommands(folder, { glossary });
  return faults;
}
