import { type REST, Routes } from 'discord.js';

/** What Discord says of how a bot may connect. */
export interface GatewayLimits {
  /** As many as Discord recommends. */
  readonly shards: number;
  /** Shards that may identify within 5 seconds. */
  readonly atOnce: number;
  /** Times that the bot may still log in today; null where it isn't told. */
  readonly logins: number | null;
  /** Milliseconds until that begins anew. */
  readonly resetAfter: number;
}

const count = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

/** Asks Discord how a bot may connect; what isn't told is the least. Rejects with discord.js's errors. */
export async function gatewayLimits(rest: REST): Promise<GatewayLimits> {
  const told = (await rest.get(Routes.gatewayBot())) as {
    readonly shards?: unknown;
    readonly session_start_limit?: Readonly<Record<string, unknown>> | null;
  } | null;
  const limit = told?.session_start_limit ?? {};
  return {
    shards: Math.max(1, count(told?.shards) ?? 1),
    atOnce: Math.max(1, count(limit.max_concurrency) ?? 1),
    logins: count(limit.remaining),
    resetAfter: count(limit.reset_after) ?? 0,
  };
}
