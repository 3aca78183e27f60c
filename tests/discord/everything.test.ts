import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '../double/double.ts';
import { USER } from '../double/interactions.ts';
import { everyComponent } from '../double/limits.ts';
import { openWorld, type World } from './world.ts';

/** Something to type for every option that a command can have. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  question: [
    'How many political prisoners are there?',
    '¿Quién es Brian Nichols?',
    'x',
    '**@everyone** ](https://a.example) <t:1:R>',
  ],
  name: ['Nichols', 'Human Rights Watch', 'Luis Robles', '\u202eslohciN'],
  counting: ['women', 'mujeres', 'dragons'],
  'said-by': ['Prisoners Defenders', 'nobody'],
  since: ['2023', '2024-12', 'soon'],
  until: ['2023', '2022-11-17~', 'later'],
  source: ['CubaHeadlines', 'The Times'],
};

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.end());

/** Presses every button and makes every choice of a message, and of what comes of it, two steps deep. */
async function tryEverything(
  message: Message | null,
  locale: string,
  depth: number,
  tried: Set<string>,
): Promise<void> {
  if (message === null || depth === 0) return;
  for (const { component } of everyComponent(message.data.components)) {
    const id = component.custom_id;
    if (typeof id !== 'string' || tried.has(`${locale} ${id}`)) continue;
    tried.add(`${locale} ${id}`);
    const options = (component.options ?? []) as readonly { readonly value: string }[];
    const copy: Message = { ...message };
    const outcomes =
      component.type === 3
        ? await Promise.all(
            options.slice(0, 3).map(({ value }) => world.double.choose(copy, id, [value], { locale })),
          )
        : [await world.double.press(copy, id, { locale })];
    for (const outcome of outcomes) {
      expect([4, 7]).toContain(outcome.type);
      await tryEverything(outcome.message, locale, depth - 1, tried);
    }
  }
}

test('Every command, option, choice and button answers in every locale, and Discord would take all of it', async () => {
  const tried = new Set<string>();
  let asked = 0;
  for (const locale of ['en-US', 'es-ES', 'es-419', 'ja']) {
    for (const { name, options = [] } of world.double.commands.filter(({ type }) => (type ?? 1) === 1)) {
      const required = options.filter((option) => (option as { required?: boolean }).required === true);
      const base = Object.fromEntries(
        required.map((option) => [option.name, VALUES[option.name]?.[0] ?? 'x']),
      );
      const variants = [
        base,
        ...options.flatMap((option) =>
          (VALUES[option.name] ?? []).map((value) => ({ ...base, [option.name]: value })),
        ),
      ];
      for (const values of variants) {
        const outcome = await world.double.commandWith(name, values, { locale });
        asked += 1;
        if (values === base) await tryEverything(outcome.message, locale, 2, tried);
      }
      for (const option of options.filter(({ autocomplete }) => autocomplete === true))
        for (const typed of ['', 'a', 'Ñ', '@everyone'])
          expect(
            (await world.double.autocomplete(name, option.name, typed, { locale })).length,
          ).toBeLessThanOrEqual(25);
    }
  }
  expect(asked).toBeGreaterThan(500);
  expect(tried.size).toBeGreaterThan(100);
  expect(world.double.violations).toEqual([]);
  expect(world.log.filter((line) => line.startsWith('Fault'))).toEqual([]);
}, 240_000);

/** Something to type for every option that a subcommand of /corpus can have. */
const KEPT: Readonly<Record<string, readonly (string | boolean)[]>> = {
  address: ['', 'https://127.0.0.1:9/x', 'ftp://a.example', 'x'],
  title: ['**@everyone**'],
  publisher: ['`x`'],
  published: ['2024', 'soon'],
  language: ['en', '??'],
  force: [true],
  find: ['', 'Latin', '**'],
  id: ['2024-12-12-cubaheadlines-release-demand', '../x', '**@everyone** <t:1:R>'],
  note: ['It was # wrong: [see](https://a.example) <@1>', ' '],
  date: ['2024', 'soon'],
  change: ['', '00000000'],
};
const PAGE = `<html lang="en"><head><title>\`Nets\` **mended**</title><meta property="og:site_name" content="# A <@1>">
<meta property="article:published_time" content="2025-03-13"><link rel="canonical" href="https://a.example/(nets)"></head>
<body><article><h1>\`Nets\` **mended**</h1><p>Fishermen of Port Lindel mended **nets** [here](https://b.example) &lt;@1&gt; all
through the winter, which was the coldest that anybody in the harbour could remember, the harbour master said.</p>
<p>1959. was no better: - they say that the ice then reached the lighthouse, and that nobody went out until April.</p>
</article></body></html>`;

test('Every subcommand of /corpus answers in every locale, whatever is typed, confirmed or cancelled', async () => {
  const editing = await openWorld({}, { editors: [USER] });
  const { double } = editing;
  const [corpus] = double.commands.filter(({ name }) => name === 'corpus');
  let decided = 0;
  for (const locale of ['en-US', 'es-419']) {
    for (const { name: subcommand, options = [] } of corpus?.options ?? []) {
      const known = options.filter(({ name }) => KEPT[name] !== undefined);
      const base = Object.fromEntries(
        known
          .filter((option) => (option as { required?: boolean }).required === true)
          .map(({ name }) => [name, KEPT[name]?.[0]]),
      );
      const variants = [
        base,
        ...known.flatMap(({ name }) => KEPT[name]!.map((value) => ({ ...base, [name]: value }))),
      ];
      for (const values of variants) {
        const file =
          subcommand === 'add' ? { filename: 'nets.html', type: 'text/html', content: PAGE } : null;
        const { message, type } = await double.subcommand('corpus', subcommand, values, { locale }, file);
        expect([4, 5]).toContain(type);
        expect(message?.ephemeral).toBe(true);
        const buttons = everyComponent(message?.data.components).filter(
          ({ component }) => component.custom_id,
        );
        for (const { component } of decided % 2 === 0 ? buttons : buttons.toReversed())
          expect([4, 5, 7]).toContain(
            (await double.press(message!, String(component.custom_id), { locale })).type,
          );
        decided += buttons.length > 0 ? 1 : 0;
      }
      for (const option of options.filter(({ autocomplete }) => autocomplete === true))
        for (const typed of ['', 'a', '@everyone'])
          await double.autocomplete(`corpus ${subcommand}`, option.name, typed, { locale });
    }
  }
  expect(decided).toBeGreaterThan(8);
  expect(double.violations).toEqual([]);
  expect(editing.log.filter((line) => line.startsWith('Fault'))).toEqual([]);
  await editing.end();
}, 240_000);
