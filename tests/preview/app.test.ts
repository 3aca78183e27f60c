import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleView, Overview, Reply } from '../../src/preview/wire.ts';
import { type Opened, openCopy } from './opened.ts';

let preview: Opened;
beforeAll(async () => {
  preview = await openCopy();
});
afterAll(() => preview.close());

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request with any header, which `fetch` doesn't allow. */
function get(path: string, headers: Record<string, string> = {}): Promise<Got> {
  const { hostname, port } = new URL(preview.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function action(body: unknown): Promise<Response> {
  return fetch(`${preview.address}api/actions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

type Answered = Exclude<Reply, { choices: unknown }>;
const type = async (text: string, locale = 'en-US') =>
  (await (await action({ kind: 'type', locale, text })).json()) as Answered;

describe('the preview keeps to this machine', () => {
  it('listens on loopback', () => {
    expect(new URL(preview.address).hostname).toBe('127.0.0.1');
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost@evil.example'])(
    'refuses to be called %j, as a rebound name would call it',
    async (host) => {
      const { status, text } = await get('/api/overview', { host });
      expect([400, 421]).toContain(status);
      expect(text).not.toContain('articles');
    },
  );

  it.each(['localhost', 'LOCALHOST:1234', '127.0.0.1', '[::1]:80'])('answers to %s', async (host) => {
    expect((await get('/api/overview', { host })).status).toBe(200);
  });

  it('refuses what the page of another site asks for, but may be followed to', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await get('/api/overview', { ...foreign, 'sec-fetch-mode': 'cors' })).status).toBe(403);
    expect((await get('/', { ...foreign, 'sec-fetch-mode': 'navigate' })).status).toBe(200);
  });

  it('lets the page load and run nothing but its own files, and no markup made by a script', async () => {
    const policy = (await get('/')).headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  });

  it('has no script, style or listener within its markup', async () => {
    const { text } = await get('/');
    expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  });

  it.each([
    '/page/../app.ts',
    '/page/..%2fapp.ts',
    '/page/tsconfig.json',
    '/page/constructor',
    '/files/none',
    '/api/articles/none',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('what the page asks for', () => {
  it('lists the commands as they are registered, with an example for each of the library’s', async () => {
    const overview = JSON.parse((await get('/api/overview?locale=es-ES')).text) as Overview;
    const prisoners = overview.commands.find(({ name }) => name === 'prisoners');
    expect(prisoners?.name_localizations?.['es-ES']).toBe('presos');
    expect(overview.examples.prisoners?.[0]).toBe('/presos');
    for (const name of Object.keys(overview.examples))
      expect([name, overview.examples[name]?.length]).not.toEqual([name, 0]);
  });

  it('answers with the message that Discord gets, and says where its clippings stand', async () => {
    const { message, places } = await type('/prisoners');
    expect(message.flags & (1 << 15)).not.toBe(0);
    expect(places.length).toBeGreaterThan(0);
    for (const { article, paragraph, start, end } of places) {
      const view = JSON.parse((await get(`/api/articles/${article}`)).text) as ArticleView;
      const words = view.paragraphs[paragraph - 1]?.text.slice(start, end);
      const shown = JSON.stringify(message).replaceAll('**', '').replaceAll(/\\\\/g, '');
      expect(shown).toContain(JSON.stringify(words).slice(1, -1));
    }
  });

  it('turns the page of an answer, and back', async () => {
    const first = await type('/prisoners');
    const press = async (from: Answered, label: string): Promise<Answered> => {
      const rows = from.message.components[0]?.components.flatMap((part) =>
        part.type === 1 ? part.components : [],
      );
      const button = rows?.find((each) => 'label' in each && each.label.startsWith(label));
      const customId = button !== undefined && 'custom_id' in button ? button.custom_id : '';
      const { customIds: siblings } = from;
      const body = { kind: 'press', locale: 'en-US', customId, siblings, values: [], isPrivate: true };
      return (await (await action(body)).json()) as Answered;
    };
    const second = await press(first, 'More');
    expect(second.replaces).toBe(true);
    expect(second.message).not.toEqual(first.message);
    const back = await press(second, 'Back');
    expect(back.message).toEqual(first.message);
  });

  it('keeps the files of its messages', async () => {
    const reply = await action({ kind: 'type', locale: 'en-US', text: '/prisoners' });
    const { files } = (await reply.json()) as Answered;
    const address = files['chart.png'];
    // A chart that takes too long comes behind a button.
    if (address === undefined) return;
    const picture = await fetch(new URL(address, preview.address));
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  it('completes a value from the coverage', async () => {
    const body = { kind: 'complete', locale: 'en-US', command: 'who', option: 'name', typed: 'nich' };
    const { choices } = (await (await action(body)).json()) as Extract<Reply, { choices: unknown }>;
    expect(choices.map(({ value }) => value)).toContain('Brian Nichols');
  });

  it.each([
    '',
    'null',
    '{"kind":"type"}',
    '{"kind":"type","locale":"de","text":"x"}',
    '{"kind":"press","locale":"en-US","customId":7}',
    JSON.stringify({ kind: 'type', locale: 'en-US', text: 'x'.repeat(5000) }),
  ])('refuses %s', async (body) => {
    expect((await action(body)).status).toBe(400);
  });

  it('refuses more than anybody types', async () => {
    expect((await action(' '.repeat(100_000))).status).toBe(413);
  });

  it('answers whatever is typed or pressed, without a fault', async () => {
    for (const text of [
      '/',
      '/ ',
      '//',
      '/who',
      '/who name:',
      '/nothing',
      '\u0000',
      '@everyone',
      '/constructor',
    ])
      expect([text, (await action({ kind: 'type', locale: 'es-ES', text })).status]).toEqual([text, 200]);
    for (const customId of ['', '1m0.', 'constructor', '1c.a.b.1.0.9'])
      expect(
        (
          await action({
            kind: 'press',
            locale: 'en-US',
            customId,
            siblings: [],
            values: [],
            isPrivate: true,
          })
        ).status,
      ).toBe(200);
    expect(preview.log).toEqual([]);
  });
});
