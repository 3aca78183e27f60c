import { REST, type RESTOptions } from 'discord.js';

/**
 * Options for discord.js's REST client. Without an address of a double none is given at all, so that nothing but
 * Discord's own default can get the token. A version at the end of the address is dropped: the client adds its own.
 */
export function restOptions(apiBase: string | null): Partial<RESTOptions> {
  return apiBase === null ? {} : { api: apiBase.replace(/\/+$/, '').replace(/\/v\d+$/, '') };
}

/** A REST client of discord.js for whoever asks Discord without logging in. */
export function makeRest(token: string, apiBase: string | null, options: Partial<RESTOptions> = {}): REST {
  return new REST({ version: '10', ...restOptions(apiBase), ...options }).setToken(token);
}
