import { readFileSync } from 'node:fs';
import { ChartPainter } from '../chart/painter.ts';
import { type LibraryOptions, openLibrary } from '../library.ts';
import { registrations } from '../message/registration.ts';
import { type Serving, serve } from './serve.ts';
import type { RegisteredCommand } from './wire.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

export interface PreviewOptions extends Pick<LibraryOptions, 'corpus' | 'local' | 'commands'> {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Takes one line of plain text for whoever runs it. */
  readonly log: (line: string) => void;
}

/**
 * Opens the preview: the page's server, with what answers in Discord behind it and the library watched. Rejects with a
 * sentence for the user where a folder can't be read or the address can't be had.
 */
export async function openPreview(options: PreviewOptions): Promise<Serving> {
  const { corpus, local, commands, host, port, log } = options;
  const library = await openLibrary({ corpus, local, commands, log });
  const painter = new ChartPainter();
  const services = {
    answering: () => library.current,
    now: () => new Date(),
    charts: painter,
    version,
    report: (reference: string) => log(`Reported: ${reference}`),
    // Who tries the button may try it again.
    firstShare: () => true,
  };
  const registered = () => registrations(library.current.commands) as readonly RegisteredCommand[];
  const serving = await serve({
    host,
    port,
    current: () => library.current,
    services,
    registered,
    log,
  }).catch(async (error: unknown) => {
    await library.close();
    throw error;
  });
  library.watch();
  return {
    address: serving.address,
    close: async () => {
      await serving.close();
      await painter.close();
      await library.close();
    },
  };
}
