import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { Snapshot } from '../library.ts';
import type { BotEvent } from './event.ts';

/** Metrics with what they stand at, as plain values that another process can be sent. */
export type MetricValues = readonly MetricObjectWithValues<MetricValue<string>>[];

/** Metrics in a format that others read. */
export interface Readable {
  readonly contentType: string;
  /** In Prometheus's text format. */
  text(): Promise<string>;
}

/** What Prometheus can read of the running bot. */
export interface Metrics extends Readable {
  count(event: BotEvent): void;
  /** A state of the library, whenever there is another. */
  loaded(snapshot: Snapshot): void;
  values(): Promise<MetricValues>;
}

// A callback has to be there within 3 s.
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Counts from nothing; `isConnected` is asked whenever the metrics are read. One shard of many labels all with its number. */
export function openMetrics(isConnected: () => boolean, shard: number | null = null): Metrics {
  const register = new Registry();
  if (shard !== null) register.setDefaultLabels({ shard: String(shard) });
  const registers = [register];
  collectDefaultMetrics({ register });
  const answers = new Counter({
    name: 'clippings_answers_total',
    help: 'Commands answered, by command and outcome.',
    labelNames: ['command', 'outcome'] as const,
    registers,
  });
  const handled = new Histogram({
    name: 'clippings_interaction_seconds',
    help: 'From an interaction being received to Discord taking the answer.',
    labelNames: ['kind'] as const,
    buckets: SECONDS,
    registers,
  });
  const deferrals = new Counter({
    name: 'clippings_deferrals_total',
    help: 'Answers that were not there in time, and came later.',
    registers,
  });
  const faults = new Counter({
    name: 'clippings_faults_total',
    help: 'Interactions that ended in a fault.',
    registers,
  });
  const refusals = new Counter({
    name: 'clippings_rest_errors_total',
    help: 'Requests that Discord refused, by status.',
    labelNames: ['status'] as const,
    registers,
  });
  const loads = new Counter({
    name: 'clippings_corpus_loads_total',
    help: 'States of the corpus and the commands that were taken up.',
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const articles = gauge('clippings_corpus_articles', 'Articles that are answered from.');
  const paragraphs = gauge('clippings_corpus_paragraphs', 'Paragraphs that are answered from.');
  const broken = gauge('clippings_corpus_faults', 'Faults in the files of the corpus and the commands.');
  new Gauge({
    name: 'clippings_gateway_connected',
    help: '1 while the bot is connected to Discord.',
    registers,
    collect() {
      this.set(isConnected() ? 1 : 0);
    },
  });
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    values: () => register.getMetricsAsJSON(),
    count(event) {
      if (event.kind === 'answered') answers.inc({ command: event.command, outcome: event.outcome });
      else if (event.kind === 'handled') handled.observe({ kind: event.what }, event.milliseconds / 1000);
      else if (event.kind === 'deferred') deferrals.inc();
      else if (event.kind === 'fault') faults.inc();
      else refusals.inc({ status: String(event.status) });
    },
    loaded({ summary, faults: found }) {
      loads.inc();
      articles.set(summary.articles);
      paragraphs.set(summary.paragraphs);
      broken.set(found.filter(({ severity }) => severity === 'error').length);
    },
  };
}
