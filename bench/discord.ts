/*
 * How fast commands are answered in Discord: the bot as a process on a corpus of made-up news, logged in to the
 * double. A callback's time runs from the interaction's dispatch to the callback's arrival; where the answer has a chart,
 * the chart's own runs from there to the moment at which the message shows it, and is 0 where the callback brought it.
 * Charts are drawn in a thread, once for all that show the same: so /prisoners stands here with a chart that is new every
 * time, and with one that was drawn before.
 *
 *   npm run bench:discord -- [PARAGRAPHS] [ROUNDS]
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { clippings } from '../tests/child.ts';
import { DiscordDouble, type Outcome, TOKEN } from '../tests/double/double.ts';
import { chartOf } from '../tests/double/shown.ts';

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
const double = await DiscordDouble.start();
// A process of its own, as it is hosted: what the double does takes no time from the bot.
const bot = clippings(['start'], {
  DISCORD_TOKEN: TOKEN,
  DISCORD_API_BASE: double.base,
  CLIPPINGS_CORPUS: corpus,
  CLIPPINGS_CORPUS_LOCAL: join(folder, 'none'),
  CLIPPINGS_CACHE: 'off',
});
while (double.commands.length < 4) {
  if (bot.process.exitCode !== null) throw new Error(bot.said());
  await wait(50);
}
console.log(`${paragraphs} paragraphs: ready in ${((performance.now() - began) / 1000).toFixed(1)} s`);

const month = (round: number, from: number): string =>
  `${from + Math.floor(round / 12)}-${String(1 + (round % 12)).padStart(2, '0')}`;

/** What is asked, by what it is called here; no two rounds ask the same, but where there is nothing to ask otherwise. */
const commands: Readonly<Record<string, (round: number) => string>> = {
  '/prisoners, a new chart': (round) => `/prisoners since:${month(round, 2015)}`,
  '/prisoners, its chart drawn before': (round) => `/prisoners until:${month(round, 2027)}`,
  '/prisoners again': () => '/prisoners',
  '/who': () => `/who name:${pick(PEOPLE)}`,
  '/ask, what somebody said': () => `/ask question:What did ${pick(PEOPLE)} say about ${some(3)}?`,
  '/ask, how many': () => `/ask question:How many ${some(2)} are there?`,
  '/protests': (round) => `/protests until:${month(round, 2027)}`,
  '/sources': (round) => `/sources until:${month(round, 2027)}`,
  '/help': () => '/help',
};
const WIDTH = 36;
const CHART_WITHIN = 5000;

const row = (name: string, ...times: readonly (readonly number[])[]): void =>
  console.log(
    [
      name.padEnd(WIDTH),
      ...times.flatMap((all) => {
        const sorted = all.toSorted((a, b) => a - b);
        return [0.5, 0.99, 1].map((share) => percentile(sorted, share).padStart(8));
      }),
    ].join(''),
  );

/** Milliseconds from the callback to the chart; null where the answer gets none. */
async function chartTime({ data, message, took }: Outcome, began: number): Promise<number | null> {
  if (chartOf({ data }) !== undefined) return 0;
  const hasButton = JSON.stringify(data).includes('"label":"Chart"');
  while (hasButton && performance.now() - began < CHART_WITHIN) {
    if (message?.editedAt != null) return message.editedAt - began - took;
    await wait(2);
  }
  return null;
}

console.log(
  `${'ms from dispatch to callback'.padEnd(WIDTH)}     p50     p99     max | then its chart: p50, p99, max`,
);
for (const [name, make] of Object.entries(commands)) {
  const times: number[] = [];
  const charts: number[] = [];
  for (let round = 0; round < rounds + 5; round++) {
    const began = performance.now();
    const outcome = await double.command(make(round));
    const chart = await chartTime(outcome, began);
    // The first few compile what they run.
    if (round < 5) continue;
    times.push(outcome.took);
    if (chart !== null) charts.push(chart);
  }
  row(name, times, ...(charts.length > 0 ? [charts] : []));
}
const typed: number[] = [];
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  await double.autocomplete('who', 'name', pick(PEOPLE).slice(0, round % 5));
  typed.push(performance.now() - start);
}
row('completing a name', typed);

const everyCommand = Object.values(commands);
const flood = performance.now();
const outcomes = await Promise.all(
  Array.from({ length: 200 }, (_, index) =>
    double.command(everyCommand[index % everyCommand.length]!(index)),
  ),
);
console.log(
  `200 commands at once: all answered after ${(performance.now() - flood).toFixed(0)} ms, the last callback within ${Math.max(...outcomes.map(({ took }) => took)).toFixed(0)} ms, ${outcomes.filter(({ type }) => type === 5).length} of them deferred; violations: ${double.violations.length}`,
);

bot.process.kill('SIGTERM');
await bot.ended;
await double.stop();
await rm(folder, { recursive: true });
