import type { Answered } from '../message/callback.ts';

/** One thing that the bot did, as far as it may be counted: neither who nor what was asked. */
export type Deed =
  | Answered
  | { readonly kind: 'handled'; readonly what: string; readonly milliseconds: number }
  | { readonly kind: 'fault' }
  | { readonly kind: 'refused-by-discord'; readonly status: number };
