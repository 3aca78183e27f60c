import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppOptions, previewApp } from './app.ts';

export interface ServeOptions extends AppOptions {
  /** 0 takes any free port. */
  readonly port: number;
}

/** A preview that is being served. */
export interface Serving {
  /** Where a browser finds it, such as `http://127.0.0.1:4000/`. */
  readonly address: string;
  /** Ends what is under way and frees the port. Closing twice is the same as once. */
  close(): Promise<void>;
}

/** The preview can't be served as asked; the message is one sentence for the user. */
class ServeError extends Error {
  readonly forUser = true;
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken already; choose another with --port, or --port 0 for any that is free',
  EACCES: 'may not be used by you; choose another with --port, above 1023',
  EADDRNOTAVAIL: 'is not of this machine; choose another with --host',
};

/** Serves the preview. Rejects with a ServeError where the address can't be had. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { host, port } = options;
  const server = createAdaptorServer({ fetch: previewApp(options).fetch, hostname: host });
  const bracketed = host.includes(':') ? `[${host}]` : host;
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) =>
      reject(new ServeError(`${bracketed}:${port} ${WHY[code] ?? `can't be listened at (${code})`}.`)),
    );
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return {
    address: `http://${bracketed}:${given}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Pages that listen for changes never end of themselves.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
