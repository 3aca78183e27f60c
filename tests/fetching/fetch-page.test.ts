import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { FetchError } from '../../src/fetching/fetch-error.ts';
import { type FetchOptions, fetchPage } from '../../src/fetching/fetch-page.ts';
import { isPublicAddress } from '../../src/fetching/public-address.ts';
import { serve, type WebServer } from './web-server.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const mayConnect = () => true;

let site: WebServer | null = null;
afterEach(async () => {
  await site?.close();
  site = null;
});

async function on(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<WebServer> {
  site = await serve(handle);
  return site;
}

async function refusal(address: string, options: FetchOptions = { mayConnect }): Promise<string> {
  try {
    await fetchPage(address, options);
  } catch (error) {
    expect(error).toBeInstanceOf(FetchError);
    expect((error as Error).message).toMatch(/^[^\n]*\.$/);
    return (error as Error).message;
  }
  throw new Error(`${address} was fetched.`);
}

describe('a page', () => {
  it('comes with its bytes, its type, its encoding and the address where it was found', async () => {
    const { address } = await on((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new#top' }).end('moved');
      else response.writeHead(200, { 'content-type': 'Text/HTML; Charset="ISO-8859-1"' }).end('<p>hi</p>');
    });
    expect(await fetchPage(`${address}/old`, { mayConnect })).toMatchObject({
      url: `${address}/new`,
      type: 'text/html',
      charset: 'ISO-8859-1',
      bytes: Buffer.from('<p>hi</p>'),
    });
  });

  it('is asked for in the name of the project', async () => {
    let agent = '';
    const { address } = await on((request, response) => {
      agent = request.headers['user-agent'] ?? '';
      response.writeHead(200, HTML).end();
    });
    await fetchPage(address, { mayConnect });
    expect(agent).toMatch(/^Clippings\/\d/);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('may come compressed by %s', async (coding, compress) => {
    const { address } = await on((_, response) => {
      response.writeHead(200, { ...HTML, 'content-encoding': coding }).end(compress('<p>años</p>'));
    });
    const { bytes } = await fetchPage(address, { mayConnect });
    expect(Buffer.from(bytes).toString()).toBe('<p>años</p>');
  });
});

describe('an address', () => {
  it.each([
    ['file:///etc/passwd', /must begin with http/],
    ['data:text/html,<p>x</p>', /must begin with http/],
    ['javascript:alert(1)', /must begin with http/],
    ['ftp://courier.example/x', /must begin with http/],
    ['https://ana:secret@courier.example/', /user name or password/],
    ['courier.example', /isn't a whole address/],
  ])('that is no page’s is refused: %s', async (address, sentence) => {
    expect(await refusal(address)).toMatch(sentence);
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[fd00:ec2::254]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.0.1/',
    'http://0/',
  ])('of a private network is refused however it is written: %s', async (address) => {
    expect(await refusal(address, {})).toMatch(/no address of the public network/);
  });

  it('is refused after resolving, where any of its numbers is private', async () => {
    for (const numbers of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::ffff:127.0.0.1'], ['fd00::1']]) {
      const resolve = async () =>
        numbers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      expect(await refusal('http://inside.example/', { resolve })).toMatch(
        /no address of the public network/,
      );
    }
  });

  it('is connected to at the very number that was checked', async () => {
    const { port, asked } = await on((_, response) => response.writeHead(200, HTML).end('x'));
    let looked = 0;
    // A name server that gives a harmless number first and a private one to whoever looks again.
    const resolve = async () => [{ address: ++looked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    const seen: string[] = [];
    const rule = (address: string) => {
      seen.push(address);
      return address === '127.0.0.1';
    };
    await fetchPage(`http://rebinding.example:${port}/`, { mayConnect: rule, resolve });
    expect([looked, seen, asked]).toEqual([1, ['127.0.0.1'], ['/']]);
  });

  it('is not to be switched off by the environment', async () => {
    process.env.CLIPPINGS_ALLOW_PRIVATE = '1';
    process.env.NODE_ENV = 'test';
    expect(await refusal('http://127.0.0.1/', {})).toMatch(/no address of the public network/);
    expect(isPublicAddress('127.0.0.1')).toBe(false);
    delete process.env.CLIPPINGS_ALLOW_PRIVATE;
  });
});

describe('a redirect', () => {
  it.each([
    ['file:///etc/passwd', /leads to "file:.*must begin with http/],
    ['data:text/html,x', /leads to "data:.*must begin with http/],
    ['http://user:pass@x.example/', /user name or password/],
    ['http://[', /isn't a whole address/],
  ])('is checked as the first address is: %s', async (location, sentence) => {
    const { address } = await on((_, response) => response.writeHead(302, { location }).end());
    expect(await refusal(address)).toMatch(sentence);
  });

  it('to a private address is refused, and nobody there is asked', async () => {
    const { address, port, asked } = await on((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.2:${port}/secret` }).end(),
    );
    expect(await refusal(address, { mayConnect: (number) => number === '127.0.0.1' })).toMatch(
      /leads to "127\.0\.0\.2"/,
    );
    expect(asked).toEqual(['/']);
  });

  it('is followed five times, and endless ones are not', async () => {
    const { address, asked } = await on((request, response) => {
      const number = Number(request.url?.slice(1));
      if (number === 0) response.writeHead(200, HTML).end('there');
      else response.writeHead(302, { location: `/${number - 1}` }).end();
    });
    expect((await fetchPage(`${address}/5`, { mayConnect })).url).toBe(`${address}/0`);
    asked.length = 0;
    expect(await refusal(`${address}/1000`)).toBe('is redirected more than 5 times.');
    expect(asked).toHaveLength(6);
  });
});

describe('a hostile site', () => {
  const limits = { time: 1500, bytes: 1024 * 1024 };

  it.each([404, 410, 403, 429, 500, 204, 304])('is told by its status: %i', async (status) => {
    const { address } = await on((_, response) => response.writeHead(status, HTML).end());
    expect(await refusal(address)).toContain(String(status));
  });

  it.each([
    ['application/pdf', /is no page of text but application\/pdf/],
    ['image/png', /no page of text/],
    ['', /states no type/],
  ])('is not read where it gives something else: %s', async (type, sentence) => {
    const { address } = await on((_, response) =>
      response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('x'),
    );
    expect(await refusal(address)).toMatch(sentence);
  });

  it('that never stops writing is left at the limit', async () => {
    const { address } = await on((_, response) => {
      response.writeHead(200, HTML);
      const write = () => {
        if (!response.destroyed) response.write(Buffer.alloc(64 * 1024, 'a'), () => setImmediate(write));
      };
      write();
    });
    expect(await refusal(address, { mayConnect, limits })).toMatch(/is larger than 1 MB/);
  });

  it('that sends 100 MB is left at the usual limit', async () => {
    let sent = 0;
    const { address } = await on((_, response) => {
      response.writeHead(200, { ...HTML, 'content-length': String(100 * 1024 * 1024) });
      const write = () => {
        if (response.destroyed || sent >= 100) return;
        sent += 1;
        response.write(Buffer.alloc(1024 * 1024, 'a'), () => setImmediate(write));
      };
      write();
    });
    expect(await refusal(address)).toMatch(/is larger than 10 MB/);
    expect(sent).toBeLessThan(100);
  });

  it('that packs gigabytes into kilobytes is left as soon as they come out', async () => {
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(300 * 1024);
    const { address } = await on((_, response) =>
      response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(bomb),
    );
    const before = process.memoryUsage().rss;
    expect(await refusal(address)).toMatch(/is larger than 10 MB/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('that compresses wrongly, twice or strangely gets one sentence', async () => {
    for (const coding of ['gzip', 'gzip, gzip', 'lzma', 'br']) {
      const { address } = await on((_, response) =>
        response.writeHead(200, { ...HTML, 'content-encoding': coding }).end('no such thing'),
      );
      expect(await refusal(address)).toMatch(/comes compressed/);
      await site?.close();
    }
  });

  it('that gives a byte now and then is left when the time is over', async () => {
    const { address } = await on((_, response) => {
      response.writeHead(200, HTML);
      const timer = setInterval(() => response.write('a'), 100);
      response.on('close', () => clearInterval(timer));
    });
    const began = performance.now();
    expect(await refusal(address, { mayConnect, limits })).toBe("isn't there within 1.5 seconds.");
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('that never answers, or breaks off, is left', async () => {
    const silent = await on(() => undefined);
    expect(await refusal(silent.address, { mayConnect, limits })).toBe("isn't there within 1.5 seconds.");
    await silent.close();
    const broken = await on((_, response) => {
      response.writeHead(200, { ...HTML, 'content-length': '1000' }).write('a');
      setTimeout(() => response.destroy(), 50);
    });
    expect(await refusal(broken.address)).toMatch(/broke off on the way/);
    await broken.close();
    expect(await refusal(broken.address)).toMatch(/takes no connection/);
  });

  it('that sends endless headers is left', async () => {
    const { address } = await on((_, response) => {
      for (let number = 0; number < 100; number++) response.setHeader(`x-${number}`, 'a'.repeat(1000));
      response.writeHead(200, HTML).end('x');
    });
    expect(await refusal(address)).toMatch(/broke off on the way/);
  });

  it('is looked up within the same time', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    expect(await refusal('http://slow.example/', { mayConnect, resolve, limits })).toBe(
      "isn't there within 1.5 seconds.",
    );
  });
});
