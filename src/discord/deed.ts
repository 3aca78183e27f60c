/** One thing that the bot did, as far as it may be counted: neither who nor what was asked. */
export type Deed =
  | { readonly kind: 'answered'; readonly command: string; readonly outcome: string }
  | { readonly kind: 'handled'; readonly what: string; readonly milliseconds: number }
  | { readonly kind: 'fault' }
  | { readonly kind: 'refused-by-discord'; readonly status: number };
