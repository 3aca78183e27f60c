import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the bot says about itself when it identifies. */
export interface Identified {
  readonly token: string;
  readonly intents: number;
  readonly shard: readonly [number, number] | null;
}

interface Session {
  readonly id: string;
  readonly identified: Identified;
  sequence: number;
  readonly sent: { readonly s: number; readonly payload: string }[];
  socket: WebSocket | null;
}

interface GatewayOptions {
  readonly token: () => string;
  /** The data of READY, but for the session. */
  readonly ready: () => object;
  readonly url: () => string;
  readonly heartbeatInterval: number;
}

/** Events that can still be replayed after `forget`. */
const MOST_REPLAYED = 500;

/** The shard that hears of a server; what happens outside of servers goes to the first. */
export function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** Discord's gateway, version 10, JSON without compression: identify, ready, heartbeats, resume. */
export class Gateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #options: GatewayOptions;
  readonly identified: Identified[] = [];
  resumed = 0;
  heartbeats = 0;
  /** Heartbeats are left unanswered as long as this is false. */
  acknowledges = true;
  /** The next identifications are answered by closing with these codes, one each. */
  readonly refusals: number[] = [];
  /** How long a connection waits for its greeting, in milliseconds. */
  greetsAfter = 0;
  /** Changes what READY says, as another version of Discord might. */
  reshapeReady: (ready: Readonly<Record<string, unknown>>) => object = (ready) => ready;
  /** The next resumes are answered "invalid session", resumable or not, one each. */
  readonly invalidates: boolean[] = [];

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#greet(connection));
  }

  /**
   * Sends an event to every session whose shard it concerns; one whose connection is down gets it when it resumes.
   * `guildId` is null for what happens outside of servers.
   */
  dispatch(event: string, data: unknown, guildId: string | null = null): void {
    for (const session of this.#sessions.values()) {
      const { shard } = session.identified;
      if (shard === null || shardOf(guildId, shard[1]) === shard[0]) this.#send(session, event, data);
    }
  }

  /** Forgets what was sent long ago; the latest may have been lost on its way, and is replayed on a resume. */
  forget(): void {
    for (const { sent } of this.#sessions.values()) sent.splice(0, Math.max(0, sent.length - MOST_REPLAYED));
  }

  /** Closes every connection with `code`; sessions stay, to be resumed. */
  close(code: number): void {
    for (const session of this.#sessions.values()) session.socket?.close(code);
  }

  /** Closes one shard's connection with `code`. */
  closeShard(shard: number, code: number): void {
    for (const { identified, socket } of this.#sessions.values())
      if (identified.shard?.[0] === shard) socket?.close(code);
  }

  /** Cuts every connection without a word, as a lost network does. */
  cut(): void {
    for (const session of this.#sessions.values()) session.socket?.terminate();
  }

  /** Asks every connection to reconnect. */
  reconnect(): void {
    for (const session of this.#sessions.values()) session.socket?.send(JSON.stringify({ op: 7, d: null }));
  }

  get connected(): number {
    return [...this.#sessions.values()].filter((session) => session.socket !== null).length;
  }

  stop(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #send(session: Session, event: string, data: unknown): void {
    session.sequence += 1;
    const payload = JSON.stringify({ op: 0, t: event, s: session.sequence, d: data });
    session.sent.push({ s: session.sequence, payload });
    session.socket?.send(payload);
  }

  #greet(connection: WebSocket): void {
    let session: Session | null = null;
    const send = (payload: object) => connection.send(JSON.stringify(payload));
    connection.on('close', () => {
      if (session?.socket === connection) session.socket = null;
    });
    connection.on('error', () => connection.terminate());
    connection.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: never };
      if (op === 1) {
        this.heartbeats += 1;
        if (this.acknowledges) send({ op: 11 });
      } else if (op === 2) session = this.#identify(connection, d);
      else if (op === 6) session = this.#resume(connection, d);
    });
    const hello = {
      op: 10,
      d: { heartbeat_interval: this.#options.heartbeatInterval, _trace: ['["double"]'] },
    };
    if (this.greetsAfter === 0) send(hello);
    else setTimeout(send, this.greetsAfter, hello);
  }

  #identify(
    connection: WebSocket,
    d: { token: string; intents: number; shard?: [number, number] },
  ): Session | null {
    const refusal = this.refusals.shift();
    if (refusal !== undefined || d.token !== this.#options.token()) {
      connection.close(refusal ?? 4004);
      return null;
    }
    const identified = { token: d.token, intents: d.intents, shard: d.shard ?? null };
    this.identified.push(identified);
    const id = randomBytes(16).toString('hex');
    const session: Session = { id, identified, sequence: 0, sent: [], socket: connection };
    this.#sessions.set(id, session);
    const ready = {
      v: 10,
      session_type: 'normal',
      session_id: id,
      resume_gateway_url: this.#options.url(),
      ...(d.shard ? { shard: d.shard } : {}),
      ...this.#options.ready(),
    };
    this.#send(session, 'READY', this.reshapeReady(ready));
    return session;
  }

  #resume(connection: WebSocket, d: { token: string; session_id: string; seq: number }): Session | null {
    const session = this.#sessions.get(d.session_id);
    const resumable = this.invalidates.shift();
    if (session === undefined || resumable !== undefined) {
      if (resumable !== true) this.#sessions.delete(d.session_id);
      connection.send(JSON.stringify({ op: 9, d: resumable === true }));
      return null;
    }
    session.socket = connection;
    for (const { s, payload } of session.sent) if (s > d.seq) connection.send(payload);
    this.resumed += 1;
    this.#send(session, 'RESUMED', {});
    return session;
  }
}
