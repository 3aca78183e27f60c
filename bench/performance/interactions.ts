import { once } from 'node:events';
import { Client, ComponentType, Events, MessageFlags } from 'discord.js';
import { startBot } from '../../src/discord/start.ts';
import type { Library } from '../../src/library.ts';
import { DiscordDouble, TOKEN } from '../../tests/double/double.ts';
import type { Table } from './table.ts';

const IN_FLIGHT = 50;
const ROUNDS = 500;
const REHEARSED = 100;

/** Interactions a second with so many in flight at once. */
async function rate(double: DiscordDouble, typed: readonly string[], rounds: number): Promise<number> {
  let left = rounds;
  const one = async (): Promise<void> => {
    while (left-- > 0) await double.command(typed[left % typed.length]!);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return rounds / ((performance.now() - began) / 1000);
}

async function rehearsedRate(double: DiscordDouble, typed: readonly string[]): Promise<number> {
  await rate(double, typed, REHEARSED);
  return rate(double, typed, ROUNDS);
}

/** A client of discord.js that answers whatever it is asked with one word. */
async function plainClient(base: string): Promise<Client> {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: { api: base.replace(/\/v\d+$/, '') },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isRepliable()) return;
    const components = [{ type: ComponentType.TextDisplay as const, content: 'Yes.' }];
    void interaction.reply({ components, flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds });
  });
  const ready = once(client, Events.ClientReady);
  await client.login(TOKEN);
  await ready;
  return client;
}

/** How many commands of all kinds a bot answers a second, beside a client that only says "Yes." */
export async function interactions(library: Library, table: Table): Promise<void> {
  const double = await DiscordDouble.start();
  const bot = await startBot({
    token: TOKEN,
    guildId: null,
    apiBase: double.base,
    library,
    log: () => undefined,
  });
  const name = library.current.coverage.directory.bearers[20]?.name ?? 'nobody';
  const ours = await rehearsedRate(double, [
    '/prisoners',
    `/who name:${name}`,
    `/ask question:What did ${name} say?`,
    '/sources',
    '/help',
  ]);
  await bot.stop();
  const client = await plainClient(double.base);
  const theirs = await rehearsedRate(double, ['/help']);
  await client.destroy();
  await double.stop();
  table.row(`interactions a second, ${IN_FLIGHT} in flight (plain: "Yes.")`, ours, theirs);
}
