import type { REST } from 'discord.js';
import type { Callback } from '../message/callback.ts';
import type { Illustrated } from '../message/chart.ts';
import type { Deferral } from '../message/deferral.ts';
import {
  deleteOriginal,
  editOriginal,
  type Place,
  placeOf,
  sendCallback,
  sendDeferral,
  sendFurther,
  type Target,
} from './send.ts';

/** Discord waits 3 s for an answer, of which some go into the way there and back, in milliseconds. */
const DEFER_AFTER = 1500;

/** What requests go through. */
export interface Wires {
  readonly rest: REST;
  /** One that never sends anything twice. */
  readonly once: REST;
}

/**
 * The answer to one interaction: in its callback or, where it isn't there in time, after saying that it comes. Must be
 * ended by `send`.
 */
export class Reply {
  readonly #wires: Wires;
  readonly #target: Target;
  readonly #deferral: Deferral | null;
  readonly #timer: NodeJS.Timeout | undefined;
  #deferring: Promise<void> | null = null;
  #place: Place = 'original';

  /** `onDefer` is told that the answer is being deferred; `deferral` is null where it can't be. */
  constructor(
    wires: Wires,
    target: Target,
    deferral: Deferral | null,
    onDefer: (deferring: Promise<void>) => void,
  ) {
    this.#wires = wires;
    this.#target = target;
    this.#deferral = deferral;
    if (deferral === null) return;
    this.#timer = setTimeout(() => {
      this.#deferring = sendDeferral(wires.rest, target, deferral);
      // Whoever sends the answer hears of what goes wrong.
      onDefer(this.#deferring.catch(() => undefined));
    }, DEFER_AFTER);
  }

  /** Sends the answer. Rejects where Discord doesn't take it, nor that it comes later. */
  async send(callback: Callback): Promise<void> {
    clearTimeout(this.#timer);
    const { rest, once } = this.#wires;
    if (this.#deferring === null || this.#deferral === null) {
      await sendCallback(rest, this.#target, callback);
      return;
    }
    await this.#deferring;
    if (callback.type === 8) return;
    const { data, files } = callback;
    this.#place = placeOf(this.#deferral, callback);
    if (this.#place === 'original') return editOriginal(rest, this.#target, data, files);
    // Nothing comes any more where something was announced to everybody.
    if (this.#deferral.type === 5) await deleteOriginal(rest, this.#target);
    await sendFurther(once, this.#target, data, files);
  }

  /** Puts a message in the place of the answer that was sent; nothing where that is a message of its own. */
  async replace({ message, files }: Illustrated): Promise<void> {
    if (this.#place === 'original') await editOriginal(this.#wires.rest, this.#target, message, files);
  }

  /**
   * Tells what went wrong: in the place of what was announced, even where everybody sees that, and otherwise as `send`
   * does. A message of its own may have got through, and is followed by nothing.
   */
  async apologise(callback: Callback): Promise<void> {
    if (this.#place === 'further') return;
    const isAnnounced = this.#deferring !== null && this.#deferral?.type === 5;
    if (!isAnnounced || callback.type === 8) return this.send(callback);
    await this.#deferring;
    await editOriginal(this.#wires.rest, this.#target, callback.data, callback.files);
  }

  /** Deletes the answer, or the message whose button was pressed. */
  async remove(): Promise<void> {
    await deleteOriginal(this.#wires.rest, this.#target);
  }
}
