import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../src/corpus/read.ts';
import { addArticles } from '../src/editing/add.ts';
import { Refusal } from '../src/editing/refusal.ts';
import { editorNamed, type Keeping, keepCorpus } from '../src/keep-corpus.ts';
import { article } from './corpus/article-file.ts';
import { git } from './editing/history/scratch.ts';

const URL = 'https://courier.example/customs';
const DIGEST = `The harbour board of Port Lindel sold its old customs house, and 14 clerks lost their places.`;
const ORIGINAL =
  'PORT LINDEL — The harbour board has sold the old customs house for two million marks, it said on Thursday evening.';
const today = new Date().toISOString().slice(0, 10);

let folder = '';
let out = '';
let err: string[] = [];
let answers: boolean[] = [];

const io = {
  out: (text: string) => {
    out += text;
  },
  err: (line: string) => err.push(line),
  confirm: async () => answers.shift() ?? false,
};
const folders = () => ({
  corpusDir: join(folder, 'corpus'),
  localDir: join(folder, 'local'),
  commandsDir: join(folder, 'commands'),
  cacheDir: join(folder, 'cache'),
});
const keep = (verb: Keeping, ...args: string[]) => keepCorpus(verb, args, folders(), io);
const put = (path: string, text: string) => writeFile(join(folder, path), text);
const read = (path: string) => readFile(join(folder, path), 'utf8');
const listed = async (name: string) =>
  (await readdir(join(folder, name))).filter((each) => !each.startsWith('.'));
const corpus = async () =>
  (await readCorpus({ corpus: join(folder, 'corpus'), local: join(folder, 'local') }, { today })).articles;
const everything = async (name: string): Promise<string> => {
  const files = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-keep-'));
  for (const name of ['corpus', 'local', 'commands']) await mkdir(join(folder, name));
  await put('corpus/customs.md', article({ url: URL }, DIGEST));
  await put('local/original.md', article({ url: URL, text: 'original' }, ORIGINAL));
  await put('commands/sources.yaml', 'description: The sources\nanswer: sources\n');
  await put('commands/sales.yaml', 'description: Sales\nanswer: passages\nquery: sold customs house\n');
  [out, err, answers] = ['', [], []];
});

describe('keeping the corpus', () => {
  it('lists every article with its id and how it stands', async () => {
    await put(
      'corpus/old.md',
      article({ url: 'https://a.example/', status: 'withdrawn', published: '2020' }),
    );
    expect(await keep('list')).toBe(0);
    expect(out).toBe(
      'customs  2025-03-14  The Lindel Courier  (original)  Union asks for release\n' +
        'old  2020  The Lindel Courier  (digest)  Union asks for release  WITHDRAWN\n',
    );
  });

  it('corrects with a note, changing nothing else, and shows what will change before it asks', async () => {
    const before = await read('corpus/customs.md');
    answers = [false, true];
    expect(
      await keep('correct', 'customs', '--note', 'It was 15: not\n14 #clerks', '--date', '2026-02'),
    ).toBe(1);
    expect(await read('corpus/customs.md')).toBe(before);
    expect(out).toContain('  - status: current\n  + status: corrected\n  + correction:\n  +   date: 2026-02');
    expect(out).toMatch(/These answer otherwise:\n {2}\/sales {2}\(clippings: 1 → 1\)/);
    expect(
      await keep('correct', 'customs', '--note', 'It was 15: not\n14 #clerks', '--date', '2026-02'),
    ).toBe(0);
    expect(await read('corpus/customs.md')).toBe(
      before.replace(
        'status: current\n',
        'status: corrected\ncorrection:\n  date: 2026-02\n  note: "It was 15: not 14 #clerks"\n',
      ),
    );
    const [shown] = await corpus();
    expect(shown).toMatchObject({ text: 'original', status: 'corrected', correction: { date: '2026-02' } });
  });

  it('withdraws for good measure even what is at fault, and restores it', async () => {
    const broken = article({ url: URL, publisher: '' }, DIGEST);
    await put('corpus/customs.md', broken);
    await put('local/original.md', article({ url: 'https://b.example/', text: 'original' }));
    await keep('withdraw', 'customs', '--note', 'The clerk asked.', '--yes');
    expect(await read('corpus/customs.md')).toContain('status: withdrawn\ncorrection:');
    await expect(keep('restore', 'customs', '--yes')).rejects.toThrow(/lacks "publisher"/);
    await keep('undo', '--yes');
    expect(await read('corpus/customs.md')).toBe(broken);
  });

  it('takes a correction back without a trace in the file', async () => {
    const before = await read('corpus/customs.md');
    await keep('correct', 'customs', '--note', 'one', '--yes');
    await keep('withdraw', 'customs', '--note', 'two', '--yes');
    await keep('restore', 'customs', '--yes');
    expect(await read('corpus/customs.md')).toBe(before);
    out = '';
    await keep('history');
    expect(out.split('\n').map((line) => line.split('  ').slice(3).join())).toEqual([
      'restore customs',
      'withdraw customs: two',
      'correct customs: one',
      '',
    ]);
  });

  it('removes an original first, so that its digest answers again, and then the digest; both come back', async () => {
    const before = [await read('corpus/customs.md'), await read('local/original.md')];
    await keep('remove', 'customs', '--yes');
    expect(out).toContain(`the digest ${join(folder, 'corpus/customs.md')} then answers again`);
    expect((await corpus()).map(({ text }) => text)).toEqual(['digest']);
    await keep('remove', 'customs', '--yes', '--by', 'Jo Weir');
    expect(await corpus()).toEqual([]);
    await keep('undo', '--yes');
    await keep('undo', '--yes');
    expect([await read('corpus/customs.md'), await read('local/original.md')]).toEqual(before);
    await expect(keep('undo', '--yes')).rejects.toThrow('There is no change that could be undone.');
  });

  it('takes down every word of both, from the journal too, and never imports it again', async () => {
    await keep('correct', 'customs', '--note', 'First a correction.', '--yes');
    for (const path of ['cache/facts/x', 'local/.pending']) {
      await mkdir(join(folder, path), { recursive: true });
      await put(`${path}/y.json`, ORIGINAL);
    }
    await keep('takedown', 'customs', '--note', 'The board asked.', '--yes');
    expect(out).toContain("This can't be undone.");
    expect(await listed('corpus')).toEqual(['tombstones.yaml']);
    expect(await listed('local')).toEqual([]);
    expect(await read('corpus/tombstones.yaml')).toContain(
      `customs:\n  date: ${today}\n  url: ${URL}\n  note: The board asked.`,
    );
    expect(await everything('.')).not.toMatch(/harbour board|clerks lost|two million/);
    await expect(keep('undo', '--yes')).rejects.toThrow(/has changed since|no change/);
    const [takedown] =
      (await everything('corpus')).match(/(?<="id":")\w+(?="[^\n]*"action":"takedown")/) ?? [];
    await expect(keep('undo', takedown ?? '', '--yes')).rejects.toThrow(/a takedown can't be undone/);

    await put(
      'again.md',
      article({ url: 'https://copy.example/', text: 'original', title: 'Sold' }, ORIGINAL),
    );
    await put('there.md', article({ url: `${URL}?utm_source=x`, text: 'digest' }, 'In other words.'));
    for (const file of ['again.md', 'there.md'])
      expect(await addArticles([join(folder, file)], { ...folders(), yes: true, force: true }, io)).toBe(1);
    expect(err.map((line) => line.slice(folder.length))).toEqual([
      `/again.md was taken down on ${today} (customs), so it isn't imported again.`,
      `/there.md was taken down on ${today} (customs), so it isn't imported again.`,
    ]);
  });

  it('does not take for taken down what was only removed', async () => {
    for (let time = 0; time < 2; time++) await keep('remove', 'customs', '--yes');
    await expect(keep('takedown', 'customs', '--yes')).rejects.toThrow(/the history still has its text/);
    await keep('undo', '--yes');
    await keep('takedown', 'customs', '--yes');
    expect(await everything('.')).not.toMatch(/clerks lost|two million/);
  });

  it('reads nothing of a takedown that was killed half way, and lets it be finished', async () => {
    const digest = await read('corpus/customs.md');
    await keep('takedown', 'customs', '--yes');
    await put('local/original.md', article({ url: URL, text: 'original' }, ORIGINAL));
    await put('corpus/customs.md', digest);
    expect(await corpus()).toEqual([]);
    await keep('takedown', 'customs', '--yes');
    expect([await listed('corpus'), await listed('local')]).toEqual([['tombstones.yaml'], []]);
    const { faults } = await readCorpus({ corpus: join(folder, 'corpus') }, { today });
    expect(faults).toEqual([]);
  });

  it('brings back nothing from earlier commits that was taken down since, and says so of a second takedown', async () => {
    git(folder, 'init', '-q');
    git(folder, 'config', 'user.name', 'Keeper');
    git(folder, 'config', 'user.email', 'keeper@paper.example');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'Begin');
    for (const verb of ['remove', 'remove', 'undo', 'undo', 'takedown'] as const)
      await keep(verb, ...(verb === 'undo' ? [] : ['customs']), '--yes');
    out = '';
    await keep('history');
    const removals = out.split('\n').filter((line) => line.endsWith('  remove customs'));
    expect(removals).toHaveLength(2);
    for (const line of removals)
      await expect(keep('undo', line.split('  ')[0] ?? '', '--yes')).rejects.toThrow(
        `which was taken down on ${today}`,
      );
    expect([await listed('corpus'), await listed('local')]).toEqual([['tombstones.yaml'], []]);
    await expect(keep('takedown', 'customs', '--yes')).rejects.toThrow(
      `customs was taken down on ${today} already.`,
    );
  });

  it('neither adds nor takes down anything while there is no telling what was taken down', async () => {
    await put('corpus/tombstones.yaml', 'customs: [\n- \n');
    await expect(keep('takedown', 'customs', '--yes')).rejects.toThrow(/tombstones\.yaml is at fault/);
    await put('new.md', article({ url: 'https://other.example/', text: 'digest' }, 'Something else.'));
    expect(await addArticles([join(folder, 'new.md')], { ...folders(), yes: true }, io)).toBe(1);
    expect(err.join()).toContain('tombstones.yaml is at fault');
    expect(await listed('corpus')).toEqual(['customs.md', 'tombstones.yaml']);
  });

  it.each([
    ['correct', ['customs'], 'Say in a note what was wrong'],
    ['correct', ['customs', '--note', 'x', '--date', 'soon'], '"soon" is no date'],
    ['correct', ['customs', '--note', 'x', '--date', '2931'], '"2931" is no date'],
    ['correct', ['custom', '--note', 'x'], 'did you mean "customs"?'],
    ['remove', ['../commands/sales'], 'There is no article'],
    ['remove', ['x'.repeat(400)], 'There is no article'],
    ['remove', [], 'Say which article: clippings corpus remove ID'],
    ['remove', ['a', 'b'], 'takes one id at a time'],
    ['restore', ['customs'], 'customs says so already'],
    ['undo', ['12345678'], 'There is no change "12345678"'],
  ] as const)('refuses %s %j in one sentence', async (verb, args, sentence) => {
    const before = (await everything('corpus')) + (await everything('local'));
    const refused = keep(verb, ...args, '--yes');
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow(sentence);
    expect((await everything('corpus')) + (await everything('local'))).toBe(before);
  });

  it('says in the other language as well why it refuses', async () => {
    const refusal = await keep('remove', 'nowhere', '--yes').catch((error: Refusal) => error);
    expect((refusal as Refusal).in('es-ES')).toMatch(/^No hay ningún artículo «nowhere»/);
  });

  it('keeps line ends and comments of front matter, and writes anew what has a form of its own', async () => {
    const windows = article({ url: URL, status: 'current # for now' }, DIGEST).replaceAll('\n', '\r\n');
    await put('corpus/customs.md', windows);
    await keep('withdraw', 'customs', '--note', 'x', '--yes');
    expect(await read('corpus/customs.md')).toContain(
      'status: withdrawn # for now\r\ncorrection:\r\n  date:',
    );
    const quoted = article({ url: URL }, DIGEST).replace('status: current', '"status": "current"');
    await put('corpus/customs.md', quoted);
    await keep('withdraw', 'customs', '--note', 'x', '--yes');
    const [shown] = await corpus();
    expect(shown?.status).toBe('withdrawn');
  });
});

describe('an editor', () => {
  it.each([
    [undefined, null],
    [' ', null],
    ['Ana Ruiz', { name: 'Ana Ruiz', email: null }],
    ['Ana Ruiz <ana@paper.example>', { name: 'Ana Ruiz', email: 'ana@paper.example' }],
    ['<ana@paper.example>', null],
  ])('is read from %j', (written, editor) => {
    expect(editorNamed(written)).toEqual(editor);
  });
});
