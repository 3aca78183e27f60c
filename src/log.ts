import pino from 'pino';
import { prettyFactory } from 'pino-pretty';
import type { LogLevel } from './config.ts';

export interface LogDetail {
  /** `info` unless told. */
  readonly level?: Exclude<LogLevel, 'silent'>;
  /** The number that a user was given to pass on. */
  readonly reference?: string;
}

/** Takes one sentence for those who run the bot; never who asked, nor what. */
export type Log = (line: string, detail?: LogDetail) => void;

export interface LogOptions {
  readonly level: LogLevel;
  /** What must never stand in the log, wherever it comes from; null where there is none. */
  readonly token: string | null;
  /** Where the lines go; standard error unless told. */
  readonly out?: { write(text: string): void };
  /** Text for people to read instead of JSON. */
  readonly plain: boolean;
  /** The number of the shard whose log it is; null or absent where there is only one. */
  readonly shard?: number | null | undefined;
}

// The second net: whoever logs is to leave these out in the first place. Discord's tokens have three parts; an
// interaction's token stands in the addresses of its answer; a mention and a user's address name somebody.
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/[\w-]{18,100}\.[\w-]{4,20}\.[\w-]{18,100}/g, '[token]'],
  [/(\/(?:webhooks|interactions)\/\d{17,20}\/)[\w-]+/g, '$1[token]'],
  [/<@[!&]?\d{17,20}>|(?<=\/users\/)\d{17,20}/g, '[somebody]'],
];

/** The line without tokens and users. */
export function scrub(line: string, token: string | null): string {
  let text = token === null || token === '' ? line : line.replaceAll(token, '[token]');
  for (const [secret, instead] of SECRETS) text = text.replace(secret, instead);
  return text;
}

/** A log of one JSON object a line: `level`, `time` (ISO 8601), `msg`, and perhaps `shard` and `reference`. Written at once. */
export function openLog({ level, token, out, plain, shard = null }: LogOptions): Log {
  const raw = out ?? pino.destination({ fd: 2, sync: true });
  const format = prettyFactory({
    ignore: 'reference,shard',
    translateTime: 'SYS:HH:MM:ss',
    messageFormat: ({ msg }) => (shard === null ? String(msg) : `shard ${shard}: ${msg}`),
  });
  const stream = plain ? { write: (line: string) => raw.write(format(line)) } : raw;
  const logger = pino(
    {
      level,
      base: shard === null ? null : { shard },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return (line, { level: own = 'info', reference } = {}) =>
    logger[own](reference === undefined ? {} : { reference }, scrub(line, token));
}
