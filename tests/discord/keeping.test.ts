import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attached, Message, Outcome } from '../double/double.ts';
import type { Circumstances } from '../double/interactions.ts';
import { labelsOf, textOf } from '../double/shown.ts';
import { openWorld, type World } from './world.ts';

const EDITOR = '312345678901230001';
const ROLE = '412345678901230002';
const as: Circumstances = { userId: EDITOR, nick: 'Ana Ruiz' };

const PAGE = `<!doctype html><html lang="en"><head><title>Harbour master resigns</title>
<meta property="og:site_name" content="The Lindel Courier">
<meta property="article:published_time" content="2025-03-13T08:00:00Z">
<link rel="canonical" href="https://courier.example/2025/harbour-master"></head><body><article>
<h1>Harbour master resigns</h1>
<p>The harbour master of Port Lindel resigned on Thursday after auditors found that 2.3 million marks were missing from the accounts.</p>
<p>“I signed what I was given,” he told reporters, and left the building by the back door without another word.</p>
<p>© 2026 The Lindel Courier. All rights reserved.</p></article></body></html>`;
const page: Attached = { filename: 'page.html', content: PAGE, type: 'text/html; charset=utf-8' };
const NEW = '2025-03-13-the-lindel-courier-harbour-master-resigns';

let world: World;
let now = Date.now();

const keep = (
  subcommand: string,
  values: Readonly<Record<string, unknown>> = {},
  circumstances: Circumstances = as,
  file: Attached | null = null,
) => world.double.subcommand('corpus', subcommand, values, circumstances, file);
const press = (outcome: Outcome, label: RegExp, circumstances: Circumstances = as) =>
  world.double.pressLabel(outcome.message as Message, label, circumstances);
const visible = async (folder: string) =>
  (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
const ids = async () =>
  textOf(await keep('list'))
    .match(/^-# [^ ]+(?= · )/gm)
    ?.map((line) => line.slice(3));

beforeEach(async () => {
  now = Date.now();
  world = await openWorld({ now: () => new Date(now) }, { editors: [EDITOR, ROLE] });
});

afterEach(async () => {
  expect(world.double.violations).toEqual([]);
  await world.end();
});

describe('/corpus', () => {
  it('is there only where somebody may use it', async () => {
    expect(world.double.commands.find(({ name }) => name === 'corpus')).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
    });
    const other = await openWorld();
    expect(other.double.commands.map(({ name }) => name)).not.toContain('corpus');
    await other.end();
  });

  it('serves editors by their id or their role, and nobody else, whatever Discord lets them', async () => {
    const administrator = { permissions: '8', userId: '512345678901230003' };
    const [shipped = ''] = (await visible(world.corpus)).filter((name) => name.endsWith('.md'));
    for (const [subcommand, values] of [
      ['list', {}],
      ['remove', { id: shipped.replace('.md', '') }],
      ['add', { address: 'https://courier.example/' }],
    ] as const) {
      const refused = await keep(subcommand, values, administrator);
      expect(textOf(refused)).toContain('Only those whom the keepers of this bot have named as editors');
    }
    expect(await world.double.autocomplete('corpus remove', 'id', '', administrator)).toEqual([]);
    const byRole = await keep('list', {}, { ...administrator, roles: [ROLE] });
    expect(textOf(byRole)).toContain('3 articles');
  });

  it('lists articles, in Spanish too, and offers their ids while somebody types', async () => {
    expect(await ids()).toEqual(
      (await visible(world.corpus))
        .filter((name) => name.endsWith('.md'))
        .map((name) => name.slice(0, -3))
        .reverse(),
    );
    const found = await keep('list', { find: 'LATIN' }, { ...as, locale: 'es-419' });
    expect(textOf(found)).toContain('Un artículo');
    const choices = await world.double.autocomplete('corpus correct', 'id', 'cubahead', as);
    expect(choices.map(({ value }) => value)).toEqual(['2024-12-12-cubaheadlines-release-demand']);
  });

  it('adds an attached page once it is confirmed: what it is, how dated, what is left out, what it changes', async () => {
    const asked = await keep('add', {}, as, page);
    expect(asked.message?.ephemeral).toBe(true);
    const text = textOf(asked);
    for (const part of [
      '### Add this article?',
      '**Harbour master resigns**',
      "13 Mar 2025 (date in the page's metadata)",
      `corpus.local/${NEW}.md`,
      '2 paragraphs',
      'Left out:',
      'copyright line',
      '/sources (clippings: 3 → 4)',
    ])
      expect(text.replaceAll('\\', '')).toContain(part);
    expect(text).toMatch(/answers? changes?/);
    expect(labelsOf(asked)).toEqual(['Confirm', 'Cancel']);
    expect(await visible(world.local)).toEqual([]);

    const done = await press(asked, /Confirm/);
    expect(done.type).toBe(7);
    expect(textOf(done).replaceAll('\\', '')).toContain(`Added ${NEW}`);
    expect(labelsOf(done)).toEqual([]);
    expect(await visible(world.local)).toEqual([`${NEW}.md`]);
    expect(textOf(await world.double.command('/sources'))).toContain('Harbour master resigns');
    const journal = await readFile(join(world.local, '.history', 'journal.jsonl'), 'utf8');
    expect(journal).toContain('"by":"Ana Ruiz"');
    expect(journal).not.toContain(EDITOR);
  });

  it('writes what was confirmed to the byte, whatever becomes of the source meanwhile', async () => {
    const asked = await keep('add', {}, as, page);
    for (const path of world.double.attachments.keys())
      world.double.attachments.set(path, { type: 'text/html', content: PAGE.replace('2.3', '9.9') });
    const [pending = ''] = await readdir(join(world.local, '.pending'));
    const kept = JSON.parse(await readFile(join(world.local, '.pending', pending), 'utf8'));
    await press(asked, /Confirm/);
    const written = await readFile(join(world.local, `${NEW}.md`));
    expect(written.toString('base64')).toBe(kept.steps[0].change.edits[0].after);
    expect(written.toString()).toContain('2.3 million');
    expect(await readdir(join(world.local, '.pending'))).toEqual([]);
  });

  it('confirms nothing that was altered on the disk, that is too old, somebody else’s, or done already', async () => {
    const folder = join(world.local, '.pending');
    const asked = await keep('add', {}, as, page);
    const foreign = await press(asked, /Confirm/, { userId: '512345678901230003', roles: [ROLE] });
    expect([foreign.type, textOf(foreign)]).toEqual([
      4,
      expect.stringContaining('Only who asked for this change'),
    ]);
    const unnamed = await press(asked, /Confirm/, { ...as, guildId: null, userId: '512345678901230003' });
    expect(textOf(unnamed)).toContain('Only who asked');
    expect(await visible(world.local)).toEqual([]);

    const [pending = ''] = await readdir(folder);
    const content = await readFile(join(folder, pending), 'utf8');
    await writeFile(join(folder, pending), content.replace('"id":"2025', '"id":"2026'));
    const altered = await press(asked, /Confirm/);
    expect([altered.type, textOf(altered)]).toEqual([
      4,
      expect.stringContaining('nothing was changed by this click'),
    ]);

    const late = await keep('add', {}, as, page);
    now += 15 * 60_000 + 1000;
    expect(textOf(await press(late, /Confirm/))).toContain('older than a quarter of an hour');
    now -= 15 * 60_000 + 1000;

    const twice = await keep('add', {}, as, page);
    const clicks = await Promise.all([
      press(twice, /Confirm/),
      press(twice, /Confirm/),
      press(twice, /Cancel/),
    ]);
    expect(clicks.map(({ type }) => type).sort()).toEqual([4, 4, 7]);
    expect(
      clicks.filter((click) => textOf(click).includes('nothing was changed by this click')),
    ).toHaveLength(2);
    expect((await visible(world.local)).length).toBeLessThanOrEqual(1);
  });

  it('outlives a restart, since what waits is on the disk', async () => {
    const asked = await keep('add', {}, as, page);
    await world.bot.stop();
    const { startBot } = await import('../../src/discord/start.ts');
    const { TOKEN } = await import('../double/double.ts');
    const folders = {
      corpusDir: world.corpus,
      localDir: world.local,
      commandsDir: 'commands',
      cacheDir: null,
    };
    const again = await startBot({
      token: TOKEN,
      guildId: null,
      apiBase: world.double.base,
      library: world.library,
      log: (line) => world.log.push(line),
      keeping: { editors: [EDITOR], folders, refresh: () => world.library.reload() },
    });
    expect(textOf(await press(asked, /Confirm/))).toContain('Added');
    await again.stop();
  });

  it('corrects, withdraws, removes and takes back, each only once it is confirmed', async () => {
    const id = '2024-12-12-cubaheadlines-release-demand';
    const before = await readFile(join(world.corpus, `${id}.md`), 'utf8');
    const cancelled = await keep('correct', { id, note: 'The figure was mistaken.' });
    expect(textOf(cancelled).replaceAll('\\', '')).toMatch(/\+ status: corrected[\s\S]*answers? changes?/);
    expect(textOf(await press(cancelled, /Cancel/))).toContain('Nothing was changed.');
    expect(await readFile(join(world.corpus, `${id}.md`), 'utf8')).toBe(before);

    await press(
      await keep('correct', { id, note: 'The figure was mistaken.', date: '2025-01-02' }),
      /Confirm/,
    );
    const quoted = await world.double.command(`/sources source:${id}`);
    expect(textOf(quoted)).toContain('The figure was mistaken');

    await press(
      await keep('withdraw', { id, note: 'The paper took it back.' }, { ...as, locale: 'es-ES' }),
      /Confirmar/,
    );
    const asked = await world.double.command(`/sources source:${id}`);
    expect(textOf(asked)).toMatch(/withdrawn/);
    expect(textOf(await world.double.pressLabel(quoted.message as Message, /context/i))).toContain(
      'The paper took it back',
    );

    await press(await keep('undo'), /Confirm/);
    await press(await keep('undo'), /Confirm/);
    expect(await readFile(join(world.corpus, `${id}.md`), 'utf8')).toBe(before);
    await press(await keep('remove', { id }), /Confirm/);
    expect(await ids()).toHaveLength(2);
    const [{ value = '' } = {}] = await world.double.autocomplete('corpus undo', 'change', 'remove', as);
    await press(await keep('undo', { change: value }), /Confirm/);
    expect(await readFile(join(world.corpus, `${id}.md`), 'utf8')).toBe(before);
  });

  it.each([
    ['add', {}, null, 'Give a file, or an address'],
    ['add', { address: '/etc/passwd' }, null, 'Give a file, or an address'],
    ['add', { address: 'file:///etc/passwd' }, null, 'must begin with http:// or https://'],
    [
      'add',
      {},
      { filename: 'photo.jpg', type: 'image/jpeg', content: 'x' },
      'is no page of text but image/jpeg',
    ],
    ['add', {}, { filename: 'a.txt', content: 'One line.' }, 'a.txt states no'],
    [
      'add',
      {},
      { filename: 'a.txt', content: 'x', url: 'https://evil.example/a.txt' },
      'a.txt does not come from Discord',
    ],
    ['add', {}, { filename: 'big.txt', content: Buffer.alloc(9 * 1024 * 1024, 'a ') }, 'is larger than 8 MB'],
    ['correct', { id: 'nowhere', note: 'x' }, null, 'There is no article'],
    ['correct', { id: '2024-12-12-cubaheadlines-release-demand', note: ' ' }, null, 'Say in a note'],
    ['undo', {}, null, 'There is no change that could be undone'],
    ['undo', { change: '**@everyone**' }, null, 'There is no change'],
  ] as const)(
    'says in one private sentence what is wrong with %s %j',
    async (subcommand, values, file, sentence) => {
      const refused = await keep(subcommand, values, as, file);
      expect(refused.message?.ephemeral).toBe(true);
      expect(textOf(refused).replaceAll('\\', '')).toContain(sentence);
      expect(labelsOf(refused)).toEqual([]);
    },
  );

  it('refuses more than can wait at once, and forgets what is too old', async () => {
    await mkdir(join(world.local, '.pending'), { recursive: true });
    for (let number = 0; number < 40; number++)
      await writeFile(join(world.local, '.pending', `${String(number).padStart(32, '0')}.json`), '{}');
    expect(textOf(await keep('add', {}, as, page))).toContain('Too many changes wait');
    now += 16 * 60_000;
    expect(labelsOf(await keep('add', {}, as, page))).toEqual(['Confirm', 'Cancel']);
  });

  it('says nobody’s name in the log', async () => {
    await press(await keep('add', {}, as, page), /Confirm/);
    expect(world.log.join('\n')).not.toMatch(/Ana|312345678901230001/);
  });
});
