/*
 * Whether the bot holds on to memory: minutes of commands, buttons, failed callbacks, lost connections and changed
 * articles, against the double, with the bot in a process of its own whose heap is looked at after forced collections.
 *
 *   npm run soak -- [MINUTES] [PARAGRAPHS]
 *
 * The slope is that of the second half, by least squares, with its standard error: the first half fills what is
 * meant to fill. Exits 1 where anything stayed unanswered, or would have been refused by Discord.
 */
import { type Sample, soak } from '../tests/soak/soak.ts';

const [minutes = 5, paragraphs = 1000] = process.argv.slice(2).map(Number);
const MEGA = 2 ** 20;

/** The slope of a line through points by least squares, and its standard error. */
function slope(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  const rise = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
  const rest = points.reduce((sum, [at, value]) => sum + (value - y - rise * (at - x)) ** 2, 0);
  return [rise, Math.sqrt(rest / Math.max(1, points.length - 2) / spread)];
}

const columns = ['s', 'heap MB', 'buffers MB', 'RSS MB', 'interactions', 'faults', 'drops', 'reloads'];
console.log(columns.map((name) => name.padStart(12)).join(''));
const { samples, unanswered, violations, exitCode, log } = await soak({
  seconds: minutes * 60,
  paragraphs,
  every: Math.max(3, minutes * 2),
  people: 8,
  onSample: ({ seconds, heapUsed, external, rss, interactions, faults, drops, reloads }: Sample) => {
    const shown = [
      seconds.toFixed(0),
      ...[heapUsed, external, rss].map((bytes) => (bytes / MEGA).toFixed(1)),
    ];
    console.log(
      [...shown, interactions, faults, drops, reloads].map((cell) => String(cell).padStart(12)).join(''),
    );
  },
});
const second = samples.slice(Math.floor(samples.length / 2));
const [perInteraction, error] = slope(second.map(({ interactions, heapUsed }) => [interactions, heapUsed]));
const [perSecond] = slope(second.map(({ seconds, heapUsed }) => [seconds, heapUsed]));
console.log(
  `\nheap in the second half: ${perInteraction.toFixed(1)} ± ${error.toFixed(1)} bytes an interaction, ${((perSecond * 60) / 1024).toFixed(1)} KB a minute`,
);
console.log(`unanswered: ${unanswered}; refused by Discord: ${violations.length}; exit code: ${exitCode}`);
const faults = log.split('\n').filter((line) => line.includes('"error"'));
console.log(`errors in the log: ${faults.length}${faults.length > 0 ? `, such as ${faults[0]}` : ''}`);
process.exitCode = unanswered + violations.length > 0 || exitCode !== 0 ? 1 : 0;
