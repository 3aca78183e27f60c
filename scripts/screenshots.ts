/*
 * Takes the README's two screenshots of the preview, from the shipped corpus: npm run screenshots. It needs Chromium on
 * the path (Debian: apt-get install chromium).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { openPreview } from '../src/preview/open.ts';
import { chartOf, findBrowser, launchBrowser, NO_BROWSER } from '../tests/preview/browser.ts';
import { withPalette } from './palette.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/screenshots');
const MOST_BYTES = 200_000;

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height: number;
  prepare(page: Page): Promise<void>;
}

const SHOTS: readonly Shot[] = [
  {
    name: 'prisoners-chart',
    query: '?ask=/prisoners',
    width: 1280,
    height: 800,
    prepare: async (page) => {
      const chart = await chartOf(page);
      await chart.evaluate((picture: { scrollIntoView(how: object): void }) =>
        picture.scrollIntoView({ block: 'start' }),
      );
    },
  },
  {
    name: 'who-said-what',
    query: '?theme=light&locale=es-ES&ask=/quien nombre:Nichols',
    width: 1280,
    height: 800,
    prepare: async (page) => {
      await page.locator('.paragraph mark.cut').first().waitFor();
    },
  },
];

const executable = findBrowser();
if (executable === null) {
  process.stderr.write(`${NO_BROWSER}\n`);
  process.exit(1);
}
await mkdir(FOLDER, { recursive: true });
const preview = await openPreview({
  corpus: join(ROOT, 'corpus'),
  // A picture that is shared shows what is shared.
  local: null,
  commands: join(ROOT, 'commands'),
  host: '127.0.0.1',
  port: 0,
  log: (line) => process.stderr.write(`${line}\n`),
});
const browser = await launchBrowser(executable);
for (const { name, query, width, height, prepare } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  // The same picture whenever it is taken.
  await page.clock.setFixedTime(new Date('2026-11-22T10:00:00'));
  await page.goto(preview.address + query);
  await page.locator('.answer .container').first().waitFor();
  await prepare(page);
  const path = join(FOLDER, `${name}.png`);
  const picture = withPalette(await page.screenshot());
  await writeFile(path, picture);
  process.stdout.write(`${relative(ROOT, path)}: ${Math.round(picture.length / 1000)} kB\n`);
  if (picture.length > MOST_BYTES) process.exitCode = 1;
  await page.close();
}
await browser.close();
await preview.close();
