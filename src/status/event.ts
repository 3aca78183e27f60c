import type { Answered } from '../message/callback.ts';

/** One thing that the bot did, as far as it may be counted: neither who nor what was asked. */
export type BotEvent =
  | Answered
  | { readonly kind: 'handled'; readonly what: string; readonly milliseconds: number }
  /** An answer that would have come too late, and was announced instead. */
  | { readonly kind: 'deferred' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'refused-by-discord'; readonly status: number };
