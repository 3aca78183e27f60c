import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Message, Outcome } from '../double/double.ts';
import { MANAGE_MESSAGES, MEMBER_PERMISSIONS } from '../double/interactions.ts';
import { everyComponent } from '../double/limits.ts';
import { checkBody } from '../double/schema.ts';
import { chartOf, isPrivate, labelsOf, textOf } from '../double/shown.ts';
import { openWorld, type World } from './world.ts';

const CUBA_HEADLINES = '2024-12-12-cubaheadlines-release-demand.md';
const ANOTHER = '412345678901234567';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.end());

afterEach(() => {
  expect(world.double.violations.splice(0)).toEqual([]);
});

describe('The bot logs in', () => {
  test.skipIf(checkBody === null)("and every body is checked against Discord's own description", () => {
    expect(
      checkBody?.('POST', '/interactions/1045800000000000303/token/callback', {
        type: 4,
        data: { content: 7 },
      }),
    ).toMatch(/content/);
  });

  test('asks for no intent, registers its commands and says how to invite it', () => {
    expect(world.double.gateway.identified[0]?.intents).toBe(0);
    expect(world.double.commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ask', 'prisoners', 'who', 'sources', 'help', 'about', 'Check the coverage']),
    );
    expect(world.log.join('\n')).toContain(
      'https://discord.com/oauth2/authorize?client_id=1045800000000000303',
    );
  });
});

describe('A command is answered in its callback', () => {
  test('/prisoners lists figures with what was counted, as of when and who said so', async () => {
    const outcome = await world.double.command('/prisoners');
    expect(outcome.type).toBe(4);
    expect(isPrivate(outcome)).toBe(true);
    expect(textOf(outcome)).toContain('**1,117**');
    expect(textOf(outcome)).toContain('Our summary of CubaHeadlines, ¶2, 12 Dec 2024: ');
    expect(textOf(outcome)).toContain('Prisoners Defenders');
  });

  test('/who name:Nichols says who it is', async () => {
    const outcome = await world.double.command('/who name:Nichols');
    expect(textOf(outcome)).toContain('Nichols');
    expect(textOf(outcome)).toContain('Assistant Secretary of State');
  });

  test('a question in Spanish finds passages in English and is answered in Spanish around them', async () => {
    const outcome = await world.double.command('/ask question:¿Cuántos presos políticos hay?', {
      locale: 'es-419',
    });
    expect(textOf(outcome)).toContain('1,117');
    expect(textOf(outcome)).toContain('Nuestro resumen de ');
    expect(labelsOf(outcome)).toContain('Compartir');
  });

  test('a question that the coverage has no answer to gets none', async () => {
    const outcome = await world.double.command('/ask question:What is the capital of France?');
    expect(textOf(outcome)).toContain('Nothing in these 3 articles');
  });

  test('a value that cannot be is answered with what to do', async () => {
    expect(textOf(await world.double.command('/prisoners since:soon'))).toContain('since: takes a date');
  });

  test('every command answers in every locale', async () => {
    for (const locale of ['en-US', 'es-ES', 'fr'])
      for (const { name, type, options = [] } of world.double.commands.filter(
        ({ type }) => (type ?? 1) === 1,
      )) {
        expect(type).toBe(1);
        const needed = options.find((option) => (option as { required?: boolean }).required === true);
        const outcome = await world.double.commandWith(name, needed ? { [needed.name]: 'Cuba' } : {}, {
          locale,
        });
        expect(textOf(outcome), `/${name} in ${locale}`).not.toBe('');
      }
  });

  test('in direct messages too', async () => {
    const outcome = await world.double.command('/prisoners', { guildId: null });
    expect(textOf(outcome)).toContain('1,117');
  });

  test('/help names what there is to ask, /about how little is kept', async () => {
    expect(textOf(await world.double.command('/help'))).toContain('/prisoners');
    expect(textOf(await world.double.command('/about'))).toContain('Nothing.');
  });
});

describe('What is typed is completed', () => {
  test('from the empty field on, within Discord’s limits', async () => {
    const choices = await world.double.autocomplete('who', 'name', '');
    expect(choices.length).toBeGreaterThan(3);
    expect(await world.double.autocomplete('who', 'name', 'nich')).toContainEqual(
      expect.objectContaining({ value: expect.stringContaining('Nichols') }),
    );
    expect(await world.double.autocomplete('prisoners', 'source', '')).toHaveLength(3);
    for (const [command, option] of [
      ['ask', 'question'],
      ['prisoners', 'counting'],
      ['prisoners', 'said-by'],
    ] as const) {
      const offered = await world.double.autocomplete(command, option, '');
      expect(offered.length, `${command} ${option}`).toBeGreaterThan(3);
      expect(offered.length).toBeLessThanOrEqual(25);
    }
  });

  test('or nothing is offered', async () => {
    expect(await world.double.autocomplete('who', 'name', 'zzzzzz')).toEqual([]);
  });
});

describe('The figures of an answer', () => {
  /** An answer with its chart, whether that came with it or into it. */
  const prisoners = async (): Promise<Outcome & { readonly message: Message }> => {
    const outcome = await world.double.command('/prisoners');
    await expect.poll(() => chartOf(outcome.message!), { timeout: 15_000 }).toBeDefined();
    return { ...outcome, message: outcome.message! };
  };

  test('come with their chart, which has alternative text', async () => {
    const { message } = await prisoners();
    expect(JSON.stringify(chartOf(message))).toContain('1,117');
    expect(labelsOf(message)).not.toContain('Chart');
    const bytes = new Uint8Array(await world.double.files.at(-1)!.arrayBuffer());
    expect([...bytes.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  test('keep it when they are shared', async () => {
    const { message } = await prisoners();
    const shared = await world.double.pressLabel(message, /^Share$/);
    expect(chartOf(shared)).toEqual(chartOf(message));
    expect(shared.data.attachments).toHaveLength(1);
  });

  test('have it on their first page, and a button for it on the others', async () => {
    const { message } = await prisoners();
    const more = await world.double.pressLabel(message, /^More /);
    expect(chartOf(more)).toBeUndefined();
    expect(more.data.attachments).toEqual([]);
    const alone = await world.double.pressLabel(message, /^Chart$/);
    expect(isPrivate(alone)).toBe(true);
    expect(JSON.stringify(chartOf(alone))).toContain('1,117');
    const back = await world.double.pressLabel(message, /^Back$/);
    expect(JSON.stringify(chartOf(back))).toContain('1,117');
  });
});

describe('An answer is shared', () => {
  test('by a button, under the name of who shares it, with the same citations', async () => {
    const mine = await world.double.command('/ask question:Who leads Democratic Spaces?');
    const shared = await world.double.pressLabel(mine.message!, /^Share$/);
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toContain('shared by <@312345678901234567>');
    for (const line of textOf(mine)
      .split('\n')
      .filter((part) => part.startsWith('Our summary')))
      expect(textOf(shared)).toContain(line);
  });

  test('once, however often it is clicked', async () => {
    const mine = await world.double.command('/prisoners');
    const [first, second] = await Promise.all([
      world.double.pressLabel(mine.message!, /^Share$/),
      world.double.pressLabel(mine.message!, /^Share$/),
    ]);
    expect([isPrivate(first), isPrivate(second)].sort()).toEqual([false, true]);
  });

  test('at once with share:true', async () => {
    expect(isPrivate(await world.double.command('/prisoners share:true'))).toBe(false);
  });

  test('not where the user may not post, nor where a server bars apps of users', async () => {
    const silent = String(1n << 10n);
    expect(isPrivate(await world.double.command('/prisoners share:true', { permissions: silent }))).toBe(
      true,
    );
    const mine = await world.double.command('/prisoners');
    expect(isPrivate(await world.double.pressLabel(mine.message!, /^Share$/, { permissions: silent }))).toBe(
      true,
    );
    const barred = String(BigInt(MEMBER_PERMISSIONS) & ~(1n << 50n));
    const owners = { '1': '312345678901234567' };
    expect(
      isPrivate(await world.double.command('/prisoners share:true', { permissions: barred, owners })),
    ).toBe(true);
  });

  test('and taken down by who shared it or a moderator, by nobody else', async () => {
    const shared = await world.double.command('/prisoners share:true');
    const refused = await world.double.pressLabel(shared.message!, /^Take down$/, { userId: ANOTHER });
    expect(isPrivate(refused)).toBe(true);
    expect(shared.message?.deleted).toBe(false);
    const permissions = String(BigInt(MEMBER_PERMISSIONS) | MANAGE_MESSAGES);
    await world.double.pressLabel(shared.message!, /^Take down$/, { userId: ANOTHER, permissions });
    await expect.poll(() => shared.message?.deleted).toBe(true);
    expect(shared.message?.data.attachments).toEqual([]);
  });

  test('and stays as it is when others turn its pages', async () => {
    const shared = await world.double.command('/sources share:true');
    const before = JSON.stringify(shared.message?.data);
    const theirs = await world.double.pressLabel(shared.message!, /^Sources$/, { userId: ANOTHER });
    expect(isPrivate(theirs)).toBe(true);
    expect(JSON.stringify(shared.message?.data)).toBe(before);
  });
});

describe('Buttons', () => {
  test('turn the pages of one’s own answer, and back', async () => {
    const mine = await world.double.command('/prisoners');
    const first = textOf(mine);
    const more = await world.double.pressLabel(mine.message!, /^More /);
    expect(more.type).toBe(7);
    expect(textOf(more)).toContain('Page 2');
    expect(textOf(more)).not.toBe(first);
    const back = await world.double.pressLabel(mine.message!, /^Back$/);
    expect(textOf(back)).toBe(first);
  });

  test('do the same after a restart', async () => {
    const mine = await world.double.command('/prisoners');
    const another = await openWorld();
    try {
      const more = await another.double.pressLabel(mine.message!, /^More /);
      expect(textOf(more)).toContain('Page 2');
    } finally {
      await another.end();
    }
  });

  test('show a clipping in context', async () => {
    const mine = await world.double.command('/ask question:Who leads Democratic Spaces?');
    const context = await world.double.pressLabel(mine.message!, /^In context$/);
    expect(isPrivate(context)).toBe(true);
    expect(textOf(context)).toContain('Michael Lima');
  });

  test('cite an article in styles and formats', async () => {
    const mine = await world.double.command('/ask question:Who leads Democratic Spaces?');
    const context = await world.double.pressLabel(mine.message!, /^In context$/);
    const cited = await world.double.pressLabel(context.message!, /^Cite$/);
    for (const part of ['**APA**', '**MLA**', '**Chicago**', '@article{', '"container-title"'])
      expect(textOf(cited)).toContain(part);
  });

  test('say what words of the answer mean, in whose words, and what they are not', async () => {
    const mine = await world.double.command('/prisoners');
    const words = await world.double.pressLabel(mine.message!, /^Glossary$/);
    expect(isPrivate(words)).toBe(true);
    expect(textOf(words)).toContain('**political prisoner**: Somebody whom a monitoring group');
    expect(textOf(words)).toContain('not to be confused with: ');
    expect(textOf(words)).toContain('the words of those who maintain this coverage');
    const spanish = await world.double.pressLabel(mine.message!, /^Glossary$/, { locale: 'es-419' });
    expect(textOf(spanish)).toContain('**preso político**: Persona que');
  });

  test('report a clipping, and log nothing about who reported', async () => {
    const mine = await world.double.command('/prisoners');
    const context = await world.double.pressLabel(mine.message!, /^In context$/);
    await world.double.pressLabel(context.message!, /^Report$/);
    expect(world.log.at(-1)).toMatch(/^Reported: \S+ ¶\d/);
    expect(world.log.join('\n')).not.toMatch(/312345678901234567|user4567/);
  });

  test('report to the maintainers’ channel too, where there is one', async () => {
    const another = await openWorld({ reportChannel: '1045800000000000404' });
    try {
      const mine = await another.double.command('/prisoners');
      const context = await another.double.pressLabel(mine.message!, /^In context$/);
      for (let press = 0; press < 3; press++) await another.double.pressLabel(context.message!, /^Report$/);
      await expect.poll(() => another.double.rest.posted.length).toBe(1);
      expect(another.log.filter((line) => line.startsWith('Reported'))).toHaveLength(1);
      expect(another.double.rest.posted[0]?.channelId).toBe('1045800000000000404');
      expect(JSON.stringify(another.double.rest.posted[0]?.data)).not.toContain('312345678901234567');
      expect(another.double.violations).toEqual([]);
    } finally {
      await another.end();
    }
  });

  test('pick one of several who bear a name', async () => {
    const mine = await world.double.command('/who name:Nichols');
    const picked = await world.double.choose(mine.message!, '1w0.AAAAAA.who|nNichols', ['Michael Lima']);
    expect(picked.type).toBe(7);
    expect(textOf(picked)).toContain('/who name\\:Michael Lima');
  });

  test('ask which clipping where there are several', async () => {
    const mine = await world.double.command('/sources');
    const which = await world.double.pressLabel(mine.message!, /^Report$/);
    const select = everyComponent(which.data.components).find(
      ({ component }) => component.type === 3,
    )!.component;
    const options = select.options as readonly { readonly value: string }[];
    expect(options).toHaveLength(3);
    const done = await world.double.choose(which.message!, String(select.custom_id), [options[1]!.value]);
    expect(done.type).toBe(7);
    expect(world.log.at(-1)).toContain('Reported: ');
  });

  test('of another version, or made up, are answered with a sentence', async () => {
    const mine = await world.double.command('/prisoners');
    for (const id of [
      '0m1.x',
      'nonsense',
      '1m0.AAAAAA.',
      '1c.x.y.z',
      '1y.?',
      `1s0.AAAAAA.${'|'.repeat(80)}`,
    ]) {
      const outcome = await world.double.press(mine.message!, id);
      expect(isPrivate(outcome), id).toBe(true);
      expect(textOf(outcome), id).not.toBe('');
    }
  });

  test('carry a question that is too long for one of them on all of them', async () => {
    const question =
      `Who leads Democratic Spaces? ${'And what did they ask of Canada in Ottawa? '.repeat(6)}`.trim();
    const mine = await world.double.commandWith('ask', { question });
    const shared = await world.double.pressLabel(mine.message!, /^Share$/);
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toContain('And what did they ask of Canada in Ottawa? And what');
  });
});

test('A report reaches the maintainers’ channel once, though it isn’t known whether it did', async () => {
  const another = await openWorld({ reportChannel: '1045800000000000404' });
  try {
    const mine = await another.double.command('/who name:Nichols');
    const context = await another.double.pressLabel(mine.message!, /^In context$/);
    another.double.faults.plan({ kind: 'error-after', on: /POST \/channels/, times: 2 });
    await another.double.pressLabel(context.message!, /^Report$/);
    await another.bot.stop();
    await expect.poll(() => another.double.faults.pending).toBe(0);
    expect(another.double.rest.posted).toHaveLength(1);
    expect(another.double.violations).toEqual([]);
  } finally {
    await another.end();
  }
});

test('Operators limit where and how often the bot answers, and who is refused is told so privately', async () => {
  const another = await openWorld({ channels: ['1045800000000000999'], perMinute: 2 });
  try {
    const elsewhere = await another.double.command('/prisoners share:true');
    expect(isPrivate(elsewhere)).toBe(true);
    expect(textOf(elsewhere)).toContain("doesn't answer in this channel");
    const circumstances = { channelId: '1045800000000000999' };
    expect(textOf(await another.double.command('/prisoners', circumstances))).toContain('1,117');
    await another.double.command('/help', circumstances);
    expect(textOf(await another.double.command('/prisoners', circumstances))).toContain('wait a moment');
    const spanish = { ...circumstances, locale: 'es-419' };
    expect(textOf(await another.double.command('/prisoners', spanish))).toContain('espera');
    expect(await another.double.autocomplete('who', 'name', 'nich', circumstances)).not.toEqual([]);
  } finally {
    await another.end();
  }
});

test('A name that is typed while something is wrong is offered nothing, and nothing hangs', async () => {
  const { library } = world;
  Object.defineProperty(library, 'current', {
    configurable: true,
    get: () => {
      throw new Error('broken');
    },
  });
  expect(await world.double.autocomplete('who', 'name', 'n')).toEqual([]);
  // What stands on the class shows again.
  Reflect.deleteProperty(library, 'current');
});

describe('When the coverage changes under an answer', () => {
  test('its buttons say so', async () => {
    const file = join(world.corpus, CUBA_HEADLINES);
    const before = await readFile(file, 'utf8');
    const mine = await world.double.command('/prisoners');
    try {
      await writeFile(file, before.replace('status: current', 'status: withdrawn'));
      await world.library.reload();
      const context = await world.double.pressLabel(mine.message!, /^In context$/);
      expect(textOf(context)).toContain('was withdrawn');
      const share = await world.double.pressLabel(mine.message!, /^Share$/);
      expect(isPrivate(share)).toBe(true);
      expect(textOf(share)).toContain('The coverage has changed');
      await rm(file);
      await world.library.reload();
      const gone = await world.double.press(mine.message!, '1c.AAAAAAAAAA.BBBBBB.1.0.10');
      expect(textOf(gone)).toContain('no longer in the coverage');
    } finally {
      await writeFile(file, before);
      await world.library.reload();
    }
  });
});

describe('Check the coverage', () => {
  test('shows what the coverage has on the people and figures that a message names', async () => {
    const outcome = await world.double.messageCommand(
      'Check the coverage',
      'Brian Nichols said 1,117 political prisoners are held in Cuba!',
    );
    expect(isPrivate(outcome)).toBe(true);
    expect(textOf(outcome)).toContain('Nichols');
    expect(textOf(outcome)).toContain('1,117');
  });

  test('reads the whole of a long message, and keeps nothing of it but what it mentions', async () => {
    const chatter = 'You never know with those people, they told me a secret. '.repeat(60);
    const outcome = await world.double.messageCommand('Check the coverage', `${chatter}Brian Nichols!`);
    expect(textOf(outcome)).toContain('Nichols');
    expect(JSON.stringify(outcome.data)).not.toContain('secret');
    const shared = await world.double.pressLabel(outcome.message!, /^Share$/);
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toContain('Nichols');
    expect(textOf(shared)).toContain('Check the coverage');
  });

  test('in Spanish, by what it is called there', async () => {
    const outcome = await world.double.messageCommand(
      'Check the coverage',
      '¿Hay 1.117 presos políticos en Cuba?',
      { locale: 'es-ES' },
    );
    expect(textOf(outcome)).toContain('1,117');
    expect(textOf(outcome)).toContain('Nuestro resumen de');
  });

  test('says kindly where there is nothing to check', async () => {
    const outcome = await world.double.messageCommand('Check the coverage', 'lol same');
    expect(textOf(outcome)).toContain('nothing');
  });
});
