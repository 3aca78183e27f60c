import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../src/commands/run.ts';
import { type Library, LibraryError, openLibrary, type Reload, type Snapshot } from '../src/library.ts';
import { article } from './corpus/article-file.ts';

/** The headline of an article whose facts can't be extracted. */
const UNREADABLE = 'What no rule understands';

/** Ids of the articles that were extracted. */
const { extracted } = vi.hoisted(() => ({ extracted: [] as string[] }));

vi.mock('../src/facts/facts.ts', async (original) => {
  const facts = await original<typeof import('../src/facts/facts.ts')>();
  return {
    ...facts,
    factsSteps: (...[read, context]: Parameters<typeof facts.factsSteps>) => {
      extracted.push(read.id);
      if (read.title === UNREADABLE) throw new Error('the rules gave up');
      return facts.factsSteps(read, context);
    },
  };
});

let folder = '';
let library: Library | null = null;
let log: string[] = [];
let reloads: Reload[] = [];
let today = '2026-11-22';

const put = (path: string, text: string) => writeFile(join(folder, path), text);
const remove = (path: string) => rm(join(folder, path));

async function open(): Promise<Library> {
  library = await openLibrary({
    corpus: join(folder, 'corpus'),
    local: join(folder, 'corpus.local'),
    commands: join(folder, 'commands'),
    today: () => today,
    log: (line) => log.push(line.replaceAll(`${folder}/`, '')),
    onReload: (reload) => reloads.push(reload),
  });
  return library;
}

const NETS = 'Fishermen in Port Lindel mended four hundred nets during the winter.';
const CRANES = 'The port authority bought three cranes from a bankrupt shipyard.';

const ABOUT_NETS = 'What did fishermen in Port Lindel mend during the winter?';

/** What `/ask` shows. */
function answers(snapshot: Snapshot, question: string): readonly string[] {
  const answer = runCommand(
    snapshot,
    'ask',
    { question },
    { locale: 'en-US', now: new Date(`${today}T12:00:00Z`) },
  );
  // Whether a passage answers is for others to judge: of two articles even the nearest shows what is searched.
  return [...answer.clippings, ...answer.nearest].map(({ text }) => text);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-library-'));
  today = '2026-11-22';
  log = [];
  reloads = [];
  await mkdir(join(folder, 'corpus'));
  await mkdir(join(folder, 'commands'));
  await put('commands/ask.yaml', 'description: Ask the coverage\nanswer: passages\n');
  await put('corpus/nets.md', article({ url: 'https://courier.example/nets', title: 'Nets mended' }, NETS));
  await put(
    'corpus/cranes.md',
    article({ url: 'https://courier.example/cranes', title: 'Cranes bought' }, CRANES),
  );
});

afterEach(async () => {
  await library?.close();
  library = null;
});

describe('a library', () => {
  it('answers from the folders that it was opened on', async () => {
    const { current } = await open();
    expect(current.summary).toEqual({ articles: 2, paragraphs: 2, newest: '2025-03-14' });
    expect(current.version).toBe(1);
    expect(answers(current, ABOUT_NETS)).toContain(NETS);
  });

  it('opens on a corpus with broken files, and names them', async () => {
    await put('corpus/torn.md', 'torn');
    const { current } = await open();
    expect(current.summary.articles).toBe(2);
    expect(log).toEqual([
      'corpus/torn.md:1: must begin with front matter: a line of ---, the keys, and another line of ---.',
    ]);
  });

  it.each(['corpus', 'commands'])(
    'does not open without its folder of %s, and says so in one sentence',
    async (name) => {
      await rm(join(folder, name), { recursive: true });
      const refusal = await open().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(LibraryError);
      expect((refusal as Error).message).toContain(join(folder, name));
      expect((refusal as Error).message).not.toContain('\n');
    },
  );

  it('warns of a command that counts what its glossary does not have', async () => {
    await put('corpus/glossary.yaml', 'crane: { terms: { en: [crane] } }\n');
    await put('commands/cranes.yaml', 'description: Cranes\nanswer: figures\ncounts: [carne]\n');
    const { faults, commands } = (await open()).current;
    expect(faults.map(({ line, message, severity }) => [line, message, severity])).toEqual([
      [3, 'counts "carne", which is no id of the glossary; did you mean "crane"?', 'warning'],
    ]);
    expect(commands.map(({ name }) => name)).toEqual(['ask', 'cranes']);
  });

  it('quotes no withdrawn article, and knows that it was withdrawn', async () => {
    await put('corpus/nets.md', article({ url: 'https://courier.example/nets', status: 'withdrawn' }, NETS));
    const { current } = await open();
    expect(current.coverage.withdrawn.map(({ id }) => id)).toEqual(['nets']);
    expect(answers(current, ABOUT_NETS)).not.toContain(NETS);
  });
});

describe('a reload', () => {
  it('answers from an article that was changed, added, or replaced by its original', async () => {
    const { current: before } = await open();
    const changed = NETS.replace('four hundred', 'nine hundred');
    await put(
      'corpus/nets.md',
      article({ url: 'https://courier.example/nets', title: 'Nets mended' }, changed),
    );
    await put(
      'corpus/whale.md',
      article({ url: 'https://courier.example/whale' }, 'A whale swam into the harbour.'),
    );
    const second = await library!.reload();
    expect(answers(second, ABOUT_NETS)).toContain(changed);
    expect(answers(second, 'What swam into the harbour?')).toContain('A whale swam into the harbour.');
    expect(before.coverage.articles).toHaveLength(2);

    await mkdir(join(folder, 'corpus.local'));
    const original = 'Three cranes were bought from a shipyard that had failed.';
    await put(
      'corpus.local/c.md',
      article({ url: 'https://courier.example/cranes', text: 'original' }, original),
    );
    const third = await library!.reload();
    expect(answers(third, 'Which cranes were bought from a shipyard?')).toContain(original);
  });

  it('forgets a deleted article', async () => {
    await open();
    await remove('corpus/nets.md');
    expect(answers(await library!.reload(), ABOUT_NETS)).not.toContain(NETS);
  });

  it('goes on answering from the last sound state of a file that broke, and names it once', async () => {
    await open();
    await put('corpus/nets.md', article({ published: 'soon' }, 'Torn.'));
    await put('commands/ask.yaml', 'descripton: Ask\n');
    const broken = await library!.reload();
    await library!.reload();
    expect(answers(broken, ABOUT_NETS)).toContain(NETS);
    expect(log.filter((line) => line.startsWith('corpus/nets.md:4:'))).toHaveLength(1);
    expect(log.some((line) => line.startsWith('commands/ask.yaml:'))).toBe(true);
  });

  it('forgets a command whose file is gone', async () => {
    await put('commands/prices.yaml', 'description: Prices\nanswer: figures\n');
    await open();
    await remove('commands/prices.yaml');
    expect((await library!.reload()).commands.map(({ name }) => name)).toEqual(['ask']);
  });

  it('says that commands need a deploy where their registration changed, and only then', async () => {
    await open();
    await put('corpus/whale.md', article({ url: 'https://courier.example/whale' }, 'A whale swam in.'));
    await library!.reload();
    expect(reloads.map(({ needsDeploy }) => needsDeploy)).toEqual([false]);
    await put('commands/ask.yaml', 'description: Ask about the harbour\nanswer: passages\n');
    await library!.reload();
    expect(reloads.map(({ needsDeploy }) => needsDeploy)).toEqual([false, true]);
    expect(log.at(-1)).toContain('deploy');
  });

  it('extracts and indexes again only what changed', async () => {
    const { current: before } = await open();
    await put('corpus/whale.md', article({ url: 'https://courier.example/whale' }, 'A whale swam in.'));
    const after = await library!.reload();
    expect(after.coverage.facts.get('nets')).toBe(before.coverage.facts.get('nets'));
    expect(after.version).toBe(2);
  });

  it('extracts all of it again where the names changed', async () => {
    const { current: before } = await open();
    await put('corpus/names.yaml', 'places: { Port Lindel: [] }\n');
    const after = await library!.reload();
    expect(after.coverage.facts.get('nets')).not.toBe(before.coverage.facts.get('nets'));
    expect(after.coverage.names.known).toHaveLength(1);
  });

  it('keeps the same coverage where nothing changed', async () => {
    const { current: before } = await open();
    const after = await library!.reload();
    expect(after.coverage).toBe(before.coverage);
    expect(after.version).toBe(before.version);
    expect(reloads).toEqual([]);
  });

  it('is shared by all who ask for it while another is under way', async () => {
    await open();
    const first = library!.reload();
    await Promise.resolve();
    const [second, third] = [library!.reload(), library!.reload()];
    expect(second).toBe(third);
    await Promise.all([first, second, third]);
  });

  it('takes in what was dated in the future once its day has come', async () => {
    await put('corpus/soon.md', article({ url: 'https://courier.example/soon', published: '2026-11-23' }));
    await open();
    expect(library!.current.summary.articles).toBe(2);
    today = '2026-11-23';
    expect((await library!.reload()).summary.articles).toBe(3);
  });
});

describe('what was extracted', () => {
  const SAID = (n: number) => `Ana Ruiz counted ${n} boats in Port Lindel, the harbour authority said.`;

  async function openKeeping(): Promise<Library> {
    library = await openLibrary({
      corpus: join(folder, 'corpus'),
      commands: join(folder, 'commands'),
      cache: join(folder, 'cache'),
      today: () => today,
    });
    return library;
  }

  const factsOf = ({ current }: Library) => [...current.coverage.facts.values()];

  it('is kept on disk for a corpus of some size, and is the same when it is opened again', async () => {
    for (let n = 10; n < 30; n++)
      await put(`corpus/boats-${n}.md`, article({ url: `https://courier.example/boats-${n}` }, SAID(n)));
    const first = factsOf(await openKeeping());
    await library!.close();
    expect(await readdir(join(folder, 'cache/facts'))).toHaveLength(1);
    extracted.length = 0;
    const again = await openKeeping();
    expect(factsOf(again)).toEqual(first);
    expect(again.current.coverage.directory.find('Ana Ruiz')[0]?.entities.size).toBe(20);

    await put('corpus/boats-10.md', article({ url: 'https://courier.example/boats-10' }, SAID(90)));
    const { coverage } = await again.reload();
    expect(extracted).toEqual(['boats-10']);
    expect(coverage.facts.get('boats-10')?.figures.map(({ value }) => value)).toEqual([90]);
  });

  it('is missed, and said to be, as long as it can not be had', async () => {
    const faulty = article({ url: 'https://courier.example/odd', title: UNREADABLE }, SAID(7));
    await put('corpus/odd.md', faulty);
    const fault =
      'corpus/odd.md:1: answers without its figures and people, by a fault of Clippings: the rules gave up.';
    await open();
    expect(log).toEqual([fault]);
    await put('corpus/whale.md', article({ url: 'https://courier.example/whale' }, 'A whale swam in.'));
    const { faults, coverage } = await library!.reload();
    expect(faults.map(({ message, severity }) => [message, severity])).toEqual([
      [fault.slice('corpus/odd.md:1: '.length), 'error'],
    ]);
    expect(coverage.facts.get('odd')?.figures).toEqual([]);
    expect(log.filter((line) => line === fault)).toHaveLength(1);
    await put('corpus/odd.md', faulty.replace(UNREADABLE, 'Boats counted'));
    expect((await library!.reload()).faults).toEqual([]);
  });

  it('is not kept for a few articles', async () => {
    await openKeeping();
    await library!.close();
    expect(await readdir(folder)).not.toContain('cache');
  });
});

describe('a watched library', () => {
  it('answers within two seconds from what changed, without being told', async () => {
    await open();
    library!.watch();
    const changed = NETS.replace('four hundred', 'nine hundred');
    await put(
      'corpus/nets.md',
      article({ url: 'https://courier.example/nets', title: 'Nets mended' }, changed),
    );
    await vi.waitFor(() => expect(answers(library!.current, ABOUT_NETS)).toContain(changed), {
      timeout: 2000,
      interval: 20,
    });
    await mkdir(join(folder, 'corpus.local'));
    await put(
      'corpus.local/w.md',
      article({ url: 'https://courier.example/w', text: 'original' }, 'A whale swam in.'),
    );
    await vi.waitFor(() => expect(library!.current.summary.articles).toBe(3), {
      timeout: 2000,
      interval: 20,
    });
  });

  it('changes no more once it is closed', async () => {
    await open();
    library!.watch();
    await library!.close();
    await remove('corpus/nets.md');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(library!.current.summary.articles).toBe(2);
  });
});
