import { parentPort } from 'node:worker_threads';
import type { ChartTask } from './painter.ts';
import { chartPng } from './png.ts';

parentPort?.on('message', async ({ spec, locale }: ChartTask) => {
  const drawn = await chartPng(spec, locale).catch(() => null);
  // What the rasteriser hands over can't be given away.
  parentPort?.postMessage(drawn === null ? null : new Uint8Array(drawn));
});
// Ready for the first.
parentPort?.postMessage(null);
