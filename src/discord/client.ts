import { Client, Options } from 'discord.js';
import { restOptions } from './rest.ts';

/** A client of discord.js that asks for no intent and remembers nobody. */
export function makeClient(apiBase: string | null): Client {
  return new Client({
    // Interactions come without any intent.
    intents: [],
    rest: restOptions(apiBase),
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
  });
}
