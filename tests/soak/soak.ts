import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { generator } from '../../bench/bootstrap.ts';
import { markdown, type NewsItem, news, writeNews } from '../../bench/news.ts';
import { DiscordDouble } from '../double/double.ts';
import type { FaultKind } from '../double/faults.ts';
import { Crowd } from './crowd.ts';
import { Hosted, type Memory } from './hosted.ts';

export interface SoakOptions {
  readonly seconds: number;
  readonly paragraphs: number;
  /** Seconds between two looks at the memory. */
  readonly every: number;
  /** People who do something at the same time. */
  readonly people: number;
  readonly onSample?: (sample: Sample) => void;
}

/** The bot's memory, and what it has been through by then. */
export interface Sample extends Memory {
  /** Since the bot was ready. */
  readonly seconds: number;
  readonly interactions: number;
  readonly faults: number;
  readonly drops: number;
  readonly reloads: number;
}

export interface Soaked {
  readonly samples: readonly Sample[];
  /** Interactions that nothing came of. */
  readonly unanswered: number;
  /** What Discord would have refused. */
  readonly violations: readonly string[];
  readonly exitCode: number | null;
  /** What the bot wrote to its log. */
  readonly log: string;
}

const FAULTS: readonly FaultKind[] = ['error', 'error-after', 'drop', 'drop-after', 'limit'];
/** Nobody waits longer for an answer, in milliseconds: what Discord sent while it was away comes late. */
const PATIENCE = 45_000;

/** Forgets what the double recorded: it shares no process with the bot, but the machine. */
function forget(double: DiscordDouble): void {
  double.received.length = 0;
  double.files.length = 0;
  double.rest.forget();
  double.gateway.forget();
}

/**
 * Runs the bot in a process of its own on made-up news, with people who ask all the time while callbacks fail, the
 * connection drops and articles change; looks at its memory after forced collections.
 */
export async function soak({ seconds, paragraphs, every, people, onSample }: SoakOptions): Promise<Soaked> {
  const folder = await mkdtemp(join(tmpdir(), 'clippings-soak-'));
  const items = news(paragraphs);
  await writeNews(join(folder, 'corpus'), items);
  const double = await DiscordDouble.start();
  double.retryAfter = 0.05;
  const bot = await Hosted.start(double, join(folder, 'corpus'), { CLIPPINGS_PER_MINUTE: '1000' });
  const samples: Sample[] = [];
  let unanswered = 0;
  try {
    const random = generator(23);
    const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
    const words = items.flatMap((item) => item.paragraphs.slice(0, 1)).flatMap((text) => text.split(' '));
    const names = words.filter((word) => /^[A-Z][a-z]+$/.test(word)).slice(0, 400);
    const questions = Array.from(
      { length: 200 },
      () => `How many ${pick(words)} did ${pick(names)} ${pick(words)} of the ${pick(words)}?`,
    );
    const crowd = new Crowd(double, { names, questions }, random);
    const done = { interactions: 0, faults: 0, drops: 0, reloads: 0 };
    const began = performance.now();
    const until = began + seconds * 1000;
    const isOver = () => performance.now() >= until;

    const person = async (): Promise<void> => {
      while (!isOver()) {
        const act = crowd.act().then(() => true);
        const late = wait(PATIENCE, false, { ref: false });
        if (!(await Promise.race([act, late]))) unanswered += 1;
        done.interactions += 1;
      }
    };
    const trouble = async (): Promise<void> => {
      while (!isOver()) {
        await wait(400);
        // More than one for the same answer would be no fault that it has to survive.
        if (double.faults.pending > 0) continue;
        double.faults.plan({ kind: pick(FAULTS), on: /POST \/interactions/, times: 1 });
        done.faults += 1;
        if (done.faults % 10 !== 0) continue;
        const { gateway } = double;
        [() => gateway.cut(), () => gateway.close(4000), () => gateway.reconnect()][done.drops % 3]?.();
        done.drops += 1;
      }
    };
    const fileOf = ({ id }: NewsItem) => join(folder, 'corpus', `${id}.md`);
    let changed: NewsItem | null = null;
    const editing = async (): Promise<void> => {
      while (!isOver()) {
        await wait(500);
        // Each change is taken back by the next, so that the coverage stays as large as it is.
        const before = changed;
        changed = before === null ? pick(items) : null;
        if (changed !== null) await appendFile(fileOf(changed), `\n${pick(questions)} Nobody said so.\n`);
        else if (before !== null) await writeFile(fileOf(before), markdown(before));
        done.reloads += 1;
      }
    };
    const looking = async (): Promise<void> => {
      while (!isOver()) {
        await wait(every * 1000);
        forget(double);
        const sample: Sample = {
          seconds: (performance.now() - began) / 1000,
          ...(await bot.memory()),
          ...done,
        };
        samples.push(sample);
        onSample?.(sample);
      }
    };
    await Promise.all([...Array.from({ length: people }, person), trouble(), editing(), looking()]);
  } finally {
    await bot.stop();
    await double.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { samples, unanswered, violations: double.violations, exitCode: await bot.stop(), log: bot.log };
}
