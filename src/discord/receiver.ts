import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { type Client, REST } from 'discord.js';
import type { Log } from '../log.ts';
import type { Callback, Services } from '../message/callback.ts';
import { sentence } from '../message/components.ts';
import { changesMessage, deferralFor } from '../message/deferral.ts';
import { inline } from '../message/escape.ts';
import type { Incoming } from '../message/incoming.ts';
import { respond } from '../message/respond.ts';
import type { BotEvent } from '../status/event.ts';
import { localeFor, say } from '../wording/wording.ts';
import type { Access } from './access.ts';
import { describeFault, newReference } from './fault.ts';
import { customIds, type Received, readInteraction } from './incoming.ts';
import { PendingEdits } from './pending-edits.ts';
import { Reply, type Wires } from './reply.ts';
import { isGone, type Target } from './send.ts';

/** Interactions that are remembered, lest one that comes twice is answered twice. */
const MOST_SEEN = 2000;

/** Deferrals that don't get through hold up the next answer no longer, in milliseconds. */
const HOLD_UP = 500;

/** What interactions are answered with, and who is told of it. */
export interface ReceiverOptions {
  readonly services: Services;
  readonly access: Access;
  readonly log: Log;
  readonly count?: ((event: BotEvent) => void) | undefined;
}

/** Answers interactions one by one and keeps count of those under way. */
export class Receiver {
  readonly #client: Client;
  readonly #wires: Wires;
  readonly #services: Services;
  readonly #access: Access;
  readonly #log: Log;
  readonly #count: (event: BotEvent) => void;
  readonly #underWay = new Set<Promise<void>>();
  readonly #deferring = new Set<Promise<void>>();
  readonly #edits = new PendingEdits();
  readonly #seen = new Set<string>();
  #turn: Promise<void> = Promise.resolve();

  constructor(client: Client, { services, access, log, count = () => undefined }: ReceiverOptions) {
    this.#client = client;
    this.#wires = { rest: client.rest, once: new REST({ ...client.options.rest, retries: 0 }) };
    this.#services = services;
    this.#access = access;
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
    const reply = new Reply(this.#wires, target, deferralFor(incoming), onDefer);
    try {
      if (incoming.kind === 'press' && changesMessage(incoming))
        await this.#edits.overtake(incoming.userId, incoming.customId);
      const callback = await this.#callbackFor(incoming);
      await reply.send(callback);
      this.#count({ kind: 'handled', what: incoming.kind, milliseconds: performance.now() - began });
      await this.#finish(incoming, reply, callback);
    } catch (error) {
      await this.#apologise(received, reply, error);
    }
  }

  /** Does what is left to do about an answer that was sent: where that fails, the answer still stands. */
  async #finish(incoming: Incoming, reply: Reply, callback: Callback): Promise<void> {
    try {
      if (callback.type === 7 && callback.thenDelete === true) await reply.remove();
      else if (callback.type !== 8 && callback.later !== undefined) {
        const buttons = customIds(callback.data.components);
        await this.#edits.follow(incoming.userId, buttons, callback.later, (whole) => reply.replace(whole));
      }
    } catch (error) {
      if (isGone(error)) return;
      this.#log(`A message could not be changed after it was sent: ${describeFault(error)}`, {
        level: 'warn',
      });
    }
  }

  #targetOf({ id, token, applicationId }: Received): Target {
    return { id, token, applicationId: applicationId ?? this.#client.application?.id ?? '' };
  }

  async #callbackFor(incoming: Incoming): Promise<Callback> {
    const refusal = this.#access.refuse(incoming, this.#services.now().getTime());
    if (refusal !== null)
      return { type: 4, data: sentence(inline(say(localeFor(incoming.locale), refusal))) };
    // One after the other, so that of many that come at once the first answers leave while the last are being made.
    this.#turn = this.#turn.then(() => this.#nextTurn());
    await this.#turn;
    return respond(this.#services, incoming);
  }

  /** Lets others work, first of all those who tell users that their answers come: they have no time to lose. */
  async #nextTurn(): Promise<void> {
    await nextTurn();
    if (this.#deferring.size > 0)
      await Promise.race([Promise.all(this.#deferring), wait(HOLD_UP, undefined, { ref: false })]);
  }

  /** The one place where what goes wrong ends: a sentence with a number for the user, a line with it for the log. */
  async #apologise(received: Received, reply: Reply, error: unknown): Promise<void> {
    const reference = newReference();
    this.#count({ kind: 'fault' });
    this.#log(`Fault ${reference}: ${describeFault(error)}`, { level: 'error', reference });
    if (isGone(error)) return;
    const text = say(localeFor(received.locale), 'discord.fault', { reference });
    const callback: Callback = received.completes
      ? { type: 8, data: { choices: [] } }
      : { type: 4, data: sentence(inline(text)) };
    try {
      await reply.apologise(callback);
    } catch (second) {
      this.#log(`Fault ${reference}: the user could not be told: ${describeFault(second)}`, {
        level: 'error',
        reference,
      });
    }
  }
}
