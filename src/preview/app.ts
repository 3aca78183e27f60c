import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { showFault } from '../corpus/fault.ts';
import type { Snapshot } from '../library.ts';
import type { Services } from '../message/callback.ts';
import { localeFor } from '../wording/wording.ts';
import { carryOut, readAction } from './actions.ts';
import { viewArticle } from './article-view.ts';
import { headers, onlyFrom } from './guard.ts';
import { LatestFiles } from './latest-files.ts';
import { overviewOf } from './overview.ts';
import { shell } from './shell.ts';
import type { RegisteredCommand, State } from './wire.ts';

export interface AppOptions {
  /** The address that is listened at, which requests may name. */
  readonly host: string;
  readonly current: () => Snapshot;
  /** What the bot's responses draw on. */
  readonly services: Services;
  /** The commands as they are registered with Discord just now. */
  readonly registered: () => readonly RegisteredCommand[];
  /** Takes one line on each fault. */
  readonly log: (line: string) => void;
}

const PAGE = new URL('./page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What the page loads, by name: served as it lies in `page/`, and nothing else is. */
const ASSETS = new Map(
  readdirSync(PAGE).flatMap((name) => {
    const type = TYPES[extname(name)];
    return type === undefined ? [] : [[name, type] as const];
  }),
);

const MAX_BODY = 64 * 1024;
/** Milliseconds between two looks at the library's state, which costs nothing; a reload swaps it whole. */
const LOOK = 200;
/** Milliseconds between two signs of life, so that a page which went away is noticed. */
const HEARTBEAT = 20_000;

/** The preview's routes: the page, what it lists and shows, what is done in it, and news of changes. */
export function previewApp({ host, current, services, registered, log }: AppOptions): Hono {
  const files = new LatestFiles();
  const app = new Hono();
  app.use(headers);
  app.use(onlyFrom(host));
  app.use(async (c, next) => {
    await next();
    // An edited file is seen with the next request.
    c.header('Cache-Control', 'no-store');
  });

  app.get('/', (c) => {
    const { locale, theme, width } = c.req.query();
    return c.html(
      shell({
        locale: localeFor(locale ?? c.req.header('accept-language')),
        theme: theme === 'light' ? 'light' : 'dark',
        width: width === 'phone' ? 'phone' : 'desktop',
      }),
    );
  });

  app.get('/page/:name', (c) => {
    const { name } = c.req.param();
    const type = ASSETS.get(name);
    if (type === undefined) return c.notFound();
    return c.body(readFileSync(new URL(name, PAGE)), 200, { 'Content-Type': type });
  });

  app.get('/files/:id', (c) => {
    const file = files.find(c.req.param('id'));
    if (file === null) return c.notFound();
    return c.body(new Uint8Array(file.data), 200, { 'Content-Type': file.contentType });
  });

  app.get('/api/overview', (c) =>
    c.json(overviewOf(current(), registered(), localeFor(c.req.query('locale')))),
  );

  app.get('/api/articles/:id', (c) => {
    const { coverage } = current();
    const article = coverage.articles.find(({ id }) => id === c.req.param('id'));
    if (article === undefined) return c.notFound();
    return c.json(viewArticle(article, coverage, localeFor(c.req.query('locale'))));
  });

  app.post(
    '/api/actions',
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('That is too long.', 413) }),
    async (c) => {
      const action = readAction(await c.req.json().catch(() => null));
      if (action === null) return c.text('This is nothing that the page can do.', 400);
      return c.json(await carryOut(action, services, registered(), files));
    },
  );

  app.get('/api/changes', (c) =>
    streamSSE(c, async (stream) => {
      let told: Snapshot | null = null;
      for (let idle = 0; !stream.aborted; idle += LOOK) {
        const snapshot = current();
        if (snapshot !== told || idle >= HEARTBEAT) {
          const { version, faults } = snapshot;
          const state: State = { version, faults: faults.map(showFault) };
          await stream.writeSSE({ event: 'state', data: JSON.stringify(state) });
          told = snapshot;
          idle = 0;
        }
        await stream.sleep(LOOK);
      }
    }),
  );

  app.onError((error, c) => {
    log(`The preview could not answer ${c.req.path}: ${error.stack ?? error.message}`);
    return c.text('Something went wrong here; the fault is in the terminal.', 500);
  });
  return app;
}
