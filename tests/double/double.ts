import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from './bodies.ts';
import { type FaultKind, Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import {
  CHANNEL,
  type Circumstances,
  GUILD,
  interaction,
  pick,
  type Registered,
  readTyped,
} from './interactions.ts';
import { everyComponent } from './limits.ts';
import { APPLICATION, botUser, type Message, messageObject, somebodysMessage } from './objects.ts';
import { type Outcome, Rest } from './rest.ts';
import { checkBody } from './schema.ts';
import { snowflake } from './snowflake.ts';

export type { Message } from './objects.ts';
export type { Outcome } from './rest.ts';

export const TOKEN = 'MTA0NTgwMDAwMDAwMDAwMDMwMw.GdoubL.e-only-the-double-takes-this-token-0123';

/** One request that reached the double. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

/** A file that somebody gives with a command. */
export interface Attached {
  readonly filename: string;
  readonly content: string | Buffer;
  readonly type?: string;
  /** Another address than the double's own. */
  readonly url?: string;
}

/** An answer to a request in place of the usual one, after what was asked for is done. */
export interface Instead {
  readonly status: number;
  /** As it is sent; nothing where it is empty. */
  readonly body: string;
  /** `application/json` unless told. */
  readonly type?: string;
}

/**
 * A double of Discord: the part of its REST interface and gateway that a bot of slash commands touches, on a
 * loopback port of its own. It records what it receives and checks every body by Discord's limits, and by Discord's
 * own description of its interface where that is at hand; `violations` says what was wrong.
 */
export class DiscordDouble {
  readonly received: Received[] = [];
  readonly violations: string[] = [];
  /** Every file that came beside a body. */
  readonly files: File[] = [];
  readonly faults = new Faults();
  readonly gateway: Gateway;
  readonly rest: Rest;
  token = TOKEN;
  /** The servers that the bot is in. */
  servers: readonly string[] = [GUILD];
  /** How long a 429 asks to wait, in seconds. */
  retryAfter = 0.2;
  /** Answers requests in another way than usual; null leaves a request to the double. */
  instead: (method: string, path: string) => Instead | null = () => null;
  /** What can be got of files that users gave with commands, by its path. */
  readonly attachments = new Map<string, { readonly type: string; readonly content: string | Buffer }>();
  readonly #server: Server;

  private constructor(heartbeatInterval: number) {
    this.#server = createServer((request, response) => {
      this.#receive(request, response).catch((error: unknown) => {
        this.violations.push(`The double failed: ${String(error)}`);
        response.destroy();
      });
    });
    const gatewayUrl = () => `ws://127.0.0.1:${this.#port}`;
    this.rest = new Rest({ token: () => this.token, gatewayUrl, violations: this.violations });
    this.gateway = new Gateway({
      token: () => this.token,
      ready: () => ({
        user: botUser(),
        guilds: this.servers.map((id) => ({ id, unavailable: true })),
        application: { id: APPLICATION, flags: 0 },
        private_channels: [],
      }),
      url: gatewayUrl,
      heartbeatInterval,
    });
    this.#server.on('upgrade', (request, socket, head) => this.gateway.accept(request, socket, head));
  }

  static async start({ heartbeatInterval = 41_250 } = {}): Promise<DiscordDouble> {
    const double = new DiscordDouble(heartbeatInterval);
    await new Promise<void>((resolve) => double.#server.listen(0, '127.0.0.1', resolve));
    return double;
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** What `DISCORD_API_BASE` is set to. */
  get base(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The commands that a user sees: a server's own before the global ones. */
  get commands(): readonly Registered[] {
    return [...(this.rest.registered.get(GUILD) ?? []), ...(this.rest.registered.get('global') ?? [])];
  }

  /** Somebody types a command, such as `/who name:Nichols`, and this is what came of it. */
  command(typed: string, circumstances: Circumstances = {}): Promise<Outcome> {
    const { command, options } = readTyped(typed, this.commands);
    return this.#interact(
      2,
      { id: command.id ?? snowflake(), name: command.name, type: 1, options },
      circumstances,
    );
  }

  /** Somebody gives a command options in whatever way the typed line can't say. */
  commandWith(name: string, values: Readonly<Record<string, unknown>>, circumstances: Circumstances = {}) {
    const command = pick(this.commands, name);
    const options = Object.entries(values).map(([key, value]) => ({
      name: key,
      type: typeof value === 'boolean' ? 5 : 3,
      value,
    }));
    return this.#interact(
      2,
      { id: command.id ?? snowflake(), name: command.name, type: 1, options },
      circumstances,
    );
  }

  /** Somebody uses a subcommand, with a file where one is given. */
  subcommand(
    name: string,
    subcommand: string,
    values: Readonly<Record<string, unknown>>,
    circumstances: Circumstances = {},
    file: Attached | null = null,
  ): Promise<Outcome> {
    const command = pick(this.commands, name);
    const known = command.options?.find((option) => option.name === subcommand)?.options ?? [];
    const options = Object.entries(values).map(([key, value]) => ({
      name: key,
      type: known.find((option) => option.name === key)?.type ?? 3,
      value,
    }));
    const id = snowflake();
    const attachment = file === null ? null : this.#attach(id, file);
    if (attachment !== null) options.push({ name: 'file', type: 11, value: id });
    return this.#interact(
      2,
      {
        id: command.id ?? snowflake(),
        name: command.name,
        type: 1,
        options: [{ name: subcommand, type: 1, options }],
        ...(attachment === null ? {} : { resolved: { attachments: { [id]: attachment } } }),
      },
      circumstances,
    );
  }

  /** Keeps a file where Discord's own would be got. */
  #attach(id: string, { filename, type = 'text/plain; charset=utf-8', content, url }: Attached): object {
    const path = `/attachments/${CHANNEL}/${id}/${filename}`;
    this.attachments.set(path, { type, content });
    return {
      id,
      filename,
      size: Buffer.byteLength(content),
      content_type: type,
      url: url ?? `http://127.0.0.1:${this.#port}${path}`,
      proxy_url: `http://127.0.0.1:${this.#port}${path}`,
      ephemeral: true,
    };
  }

  /** Somebody right-clicks a message and picks a command of the app's. */
  messageCommand(name: string, content: string, circumstances: Circumstances = {}): Promise<Outcome> {
    const command = this.commands.find((known) => known.type === 3 && known.name === name);
    if (command === undefined) throw new Error(`No message command "${name}" is registered.`);
    const id = snowflake();
    return this.#interact(
      2,
      {
        id: command.id ?? snowflake(),
        name,
        type: 3,
        target_id: id,
        resolved: { messages: { [id]: somebodysMessage(id, content) } },
      },
      circumstances,
    );
  }

  /** Somebody is typing a value for an option of a command, or of "command subcommand": what they are offered. */
  async autocomplete(
    command: string,
    option: string,
    typed: string,
    circumstances: Circumstances = {},
  ): Promise<readonly { readonly name: string; readonly value: string }[]> {
    const [name = '', subcommand] = command.split(' ');
    const registered = pick(this.commands, name);
    const focused = { name: option, type: 3, value: typed, focused: true };
    const outcome = await this.#interact(
      4,
      {
        id: registered.id ?? snowflake(),
        name: registered.name,
        type: 1,
        options: subcommand === undefined ? [focused] : [{ name: subcommand, type: 1, options: [focused] }],
      },
      circumstances,
    );
    return outcome.data.choices as readonly { readonly name: string; readonly value: string }[];
  }

  /** Somebody presses a button of a message. */
  press(message: Message, customId: string, circumstances: Circumstances = {}): Promise<Outcome> {
    return this.#interact(3, { custom_id: customId, component_type: 2 }, circumstances, message);
  }

  /** Somebody presses the first button whose label matches. */
  pressLabel(message: Message, label: RegExp, circumstances: Circumstances = {}): Promise<Outcome> {
    const button = everyComponent(message.data.components).find(
      ({ component }) => component.type === 2 && label.test(String(component.label)),
    );
    if (button === undefined) throw new Error(`No button is called ${label}.`);
    return this.press(message, String(button.component.custom_id), circumstances);
  }

  /** Somebody chooses from a select menu of a message. */
  choose(
    message: Message,
    customId: string,
    values: readonly string[],
    circumstances: Circumstances = {},
  ): Promise<Outcome> {
    return this.#interact(3, { custom_id: customId, component_type: 3, values }, circumstances, message);
  }

  #interact(
    type: number,
    data: object,
    circumstances: Circumstances,
    about: Message | null = null,
  ): Promise<Outcome> {
    const frame = interaction(APPLICATION, type, data, circumstances);
    return new Promise((settle) => {
      this.rest.expect({
        id: frame.id,
        token: frame.token,
        startedAt: performance.now(),
        about,
        followUps: [],
        original: about,
        answered: false,
        calledBackAt: null,
        deferred: null,
        settle,
      });
      const whole = about === null ? frame : { ...frame, message: messageObject(about) };
      const { guildId = GUILD } = circumstances;
      this.gateway.dispatch('INTERACTION_CREATE', circumstances.reshape?.(whole) ?? whole, guildId);
    });
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { body, files } = await readBody(Buffer.concat(chunks), request.headers['content-type'] ?? '');
    this.files.push(...files);
    const attached = this.attachments.get(decodeURIComponent(request.url ?? ''));
    if (attached !== undefined) {
      response.writeHead(200, { 'content-type': attached.type });
      response.end(attached.content);
      return;
    }
    const method = request.method ?? 'GET';
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/').replace(
      /^(\/api)?(\/v\d+)?/,
      '',
    );
    const fault: FaultKind | null = this.faults.take(`${method} ${path}`);
    const answer = (status: number, value: unknown, headers: Record<string, string> = {}) => {
      this.received.push({ method, path, body, status });
      response.writeHead(
        status,
        status === 204 ? headers : { 'content-type': 'application/json', ...headers },
      );
      response.end(status === 204 ? undefined : JSON.stringify(value));
    };
    const broken = () => answer(500, { message: '500: Internal Server Error', code: 0 });
    if (fault === 'silence') return;
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    if (fault === 'error') {
      broken();
      return;
    }
    if (fault === 'limit') {
      answer(
        429,
        { message: 'You are being rate limited.', retry_after: this.retryAfter, global: false },
        { 'retry-after': String(this.retryAfter), 'x-ratelimit-scope': 'user' },
      );
      return;
    }
    const wrong = checkBody?.(method, path, body) ?? null;
    if (wrong !== null) this.violations.push(wrong);
    const [status, value] = this.rest.answer(method, path, body, request.headers.authorization);
    if (fault === 'drop-after') {
      this.received.push({ method, path, body, status });
      request.socket.destroy();
      return;
    }
    const instead = this.instead(method, path);
    if (fault === 'error-after') broken();
    else if (instead === null) answer(status, value);
    else {
      this.received.push({ method, path, body, status: instead.status });
      response.writeHead(instead.status, { 'content-type': instead.type ?? 'application/json' });
      response.end(instead.body);
    }
  }
}
