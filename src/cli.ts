import { parseArgs } from 'node:util';
import {
  A_COUNT_OF_SHARDS,
  type Config,
  ConfigError,
  type Folders,
  loadConfig,
  loadFolders,
  loadShard,
  parseShards,
} from './config.ts';
import { TEXT_FORMS } from './corpus/article.ts';
import { showFault } from './corpus/fault.ts';
import { type Library, openLibrary } from './library.ts';
import { answerLines, answerText, type Manner } from './terminal/ask.ts';
import { confirm } from './terminal/confirm.ts';
import { prompt } from './terminal/prompt.ts';
import { LOCALES } from './wording/wording.ts';

const USAGE = `Usage: clippings COMMAND

  ask [--json] [--corpus DIR] [--commands DIR] [--locale ${LOCALES.join('|')}] [TEXT]
                       answer TEXT, or one question a line from standard input, or at a prompt
  corpus check [DIR]   name every fault in a corpus, and on standard error what a reviewer should look at;
                       without DIR, in this one with its originals and commands
  corpus verify [DIR] [--json]     fetch each article's page again and tell what has become of it: gone, moved,
                       changed, corrected; exits 1 where something is to be seen to
  corpus add FILE|URL… import articles   [--corpus DIR] [--title …] [--publisher …] [--published EDTF]
                       [--published-note …] [--url …] [--language …] [--text original|digest]
                       [--by NAME] [--yes] [--force]
  corpus list          name every article with its id
  corpus correct ID --note TEXT    say wherever it is quoted what was wrong   [--date EDTF]
  corpus withdraw ID --note TEXT   quote it never again, and say so when asked for it
  corpus restore ID    take that back
  corpus remove ID     delete the article
  corpus undo [CHANGE] take back the latest change, or one that corpus history names
  corpus takedown ID   remove its text for good, and keep it out   [--note TEXT]
                       all of these: [--corpus DIR] [--by NAME] [--yes]
  start                run the Discord bot   [--shards auto|N] [--or-prompt]
  deploy               register its slash commands
  doctor               check token, clock, permissions, commands and corpus, and say what to do
  preview              answer in a page of your browser   [--port PORT] [--host ADDRESS] [--corpus DIR]
                       [--commands DIR]
`;

/** A command line that can't be carried out; its message is one sentence for whoever typed it. */
class UsageError extends Error {}

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const out = (text: string): void => {
  process.stdout.write(text);
};

/** The library of the configured folders, or of one folder alone; faulty files are named on standard error. */
function open(folders: Folders, corpus?: string, commands?: string): Promise<Library> {
  return openLibrary({
    corpus: corpus ?? folders.corpusDir,
    local: corpus === undefined ? folders.localDir : null,
    commands: commands ?? folders.commandsDir,
    cache: folders.cacheDir,
    log: complain,
  });
}

async function ask(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      commands: { type: 'string' },
      locale: { type: 'string', default: 'en-US' },
    },
  });
  const locale = LOCALES.find((known) => known === values.locale);
  if (locale === undefined) {
    throw new UsageError(`--locale takes ${LOCALES.join(' or ')}, not "${values.locale}".`);
  }
  const { stdin, stdout } = process;
  const manner: Manner = {
    json: values.json,
    locale,
    width: stdout.columns || 80,
    colour: stdout.isTTY && stdout.hasColors(),
  };
  const library = await open(loadFolders(), values.corpus, values.commands);
  const text = positionals.join(' ').trim();
  if (text !== '') {
    out(answerText(text, library.current, manner, complain));
  } else {
    // Files that change while somebody asks are answered from as in Discord; watching alone keeps nothing running.
    library.watch({ persistent: false });
    const current = () => library.current;
    if (stdin.isTTY && !values.json) await prompt(stdin, stdout, current, manner, complain);
    else await answerLines(stdin, stdout, current, manner, complain);
  }
  await library.close();
  return 0;
}

async function corpus(args: string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'check') {
    const { positionals } = parseArgs({ args: rest, allowPositionals: true });
    if (positionals.length > 1)
      throw new UsageError('corpus check takes one folder: clippings corpus check [DIR].');
    const [dir] = positionals;
    const { checkCoverage } = await import('./check-coverage.ts');
    const { corpusDir, localDir, commandsDir } = loadFolders();
    const faults =
      dir === undefined
        ? await checkCoverage({ corpus: corpusDir, local: localDir }, commandsDir)
        : await checkCoverage({ corpus: dir || '.' }, null);
    for (const fault of faults) {
      if (fault.severity === 'error') out(`${showFault(fault)}\n`);
      else complain(showFault(fault));
    }
    return faults.some((fault) => fault.severity === 'error') ? 1 : 0;
  }
  if (verb === 'verify') {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1)
      throw new UsageError('corpus verify takes one folder: clippings corpus verify [DIR].');
    const [dir] = positionals;
    const { corpusDir, localDir } = loadFolders();
    const folders = dir === undefined ? { corpus: corpusDir, local: localDir } : { corpus: dir || '.' };
    const { verifyCoverage } = await import('./verify-coverage.ts');
    return verifyCoverage({ ...folders, ...values, out, err: complain });
  }
  if (verb === 'add') {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        title: { type: 'string' },
        publisher: { type: 'string' },
        published: { type: 'string' },
        'published-note': { type: 'string' },
        url: { type: 'string' },
        language: { type: 'string' },
        text: { type: 'string' },
        by: { type: 'string' },
        yes: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) {
      throw new UsageError('corpus add needs a file or an address: clippings corpus add FILE|URL.');
    }
    const form = TEXT_FORMS.find((known) => known === values.text);
    if (values.text !== undefined && form === undefined) {
      throw new UsageError(`--text takes ${TEXT_FORMS.join(' or ')}, not "${values.text}".`);
    }
    const { corpusDir, localDir } = loadFolders();
    const { addArticles } = await import('./editing/add.ts');
    const { editorNamed } = await import('./keep-corpus.ts');
    const publishedNote = values['published-note'];
    const options = { ...values, publishedNote, text: form, by: editorNamed(values.by), corpusDir, localDir };
    return addArticles(positionals, options, { out, err: complain, confirm });
  }
  const { isKeeping, KEEPING, keepCorpus } = await import('./keep-corpus.ts');
  if (isKeeping(verb)) return keepCorpus(verb, rest, loadFolders(), { out, err: complain, confirm });
  throw new UsageError(
    `corpus has no command "${verb ?? ''}"; it has check, verify, add, ${KEEPING.join(', ')}.`,
  );
}

/** The token, or one sentence on how to get one. */
function tokenOf(config: Config): string {
  if (config.token !== null) return config.token;
  throw new UsageError(
    'DISCORD_TOKEN is not set: copy .env.example to .env and put your bot\'s token there (README, "In Discord").',
  );
}

async function start(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { shards: { type: 'string' }, 'or-prompt': { type: 'boolean', default: false } },
  });
  const config = loadConfig();
  const shards = values.shards === undefined ? config.shards : parseShards(values.shards);
  if (shards === null && values.shards !== undefined)
    throw new UsageError(`--shards takes auto or ${A_COUNT_OF_SHARDS}, not "${values.shards}".`);
  if (config.token === null && values['or-prompt']) {
    if (!process.stdin.isTTY) {
      out(
        'No DISCORD_TOKEN is set, so there is no bot to start; without a terminal there is no prompt either. Ask with: npm run -s clippings -- ask "How many political prisoners are there?"\n',
      );
      return 0;
    }
    out('No DISCORD_TOKEN is set, so here is the prompt instead.\n');
    return ask([]);
  }
  const token = tokenOf(config);
  // Only those who run the bot wait for discord.js to load.
  const options = { ...config, token, shard: loadShard(), plainLog: process.stderr.isTTY };
  if (options.shard !== null) return (await import('./run-shard.ts')).runShard(options);
  if (shards !== null) return (await import('./run-shards.ts')).runShards(options, shards);
  return (await import('./run-bot.ts')).runBot(options);
}

async function doctor(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const { examine, showFinding } = await import('./doctor.ts');
  const findings = await examine(loadConfig());
  for (const finding of findings) out(`${showFinding(finding)}\n`);
  return findings.some(({ state }) => state === 'fault') ? 1 : 0;
}

async function deploy(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const config = loadConfig();
  const token = tokenOf(config);
  const library = await open(config);
  const { deployCommands } = await import('./discord/deploy.ts');
  out(`${await deployCommands({ ...config, token, commands: library.current.commands })}\n`);
  await library.close();
  return 0;
}

/** Resolves when somebody asks the process to end. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function preview(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      // Nobody but whoever sits at this machine, unless told.
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '4711' },
      corpus: { type: 'string' },
      commands: { type: 'string' },
    },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    throw new UsageError(`--port takes a number up to 65535, or 0 for any free port, not "${values.port}".`);
  }
  const config = loadFolders();
  const stopped = stopAsked();
  const { openPreview } = await import('./preview/open.ts');
  const opened = await openPreview({
    corpus: values.corpus ?? config.corpusDir,
    local: values.corpus === undefined ? config.localDir : null,
    commands: values.commands ?? config.commandsDir,
    host: values.host,
    port: Number(values.port),
    log: complain,
  });
  out(`The preview is at ${opened.address} (Ctrl+C ends it)\n`);
  await stopped;
  await opened.close();
  return 0;
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  ask,
  corpus,
  start,
  deploy,
  doctor,
  preview,
};

/** One sentence for an error that whoever typed the command can do something about; null for a fault of the program. */
function sentenceFor(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof UsageError || error instanceof ConfigError || 'forUser' in error) return error.message;
  return code?.startsWith('ERR_PARSE_ARGS') ? error.message : null;
}

/** Runs the command line. Answers alone go to standard output; the exit code is set, and nothing is thrown. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that went away (`| head`) is no fault of the one who writes.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const help = name === '' || name === 'help' || name === '--help' || name === '-h';
    (help ? out : complain)(
      help ? USAGE : `There is no command "${name}"; clippings help lists what there is.`,
    );
    process.exitCode = help ? 0 : 1;
    return;
  }
  try {
    process.exitCode = await command(rest);
  } catch (error) {
    const sentence = sentenceFor(error);
    complain(
      sentence ?? `This is a fault of Clippings, please report it: ${(error as Error)?.stack ?? error}`,
    );
    process.exitCode = 1;
  }
}
