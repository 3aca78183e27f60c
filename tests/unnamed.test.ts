import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerJson } from '../src/answers/contract.ts';
import { completeOption } from '../src/commands/complete.ts';
import { runCommand } from '../src/commands/run.ts';
import { type Library, openLibrary, type Snapshot } from '../src/library.ts';
import { article } from './corpus/article-file.ts';

const TEXT = [
  'Police in Port Lindel arrested 14 students on Thursday, the Dockers’ Union said.',
  '“They took my brother,” said Inés Ruiz, 15. She counted 40 officers.',
  'Ruiz said that 12 people were beaten.',
  'Luis Peña, the mayor, said that 3 officers were suspended.',
].join('\n\n');

/** Everything that somebody might type to find her. */
const ASKED: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['who', { name: 'Inés Ruiz' }],
  ['who', { name: 'Ruiz' }],
  ['ask', { question: 'Who is Ines Ruiz?' }],
  ['ask', { question: 'How many people were beaten in Port Lindel?' }],
  ['ask', { question: 'What did Ruiz say?' }],
  ['ask', { question: 'How many officers were suspended?' }],
  ['arrests', {}],
  ['arrests', { 'said-by': 'Inés Ruiz' }],
  ['sources', {}],
];
const asker = { locale: 'en-US', now: new Date('2026-11-22T12:00:00Z') } as const;

let folder = '';
let library: Library | null = null;
let log: string[] = [];

async function open(): Promise<Library> {
  library = await openLibrary({
    corpus: join(folder, 'corpus'),
    local: join(folder, 'corpus.local'),
    commands: join(folder, 'commands'),
    today: () => '2026-11-22',
    log: (line) => log.push(line),
  });
  return library;
}

/** All that is said of her, in answers and while somebody types; what was asked is no part of it. */
function saidOfHer(snapshot: Snapshot): readonly string[] {
  const answers = ASKED.map(([name, options]) => {
    const { question: _, heading: __, message: ___, ...answer } = runCommand(snapshot, name, options, asker);
    return JSON.stringify(answerJson({ ...answer, question: null, heading: '', message: null }));
  });
  const choices = ['', 'I', 'Ru', 'inés', 'Ruiz'].flatMap((typed) => [
    ...completeOption(snapshot, 'who', 'name', typed, 'en-US'),
    ...completeOption(snapshot, 'arrests', 'said-by', typed, 'en-US'),
    ...completeOption(snapshot, 'arrests', 'counting', typed, 'en-US'),
  ]);
  return [...answers, ...choices].filter((text) => /In[eé]s|Ruiz|brother|beaten/.test(text));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-unnamed-'));
  log = [];
  for (const name of ['corpus', 'corpus.local', 'commands']) await mkdir(join(folder, name));
  const commands = {
    ask: 'answer: passages',
    who: 'answer: people',
    sources: 'answer: sources',
    arrests: 'answer: figures\nquery: arrested beaten suspended officers people students',
  };
  for (const [name, text] of Object.entries(commands))
    await writeFile(join(folder, 'commands', `${name}.yaml`), `description: Tried here\n${text}\n`);
  await writeFile(join(folder, 'corpus', 'strike.md'), article({}, TEXT));
  await writeFile(join(folder, 'corpus', 'names.yaml'), 'people: { Inés Ruiz: [Ruiz] }\n');
});

afterEach(async () => {
  await library?.close();
  library = null;
});

const list = () => join(folder, 'corpus.local', 'unnamed.yaml');

describe('somebody who must not be named', () => {
  it('is found by everybody as long as nobody lists her', async () => {
    expect(saidOfHer((await open()).current).length).toBeGreaterThan(6);
  });

  it('is in no answer, no figure and no choice, while the rest of the article answers', async () => {
    await writeFile(list(), 'Ines Ruiz:\n');
    const { current } = await open();
    expect(saidOfHer(current)).toEqual([]);
    const { figures } = runCommand(current, 'arrests', {}, asker);
    expect(figures?.map(({ value }) => value).sort()).toEqual([14, 3]);
    expect(current.summary).toMatchObject({ articles: 1, paragraphs: 4 });
  });

  it('is gone as soon as the list has her, and back when it does not', async () => {
    const opened = await open();
    opened.watch();
    await writeFile(list(), 'Inés Ruiz: [Inesita]\n');
    await vi.waitFor(() => expect(saidOfHer(opened.current)).toEqual([]), 5000);
    await rm(list());
    await vi.waitFor(() => expect(saidOfHer(opened.current)).not.toEqual([]), 5000);
    expect(log.join()).not.toMatch(/Ruiz|Inesita/);
  });

  it('stays unnamed while the list is broken, and no log tells her name', async () => {
    await writeFile(list(), 'Inés Ruiz:\n');
    const opened = await open();
    await writeFile(list(), 'Inés Ruiz: [Inesita\n');
    await writeFile(
      join(folder, 'corpus', 'ines-ruiz.md'),
      article({ title: '', url: 'https://a.example/b' }),
    );
    await opened.reload();
    expect(saidOfHer(opened.current)).toEqual([]);
    expect(log.join()).toContain("unnamed.yaml:1: has a line that can't be read");
    expect(log.join()).not.toMatch(/ruiz|in[eé]s/i);
  });

  it('keeps everything shut where nobody can tell who it is', async () => {
    await writeFile(list(), 'Inés Ruiz: [Inesita\n');
    await expect(open()).rejects.toThrow(/unnamed\.yaml:1: has a line that can't be read/);
    await rm(list());
    await mkdir(list());
    await expect(open()).rejects.toThrow(/unnamed\.yaml:1: must be a file/);
  });

  it('takes an article along that is about her alone', async () => {
    await writeFile(list(), 'Inés Ruiz:\n');
    await writeFile(
      join(folder, 'corpus', 'only.md'),
      article({ url: 'https://a.example/o' }, 'Inés Ruiz marched.'),
    );
    const { current } = await open();
    expect(saidOfHer(current)).toEqual([]);
    expect(current.faults).toEqual([]);
  });
});
