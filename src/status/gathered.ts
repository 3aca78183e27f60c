import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { MetricValues, Readable } from './metrics.ts';

/** The processes that together are the bot. */
export interface Gathered {
  readonly count: number;
  connected(): number;
  restarts(): number;
  /** What each tells of itself; each has a label that tells it from the others. */
  metrics(): Promise<readonly MetricValues[]>;
}

// Whatever one process is told by another is JSON, in which what isn't a number is null.
function sound(values: MetricValues): MetricValues {
  return values.map((metric) => ({
    ...metric,
    // No two have the same labels, so there is nothing to add up or to leave out.
    aggregator: 'first' as const,
    values: metric.values.filter(({ value }) => Number.isFinite(value)),
  }));
}

/** The metrics of all shards, each labelled with its number, and of the process that runs them, as `manager`. */
export function gatherMetrics(shards: Gathered): Readable {
  const register = new Registry();
  register.setDefaultLabels({ shard: 'manager' });
  const registers = [register];
  collectDefaultMetrics({ register });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('clippings_shards', 'Shards that the bot is divided into.', () => shards.count);
  gauge('clippings_shards_connected', 'Shards that are connected to Discord.', () => shards.connected());
  new Counter({
    name: 'clippings_shard_restarts_total',
    help: 'Shards that ended unasked and were started again.',
    registers,
    collect() {
      this.reset();
      this.inc(shards.restarts());
    },
  });
  return {
    contentType: register.contentType,
    async text() {
      const told = [await register.getMetricsAsJSON(), ...(await shards.metrics())];
      // prom-client's type asks for less than it is given here: metrics without their values.
      return AggregatorRegistry.aggregate(told.map(sound) as never).metrics();
    },
  };
}
