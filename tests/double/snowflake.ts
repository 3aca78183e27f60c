const DISCORD_EPOCH = 1_420_070_400_000n;
let increment = 0n;

/** A new id as Discord makes them, from the time and a counter: 19 digits today. */
export function snowflake(now: number = Date.now()): string {
  increment = (increment + 1n) & 0xfffn;
  return String(((BigInt(now) - DISCORD_EPOCH) << 22n) | increment);
}
