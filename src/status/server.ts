import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from './metrics.ts';

export interface StatusOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** What must hold for the bot to be ready, by name. */
  readonly checks: Readonly<Record<string, () => boolean>>;
  readonly metrics: Readable;
}

export interface StatusServer {
  readonly port: number;
  close(): Promise<void>;
}

/** The port is taken, or not for this user; the message is one sentence for whoever runs the bot. */
class StatusError extends Error {
  readonly forUser = true;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

/**
 * Serves `/healthz` (the process answers), `/readyz` (200 where every check holds, otherwise 503, with each by name) and
 * `/metrics` to whoever can reach the port; nothing there is about users or questions. Rejects with a StatusError.
 */
export async function serveStatus({ host, port, checks, metrics }: StatusOptions): Promise<StatusServer> {
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/healthz') {
      send(response, 200, 'text/plain; charset=utf-8', 'ok\n');
    } else if (path === '/readyz') {
      const held = Object.entries(checks).map(([name, check]) => [name, check()] as const);
      const ready = held.every(([, holds]) => holds);
      const body = JSON.stringify({ ready, ...Object.fromEntries(held) });
      send(response, ready ? 200 : 503, 'application/json', `${body}\n`);
    } else if (path === '/metrics') {
      send(response, 200, metrics.contentType, await metrics.text());
    } else {
      send(response, 404, 'text/plain; charset=utf-8', 'There are /healthz, /readyz and /metrics.\n');
    }
  };
  const server = createServer({ requestTimeout: 5000, headersTimeout: 5000 }, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(response, 405, 'text/plain; charset=utf-8', 'Only GET.\n');
      return;
    }
    answer(request.url?.split('?')[0] ?? '', response).catch(() => response.destroy());
  });
  server.maxConnections = 50;
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new StatusError(
          `CLIPPINGS_STATUS_PORT: ${host}:${port} can't be listened on (${code}); choose another port.`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
