/*
 * How fast commands are answered in Discord: a real discord.js client on a corpus of made-up news, logged in to the
 * double. A callback's time runs from the interaction's dispatch to the callback's arrival, charts aside.
 *
 *   npx tsx bench/discord.ts [PARAGRAPHS] [ROUNDS]
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from '../src/discord/start.ts';
import { openLibrary } from '../src/library.ts';
import { DiscordDouble, TOKEN } from '../tests/double/double.ts';

const [paragraphs = 10_000, rounds = 100] = process.argv.slice(2).map(Number);
const PER_ARTICLE = 8;

let state = 20_261_122;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() ** 2 * items.length)] as Item;

const SYLLABLES = [
  'ka',
  'ro',
  'min',
  'del',
  'tor',
  'vas',
  'li',
  'en',
  'bar',
  'os',
  'ten',
  'qui',
  'ra',
  'mon',
  'es',
];
const coin = (): string =>
  Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const WORDS = Array.from({ length: 6000 }, coin);
const PEOPLE = Array.from({ length: 600 }, () => `${capital(coin())} ${capital(coin())}`);
const GROUPS = Array.from({ length: 80 }, () => `${capital(coin())} Watch`);

const some = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(' ');

const SENTENCES: readonly (() => string)[] = [
  () => `The ${some(9)} in ${capital(pick(WORDS))} after the ${some(4)}.`,
  () => `${pick(PEOPLE)}, the minister of ${some(2)}, said the ${some(7)} would ${some(3)}.`,
  () =>
    `${pick(GROUPS)} counted ${100 + Math.floor(random() * 4000)} political prisoners in March ${2015 + Math.floor(random() * 10)}.`,
  () => `“The ${some(8)},” ${pick(PEOPLE)} told reporters on Monday.`,
  () =>
    `More than ${Math.floor(random() * 900) + 20} people were arrested during protests, according to ${pick(GROUPS)}.`,
];

function article(index: number): string {
  const day = `${2015 + (index % 10)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
  const body = Array.from({ length: PER_ARTICLE }, () =>
    Array.from({ length: 4 }, () => pick(SENTENCES)()).join(' '),
  );
  return `---
title: ${capital(some(6))}
publisher: ${capital(WORDS[index % 40] ?? 'news')} Post
published: ${day}
publishedHow: metadata
url: https://news.example/${index}
language: en
text: original
status: current
added: 2026-11-22
---
${body.join('\n\n')}
`;
}

const percentile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);

const folder = await mkdtemp(join(tmpdir(), 'clippings-bench-'));
const corpus = join(folder, 'corpus');
await mkdir(corpus);
for (let index = 0; index < paragraphs / PER_ARTICLE; index++)
  await writeFile(join(corpus, `article-${index}.md`), article(index));

const began = performance.now();
const library = await openLibrary({
  corpus,
  commands: join(import.meta.dirname, '../commands'),
  today: () => '2026-11-22',
});
console.log(
  `${library.current.summary.paragraphs} paragraphs read in ${((performance.now() - began) / 1000).toFixed(1)} s`,
);

const double = await DiscordDouble.start();
const bot = await startBot({
  token: TOKEN,
  guildId: null,
  apiBase: double.base,
  library,
  log: () => undefined,
});
const commands: readonly (() => string)[] = [
  () => '/prisoners',
  () => `/who name:${pick(PEOPLE)}`,
  () => `/ask question:What did ${pick(PEOPLE)} say about ${some(3)}?`,
  () => `/ask question:How many ${some(2)} are there?`,
  () => '/protests',
  () => '/sources',
  () => '/help',
];
console.log('ms from dispatch to callback    p50     p99     max');
for (const make of commands) {
  const times: number[] = [];
  for (let round = 0; round < rounds + 5; round++) {
    const { took } = await double.command(make());
    // The first few compile what they run.
    if (round >= 5) times.push(took);
  }
  times.sort((a, b) => a - b);
  const name = make().split(/[ :]/)[0] ?? '';
  console.log(
    `${name.padEnd(28)} ${percentile(times, 0.5).padStart(7)} ${percentile(times, 0.99).padStart(7)} ${percentile(times, 1).padStart(7)}`,
  );
}
const typed: number[] = [];
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  await double.autocomplete('who', 'name', pick(PEOPLE).slice(0, round % 5));
  typed.push(performance.now() - start);
}
typed.sort((a, b) => a - b);
console.log(
  `${'completing a name'.padEnd(28)} ${percentile(typed, 0.5).padStart(7)} ${percentile(typed, 0.99).padStart(7)}`,
);

const flood = performance.now();
await Promise.all(
  Array.from({ length: 200 }, (_, index) => double.command(commands[index % commands.length]!())),
);
console.log(
  `200 commands at once: ${(performance.now() - flood).toFixed(0)} ms; violations: ${double.violations.length}`,
);

await bot.stop();
await library.close();
await double.stop();
await rm(folder, { recursive: true });
