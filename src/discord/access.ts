import type { Incoming } from '../message/incoming.ts';
import { readPress } from '../message/press.ts';

/** What operators allow. */
export interface AccessOptions {
  /** Ids of the only channels of servers in which the bot answers; null or absent for all. */
  readonly channels?: readonly string[] | null | undefined;
  /** Answers that one user gets a minute; null or absent for no limit. */
  readonly perMinute?: number | null | undefined;
}

const MINUTE = 60_000;
/** Users that are remembered at once; beyond, those who were seen longest ago are forgotten. */
const MOST_USERS = 10_000;

/** Decides who is answered where. Holds nothing but when each user was last answered, for a minute. */
export class Access {
  readonly #channels: ReadonlySet<string> | null;
  readonly #perMinute: number;
  readonly #times = new Map<string, readonly number[]>();

  constructor({ channels, perMinute }: AccessOptions) {
    this.#channels = channels && channels.length > 0 ? new Set(channels) : null;
    this.#perMinute = perMinute ?? Number.POSITIVE_INFINITY;
  }

  /**
   * The wording's key of why this isn't answered; null where it is. Direct messages are in no server's channel, a
   * thread belongs to the channel that it hangs on, what completes while somebody types counts towards no limit, and
   * an answer can always be taken down. `now` is in milliseconds.
   */
  refuse(incoming: Incoming, now: number): string | null {
    const { kind, guildId, channelId, parentId = null, userId } = incoming;
    if (kind === 'complete') return null;
    if (kind === 'press' && readPress(incoming.customId, [])?.verb === 'takeDown') return null;
    const isAllowed = [channelId, parentId].some((id) => id !== null && this.#channels?.has(id));
    if (this.#channels !== null && guildId !== null && !isAllowed) return 'discord.notHere';
    if (this.#perMinute === Number.POSITIVE_INFINITY) return null;
    const recent = (this.#times.get(userId) ?? []).filter((time) => now - time < MINUTE);
    const full = recent.length >= this.#perMinute;
    this.#times.delete(userId);
    this.#times.set(userId, full ? recent : [...recent, now]);
    this.#forget(now);
    return full ? 'discord.tooOften' : null;
  }

  /** Forgets who was last answered more than a minute ago, or is one too many; they stand in that order. */
  #forget(now: number): void {
    for (const [user, times] of this.#times) {
      if (this.#times.size <= MOST_USERS && now - (times.at(-1) ?? 0) < MINUTE) return;
      this.#times.delete(user);
    }
  }
}
