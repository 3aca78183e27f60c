import { asObject, type Json } from './bodies.ts';
import { GUILD, type Registered } from './interactions.ts';
import { choiceFaults, messageFaults, registrationFaults } from './limits.ts';
import { APPLICATION, botUser, type Message, messageObject } from './objects.ts';
import { snowflake } from './snowflake.ts';

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

/** An interaction that was sent, until and after it is answered. */
export interface Pending {
  readonly id: string;
  readonly token: string;
  readonly startedAt: number;
  readonly about: Message | null;
  readonly followUps: Message[];
  original: Message | null;
  answered: boolean;
  calledBackAt: number | null;
  /** The type and the flags of a callback that only said that an answer comes. */
  deferred: { readonly type: number; readonly flags: number } | null;
  settle: (outcome: Outcome) => void;
}

/** Permissions are taken as a number or as text, and told as text. */
function permissionsOf(command: object): string | null {
  const { default_member_permissions: permissions } = command as { default_member_permissions?: unknown };
  return permissions === undefined || permissions === null ? null : String(permissions);
}

const EPHEMERAL = 1 << 6;
/** No bot tries again to answer an interaction that came so long ago, in milliseconds. */
const LATE = 60_000;

interface RestOptions {
  /** The token that the bot must show. */
  readonly token: () => string;
  readonly gatewayUrl: () => string;
  /** What was wrong with what the bot sent is added to it. */
  readonly violations: string[];
}

/** The part of Discord's REST interface that a bot of slash commands touches, with what it keeps. */
export class Rest {
  readonly messages = new Map<string, Message>();
  readonly posted: { readonly channelId: string; readonly data: Json; readonly message: Message }[] = [];
  /** Registered commands: `global`, or a server's id. */
  readonly registered = new Map<string, readonly Registered[]>([['global', []]]);
  /** How many shards are recommended, and how many may identify at once. */
  shards = { recommended: 1, atOnce: 1 };
  readonly #options: RestOptions;
  readonly #pending = new Map<string, Pending>();

  constructor(options: RestOptions) {
    this.#options = options;
  }

  /** Forgets the messages, and the interactions that were answered and can't be heard of again. */
  forget(): void {
    this.messages.clear();
    this.posted.length = 0;
    for (const [token, { answered, startedAt }] of this.#pending)
      if (answered && performance.now() - startedAt > LATE) this.#pending.delete(token);
  }

  /** Waits for the answer to an interaction. */
  expect(pending: Pending): void {
    this.#pending.set(pending.token, pending);
  }

  /** Does what a request asks for: the status and the body that answer it. */
  answer(
    method: string,
    path: string,
    body: unknown,
    authorization: string | undefined,
  ): readonly [number, unknown] {
    const parts = path.split('/').slice(1);
    if (parts[0] === 'interactions' && parts[3] === 'callback')
      return this.#callback(parts[1] ?? '', parts[2] ?? '', asObject(body));
    if (parts[0] === 'webhooks') return this.#webhook(method, parts, asObject(body));
    if (authorization !== `Bot ${this.#options.token()}`)
      return [401, { message: '401: Unauthorized', code: 0 }];
    switch (`${method} ${path}`) {
      case 'GET /gateway/bot':
        return [
          200,
          {
            url: this.#options.gatewayUrl(),
            shards: this.shards.recommended,
            session_start_limit: {
              total: 1000,
              remaining: 999,
              reset_after: 0,
              max_concurrency: this.shards.atOnce,
            },
          },
        ];
      case 'GET /applications/@me':
      case 'GET /oauth2/applications/@me':
        return [200, { id: APPLICATION, name: 'Clippings', description: '', bot: botUser(), flags: 0 }];
      case 'GET /users/@me':
        return [200, botUser()];
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
      const data = asObject(body);
      const channelId = parts[1] ?? '';
      // A nonce that was used in the last minutes stands for the message that was sent with it.
      const isSame = (posted: Json) => data.enforce_nonce === true && posted.nonce === data.nonce;
      const before = this.posted.find((each) => each.channelId === channelId && isSame(each.data));
      if (before !== undefined) return [200, messageObject(before.message)];
      const message = this.#keep(data);
      this.posted.push({ channelId, data, message });
      return [200, messageObject(message)];
    }
    return [404, { message: '404: Not Found', code: 0 }];
  }

  #blame(faults: readonly string[]): boolean {
    this.#options.violations.push(...faults);
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
        dm_permission: true,
        nsfw: false,
        name_localizations: null,
        ...command,
        default_member_permissions: permissionsOf(command),
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
      editedAt: null,
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
    if (type === 5 || type === 6) {
      pending.deferred = { type, flags: Number(data.flags ?? 0) };
      pending.calledBackAt = performance.now();
      // A message to come is no message yet.
      if (type === 5) pending.original = null;
      return [204, null];
    }
    if (type === 4) pending.original = this.#keep(data);
    if (type === 7 && pending.about !== null) {
      if ((Number(data.flags ?? 0) & EPHEMERAL) !== 0)
        this.#blame(['an edit sets whether a message is private']);
      const isPrivate = Number(pending.about.data.flags ?? 0) & EPHEMERAL;
      pending.about.data = { ...pending.about.data, ...data, flags: Number(data.flags ?? 0) | isPrivate };
      pending.about.edits += 1;
    }
    this.#settle(pending, type, type === 7 && pending.about !== null ? pending.about.data : data);
    return [204, null];
  }

  #settle(pending: Pending, type: number, data: Json): void {
    pending.settle({
      id: pending.id,
      token: pending.token,
      type,
      data,
      message: type === 7 ? pending.about : pending.original,
      followUps: pending.followUps,
      took: (pending.calledBackAt ?? performance.now()) - pending.startedAt,
    });
  }

  /** The answer to an interaction that was deferred: the message that was announced, or the pressed one anew. */
  #answerLater(pending: Pending, { type, flags }: { type: number; flags: number }, body: Json): Message {
    if ((Number(body.flags ?? 0) & EPHEMERAL) !== 0)
      this.#blame(['an edit sets whether a message is private']);
    pending.deferred = null;
    if (type === 6 && pending.about !== null) {
      const isPrivate = Number(pending.about.data.flags ?? 0) & EPHEMERAL;
      pending.about.data = { ...pending.about.data, ...body, flags: Number(body.flags ?? 0) | isPrivate };
      pending.about.edits += 1;
      this.#settle(pending, 7, pending.about.data);
      return pending.about;
    }
    const message = this.#keep({ ...body, flags: Number(body.flags ?? 0) | flags });
    pending.original = message;
    this.#settle(pending, 5, message.data);
    return message;
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
      if (pending.deferred !== null) {
        pending.deferred = null;
        pending.original = message;
        this.#settle(pending, 4, body);
      }
      return [200, messageObject(message)];
    }
    if (method === 'PATCH' && parts[4] === '@original' && pending.deferred !== null) {
      if (this.#blame(messageFaults(body)))
        return [400, { message: 'Invalid Form Body', code: 50035, errors: {} }];
      return [200, messageObject(this.#answerLater(pending, pending.deferred, body))];
    }
    if (method === 'DELETE' && parts[4] === '@original' && pending.deferred?.type === 5) {
      // What was announced is not to come; a further message may.
      pending.deferred = { ...pending.deferred, type: 6 };
      return [204, null];
    }
    const message = parts[4] === '@original' ? pending.original : this.messages.get(parts[4] ?? '');
    if (message === null || message === undefined || message.deleted)
      return [404, { message: 'Unknown Message', code: 10008 }];
    if (method === 'DELETE') {
      message.deleted = true;
      return [204, null];
    }
    if (method === 'PATCH') {
      if ((Number(body.flags ?? 0) & EPHEMERAL) !== 0)
        this.#blame(['an edit sets whether a message is private']);
      if (this.#blame(messageFaults({ ...message.data, ...body })))
        return [400, { message: 'Invalid Form Body', code: 50035, errors: {} }];
      const isPrivate = Number(message.data.flags ?? 0) & EPHEMERAL;
      const flags = Number(body.flags ?? message.data.flags ?? 0) | isPrivate;
      message.data = { ...message.data, ...body, flags };
      message.edits += 1;
      message.editedAt = performance.now();
    }
    return [200, messageObject(message)];
  }
}
