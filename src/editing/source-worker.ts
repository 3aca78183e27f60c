import { parentPort } from 'node:worker_threads';
import type { Metadata } from './draft.ts';
import { type Origin, readSource } from './read-source.ts';

/** What a thread is asked to read. */
export interface SourceTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly metadata: Metadata;
  readonly today: string;
  readonly origin: Origin | null;
}

parentPort?.on('message', ({ name, bytes, metadata, today, origin }: SourceTask) => {
  parentPort?.postMessage(readSource(name, bytes, metadata, today, origin));
});
parentPort?.postMessage('ready');
