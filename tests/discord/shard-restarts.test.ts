import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Shards } from '../../src/discord/shards.ts';
import { TOKEN } from '../double/double.ts';

let folder: string;
let shards: Shards;
let log: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-'));
  log = [];
});

afterEach(async () => {
  await shards.stop();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** Runs shards of which each is a small program. */
async function run(program: string, count = 1, atOnce = 50): Promise<void> {
  const file = join(folder, 'shard.mjs');
  await writeFile(file, program);
  // discord.js's manager sets these for its own process too.
  for (const name of ['SHARDING_MANAGER', 'SHARDING_MANAGER_MODE', 'DISCORD_TOKEN']) vi.stubEnv(name, '');
  shards = new Shards({
    file,
    args: [join(folder, 'starts')],
    token: TOKEN,
    count,
    atOnce,
    log: (line) => log.push(line),
  });
}

const NOTES_ITS_START =
  "import { appendFileSync } from 'node:fs'; appendFileSync(process.argv[2], process.env.SHARDS + '\\n');";
const starts = async () => (await readFile(join(folder, 'starts'), 'utf8')).trim().split('\n');

test('A shard that crashes each time is started five times again, and then the bot ends with 1', async () => {
  await run(`${NOTES_ITS_START} process.exit(134);`);
  expect(await shards.closed).toBe(1);
  expect(await starts()).toHaveLength(6);
  expect(shards.restarts).toBe(5);
  expect(log.at(-1)).toMatch(/^Shard 0 ended unasked too often; find out why/);
});

test('A shard that crashes before it is ready keeps none of the others from starting', async () => {
  await run(
    `import { readFileSync } from 'node:fs'; ${NOTES_ITS_START}
    if (readFileSync(process.argv[2], 'utf8') === '0\\n') process.exit(134);
    process.send({ _ready: true }); setInterval(() => {}, 1000);`,
    2,
  );
  await vi.waitUntil(() => shards.connected === 2, { timeout: 10_000 });
  expect((await starts()).sort()).toEqual(['0', '0', '1']);
});

test('No shard is started any more once all are asked to end', async () => {
  await run(`${NOTES_ITS_START} process.send({ _ready: true }); setInterval(() => {}, 1000);`, 2, 5);
  await vi.waitUntil(() => shards.connected === 1, { timeout: 10_000 });
  await shards.stop();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await starts()).toEqual(['0']);
});

test('A shard that says that it is hopeless is not started again', async () => {
  await run(
    `${NOTES_ITS_START} process.send({ kind: 'hopeless' }); process.exitCode = 1; process.disconnect();`,
  );
  expect(await shards.closed).toBe(1);
  expect(await starts()).toHaveLength(1);
});

test('A shard that does not end when it is asked is killed within 5 s', async () => {
  await run(
    `process.on('SIGTERM', () => {}); ${NOTES_ITS_START} process.send({ _ready: true }); setInterval(() => {}, 1000);`,
  );
  await vi.waitUntil(() => shards.connected === 1, { timeout: 10_000 });
  const began = Date.now();
  await shards.stop();
  expect(Date.now() - began).toBeLessThan(5000);
  expect(await shards.closed).toBe(0);
});

test('A shard that doesn’t tell its metrics holds nobody up', async () => {
  await run(
    `${NOTES_ITS_START} process.send({ _ready: true }); process.on('message', ({ question }) => { if (process.env.SHARDS === '1') process.send({ kind: 'metrics', question, values: [] }); });`,
    2,
  );
  await vi.waitUntil(() => shards.connected === 2, { timeout: 10_000 });
  expect(await shards.metrics()).toEqual([[]]);
});
