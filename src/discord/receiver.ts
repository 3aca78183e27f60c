import type { BaseInteraction, Client } from 'discord.js';
import type { Log } from '../log.ts';
import { sentence } from '../message/components.ts';
import { inline } from '../message/escape.ts';
import { localeFor, say } from '../wording/wording.ts';
import type { Callback, Desk } from './callback.ts';
import { describeFault, newReference } from './fault.ts';
import { readIncoming } from './incoming.ts';
import { respond } from './respond.ts';
import { deleteAnswer, isTooLate, sendCallback, type Target } from './send.ts';

/** Answers interactions one by one and keeps count of those under way. */
export class Receiver {
  readonly #client: Client;
  readonly #desk: Desk;
  readonly #log: Log;
  readonly #underWay = new Set<Promise<void>>();

  constructor(client: Client, desk: Desk, log: Log) {
    this.#client = client;
    this.#desk = desk;
    this.#log = log;
  }

  receive(interaction: BaseInteraction): void {
    const work = this.#answer(interaction).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Resolves when nothing is under way. */
  async finish(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #answer(interaction: BaseInteraction): Promise<void> {
    const target: Target = interaction;
    const began = performance.now();
    try {
      const incoming = readIncoming(interaction);
      if (incoming === null) return;
      const callback = await respond(this.#desk, incoming);
      await sendCallback(this.#client.rest, target, callback);
      this.#desk.count?.({ kind: 'handled', what: incoming.kind, milliseconds: performance.now() - began });
      if (callback.type === 7 && callback.thenDelete === true) await this.#remove(target);
    } catch (error) {
      await this.#apologise(interaction, error);
    }
  }

  /** Removes a message that says already that it was taken down: where that fails, nobody need be told. */
  async #remove(target: Target): Promise<void> {
    try {
      await deleteAnswer(this.#client.rest, target);
    } catch (error) {
      this.#log(`A message that was taken down could not be deleted: ${describeFault(error)}`, {
        level: 'warn',
      });
    }
  }

  /** The one place where what goes wrong ends: a sentence with a number for the user, a line with it for the log. */
  async #apologise(interaction: BaseInteraction, error: unknown): Promise<void> {
    const reference = newReference();
    this.#desk.count?.({ kind: 'fault' });
    this.#log(`Fault ${reference}: ${describeFault(error)}`, { level: 'error', reference });
    if (isTooLate(error)) return;
    const text = say(localeFor(interaction.locale), 'discord.fault', { reference });
    const callback: Callback = interaction.isAutocomplete()
      ? { type: 8, data: { choices: [] } }
      : { type: 4, data: sentence(inline(text)) };
    try {
      await sendCallback(this.#client.rest, interaction, callback);
    } catch (second) {
      this.#log(`Fault ${reference}: the user could not be told: ${describeFault(second)}`, {
        level: 'error',
        reference,
      });
    }
  }
}
