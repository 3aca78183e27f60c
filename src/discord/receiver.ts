import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { Log } from '../log.ts';
import type { Callback, Desk } from '../message/callback.ts';
import { sentence } from '../message/components.ts';
import { deferralFor } from '../message/deferral.ts';
import { inline } from '../message/escape.ts';
import type { Incoming } from '../message/incoming.ts';
import { respond } from '../message/respond.ts';
import type { BotEvent } from '../status/event.ts';
import { localeFor, say } from '../wording/wording.ts';
import { describeFault, newReference } from './fault.ts';
import type { Gate } from './gate.ts';
import { type Received, readInteraction } from './incoming.ts';
import { Reply } from './reply.ts';
import { deleteAnswer, isTooLate, type Target } from './send.ts';

/** Interactions that are remembered, lest one that comes twice is answered twice. */
const MOST_SEEN = 2000;

/** Deferrals that don't get through hold up the next answer no longer, in milliseconds. */
const HOLD_UP = 500;

/** What interactions are answered with, and who is told of it. */
export interface ReceiverOptions {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly log: Log;
  readonly count?: ((event: BotEvent) => void) | undefined;
}

/** Answers interactions one by one and keeps count of those under way. */
export class Receiver {
  readonly #client: Client;
  readonly #desk: Desk;
  readonly #gate: Gate;
  readonly #log: Log;
  readonly #count: (event: BotEvent) => void;
  readonly #underWay = new Set<Promise<void>>();
  readonly #deferring = new Set<Promise<void>>();
  readonly #seen = new Set<string>();
  #turn: Promise<void> = Promise.resolve();

  constructor(client: Client, { desk, gate, log, count = () => undefined }: ReceiverOptions) {
    this.#client = client;
    this.#desk = desk;
    this.#gate = gate;
    this.#log = log;
    this.#count = count;
  }

  /** Takes an interaction as the gateway sends it; what is none, or came before, is passed over. */
  receive(data: unknown): void {
    const received = readInteraction(data);
    if (received === null || !this.#isFirst(received.id)) return;
    const work = this.#answer(received).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Resolves when nothing is under way. */
  async finish(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** A resumed connection may replay what was received already. */
  #isFirst(id: string): boolean {
    if (this.#seen.has(id)) return false;
    if (this.#seen.size >= MOST_SEEN) this.#seen.delete(this.#seen.values().next().value ?? '');
    this.#seen.add(id);
    return true;
  }

  async #answer(received: Received): Promise<void> {
    const incoming = received.read();
    if (incoming === null) return;
    const target = this.#targetOf(received);
    const began = performance.now();
    const onDefer = (deferring: Promise<void>) => {
      this.#count({ kind: 'deferred' });
      const sent = deferring.finally(() => this.#deferring.delete(sent));
      this.#deferring.add(sent);
    };
    const reply = new Reply(this.#client.rest, target, deferralFor(incoming), onDefer);
    try {
      const callback = await this.#callbackFor(incoming);
      await reply.send(callback);
      this.#count({ kind: 'handled', what: incoming.kind, milliseconds: performance.now() - began });
      if (callback.type === 7 && callback.thenDelete === true) await this.#remove(target);
    } catch (error) {
      await this.#apologise(received, reply, error);
    }
  }

  #targetOf({ id, token, applicationId }: Received): Target {
    return { id, token, applicationId: applicationId ?? this.#client.application?.id ?? '' };
  }

  async #callbackFor(incoming: Incoming): Promise<Callback> {
    const refusal = this.#gate.refuse(incoming, this.#desk.now().getTime());
    if (refusal !== null)
      return { type: 4, data: sentence(inline(say(localeFor(incoming.locale), refusal))) };
    // One after the other, so that of many that come at once the first answers leave while the last are being made.
    this.#turn = this.#turn.then(() => this.#nextTurn());
    await this.#turn;
    return respond(this.#desk, incoming);
  }

  /** Lets others work, first of all those who tell users that their answers come: they have no time to lose. */
  async #nextTurn(): Promise<void> {
    await nextTurn();
    if (this.#deferring.size > 0)
      await Promise.race([Promise.all(this.#deferring), wait(HOLD_UP, undefined, { ref: false })]);
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
  async #apologise(received: Received, reply: Reply, error: unknown): Promise<void> {
    const reference = newReference();
    this.#count({ kind: 'fault' });
    this.#log(`Fault ${reference}: ${describeFault(error)}`, { level: 'error', reference });
    if (isTooLate(error)) return;
    const text = say(localeFor(received.locale), 'discord.fault', { reference });
    const callback: Callback = received.completes
      ? { type: 8, data: { choices: [] } }
      : { type: 4, data: sentence(inline(text)) };
    try {
      await reply.send(callback);
    } catch (second) {
      this.#log(`Fault ${reference}: the user could not be told: ${describeFault(second)}`, {
        level: 'error',
        reference,
      });
    }
  }
}
