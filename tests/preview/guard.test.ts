import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { onlyFrom } from '../../src/preview/guard.ts';

async function status(bound: string, host: string): Promise<number> {
  const app = new Hono().use(onlyFrom(bound)).get('/', (c) => c.text('here'));
  return (await app.request('/', { headers: { host } })).status;
}

describe('the guard lets nobody in who calls the server by another name', () => {
  it.each([
    ['192.168.1.7', '192.168.1.7:4711', 200],
    ['192.168.1.7', 'localhost:4711', 200],
    ['192.168.1.7', '192.168.1.8', 421],
    ['::1', '[::1]:4711', 200],
    ['::1', '[::2]:4711', 421],
    ['my-machine.lan', 'my-machine.lan', 200],
    ['my-machine.lan', 'evil.example', 421],
    ['127.0.0.1', '127.0.0.1:4711:80', 421],
    ['127.0.0.1', '', 421],
  ])('bound to %s and called %s: %i', async (bound, host, expected) => {
    expect(await status(bound, host)).toBe(expected);
  });

  it('bound to every address, answers to any address, but to no name but its own', async () => {
    expect(await status('0.0.0.0', '192.168.1.7:4711')).toBe(200);
    expect(await status('::', '[fe80::1]:4711')).toBe(200);
    expect(await status('0.0.0.0', 'rebound.example')).toBe(421);
  });
});
