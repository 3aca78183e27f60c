import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMetrics } from '../../src/status/metrics.ts';
import { type StatusServer, serveStatus } from '../../src/status/server.ts';

let server: StatusServer;
let connected = false;
let loaded = false;

beforeEach(async () => {
  [connected, loaded] = [false, true];
  server = await serveStatus({
    host: '127.0.0.1',
    port: 0,
    checks: { gateway: () => connected, corpus: () => loaded },
    metrics: openMetrics(() => connected),
  });
});

afterEach(() => server.close());

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);

describe('the status server', () => {
  it('says that the process is alive before anything else is ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
  });

  it('is ready only while the gateway is connected and the corpus loaded', async () => {
    const before = await get('/readyz');
    expect([before.status, await before.json()]).toEqual([
      503,
      { ready: false, gateway: false, corpus: true },
    ]);
    connected = true;
    expect((await get('/readyz')).status).toBe(200);
    loaded = false;
    expect((await get('/readyz')).status).toBe(503);
  });

  it('serves metrics in Prometheus’s format', async () => {
    connected = true;
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toMatch(/^clippings_gateway_connected 1$/m);
    expect(text).toMatch(/^# TYPE clippings_interaction_seconds histogram$/m);
  });

  it('has nothing else, and takes nothing', async () => {
    expect((await get('/')).status).toBe(404);
    expect((await get('/../../etc/passwd')).status).toBe(404);
    expect((await get('/readyz', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('says in a sentence that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const refusal = await serveStatus({
      host: '127.0.0.1',
      port,
      checks: {},
      metrics: openMetrics(() => false),
    }).catch((error: unknown) => error);
    other.close();
    expect((refusal as Error).message).toMatch(/^CLIPPINGS_STATUS_PORT: .* another port\.$/);
  });
});
