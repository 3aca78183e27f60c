import type { IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { addressFault } from '../corpus/address.ts';
import { type Guard, requestPage } from './connection.ts';
import { FetchError } from './fetch-error.ts';
import { isPublicAddress } from './public-address.ts';

/** A page as it came. */
export interface FetchedPage {
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** The media type, in lower case, without parameters. */
  readonly type: string;
  /** The encoding that its header names; null where it names none. */
  readonly charset: string | null;
}

/** What a fetch may cost at most. */
export interface FetchLimits {
  /** For all of it, from the first name looked up to the last byte, in milliseconds. */
  readonly time: number;
  /** Of the page once decompressed, in bytes. */
  readonly bytes: number;
  readonly redirects: number;
}

export interface FetchOptions extends Partial<Guard> {
  readonly limits?: Partial<FetchLimits> | undefined;
}

const FETCH_LIMITS: FetchLimits = { time: 20_000, bytes: 10 * 1024 * 1024, redirects: 5 };

/** Says who asks, so that a site can tell it from others and refuse it. */
const USER_AGENT = 'Clippings/0.1 (keeps an index of news coverage; reads single pages that an editor names)';

const PAGE_TYPES = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown', 'text/x-markdown'];
const HEADERS = {
  'user-agent': USER_AGENT,
  accept: `${PAGE_TYPES.slice(0, 2).join(', ')}, text/plain;q=0.9, text/markdown;q=0.9`,
  'accept-encoding': 'gzip, br',
  'accept-language': 'en, es;q=0.9, *;q=0.5',
};

/** An address without its fragment. Throws a FetchError for one that is no page's on the web. */
function pageAddress(address: string, base?: URL): URL {
  const led = base === undefined ? '' : `leads to "${address.slice(0, 200)}", which `;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new FetchError('refused', `${led}isn't a whole address; begin with https://.`);
  }
  const fault = addressFault(url.href);
  if (fault !== null) throw new FetchError('refused', `${led}${fault}.`);
  url.hash = '';
  return url;
}

function statusError(status: number): FetchError {
  if (status === 404 || status === 410) return new FetchError('gone', `isn't there any more (${status}).`);
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return new FetchError(
      'unreachable',
      `doesn't let programs read it (${status}); save the page from your browser and add the file.`,
    );
  }
  return new FetchError(
    'unreachable',
    status === 429 || status >= 500
      ? `can't be had just now (${status}); try again later.`
      : `answered without a page (${status}).`,
  );
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createUnzip,
  'x-gzip': createUnzip,
  deflate: createUnzip,
  br: createBrotliDecompress,
};

/** The body of a response, decompressed. Stops at the first byte over the limit, however small what came was. */
async function readBody(response: IncomingMessage, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const codings = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const [coding] = codings;
  if (codings.length > 1 || (coding !== undefined && !Object.hasOwn(decoders, coding))) {
    throw new FetchError(
      'unreachable',
      `comes compressed in a way that isn't known here ("${codings.join(', ')}").`,
    );
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      chunks.push(chunk);
      done(
        size > most
          ? new FetchError('refused', `is larger than ${Math.ceil(most / 1024 / 1024)} MB; no article is.`)
          : null,
      );
    },
  });
  const steps = coding === undefined ? [response, sink] : [response, decoders[coding]!(), sink];
  await pipeline(steps, { signal });
  return Buffer.concat(chunks);
}

/** One sentence for what went wrong on the way. */
function wayError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND') return new FetchError('unknown-host', 'names a host that nobody knows.');
  if (code === 'EAI_AGAIN')
    return new FetchError('unreachable', "names a host that can't be looked up just now.");
  if (code === 'ECONNREFUSED') return new FetchError('unreachable', 'names a host that takes no connection.');
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR')) {
    return new FetchError('unreachable', "comes compressed, but what came can't be unpacked.");
  }
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)) {
    return new FetchError('unreachable', `has a certificate that can't be trusted (${code}).`);
  }
  return new FetchError('unreachable', `broke off on the way (${code || message}).`);
}

async function followTo(
  start: URL,
  guard: Guard,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<FetchedPage> {
  let url = start;
  for (let redirects = 0; ; redirects++) {
    const response = await requestPage(url, HEADERS, guard, signal);
    try {
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (REDIRECTS.has(status) && location !== undefined) {
        if (redirects === limits.redirects) {
          throw new FetchError('refused', `is redirected more than ${limits.redirects} times.`);
        }
        url = pageAddress(location, url);
        continue;
      }
      if (status !== 200) throw statusError(status);
      const stated = response.headers['content-type'] ?? '';
      const type = stated.split(';')[0]!.trim().toLowerCase();
      if (!PAGE_TYPES.includes(type)) {
        throw new FetchError(
          'refused',
          type === ''
            ? 'states no type, so it may be anything.'
            : `is no page of text but ${type.slice(0, 80)}.`,
        );
      }
      const charset = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(stated)?.[1] ?? null;
      return { url: url.href, bytes: await readBody(response, limits.bytes, signal), type, charset };
    } finally {
      // Nothing more is read of a response that is done with: an error page or a redirect may be endless, too.
      response.destroy();
    }
  }
}

/**
 * Fetches one page from the public web: over http or https, without credentials, in bounded time and memory. Each
 * address on the way is checked by its name, and by the numbers that it resolves to before any is connected to. Runs
 * nothing. Rejects with a FetchError, which is one sentence.
 *
 * `mayConnect` replaces the rule for addresses, and `resolve` the look-up of names, for those who fetch from their
 * own machine on purpose, as tests do.
 */
export async function fetchPage(
  address: string,
  { mayConnect = isPublicAddress, resolve, limits }: FetchOptions = {},
): Promise<FetchedPage> {
  const within: FetchLimits = { ...FETCH_LIMITS, ...limits };
  const start = pageAddress(address);
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), within.time);
  try {
    return await followTo(start, { mayConnect, resolve }, within, ending.signal);
  } catch (error) {
    if (ending.signal.aborted) {
      throw new FetchError('unreachable', `isn't there within ${within.time / 1000} seconds.`);
    }
    throw wayError(error);
  } finally {
    clearTimeout(timer);
  }
}
