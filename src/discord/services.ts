import { readFileSync } from 'node:fs';
import { type REST, Routes, SnowflakeUtil } from 'discord.js';
import { ChartPainter } from '../chart/painter.ts';
import type { Answering } from '../commands/run.ts';
import type { Log } from '../log.ts';
import type { Services } from '../message/callback.ts';
import type { Charts } from '../message/chart.ts';
import { EPHEMERAL, sentence } from '../message/components.ts';
import { inline } from '../message/escape.ts';
import type { BotEvent } from '../status/event.ts';
import type { AccessOptions } from './access.ts';
import { describeFault } from './fault.ts';
import { type KeepingOptions, openKeeping } from './keeping.ts';

export interface ServicesOptions extends AccessOptions {
  readonly library: { readonly current: Answering };
  readonly log: Log;
  /** Takes what is to be counted; absent where nobody counts. */
  readonly count?: ((event: BotEvent) => void) | undefined;
  /** What draws charts; a thread of their own unless told. */
  readonly charts?: Charts | undefined;
  /** A channel that gets reports on clippings; null or absent for the log alone. */
  readonly reportChannel?: string | null | undefined;
  readonly now?: () => Date;
  /** Who may keep the coverage from Discord; null or absent for nobody. */
  readonly keeping?: KeepingOptions | null | undefined;
  /** A double's address, whose attachments are taken too; null or absent for Discord alone. */
  readonly apiBase?: string | null;
}

/** Clicks that are remembered; and for how long a second one on the same is none, in milliseconds. */
const MOST_CLICKS = 500;
const SAME_SHARE = 15_000;
const SAME_REPORT = 600_000;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

/** Tells the first of several clicks on one thing: false where the same was done within `span` milliseconds. */
function firstTimes(now: () => Date, span: number): (thing: string) => boolean {
  const times = new Map<string, number>();
  return (thing) => {
    const time = now().getTime();
    const before = times.get(thing);
    if (before !== undefined && time - before < span) return false;
    times.delete(thing);
    times.set(thing, time);
    if (times.size > MOST_CLICKS) times.delete(times.keys().next().value ?? '');
    return true;
  };
}

/** Takes a report to the log, and to the maintainers' channel where there is one: each clipping once in a while. */
function reporter(
  rest: REST,
  { log, reportChannel }: ServicesOptions,
  now: () => Date,
): (reference: string) => void {
  const isFirst = firstTimes(now, SAME_REPORT);
  return (reference) => {
    if (!isFirst(reference)) return;
    const line = `Reported: ${reference}`;
    log(line);
    if (!reportChannel) return;
    const message = sentence(inline(line));
    rest
      .post(Routes.channelMessages(reportChannel), {
        // Sent again where it may have been lost, it counts as the same message.
        body: {
          ...message,
          flags: message.flags & ~EPHEMERAL,
          nonce: String(SnowflakeUtil.generate()),
          enforce_nonce: true,
        },
      })
      .catch((error: unknown) =>
        log(`The report did not reach its channel: ${describeFault(error)}`, { level: 'warn' }),
      );
  };
}

/** Services that must be closed when the bot ends. */
export interface OpenServices extends Services {
  close(): Promise<void>;
}

/** What the bot's responses draw on while it runs. */
export function openServices(rest: REST, options: ServicesOptions): OpenServices {
  const now = options.now ?? (() => new Date());
  const painter = new ChartPainter();
  return {
    answering: () => options.library.current,
    now,
    charts: options.charts ?? painter,
    version,
    report: reporter(rest, options, now),
    firstShare: firstTimes(now, SAME_SHARE),
    count: options.count,
    keeping: openKeeping(options.keeping, options.apiBase ?? null),
    close: () => painter.close(),
  };
}
