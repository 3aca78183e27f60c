import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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
import { choiceFaults, everyComponent, messageFaults, registrationFaults } from './limits.ts';
import { checkBody } from './schema.ts';
import { snowflake } from './snowflake.ts';

export const TOKEN = 'MTA0NTgwMDAwMDAwMDAwMDMwMw.GdoubL.e-only-the-double-takes-this-token-0123';
export const APPLICATION = '1045800000000000303';

type Json = Readonly<Record<string, unknown>>;

/** One request that reached the double. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

/** A message as the double keeps it. */
export interface Message {
  readonly id: string;
  readonly ephemeral: boolean;
  data: Json;
  deleted: boolean;
  edits: number;
}

/** What came of one interaction. */
export interface Outcome {
  readonly id: string;
  readonly token: string;
  /** The callback's type and data. */
  readonly type: number;
  readonly data: Json;
  /** The message that it made or changed; null for choices. */
  readonly message: Message | null;
  /** Further messages, sent through the interaction's webhook. */
  readonly followUps: readonly Message[];
  /** Milliseconds from the dispatch to the callback. */
  readonly took: number;
}

/** An answer to a request in place of the usual one, after what was asked for is done. */
export interface Instead {
  readonly status: number;
  /** As it is sent; nothing where it is empty. */
  readonly body: string;
  /** `application/json` unless told. */
  readonly type?: string;
}

interface Pending {
  readonly id: string;
  readonly token: string;
  readonly startedAt: number;
  readonly about: Message | null;
  readonly followUps: Message[];
  original: Message | null;
  answered: boolean;
  settle: (outcome: Outcome) => void;
}

const EPHEMERAL = 1 << 6;

/** A body as JSON, whether it comes alone or beside files. */
async function readBody(
  bytes: Buffer,
  type: string,
): Promise<{ readonly body: unknown; readonly files: readonly File[] }> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

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
  readonly messages = new Map<string, Message>();
  readonly posted: { readonly channelId: string; readonly data: Json }[] = [];
  readonly gateway: Gateway;
  /** Registered commands: `global`, or a server's id. */
  readonly registered = new Map<string, readonly Registered[]>([['global', []]]);
  token = TOKEN;
  /** How long a 429 asks to wait, in seconds. */
  retryAfter = 0.2;
  /** Answers requests in another way than usual; null leaves a request to the double. */
  instead: (method: string, path: string) => Instead | null = () => null;
  readonly #server: Server;
  readonly #pending = new Map<string, Pending>();

  private constructor(heartbeatInterval: number) {
    this.#server = createServer((request, response) => {
      this.#receive(request, response).catch((error: unknown) => {
        this.violations.push(`The double failed: ${String(error)}`);
        response.destroy();
      });
    });
    this.gateway = new Gateway({
      token: () => this.token,
      ready: () => ({
        user: this.#bot(),
        guilds: [{ id: GUILD, unavailable: true }],
        application: { id: APPLICATION, flags: 0 },
        private_channels: [],
      }),
      url: () => `ws://127.0.0.1:${this.#port}`,
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
    return [...(this.registered.get(GUILD) ?? []), ...(this.registered.get('global') ?? [])];
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

  /** Somebody right-clicks a message and picks a command of the app's. */
  messageCommand(name: string, content: string, circumstances: Circumstances = {}): Promise<Outcome> {
    const command = this.commands.find((known) => known.type === 3 && known.name === name);
    if (command === undefined) throw new Error(`No message command "${name}" is registered.`);
    const id = snowflake();
    const message = {
      id,
      channel_id: CHANNEL,
      content,
      author: {
        id: '212345678901234567',
        username: 'somebody',
        discriminator: '0',
        avatar: null,
        global_name: null,
      },
      attachments: [],
      embeds: [],
      mentions: [],
      mention_roles: [],
      pinned: false,
      mention_everyone: false,
      tts: false,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      flags: 0,
      components: [],
      type: 0,
    };
    return this.#interact(
      2,
      {
        id: command.id ?? snowflake(),
        name,
        type: 3,
        target_id: id,
        resolved: { messages: { [id]: message } },
      },
      circumstances,
    );
  }

  /** Somebody is typing an option's value: the choices that they are offered. */
  async autocomplete(
    command: string,
    option: string,
    typed: string,
    circumstances: Circumstances = {},
  ): Promise<readonly { readonly name: string; readonly value: string }[]> {
    const registered = pick(this.commands, command);
    const outcome = await this.#interact(
      4,
      {
        id: registered.id ?? snowflake(),
        name: registered.name,
        type: 1,
        options: [{ name: option, type: 3, value: typed, focused: true }],
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

  #bot(): object {
    return {
      id: APPLICATION,
      username: 'clippings',
      discriminator: '0001',
      global_name: null,
      avatar: null,
      bot: true,
      mfa_enabled: false,
      verified: true,
      flags: 0,
    };
  }

  #shown(message: Message): object {
    return {
      id: message.id,
      channel_id: CHANNEL,
      type: 20,
      content: '',
      author: this.#bot(),
      attachments: [],
      embeds: [],
      mentions: [],
      mention_roles: [],
      pinned: false,
      mention_everyone: false,
      tts: false,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      application_id: APPLICATION,
      ...message.data,
    };
  }

  #interact(
    type: number,
    data: object,
    circumstances: Circumstances,
    about: Message | null = null,
  ): Promise<Outcome> {
    const frame = interaction(APPLICATION, type, data, circumstances);
    return new Promise((settle) => {
      this.#pending.set(frame.token, {
        id: frame.id,
        token: frame.token,
        startedAt: performance.now(),
        about,
        followUps: [],
        original: about,
        answered: false,
        settle,
      });
      const whole = about === null ? frame : { ...frame, message: this.#shown(about) };
      this.gateway.dispatch('INTERACTION_CREATE', circumstances.reshape?.(whole) ?? whole);
    });
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { body, files } = await readBody(Buffer.concat(chunks), request.headers['content-type'] ?? '');
    this.files.push(...files);
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
    const [status, value] = this.#answer(method, path, body, request);
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

  #answer(method: string, path: string, body: unknown, request: IncomingMessage): readonly [number, unknown] {
    const parts = path.split('/').slice(1);
    if (parts[0] === 'interactions' && parts[3] === 'callback')
      return this.#callback(parts[1] ?? '', parts[2] ?? '', asObject(body));
    if (parts[0] === 'webhooks') return this.#webhook(method, parts, asObject(body));
    if (request.headers.authorization !== `Bot ${this.token}`)
      return [401, { message: '401: Unauthorized', code: 0 }];
    switch (`${method} ${path}`) {
      case 'GET /gateway/bot':
        return [
          200,
          {
            url: `ws://127.0.0.1:${this.#port}`,
            shards: 1,
            session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
          },
        ];
      case 'GET /applications/@me':
      case 'GET /oauth2/applications/@me':
        return [200, { id: APPLICATION, name: 'Clippings', description: '', bot: this.#bot(), flags: 0 }];
      case 'GET /users/@me':
        return [200, this.#bot()];
      case 'GET /users/@me/guilds':
        return [
          200,
          [{ id: GUILD, name: 'A newsroom', icon: null, owner: false, permissions: '0', features: [] }],
        ];
      default:
    }
    if (parts[0] === 'applications' && parts.at(-1) === 'commands' && parts[1] === APPLICATION)
      return this.#commands(method, parts[2] === 'guilds' ? (parts[3] ?? '') : 'global', body);
    if (parts[0] === 'channels' && parts[2] === 'messages' && method === 'POST') {
      this.#blame(messageFaults(body));
      this.posted.push({ channelId: parts[1] ?? '', data: asObject(body) });
      return [200, this.#shown(this.#keep(asObject(body)))];
    }
    return [404, { message: '404: Not Found', code: 0 }];
  }

  #blame(faults: readonly string[]): boolean {
    this.violations.push(...faults);
    return faults.length > 0;
  }

  #commands(method: string, scope: string, body: unknown): readonly [number, unknown] {
    if (method === 'PUT') {
      if (this.#blame(registrationFaults(body)))
        return [400, { message: 'Invalid Form Body', code: 50035, errors: {} }];
      const commands = (body as readonly Registered[]).map((command) => ({
        id: snowflake(),
        application_id: APPLICATION,
        version: snowflake(),
        type: 1,
        default_member_permissions: null,
        dm_permission: true,
        nsfw: false,
        name_localizations: null,
        ...command,
      }));
      this.registered.set(scope, commands);
      return [200, commands];
    }
    return method === 'GET'
      ? [200, this.registered.get(scope) ?? []]
      : [405, { message: '405: Method Not Allowed', code: 0 }];
  }

  #keep(data: Json): Message {
    const message: Message = {
      id: snowflake(),
      ephemeral: (Number(data.flags ?? 0) & EPHEMERAL) !== 0,
      data,
      deleted: false,
      edits: 0,
    };
    this.messages.set(message.id, message);
    return message;
  }

  #callback(id: string, token: string, body: Json): readonly [number, unknown] {
    const pending = this.#pending.get(token);
    if (pending === undefined || pending.id !== id)
      return [404, { message: 'Unknown interaction', code: 10062 }];
    if (pending.answered)
      return [400, { message: 'Interaction has already been acknowledged.', code: 40060 }];
    const type = Number(body.type);
    const data = asObject(body.data);
    if (type === 8 && this.#blame(choiceFaults(data.choices)))
      return [400, { message: 'Invalid Form Body', code: 50035, errors: {} }];
    if ((type === 4 || type === 7) && this.#blame(messageFaults(data)))
      return [400, { message: 'Invalid Form Body', code: 50035, errors: {} }];
    pending.answered = true;
    if (type === 4) pending.original = this.#keep(data);
    if (type === 7 && pending.about !== null) {
      if ((Number(data.flags ?? 0) & EPHEMERAL) !== 0)
        this.#blame(['an edit sets whether a message is private']);
      const isPrivate = Number(pending.about.data.flags ?? 0) & EPHEMERAL;
      pending.about.data = { ...pending.about.data, ...data, flags: Number(data.flags ?? 0) | isPrivate };
      pending.about.edits += 1;
    }
    pending.settle({
      id,
      token,
      type,
      data: type === 7 && pending.about !== null ? pending.about.data : data,
      message: type === 4 ? pending.original : pending.about,
      followUps: pending.followUps,
      took: performance.now() - pending.startedAt,
    });
    return [204, null];
  }

  #webhook(method: string, parts: readonly string[], body: Json): readonly [number, unknown] {
    const pending = this.#pending.get(parts[2] ?? '');
    if (parts[1] !== APPLICATION || pending === undefined)
      return [404, { message: 'Unknown Webhook', code: 10015 }];
    if (!pending.answered) return [404, { message: 'Unknown Webhook', code: 10015 }];
    if (method === 'POST') {
      if (this.#blame(messageFaults(body)))
        return [400, { message: 'Invalid Form Body', code: 50035, errors: {} }];
      const message = this.#keep(body);
      pending.followUps.push(message);
      return [200, this.#shown(message)];
    }
    const message = parts[4] === '@original' ? pending.original : this.messages.get(parts[4] ?? '');
    if (message === null || message === undefined || message.deleted)
      return [404, { message: 'Unknown Message', code: 10008 }];
    if (method === 'DELETE') {
      message.deleted = true;
      return [204, null];
    }
    if (method === 'PATCH') {
      if (this.#blame(messageFaults({ ...message.data, ...body })))
        return [400, { message: 'Invalid Form Body', code: 50035, errors: {} }];
      message.data = { ...message.data, ...body };
      message.edits += 1;
    }
    return [200, this.#shown(message)];
  }
}
