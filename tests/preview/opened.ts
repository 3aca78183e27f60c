import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPreview } from '../../src/preview/open.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A preview of a copy of the shipped corpus, on a port of its own. */
export interface Opened {
  readonly address: string;
  /** The copy's folder, to change as one likes. */
  readonly corpus: string;
  /** What the preview told whoever runs it. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

export async function openCopy(): Promise<Opened> {
  const corpus = await mkdtemp(join(tmpdir(), 'clippings-preview-'));
  await cp(join(ROOT, 'corpus'), corpus, { recursive: true });
  const log: string[] = [];
  const { address, close } = await openPreview({
    corpus,
    local: null,
    commands: join(ROOT, 'commands'),
    host: '127.0.0.1',
    port: 0,
    log: (line) => log.push(line),
  });
  return {
    address,
    corpus,
    log,
    close: async () => {
      await close();
      await rm(corpus, { recursive: true, force: true });
    },
  };
}
