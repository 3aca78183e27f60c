import { RESTEvents, Routes } from 'discord.js';
import type { Shards } from '../config.ts';
import { registrations } from '../message/registration.ts';
import { discordFault } from './bot-error.ts';
import { applicationIdOf, type Deployment, isRegistered } from './deploy.ts';
import { gatewayLimits } from './gateway.ts';
import { makeRest } from './rest.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'fault';
  /** What is so and, where it is to be mended, how. */
  readonly sentence: string;
}

export interface Inspection extends Deployment {
  readonly reportChannel: string | null;
  /** How many shards the bot is started with; null for none. */
  readonly shards: Shards | null;
  /** Milliseconds since 1970 by this machine's clock; `Date.now` unless told. */
  readonly clock?: () => number;
}

/** A clock that is off by more, in milliseconds, makes Discord's 3 seconds look over or not begun. */
const OFF_BY = 2000;

type Look = () => Promise<Omit<Finding, 'what'>>;

/** Looks at what Discord says of the bot, without logging in and without changing anything. Never rejects. */
export async function inspectDiscord(options: Inspection): Promise<readonly Finding[]> {
  const {
    token,
    guildId,
    apiBase,
    reportChannel,
    commands,
    editors,
    shards: wantedShards,
    clock = Date.now,
  } = options;
  const rest = makeRest(token, apiBase, { retries: 1, timeout: 8000 });
  let discordTime: number | null = null;
  rest.on(RESTEvents.Response, (_, { headers }) => {
    const date = Date.parse(String(headers.get('date')));
    if (!Number.isNaN(date)) discordTime = date - clock();
  });

  const findings: Finding[] = [];
  const look = async (what: string, work: Look): Promise<boolean> => {
    try {
      findings.push({ what, ...(await work()) });
    } catch (error) {
      findings.push({ what, state: 'fault', sentence: discordFault(error).message });
    }
    return findings.at(-1)?.state !== 'fault';
  };

  let applicationId = '';
  const known = await look('token', async () => {
    applicationId = await applicationIdOf(rest);
    return { state: 'ok', sentence: `Discord takes it, as application ${applicationId}'s.` };
  });
  if (!known) return findings;
  await look('clock', async () => {
    const off = Math.round((discordTime ?? 0) / 1000);
    if (discordTime === null) return { state: 'warning', sentence: 'Discord told no time to compare with.' };
    // The header is whole seconds, and was some time on its way.
    if (Math.abs(discordTime) <= OFF_BY) return { state: 'ok', sentence: "It agrees with Discord's." };
    return {
      state: 'fault',
      sentence: `It is ${Math.abs(off)} s ${off > 0 ? 'behind' : 'ahead of'} Discord's: switch on time synchronisation (timedatectl set-ntp true).`,
    };
  });
  await look('gateway', async () => {
    const { shards, logins, resetAfter } = await gatewayLimits(rest);
    if (logins === 0) {
      const minutes = Math.ceil(resetAfter / 60_000);
      return {
        state: 'fault',
        sentence: `The bot logged in too often today: find out why it restarts, and start it in ${minutes} minutes.`,
      };
    }
    if (shards > 1 && wantedShards === null)
      return {
        state: 'warning',
        sentence: `Discord recommends ${shards} shards, and at 2,500 servers it closes a bot without: set CLIPPINGS_SHARDS=auto.`,
      };
    return { state: 'ok', sentence: 'Discord lets the bot log in.' };
  });
  await look('commands', async () => {
    const wanted = registrations(commands, (editors ?? []).length > 0);
    const where = guildId === null ? 'everywhere' : 'in that server';
    return (await isRegistered(rest, applicationId, guildId, wanted))
      ? { state: 'ok', sentence: `All ${wanted.length} are registered ${where}.` }
      : {
          state: 'warning',
          sentence: `They are not registered ${where} as they are here: run "clippings deploy", or start the bot, which does it too.`,
        };
  });
  if (reportChannel !== null) {
    await look('permissions', async () => {
      try {
        await rest.get(Routes.channel(reportChannel));
        return { state: 'ok', sentence: 'The bot sees CLIPPINGS_REPORT_CHANNEL.' };
      } catch (error) {
        if (![403, 404].includes((error as { status?: number }).status ?? 0)) throw error;
        return {
          state: 'fault',
          sentence:
            'The bot does not see CLIPPINGS_REPORT_CHANNEL: give its role View Channel and Send Messages there, or correct the id.',
        };
      }
    });
  } else {
    findings.push({
      what: 'permissions',
      state: 'ok',
      sentence: 'Answering needs none, and no intent either.',
    });
  }
  return findings;
}
