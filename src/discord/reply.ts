import type { REST } from 'discord.js';
import type { Callback } from '../message/callback.ts';
import type { Deferral } from '../message/deferral.ts';
import { sendCallback, sendDeferral, sendDeferred, type Target } from './send.ts';

/** Discord waits 3 s for an answer, of which some go into the way there and back, in milliseconds. */
const DEFER_AFTER = 1500;

/**
 * The answer to one interaction: in its callback or, where it isn't there in time, after saying that it comes. Must be
 * ended by `send`.
 */
export class Reply {
  readonly #rest: REST;
  readonly #target: Target;
  readonly #deferral: Deferral | null;
  readonly #timer: NodeJS.Timeout | undefined;
  #deferring: Promise<void> | null = null;

  /** `onDefer` is told that the answer is being deferred; `deferral` is null where it can't be. */
  constructor(
    rest: REST,
    target: Target,
    deferral: Deferral | null,
    onDefer: (deferring: Promise<void>) => void,
  ) {
    this.#rest = rest;
    this.#target = target;
    this.#deferral = deferral;
    if (deferral === null) return;
    this.#timer = setTimeout(() => {
      this.#deferring = sendDeferral(rest, target, deferral);
      // Whoever sends the answer hears of what goes wrong.
      onDefer(this.#deferring.catch(() => undefined));
    }, DEFER_AFTER);
  }

  /** Sends the answer. Rejects where Discord doesn't take it, nor that it comes later. */
  async send(callback: Callback): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#deferring === null || this.#deferral === null) {
      await sendCallback(this.#rest, this.#target, callback);
      return;
    }
    await this.#deferring;
    await sendDeferred(this.#rest, this.#target, this.#deferral, callback);
  }
}
