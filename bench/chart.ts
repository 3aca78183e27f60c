/*
 * How long charts take: `npx tsx bench/chart.ts`. Prints the first picture of a process, then pictures that differ in
 * one value each, drawn here and in the bot's thread for them, then one that was drawn before; and how long the event
 * loop was held up meanwhile.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Sketch, specOf } from '../tests/chart/samples.ts';

const ROUNDS = 50;
const QUALIFIERS = ['exactly', 'nearly', 'approximately', 'more-than'] as const;

const figures = (count: number, differing: number): Sketch[] =>
  Array.from({ length: count }, (_, index) => ({
    value: 200 + ((index * 7919) % 1400) + (index === 0 ? differing : 0),
    on: `20${21 + (index % 4)}-${String(1 + (index % 12)).padStart(2, '0')}`,
    how: index % 5 === 0 ? 'publication' : 'stated',
    qualifier: QUALIFIERS[index % QUALIFIERS.length] ?? 'exactly',
    by: `Source ${index % 5}`,
    counted: 'dockers and winchmen on strike in the three harbours',
  }));

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

/** Wall-clock time, and processor time, which other work on the machine doesn't lengthen as much. */
async function timed(run: (round: number) => unknown): Promise<string> {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await run(round);
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  return `${summary(times)}, processor ${((user + system) / 1000 / ROUNDS).toFixed(1)} ms`;
}

const began = performance.now();
const { chartPng } = await import('../src/chart/png.ts');
const { chartSvg } = await import('../src/chart/svg.ts');
const { chartAlt } = await import('../src/chart/alt.ts');
const { ChartPainter } = await import('../src/chart/painter.ts');
const imported = performance.now();
await chartPng(specOf(figures(9, 0)), 'en-US');
const drawn = performance.now();
const painter = new ChartPainter();
await painter.paint(specOf(figures(9, 0)), 'en-US');
console.log(
  `first picture: ${(imported - began).toFixed(0)} ms to load, ${(drawn - imported).toFixed(0)} ms to draw; in a thread that has to start ${(performance.now() - drawn).toFixed(0)} ms`,
);

for (const count of [2, 9, 30, 1000]) {
  const specs = Array.from({ length: ROUNDS }, (_, round) => specOf(figures(count, round + 1)));
  const of = (round: number) => specs[round] ?? specOf([]);
  console.log(`\n${count} figures`);
  console.log(`  alt text         ${await timed((round) => chartAlt(of(round), 'en-US'))}`);
  console.log(`  SVG              ${await timed((round) => chartSvg(of(round), 'en-US'))}`);
  for (const [where, draw] of [
    ['PNG here         ', (round: number) => chartPng(of(round), 'en-US')],
    ['PNG in the thread', (round: number) => painter.paint(of(round), 'en-US')],
  ] as const) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const took = await timed(draw);
    delay.disable();
    console.log(`  ${where} ${took}; event loop held up ${(delay.max / 1e6).toFixed(1)} ms at most`);
  }
  console.log(`  PNG, seen before ${await timed(() => painter.paint(of(ROUNDS - 1), 'en-US'))}`);
  const bytes = (await chartPng(of(0), 'en-US')).length;
  console.log(`  ${(bytes / 1024).toFixed(0)} KB`);
}
await painter.close();
