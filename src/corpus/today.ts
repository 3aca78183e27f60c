/**
 * Today's ISO calendar date: this machine's, or UTC's where that is a day ahead, so that what its maintainer dates
 * today is never in the future.
 */
export function todayHere(now: Date = new Date()): string {
  const utc = now.toISOString().slice(0, 10);
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return local > utc ? local : utc;
}
