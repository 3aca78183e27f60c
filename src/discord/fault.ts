import { randomInt } from 'node:crypto';
import { DiscordAPIError } from 'discord.js';

/** A number that a user can pass on and that stands in the log beside what went wrong. */
export const newReference = (): string => String(randomInt(1e7, 1e8));

/** What a log may say of an error: no address or body of a request, since they hold tokens and questions. */
export function describeFault(error: unknown): string {
  if (error instanceof DiscordAPIError) return `Discord refused with ${error.status}, code ${error.code}`;
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const where = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6);
  return [error.name, ...where.map((line) => line.trim())].join(' ');
}
