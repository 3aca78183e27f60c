import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CommandReader, checkCommands, type ReadCommands, readCommands } from '../../src/commands/read.ts';
import { parseGlossary } from '../../src/corpus/glossary-file.ts';

let folder = '';
let commands = '';

const put = (name: string, text: string) => writeFile(join(commands, name), text);
const remove = (name: string) => rm(join(commands, name));
const command = (localName?: string) =>
  `description: Strikes\nanswer: figures\n${localName === undefined ? '' : `localizations: { es-ES: { name: ${localName} } }\n`}`;
const shown = ({ faults }: ReadCommands) =>
  faults.map(({ file, line, message }) => `${file}:${line}: ${message}`.replaceAll(`${folder}/`, ''));
/** Each command with its Spanish name. */
const names = (read: ReadCommands) =>
  read.commands.map(({ name, localNames }) => `${name} ${localNames['es-ES']}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-commands-'));
  commands = join(folder, 'commands');
  await mkdir(commands);
});

describe('a folder of commands', () => {
  it('is read by file name, without hidden and other files', async () => {
    await put('strikes.yaml', command('huelgas'));
    await put('boats.yaml', command('barcos'));
    await put('.strikes.yaml', 'half written');
    await put('README.md', '# About');
    const read = await readCommands(commands);
    expect(names(read)).toEqual(['boats barcos', 'strikes huelgas']);
    expect(shown(read)).toEqual([]);
  });

  it('that is not there, or no folder, is one fault', async () => {
    await put('strikes.yaml', command());
    expect(shown(await readCommands(join(folder, 'nowhere')))).toEqual([
      "nowhere:1: can't be read: there is no such folder.",
    ]);
    expect(shown(await readCommands(join(commands, 'strikes.yaml')))).toEqual([
      "commands/strikes.yaml:1: can't be read: it is no folder.",
    ]);
  });

  it('without a command is one fault', async () => {
    await put('README.md', '# About');
    expect(shown(await readCommands(commands))).toEqual([
      'commands:1: holds no command; add one as NAME.yaml.',
    ]);
  });

  it('has what only looks like a command named', async () => {
    await put('strikes.yml', command());
    await mkdir(join(commands, 'drafts.yaml'));
    await symlink(join(commands, 'gone'), join(commands, 'link.yaml'));
    execFileSync('mkfifo', [join(commands, 'pipe.yaml')]);
    await put('vast.yaml', '');
    await truncate(join(commands, 'vast.yaml'), 5 * 1024 * 1024);
    await writeFile(
      join(commands, 'latin.yaml'),
      Buffer.from('description: a\xf1o\nanswer: figures\n', 'latin1'),
    );
    const read = await readCommands(commands);
    expect(names(read)).toEqual([]);
    expect(shown(read)).toEqual([
      'commands/drafts.yaml:1: must be a file.',
      "commands/latin.yaml:1: isn't valid UTF-8 from here on; save the file as UTF-8.",
      "commands/link.yaml:1: can't be read: it is a link that leads nowhere.",
      'commands/pipe.yaml:1: must be a file.',
      'commands/strikes.yml:1: is no command by its name; rename it to end in .yaml.',
      'commands/vast.yaml:1: is larger than 4 MB; split it.',
    ]);
  });

  it('has ids that the glossary lacks named, where there is a glossary', async () => {
    const { glossary } = parseGlossary(
      'glossary.yaml',
      Buffer.from('striker: { terms: { en: [striker] } }\npensioner: { terms: { en: [pensioner] } }\n'),
    );
    await put('strikes.yaml', `${command()}counts:\n  - pensioner\n  - strkier\n  - whale\n`);
    expect(shown({ commands: [], faults: await checkCommands(commands, glossary) })).toEqual([
      'commands/strikes.yaml:5: counts "strkier", which is no id of the glossary; did you mean "striker"?',
      'commands/strikes.yaml:6: counts "whale", which is no id of the glossary.',
    ]);
    expect(shown(await readCommands(commands))).toEqual([]);
    const read = await readCommands(commands, { glossary });
    expect(read.commands[0]?.counts).toEqual(['pensioner', 'strkier', 'whale']);
  });
});

describe('a name', () => {
  it("is its first file's where two have it at once, in whatever locale", async () => {
    await put('boats.yaml', command('huelgas'));
    await put('strikes.yaml', command('huelgas'));
    await put('huelgas.yaml', command('paros'));
    const read = await readCommands(commands);
    expect(names(read)).toEqual(['boats huelgas']);
    expect(shown(read)).toEqual([
      'commands/huelgas.yaml:1: has the name "huelgas" of commands/boats.yaml; choose another.',
      'commands/strikes.yaml:1: has the name "huelgas" of commands/boats.yaml; choose another.',
    ]);
  });

  it('stays with the command that had it, whatever a new one is called', async () => {
    const reader = new CommandReader(commands);
    await put('strikes.yaml', command('huelgas'));
    await reader.read();
    await put('boats.yaml', command('huelgas'));
    const read = await reader.read();
    expect(names(read)).toEqual(['strikes huelgas']);
    expect(shown(read)).toEqual([
      'commands/boats.yaml:1: has the name "huelgas" of commands/strikes.yaml; choose another.',
    ]);
    await remove('strikes.yaml');
    expect(names(await reader.read())).toEqual(['boats huelgas']);
  });

  it('stays with a command whose file broke', async () => {
    const reader = new CommandReader(commands);
    await put('strikes.yaml', command('huelgas'));
    await reader.read();
    await put('strikes.yaml', 'torn');
    await put('boats.yaml', command('huelgas'));
    expect(names(await reader.read())).toEqual(['strikes huelgas']);
  });

  it('is not given up for one that is taken', async () => {
    const reader = new CommandReader(commands);
    await put('boats.yaml', command('barcos'));
    await put('strikes.yaml', command('huelgas'));
    await reader.read();
    await put('boats.yaml', command('huelgas'));
    await put('abc.yaml', command('barcos'));
    expect(names(await reader.read())).toEqual(['boats barcos', 'strikes huelgas']);
  });

  it('may be swapped for another', async () => {
    const reader = new CommandReader(commands);
    await put('boats.yaml', command('barcos'));
    await put('strikes.yaml', command('huelgas'));
    await reader.read();
    await put('boats.yaml', command('huelgas'));
    await put('strikes.yaml', command('barcos'));
    expect(names(await reader.read())).toEqual(['boats huelgas', 'strikes barcos']);
  });
});

describe('reading again', () => {
  it('keeps a broken command as it was, and all of them while their folder is gone', async () => {
    const reader = new CommandReader(commands);
    await put('strikes.yaml', command('huelgas'));
    await reader.read();
    await put('boats.yaml', command('barcos'));
    const first = await reader.read();
    await rename(commands, `${commands}-away`);
    const away = await reader.read();
    expect(names(away)).toEqual(names(first));
    expect(away.faults).toHaveLength(1);
    await rename(`${commands}-away`, commands);
    await put('boats.yaml', 'torn');
    expect(names(await reader.read())).toEqual(names(first));
    await remove('boats.yaml');
    expect(names(await reader.read())).toEqual(['strikes huelgas']);
  });

  it('warns anew where the glossary changed', async () => {
    const reader = new CommandReader(commands);
    await put('strikes.yaml', `${command()}counts: [striker]\n`);
    const glossaryOf = (id: string) =>
      parseGlossary('glossary.yaml', Buffer.from(`${id}: { terms: { en: [striker] } }\n`)).glossary;
    expect((await reader.read({ glossary: glossaryOf('striker') })).faults).toEqual([]);
    expect((await reader.read({ glossary: glossaryOf('docker') })).faults).toHaveLength(1);
  });
});
