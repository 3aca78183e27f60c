import type { MetricValues } from '../status/metrics.ts';

/** What the process that runs the shards asks of one. */
export interface ToShard {
  readonly kind: 'metrics';
  readonly question: number;
}

/** What a shard says to the process that started it. */
export type FromShard =
  | { readonly kind: 'metrics'; readonly question: number; readonly values: MetricValues }
  /** It ends, and starting it again would help nothing; the log has said why. */
  | { readonly kind: 'hopeless' };

const kindOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null ? (message as { kind?: unknown }).kind : undefined;

/** Whether a message is one of these, and none of discord.js's own between the same processes. */
export const isToShard = (message: unknown): message is ToShard => kindOf(message) === 'metrics';
export const isFromShard = (message: unknown): message is FromShard =>
  ['metrics', 'hopeless'].includes(String(kindOf(message)));
