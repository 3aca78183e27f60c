import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { FetchError } from './fetch-error.ts';
import type { AddressRule } from './public-address.ts';

/** Finds every address of a host's name, as `node:dns` does. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const resolveBySystem: Resolve = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

export interface Guard {
  readonly mayConnect: AddressRule;
  readonly resolve?: Resolve | undefined;
}

const notPublic = (host: string): FetchError =>
  new FetchError('refused', `leads to "${host}", which is no address of the public network.`);

/**
 * The lookup of one connection: what is checked here is what is connected to, so a name that resolves to something
 * else a moment later gains nothing. One address that isn't public is enough to refuse the name.
 */
function guardedLookup({ mayConnect, resolve = resolveBySystem }: Guard): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) callback(new FetchError('unreachable', `names no host ("${host}").`), '', 0);
        else if (!addresses.every(({ address }) => mayConnect(address))) callback(notPublic(host), '', 0);
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}

/**
 * Asks for one page over a connection of its own and resolves with the response's head. Rejects with a FetchError for
 * an address that `guard` refuses, and as `node:http` does otherwise.
 */
export function requestPage(
  url: URL,
  headers: Readonly<Record<string, string>>,
  guard: Guard,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  // The URL class has turned every way of writing an IPv4 address (octal, hexadecimal, one number) into the usual one.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !guard.mayConnect(host)) return Promise.reject(notPublic(host));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, { headers: { ...headers }, agent: false, lookup: guardedLookup(guard), signal })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}
